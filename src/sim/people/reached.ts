/**
 * Which hazard reached which village, and since when: the only writer. Officers tell of a village from the first of them on;
 * that one has been there keeps no other from doing harm.
 */
import type { HazardId } from '../hazards/specs.ts';
import type { World } from '../world.ts';

/** When this hazard reached it; −1 not yet. */
export const reachedBy = (w: World, hazard: HazardId, v: number): number =>
  w.people.reached[v]?.[hazard] ?? -1;
/** True the first time that this hazard does. */
export function markReached(w: World, hazard: HazardId, v: number): boolean {
  if (reachedBy(w, hazard, v) >= 0) return false;
  (w.people.reached[v] ??= {})[hazard] = w.t;
  if (w.people.wetAt[v] < 0) w.people.wetAt[v] = w.t;
  return true;
}
