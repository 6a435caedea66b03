/** Work in the rubble: what crews and neighbours bring out, what fire and aftershocks do there. Yields are the kernel's. */
import { shakingBy } from './kernel/system.ts';
import { deadAt, hurtAt, missing, perish, rescue } from './kernel/strike.ts';
import type { RescueTeam } from './kernel/rescue.data.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { tellHappening } from '../../information/officers.ts';
import { emit } from '../../log.ts';
import { isIn, raise } from '../../drive.ts';
import { harm } from '../../people/harm.ts';
import type { Task, World } from '../../world.ts';
import { fieldOf } from './field.ts';
import type { CollapseSite, EarthquakeIncident } from './state.ts';
import { atWork } from '../../resources/task-state.ts';

const CREW = streamId('quake-crew');
const GAS = streamId('quake-gas');

const ROUND_H = 0.5;

export const siteOf = (q: EarthquakeIncident, id: string): CollapseSite | undefined =>
  q.sites.find((s) => s.id === id);
const siteAt = (q: EarthquakeIncident, s: number): CollapseSite | null =>
  q.sites.find((x) => x.s === s) ?? null;
export const missingAt = (q: EarthquakeIncident, s: CollapseSite): number => missing(q.kernel, s.s);
export const rescuedAt = (q: EarthquakeIncident, s: CollapseSite): number => q.kernel.savedAlive[s.s];

/** The site that a unit searches now; '' none. */
export function searchOf(w: World, u: number): string {
  const task = w.res.tasks[w.res.units[u].task];
  return task?.kind === 'search-rescue' && atWork(w, task) ? task.target.id : '';
}
export const burns = (w: World, s: CollapseSite): boolean => isIn(w, 'earthquake-site', 'air.burning', s.id);

/** A round of search has ended; true while anybody may still be inside. */
export function searchRound(w: World, q: EarthquakeIncident, task: Task): boolean {
  const s = siteOf(q, task.target.id);
  if (!s) return false;
  const unit = w.res.units[task.unit];
  const order = q.orders[task.unit];
  if (isIn(w, 'earthquake-crew', 'out', unit.id) || burns(w, s)) return true;
  const team: RescueTeam = !unit.skills.includes('search-rescue')
    ? 'light'
    : order?.method === 'heavy'
      ? 'heavy'
      : order?.method === 'hand'
        ? 'light'
        : 'medium';
  const n = w.env.numbers;
  // Without an order of sites crews search where others have been; crossing or tired ones get less done in their round.
  const lost =
    q.plannedAt < 0 && q.sites.filter((x) => x.crews.length > 0).length > 1 ? n['PRM-EQK-UNPLANNED'] : 1;
  const groups = unit.people / n['PRM-EQK-GROUP'] / lost;
  const saved = rescue(fieldOf(w.env).spec, q.kernel, s.s, team, groups, ROUND_H).alive;
  if (saved > 0)
    emit(w, 'RESCUE', task.by, {
      village: w.env.county.villages[s.village].id,
      unit: unit.id,
      saved,
      lifejackets: true,
    });
  if (missingAt(q, s) > 0) return true;
  s.crews = s.crews.filter((u) => u !== task.unit);
  deliver(w, {
    from: unit.id,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'site-cleared',
    params: { site: s.id },
    facts: [`site:${s.id}:cleared`],
  });
  return false;
}

/** Who has died and who is badly hurt goes to the ledger, village by village and building by building. */
export function countHarm(w: World, q: EarthquakeIncident): void {
  const { villages } = w.env.county;
  for (let s = 0; s < q.counted.length; s++) {
    const dead = deadAt(q.kernel, s) - q.counted[s];
    const hurt = hurtAt(q.kernel, s) - q.hurt[s];
    if (dead === 0 && hurt === 0) continue;
    q.counted[s] += dead;
    q.hurt[s] += hurt;
    const named = s >= villages.length ? siteAt(q, s) : null;
    const v = named ? named.village : s;
    const of = named ? q.kernel.trapped[s] : villages[v].population;
    harm(w, v, { dead, of, hurt, ...(named && { place: named.id }) });
  }
}

