/**
 * What enters, leaves or is held back: inflow, normal-depth outflow, fixed stage, walls and weir links.
 * Levees are walls on faces (water crosses only above the crest, at most as a broad-crested weir) and a breach
 * is a weir link of its own width, because an opening is narrower than a cell and need not lie on one face.
 */
import { invariant } from '../../../kernel/invariant.ts';
import { G } from '../../../kernel/units.ts';
import { pow23 } from './root.ts';
import {
  addInflow,
  bedOf,
  etaOf,
  FACE,
  setVolume,
  SILL_X,
  volumeAt,
  volumeOf,
  WALLED,
  type Water,
} from './water.ts';

/** Raise (or lower) the sill between two adjacent cells to `crest`, m; never below the ground. */
export function addWall(w: Water, a: number, b: number, crest: number): void {
  const i = Math.min(a, b);
  const j = Math.max(a, b);
  const axis = j - i === w.cols ? 1 : 0;
  invariant(axis === 1 || (j - i === 1 && j % w.cols !== 0), `cells ${a} and ${b} share no face`);
  const known = w.walls.find((x) => x.cell === i && x.axis === axis);
  if (known) known.crest = crest;
  else w.walls.push({ cell: i, axis, crest });
  w.flags[i] |= WALLED;
  w.face[i * FACE + SILL_X + axis] = Math.max(w.z[i], w.z[j], crest);
}

/** A ring levee: a wall on every face between the cells and the rest of the grid. */
export function addWallAround(w: Water, cells: readonly number[], crest: number): void {
  const inside = new Set(cells);
  for (const i of cells) {
    const c = i % w.cols;
    if (c > 0 && !inside.has(i - 1)) addWall(w, i - 1, i, crest);
    if (c < w.cols - 1 && !inside.has(i + 1)) addWall(w, i, i + 1, crest);
    if (i >= w.cols && !inside.has(i - w.cols)) addWall(w, i - w.cols, i, crest);
    if (i + w.cols < w.z.length && !inside.has(i + w.cols)) addWall(w, i, i + w.cols, crest);
  }
}

/** Open a weir between two cells; returns its index for `setLink`. Width 0 = not yet open. */
export const addLink = (w: Water, a: number, b: number, crest: number, width: number): number =>
  w.links.push({ a, b, crest, width, flow: 0 }) - 1;

/** Crest level, m, and width, m, of a weir link (a growing breach). */
export function setLink(w: Water, link: number, crest: number, width: number): void {
  w.links[link].crest = crest;
  w.links[link].width = width;
}

/** Let a cell drain at normal depth on `slope` (free outflow at the edge of the grid). */
export function addOutflow(w: Water, cell: number, slope: number): void {
  w.outflows.push({ cell, slope, due: 0 });
}
/** Inflow of a cell from now on, m³/s; it enters with the fluxes of each step (unlike `addInflow`, a lump at once). */
export function setInflow(w: Water, cell: number, m3s: number): void {
  const known = w.inflows.find((x) => x.cell === cell);
  if (known) known.m3s = m3s;
  else w.inflows.push({ cell, m3s });
}
/** Hold the surface of a cell at `level`, m, from the end of the next step. */
export function setStage(w: Water, cell: number, level: number): void {
  const known = w.stages.find((x) => x.cell === cell);
  if (known) known.level = level;
  else w.stages.push({ cell, level });
}

export function applyInflows(w: Water, dt: number): void {
  for (let k = 0; k < w.inflows.length; k++)
    if (w.inflows[k].m3s !== 0) addInflow(w, w.inflows[k].cell, w.inflows[k].m3s * dt);
}

/** Normal-depth discharge of a cell, m³/s: floodplain h^{5/3}√S/n over the rest of the cell plus Manning in the channel. */
export function normalDischarge(w: Water, i: number, slope: number): number {
  const root = Math.sqrt(slope);
  const c = w.chOf[i];
  const cw = c < 0 ? 0 : w.chArea[c] / w.dx;
  const h = etaOf(w, i) - w.z[i];
  let q = h > w.hMin ? ((w.dx - cw) * h * pow23(h) * root) / w.manning[i] : 0;
  if (cw > 0) {
    const d = etaOf(w, i) - bedOf(w, i);
    const bank = w.z[i] - bedOf(w, i);
    if (d > w.hMin) q += (cw * d * pow23((cw * d) / (cw + 2 * Math.min(d, bank))) * root) / w.chN[c];
  }
  return q;
}

/** Outflow is fixed by the depth that the fluxes of the same step see; taken out after them, it would draw the edge down. */
export function planOutflows(w: Water, dt: number): void {
  for (let k = 0; k < w.outflows.length; k++)
    w.outflows[k].due = normalDischarge(w, w.outflows[k].cell, w.outflows[k].slope) * dt;
}
export function applyOutflows(w: Water): void {
  for (let k = 0; k < w.outflows.length; k++)
    if (w.outflows[k].due > 0) w.outflows[k].due = 0 - addInflow(w, w.outflows[k].cell, -w.outflows[k].due);
}

export function applyStages(w: Water): void {
  for (let k = 0; k < w.stages.length; k++) {
    const { cell, level } = w.stages[k];
    addInflow(w, cell, volumeAt(w, cell, level) - volumeOf(w, cell));
  }
}

const surface = (w: Water, i: number): number =>
  w.chOf[i] >= 0 && etaOf(w, i) < w.z[i] ? w.chArea[w.chOf[i]] : w.area;

/** Broad-crested weir, free or drowned (1.705 b h^{3/2} when free); never past level, never below the crest. */
export function flowLinks(w: Water, dt: number): void {
  for (let k = 0; k < w.links.length; k++) {
    const l = w.links[k];
    l.flow = 0;
    const forward = etaOf(w, l.a) >= etaOf(w, l.b);
    const hi = forward ? l.a : l.b;
    const lo = forward ? l.b : l.a;
    const h1 = etaOf(w, hi) - l.crest;
    if (l.width <= 0 || h1 <= w.hMin) continue;
    const h2 = Math.max(etaOf(w, lo) - l.crest, (2 / 3) * h1);
    const q = l.width * h2 * Math.sqrt(2 * G * (h1 - h2));
    const sHi = surface(w, hi);
    const even = ((etaOf(w, hi) - etaOf(w, lo)) * sHi * surface(w, lo)) / (sHi + surface(w, lo));
    const v = Math.min(q * dt, even, h1 * sHi, volumeOf(w, hi));
    if (!(v > 0)) continue;
    setVolume(w, hi, volumeOf(w, hi) - v);
    setVolume(w, lo, volumeOf(w, lo) + v);
    l.flow = (forward ? v : -v) / dt;
  }
}
