/**
 * Dense gas: Britter & McQuaid (HSE CRR 17/1988; CCPS 1999; verified in GasDispersion.jl).
 * Concentrations are volume fractions of the released gas; distances m, volumes m³, α the dimensionless source strength.
 */
import { PI } from '../../../kernel/det-math.ts';
import { G } from '../../../kernel/units.ts';
import { lg, pow10 } from '../../../kernel/decimal.ts';

/** A piece of β(α): up to `to`, β = slope·α + base. */
type Piece = readonly [to: number, slope: number, base: number];
interface Correlation {
  readonly ratio: number;
  readonly pieces: readonly Piece[];
}
const PLUME: readonly Correlation[] = [
  {
    ratio: 0.1,
    pieces: [
      [-0.55, 0, 1.75],
      [-0.14, 0.24, 1.88],
      [1, -0.5, 1.78],
    ],
  },
  {
    ratio: 0.05,
    pieces: [
      [-0.68, 0, 1.92],
      [-0.29, 0.36, 2.16],
      [-0.18, 0, 2.06],
      [1, -0.56, 1.96],
    ],
  },
  {
    ratio: 0.02,
    pieces: [
      [-0.69, 0, 2.08],
      [-0.31, 0.45, 2.39],
      [-0.16, 0, 2.25],
      [1, -0.54, 2.16],
    ],
  },
  {
    ratio: 0.01,
    pieces: [
      [-0.7, 0, 2.25],
      [-0.29, 0.49, 2.59],
      [-0.2, 0, 2.45],
      [1, -0.52, 2.35],
    ],
  },
  {
    ratio: 0.005,
    pieces: [
      [-0.67, 0, 2.4],
      [-0.28, 0.59, 2.8],
      [-0.15, 0, 2.63],
      [1, -0.48, 2.56],
    ],
  },
  {
    ratio: 0.002,
    pieces: [
      [-0.69, 0, 2.6],
      [-0.25, 0.39, 2.87],
      [-0.13, 0, 2.77],
      [1, -0.5, 2.71],
    ],
  },
];
const PUFF: readonly Correlation[] = [
  {
    ratio: 0.1,
    pieces: [
      [-0.44, 0, 0.7],
      [0.43, 0.26, 0.81],
      [1, 0, 0.93],
    ],
  },
  {
    ratio: 0.05,
    pieces: [
      [-0.56, 0, 0.85],
      [0.31, 0.26, 1],
      [1, -0.12, 1.12],
    ],
  },
  {
    ratio: 0.02,
    pieces: [
      [-0.66, 0, 0.95],
      [0.32, 0.36, 1.19],
      [1, -0.26, 1.38],
    ],
  },
  {
    ratio: 0.01,
    pieces: [
      [-0.71, 0, 1.15],
      [0.37, 0.34, 1.39],
      [1, -0.38, 1.66],
    ],
  },
  {
    ratio: 0.005,
    pieces: [
      [-0.52, 0, 1.48],
      [0.24, 0.26, 1.62],
      [1, -0.3, 1.75],
    ],
  },
  {
    ratio: 0.002,
    pieces: [
      [0.27, 0, 1.83],
      [1, -0.32, 1.92],
    ],
  },
  {
    ratio: 0.001,
    pieces: [
      [-0.1, 0, 2.075],
      [1, -0.27, 2.05],
    ],
  },
];
/** lg of the scaled distance at which the ratio is reached; valid to α = 1, so α is clamped. */
function beta(c: Correlation, alpha: number): number {
  const a = Math.min(1, alpha);
  for (const [to, slope, base] of c.pieces) if (a <= to) return slope * a + base;
  return 0;
}
/** β for a ratio that the puff correlation tabulates, or NaN. */
export function puffBeta(alpha: number, ratio: number): number {
  const c = PUFF.find((x) => x.ratio === ratio);
  return c ? beta(c, alpha) : NaN;
}

export const reducedGravity = (density: number, air: number): number => (G * (density - air)) / air;

/** Steady release of `volumeRate` m³/s: does it slump? `(g0 q0/D)^{1/3}/u ≥ .15`. */
export function isDensePlume(g0: number, volumeRate: number, u10: number): boolean {
  if (g0 <= 0 || volumeRate <= 0) return false;
  const d = Math.sqrt(volumeRate / u10);
  const limit = 0.15 * u10;
  return (g0 * volumeRate) / d >= limit * limit * limit;
}

