/**
 * Priority-flood (Barnes, Lehman & Mulla 2014): the order in which a landscape drains.
 * Used by the pack builder to shape valleys and by the pack check to find closed depressions.
 */
import FlatQueue from 'flatqueue';
import { neighbours8 } from './raster.ts';
import type { GridSpec } from '../kernel/grid.ts';

export interface Drainage {
  /** Lowest level to which each cell must fill before it spills. */
  readonly filled: Float64Array;
  /** Next cell downstream, −1 at an outlet. */
  readonly parent: Int32Array;
  /** Cells from outlets upwards: a parent always precedes its children. */
  readonly order: Int32Array;
}

/** Drains `h` to the grid edge and to every cell where `outlet` is 1. `eps` tilts flats so that they flow. */
export function drain(g: GridSpec, h: Float64Array, outlet: Uint8Array, eps = 0): Drainage {
  const n = g.cols * g.rows;
  const filled = Float64Array.from(h);
  const parent = new Int32Array(n).fill(-1);
  const order = new Int32Array(n);
  const seen = new Uint8Array(n);
  const queue = new FlatQueue<number>();
  for (let i = 0; i < n; i++) {
    const c = i % g.cols;
    if (outlet[i] === 1 || c === 0 || c === g.cols - 1 || i < g.cols || i >= n - g.cols) {
      seen[i] = 1;
      queue.push(i, h[i]!);
    }
  }
  let k = 0;
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    order[k++] = i;
    for (const j of neighbours8(g, i)) {
      if (seen[j] === 1) continue;
      seen[j] = 1;
      parent[j] = i;
      filled[j] = Math.max(h[j]!, filled[i]! + eps);
      queue.push(j, filled[j]!);
    }
  }
  return { filled, parent, order };
}
