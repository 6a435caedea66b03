/** Who breathes what: receptors and workers, their toxic load and its expected dead; shelter and evacuation. */
import { pow } from '../../kernel/det-math.ts';
import { loadExponent } from './kernel/cloud-state.ts';
import { fatalShare } from './kernel/probit.ts';
import { indoorAfter } from './kernel/toxic.ts';
import { isIn, lastEntered, raise, since } from '../../drive.ts';
import { COMMAND_ROLES, deliver, deliverLater } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { harm } from '../../people/harm.ts';
import { hourOfDay } from '../../scenario/parts.ts';
import type { Numbers } from '../../scenario/parameters.ts';
import { markReached } from '../../people/reached.ts';
import type { World } from '../../world.ts';
import { AROUND, cellOf, limitsOf } from './cloud-step.ts';
import { placeOf, type HazmatIncident, type Receptor } from './state.ts';

/**
 * Air changes an hour: windows shut (hazard-models.md §4.4: 0.5–1), shut and fans off as told, windows open on a mild day
 * (from memory, low: 2–5).
 */
const ACH_SHUT = 0.7;
const ACH_SHELTER = 0.5;
const ACH_OPEN = 3;
/** Minutes until everybody of a receptor is out once told, by crowd. */
export const leaveMinutes = (n: Numbers, people: number): number =>
  n[people > 1000 ? 'PRM-HAZ-LEAVE-LARGE' : people > 200 ? 'PRM-HAZ-LEAVE-MIDDLE' : 'PRM-HAZ-LEAVE-SMALL'];

const asleep = (w: World): boolean => {
  const h = hourOfDay(w.env.scenario.about.startsAt, w.t);
  return h < w.env.numbers['PRM-HAZ-WAKE'] || h >= w.env.numbers['PRM-HAZ-SLEEP'];
};
const people = (w: World, r: Receptor, state: string): boolean =>
  isIn(w, 'hazmat-receptor', `people.${state}`, r.id);
export const receptorOf = (h: HazmatIncident, id: string): Receptor => h.receptors.find((r) => r.id === id)!;
/** When the cloud first came; −1 not yet. */
export const gassedAt = (w: World, r: Receptor): number =>
  lastEntered(w, 'hazmat-receptor', 'air.gassed', r.id);
/** Share of a receptor's people out of doors (CPR 18E «Purple Book»: 93 and 99 % are indoors by day and by night). */
export function outdoorShare(w: World, r: Receptor): number {
  const n = w.env.numbers;
  if (people(w, r, 'sheltered')) return n['PRM-HAZ-OUT-SHELTER'];
  if (r.alongPlume && people(w, r, 'leaving')) return n['PRM-HAZ-OUT-ALONG'];
  return n[asleep(w) ? 'PRM-HAZ-OUT-NIGHT' : 'PRM-HAZ-OUT-DAY'];
}
/** Once the cloud has passed and the rooms are worse than the street, windows are opened (ERG 2024: end of sheltering). */
function airChanges(w: World, r: Receptor, out: number, limit: number): number {
  if (out < limit && r.inside > out) return ACH_OPEN;
  if (people(w, r, 'sheltered')) return ACH_SHELTER;
  return w.env.scenario.conditions.hazmat!.air.tempC < w.env.numbers['PRM-HAZ-MILD'] || asleep(w)
    ? ACH_SHUT
    : ACH_OPEN;
}

/** The village with the foulest air outdoors, as multiples of the first limit; null when none lies in the window. */
export function foulestVillage(w: World, h: HazmatIncident): { village: string; times: number } | null {
  const limit = limitsOf(h)[0];
  let best: { village: string; times: number } | null = null;
  for (const r of h.receptors) {
    const k = cellOf(r.x, r.y);
    if (k < 0 || r.spec >= 0) continue;
    const times = h.cloud.conc[k] / limit;
    if (best === null || times > best.times) best = { village: w.env.county.villages[r.village].id, times };
  }
  return best;
}

