/** Work in the rubble: what a crew brings out per round, what an aftershock does to a crew inside, who withdraws in time. */
import { dyingShare } from '../../hazards/earthquake/casualties.ts';
import { rand, streamId } from '../../kernel/rng.ts';
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import { settleDeaths } from '../../people/exposure.ts';
import type { Task, World } from '../../world.ts';
import type { CollapseSite, EarthquakeIncident } from './state.ts';

const CREW = streamId('quake-crew');

/** People a crew of this size brings out in half an hour: one per ten rescuers and hour (hazard-models.md §5, from memory: low). */
const PER_RESCUER_ROUND = 1 / 20;
/** Hands, light tools, heavy machines: relative speed (design choice). */
const METHOD = { hand: 0.8, light: 1, heavy: 1.3 } as const;
/** Neighbours dig out this share of the trapped an hour in the first day (design choice); more when told to organise. */
const NEIGHBOURS_PER_HOUR = 0.02;
const NEIGHBOURS_ORDERED = 0.05;
/** Chance that a crew without a lookout is hit when an aftershock comes (design choice). */
const HIT = 0.5;

export const siteOf = (q: EarthquakeIncident, id: string): CollapseSite | undefined =>
  q.sites.find((s) => s.id === id);

function takeOut(w: World, s: CollapseSite, n: number): number {
  const out = Math.min(s.trapped, n);
  s.trapped -= out;
  s.rescued += out;
  w.people.rescued[s.village] += out;
  return out;
}

/** A round of search has ended; true while people may still be inside. */
export function searchRound(w: World, q: EarthquakeIncident, task: Task): boolean {
  const s = siteOf(q, task.target.id);
  if (!s) return false;
  const unit = w.res.units[task.unit];
  if (w.t < q.clearAt && q.orders[task.unit]?.signal) return true;
  const method = METHOD[(q.orders[task.unit]?.method ?? 'light') as keyof typeof METHOD] ?? 1;
  const skilled = unit.skills.includes('search-rescue') ? 1 : 0.5;
  const before = s.rescued;
  takeOut(w, s, unit.people * PER_RESCUER_ROUND * method * skilled);
  const saved = Math.floor(s.rescued) - Math.floor(before);
  if (saved > 0)
    emit(w, 'RESCUE', task.by, {
      village: w.env.county.villages[s.village].id,
      unit: unit.id,
      saved,
      lifejackets: true,
    });
  if (s.trapped >= 0.5) return true;
  s.trapped = 0;
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

/** Once a minute: time under rubble kills, neighbours dig. */
export function underRubble(w: World, q: EarthquakeIncident): void {
  const shock = q.shocks[0];
  const hours = (w.t - shock.t) / 3600;
  const ordered = w.resp.done['C-13'] !== undefined;
  const dig = ((ordered ? NEIGHBOURS_ORDERED : NEIGHBOURS_PER_HOUR) / 60) * (hours < 24 ? 1 : 0.3);
  const dying = dyingShare(Math.max(0, hours - 1 / 60), hours);
  for (const s of q.sites) {
    if (s.trapped <= 0) continue;
    takeOut(w, s, s.trapped * dig);
    const dead = s.trapped * dying;
    s.trapped -= dead;
    w.people.expectedDead[s.village] += dead;
  }
  const { trapped } = w.people;
  trapped.fill(0);
  for (const s of q.sites) trapped[s.village] += s.trapped;
  for (let v = 0; v < trapped.length; v++) {
    trapped[v] = Math.round(trapped[v]);
    if (w.people.expectedDead[v] > 0) settleDeaths(w, v);
  }
}

/** An aftershock that is felt at a site with crews inside: those with a lookout leave within two minutes, others stay and may be hit. */
export function crewsInside(
  w: World,
  q: EarthquakeIncident,
  felt: (village: number) => number,
  shock: number,
): void {
  for (const s of q.sites) {
    if (felt(s.village) < 5) continue;
    for (const u of s.crews) {
      const unit = w.res.units[u];
      if (q.orders[u]?.signal) {
        emit(w, 'WITHDRAW', null, { unit: unit.id, site: s.id, minutes: 1 });
        continue;
      }
      const hit = rand(w.env.key, CREW, u, shock) < HIT;
      emit(w, 'CREW_STAYED', null, { unit: unit.id, site: s.id, hit });
      if (hit) {
        w.people.expectedDead[s.village] += 1;
        settleDeaths(w, s.village);
      }
    }
  }
}
