/** Who a report is for; kept apart from the cuts so that hosts can name them without loading what prints. */
export const REPORT_AUDIENCES = ['county', 'superior', 'township', 'public'] as const;
export type Audience = (typeof REPORT_AUDIENCES)[number];
