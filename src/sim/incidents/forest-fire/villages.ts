/** Villages in the fire's way, and villagers who want to fight it. */
import { learn, COMMAND_ROLES } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { tellIncident } from '../../machines/incidents.ts';
import { settleDeaths } from '../../people/exposure.ts';
import type { World } from '../../world.ts';
import { distanceTo } from './front.ts';
import type { ForestFireIncident } from './state.ts';
import { frameOf, windowCell } from './window.ts';

/** A village is reached when fire stands this near its centre, m; in danger below the second (design choices). */
const REACHED_M = 150;
export const THREAT_M = 2200;
/** Share of people still at home who die when fire reaches a village (design choice). */
const FATAL = 0.003;

/** How near the fire is to whom, and what happens where it arrives. */
export function villages(w: World, f: ForestFireIncident): void {
  const frame = frameOf(w);
  w.env.county.villages.forEach((v, i) => {
    const k = windowCell(frame, v.at);
    if (k < 0) return;
    f.threat[i] = Math.min(1e6, distanceTo(f.fire, k));
    if (f.threat[i] < THREAT_M && f.confirmedAt >= 0) learn(w, 'fire:village-threatened', COMMAND_ROLES);
    if (f.threat[i] > REACHED_M || w.people.wetAt[i] >= 0) return;
    w.people.wetAt[i] = w.t;
    const home = Math.max(0, v.population - w.people.departed[i]);
    emit(w, 'VILLAGE_HIT', null, { village: v.id, athome: Math.round(home) });
    tellIncident(w, 'forest-fire', 'village.reached');
    w.people.expectedDead[i] += home * FATAL;
    settleDeaths(w, i);
  });
}

/**
 * Left alone for two and a half hours, or without an answer for an hour, villagers go up by themselves, and some do not
 * come back (design choices).
 */
const ALONE_S = 9000;
const UNANSWERED_S = 3600;
const VILLAGERS_LOST = 2;
export function villagersFight(w: World, f: ForestFireIncident): void {
  if (f.villagersAt >= 0 || f.reportMessage < 0 || f.active === 0) return;
  const alone =
    w.t - w.info.messages[f.reportMessage].t >= ALONE_S && !w.log.some((e) => e.kind === 'ON_FIRE');
  if (!alone && (f.offer === null || w.t - f.offer.at < UNANSWERED_S)) return;
  f.offer = null;
  goUp(w, f);
}
/** Untrained people on the hill: who went, and what it costs. */
export function goUp(w: World, f: ForestFireIncident): void {
  f.villagersAt = w.t;
  const { township } = w.env.scenario.conditions.forestFire!;
  const v = w.env.county.villages.findIndex((x) => x.township === township);
  emit(w, 'VILLAGERS_FIGHT', null, { village: w.env.county.villages[v].id });
  w.people.expectedDead[v] += VILLAGERS_LOST;
  settleDeaths(w, v);
  if (w.people.wetAt[v] < 0) w.people.wetAt[v] = w.t;
}
