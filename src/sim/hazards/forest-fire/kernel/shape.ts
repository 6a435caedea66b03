/** Shape, size and flame of a fire that spreads as an ellipse from a point. Rates in any one unit of speed. */
import { PI, exp, pow } from '../../../kernel/det-math.ts';

/**
 * Length over width of the ellipse; Anderson 1983 (INT-305), at most 8 as in Behave `fireSize.cpp`.
 * `windMph` is the effective midflame wind, mi/h.
 */
export function lengthToWidth(windMph: number): number {
  if (windMph <= 1e-7) return 1;
  const lw = 0.936 * exp(0.1147 * windMph) + 0.461 * exp(-0.0692 * windMph) - 0.397;
  return lw > 8 ? 8 : lw < 1 ? 1 : lw;
}

/** BehavePlus' linear form; `windFtMin` effective midflame wind, ft/min. Kept to compare, not used for growth. */
export const lengthToWidthLinear = (windFtMin: number): number => 1 + 0.002840909 * windFtMin;

/** Crown fires (Rothermel 1991, INT-438, eq. 10); `wind20Mph` the 20-ft wind, mi/h. */
export const crownLengthToWidth = (wind20Mph: number): number => 1 + 0.125 * wind20Mph;

/** Backing over heading rate, from the eccentricity of the ellipse with the ignition in one focus. */
export function backingShare(lw: number): number {
  const e = Math.sqrt(lw * lw - 1) / lw;
  return (1 - e) / (1 + e);
}

export interface Ellipse {
  readonly back: number;
  readonly flank: number;
}
export function ellipseOf(head: number, lw: number): Ellipse {
  const back = head * backingShare(lw);
  return { back, flank: (head + back) / (2 * lw) };
}

/** Area and perimeter after the fire has run `head`, `back` and `flank` (half width); Ramanujan's first terms as in Behave. */
export function ellipseSize(
  head: number,
  back: number,
  flank: number,
): { readonly area: number; readonly perimeter: number } {
  const a = (head + back) / 2;
  const s = a + flank;
  const h = s > 0 ? ((a - flank) * (a - flank)) / (s * s) : 0;
  return { area: PI * a * flank, perimeter: PI * s * (1 + h / 4 + (h * h) / 64) };
}

/** Flame length, m, of a front of `kwPerM`: 0.0775 I^0.46 (Byram 1959). */
export const flameLengthM = (kwPerM: number): number => (kwPerM <= 0 ? 0 : 0.0775 * pow(kwPerM, 0.46));
/** The same law as Behave states it: 0.45 I^0.46, ft and Btu/ft/s. */
export const flameLengthFt = (btuFtS: number): number => (btuFtS < 1e-7 ? 0 : 0.45 * pow(btuFtS, 0.46));
