/** One number that is this product's choice or from memory and that a county may replace. */
import type { Text } from '../../kernel/units.ts';

/** Symbols are printed as they are; the others have words of their own (`sheet.unit.*`). */
export type ParameterUnit =
  | 'min'
  | 'h'
  | 'm'
  | 'mm'
  | 'm/h'
  | 'm³/h'
  | 'm³/s'
  | 'm/s'
  | '%'
  | '‰'
  | '%/h'
  | '%RH'
  | 'dB'
  | 'MW'
  | '°C'
  | 'x'
  | 'dead'
  | 'person'
  | 'household'
  | 'piece'
  | 'set'
  | 'clock'
  | 'intensity'
  | 'vehicles/h'
  | 'wan'
  | 'wan/km'
  | 'wan/mu'
  | 'million'
  | 'million/ha'
  | 'kg/million'
  | 'crew-min';
/** Counted, never in part. */
export const WHOLE: readonly ParameterUnit[] = ['dead', 'person', 'household', 'piece', 'set'];

export interface Parameter {
  readonly value: number;
  readonly unit: ParameterUnit;
  /** What a county may give, both included. */
  readonly min: number;
  readonly max: number;
  readonly title: Text;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'memory' | 'design';
}
export type Origin = Pick<Parameter, 'source' | 'asOf' | 'status'>;
const DESIGN: Origin = { source: '训练设定', asOf: '2026', status: 'design' };
/** Known only from memory; the words say of what. */
export const fromMemory = (source: string, asOf = '2026'): Origin => ({
  source: `${source}（待核）`,
  asOf,
  status: 'memory',
});
export const p = (
  value: number,
  unit: ParameterUnit,
  [min, max]: readonly [number, number],
  zh: string,
  en: string,
  origin: Origin = DESIGN,
): Parameter => ({ value, unit, min, max, title: { zh, en }, ...origin });
/** A share that may be anything from none to all. */
export const share = (value: number, zh: string, en: string, origin: Origin = DESIGN): Parameter =>
  p(value, '%', [0, 100], zh, en, origin);
/** Some minutes, up to a day. */
export const minutes = (value: number, zh: string, en: string, origin: Origin = DESIGN): Parameter =>
  p(value, 'min', [0, 1440], zh, en, origin);
/** A round of a task. */
export const work = (value: number, zh: string, en: string): Parameter =>
  p(value, 'min', [1, 1440], `作业：${zh}`, `Work: ${en}`);
