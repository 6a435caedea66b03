/**
 * Stage–discharge tables of gauges: steady backwater profiles over valley sections, from uniform flow far below the
 * gauge upwards (standard step without the velocity head, which the flow model has not either).
 */
import { pow23 } from './root.ts';
import type { CountyPack } from '../../../county/types.ts';

export interface Rating {
  readonly bed: number;
  /** Ascending discharges, m³/s, and the stage of each, m. */
  readonly q: Float64Array;
  readonly stage: Float64Array;
}
const STEP_M = 0.25;
const ROWS = 121;
/** Discharges of a table, spaced as squares up to what fills the gauge's section. */
const FLOWS = 48;
const FULL_M = 20;
/** Sections every so many cells, over this many below the gauge. */
const EVERY = 4;
const BELOW = 160;
/** Half-width of a section, and half-length of the reach that gives the slope of uniform flow, cells. */
const HALF = 14;
const REACH = 30;

export interface Course {
  /** Cells from upstream to downstream, through the receiving rivers. */
  readonly cells: readonly number[];
  readonly at: number;
  /** Discharge at a cell relative to others (that of dry weather). */
  readonly share: (cell: number) => number;
  readonly channelN: (cell: number) => number;
  /** Crest of a ring levee around a cell, or −Infinity. */
  readonly wallAt: (cell: number) => number;
}

interface Section {
  readonly bed: number;
  /** Conveyance, m³/s, at bed + k · STEP_M. */
  readonly k: Float64Array;
}

/** Channel, and the ground beside it that stands under water. */
function sectionOf(county: CountyPack, c: Course, at: number): Section {
  const { cols, cellM } = county.grid;
  const { elevationM: z, manning, channelBedM: bed, channelWidthM: width } = county.terrain;
  const i = c.cells[at];
  const d = c.cells[Math.min(c.cells.length - 1, at + 4)] - c.cells[Math.max(0, at - 4)];
  const down = Math.round(d / cols);
  const side = Math.abs(d - down * cols) > Math.abs(down) ? cols : 1;
  const k = new Float64Array(ROWS);
  const w = Math.min(width[i], cellM);
  const bank = z[i] - bed[i];
  for (let m = 1; m < ROWS; m++) {
    const depth = m * STEP_M;
    const level = bed[i] + depth;
    let sum = (w * depth * pow23((w * depth) / (w + 2 * Math.min(depth, bank)))) / c.channelN(i);
    sum += over(level - z[i], cellM - w, manning[i]);
    for (let s = -side; s <= side; s += 2 * side)
      for (let n = 1; n <= HALF; n++) {
        const j = i + s * n;
        if (j < 0 || j >= z.length || level <= z[j] || level < c.wallAt(j)) break;
        if (width[j] > 0 && n > 1) break;
        sum += over(level - z[j], cellM - Math.min(width[j], cellM), manning[j]);
      }
    k[m] = sum;
  }
  return { bed: bed[i], k };
}

const over = (h: number, width: number, n: number): number => (h > 0 ? (width * h * pow23(h)) / n : 0);

function conveyance(s: Section, level: number): number {
  const x = (level - s.bed) / STEP_M;
  if (x <= 0) return 0;
  const k = Math.min(ROWS - 2, Math.floor(x));
  return s.k[k] + (x - k) * (s.k[k + 1] - s.k[k]);
}

/** Level at which a section passes `q` with the friction slope at hand; `rise(level)` falls as the level rises. */
function solve(low: number, high: number, excess: (level: number) => number): number {
  let lo = low;
  let hi = high;
  for (let n = 0; n < 30; n++) {
    const mid = 0.5 * (lo + hi);
    if (excess(mid) > 0) lo = mid;
    else hi = mid;
  }
  return hi;
}

export function ratingOf(county: CountyPack, c: Course): Rating {
  const { channelBedM: bed } = county.terrain;
  const { cellM } = county.grid;
  const last = Math.min(c.cells.length - 1, c.at + BELOW);
  const places: number[] = [];
  for (let k = c.at; k <= last; k += EVERY) places.push(k);
  const sections = places.map((k) => sectionOf(county, c, k));
  const far = places[places.length - 1];
  const a = Math.max(0, far - REACH);
  const b = Math.min(c.cells.length - 1, far + REACH);
  const slope = Math.max(1e-4, (bed[c.cells[a]] - bed[c.cells[b]]) / ((b - a) * cellM));
  const most = conveyance(sections[0], sections[0].bed + FULL_M) * Math.sqrt(Math.max(slope, 3e-4));
  const shares = places.map((k) => c.share(c.cells[k]) / Math.max(1e-9, c.share(c.cells[c.at])));
  const dx = EVERY * cellM;
  const q = new Float64Array(FLOWS);
  const stage = new Float64Array(FLOWS);
  for (let n = 0; n < FLOWS; n++) {
    q[n] = (most * (n + 0.2) * (n + 0.2)) / (FLOWS * FLOWS);
    const root = Math.sqrt(slope);
    const end = sections[sections.length - 1];
    let level = solve(
      end.bed,
      end.bed + 30,
      (z) => q[n] * shares[shares.length - 1] - conveyance(end, z) * root,
    );
    for (let k = sections.length - 2; k >= 0; k--) {
      const s = sections[k];
      const below = level;
      const flow = q[n] * 0.5 * (shares[k] + shares[k + 1]);
      const kBelow = conveyance(sections[k + 1], below);
      const lossBelow = 0.5 * dx * (flow / kBelow) * (flow / kBelow);
      const low = Math.max(s.bed + 0.01, below);
      level = solve(low, low + 40, (z) => {
        const x = flow / conveyance(s, z);
        return below + lossBelow + 0.5 * dx * x * x - z;
      });
    }
    stage[n] = n > 0 && level < stage[n - 1] ? stage[n - 1] : level;
  }
  return { bed: sections[0].bed, q, stage };
}

/** Linear in a table of ascending `x`; held at both ends. */
function between(x: Float64Array, y: Float64Array, v: number): number {
  let lo = 0;
  let hi = x.length - 1;
  if (v >= x[hi]) return y[hi];
  if (v <= x[0]) return y[0];
  while (hi - lo > 1) {
    const mid = (lo + hi) >> 1;
    if (x[mid] <= v) lo = mid;
    else hi = mid;
  }
  const span = x[hi] - x[lo];
  return y[lo] + (span > 0 ? ((v - x[lo]) * (y[hi] - y[lo])) / span : 0);
}
export const stageOf = (r: Rating, q: number): number => between(r.q, r.stage, q);
export const dischargeOf = (r: Rating, stage: number): number => between(r.stage, r.q, stage);
