/** An indicator's value and sum in words; the same in the review and in reports. */
import type { Translate } from './index.ts';

export interface IndicatorLike {
  readonly id: string;
  readonly unit: string;
  readonly value: number | null;
  readonly goal: number | null;
  readonly met: boolean | null;
  readonly terms: Readonly<Record<string, number>>;
}
/** Three figures that matter and no idle zeros: 0.032, 4.56, 123. */
const short = (v: number): string =>
  String(Number(v >= 100 ? v.toFixed(0) : v >= 1 ? v.toFixed(2) : v.toPrecision(2)));

export function valueText(t: Translate, i: IndicatorLike, v: number | null): string {
  if (v === null) return t('report.na');
  if (i.unit === 'flag') return t(v === 1 ? 'plan.flag.kept' : 'plan.flag.broken');
  return t(`plan.unit.${i.unit}`, { v: short(v) });
}
const BOUND: Readonly<Record<string, string>> = { 'IND-4': '< ', 'IND-5': '< ', 'IND-7': '≤ ' };
export const goalText = (t: Translate, i: IndicatorLike): string =>
  i.goal === null ? '–' : `${BOUND[i.id] ?? ''}${valueText(t, i, i.goal)}`;
export const metText = (t: Translate, i: IndicatorLike): string =>
  i.value === null || (i.goal === null && i.met === null)
    ? '–'
    : t(i.met === null ? 'plan.met.open' : i.met ? 'plan.met.yes' : 'plan.met.no');
export const sumText = (t: Translate, i: IndicatorLike): string =>
  i.value === null
    ? ''
    : t(`indicator.${i.id}.sum`, Object.fromEntries(Object.entries(i.terms).map(([k, v]) => [k, short(v)])));
