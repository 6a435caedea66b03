/**
 * Water on a square grid with sub-grid rectangular channels (Neal, Schumann & Bates 2012, WRR 48 W11506).
 * The state of a cell is its volume, m³: it fills the channel (width × dx) up to the bank top `z`, then the
 * whole cell. Face arrays are indexed by the cell on their western / northern side.
 */
import { invariant } from '../../../kernel/invariant.ts';
import { activate, type Active } from './active.ts';

/** Floodplain faces of a cell that may carry water, and what is special about them. */
export const OPEN_W = 1;
export const OPEN_E = 2;
export const OPEN_N = 4;
export const OPEN_S = 8;
export const NARROW_E = 16;
export const NARROW_S = 32;
export const CHANNEL = 64;
export const WALLED = 128;

/**
 * What a step reads and writes of a cell lies side by side, 64 bytes a cell: along a river every cell is on a page of memory of
 * its own, and finding a page costs more than the arithmetic. Volume, m³; surface level, m (a function of the volume);
 * floodplain discharge per metre of the eastern and southern face, m²/s, now and at the end of the step; ground (bank top in
 * channel cells), m; channel bed, or the ground where there is no channel, m.
 */
export const CELL = 8;
export const VOLUME = 0;
export const ETA = 1;
export const QX = 2;
export const QY = 3;
export const NQX = 4;
export const NQY = 5;
export const GROUND = 6;
export const BED = 7;
/** And of its eastern and southern face: sill, m; g n²/φ with φ the floodplain share of the face's width. */
export const FACE = 4;
export const SILL_X = 0;
export const SILL_Y = 1;
export const FRIC_X = 2;
export const FRIC_Y = 3;

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
  /** Ground, m, as given. */
  readonly z: Float64Array;
  readonly manning: Float64Array;
  readonly flags: Uint8Array;
  /** `CELL` and `FACE` numbers a cell. */
  readonly cell: Float64Array;
  readonly face: Float64Array;
  /** Cells with a channel, and a cell's place among them (−1 = none). */
  readonly chCell: Int32Array;
  readonly chOf: Int32Array;
  /** By channel cell: the floodplain's share φ of its eastern and southern face. */
  readonly chShareX: Float64Array;
  readonly chShareY: Float64Array;
  /** By channel cell: Manning n, plan area, m², volume up to the bank top, m³, bed and bank top, m. */
  readonly chN: Float64Array;
  readonly chArea: Float64Array;
  readonly chCap: Float64Array;
  readonly chBed: Float64Array;
  readonly chTop: Float64Array;
  /** Channel faces: the two cells, their places among channel cells, width m, sill m, bank depth m, g n². */
  readonly chA: Int32Array;
  readonly chB: Int32Array;
  readonly chI: Int32Array;
  readonly chJ: Int32Array;
  readonly chWidth: Float64Array;
  readonly chSill: Float64Array;
  readonly chBank: Float64Array;
  readonly chFric: Float64Array;
  // --- state ---
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
  readonly nchQ: Float64Array;
  /** By channel cell: what its channel gives in a step, m³, what it gains, m³, and the share of its giving it can afford. */
  readonly chOut: Float64Array;
  readonly chNet: Float64Array;
  readonly scale: Float64Array;
}

export const volumeOf = (w: Water, i: number): number => w.cell[i * CELL + VOLUME];
/** Surface level, m. */
export const etaOf = (w: Water, i: number): number => w.cell[i * CELL + ETA];
export const bedOf = (w: Water, i: number): number => w.cell[i * CELL + BED];
/** One of a cell's numbers over the whole grid: a copy. */
export const fieldOf = (w: Water, field: number): Float64Array =>
  Float64Array.from({ length: w.z.length }, (_, i) => w.cell[i * CELL + field]);
/** Surface level, m, of channel cell `c` that holds `v` m³. */
export function channelLevel(w: Water, c: number, v: number): number {
  const cap = w.chCap[c];
  return v <= cap ? w.chBed[c] + v / w.chArea[c] : w.chTop[c] + (v - cap) / w.area;
}
/** Surface level, m, of a cell that holds `v` m³. */
export function levelOf(w: Water, i: number, v: number): number {
  const c = w.chOf[i];
  return c < 0 ? w.z[i] + v / w.area : channelLevel(w, c, v);
}
/** Volume, m³, of a cell whose surface stands at `level`; 0 below the bed. */
export function volumeAt(w: Water, i: number, level: number): number {
  if (level <= bedOf(w, i)) return 0;
  const c = w.chOf[i];
  if (c < 0) return (level - w.z[i]) * w.area;
  return level <= w.z[i] ? (level - w.chBed[c]) * w.chArea[c] : w.chCap[c] + (level - w.z[i]) * w.area;
}
/** Put a cell at a volume without booking it as in- or outflow. */
export function setVolume(w: Water, i: number, v: number): void {
  const eta = levelOf(w, i, v);
  w.cell[i * CELL + VOLUME] = v;
  w.cell[i * CELL + ETA] = eta;
  activate(w, i, eta - w.z[i] > w.hMin);
}
/** Initial condition: the surface of the cell at `level`; booked as inflow. */
export function fillTo(w: Water, i: number, level: number): void {
  if (!w.shut[i]) addInflow(w, i, volumeAt(w, i, level) - volumeOf(w, i));
}
/** Add (or, negative, take) m³; a cell never goes below empty. Returns what was added. */
export function addInflow(w: Water, i: number, m3: number): number {
  invariant(!w.shut[i], `inflow into blocked cell ${i}`);
  const held = volumeOf(w, i);
  const d = m3 < -held ? -held : m3;
  if (d > 0) w.totalIn += d;
  else w.totalOut -= d;
  setVolume(w, i, held + d);
  return d;
}
/** Water stored on the grid, m³. */
export function storedVolume(w: Water): number {
  let v = 0;
  for (let i = 0; i < w.z.length; i++) v += volumeOf(w, i);
  return v;
}
/** Depth over the ground, m (channel water below bank top does not count). */
export const depthAt = (w: Water, i: number): number => Math.max(0, etaOf(w, i) - w.z[i]);
/** Depth over the channel bed (or ground), m. */
export const channelDepthAt = (w: Water, i: number): number => etaOf(w, i) - bedOf(w, i);
