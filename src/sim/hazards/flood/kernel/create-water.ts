/** Builds a `Water` from terrain and courses: dry, its faces open, its channels joined. */
import { invariant } from '../../../kernel/invariant.ts';
import { G } from '../../../kernel/units.ts';
import { emptyActive } from './active.ts';
import * as W from './water.ts';
import type { Water } from './water.ts';

export interface WaterSpec {
  readonly cols: number;
  readonly rows: number;
  /** Cell side, m. */
  readonly dx: number;
  /** Ground (bank top in channel cells), m. */
  readonly z: Float64Array;
  /** Manning n of the ground, s/m^{1/3}. */
  readonly n: Float64Array;
  /** Channel width, m (0 = none), bed level, m, and Manning n (one number, or per cell; default 0.03). */
  readonly channelWidth?: Float64Array;
  readonly channelBed?: Float64Array;
  readonly channelN?: number | Float64Array;
  /** Courses of 4-connected channel cells; without it every two adjacent channel cells are joined. */
  readonly channelPaths?: readonly (readonly number[])[];
  /** Weight of the face's own old flux in the q-centred scheme; default 0.9. */
  readonly theta?: number;
  /** Depth below which a face carries nothing, m; default 0.001. */
  readonly hMin?: number;
  /** Nonzero cells take no part (reservoir pools, buildings). */
  readonly blocked?: Uint8Array;
}

/** The pairs of adjacent channel cells that carry a channel flux, as flat (a, b) pairs. */
function channelFaces(s: WaterSpec, has: (i: number) => boolean): number[] {
  const pairs: number[] = [];
  if (!s.channelPaths) {
    for (let i = 0; i < s.cols * s.rows; i++) {
      if (!has(i)) continue;
      if ((i + 1) % s.cols !== 0 && has(i + 1)) pairs.push(i, i + 1);
      if (i + s.cols < s.cols * s.rows && has(i + s.cols)) pairs.push(i, i + s.cols);
    }
    return pairs;
  }
  const seen = new Set<string>();
  for (const path of s.channelPaths)
    for (let k = 1; k < path.length; k++) {
      const a = Math.min(path[k - 1], path[k]);
      const b = Math.max(path[k - 1], path[k]);
      if (!has(a) || !has(b) || seen.has(`${a},${b}`)) continue;
      invariant(
        (b - a === 1 && b % s.cols !== 0) || b - a === s.cols,
        `channel path leaps from ${a} to ${b}`,
      );
      seen.add(`${a},${b}`);
      pairs.push(a, b);
    }
  return pairs;
}

