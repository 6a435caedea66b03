/**
 * Lifelines by intensity. No county fragility was found; medians are parameters (`PRM-EQK-…`) in the order that reports after
 * Chinese earthquakes of magnitude 5–7 give: telecom and power first, then water, gas, roads, bridges. Spreads and hours of
 * repair are assumed.
 */
import { ln, normalCdf } from '../../../kernel/det-math.ts';
import { rand, streamId, type RngKey } from '../../../kernel/rng.ts';
import type { Numbers, ParameterId } from '../../../scenario/parameters.ts';

export const LIFELINES = ['power', 'telecom', 'water', 'gas', 'road', 'bridge', 'mast'] as const;
export type Lifeline = (typeof LIFELINES)[number];
/** Intensity at which half fail, its spread, and hours to repair with one crew (least, mean beyond). */
export const FRAGILITY: Readonly<
  Record<
    Lifeline,
    { readonly median: ParameterId; readonly spread: number; readonly repairH: readonly [number, number] }
  >
> = {
  power: { median: 'PRM-EQK-POWER', spread: 0.8, repairH: [3, 8] },
  telecom: { median: 'PRM-EQK-TELECOM', spread: 0.9, repairH: [2, 6] },
  water: { median: 'PRM-EQK-WATER', spread: 0.8, repairH: [8, 24] },
  gas: { median: 'PRM-EQK-GAS', spread: 0.8, repairH: [12, 36] },
  road: { median: 'PRM-EQK-ROAD', spread: 0.9, repairH: [4, 12] },
  bridge: { median: 'PRM-EQK-BRIDGE', spread: 0.8, repairH: [24, 96] },
  // Lattice masts of the 370 MHz network with their huts and batteries.
  mast: { median: 'PRM-EQK-MAST', spread: 0.8, repairH: [6, 12] },
};
export const failureShare = (of: Numbers, kind: Lifeline, I: number): number =>
  normalCdf((I - of[FRAGILITY[kind].median]) / FRAGILITY[kind].spread);

const STREAM = streamId('quake-lifelines');
/** Whether asset `n` fails at I: one draw for its life, so stronger shaking never repairs it. */
export const assetFails = (of: Numbers, key: RngKey, n: number, kind: Lifeline, I: number): boolean =>
  rand(key, STREAM, n, 0) < failureShare(of, kind, I);
export const repairHours = (key: RngKey, n: number, kind: Lifeline): number => {
  const [least, mean] = FRAGILITY[kind].repairH;
  return least - mean * ln(1 - rand(key, STREAM, n, 1));
};
