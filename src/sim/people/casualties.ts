/** Who is trapped, rescued or hurt: each hazard's answer, summed. Nothing here is state. */
import { incidentPresent, incidentRescued, incidentTrapped } from '../hazards/answers.ts';
import type { World } from '../world.ts';
import { deadIn, hurtIn } from './harm.ts';

/** People of a village whom water holds or rubble covers, or who lie overcome in a cloud; whole. */
export const trappedIn = (w: World, v: number): number => incidentTrapped(w, v);
/** As far as the county has been told. */
export const trappedTold = (w: World, v: number): number => incidentTrapped(w, v, true);
export const rescuedIn = (w: World, v: number): number => incidentRescued(w, v);
/** Hurt of a village, never more than the living of those who were there. */
export const injuredIn = (w: World, v: number): number =>
  Math.max(0, Math.min(hurtIn(w, v), incidentPresent(w, v) - deadIn(w, v)));
/** A figure of every village added up. */
export function overVillages(w: World, of: (w: World, v: number) => number): number {
  let n = 0;
  for (let v = 0; v < w.env.county.villages.length; v++) n += of(w, v);
  return n;
}
