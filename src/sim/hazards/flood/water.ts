/**
 * Water on a square grid with sub-grid rectangular channels (Neal, Schumann & Bates 2012, WRR 48 W11506).
 * The state of a cell is its volume, m³: it fills the channel (width × dx) up to the bank top `z`, then the
 * whole cell. Face arrays are indexed by the cell on their western / northern side.
 */
import { invariant } from '../../kernel/invariant.ts';
import { G } from '../../kernel/units.ts';
import { activate, emptyActive, type Active } from './active.ts';

/** Floodplain faces of a cell that may carry water, and what is special about them. */
export const OPEN_W = 1;
export const OPEN_E = 2;
export const OPEN_N = 4;
export const OPEN_S = 8;
export const NARROW_E = 16;
export const NARROW_S = 32;
export const CHANNEL = 64;
export const WALLED = 128;

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

/** A weir between two cells: a levee breach, a culvert mouth. Width 0 = shut. */
export interface WeirLink {
  readonly a: number;
  readonly b: number;
  crest: number;
  width: number;
  /** Discharge of the last step, m³/s, positive from a to b. */
  flow: number;
}

export interface Water extends Active {
  readonly dx: number;
  readonly area: number;
  readonly theta: number;
  readonly z: Float64Array;
  /** Channel bed, or the ground where there is no channel. */
  readonly bed: Float64Array;
  readonly manning: Float64Array;
  readonly channelN: Float64Array;
  /** Plan area of the channel in the cell, m² (0 = none), and its volume up to the bank top, m³. */
  readonly channelArea: Float64Array;
  readonly channelCap: Float64Array;
  readonly flags: Uint8Array;
  /** Sill of the face, m; g n²/φ; and φ, the floodplain share of the face's width. */
  readonly sillX: Float64Array;
  readonly sillY: Float64Array;
  readonly fricX: Float64Array;
  readonly fricY: Float64Array;
  readonly shareX: Float64Array;
  readonly shareY: Float64Array;
  /** Channel faces: the two cells, width m, sill m, bank depth m, g n². */
  readonly chA: Int32Array;
  readonly chB: Int32Array;
  readonly chWidth: Float64Array;
  readonly chSill: Float64Array;
  readonly chBank: Float64Array;
  readonly chFric: Float64Array;
  // --- state ---
  readonly volume: Float64Array;
  /** Surface level, m: a function of `volume`. */
  readonly eta: Float64Array;
  /** Floodplain discharge per metre of face, m²/s, positive east / south. */
  readonly qx: Float64Array;
  readonly qy: Float64Array;
  /** Channel discharge, m³/s, positive from chA to chB. */
  readonly chQ: Float64Array;
  readonly links: WeirLink[];
  /** Walls set so far, as (cell, axis 0 = east face / 1 = south face, crest). */
  readonly walls: { readonly cell: number; readonly axis: 0 | 1; crest: number }[];
  /** Boundary rows: normal-depth outflow, fixed stage, fixed inflow. */
  readonly outflows: { readonly cell: number; readonly slope: number; due: number }[];
  readonly stages: { readonly cell: number; level: number }[];
  readonly inflows: { readonly cell: number; m3s: number }[];
  /** Volumes that have crossed the boundary, m³. */
  totalIn: number;
  totalOut: number;
  // --- scratch ---
  readonly nqx: Float64Array;
  readonly nqy: Float64Array;
  readonly nchQ: Float64Array;
  readonly chOut: Float64Array;
  readonly chNet: Float64Array;
  readonly scale: Float64Array;
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
  // Whole pages per array would put one cell's fields in one cache set; each array starts 5 cache lines further on.
  let lines = 0;
  const f = (n = size): Float64Array => {
    lines = (lines + 5) % 64;
    return new Float64Array(new ArrayBuffer(8 * (n + 512)), 64 * lines, n);
  };
  const shut = s.blocked ?? new Uint8Array(size);
  const width = (i: number): number => (s.channelWidth ? Math.min(s.channelWidth[i], dx) : 0);
  const has = (i: number): boolean => width(i) > 0 && shut[i] === 0;
  const pairs = channelFaces(s, has);
  const nCh = pairs.length / 2;
  const w: Water = {
    ...emptyActive(cols, rows, s.hMin ?? 0.001, s.blocked),
    dx,
    area: dx * dx,
    theta: s.theta ?? 0.9,
    z: s.z,
    bed: f(),
    manning: s.n,
    channelN: f(),
    channelArea: f(),
    channelCap: f(),
    flags: new Uint8Array(size),
    sillX: f(),
    sillY: f(),
    fricX: f(),
    fricY: f(),
    shareX: f().fill(1),
    shareY: f().fill(1),
    chA: new Int32Array(nCh),
    chB: new Int32Array(nCh),
    chWidth: f(nCh),
    chSill: f(nCh),
    chBank: f(nCh),
    chFric: f(nCh),
    volume: f(),
    eta: f(),
    qx: f(),
    qy: f(),
    chQ: f(nCh),
    links: [],
    walls: [],
    outflows: [],
    stages: [],
    inflows: [],
    totalIn: 0,
    totalOut: 0,
    nqx: f(),
    nqy: f(),
    nchQ: f(nCh),
    chOut: f(),
    chNet: f(),
    scale: f().fill(1),
  };
  w.bed.set(s.z);
  w.eta.set(s.z);
  for (let i = 0; i < size; i++) {
    if (!has(i)) continue;
    w.flags[i] |= CHANNEL;
    w.bed[i] = Math.min(s.channelBed ? s.channelBed[i] : s.z[i], s.z[i]);
    w.eta[i] = w.bed[i];
    w.channelN[i] = typeof s.channelN === 'number' ? s.channelN : s.channelN ? s.channelN[i] : 0.03;
    w.channelArea[i] = width(i) * dx;
    w.channelCap[i] = w.channelArea[i] * (s.z[i] - w.bed[i]);
  }
  for (let i = 0; i < size; i++) {
    if (shut[i] !== 0) continue;
    if ((i + 1) % cols !== 0 && shut[i + 1] === 0) openFace(w, i, i + 1, 0);
    if (i + cols < size && shut[i + cols] === 0) openFace(w, i, i + cols, 1);
  }
  for (let k = 0; k < nCh; k++) {
    const a = pairs[2 * k];
    const b = pairs[2 * k + 1];
    const n = 0.5 * (w.channelN[a] + w.channelN[b]);
    w.chA[k] = a;
    w.chB[k] = b;
    w.chWidth[k] = Math.min(width(a), width(b));
    w.chSill[k] = Math.max(w.bed[a], w.bed[b]);
    w.chBank[k] = Math.max(0, Math.min(w.z[a], w.z[b]) - w.chSill[k]);
    w.chFric[k] = G * n * n;
    narrowFace(w, a, b, 1 - w.chWidth[k] / dx);
  }
  return w;
}

