/** The compact row in which catalogue files are written, and what a row becomes. */
import type { CatalogueItem, Clock, NegativeItem, NumberStatus } from './types.ts';

export type Row = readonly [
  id: string,
  zh: string,
  en: string,
  weight: 'A' | 'B' | 'C',
  clock: Clock,
  target: number | null,
  limit: number | null,
  roles: string,
  clause: string,
  basis: string,
  status: NumberStatus,
  needZh: string,
  needEn: string,
  flags?: string,
];
export type NegativeRow = readonly [
  id: string,
  zh: string,
  en: string,
  penalty: 'R' | 'X' | 'Y',
  basis: string,
];

const HAZARD = { C: 'common', F: 'flood', W: 'forest-fire', E: 'earthquake', H: 'hazmat' } as const;
const WEIGHT = { A: 5, B: 3, C: 1 } as const;

/** @param capability by item id (exercise-doctrine.md §8d). Flags: d = decision item (correctness counts), c = closing phase. */
export const catalogueItems = (
  rows: readonly Row[],
  capability: Readonly<Record<string, string>>,
): CatalogueItem[] =>
  rows.map((r) => ({
    id: r[0],
    title: { zh: r[1], en: r[2] },
    hazard: HAZARD[r[0][0] as keyof typeof HAZARD],
    weight: WEIGHT[r[3]],
    clock: r[4],
    targetMin: r[5],
    limitMin: r[6],
    capability: capability[r[0]],
    roles: r[7].split(' '),
    requirement: { zh: r[11], en: r[12] },
    planClause: r[8],
    basis: r[9],
    status: r[10],
    asOf: '2025-04',
    source: r[10] === 'design' ? '训练设定' : r[9],
    decision: (r[13] ?? '').includes('d'),
    closing: (r[13] ?? '').includes('c'),
  }));

export const negativeItems = (rows: readonly NegativeRow[]): NegativeItem[] =>
  rows.map(([id, zh, en, penalty, basis]) => ({ id, title: { zh, en }, penalty, basis, status: 'design' }));
