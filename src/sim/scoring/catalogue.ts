/** The whole catalogue: common procedures and those of each hazard, with the negatives. */
import { COMMON_AND_FLOOD, FLOOD_NEGATIVES } from './catalogue.data.ts';
import { QUAKE_ITEMS, QUAKE_NEGATIVES } from '../hazards/earthquake/items.data.ts';
import { FIRE_ITEMS, FIRE_NEGATIVES } from '../hazards/forest-fire/items.data.ts';
import { HAZMAT_ITEMS, HAZMAT_NEGATIVES } from '../hazards/hazmat/items.data.ts';
import type { CatalogueItem, NegativeItem } from './types.ts';

export const CATALOGUE: readonly CatalogueItem[] = [
  ...COMMON_AND_FLOOD,
  ...FIRE_ITEMS,
  ...QUAKE_ITEMS,
  ...HAZMAT_ITEMS,
];
export const NEGATIVES: readonly NegativeItem[] = [
  ...FLOOD_NEGATIVES,
  ...FIRE_NEGATIVES,
  ...QUAKE_NEGATIVES,
  ...HAZMAT_NEGATIVES,
];
