/** Who may act. One person usually holds all headquarters roles; every command still names the role it is given in. */
export const HQ_ROLES = [
  'commander', // 指挥长
  'hq-office', // 指挥部办公室:防办、森防办、抗震救灾办、安委办
  'duty', // 应急局值班室
  'emergency', // 应急管理局:队伍、物资、救助
  'police', // 公安:警戒、交通
  'health', // 卫健
  'publicity', // 宣传
  'natural-resources', // 自然资源:地质灾害
] as const;
export type HqRole = (typeof HQ_ROLES)[number];
export const ROLES = [...HQ_ROLES, 'trainer', 'evaluator'] as const;
export type Role = (typeof ROLES)[number];

/** Response levels as numbers: 0 = none, 4 = Ⅳ (lowest) … 1 = Ⅰ (highest). */
export type Level = 0 | 1 | 2 | 3 | 4;
/** True when level `a` is a stronger response than `b`. */
export const stronger = (a: Level, b: Level): boolean => a !== 0 && (b === 0 || a < b);
/** Strength for arithmetic: none 0, Ⅳ 1, Ⅲ 2, Ⅱ 3, Ⅰ 4. */
export const strength = (l: Level): number => (l === 0 ? 0 : 5 - l);
