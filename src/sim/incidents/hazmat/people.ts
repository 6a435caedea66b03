/** Who breathes what: receptors and workers, their toxic load and its expected dead; shelter and evacuation. */
import { fatalShare } from '../../hazards/hazmat/probit.ts';
import { COMMAND_ROLES, deliverLater } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { settleDeaths } from '../../people/exposure.ts';
import type { World } from '../../world.ts';
import { AROUND, cellOf, limitsOf } from './cloud-step.ts';
import type { HazmatIncident, Receptor } from './state.ts';

/** Share of people out of doors when nobody has told them anything (design choice). */
const OUTDOORS = 0.35;
/** Minutes until everybody of a receptor is out once told, by crowd (design choice). */
const leaveMinutes = (people: number): number => (people > 1000 ? 40 : people > 200 ? 25 : 15);
/** Sheltering is full this long after the word, s. */
const SHELTER_S = 300;
/** Phone call of a receptor that smells the cloud, s (design choice). */
const CALL_S = 240;

/** Once a minute. */
export function breathe(w: World, h: HazmatIncident): void {
  const limits = limitsOf(h);
  for (const r of h.receptors) {
    const k = cellOf(r.x, r.y);
    if (k < 0) continue;
    const out = h.cloud.conc[k];
    if (out >= limits[0] && r.hitAt < 0) reach(w, r, out >= limits[1]);
    move(w, r);
    if (r.protection === 'away') continue;
    const before = r.expectedDead;
    // The window keeps loads for someone outdoors and indoors all the time; people are a mix of both.
    const inside = h.cloud.indoorLoad[k];
    const outside = h.cloud.load[k];
    const left =
      r.protection === 'evacuating' ? Math.max(0, 1 - (w.t - r.since) / 60 / leaveMinutes(r.people)) : 1;
    const outdoors =
      r.protection === 'shelter' && w.t - r.since >= SHELTER_S
        ? 0.03
        : r.protection === 'evacuating' && r.alongPlume
          ? 0.8
          : OUTDOORS;
    const here =
      outdoors * fatalShare(h.vessel.substance, outside) +
      (1 - outdoors) * fatalShare(h.vessel.substance, inside);
    r.load = Math.max(r.load, outside);
    // Dead only grow, and only among those still there.
    r.expectedDead = Math.max(before, before + Math.max(0, r.people * left * here - before));
    w.people.expectedDead[r.village] += r.expectedDead - before;
    if (r.expectedDead > before) settleDeaths(w, r.village);
  }
  workers(w, h);
}

function move(w: World, r: Receptor): void {
  if (r.protection !== 'evacuating' || w.t - r.since < leaveMinutes(r.people) * 60) return;
  r.protection = 'away';
  emit(w, 'RECEPTOR_AWAY', null, { receptor: r.id, people: r.people });
}

function reach(w: World, r: Receptor, harmful: boolean): void {
  r.hitAt = w.t;
  const v = w.env.county.villages[r.village];
  const home = r.protection === 'none' ? r.people : 0;
  emit(w, 'VILLAGE_HIT', null, { village: v.id, receptor: r.id, athome: harmful ? home : 0 });
  if (w.people.wetAt[r.village] < 0) w.people.wetAt[r.village] = w.t;
  deliverLater(w, CALL_S, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'vapour-smelt',
    params: { site: r.id },
    facts: ['release:settlement', 'village:any:hit', `receptor:${r.id}:hit`],
  });
}

/** Overcome workers lie at the edge of the cloud near the leak: this share of its load reaches them (design choice). */
const EDGE = 0.02;
function workers(w: World, h: HazmatIncident): void {
  if (h.workers <= 0) return;
  const v = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  const near = EDGE * Math.max(...AROUND.map(([x, y]) => h.cloud.load[cellOf(x, y)]));
  const dead = h.workers * fatalShare(h.vessel.substance, near);
  if (dead > h.workersLoad) {
    w.people.expectedDead[v] += dead - h.workersLoad;
    h.workersLoad = dead;
    settleDeaths(w, v);
  }
  w.people.trapped[v] = Math.max(0, Math.round(h.workers - h.workersLoad));
}
