/** Water on roads. */
import type { World } from '../../world.ts';
import type { OnRoad } from '../pack.ts';
import { depthAt, dryAt, levelAt, speedAt } from './kernel/system.ts';

/** Water over edge k, m, and the greatest depth × speed, m²/s, beyond the level of the first second. */
export function waterOn(w: World, k: number): OnRoad {
  const { rivers, roadBase } = w.incidents.flood;
  const e = w.env.county.roads.edges[k];
  const base = roadBase[k];
  let depth = 0;
  let dv = 0;
  for (const c of e.cells) {
    if (dryAt(rivers, c)) continue;
    const d = depthAt(rivers, c) - base;
    if (d > 0.05) {
      if (d > depth) depth = d;
      const x = d * speedAt(rivers, c);
      if (x > dv) dv = x;
    }
  }
  if (e.bridge) depth = Math.max(depth, levelAt(rivers, e.bridge.cell) - e.bridge.deckM - base);
  return { depth, dv };
}
/** Roads stand above the water that is there when the exercise begins. */
export function setRoadBase(w: World): void {
  const { roadBase } = w.incidents.flood;
  for (let k = 0; k < roadBase.length; k++) roadBase[k] = waterOn(w, k).depth;
}
