/** Numbers of the level tables that are a county's to set; a scenario may carry the county's own under `levels`. */
import * as z from 'zod';
import type { Text } from '../kernel/units.ts';

export interface LevelNumber {
  readonly value: number;
  readonly unit: 'm' | 'ha' | 'h' | 'M' | 'dead';
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
/** National thresholds before the revision of 2025, whose numbers are not public (procedures.md §3.3). */
const NATIONAL_QUAKE = '国家地震应急预案（2012）';
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
  'LVL-E-IV-M': n(4, 'M', '地震Ⅳ级：震级', 'Earthquake level IV: magnitude', 'memory', NATIONAL_QUAKE),
  'LVL-E-III-M': n(5, 'M', '地震Ⅲ级：震级', 'Earthquake level III: magnitude', 'memory', NATIONAL_QUAKE),
  'LVL-E-II-M': n(6, 'M', '地震Ⅱ级：震级', 'Earthquake level II: magnitude', 'memory', NATIONAL_QUAKE),
  'LVL-E-I-M': n(7, 'M', '地震Ⅰ级：震级', 'Earthquake level I: magnitude', 'memory', NATIONAL_QUAKE),
  'LVL-E-III-D': n(10, 'dead', '地震Ⅲ级：死亡', 'Earthquake level III: dead', 'memory', NATIONAL_QUAKE),
  'LVL-E-II-D': n(50, 'dead', '地震Ⅱ级：死亡', 'Earthquake level II: dead', 'memory', NATIONAL_QUAKE),
  'LVL-E-I-D': n(300, 'dead', '地震Ⅰ级：死亡', 'Earthquake level I: dead', 'memory', NATIONAL_QUAKE),
  'LVL-H-II-D': n(3, 'dead', '危化品Ⅱ级：死亡', 'Hazmat level II: dead'),
  'LVL-H-I-D': n(10, 'dead', '危化品Ⅰ级：死亡', 'Hazmat level I: dead'),
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
