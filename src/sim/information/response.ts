/** The response as its chart has it, and what its end asks for. */
import { incidentEndConditions, standingEndConditions } from '../hazards/answers.ts';
import { isIn, since } from '../drive.ts';
import { overVillages, trappedIn } from '../people/casualties.ts';
import type { Level } from '../roles.ts';
import { reachable } from './links.ts';
import type { World } from '../world.ts';

export const responseLevel = (w: World): Level =>
  ([1, 2, 3, 4] as const).find((n) => isIn(w, 'response', `level${n}`)) ?? 0;
/** When it ended; −1 while it runs and before. */
export const responseEndedAt = (w: World): number => since(w, 'response', 'ended');

/** The end conditions as the log will show them. */
export function endConditions(w: World): Record<string, boolean> {
  return {
    ...standingEndConditions(w),
    'nobody-trapped': overVillages(w, trappedIn) < 1,
    'townships-in-contact': w.info.links.every((_, i) => reachable(w, i)),
    ...incidentEndConditions(w),
  };
}
/** Something has happened at all, and nothing of it lasts. */
export const calm = (w: World): boolean =>
  w.log.some((e) => e.kind === 'STAGE_OVER' || e.kind === 'INCIDENT_BEGAN') &&
  Object.values(endConditions(w)).every(Boolean);
