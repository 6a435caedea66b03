/** Contours of a square of the ground at a height interval, as lines that join those of the squares beside it. */
import { contours } from 'd3-contour';
import type { MapBase } from '../bridge/protocol.ts';
import { heightRow } from './heights.ts';
import { smoothed } from './lines.ts';
import { UNITS_PER_CELL } from './projection.ts';
import type { Flat } from './types.ts';

export interface Square {
  /** First cell and side, cells. */
  readonly col: number;
  readonly row: number;
  readonly side: number;
  /** Samples a cell. */
  readonly finer: number;
}
/** Lines by height, lowest first. */
export function contourLines(
  base: Pick<MapBase, 'grid' | 'elevation'>,
  s: Square,
  interval: number,
): ReadonlyMap<number, readonly Flat[]> {
  // A sample on each edge is the first of the next square too, so that lines meet there.
  const n = s.side * s.finer + 1;
  const values: number[] = [];
  for (let y = 0; y < n; y++) values.push(...heightRow(base, s.row + y / s.finer, s.col, 1 / s.finer, n));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const unit = UNITS_PER_CELL / s.finer;
  const [x0, y0] = [(s.col + 0.5) * UNITS_PER_CELL, (s.row + 0.5) * UNITS_PER_CELL];
  const trace = contours().size([n, n]);
  const out = new Map<number, readonly Flat[]>();
  for (let h = Math.ceil(low / interval) * interval; h <= high; h += interval) {
    const { coordinates } = trace.contour(values, h);
    const lines = coordinates
      .flat()
      .flatMap((ring) => open(ring, n))
      .map((line) => line.flatMap(([x, y]) => [x0 + (x - 0.5) * unit, y0 + (y - 0.5) * unit]));
    if (lines.length > 0)
      out.set(
        h,
        lines.map((l) => smoothed(l, 2)),
      );
  }
  return out;
}
type Dot = readonly number[];
/** A ring without what runs along the edge of its square: lines, or the ring itself where it touches none. */
function open(ring: readonly Dot[], n: number): Dot[][] {
  const edge = ([x, y]: Dot): boolean => x <= 0 || y <= 0 || x >= n || y >= n;
  const start = ring.findIndex(edge);
  if (start < 0) return [[...ring]];
  const out: Dot[][] = [];
  let line: Dot[] = [];
  const m = ring.length - 1;
  for (let i = 1; i <= m; i++) {
    const q = ring[(start + i) % m];
    if (!edge(q)) line.push(q);
    else {
      if (line.length > 1) out.push(line);
      line = [];
    }
  }
  return out;
}
