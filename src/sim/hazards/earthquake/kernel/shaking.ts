/**
 * Shaking of a grid by one shock: intensity and PGA of every cell by the ellipse law. The level at a point is the one
 * whose isoseismal ellipse passes through it: the root of (x/a)² + (y/b)² = 1 with a, b the reaches on both axes.
 */
import { cos, PI, sin } from '../../../kernel/det-math.ts';
import { lg, pow10 } from '../../../kernel/decimal.ts';
import { MOTION_LAWS, motionAt, ROCK_TO_CLASS_II } from './ground-motion.ts';
import { DEGREES_PER_DECADE_PGA, pgaFromIntensity } from './instrumental.ts';
import { INTENSITY_LAWS, type Zone } from './intensity.ts';

/** Metres: x east, y south; x0, y0 the western and northern edges; row 0 in the north. */
export interface QuakeGrid {
  readonly cols: number;
  readonly rows: number;
  readonly dx: number;
  readonly x0: number;
  readonly y0: number;
}
export interface Shock {
  readonly magnitude: number;
  readonly x: number;
  readonly y: number;
  /** Azimuth of the major axis, degrees clockwise from north. */
  readonly strikeDeg: number;
}

/** Semi-axes, km, at levels `low + k·step`, falling with k's level rising; the last level is the epicentre's. */
export interface EllipseTable {
  readonly low: number;
  readonly step: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
}
/** One axis as `level = source + C·lg(R + r0)`. */
interface Axis {
  readonly source: number;
  readonly C: number;
  readonly r0: number;
}
const STEP = 0.01;
const reach = (x: Axis, level: number): number => Math.max(1e-9, pow10((level - x.source) / x.C) - x.r0);
const top = (x: Axis): number => x.source + x.C * lg(x.r0);

export function ellipseTable(long: Axis, short: Axis, low: number): EllipseTable {
  const n = Math.max(2, Math.ceil((Math.max(top(long), top(short)) - low) / STEP) + 1);
  const a = new Float64Array(n);
  const b = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    a[k] = reach(long, low + k * STEP);
    b[k] = reach(short, low + k * STEP);
  }
  return { low, step: STEP, a, b };
}
/** Level at `x` km along and `y` km across the major axis; `low` beyond the table. Error below 1e-4. */
export function levelAt(t: EllipseTable, x: number, y: number): number {
  const { a, b } = t;
  const x2 = x * x;
  const y2 = y * y;
  let lo = 0;
  let hi = a.length - 1;
  if (x2 / (a[0] * a[0]) + y2 / (b[0] * b[0]) >= 1) return t.low;
  while (hi - lo > 1) {
    const k = (lo + hi) >> 1;
    if (x2 / (a[k] * a[k]) + y2 / (b[k] * b[k]) < 1) lo = k;
    else hi = k;
  }
  // Inside one step the reaches are straight enough; eight halvings reach 4e-5 of a degree.
  let f0 = 0;
  let f1 = 1;
  for (let n = 0; n < 8; n++) {
    const f = 0.5 * (f0 + f1);
    const p = a[lo] + f * (a[hi] - a[lo]);
    const q = b[lo] + f * (b[hi] - b[lo]);
    if (x2 / (p * p) + y2 / (q * q) < 1) f0 = f;
    else f1 = f;
  }
  return t.low + (lo + 0.5 * (f0 + f1)) * t.step;
}

/** Lowest intensity and lg PGA (gal) that is told apart. */
const LOW_INTENSITY = 1;
const LOW_LG_PGA = -1;

function intensityTable(zone: Zone, magnitude: number): EllipseTable {
  const law = INTENSITY_LAWS[zone];
  const axis = (l: (typeof law)['long' | 'short']): Axis => ({
    source: l.A + l.B * magnitude,
    C: l.C,
    r0: l.R0,
  });
  return ellipseTable(axis(law.long), axis(law.short), LOW_INTENSITY);
}
export function shockTables(zone: Zone, magnitude: number): { intensity: EllipseTable; pga: EllipseTable } {
  // No PGA table was found for the western zones; the eastern strong zone stands in.
  const m = MOTION_LAWS[zone] ?? (MOTION_LAWS.东部强震区 as NonNullable<typeof MOTION_LAWS.东部强震区>);
  const motion = (l: typeof m.pgaLong): Axis => {
    const s = motionAt(l, magnitude);
    return { source: s.level, C: l.C, r0: s.r0 };
  };
  return {
    intensity: intensityTable(zone, magnitude),
    pga: ellipseTable(motion(m.pgaLong), motion(m.pgaShort), LOW_LG_PGA),
  };
}

