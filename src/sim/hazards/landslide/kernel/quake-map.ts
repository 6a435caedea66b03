/** Landslides of an earthquake over a grid: Newmark displacement, chance and seeded occurrence per cell. */
import { rand, streamId, type RngKey } from '../../../kernel/rng.ts';
import { G } from '../../../kernel/units.ts';
import {
  criticalAcceleration,
  displacementEq7,
  factorOfSafety,
  failureChance,
  type Soil,
} from './newmark.ts';

const STREAM = streamId('landslide-cells');
/** Flatter ground is not looked at, degrees. */
const FLAT = 5;

/** Critical acceleration, g, per cell; Infinity on flat ground. `soilOf` = index into `soils` per cell. */
export function criticalMap(
  slopeDeg: ArrayLike<number>,
  soilOf: ArrayLike<number>,
  soils: readonly Soil[],
  saturated: ArrayLike<number> | number,
): Float64Array {
  const out = new Float64Array(slopeDeg.length).fill(Infinity);
  for (let k = 0; k < out.length; k++) {
    if (slopeDeg[k] < FLAT) continue;
    const m = typeof saturated === 'number' ? saturated : saturated[k];
    out[k] = criticalAcceleration(factorOfSafety(soils[soilOf[k]], slopeDeg[k], m), slopeDeg[k]);
  }
  return out;
}

/** Chance of failure per cell under a PGA field in gal; raised in place, never lowered by a weaker shock. */
export function slideChance(
  acG: ArrayLike<number>,
  pgaGal: ArrayLike<number>,
  magnitude: number,
  out: Float64Array,
): void {
  for (let k = 0; k < out.length; k++) {
    const a = pgaGal[k] / (100 * G);
    if (a <= acG[k]) continue;
    const p = failureChance(displacementEq7(acG[k], a, magnitude));
    if (p > out[k]) out[k] = p;
  }
}
/** Whether a cell has failed: one draw for its life against the chance. */
export const cellFails = (key: RngKey, cell: number, chance: number): boolean =>
  chance > 0 && rand(key, STREAM, cell, 0) < chance;
export function occurrence(key: RngKey, chance: ArrayLike<number>, out: Uint8Array): number {
  let n = 0;
  for (let k = 0; k < out.length; k++) {
    out[k] = cellFails(key, k, chance[k]) ? 1 : 0;
    n += out[k];
  }
  return n;
}
