/**
 * What response does to a release, as factors. No public measurement fits a county's equipment: the numbers are parameters
 * (`PRM-HAZ-…`) and belong to the exercise, not to fact. Order of magnitude: water curtains took up most of the ammonia and
 * hydrogen fluoride and little chlorine in field trials (from memory, medium).
 */
import type { ParameterId } from '../../../scenario/parameters.ts';
import type { Substance } from '../../shared/kernel/substances.data.ts';

/** Share of the passing vapour that a curtain of fans and monitors takes out, by how well the gas dissolves. */
export const CURTAIN_SHARE: Readonly<Record<Substance['soluble'], ParameterId | null>> = {
  well: 'PRM-HAZ-CURTAIN-WELL',
  little: 'PRM-HAZ-CURTAIN-LITTLE',
  no: null,
};
/** Foam over a pool: share of the evaporation that is left (assumed; no exercise lays foam). */
export const FOAM_LEFT = 0.3;
/** Plugging by tool: share of the hole closed. */
export const PLUGGING = {
  wedge: 'PRM-HAZ-WEDGE',
  clamp: 'PRM-HAZ-CLAMP',
  'capping-kit': 'PRM-HAZ-CAPPING',
  valve: 'PRM-HAZ-VALVE',
} as const satisfies Readonly<Record<string, ParameterId>>;
