/** Contaminated water that reaches a river: full mixing, and a slug that spreads as it travels. */
import { exp, PI } from '../../../kernel/det-math.ts';

/** mg/L below the inflow of `kgS` kg/s into `m3s` m³/s of river (plus the inflow's own water), fully mixed. */
export const mixedConcentration = (kgS: number, m3s: number, inflowM3s = 0): number =>
  m3s + inflowM3s <= 0 ? 0 : (1000 * kgS) / (m3s + inflowM3s);

/** Longitudinal dispersion, m²/s (Fischer 1979: .011 u² W²/(h u*); from memory, high; good to a factor of 4). */
export function dispersion(u: number, widthM: number, depthM: number, slope: number): number {
  const shear = Math.sqrt(9.81 * depthM * slope);
  return (0.011 * u * u * widthM * widthM) / (depthM * shear);
}
/** mg/L at x m below a sudden spill of `kg` after t s; `decay` per s. Section m², speed m/s, dispersion m²/s. */
export function slugConcentration(
  kg: number,
  sectionM2: number,
  u: number,
  disp: number,
  x: number,
  t: number,
  decay = 0,
): number {
  if (t <= 0) return 0;
  const d = x - u * t;
  return (
    ((1000 * kg) / (sectionM2 * Math.sqrt(4 * PI * disp * t))) * exp((-d * d) / (4 * disp * t) - decay * t)
  );
}
/** Seconds until the middle of a slug reaches x m. */
export const arrivalS = (x: number, u: number): number => x / u;
