/** Numbers and names of a comparison of groups, as page and files print them. */
import type { Lang, Translate } from '../../i18n/index.ts';
import { quantityValue } from '../../i18n/quantity-text.ts';
import type { Text } from '../../sim/index.ts';
import type { Estimate, GroupComparison, Measure } from '../../sim/compare/index.ts';

/** What every figure of it is printed with. */
export interface GroupPrinter {
  readonly t: Translate;
  readonly lang: Lang;
  readonly c: GroupComparison;
  /** When a run was kept, by its record, ms since 1970; runs of a batch have none. */
  readonly when: Readonly<Record<string, number>>;
}
/** Whose exercise it is. */
export interface Place {
  readonly name: Text;
  readonly notice: Text;
}

/** Runs that are in it. */
export const runCount = (c: GroupComparison): number => c.groups.reduce((n, g) => n + g.runs.length, 0);
export const isScore = (m: Measure): boolean => m.kind === 'score';
export const isQuantity = (m: Measure): boolean => m.kind === 'quantity';

export const groupName = ({ t }: Pick<GroupPrinter, 't'>, name: string): string =>
  name === '' ? t('groups.none') : name;
export function measureName({ t, lang }: GroupPrinter, { kind, id, text }: Measure): string {
  if (text) return text[lang];
  return kind === 'score' && id !== 'total' ? t(`dim.${id}`) : t(`quantity.${id}`);
}
/** Scores are numbers of a hundred, everything else has its unit; a decimal where means need one. */
export function amount({ t, lang }: GroupPrinter, m: Measure, v: number): string {
  if (m.unit === 'point') return v.toFixed(1);
  return quantityValue(t, lang, { unit: m.unit, value: v }, Number.isInteger(v) ? 0 : 1);
}
/** The same with its sign; what is no more than rounding is none. */
export function signed(p: GroupPrinter, m: Measure, v: number): string {
  const text = amount(p, m, Math.abs(v));
  if (!/[1-9]/.test(text)) return amount(p, m, 0);
  return `${v > 0 ? '+' : '−'}${text}`;
}
/** What an interval says of a difference, in a word of `groups.reading.`. */
export function readingOf(e: Estimate): 'above' | 'below' | 'holds' | 'same' | 'none' {
  if (e.interval === null) return 'none';
  const [low, high] = e.interval;
  if (low === 0 && high === 0) return 'same';
  return low > 0 ? 'above' : high < 0 ? 'below' : 'holds';
}
export function byText({ t }: GroupPrinter, by: string): string {
  const key = `groups.by.${by}`;
  return t(key) === key ? by : t(key);
}
const HOUR_MS = 3_600_000;
/** Date and time in the county's own zone, UTC+8. */
export const whenText = (ms: number | undefined): string =>
  ms === undefined ? '—' : new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ');
