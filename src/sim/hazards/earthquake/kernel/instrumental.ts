/** Instrumental intensity GB/T 17742-2020 (formulas verified in two public copies): PGA m/s², PGV m/s, .1–10 Hz. */
import { clamp } from '../../../kernel/det-math.ts';
import { lg, pow10 } from '../../../kernel/decimal.ts';

/** Degrees of intensity per tenfold acceleration. */
export const DEGREES_PER_DECADE_PGA = 3.17;

export const intensityFromPga = (pga: number): number => DEGREES_PER_DECADE_PGA * lg(pga) + 6.59;
/** The acceleration, m/s², that reads as an intensity. */
export const pgaFromIntensity = (intensity: number): number =>
  pow10((intensity - 6.59) / DEGREES_PER_DECADE_PGA);
export const intensityFromPgv = (pgv: number): number => 3 * lg(pgv) + 9.77;

/** Velocity governs where both reach Ⅵ, else the mean; limited to 1–12. */
export function instrumentalIntensity(pga: number, pgv: number): number {
  const a = intensityFromPga(pga);
  const v = intensityFromPgv(pgv);
  return clamp(a >= 6 && v >= 6 ? v : (a + v) / 2, 1, 12);
}

/** The nearest tabulated half degree; mid values and limits of the standard's table lie on halves. */
export const halfDegree = (I: number): number => Math.floor(2 * I + 0.5) / 2;

/** Change of intensity, degrees, on ground with a site factor relative to class Ⅱ: the PGA law above, derived. */
export const siteIncrement = (siteFactor: number): number => DEGREES_PER_DECADE_PGA * lg(siteFactor);
