/**
 * Lifelines by intensity. No county fragility was found; medians and spreads are assumed (design), in the order that
 * reports after Chinese earthquakes of magnitude 5–7 give: telecom and power first, then water, gas, roads, bridges.
 */
import { ln, normalCdf } from '../../kernel/det-math.ts';
import { rand, streamId, type RngKey } from '../../kernel/rng.ts';
import type { Provenance } from '../../kernel/units.ts';

export const LIFELINES = ['power', 'telecom', 'water', 'gas', 'road', 'bridge', 'mast'] as const;
export type Lifeline = (typeof LIFELINES)[number];
export const LIFELINE_PROV: Provenance = {
  source: 'design choice for training',
  status: 'design',
  confidence: 'low',
};
/** Intensity at which half fail, its spread, and hours to repair with one crew (least, mean beyond). */
export const FRAGILITY: Readonly<
  Record<
    Lifeline,
    { readonly median: number; readonly spread: number; readonly repairH: readonly [number, number] }
  >
> = {
  power: { median: 7.5, spread: 0.8, repairH: [3, 8] },
  telecom: { median: 7.3, spread: 0.9, repairH: [2, 6] },
  water: { median: 7.8, spread: 0.8, repairH: [8, 24] },
  gas: { median: 8, spread: 0.8, repairH: [12, 36] },
  road: { median: 9, spread: 0.9, repairH: [4, 12] },
  bridge: { median: 9.3, spread: 0.8, repairH: [24, 96] },
  // Lattice masts of the 370 MHz network with their huts and batteries.
  mast: { median: 8.3, spread: 0.8, repairH: [6, 12] },
};
export const failureShare = (kind: Lifeline, I: number): number =>
  normalCdf((I - FRAGILITY[kind].median) / FRAGILITY[kind].spread);

const STREAM = streamId('quake-lifelines');
/** Whether asset `n` fails at I: one draw for its life, so stronger shaking never repairs it. */
export const assetFails = (key: RngKey, n: number, kind: Lifeline, I: number): boolean =>
  rand(key, STREAM, n, 0) < failureShare(kind, I);
export const repairHours = (key: RngKey, n: number, kind: Lifeline): number => {
  const [least, mean] = FRAGILITY[kind].repairH;
  return least - mean * ln(1 - rand(key, STREAM, n, 1));
};
