/** Whether a shelter can take people: dry, outside the hazard, and of a kind that suits it. */
import { isIn } from '../drive.ts';
import { isOpenAir } from '../county/shelters.ts';
import { depthOver, shelterIssue, unsafeAt } from '../hazards/answers.ts';
import type { ShelterTrouble } from '../hazards/pack.ts';
import { seen, type Sighting } from '../resources/sight.ts';
import { SUPPLY_ITEMS, type World } from '../world.ts';

const TENTS = SUPPLY_ITEMS.indexOf('tents');

/** Why nobody should be sent there, in truth or (with what the county sees of the ground) as far as it can tell. */
export function shelterTrouble(w: World, f: number, eyes?: readonly Sighting[]): ShelterTrouble | null {
  const { cell } = w.env.county.facilities[f];
  const known = eyes !== undefined;
  // Deep enough to wade in, and somebody sees it.
  if (depthOver(w, cell) >= 0.1 && (!known || seen(eyes, w.env.county.grid.cols, cell))) return 'flooded';
  return shelterIssue(w, f, known) ?? (unsafeAt(w, cell, known) ? 'in-reach' : null);
}
/** What an order to move people there is judged by (E-13, C-24, N-18). */
export const shelterSafe = (w: World, f: number): boolean => shelterTrouble(w, f) === null;

/** Open, whether everybody there has a roof or not. */
export const isOpen = (w: World, f: number): boolean => {
  const { id } = w.env.county.facilities[f];
  return isIn(w, 'shelter', 'open', id) || isIn(w, 'shelter', 'crowded', id);
};
/** People there is a place for: rooms, and tents beside the house; open ground as far as it goes. */
export function room(w: World, f: number): number {
  const { capacity, shelter } = w.env.county.facilities[f];
  return (capacity ?? 0) + (isOpenAir(shelter) ? 0 : inTents(w, f));
}
const inTents = (w: World, f: number): number =>
  (w.res.stock[f]?.[TENTS] ?? 0) * w.env.numbers['PRM-RLF-TENT'];

/** People who have a roof there: rooms, and tents beside a full house; on open ground tents alone, as far as there is room. */
export function roofs(w: World, f: number): number {
  const { capacity, shelter } = w.env.county.facilities[f];
  return isOpenAir(shelter) ? Math.min(capacity ?? 0, inTents(w, f)) : room(w, f);
}