/**
 * Within some 30 km of a shock the acceleration law and the intensity law of the same source part by up to two degrees of
 * the instrumental scale (M 6 at the epicentre: 941 gal at 7.97). Damage is told by intensity, so acceleration follows it
 * there: gal of half a degree more, as far as one degree reaches.
 */
const PLAY = 0.5;
export const fastestAt = (intensity: number): number => 100 * pgaFromIntensity(intensity + PLAY);

/**
 * Raise `intensity` (degrees) and `pga` (gal) to what a shock brings. `site` = factor relative to class Ⅱ per cell, or
 * null for class Ⅱ everywhere. The laws describe average ground, so soft ground adds 3.17 lg(factor) degrees (derived).
 */
export function shake(
  g: QuakeGrid,
  zone: Zone,
  s: Shock,
  site: ArrayLike<number> | null,
  intensity: Float64Array,
  pga: Float64Array,
): void {
  const t = shockTables(zone, s.magnitude);
  const strike = (s.strikeDeg * PI) / 180;
  const ux = sin(strike);
  const uy = -cos(strike);
  for (let r = 0; r < g.rows; r++) {
    const dy = (g.y0 + (r + 0.5) * g.dx - s.y) / 1000;
    for (let c = 0; c < g.cols; c++) {
      const dx = (g.x0 + (c + 0.5) * g.dx - s.x) / 1000;
      const k = r * g.cols + c;
      const factor = site ? site[k] : 1;
      const more = factor === 1 ? 0 : DEGREES_PER_DECADE_PGA * lg(factor);
      const along = dx * ux + dy * uy;
      const across = dy * ux - dx * uy;
      const d2 = dx * dx + dy * dy;
      const ground = ROCK_TO_CLASS_II * factor;
      const stronger = canExceed(t.intensity, d2, intensity[k] - more);
      const faster = pga[k] === 0 || canExceed(t.pga, d2, lg(pga[k] / ground));
      if (!stronger && !faster) continue;
      const I = levelAt(t.intensity, along, across) + more;
      if (stronger && I > intensity[k]) intensity[k] = I;
      if (!faster) continue;
      const p = Math.min(pow10(levelAt(t.pga, along, across)) * ground, fastestAt(I));
      if (p > pga[k]) pga[k] = p;
    }
  }
}
/** Intensity of one shock by itself in a cell, class Ⅱ ground, and the most that it reaches anywhere: one table for all cells. */
export function shockAlone(
  g: QuakeGrid,
  zone: Zone,
  s: Shock,
): { readonly most: number; at(cell: number): number } {
  const t = intensityTable(zone, s.magnitude);
  const strike = (s.strikeDeg * PI) / 180;
  const ux = sin(strike);
  const uy = -cos(strike);
  return {
    most: t.low + (t.a.length - 1) * t.step,
    at(cell) {
      const dx = (g.x0 + ((cell % g.cols) + 0.5) * g.dx - s.x) / 1000;
      const dy = (g.y0 + (Math.floor(cell / g.cols) + 0.5) * g.dx - s.y) / 1000;
      return levelAt(t, dx * ux + dy * uy, dy * ux - dx * uy);
    },
  };
}
/** No ellipse reaches farther than its major axis: spares an aftershock the cells it cannot raise. */
function canExceed(t: EllipseTable, d2: number, level: number): boolean {
  const k = Math.floor((level - t.low) / t.step);
  if (k < 0) return true;
  if (k >= t.a.length) return false;
  const reach = Math.max(t.a[k], t.b[k]);
  return d2 < reach * reach;
}