/** Once a minute: neighbours dig, more where the county has had them organised, fewer after a day; rubble burns, and who has died is counted in the village. */
export function underRubble(w: World, q: EarthquakeIncident): void {
  const numbers = w.env.numbers;
  const { spec } = fieldOf(w.env);
  const hours = (w.t - q.kernel.timeS[0]) / 3600;
  const later = hours < 24 ? 1 : numbers['PRM-EQK-NEIGHBOURS-LATER'];
  for (const s of q.sites) {
    const n = missingAt(q, s);
    const town = w.env.index.township.get(w.env.county.villages[s.village].township)!;
    const organised = w.resp.firstActions[town] !== undefined;
    // Where cadres count house by house, neighbours learn who is missing where.
    const counted = q.countingSince[town] !== undefined ? numbers['PRM-EQK-COUNTED'] : 1;
    const pace =
      numbers[organised ? 'PRM-EQK-NEIGHBOURS-ORDERED' : 'PRM-EQK-NEIGHBOURS-ALONE'] * counted * later;
    const groups = Math.ceil(n / numbers['PRM-EQK-NEIGHBOURS']) * pace;
    if (n > 0 && !burns(w, s)) rescue(spec, q.kernel, s.s, 'neighbours', groups, 1 / 60);
    if (burns(w, s)) perish(q.kernel, s.s, numbers['PRM-EQK-FIRE'] / 60);
  }
  countHarm(w, q);
}

/** Whether the valves of the network are shut at a time. */
export const gasOff = (w: World, q: EarthquakeIncident, t: number): boolean =>
  q.gasOffAt >= 0 && t - q.gasOffAt >= w.env.numbers['PRM-EQK-GAS-OFF'] * 60;
/** Gas in a collapse finds a spark after so long, while the network feeds it. */
export function gasLightsS(w: World, s: CollapseSite): number {
  const n = w.env.numbers;
  const more = n['PRM-EQK-GAS-RANGE'] * rand(w.env.key, GAS, s.s, 0);
  return Math.round((n['PRM-EQK-GAS-LEAST'] + more) * 60);
}

/** Fires that follow the shock show themselves; what burns keeps crews out until a fire brigade has put it out. */
export function fires(w: World, q: EarthquakeIncident, siteFor: (s: number) => CollapseSite): void {
  const { fireS } = q.kernel;
  for (let s = 0; s < fireS.length; s++) {
    if (fireS[s] < 0 || w.t < fireS[s] || w.t - 60 >= fireS[s]) continue;
    const site = siteFor(s);
    // No gas, no fire from it, once valves are shut.
    if (gasOff(w, q, fireS[s])) continue;
    raise(w, 'earthquake-site', site.id, 'fire');
  }
}
export function fireShows(w: World, site: CollapseSite): void {
  const v = w.env.county.villages[site.village];
  emit(w, 'FIRE_FOLLOWS', null, { site: site.id, village: v.id });
  tellHappening(w, 'eq-fire', v.township, { site: site.id }, ['secondary:fire', `site:${site.id}`]);
}

/** An aftershock that is felt at a site with crews inside: those with a lookout leave within two minutes, others stay and may be hit (N-24). */
export function crewsInside(w: World, q: EarthquakeIncident, shock: number): void {
  const { spec } = fieldOf(w.env);
  const own = shakingBy(spec, q.kernel, shock);
  for (const s of q.sites) {
    if (s.crews.length === 0) continue;
    if (own.at(spec.settlements[s.s].cell) + q.kernel.departure[s.s] < w.env.numbers['PRM-EQK-FELT'])
      continue;
    for (const u of s.crews)
      if (searchOf(w, u) === s.id) raise(w, 'earthquake-crew', w.res.units[u].id, 'felt');
  }
}
/** Crews that were lately told what shocks may come keep their way out free and to safer places. */
function wary(w: World, q: EarthquakeIncident): number {
  const n = w.env.numbers;
  const told = q.trendAt >= 0 && w.t - q.trendAt <= n['PRM-EQK-TOLD'] * 3600;
  return told ? n['PRM-EQK-WARY'] : 1;
}
/** The signal came with the shock itself: on the way out some are hurt. */
export function crewLeaves(w: World, q: EarthquakeIncident, u: number): void {
  const site = siteOf(q, searchOf(w, u));
  if (!site) return;
  const n = w.env.numbers;
  const hurt = n['PRM-EQK-LEAVING'] * wary(w, q) * n['PRM-EQK-HIT-HURT'];
  harm(w, site.village, { dead: 0, of: w.res.units[u].people, hurt });
}
/** Nobody gave the signal: the crew stays where it is, and what comes down may hit it. */
export function crewStays(w: World, q: EarthquakeIncident, u: number): void {
  const unit = w.res.units[u];
  const site = siteOf(q, searchOf(w, u))!;
  const n = w.env.numbers;
  const hit = rand(w.env.key, CREW, u, q.kernel.next - 1) < n['PRM-EQK-HIT'] * wary(w, q);
  emit(w, 'CREW_STAYED', null, { unit: unit.id, site: site.id, hit });
  if (hit) harm(w, site.village, { dead: 1, of: unit.people, hurt: w.env.numbers['PRM-EQK-HIT-HURT'] });
}
