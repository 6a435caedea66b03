/** Straight lines as 4-connected runs of cells, so that water and road share one idea of "crossing a cell". */
import { inside } from '../kernel/grid.ts';
import type { GridSpec } from '../kernel/grid.ts';
import type { LonLat } from '../kernel/units.ts';

/** Cells a straight segment passes through, in order; consecutive cells share a side (Amanatides & Woo 1987). */
export function lineCells(g: GridSpec, a: LonLat, b: LonLat): number[] {
  const ax = (a.lon - g.lonWest) / g.dLon;
  const ay = (g.latNorth - a.lat) / g.dLat;
  const bx = (b.lon - g.lonWest) / g.dLon;
  const by = (g.latNorth - b.lat) / g.dLat;
  let c = Math.floor(ax);
  let r = Math.floor(ay);
  const cEnd = Math.floor(bx);
  const rEnd = Math.floor(by);
  const dx = bx - ax;
  const dy = by - ay;
  const sc = dx > 0 ? 1 : -1;
  const sr = dy > 0 ? 1 : -1;
  const tx = dx === 0 ? Infinity : Math.abs(1 / dx);
  const ty = dy === 0 ? Infinity : Math.abs(1 / dy);
  let nx = dx === 0 ? Infinity : ((dx > 0 ? c + 1 : c) - ax) / dx;
  let ny = dy === 0 ? Infinity : ((dy > 0 ? r + 1 : r) - ay) / dy;
  const out: number[] = [];
  const steps = Math.abs(cEnd - c) + Math.abs(rEnd - r);
  for (let k = 0; ; k++) {
    if (inside(g, c, r)) out.push(r * g.cols + c);
    if (k === steps) return out;
    // Never overshoot: once one axis has arrived only the other may move.
    if (r === rEnd || (c !== cEnd && nx <= ny)) {
      c += sc;
      nx += tx;
    } else {
      r += sr;
      ny += ty;
    }
  }
}

/** The four side neighbours of a cell that lie on the grid. */
export function neighbours4(g: GridSpec, i: number): number[] {
  const c = i % g.cols;
  const out: number[] = [];
  if (i >= g.cols) out.push(i - g.cols);
  if (c > 0) out.push(i - 1);
  if (c < g.cols - 1) out.push(i + 1);
  if (i < g.cols * (g.rows - 1)) out.push(i + g.cols);
  return out;
}

/** The eight neighbours of a cell that lie on the grid. */
export function neighbours8(g: GridSpec, i: number): number[] {
  const c0 = i % g.cols;
  const r0 = (i - c0) / g.cols;
  const out: number[] = [];
  for (let r = r0 - 1; r <= r0 + 1; r++)
    for (let c = c0 - 1; c <= c0 + 1; c++)
      if ((c !== c0 || r !== r0) && inside(g, c, r)) out.push(r * g.cols + c);
  return out;
}