/** Undiluted share at scaled distance x', before the correction for a cold release. */
function ratioAt(
  table: readonly Correlation[],
  alpha: number,
  xs: number,
  near: number,
  nearTo: number,
): number {
  const scaled = near / (near + xs * xs);
  if (xs <= 0) return 1;
  const l = lg(xs);
  let b0 = lg(nearTo);
  let c0 = near / (near + nearTo * nearTo);
  if (l <= b0) return scaled;
  for (const c of table) {
    const b1 = beta(c, alpha);
    // For α > .6 the first correlation lies inside the near field: the curves are joined where they stand.
    if (b1 <= b0) continue;
    if (l <= b1) return c0 + ((l - b0) / (b1 - b0)) * (c.ratio - c0);
    b0 = b1;
    c0 = c.ratio;
  }
  const end = pow10(b0);
  return (c0 * end * end) / (xs * xs);
}
/** Non-isothermal correction: a cold release of Tr mixed into air of Ta. */
const warm = (c: number, tr: number, ta: number): number => c / (c + ((1 - c) * tr) / ta);

export interface DensePlume {
  readonly alpha: number;
  /** √(Q/u), m; buoyancy length Q g0/u³, m. */
  readonly d: number;
  readonly lb: number;
  /** Release temperature over air temperature. */
  readonly tRatio: number;
}
export function densePlume(g0: number, volumeRate: number, u10: number, tRatio: number): DensePlume {
  const u2 = u10 * u10;
  return {
    alpha: 0.2 * lg((g0 * g0 * volumeRate) / (u2 * u2 * u10)),
    d: Math.sqrt(volumeRate / u10),
    lb: (volumeRate * g0) / (u2 * u10),
    tRatio,
  };
}
/** Volume fraction on the axis, x m downwind. */
export const densePlumeAt = (p: DensePlume, x: number): number =>
  warm(ratioAt(PLUME, p.alpha, x / p.d, 306, 30), p.tRatio, 1);
/** Half-width of the plume, m, and its upwind reach, m. */
export function densePlumeHalfWidth(p: DensePlume, x: number): number {
  const cube = p.lb * x * x;
  return p.d + 8 * p.lb + (cube > 0 ? 2.5 * pow10(lg(cube) / 3) : 0);
}
export const densePlumeUpwind = (p: DensePlume): number => 0.5 * p.d + 2 * p.lb;
/** Distance to the end of the correlation (ratio .002), where the plume is passive, m. */
export const densePlumeEnd = (p: DensePlume): number => p.d * pow10(beta(PLUME[PLUME.length - 1], p.alpha));

/** An instantaneous release: its strength α, side V0^{1/3} m, and release temperature over air temperature. */
export interface DensePuff {
  readonly alpha: number;
  readonly side: number;
  readonly tRatio: number;
}
export function densePuff(g0: number, volume: number, u10: number, tRatio: number): DensePuff {
  const side = pow10(lg(volume) / 3);
  return { alpha: 0.5 * lg((g0 * side) / (u10 * u10)), side, tRatio };
}
/** Volume fraction in the whole disc once its leading edge stands `front` m from the source. */
export function densePuffOf(p: DensePuff, front: number): number {
  const xs = front / p.side;
  const near = xs <= pow10(beta(PUFF[0], p.alpha));
  return warm(near ? Math.max(0.1, 3.24 / (3.24 + xs * xs)) : puffBeyond(p.alpha, xs), p.tRatio, 1);
}
/** Leading edge at the end of the correlation (ratio .001), m. */
export const densePuffEnd = (p: DensePuff): number => p.side * pow10(beta(PUFF[PUFF.length - 1], p.alpha));
/** The disc travels at this share of the wind; its radius grows as R² = R0² + t·spread, spread m²/s. */
export const DENSE_SPEED = 0.4;
export const densePuffStart2 = (volume: number): number => pow10((2 * lg((3 * volume) / (4 * PI))) / 3);
export const densePuffSpread = (g0: number, volume: number): number =>
  1.2 * Math.sqrt(Math.max(0, g0) * volume);

/**
 * Instantaneous release: volume fraction (of the release) x, y, z m from the source after t s, 0 outside the cloud.
 * The cloud is a uniform disc: its concentration is the correlation's at the distance its leading edge has reached.
 */
export function densePuffAt(
  g0: number,
  volume: number,
  u10: number,
  tRatio: number,
  x: number,
  y: number,
  z: number,
  t: number,
): number {
  const r2 = densePuffStart2(volume) + t * densePuffSpread(g0, volume);
  const centre = DENSE_SPEED * u10 * t;
  const dx = x - centre;
  if (dx * dx + y * y > r2 || z < 0) return 0;
  const c = densePuffOf(densePuff(g0, volume, u10, tRatio), centre + Math.sqrt(r2));
  return z <= volume / (c * PI * r2) ? c : 0;
}
function puffBeyond(alpha: number, xs: number): number {
  const l = lg(xs);
  for (let k = 1; k < PUFF.length; k++) {
    const b0 = beta(PUFF[k - 1], alpha);
    const b1 = beta(PUFF[k], alpha);
    if (l <= b1) return PUFF[k - 1].ratio + ((l - b0) / (b1 - b0)) * (PUFF[k].ratio - PUFF[k - 1].ratio);
  }
  const end = pow10(beta(PUFF[PUFF.length - 1], alpha));
  return (0.001 * end * end) / (xs * xs);
}