/** Once a minute. */
export function breathe(w: World, h: HazmatIncident): void {
  const limits = limitsOf(h);
  const n = loadExponent(h.vessel.substance);
  for (const r of h.receptors) {
    const k = cellOf(r.x, r.y);
    if (k < 0) continue;
    const out = h.cloud.conc[k];
    raise(w, 'hazmat-receptor', r.id, 'minute');
    if (people(w, r, 'away')) continue;
    r.inside = indoorAfter(r.inside, out, airChanges(w, r, out, limits[0]), 60);
    if (r.inside > 0) r.loadIn += pow(r.inside, n);
    r.loadOut = h.cloud.load[k];
    const going = since(w, 'hazmat-receptor', 'people.leaving', r.id);
    const left = going < 0 ? 1 : Math.max(0, 1 - (w.t - going) / 60 / leaveMinutes(w.env.numbers, r.people));
    const outdoors = outdoorShare(w, r);
    const share =
      outdoors * fatalShare(h.vessel.substance, r.loadOut) +
      (1 - outdoors) * fatalShare(h.vessel.substance, r.loadIn);
    // Dead only grow, and only among those still there.
    const gain = Math.max(0, r.people * left * share - r.expectedDead);
    if (gain <= 0) continue;
    r.expectedHurt += harm(w, r.village, {
      dead: gain,
      of: r.people - r.expectedDead - r.expectedHurt,
      ...placeOf(r),
    });
    r.expectedDead += gain;
  }
  workers(w, h);
}

/** The cloud is there for the first time: who is at home, and the call of those who smell it. */
export function reach(w: World, h: HazmatIncident, r: Receptor): void {
  const harmful = h.cloud.conc[cellOf(r.x, r.y)] >= limitsOf(h)[1];
  const v = w.env.county.villages[r.village];
  const home = people(w, r, 'home') ? r.people : 0;
  emit(w, 'VILLAGE_HIT', null, { village: v.id, receptor: r.id, athome: harmful ? home : 0 });
  // A school beside a village may be in the cloud while the village is not: it speaks for itself.
  if (r.spec < 0) markReached(w, 'hazmat', r.village);
  deliverLater(w, w.env.numbers['PRM-HAZ-CALL'] * 60, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'vapour-smelt',
    params: { site: r.id },
    facts: ['release:settlement', 'village:any:hit', `receptor:${r.id}:hit`],
  });
}

/** A school or works in the cloud: its township tells of it, as officers tell of villages. */
export function township(w: World, r: Receptor): void {
  const v = w.env.county.villages[r.village];
  deliver(w, {
    from: v.township,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'village-gassed',
    params: { village: r.id, inside: people(w, r, 'away') ? 0 : r.people },
    facts: ['village:any:hit', 'incident'],
  });
}

/** People of a village itself, its schools and works apart, whom the cloud has reached and who have not left. */
export const inCloud = (w: World, h: HazmatIncident, village: number): number =>
  h.receptors.reduce(
    (n, r) =>
      n +
      (r.village === village && r.spec < 0 && gassedAt(w, r) >= 0 && !people(w, r, 'away') ? r.people : 0),
    0,
  );

/** Overcome workers lie at the edge of the cloud near the leak: a share of its load reaches them. */
function workers(w: World, h: HazmatIncident): void {
  if (h.workers <= 0) return;
  const v = w.env.index.village.get(w.env.scenario.conditions.hazmat!.village)!;
  const near =
    w.env.numbers['PRM-HAZ-EDGE'] * Math.max(...AROUND.map(([x, y]) => h.cloud.load[cellOf(x, y)]));
  const dead = h.workers * fatalShare(h.vessel.substance, near);
  if (dead > h.deadWorkers) {
    harm(w, v, { dead: dead - h.deadWorkers, of: h.workers - h.deadWorkers });
    h.deadWorkers = dead;
  }
}
