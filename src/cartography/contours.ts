/** Areas of cells as smooth rings. The edge runs half-way between cells, so that the area stays that of the cells. */
import { contours } from 'd3-contour';
import type { MapBase } from '../bridge/protocol.ts';
import { rounded } from './lines.ts';
import { UNITS_PER_CELL } from './projection.ts';
import type { Flat } from './types.ts';

/** Cells by row from the north-west corner, and how a corner of the grid lies on the map. */
export interface Cells {
  readonly cols: number;
  readonly rows: number;
  readonly data: Uint8Array;
  /** Map units of the north-west corner and of a cell. */
  readonly x0: number;
  readonly y0: number;
  readonly dx: number;
  readonly dy: number;
}
/** Bytes by county cell, where the county lies. */
export const countyCells = ({ cols, rows }: MapBase['grid'], data: Uint8Array): Cells => ({
  cols,
  rows,
  data,
  x0: 0,
  y0: 0,
  dx: UNITS_PER_CELL,
  dy: UNITS_PER_CELL,
});
/** Points that lie on a straight line between their neighbours say nothing. */
function corners(ring: readonly (readonly number[])[]): number[] {
  const out: number[] = [];
  // The last point repeats the first.
  const n = ring.length - 1;
  for (let i = 0; i < n; i++) {
    const [p, q, r] = [ring[(i + n - 1) % n], ring[i], ring[(i + 1) % n]];
    if ((q[0] - p[0]) * (r[1] - q[1]) !== (q[1] - p[1]) * (r[0] - q[0])) out.push(q[0], q[1]);
  }
  return out;
}

/** Rings round the cells that are in, holes included (even-odd). Only the part of the grid that holds any is looked at. */
export function ringsOf(c: Cells, isIn: (value: number) => boolean): readonly Flat[] {
  const within = Array.from({ length: 256 }, (_, v) => isIn(v));
  let [c0, c1, r0, r1] = [c.cols, -1, c.rows, -1];
  for (let r = 0; r < c.rows; r++)
    for (let k = 0, i = r * c.cols; k < c.cols; k++, i++)
      if (within[c.data[i]]) {
        if (k < c0) c0 = k;
        if (k > c1) c1 = k;
        if (r < r0) r0 = r;
        if (r > r1) r1 = r;
      }
  if (c1 < 0) return [];
  // One empty cell all round closes what reaches the edge.
  const [w, h] = [c1 - c0 + 3, r1 - r0 + 3];
  const mask = Array.from({ length: w * h }, () => 0);
  for (let r = r0; r <= r1; r++)
    for (let k = c0; k <= c1; k++)
      if (within[c.data[r * c.cols + k]]) mask[(r - r0 + 1) * w + (k - c0 + 1)] = 1;
  const { coordinates } = contours().size([w, h]).contour(mask, 0.5);
  return coordinates.flat().map((ring) => {
    const smooth = rounded(corners(ring));
    return smooth.map((v, i) => (i % 2 === 0 ? c.x0 + (v + c0 - 1) * c.dx : c.y0 + (v + r0 - 1) * c.dy));
  });
}
