/**
 * Relief by category (plan 三（四）3 分类化救助): who is in a group of evacuees, and what each of the five basic needs takes
 * for them (自然灾害救助条例 14: food, water, clothing and bedding, shelter, medical). No county figures on infants, elders
 * and patients are published village by village, so their shares of the vulnerable are a design choice.
 */
import type { SupplyItem } from '../world.ts';

export const NEEDS = ['food', 'water', 'bedding', 'shelter', 'medical'] as const;
export type Need = (typeof NEEDS)[number];
/** In the order in which they are served. */
export const CATEGORIES = ['infants', 'elders', 'patients', 'others'] as const;
export type Category = (typeof CATEGORIES)[number];

const DESIGN = { source: '训练设定', asOf: '2026', status: 'design' } as const;
/** Of a village's vulnerable people; elders are the rest of them, all others the rest of the village. */
export const VULNERABLE_SHARES = { infants: 0.14, patients: 0.14, ...DESIGN } as const;
/** Pieces a person for the first three days. */
export const RATES: Readonly<Record<Category, Readonly<Partial<Record<Need, readonly SupplyItem[]>>>>> = {
  infants: { food: ['formula'], water: ['water'], bedding: ['bedding'] },
  elders: { food: ['food'], water: ['water'], bedding: ['bedding', 'carepacks'] },
  patients: { food: ['food'], water: ['water'], bedding: ['bedding'], medical: ['medicine'] },
  others: { food: ['food'], water: ['water'], bedding: ['bedding'] },
};
export const RATES_ORIGIN = DESIGN;
/**
 * A family's own kit (三（六）4) feeds it for three days, the span that lists of household reserves name (from memory), if it
 * left before the hazard came. How many households have one is the scenario's `familyKits`.
 */
export const KIT = {
  hours: 72,
  source: '家庭应急物资储备建议（待核）',
  asOf: '2020',
  status: 'memory',
} as const;
