/** Dispersion coefficients, m, at x metres downwind, and the stability classes they stand on. */
import { exp, ln, pow, tan } from '../../../kernel/det-math.ts';

export type Stability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export const STABILITIES: readonly Stability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
export type Country = 'rural' | 'urban';

/** `a·x·(1 + b x)^c`, c one of ½, 0, −½, −1: Briggs 1973 (ATDL-79), 100 m–10 km; verified in GasDispersion.jl. */
interface Curve {
  readonly a: number;
  readonly b: number;
  readonly halves: -2 | -1 | 0 | 1;
}
const curve = (a: number, b: number, halves: Curve['halves']): Curve => ({ a, b, halves });
const RURAL_Y = [0.22, 0.16, 0.11, 0.08, 0.06, 0.04].map((a) => curve(a, 1e-4, -1));
const RURAL_Z = [
  curve(0.2, 0, 0),
  curve(0.12, 0, 0),
  curve(0.08, 2e-4, -1),
  curve(0.06, 1.5e-3, -1),
  curve(0.03, 3e-4, -2),
  curve(0.016, 3e-4, -2),
];
const URBAN_Y = [0.32, 0.32, 0.22, 0.16, 0.11, 0.11].map((a) => curve(a, 4e-4, -1));
const URBAN_Z = [
  curve(0.24, 1e-3, 1),
  curve(0.24, 1e-3, 1),
  curve(0.2, 0, 0),
  curve(0.14, 3e-4, -1),
  curve(0.08, 1.5e-3, -1),
  curve(0.08, 1.5e-3, -1),
];
function on(c: Curve, x: number): number {
  const v = c.a * x;
  if (c.halves === 0) return v;
  const q = 1 + c.b * x;
  if (c.halves === -2) return v / q;
  return c.halves === 1 ? v * Math.sqrt(q) : v / Math.sqrt(q);
}
/** Class index 0–5 (A–F); urban A = B and E = F. */
export const briggsY = (country: Country, cls: number, x: number): number =>
  on((country === 'rural' ? RURAL_Y : URBAN_Y)[cls], x);
export const briggsZ = (country: Country, cls: number, x: number): number =>
  on((country === 'rural' ? RURAL_Z : URBAN_Z)[cls], x);

/** CCPS puff (`a·x^b`): horizontal a, b, vertical a, b; A–F. Verified in the same repository. */
const CCPS_PUFF: readonly (readonly [number, number, number, number])[] = [
  [0.18, 0.92, 0.6, 0.75],
  [0.14, 0.92, 0.53, 0.73],
  [0.1, 0.92, 0.34, 0.71],
  [0.06, 0.92, 0.15, 0.7],
  [0.04, 0.92, 0.1, 0.65],
  [0.02, 0.89, 0.05, 0.61],
];
export function ccpsPuff(cls: number, x: number): { xy: number; z: number } {
  const [a, b, c, d] = CCPS_PUFF[cls];
  return { xy: a * pow(x, b), z: c * pow(x, d) };
}

/** CCPS 1999 p. 97 plume in class F: `.0674 x^.9`, `.01122 x^1.4024 e^{−.054 ln² x}`. */
export function ccpsPlumeF(x: number): { y: number; z: number } {
  const l = ln(x);
  return { y: 0.0674 * pow(x, 0.9), z: 0.01122 * pow(x, 1.4024) * exp(-0.054 * l * l) };
}

/** ISC3 rural (EPA-454/B-95-003b): c, d of σy, and (to km, a, b) of `σz = a X^b`. Verified as above. */
const ISC3_Y: readonly (readonly [number, number])[] = [
  [24.167, 2.5334],
  [18.333, 1.8096],
  [12.5, 1.0857],
  [8.333, 0.72382],
  [6.25, 0.54287],
  [4.1667, 0.36191],
];
const ISC3_Z: readonly (readonly (readonly [number, number, number])[])[] = [
  [
    [0.1, 122.8, 0.9447],
    [0.15, 158.08, 1.0542],
    [0.2, 170.22, 1.0932],
    [0.25, 179.52, 1.1262],
    [0.3, 217.41, 1.2644],
    [0.4, 258.89, 1.4094],
    [0.5, 346.75, 1.7283],
    [Infinity, 453.85, 2.1166],
  ],
  [
    [0.2, 90.673, 0.93198],
    [0.4, 98.483, 0.98332],
    [Infinity, 109.3, 1.0971],
  ],
  [[Infinity, 61.141, 0.91465]],
  [
    [0.3, 34.459, 0.86974],
    [1, 32.093, 0.81066],
    [3, 32.093, 0.64403],
    [10, 33.504, 0.60486],
    [30, 36.65, 0.56589],
    [Infinity, 44.053, 0.51179],
  ],
  [
    [0.1, 24.26, 0.8366],
    [0.3, 23.331, 0.81956],
    [1, 21.628, 0.7566],
    [2, 21.628, 0.63077],
    [4, 22.534, 0.57154],
    [10, 24.703, 0.50527],
    [20, 26.97, 0.46713],
    [40, 35.42, 0.37615],
    [Infinity, 47.618, 0.29592],
  ],
  [
    [0.2, 15.209, 0.81558],
    [0.7, 14.457, 0.78407],
    [1, 13.953, 0.68465],
    [2, 13.953, 0.63227],
    [3, 14.823, 0.54503],
    [7, 16.187, 0.4649],
    [15, 17.836, 0.41507],
    [30, 22.651, 0.32681],
    [60, 27.074, 0.27436],
    [Infinity, 34.219, 0.21716],
  ],
];
export function isc3Y(cls: number, x: number): number {
  const [c, d] = ISC3_Y[cls];
  const km = x / 1000;
  return 465.11628 * km * tan(0.017453293 * (c - d * ln(km)));
}
export function isc3Z(cls: number, x: number): number {
  const km = x / 1000;
  const row = ISC3_Z[cls].find((r) => km <= r[0]) as readonly [number, number, number];
  return Math.min(5000, row[1] * pow(km, row[2]));
}

/**
 * Turner 1970: stability class index by surface wind m/s, and by day insolation (3 strong … 1 slight) or by night cloud
 * (0 = clear to 3/8, −1 = 4/8 and more). Between two classes the more stable, which gives the longer plume.
 */
export function turnerClass(windMs: number, sky: 3 | 2 | 1 | 0 | -1): number {
  const row = windMs < 2 ? 0 : windMs < 3 ? 1 : windMs < 5 ? 2 : windMs < 6 ? 3 : 4;
  return TURNER[row][sky === 3 ? 0 : sky === 2 ? 1 : sky === 1 ? 2 : sky === -1 ? 3 : 4];
}
const TURNER: readonly (readonly number[])[] = [
  [0, 1, 1, 5, 5],
  [1, 1, 2, 4, 5],
  [1, 2, 2, 3, 4],
  [2, 3, 3, 3, 3],
  [2, 3, 3, 3, 3],
];

/** Wind profile exponents A–F (Irwin 1979; verified): wind at height z = u10·(z/10)^p. */
const PROFILE: Readonly<Record<Country, readonly number[]>> = {
  rural: [0.07, 0.07, 0.1, 0.15, 0.35, 0.55],
  urban: [0.15, 0.15, 0.2, 0.25, 0.4, 0.6],
};
export const windAt = (u10: number, z: number, country: Country, cls: number): number =>
  u10 * pow(z / 10, PROFILE[country][cls]);
