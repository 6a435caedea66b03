/**
 * What an order moves in the world: the quantity of the outcome in which leaving it out shows, which way, and through which
 * numbers of the review sheet. `npm run proof -- ablation` holds it on shipped scenarios (tests/README.md). Orders for the record
 * alone, the court, the insurer, the next exercise, are `scored-only`, and so is what no quantity shows reliably: ten at most.
 */
import type { ParameterId } from '../scenario/parameters.ts';
import type { Outcome } from '../scoring/types.ts';

export type OutcomeKey = Exclude<keyof Outcome, 'losses'>;
export interface OrderLink {
  readonly moves: OutcomeKey;
  /** Where it is left out, the quantity is more or less. */
  readonly leftOut: 'more' | 'less';
  readonly through: readonly ParameterId[];
}
/** Another way to give an order that has its own row. */
export interface SameAs {
  readonly as: string;
}
export type Moves = OrderLink | SameAs | 'scored-only';
const link =
  (leftOut: OrderLink['leftOut']) =>
  (moves: OutcomeKey, ...through: readonly ParameterId[]): OrderLink => ({ moves, leftOut, through });
/** Without it there is more of the quantity. */
export const more = link('more');
/** Without it there is less of the quantity. */
export const less = link('less');
export const as = (type: string): SameAs => ({ as: type });
