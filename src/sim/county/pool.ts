/** The river network of a county: what lies downstream, the big reservoir's pool, where water enters and leaves. */
import type { Text } from '../kernel/units.ts';
import type { CountyPack, Reservoir } from './types.ts';

export interface Pool {
  readonly reservoir: number;
  /** Cells of the basin: they take no part in the 2-D flow. */
  readonly mask: Uint8Array;
  /** River cell whose profile governs a pool cell; −1 = level pool only. */
  readonly base: Int32Array;
  /** Last free cell of each course that runs into the pool, and its bed slope. */
  readonly mouths: readonly { readonly cell: number; readonly slope: number }[];
}
/** Ground this far above the normal pool level counts as basin: beside the dammed river, and beside its tributaries. */
const BASIN_RIVER_M = 8;
const BASIN_TRIBUTARY_M = 2;

export function downstream(county: CountyPack): Int32Array {
  const next = new Int32Array(county.grid.cols * county.grid.rows).fill(-1);
  for (const r of county.rivers)
    for (let k = 0; k + 1 < r.cells.length; k++) if (next[r.cells[k]] < 0) next[r.cells[k]] = r.cells[k + 1];
  return next;
}

/** Nearest channel cell of every cell, by steps over the grid. */
function nearestChannel(county: CountyPack): Int32Array {
  const { cols, rows } = county.grid;
  const near = new Int32Array(cols * rows).fill(-1);
  const queue = new Int32Array(cols * rows);
  let tail = 0;
  for (const r of county.rivers)
    for (const i of r.cells)
      if (near[i] < 0) {
        near[i] = i;
        queue[tail++] = i;
      }
  for (let head = 0; head < tail; head++) {
    const i = queue[head];
    const c = i % cols;
    for (let k = 0; k < 4; k++) {
      const j = k === 0 ? i - 1 : k === 1 ? i + 1 : k === 2 ? i - cols : i + cols;
      if ((k === 0 && c === 0) || (k === 1 && c === cols - 1) || j < 0 || j >= near.length || near[j] >= 0)
        continue;
      near[j] = near[i];
      queue[tail++] = j;
    }
  }
  return near;
}

export function findPool(county: CountyPack, next: Int32Array): Pool | null {
  const reservoir = county.reservoirs.findIndex((r) => r.river !== null && r.gates !== null);
  if (reservoir < 0) return null;
  const dam: Reservoir = county.reservoirs[reservoir];
  const river = county.rivers.find((r) => r.id === dam.river);
  const at = river ? river.cells.indexOf(dam.outletCell) : -1;
  if (!river || at < 1) return null;
  const { cols } = county.grid;
  const { elevationM: z, channelBedM: bed } = county.terrain;
  const size = z.length;
  const onRiver = new Uint8Array(size);
  for (let k = 0; k < at; k++) onRiver[river.cells[k]] = 1;
  const upstream = upstreamOf(county, next, onRiver);
  const near = nearestChannel(county);
  const mask = new Uint8Array(size);
  const base = new Int32Array(size).fill(-1);
  const queue: number[] = [];
  const take = (i: number): void => {
    mask[i] = 1;
    if (onRiver[near[i]]) base[i] = near[i];
    queue.push(i);
  };
  for (let k = 0; k < at; k++) take(river.cells[k]);
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head];
    const c = i % cols;
    for (let k = 0; k < 4; k++) {
      const j = k === 0 ? i - 1 : k === 1 ? i + 1 : k === 2 ? i - cols : i + cols;
      if (
        (k === 0 && c === 0) ||
        (k === 1 && c === cols - 1) ||
        j < 0 ||
        j >= size ||
        mask[j] ||
        !upstream[near[j]]
      )
        continue;
      const most = dam.normalM + (onRiver[near[j]] ? BASIN_RIVER_M : BASIN_TRIBUTARY_M);
      if (z[j] < most) take(j);
    }
  }
  const mouths: { cell: number; slope: number }[] = [];
  for (const r of county.rivers) {
    const k = r.cells.findIndex((i) => mask[i] === 1);
    if (k < 1 || r === river) continue;
    for (let m = k; m < r.cells.length && upstream[r.cells[m]]; m++) mask[r.cells[m]] = 1;
    const a = Math.max(0, k - 11);
    const fall = bed[r.cells[a]] - bed[r.cells[k - 1]];
    mouths.push({
      cell: r.cells[k - 1],
      slope: Math.max(2e-4, fall / (Math.max(1, k - 1 - a) * county.grid.cellM)),
    });
  }
  return { reservoir, mask, base, mouths };
}

/** Channel cells whose water reaches one of `targets`, the targets included. */
function upstreamOf(county: CountyPack, next: Int32Array, targets: Uint8Array): Uint8Array {
  const up = targets.slice();
  const seen = targets.slice();
  for (const r of county.rivers)
    for (const start of r.cells) {
      let end = start;
      for (; end >= 0 && !seen[end]; end = next[end]) seen[end] = 1;
      if (end >= 0 && up[end]) for (let j = start; j !== end; j = next[j]) up[j] = 1;
    }
  return up;
}

/** Where the big reservoir lies at its limit level in the flood season: one byte a cell, 1 under water; none where the county has none. */
export function usualLakes(county: CountyPack): { id: string; name: Text; mask: Uint8Array }[] {
  const pool = findPool(county, downstream(county));
  if (!pool) return [];
  const { id, floodLimitM, name } = county.reservoirs[pool.reservoir];
  const { elevationM: z } = county.terrain;
  return [{ id, name, mask: pool.mask.map((inPool, i) => (inPool && z[i] < floodLimitM ? 1 : 0)) }];
}

/** Steepest way down over the ground from a cell to a channel, both ends included. */
export function wayDown(county: CountyPack, start: number): number[] {
  const { cols } = county.grid;
  const { elevationM: z, channelWidthM: width, handM: hand } = county.terrain;
  const path = [start];
  const seen = new Set(path);
  let i = start;
  while (width[i] === 0 && path.length < 400) {
    let best = -1;
    for (const j of [i - 1, i + 1, i - cols, i + cols]) {
      if (j < 0 || j >= z.length || seen.has(j) || Math.abs((j % cols) - (i % cols)) > 1) continue;
      if (best < 0 || z[j] < z[best] || (z[j] === z[best] && hand[j] < hand[best])) best = j;
    }
    if (best < 0) break;
    path.push(best);
    seen.add(best);
    i = best;
  }
  return path;
}
