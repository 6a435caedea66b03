/** Level, depth and speed of the water at a cell: the flow's own outside the big reservoir's pool, a level pool inside. */
import { depthAt as freeDepth, etaOf, speedAt as freeSpeed } from './inertial.ts';
import type { FloodInner } from './inner.ts';
import type { FloodState } from './system.ts';

const innerOf = (f: FloodState): FloodInner => f.inner as FloodInner;

/** Surface of the pool at one of its cells: level pool, or the river's own profile where that stands higher. */
function poolLevel(f: FloodState, inner: FloodInner, cell: number): number {
  const { pool, county } = inner.fixed;
  const level = f.reservoirs[pool!.reservoir].level;
  const base = pool!.base[cell];
  return base < 0 ? level : Math.max(level, county.terrain.channelBedM[base] + inner.tailDepth);
}
const inPool = (inner: FloodInner, cell: number): boolean =>
  inner.fixed.pool !== null && inner.fixed.pool.mask[cell] === 1;

/** Water surface, m, at a cell (the ground if dry). */
export function levelAt(f: FloodState, cell: number): number {
  const inner = innerOf(f);
  if (!inPool(inner, cell)) return etaOf(inner.water, cell);
  return Math.max(inner.water.z[cell], poolLevel(f, inner, cell));
}
/** Depth above ground (bank top in channel cells), m. */
export function depthAt(f: FloodState, cell: number): number {
  const inner = innerOf(f);
  if (!inPool(inner, cell)) return freeDepth(inner.water, cell);
  return Math.max(0, poolLevel(f, inner, cell) - inner.water.z[cell]);
}
/** At most a film of water on the ground: a look without the numbers. */
export function dryAt(f: FloodState, cell: number): boolean {
  const inner = innerOf(f);
  return inner.water.wet[cell] === 0 && !inPool(inner, cell);
}
/** Cells marked in `of`, outside the big reservoir, with more water than `m` on the ground. */
export function deepCells(f: FloodState, m: number, of: Uint8Array): number {
  const inner = innerOf(f);
  const w = inner.water;
  const mask = inner.fixed.pool?.mask;
  let n = 0;
  for (let k = 0; k < w.count; k++) {
    const i = w.list[k];
    if (of[i] === 1 && etaOf(w, i) - w.z[i] > m && !(mask && mask[i] === 1)) n++;
  }
  return n;
}
export function speedAt(f: FloodState, cell: number): number {
  const inner = innerOf(f);
  return inPool(inner, cell) ? 0 : freeSpeed(inner.water, cell);
}
/** Quantised depth on land for drawing: 0 = dry or the usual lake of the big reservoir, 1…255 = 5 cm steps. */
export function depthFrame(f: FloodState, out: Uint8Array): void {
  const inner = innerOf(f);
  const w = inner.water;
  for (let k = 0; k < w.count; k++) out[w.list[k]] = quantised(etaOf(w, w.list[k]) - w.z[w.list[k]]);
  const { pool, county } = inner.fixed;
  if (!pool) return;
  const { mask } = pool;
  const lakeM = county.reservoirs[pool.reservoir].floodLimitM;
  for (let i = 0; i < mask.length; i++)
    if (mask[i] === 1) out[i] = w.z[i] < lakeM ? 0 : quantised(poolLevel(f, inner, i) - w.z[i]);
}
const quantised = (d: number): number => (d <= 0 ? 0 : Math.min(255, Math.ceil(d * 20 - 0.5)));
