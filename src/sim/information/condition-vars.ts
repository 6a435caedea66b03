/** What conditions read of the world, and its answers to what they ask. Lists of places are made once per county. */
import type { CountyPack } from '../county/types.ts';
import { isIn, minutesIn, since } from '../drive.ts';
import { gaugeStages, incidentVars, incidentWind } from '../hazards/answers.ts';
import { rainBetween, rainSignal } from '../hazards/weather.ts';
import { trappedIn } from '../people/casualties.ts';
import { isBack } from '../people/evacuation-state.ts';
import { deadIn } from '../people/harm.ts';
import { roomLeft } from '../people/lodging.ts';
import { arrivedAt } from '../resources/task-state.ts';
import { strength, type Role } from '../roles.ts';
import type { ConditionVars } from '../scenario/conditions.ts';
import type { Asked, ShelterAnswer, UnitAnswer, VillageAnswer } from '../scenario/questions.ts';
import { ITEM_IDS } from '../scenario/item-ids.ts';
import { SUPPLY_ITEMS, type Unit, type World } from '../world.ts';
import { knownSince } from './deliver.ts';
import { responseLevel } from './response.ts';

const places = new WeakMap<CountyPack, ReadonlyMap<number, string>>();
/** The village at a road node, or else the facility. */
function placeAt(county: CountyPack, node: number): string {
  let at = places.get(county);
  if (!at) {
    const made = new Map<number, string>();
    for (const p of [...county.villages, ...county.facilities]) if (!made.has(p.node)) made.set(p.node, p.id);
    places.set(county, (at = made));
  }
  return at.get(node) ?? '';
}

function unit(w: World, u: Unit): UnitAnswer {
  const task = w.res.tasks[u.task];
  const there = task !== undefined && arrivedAt(w, task) >= 0 && u.leg === null;
  return {
    id: u.id,
    state: u.status,
    place: u.leg !== null ? '' : there ? task.target.id : placeAt(w.env.county, u.node),
    task: task?.kind ?? '',
    minutes: there ? (w.t - arrivedAt(w, task)) / 60 : -1,
  };
}
function village(w: World, v: number): VillageAnswer {
  const p = w.people;
  const { id, population } = w.env.county.villages[v];
  return {
    id,
    people: population,
    warned: p.warnedAt[v] >= 0,
    ordered: p.evacOrder[v] >= 0 && !isBack(w, v),
    left: p.departed[v],
    moved: p.arrived[v],
    trapped: trappedIn(w, v),
    dead: deadIn(w, v),
    reached: p.wetAt[v] >= 0,
  };
}
const shelter = (w: World, f: number): ShelterAnswer => ({
  id: w.env.county.facilities[f].id,
  open: !isIn(w, 'shelter', 'closed', w.env.county.facilities[f].id),
  people: w.res.shelterPeople[f] ?? 0,
  room: roomLeft(w, f),
});

function stock(w: World, id: string): Record<string, number> {
  const at = w.res.stock[w.env.index.facility.get(id)!];
  return Object.fromEntries(SUPPLY_ITEMS.map((item, k) => [item, at?.[k] ?? 0]));
}
function reported(w: World, field: string): number {
  const last = w.resp.reports.findLast(
    (r) => typeof r.fields[field] === 'number' && Number(r.fields[field]) >= 0,
  );
  return last ? Number(last.fields[field]) : -1;
}
/** Something that the county has not: the condition cannot be worked out, and its author is told. */
function known<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`nothing is called ${id}`);
  return found;
}

const answers = (w: World): Asked => ({
  in: (chart, state, instance) => isIn(w, chart, state, instance),
  since(chart, state, instance) {
    const at = since(w, chart, state, instance);
    return at < 0 ? -1 : (w.t - at) / 60;
  },
  minutesIn: (chart, state, instance) => minutesIn(w, chart, state, instance),
  known: (fact, role) => knownSince(w, fact, role === undefined ? undefined : [role as Role]) >= 0,
  unit: (id) =>
    unit(
      w,
      known(
        w.res.units.find((u) => u.id === id),
        id,
      ),
    ),
  units: () => w.res.units.map((u) => unit(w, u)),
  village: (id) => village(w, known(w.env.index.village.get(id), id)),
  villages: () => w.env.county.villages.map((_, v) => village(w, v)),
  shelter: (id) => shelter(w, known(w.env.index.facility.get(id), id)),
  shelters: () => w.env.county.facilities.flatMap((f, k) => (f.kind === 'shelter' ? [shelter(w, k)] : [])),
  store: (id) => stock(w, id),
  count: (kind) => w.log.reduce((n, e) => (e.kind === kind ? n + 1 : n), 0),
  reported: (field) => reported(w, field),
});

function weather(w: World): Record<string, number> {
  const { scenario } = w.env;
  const zones = Object.keys(scenario.conditions.rain.zones);
  const most = (hours: number): number =>
    zones.reduce((n, z) => Math.max(n, rainBetween(scenario, z, w.t - hours * 3600, w.t)), 0);
  const wind = incidentWind(w);
  return {
    // Rain is given in steps of no less than a minute.
    rain: most(1 / 60) * 60,
    rain24h: most(24),
    signal: rainSignal(scenario, w.t),
    wind: wind?.ms ?? -1,
    windFrom: wind?.fromDeg ?? -1,
  };
}

/** What conditions read now. */
export function conditionVars(w: World): ConditionVars {
  const level: Record<string, number> = {};
  const over: Record<string, number> = {};
  const stages = gaugeStages(w);
  w.env.county.gauges.forEach((g, i) => {
    level[g.id] = stages[i];
    over[g.id] = stages[i] - g.warningM;
  });
  const done: Record<string, boolean> = {};
  for (const id of ITEM_IDS) done[id] = false;
  for (const k of Object.keys(w.resp.done)) done[k] = true;
  const fired: Record<string, boolean> = {};
  for (const x of w.env.scenario.msel) fired[x.id] = isIn(w, 'inject', 'delivered', x.id);
  return {
    t: w.t / 60,
    response: strength(responseLevel(w)),
    dead: deadIn(w),
    level,
    over,
    hazard: incidentVars(w),
    done,
    fired,
    weather: weather(w),
    story: {},
    ask: answers(w),
  };
}
