/** Slope stability and shaking: infinite slope, critical acceleration, Newmark displacement (Jibson 2000, 2007). */
import { cos, exp, PI, pow, sin } from '../../../kernel/det-math.ts';
import { G } from '../../../kernel/units.ts';
import { lg, pow10 } from '../../../kernel/decimal.ts';

export interface Soil {
  /** Effective cohesion, kPa, and friction angle, degrees. */
  readonly cohesionKPa: number;
  readonly frictionDeg: number;
  /** Depth normal to the slope, m, and density, kg/m³. */
  readonly depthM: number;
  readonly density: number;
}
const RAD = PI / 180;
const WATER = 1000;

/** `FS = c'/(γ t sin α) + (1 − m γw/γ)·tan φ'/tan α`; m = saturated share of the depth. */
export function factorOfSafety(s: Soil, slopeDeg: number, m: number): number {
  const a = slopeDeg * RAD;
  const sa = sin(a);
  if (sa <= 0) return Infinity;
  const tanPhi = sin(s.frictionDeg * RAD) / cos(s.frictionDeg * RAD);
  const gamma = s.density * G;
  return (
    (1000 * s.cohesionKPa) / (gamma * s.depthM * sa) + ((1 - (m * WATER) / s.density) * tanPhi * cos(a)) / sa
  );
}
/** Critical acceleration in g: `(FS − 1)·sin α`, 0 if already unstable. */
export const criticalAcceleration = (fs: number, slopeDeg: number): number =>
  Math.max(0, (fs - 1) * sin(slopeDeg * RAD));

/** Jibson 2007 eq. 6, cm, from the ratio a_c/a_max. */
export function displacementEq6(acG: number, amaxG: number): number {
  const r = acG / amaxG;
  return r >= 1 ? 0 : pow10(0.215 + lg(pow(1 - r, 2.341) * pow(r, -1.438)));
}
/** Jibson 2007 eq. 7, cm, with magnitude (σ of lg D .454). A slope with no reserve (a_c = 0) is given `LIMIT_CM`. */
export function displacementEq7(acG: number, amaxG: number, magnitude: number): number {
  const r = acG / amaxG;
  if (r >= 1 || amaxG <= 0) return 0;
  if (r < 1e-4) return LIMIT_CM;
  return Math.min(LIMIT_CM, pow10(-2.71 + 0.424 * magnitude) * pow(1 - r, 2.335) * pow(r, -1.478));
}
/** Beyond this the regression has no data and the slope has failed anyway, cm. */
const LIMIT_CM = 1000;

/** Jibson, Harp & Michael 2000: chance that a cell fails, from displacement in cm (at most 33.5 %). */
export const failureChance = (displacementCm: number): number =>
  displacementCm <= 0 ? 0 : 0.335 * (1 - exp(-0.048 * pow(displacementCm, 1.565)));
