/** The whole catalogue, folded from the records: the common ones and those of each hazard, with the negatives. */
import { HAZARDS } from '../hazards/index.ts';
import type { HazardId } from '../hazards/specs.ts';
import type { ItemRecord } from './item.ts';
import { ITEMS, NEGATIVES as COMMON } from './items/index.ts';
import type { CatalogueItem, NegativeItem } from './types.ts';

export const RECORDS: readonly ItemRecord[] = [...ITEMS, ...HAZARDS.flatMap((h) => h.items)];
export const NEGATIVE_RECORDS = [...COMMON, ...HAZARDS.flatMap((h) => h.negatives)].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

const rowOf =
  (hazard: CatalogueItem['hazard']) =>
  (r: ItemRecord): CatalogueItem => ({
    id: r.id,
    title: r.title,
    hazard,
    weight: r.weight,
    clock: r.clock,
    targetMin: r.targetMin,
    limitMin: r.limitMin,
    capability: r.capability,
    roles: r.roles,
    requirement: r.requirement,
    planClause: r.planClause,
    basis: r.basis,
    status: r.status,
    asOf: '2025-04',
    source: r.status === 'design' ? '训练设定' : r.basis,
    decision: r.decision ?? false,
    closing: r.closing ?? false,
    gravest: r.gravest ?? false,
    spares: r.spares ?? null,
  });
/** What is shown of the records, and what a scenario or a county's law may change: plain data. */
export const CATALOGUE: readonly CatalogueItem[] = [
  ...ITEMS.map(rowOf('common')),
  ...HAZARDS.flatMap((h) => h.items.map(rowOf(h.id))),
];
const negativeOf = ({ id, title, penalty, basis }: (typeof NEGATIVE_RECORDS)[number]): NegativeItem => ({
  id,
  title,
  penalty,
  basis,
  status: 'design',
});
export const NEGATIVES: readonly NegativeItem[] = NEGATIVE_RECORDS.map(negativeOf);
/** Rules that exercises about some hazards can break. */
export const negativesOf = (hazards: readonly HazardId[]): NegativeItem[] =>
  [...COMMON, ...HAZARDS.filter((h) => hazards.includes(h.id)).flatMap((h) => h.negatives)]
    .map(negativeOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
