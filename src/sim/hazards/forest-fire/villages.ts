/** Villages in the fire's way, and villagers who want to fight it. */
import { learn, COMMAND_ROLES } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../tell.ts';
import { harm } from '../../people/harm.ts';
import { markReached } from '../../people/reached.ts';
import type { World } from '../../world.ts';
import { distanceTo } from './front.ts';
import type { ForestFireIncident } from './state.ts';
import { frameOf, windowCell } from './window.ts';

/** How near the fire is to whom, and what happens where it arrives. */
export function villages(w: World, f: ForestFireIncident): void {
  const frame = frameOf(w);
  const n = w.env.numbers;
  w.env.county.villages.forEach((v, i) => {
    const k = windowCell(frame, v.at);
    if (k < 0) return;
    f.threat[i] = Math.min(1e6, distanceTo(f.fire, k));
    if (f.threat[i] < n['PRM-FIR-THREAT'] && f.confirmedAt >= 0)
      learn(w, 'fire:village-threatened', COMMAND_ROLES);
    if (f.threat[i] > n['PRM-FIR-REACHED'] || !markReached(w, 'forest-fire', i)) return;
    const home = Math.max(0, v.population - w.people.departed[i]);
    emit(w, 'VILLAGE_HIT', null, { village: v.id, athome: Math.round(home) });
    tellIncident(w, 'forest-fire', 'village.reached');
    harm(w, i, { dead: home * n['PRM-FIR-FATAL'], of: home });
  });
}

/** Left alone for long, or without an answer to their offer, villagers go up by themselves, and some do not come back. */
export function villagersFight(w: World, f: ForestFireIncident): void {
  if (f.villagersAt >= 0 || f.reportMessage < 0 || f.active === 0) return;
  const n = w.env.numbers;
  const alone =
    w.t - w.info.messages[f.reportMessage].t >= n['PRM-FIR-ALONE'] * 60 &&
    !w.log.some((e) => e.kind === 'ON_FIRE');
  if (!alone && (f.offer === null || w.t - f.offer.at < n['PRM-FIR-UNANSWERED'] * 60)) return;
  f.offer = null;
  goUp(w, f);
}
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
  f.villagersAt = w.t;
  const v = villageAtFire(w, f);
  emit(w, 'VILLAGERS_FIGHT', null, { village: w.env.county.villages[v].id });
  harm(w, v, { dead: w.env.numbers['PRM-FIR-LOST'], of: w.env.county.villages[v].population });
}
