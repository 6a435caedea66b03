/**
 * What a hazardous-materials accident is scored by: H-01…H-18 (procedures.md §9 and §10 of the plan studies). `design` numbers are this
 * product's choice. 危化 = 危险化学品安全管理条例 2013; 708 = 生产安全事故应急条例; 493 = 报告和调查处理条例.
 */
import { CONTROL } from './control.ts';
import { ZONES } from './zones.ts';

export { HAZMAT_NEGATIVES } from './negatives.ts';
export const HAZMAT_ITEMS = [...ZONES, ...CONTROL];
