/** Villages in the fire's way, and villagers who want to fight it. */
import { raise } from '../../drive.ts';
import { emit } from '../../log.ts';
import { harm } from '../../people/harm.ts';
import { markReached } from '../../people/reached.ts';
import type { World } from '../../world.ts';
import { distanceTo } from './front.ts';
import type { ForestFireIncident } from './state.ts';
import { frameOf, windowCell } from './window.ts';

/** How near the fire is to whom, and what happens where it arrives. */
export function villages(w: World, f: ForestFireIncident): void {
  const frame = frameOf(w);
  w.env.county.villages.forEach((v, i) => {
    const k = windowCell(frame, v.at);
    if (k < 0) return;
    f.threat[i] = Math.min(1e6, distanceTo(f.fire, k));
    raise(w, 'forest-fire-village', v.id, 'near');
  });
}
/** Flames at the houses: who is at home. */
export function villageHit(w: World, i: number): void {
  if (!markReached(w, 'forest-fire', i)) return;
  const v = w.env.county.villages[i];
  const home = Math.max(0, v.population - w.people.departed[i]);
  emit(w, 'VILLAGE_HIT', null, { village: v.id, athome: Math.round(home) });
  const dead = home * w.env.numbers['PRM-FIR-FATAL'];
  harm(w, i, { dead, of: home, hurt: w.env.numbers['PRM-FIR-HURT'] * dead });
}

/** Left alone for long, villagers go up by themselves, and some do not come back. */
export const alone = (w: World, f: ForestFireIncident): boolean =>
  w.t - w.info.messages[f.reportMessage].t >= w.env.numbers['PRM-FIR-ALONE'] * 60 &&
  !w.log.some((e) => e.kind === 'ON_FIRE');
/** The village nearest the fire in the township that fights it. */
export function villageAtFire(w: World, f: ForestFireIncident): number {
  const { township } = w.env.scenario.conditions.forestFire!;
  let best = -1;
  w.env.county.villages.forEach((x, i) => {
    if (x.township === township && (best < 0 || f.threat[i] < f.threat[best])) best = i;
  });
  return best;
}
/** Untrained people on the hill: who went, and what it costs. */
export function goUp(w: World, f: ForestFireIncident): void {
  const v = villageAtFire(w, f);
  emit(w, 'VILLAGERS_FIGHT', null, { village: w.env.county.villages[v].id });
  const dead = w.env.numbers['PRM-FIR-LOST'];
  const hurt = w.env.numbers['PRM-FIR-HURT'] * dead;
  harm(w, v, { dead, of: w.env.county.villages[v].population, hurt });
}
