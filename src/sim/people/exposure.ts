/** How long how many people were in danger: the count that every delay shows in, whether or not somebody dies of it. */
import { incidentExposed } from '../hazards/answers.ts';
import type { World } from '../world.ts';
import { away } from './at-home.ts';
import { trappedIn } from './casualties.ts';
import { deadIn } from './harm.ts';

/** Once a minute: people of the villages that a hazard has reached who are at home in it; whoever is held counts twice. */
export function countExposed(w: World): void {
  const { wetAt } = w.people;
  for (let v = 0; v < wetAt.length; v++) {
    const held = trappedIn(w, v);
    if (wetAt[v] < 0 && held === 0) continue;
    const home = Math.max(0, w.env.county.villages[v].population - away(w, v) - deadIn(w, v));
    w.people.exposedMinutes += held + Math.min(home, incidentExposed(w, v, false));
  }
}
