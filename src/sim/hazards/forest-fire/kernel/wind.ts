/** From the wind of a weather station to the wind that drives the flames. */
import { ln } from '../../../kernel/det-math.ts';

/** A 20-ft wind is the 10-m wind over 1.15 (Behave `windSpeedUtility.cpp`). */
export const wind20From10 = (wind10: number): number => wind10 / 1.15;

/**
 * Midflame over 20-ft wind (Albini & Baughman 1979, INT-221, as in Behave). A stand shelters when its crowns fill 5 %
 * or more of the layer and it is at least 6 ft high. Depth and height in ft, cover and crown ratio as fractions.
 */
export function windAdjustment(
  depthFt: number,
  canopyCover: number,
  canopyHeightFt: number,
  crownRatio: number,
): number {
  const filled = (crownRatio * canopyCover) / 3;
  if (filled >= 0.05 && canopyHeightFt >= 6) {
    const h = canopyHeightFt;
    return 0.555 / (Math.sqrt(filled * h) * ln((20 + 0.36 * h) / (0.13 * h)));
  }
  return depthFt <= 0 ? 1 : 1.83 / ln((20 + 0.36 * depthFt) / (0.13 * depthFt));
}
