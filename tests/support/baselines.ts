/** References that are known by what they lost alone, or by a run. */
import { referenceOf, type Baselines, type Outcome, type Reference } from '../../src/sim/index.ts';

const of = (x: number | Outcome): Reference =>
  typeof x === 'number' ? { loss: x, dead: null, leveesBreached: null, damsFailed: null } : referenceOf(x);
export const baselinesOf = (idle: number | Outcome, doctrine: number | Outcome): Baselines => ({
  idle: of(idle),
  doctrine: of(doctrine),
  approved: null,
});
