/**
 * Macroseismic intensity by distance. GB 18306-2015 zoning-map relation (俞言祥, 李山有, 肖亮 2013, 震灾防御技术 8(1)):
 * `I = A + B·Ms + C·lg(R + R0)` along each axis of the isoseismal ellipse; R km from the epicentre on that axis.
 */
import { PI } from '../../../kernel/det-math.ts';
import { lg, pow10 } from '../../../kernel/decimal.ts';

export interface AxisLaw {
  readonly A: number;
  readonly B: number;
  readonly C: number;
  /** Near-source saturation distance, km. */
  readonly R0: number;
}
export interface EllipseLaw {
  readonly long: AxisLaw;
  readonly short: AxisLaw;
}

const law = (A: number, B: number, C: number, R0: number): AxisLaw => ({ A, B, C, R0 });

/** Coefficients verified in a public copy; both axes agree at R = 0 within 4e-4. Jiangxi lies in 中强地震区. */
export const INTENSITY_LAWS = {
  中强地震区: { long: law(5.841, 1.071, -3.657, 15), short: law(3.944, 1.071, -2.845, 7) },
  东部强震区: { long: law(5.7123, 1.3626, -4.2903, 25), short: law(3.6588, 1.3626, -3.5406, 13) },
  新疆区: { long: law(5.6018, 1.4347, -4.4899, 25), short: law(3.6113, 1.4347, -3.8477, 13) },
  青藏区: { long: law(6.458, 1.2746, -4.4709, 25), short: law(3.3682, 1.2746, -3.3119, 9) },
} as const satisfies Record<string, EllipseLaw>;
export type Zone = keyof typeof INTENSITY_LAWS;
export const ZONES = Object.keys(INTENSITY_LAWS) as readonly Zone[];

/**
 * Least magnitude that these laws and those of ground motion may be asked about: China's catalogues of damaging
 * earthquakes, from which they were fitted, begin at 4¾ (from memory, medium). Aftershocks of an exercise below it are
 * carried on along the same line, which gives a shock of magnitude 4 some Ⅴ½ at its epicentre where Ⅴ is usual: half a
 * degree on the strong side, on ground that a greater shock has shaken before. As a main shock lint warns of it.
 */
export const LEAST_MAGNITUDE = 4.7;

/** Standard deviation of the intensity in 中强地震区: scatter of the surveyed truth about the law. */
export const INTENSITY_SIGMA = 0.52;

/** 汪素云等 2000 (中国地震 16(2)), East China. Major axis verified; minor axis from memory (agrees at R = 0). */
export const WANG_2000_EAST: EllipseLaw = {
  long: law(5.019, 1.446, -4.136, 24),
  short: law(2.24, 1.446, -3.07, 9),
};

export const intensityOnAxis = (l: AxisLaw, ms: number, rKm: number): number =>
  l.A + l.B * ms + l.C * lg(rKm + l.R0);

/** Distance, km, at which the axis law falls to intensity `I`; 0 where it never reaches it. */
export const reachOnAxis = (l: AxisLaw, ms: number, I: number): number =>
  Math.max(0, pow10((I - l.A - l.B * ms) / l.C) - l.R0);

/** Semi-axes km and area km² of the isoseismal of intensity `I`. */
export function isoseismal(
  l: EllipseLaw,
  ms: number,
  I: number,
): { aKm: number; bKm: number; areaKm2: number } {
  const aKm = reachOnAxis(l.long, ms, I);
  const bKm = reachOnAxis(l.short, ms, I);
  return { aKm, bKm, areaKm2: PI * aKm * bKm };
}
