/** Orders to crews and reports from them where nothing reaches: somebody carries them (专栏6, degraded communications). */
import { emit } from '../log.ts';
import type { Unit, World } from '../world.ts';
import { canTalk } from './coverage.ts';

/** How long somebody drives or walks to where there is coverage. */
export const messengerS = (w: World): number => w.env.numbers['PRM-MED-MESSENGER'] * 60;

/** Seconds an order takes to a crew (with `known`, as far as the county can tell). A crew on the road is met on its way and loses nothing. */
export const carriedS = (w: World, u: Unit, known: boolean): number =>
  u.leg !== null || u.status === 'moving' || canTalk(w, u, known) ? 0 : messengerS(w);
/** The same for an order that is given now, logged when it is carried. */
export function orderWait(w: World, u: Unit): number {
  const delayS = carriedS(w, u, false);
  if (delayS > 0) emit(w, 'ORDER_CARRIED', null, { unit: u.id, delayS });
  return delayS;
}

/** The crew that a message comes from while nobody can hear it; null when it can be heard, or no crew speaks. */
export function unheardCrew(w: World, from: string): Unit | null {
  const u = w.res.units.find((x) => x.id === from);
  return u && !canTalk(w, u) ? u : null;
}
/** A crew that could not be heard can be now. */
export function heardAgain(w: World, id: string): boolean {
  const u = w.res.units.find((x) => x.id === id);
  return u === undefined || canTalk(w, u);
}
