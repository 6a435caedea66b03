/** Stage–discharge tables from uniform flow over a valley section: channel, and the ground beside it. */
import { pow23 } from './root.ts';
import type { CountyPack } from '../../county/types.ts';

export interface Rating {
  readonly bed: number;
  readonly stepM: number;
  /** Discharge, m³/s, at bed + k · stepM. */
  readonly q: Float64Array;
}
const STEP_M = 0.25;
const ROWS = 121;
const REACH = 30;
/** Half-width of a section, cells. */
const HALF = 14;

export interface Course {
  readonly cells: readonly number[];
  readonly at: number;
}

/** `wallAt` = crest of a ring levee around the cell, or −Infinity. */
export function ratingOf(
  county: CountyPack,
  course: Course,
  channelN: number,
  wallAt: (cell: number) => number,
): Rating {
  const { cols, cellM } = county.grid;
  const { elevationM: z, manning, channelBedM: bed, channelWidthM: width } = county.terrain;
  const { cells, at } = course;
  const a = Math.max(0, at - REACH);
  const b = Math.min(cells.length - 1, at + REACH);
  const slope = Math.max(1e-4, (bed[cells[a]] - bed[cells[b]]) / ((b - a) * cellM));
  const root = Math.sqrt(slope);
  const q = new Float64Array(ROWS);
  // Mean of the sections a few cells above and below, so that one odd cell does not decide.
  const picks = [at - 4, at - 2, at, at + 2, at + 4].filter((k) => k > 0 && k < cells.length - 1);
  for (const k of picks) {
    const i = cells[k];
    const d = cells[Math.min(cells.length - 1, k + 4)] - cells[Math.max(0, k - 4)];
    const east = Math.abs(d % cols) > Math.abs(Math.floor(d / cols + 0.5)) && Math.abs(d) < cols * 3;
    const side = east ? cols : 1;
    const drop = bed[i] - bed[cells[at]];
    for (let m = 0; m < ROWS; m++) {
      const level = bed[i] + m * STEP_M;
      const depth = m * STEP_M;
      const bank = z[i] - bed[i];
      const w = width[i];
      let sum = (w * depth * pow23((w * depth) / (w + 2 * Math.min(depth, bank))) * root) / channelN;
      sum += over(level - z[i], cellM - w, manning[i], root);
      for (const s of [-side, side])
        for (let n = 1; n <= HALF; n++) {
          const j = i + s * n;
          if (j < 0 || j >= z.length || width[j] > 0 || level <= z[j] || level + drop < wallAt(j)) break;
          sum += over(level - z[j], cellM, manning[j], root);
        }
      q[m] += sum / picks.length;
    }
  }
  return { bed: bed[cells[at]], stepM: STEP_M, q };
}

const over = (h: number, width: number, n: number, root: number): number =>
  h > 0 ? (width * h * pow23(h) * root) / n : 0;

export function stageOf(r: Rating, q: number): number {
  let lo = 0;
  let hi = r.q.length - 1;
  if (q >= r.q[hi]) return r.bed + hi * r.stepM;
  while (hi - lo > 1) {
    const mid = (lo + hi) >> 1;
    if (r.q[mid] <= q) lo = mid;
    else hi = mid;
  }
  const span = r.q[hi] - r.q[lo];
  return r.bed + r.stepM * (lo + (span > 0 ? Math.max(0, q - r.q[lo]) / span : 0));
}
