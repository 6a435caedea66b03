/**
 * The county's natural-disaster relief plan (规划 一（一）3). Its text is not published: its numbers are parameters
 * (`PRM-RLF-…`, `PRM-DON-…`) on the model of provincial plans, to be replaced by the county's own.
 */
import type { ParameterId } from '../scenario/parameters.ts';
import type { SupplyItem } from '../world.ts';

export const START_GROUNDS = ['moved', 'dead', 'houses', 'superior-order'] as const;
export const FUND_PURPOSES = ['living', 'transition', 'houses', 'consolation'] as const;

/** What comes in after a disaster is known: `money` in ten thousand yuan, goods in pieces. */
export interface Donor {
  readonly id: string;
  readonly item: SupplyItem | 'money' | 'clothes' | 'expired-food';
  readonly quantity: ParameterId;
  /** Minutes after the start condition is met; some more by chance. */
  readonly afterMin: ParameterId;
}
const row = (id: string, item: Donor['item'], of: DonorName): Donor => ({
  id,
  item,
  quantity: `PRM-DON-${of}-QTY`,
  afterMin: `PRM-DON-${of}-MIN`,
});
type DonorName = 'CHAMBER' | 'APPEAL' | 'CHARITY' | 'PHARMACY' | 'SUPERMARKET' | 'FOOD';
export const DONORS: readonly Donor[] = [
  row('chamber', 'bedding', 'CHAMBER'),
  row('online-appeal', 'clothes', 'APPEAL'),
  row('charity', 'money', 'CHARITY'),
  row('pharmacy', 'medicine', 'PHARMACY'),
  row('supermarket', 'expired-food', 'SUPERMARKET'),
  row('food-company', 'food', 'FOOD'),
];
