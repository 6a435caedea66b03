/** How far a slide runs and what it leaves on a road. */
import { lg, pow10 } from '../../../kernel/decimal.ts';

/** Reach, m, of `volumeM3` that falls `heightM`: Corominas 1996 `lg(H/L) = −.085 lg V − .047` (all slides; memory, high). */
export const reachM = (volumeM3: number, heightM: number): number =>
  heightM * pow10(0.085 * lg(volumeM3) + 0.047);

/** Debris, m³, that ends beyond `distanceM` of its path: straight thinning to the tip (assumed). */
export function beyond(volumeM3: number, reach: number, distanceM: number): number {
  return distanceM >= reach ? 0 : volumeM3 * (1 - distanceM / reach);
}
/** Debris on a road of this width, m³: what lies beyond its near edge, no more than it can hold 3 m deep over 60 m. */
export const onRoad = (volumeM3: number, reach: number, distanceM: number, widthM = 7): number =>
  Math.min(beyond(volumeM3, reach, distanceM), widthM * 60 * 3);

/** Hours of so many loaders, each of so much an hour. */
export const clearingHours = (debrisM3: number, loaders: number, loaderM3h: number): number =>
  loaders <= 0 ? Infinity : debrisM3 / (loaderM3h * loaders);
