/**
 * People moved who were in no danger: no hazard reached their village, came near it or was known to threaten it. They have eaten
 * and slept at the county's cost, and they and their neighbours believe the next order less (plan 三（二）3; `heed.ts`).
 */
import { lastEntered } from '../drive.ts';
import { incidentExposed, incidentNear, movedWithAny } from '../hazards/answers.ts';
import type { World } from '../world.ts';
import { EVACUATION, isBack, isThere } from './evacuation-state.ts';

/** People of a village who are or were in danger, or whom the county had to believe so. */
function inDanger(w: World, v: number): number {
  if (w.people.wetAt[v] >= 0) return w.env.county.villages[v].population;
  return Math.max(
    incidentExposed(w, v, false),
    incidentExposed(w, v, true),
    incidentNear(w, v),
    movedWithAny(w, v),
  );
}
/** Moved so far and not endangered so far. */
const movedInVain = (w: World, v: number): number =>
  w.people.evacOrder[v] < 0 ? 0 : Math.max(0, w.people.moved[v] - w.people.endangered[v]);
export function inVain(w: World): number {
  let n = 0;
  for (let v = 0; v < w.people.moved.length; v++) n += movedInVain(w, v);
  return Math.round(n);
}

/** Once in ten minutes: who has moved, who was in danger; after some hours of nothing, or home again, people say so. */
export function watchMoved(w: World): void {
  const p = w.people;
  const wait = w.env.numbers['PRM-HED-WAIT'] * 3600;
  p.townDoubt.fill(0);
  for (let v = 0; v < p.moved.length; v++) {
    if (p.evacOrder[v] < 0) continue;
    p.moved[v] = Math.max(p.moved[v], p.arrived[v]);
    p.endangered[v] = Math.max(p.endangered[v], inDanger(w, v));
    const id = w.env.county.villages[v].id;
    const tired =
      isBack(w, v) || (isThere(w, v) && w.t - lastEntered(w, EVACUATION, 'people.there', id) >= wait);
    p.doubt[v] = tired ? movedInVain(w, v) : 0;
    p.townDoubt[w.env.index.township.get(w.env.county.villages[v].township)!] += p.doubt[v];
  }
}
