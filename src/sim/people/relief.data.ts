/**
 * Relief by category (plan 三（四）3 分类化救助): who is in a group of evacuees, and what each of the five basic needs takes
 * for them (自然灾害救助条例 14: food, water, clothing and bedding, shelter, medical). No county figures on infants, elders
 * and patients are published village by village: their shares of the vulnerable are parameters (`PRM-RLF-…`), as is how
 * long a family's own kit feeds it if it left before the hazard came.
 */
import type { SupplyItem } from '../world.ts';

export const NEEDS = ['food', 'water', 'bedding', 'shelter', 'medical'] as const;
export type Need = (typeof NEEDS)[number];
/** In the order in which they are served. */
export const CATEGORIES = ['infants', 'elders', 'patients', 'others'] as const;
export type Category = (typeof CATEGORIES)[number];

/** One piece of each a person for the first three days. */
export const RATES: Readonly<Record<Category, Readonly<Partial<Record<Need, readonly SupplyItem[]>>>>> = {
  infants: { food: ['formula'], water: ['water'], bedding: ['bedding'] },
  elders: { food: ['food'], water: ['water'], bedding: ['bedding', 'carepacks'] },
  patients: { food: ['food'], water: ['water'], bedding: ['bedding'], medical: ['medicine'] },
  others: { food: ['food'], water: ['water'], bedding: ['bedding'] },
};
