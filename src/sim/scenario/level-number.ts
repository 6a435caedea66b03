/** One number of a level table: a county's to set. */
import type { Text } from '../kernel/units.ts';

export interface LevelNumber {
  readonly value: number;
  readonly unit: 'm' | 'ha' | 'h' | 'M' | 'dead';
  readonly title: Text;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'verified' | 'memory' | 'design';
}
export const level = (
  value: number,
  unit: LevelNumber['unit'],
  zh: string,
  en: string,
  status: LevelNumber['status'] = 'design',
  source = '训练设定',
): LevelNumber => ({ value, unit, title: { zh, en }, source, asOf: '2025-04', status });
