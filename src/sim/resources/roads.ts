/** What water and the like do to roads: depth per edge, who can pass, and what the county believes. */
import { incidentRoads } from '../hazards/answers.ts';
import type { World } from '../world.ts';
import { paceOf, type Mobility } from './network.ts';

/**
 * Depth limits, m (hazard-models.md §1.7, from memory: high): cars stop at 0.3 m, trucks and rescue vehicles at 0.6 m,
 * or at depth × speed ≥ 0.3 m²/s for cars and twice that for trucks.
 */
export const CAR_LIMIT_M = 0.3;
export const TRUCK_LIMIT_M = 0.6;
export const CAR_LIMIT_DV = 0.3;

export const OPEN = 0;
export const TRUCKS_ONLY = 1;
export const CLOSED = 2;

/** What lies or stands on every edge now; returns the edges whose state changed. Run once a minute. */
export function updateRoads(w: World): number[] {
  const changed: number[] = [];
  const on = incidentRoads(w);
  if (!on) return changed;
  for (let k = 0; k < w.res.edgeState.length; k++) {
    const { depth, dv } = on(k);
    const state =
      depth >= TRUCK_LIMIT_M || dv >= 2 * CAR_LIMIT_DV
        ? CLOSED
        : depth >= CAR_LIMIT_M || dv >= CAR_LIMIT_DV
          ? TRUCKS_ONLY
          : OPEN;
    w.res.edgeDepth[k] = depth;
    if (state !== w.res.edgeState[k]) {
      w.res.edgeState[k] = state;
      changed.push(k);
    }
  }
  return changed;
}

/** Whether a vehicle can really use edge k now. */
export function passable(w: World, k: number, m: Mobility): boolean {
  const s = w.res.edgeState[k];
  if (w.res.blockedEdges[k] !== undefined) return false;
  return s === OPEN || (s === TRUCKS_ONLY && m !== 'car') || m === 'boat';
}

/** Seconds over edge k as the county knows it: closed edges are avoided, not driven into. */
export function knownCost(w: World, m: Mobility): (k: number) => number {
  const { seconds } = w.env.net;
  const pace = paceOf(w, m);
  const stale = w.env.numbers['PRM-RES-STALE'] * 3600;
  return (k) => {
    const closed = w.info.knownClosed[k];
    // Nobody has looked for long: the way is tried again.
    if (closed !== undefined && w.t - closed < stale) return Infinity;
    if (w.res.closedByOrder[k] === false) return Infinity;
    return seconds[k] * pace;
  };
}
/** Seconds over edge k in truth. */
export function trueCost(w: World, m: Mobility): (k: number) => number {
  const { seconds } = w.env.net;
  const pace = paceOf(w, m);
  return (k) => (passable(w, k, m) ? seconds[k] * pace : Infinity);
}
