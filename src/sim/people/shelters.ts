/** Whether a shelter can take people: dry, outside the hazard, and of a kind that suits it. */
import { isOpenAir } from '../county/shelters.ts';
import { depthAt } from '../hazards/flood/system.ts';
import { shelterIssue, unsafeAt } from '../incidents/index.ts';
import { SUPPLY_ITEMS, type World } from '../world.ts';

const TENTS = SUPPLY_ITEMS.indexOf('tents');

/** What an order to move people there is judged by (E-13, C-24, N-18). */
export function shelterSafe(w: World, f: number): boolean {
  const { cell } = w.env.county.facilities[f];
  return depthAt(w.flood, cell) < 0.1 && !unsafeAt(w, cell) && shelterIssue(w, f, false) === null;
}

/** People who have a roof there: rooms, and tents beside a full house; on open ground tents alone, as far as there is room. */
export function roofs(w: World, f: number): number {
  const { capacity, shelter } = w.env.county.facilities[f];
  const rooms = capacity ?? 0;
  const tents = (w.res.stock[f]?.[TENTS] ?? 0) * w.env.numbers['PRM-RLF-TENT'];
  return isOpenAir(shelter) ? Math.min(rooms, tents) : rooms + tents;
}
