/**
 * The county's natural-disaster relief plan (规划 一（一）3). Its text is not published: the start condition, the funds and the
 * donors below are a design choice on the model of provincial plans, to be replaced by the county's own numbers.
 */
import type { SupplyItem } from '../world.ts';

const DESIGN = { source: '训练设定（县救助预案未公布）', asOf: '2026', status: 'design' } as const;
/** Any one of them asks for the relief response: people moved, deaths, damaged households. */
export const START = { moved: 300, dead: 1, houses: 30, ...DESIGN } as const;
export const START_GROUNDS = ['moved', 'dead', 'houses', 'superior-order'] as const;
export const FUND_PURPOSES = ['living', 'transition', 'houses', 'consolation'] as const;

/** What comes in after a disaster is known: `money` in ten thousand yuan, goods in pieces. Amounts are a design choice. */
export interface Donor {
  readonly id: string;
  readonly item: SupplyItem | 'money' | 'clothes' | 'expired-food';
  readonly quantity: number;
  /** Minutes after the start condition is met; up to half an hour more by chance. */
  readonly afterMin: number;
}
export const DONORS: readonly Donor[] = [
  { id: 'chamber', item: 'bedding', quantity: 400, afterMin: 60 },
  { id: 'online-appeal', item: 'clothes', quantity: 900, afterMin: 90 },
  { id: 'charity', item: 'money', quantity: 20, afterMin: 120 },
  { id: 'pharmacy', item: 'medicine', quantity: 150, afterMin: 150 },
  { id: 'supermarket', item: 'expired-food', quantity: 500, afterMin: 180 },
  { id: 'food-company', item: 'food', quantity: 1500, afterMin: 240 },
];
export const DONORS_ORIGIN = DESIGN;
export const DONATION = {
  /** An offer that nobody answers is brought all the same after this time, min. */
  patienceMin: 120,
  /** From acceptance to the store, min. */
  carryMin: 60,
  /** Unsorted pieces that double the loading time at the store; three times as many are the most that fit its yard. */
  yardPieces: 500,
  jitterMin: 30,
  ...DESIGN,
} as const;
