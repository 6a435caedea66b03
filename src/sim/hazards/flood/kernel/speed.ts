/** Speed of the water over the ground, for people, roads and houses; never used by the scheme. */
import { G } from '../../../kernel/units.ts';
import { CELL, etaOf, OPEN_N, OPEN_W, QX, QY, type Water } from './water.ts';

/** m/s, from the mean unit discharge of opposite faces; thin films (< 5 cm) are capped at Froude 1. 0 where the ground is dry. */
export function speedAt(w: Water, i: number): number {
  const h = etaOf(w, i) - w.z[i];
  if (h <= w.hMin) return 0;
  const b = i * CELL;
  const qw = (w.flags[i] & OPEN_W) !== 0 ? w.cell[b - CELL + QX] : 0;
  const qn = (w.flags[i] & OPEN_N) !== 0 ? w.cell[b - w.cols * CELL + QY] : 0;
  const x = 0.5 * (w.cell[b + QX] + qw);
  const y = 0.5 * (w.cell[b + QY] + qn);
  const v = Math.sqrt(x * x + y * y) / h;
  return h < 0.05 ? Math.min(v, Math.sqrt(G * h)) : v;
}

/** Discharge through a river cross-section at a channel cell, m³/s: the largest of its channel faces (a gauge's reading). */
export function channelDischargeAt(w: Water, cell: number): number {
  let q = 0;
  for (let k = 0; k < w.chA.length; k++) {
    if (w.chA[k] !== cell && w.chB[k] !== cell) continue;
    const a = Math.abs(w.chQ[k]);
    if (a > q) q = a;
  }
  return q;
}
