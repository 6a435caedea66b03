/** All 158 items of the plan, in the order of its inventory. */
import { COMMAND_ITEMS } from './command.data.ts';
import { DUTY_ITEMS } from './duty.data.ts';
import { FORCE_ITEMS } from './forces.data.ts';
import { INDICATOR_ITEMS } from './indicators.data.ts';
import type { PlanItem } from './item.ts';
import { JOINT_ITEMS } from './joint.data.ts';
import { WARNING_ITEMS } from './warning.data.ts';
import { WORKS_ITEMS } from './works.data.ts';

export { CHAPTERS } from './item.ts';
export type { PlanChapter, PlanItem, PlanStatus } from './item.ts';
export const PLAN_ITEMS: readonly PlanItem[] = [
  ...COMMAND_ITEMS,
  ...DUTY_ITEMS,
  ...JOINT_ITEMS,
  ...WARNING_ITEMS,
  ...WORKS_ITEMS,
  ...FORCE_ITEMS,
  ...INDICATOR_ITEMS,
];
/** The issued notice the quotations come from; its text is `assets/counties/fuliang/plan.zh.txt`. */
export const PLAN_SOURCE = {
  zh: '《浮梁县“十四五”应急体系规划》，浮梁县人民政府 2021 年 12 月 20 日印发',
  en: 'Fuliang County 14th Five-Year emergency-system plan, issued by the county government on 20 December 2021',
} as const;
