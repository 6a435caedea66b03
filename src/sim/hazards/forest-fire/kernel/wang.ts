/**
 * Wang Zhengfei's spread law (王正非 1983/1992), the one Chinese manuals use: R = R₀ K_s K_w K_φ, m/min; Mao Xianmin
 * (毛贤敏 1993) makes wind and slope act along the direction looked at. It holds for slopes under 60° and winds under
 * 12 m/s (from memory, medium), where its initial rate is not below nought: cold, damp air is outside it. No validation
 * for the plantations of eastern China is known.
 */
import { PI, cos, exp, pow, tan } from '../../../kernel/det-math.ts';

/** Where the law holds: wind m/s, the same as Beaufort's force, slope degrees. */
export const WANG_DOMAIN = { windMs: 12, force: 6, slopeDeg: 60 } as const;

/** Initial rate, m/min; `windForce` is the Beaufort force, not m/s. Three coefficients verified, 0.3 from memory. */
export const wangR0 = (tempC: number, windForce: number, rhPct: number): number =>
  0.03 * tempC + 0.05 * windForce + 0.01 * (100 - rhPct) - 0.3;

/** Wind factor along a direction; `windMs` m/s, `offDeg` between wind and direction. */
export const wangWind = (windMs: number, offDeg = 0): number =>
  exp(0.1783 * windMs * (offDeg === 0 ? 1 : cos((offDeg * PI) / 180)));

/** Slope factor along a direction that climbs `slopeDeg` (negative = descends: the reciprocal). */
export function wangSlope(slopeDeg: number): number {
  const k = 3.533 * pow(Math.abs(tan((slopeDeg * PI) / 180)), 1.2);
  return exp(slopeDeg < 0 ? -k : k);
}

/** Force of a wind of `ms` m/s on Beaufort's scale, continuous: v = 0.836 B^1.5. */
export const beaufort = (ms: number): number => pow(ms / 0.836, 2 / 3);

/** Fuel factors K_s of the law's table (public copy). */
export const WANG_FUEL = {
  conifer: 0.4,
  secondaryForest: 0.7,
  needleLitter: 0.8,
  pineForest: 1,
  leafLitter: 1.2,
  tallGrass: 1.6,
  sedgeAndDwarfBirch: 1.8,
  pasture: 2,
} as const;
