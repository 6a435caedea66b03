/** Numbers of the level tables that are a county's to set; a scenario may carry the county's own under `levels`. */
import * as z from 'zod';
import type { Text } from '../kernel/units.ts';

export interface LevelNumber {
  readonly value: number;
  readonly unit: 'm' | 'ha' | 'h';
  readonly title: Text;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'verified' | 'memory' | 'design';
}
const n = (
  value: number,
  unit: LevelNumber['unit'],
  zh: string,
  en: string,
  status: LevelNumber['status'] = 'design',
  source = '训练设定',
): LevelNumber => ({ value, unit, title: { zh, en }, source, asOf: '2025-04', status });
const COUNTY_PLAN = '一份县级森林火灾应急预案';

export const LEVEL_NUMBERS = {
  'LVL-F-III': n(0.5, 'm', '洪水Ⅲ级：超警戒', 'Flood level III: over warning'),
  'LVL-F-II': n(1.5, 'm', '洪水Ⅱ级：超警戒', 'Flood level II: over warning'),
  'LVL-W-IV-HA': n(10, 'ha', '林火Ⅳ级：过火面积', 'Fire level IV: burnt area', 'verified', COUNTY_PLAN),
  'LVL-W-III-HA': n(50, 'ha', '林火Ⅲ级：过火面积', 'Fire level III: burnt area'),
  'LVL-W-II-HA': n(100, 'ha', '林火Ⅱ级：过火面积', 'Fire level II: burnt area'),
  'LVL-W-IV-H': n(4, 'h', '林火Ⅳ级：未控制', 'Fire level IV: not under control', 'verified', COUNTY_PLAN),
  'LVL-W-IV-HS': n(
    2,
    'h',
    '林火Ⅳ级：敏感时段地点未控制',
    'Fire level IV: not under control, sensitive time or place',
    'verified',
    COUNTY_PLAN,
  ),
  'LVL-W-III-H': n(12, 'h', '林火Ⅲ级：未控制', 'Fire level III: not under control'),
  'LVL-W-III-HS': n(
    6,
    'h',
    '林火Ⅲ级：敏感时段地点未控制',
    'Fire level III: not under control, sensitive time or place',
  ),
} as const satisfies Readonly<Record<string, LevelNumber>>;
export type LevelId = keyof typeof LEVEL_NUMBERS;
export const LEVEL_IDS = Object.keys(LEVEL_NUMBERS) as LevelId[];

export const LevelChoices = z
  .partialRecord(z.enum(LEVEL_IDS), z.number().min(0).max(10000))
  .default({})
  .describe('The county’s own numbers of the level tables');
/** The scenario's number, or the product's. */
export const levelNumber = (s: { readonly levels: Partial<Record<LevelId, number>> }, id: LevelId): number =>
  s.levels[id] ?? LEVEL_NUMBERS[id].value;