export function createWater(s: WaterSpec): Water {
  const { cols, rows, dx } = s;
  const size = cols * rows;
  invariant(s.z.length === size && s.n.length === size, 'terrain size differs from the grid');
  const shut = s.blocked ?? new Uint8Array(size);
  const width = (i: number): number => (s.channelWidth ? Math.min(s.channelWidth[i], dx) : 0);
  const has = (i: number): boolean => width(i) > 0 && shut[i] === 0;
  const pairs = channelFaces(s, has);
  const nCh = pairs.length / 2;
  const chCell: number[] = [];
  if (s.channelWidth) for (let i = 0; i < size; i++) if (has(i)) chCell.push(i);
  const cells = chCell.length;
  const built: Water = {
    ...emptyActive(cols, rows, s.hMin ?? 0.001, s.blocked),
    dx,
    area: dx * dx,
    theta: s.theta ?? 0.9,
    z: s.z,
    manning: s.n,
    flags: new Uint8Array(size),
    cell: new Float64Array(W.CELL * size),
    face: new Float64Array(W.FACE * size),
    chCell: Int32Array.from(chCell),
    chOf: new Int32Array(size).fill(-1),
    chShareX: new Float64Array(cells).fill(1),
    chShareY: new Float64Array(cells).fill(1),
    chN: new Float64Array(cells),
    chArea: new Float64Array(cells),
    chCap: new Float64Array(cells),
    chBed: new Float64Array(cells),
    chTop: new Float64Array(cells),
    chA: new Int32Array(nCh),
    chB: new Int32Array(nCh),
    chI: new Int32Array(nCh),
    chJ: new Int32Array(nCh),
    chWidth: new Float64Array(nCh),
    chSill: new Float64Array(nCh),
    chBank: new Float64Array(nCh),
    chFric: new Float64Array(nCh),
    chQ: new Float64Array(nCh),
    links: [],
    walls: [],
    outflows: [],
    stages: [],
    inflows: [],
    totalIn: 0,
    totalOut: 0,
    nchQ: new Float64Array(nCh),
    chOut: new Float64Array(cells),
    chNet: new Float64Array(cells),
    scale: new Float64Array(cells).fill(1),
  };
  // V8 keeps an object as a dictionary that a literal of a spread and many fields has made; a copy has fields at fixed places.
  const w: Water = { ...built };
  for (let i = 0; i < size; i++) {
    const b = i * W.CELL;
    w.cell[b + W.ETA] = w.cell[b + W.GROUND] = w.cell[b + W.BED] = s.z[i];
  }
  for (let c = 0; c < cells; c++) {
    const i = chCell[c];
    w.flags[i] |= W.CHANNEL;
    w.chOf[i] = c;
    w.chBed[c] = Math.min(s.channelBed ? s.channelBed[i] : s.z[i], s.z[i]);
    w.cell[i * W.CELL + W.BED] = w.cell[i * W.CELL + W.ETA] = w.chBed[c];
    w.chN[c] = typeof s.channelN === 'number' ? s.channelN : s.channelN ? s.channelN[i] : 0.03;
    w.chArea[c] = width(i) * dx;
    w.chTop[c] = s.z[i];
    w.chCap[c] = w.chArea[c] * (s.z[i] - w.chBed[c]);
  }
  for (let i = 0; i < size; i++) {
    if (shut[i] !== 0) continue;
    if ((i + 1) % cols !== 0 && shut[i + 1] === 0) openFace(w, i, i + 1, 0);
    if (i + cols < size && shut[i + cols] === 0) openFace(w, i, i + cols, 1);
  }
  for (let k = 0; k < nCh; k++) {
    const a = pairs[2 * k];
    const b = pairs[2 * k + 1];
    w.chA[k] = a;
    w.chB[k] = b;
    w.chI[k] = w.chOf[a];
    w.chJ[k] = w.chOf[b];
    const n = 0.5 * (w.chN[w.chI[k]] + w.chN[w.chJ[k]]);
    w.chWidth[k] = Math.min(width(a), width(b));
    w.chSill[k] = Math.max(w.chBed[w.chI[k]], w.chBed[w.chJ[k]]);
    w.chBank[k] = Math.max(0, Math.min(w.z[a], w.z[b]) - w.chSill[k]);
    w.chFric[k] = G * n * n;
    narrowFace(w, a, b, 1 - w.chWidth[k] / dx);
  }
  return w;
}

function openFace(w: Water, i: number, j: number, axis: 0 | 1): void {
  const n = 0.5 * (w.manning[i] + w.manning[j]);
  w.face[i * W.FACE + W.SILL_X + axis] = Math.max(w.z[i], w.z[j]);
  w.face[i * W.FACE + W.FRIC_X + axis] = G * n * n;
  w.flags[i] |= axis === 0 ? W.OPEN_E : W.OPEN_S;
  w.flags[j] |= axis === 0 ? W.OPEN_W : W.OPEN_N;
}

/** A channel takes part of the face: the floodplain keeps the share φ (none: the face is shut to it). */
function narrowFace(w: Water, i: number, j: number, share: number): void {
  const east = j === i + 1;
  if (share < 1e-6) {
    w.flags[i] &= ~(east ? W.OPEN_E : W.OPEN_S);
    w.flags[j] &= ~(east ? W.OPEN_W : W.OPEN_N);
    return;
  }
  w.flags[i] |= east ? W.NARROW_E : W.NARROW_S;
  (east ? w.chShareX : w.chShareY)[w.chOf[i]] = share;
  w.face[i * W.FACE + W.FRIC_X + (east ? 0 : 1)] /= share;
}
