/** How a hazard says who leads it under a doctrine, and on whose word. */
import type { LeadBody, Sourced } from './types.ts';

export const FROM_PLAN: Sourced = { source: '浮梁县“十四五”应急体系规划', asOf: '2021-12', status: 'plan' };
export const MERGED: Sourced = {
  source: '庐府办发〔2025〕23 号（县级同类做法）；本县机构名称待核',
  asOf: '2025',
  status: 'memory',
};
export const head = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
export const lead = (
  body: { zh: string; en: string },
  chief: { zh: string; en: string },
  plan: { zh: string; en: string },
  from: Sourced,
): LeadBody => ({ body, head: chief, plan, ...from });

export const COUNTY_HEAD = head('县长任指挥长', 'headed by the county head');