function openFace(w: Water, i: number, j: number, axis: 0 | 1): void {
  const n = 0.5 * (w.manning[i] + w.manning[j]);
  (axis === 0 ? w.sillX : w.sillY)[i] = Math.max(w.z[i], w.z[j]);
  (axis === 0 ? w.fricX : w.fricY)[i] = G * n * n;
  w.flags[i] |= axis === 0 ? OPEN_E : OPEN_S;
  w.flags[j] |= axis === 0 ? OPEN_W : OPEN_N;
}

/** A channel takes part of the face: the floodplain keeps the share φ (none: the face is shut to it). */
function narrowFace(w: Water, i: number, j: number, share: number): void {
  const east = j === i + 1;
  if (share < 1e-6) {
    w.flags[i] &= ~(east ? OPEN_E : OPEN_S);
    w.flags[j] &= ~(east ? OPEN_W : OPEN_N);
    return;
  }
  w.flags[i] |= east ? NARROW_E : NARROW_S;
  (east ? w.shareX : w.shareY)[i] = share;
  (east ? w.fricX : w.fricY)[i] /= share;
}

/** Surface level, m, of a cell that holds `v` m³. */
export function levelOf(w: Water, i: number, v: number): number {
  const c = w.channelArea[i];
  if (c === 0) return w.z[i] + v / w.area;
  const cap = w.channelCap[i];
  return v <= cap ? w.bed[i] + v / c : w.z[i] + (v - cap) / w.area;
}
/** Volume, m³, of a cell whose surface stands at `level`; 0 below the bed. */
export function volumeAt(w: Water, i: number, level: number): number {
  if (level <= w.bed[i]) return 0;
  const c = w.channelArea[i];
  if (c === 0) return (level - w.z[i]) * w.area;
  return level <= w.z[i] ? (level - w.bed[i]) * c : w.channelCap[i] + (level - w.z[i]) * w.area;
}
/** Put a cell at a volume without booking it as in- or outflow. */
export function setVolume(w: Water, i: number, v: number): void {
  w.volume[i] = v;
  w.eta[i] = levelOf(w, i, v);
  activate(w, i, w.eta[i] - w.bed[i] > w.hMin);
}
/** Initial condition: the surface of the cell at `level`; booked as inflow. */
export function fillTo(w: Water, i: number, level: number): void {
  if (!w.shut[i]) addInflow(w, i, volumeAt(w, i, level) - w.volume[i]);
}
/** Add (or, negative, take) m³; a cell never goes below empty. Returns what was added. */
export function addInflow(w: Water, i: number, m3: number): number {
  invariant(!w.shut[i], `inflow into blocked cell ${i}`);
  const d = m3 < -w.volume[i] ? -w.volume[i] : m3;
  if (d > 0) w.totalIn += d;
  else w.totalOut -= d;
  setVolume(w, i, w.volume[i] + d);
  return d;
}
/** Water stored on the grid, m³. */
export function storedVolume(w: Water): number {
  let v = 0;
  for (let i = 0; i < w.volume.length; i++) v += w.volume[i];
  return v;
}
/** Depth over the ground, m (channel water below bank top does not count). */
export const depthAt = (w: Water, i: number): number => Math.max(0, w.eta[i] - w.z[i]);
/** Depth over the channel bed (or ground), m. */
export const channelDepthAt = (w: Water, i: number): number => w.eta[i] - w.bed[i];
