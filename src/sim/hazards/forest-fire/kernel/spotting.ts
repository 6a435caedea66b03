/**
 * How far firebrands fly and whether they take: Albini 1983 (INT-309) for surface fires, Albini 1979 (INT-56) for
 * torching trees, Schroeder 1969 for ignition, as in Behave `spot.cpp`, `ignite.cpp`. Flat terrain; the formulas give
 * the greatest distance, not the usual one. Units ft, mi, mi/h, inch inside.
 */
import { exp, ln, pow } from '../../../kernel/det-math.ts';

/** Height of cover that the flight sees: a brand falling from `z` ft skims over anything lower than 2.2 z^0.337 − 4. */
const effectiveCover = (z: number, coverFt: number): number =>
  Math.max(coverFt, z < 1e-7 ? 0 : 2.2 * pow(z, 0.337) - 4);

/** Flight of a brand lofted to `z` ft over cover `h` ft, mi. */
const flightMi = (z: number, h: number, wind20: number): number =>
  h <= 1e-7 ? 0 : 7.18e-4 * wind20 * Math.sqrt(h) * (0.362 + (Math.sqrt(z / h) / 2) * ln(z / h));

/** Greatest spotting distance of a wind-driven surface fire, mi; an open canopy counts half its height. */
export function surfaceSpotMi(wind20: number, flameFt: number, coverFt: number): number {
  if (wind20 <= 1e-7 || flameFt <= 1e-7) return 0;
  const intensity = pow(flameFt / 0.45, 1 / 0.46);
  const z = 1.055 * Math.sqrt(322 * pow(0.474 * wind20, -1.01) * intensity);
  const h = effectiveCover(z, coverFt);
  if (h <= 1e-7) return 0;
  const d = flightMi(z, h, wind20) + 2.78e-4 * wind20 * pow(z, 0.643);
  return d > 0 ? d : 0;
}

/** Flame height a·DBH^b·n^0.4 (ft) and duration c·DBH^d·n^−0.2 (min·) of torching southern pines, DBH inches. */
export const TORCHING_PINES = {
  shortleaf: [2.71, 1, 7.91, -0.344],
  slash: [2.71, 1, 11.9, -0.389],
  loblolly: [2.71, 1, 13.5, -0.544],
} as const;

/** Greatest spotting distance of a group of torching trees, mi. */
export function torchingSpotMi(
  wind20: number,
  dbhIn: number,
  heightFt: number,
  trees: number,
  coverFt: number,
  pine: keyof typeof TORCHING_PINES,
): number {
  if (wind20 <= 1e-7 || dbhIn <= 1e-7 || trees < 1) return 0;
  const [a, b, c, d] = TORCHING_PINES[pine];
  const flame = a * pow(dbhIn, b) * pow(trees, 0.4);
  const duration = c * pow(dbhIn, d) * pow(trees, -0.2);
  const ratio = heightFt / flame;
  const [k, m] =
    ratio >= 1 ? [4.24, 0.332] : ratio >= 0.5 ? [3.64, 0.391] : duration < 3.5 ? [2.78, 0.418] : [4.7, 0];
  const z = k * pow(duration, m) * flame + heightFt / 2;
  const miles = flightMi(z, effectiveCover(z, coverFt), wind20);
  return miles > 0 ? miles : 0;
}

/** Chance that a brand ignites fine fuel of moisture `m1h` (fraction) and temperature °C. */
export function ignitionChance(fuelC: number, m1h: number): number {
  const heat =
    144.51 -
    0.266 * fuelC -
    5.8e-4 * fuelC * fuelC -
    fuelC * m1h +
    18.54 * (1 - exp(-15.1 * m1h)) +
    640 * m1h;
  if (heat >= 400) return 0;
  const p = (4.8e-5 * pow(0.1 * (400 - heat), 4.3)) / 50;
  return p > 1 ? 1 : p;
}

/** Sun warms fuel above the air: 25 °F in the open, 5 °F in full shade (Behave). */
export const fuelTemperatureC = (airC: number, shade: number): number => airC + ((25 - 20 * shade) * 5) / 9;
