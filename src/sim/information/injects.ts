/** The MSEL: time, condition and chained injects; contingency injects withdraw when their action has been done. */
import { invariant } from '../kernel/invariant.ts';
import { effectPlace, gaugeStages, incidentEffect, incidentVars } from '../hazards/answers.ts';
import { isIn, raise, raiseAt, since, stateOf, wouldTake } from '../drive.ts';
import { emit } from '../log.ts';
import { stockNamed } from '../scenario/aliases.ts';
import { compileCondition, type Compiled, type ConditionVars } from '../scenario/conditions.ts';
import { ITEM_IDS } from '../scenario/item-ids.ts';
import { seconds, type InjectEffect, type Scenario } from '../scenario/schema.ts';
import { strength } from '../roles.ts';
import { SUPPLY_ITEMS, type World } from '../world.ts';
import { deadIn } from '../people/harm.ts';
import { deliver, knownSince } from './deliver.ts';
import { volunteerUnit } from '../resources/volunteers.ts';
import type { Role } from '../roles.ts';
import { responseLevel } from './response.ts';
import { cutLink, townshipOf } from './links.ts';
import { tellHappening } from './officers.ts';

const compiled = new WeakMap<Scenario, (Compiled | null)[]>();
function conditions(s: Scenario): (Compiled | null)[] {
  let list = compiled.get(s);
  if (!list) {
    list = s.msel.map((x) => {
      if (x.when === undefined) return null;
      const r = compileCondition(x.when);
      invariant(r.ok, `inject ${x.id}: its condition was checked when the scenario was loaded`);
      return r.value;
    });
    compiled.set(s, list);
  }
  return list;
}

/** A fault inside an inject is the controller's to know, once, and stops nobody's exercise. */
function fault(w: World, inject: string, what: 'key' | 'condition' | 'effect', about: string): void {
  const had = w.info.injectFaults[inject];
  if (had && had.what === what && had.about === about) return;
  w.info.injectFaults[inject] = { t: w.t, what, about };
  emit(w, 'INJECT_FAULT', null, { inject, what, about });
}
/** Injects that come only after this one, directly or through others, and have not come yet. */
export function waitingFor(w: World, id: string): string[] {
  const list = conditions(w.env.scenario);
  const found = new Set<string>();
  const ask = (first: string): void =>
    w.env.scenario.msel.forEach((x, i) => {
      const chained =
        x.afterInject === first || list[i]?.keys.some((k) => k.map === 'fired' && k.key === first);
      if (!chained || x.id === id || found.has(x.id) || !waiting(w, x.id)) return;
      found.add(x.id);
      ask(x.id);
    });
  ask(id);
  return [...found];
}

/** Queue every inject that has a fixed time. */
export function scheduleInjects(w: World): void {
  for (const x of w.env.scenario.msel)
    if (x.at !== undefined) raiseAt(w, seconds(x.at), 'inject', x.id, 'due');
}

// What the trainer and storylines do with one, by its id. @returns whether its state takes it.
export const fireInject = (w: World, id: string): boolean => raise(w, 'inject', id, 'fire');
export const skipInject = (w: World, id: string): boolean => raise(w, 'inject', id, 'skip');
export const withdrawInject = (w: World, id: string): boolean => raise(w, 'inject', id, 'withdraw');
/** Keeps it back, however due it gets; letting go of one that came due meanwhile delivers it. */
export const holdInject = (w: World, id: string): boolean => raise(w, 'inject', id, 'hold');
export const releaseInject = (w: World, id: string): boolean => raise(w, 'inject', id, 'release');

/** Each inject's state by its one word, in the order of the list. */
export const injectStates = (w: World): string[] =>
  w.env.scenario.msel.map((x) => stateOf(w, 'inject', x.id));
const waiting = (w: World, id: string): boolean => wouldTake(w, 'inject', id, 'fire');

/** Where an inject's danger is, so that its message can be shown and answered there. */
function placeOf(w: World, effects: readonly InjectEffect[]): Record<string, string | number> {
  for (const e of effects) {
    const place = effectPlace(w, e);
    if (place) return place;
  }
  return {};
}

/** Delivers it and does what it does to the world. */
export function give(w: World, id: string): void {
  const spec = w.env.scenario.msel.find((x) => x.id === id)!;
  emit(w, 'INJECT', null, { inject: spec.id, type: spec.type, prompts: spec.contingencyFor ?? null });
  if (spec.contingencyFor !== undefined) w.resp.prompted[spec.contingencyFor] = w.t;
  deliver(w, {
    from: `inject:${spec.id}`,
    to: spec.to,
    channel: spec.channel,
    code: 'inject',
    params: placeOf(w, spec.effects),
    text: spec.content,
    facts: [...spec.facts, `inject:${spec.id}`],
    verifiable: spec.verifiable,
    truth: spec.truth,
    inject: spec.id,
  });
  for (const e of spec.effects)
    try {
      const gone = absent(w, e);
      if (gone === '') applyEffect(w, e, spec.to);
      else fault(w, spec.id, 'effect', `${e.do} ${gone}`);
    } catch {
      fault(w, spec.id, 'effect', e.do);
    }
  for (const x of w.env.scenario.msel)
    if (x.afterInject === id) raiseAt(w, w.t + (x.afterMinutes ?? 0) * 60, 'inject', x.id, 'due');
}

/** The first thing that an effect names and the county has not, or ''. Nothing has been done by then. */
function absent(w: World, e: InjectEffect): string {
  const { village, township, levee, facility } = w.env.index;
  const named: readonly (readonly [readonly string[], (id: string) => boolean])[] = [
    ['townships' in e ? e.townships : [], (id) => township.has(id)],
    ['villages' in e ? e.villages : [], (id) => village.has(id)],
    ['facilities' in e ? e.facilities : 'facility' in e ? [e.facility] : [], (id) => facility.has(id)],
    ['levee' in e ? [e.levee] : [], (id) => levee.has(id)],
    ['near' in e ? [e.near] : [], (id) => village.has(id) || facility.has(id)],
  ];
  return named.flatMap(([ids, has]) => ids.filter((id) => !has(id)))[0] ?? '';
}
function applyEffect(w: World, e: InjectEffect, to: readonly Role[]): void {
  const { index, county } = w.env;
  switch (e.do) {
    case 'cut-cell':
    case 'cut-power':
      for (const t of e.townships) cutLink(w, townshipOf(w, t), e.do === 'cut-cell' ? 'cell' : 'power');
      break;
    case 'cut-mast':
      for (const id of e.facilities) {
        const f = index.facility.get(id)!;
        w.res.facilityWet[f] = w.t;
        emit(w, 'FACILITY_FAILED', null, { facility: id });
        const near = county.facilities[f].township ?? county.townships[0].id;
        tellHappening(w, 'mast-down', near, { facility: id }, ['lifeline:mast']);
      }
      break;
    case 'close-road': {
      const v = index.village.get(e.near);
      const node =
        v !== undefined ? county.villages[v].node : county.facilities[index.facility.get(e.near)!].node;
      county.roads.edges.forEach((edge, k) => {
        if (edge.a !== node && edge.b !== node) return;
        // The message itself tells of it.
        w.res.blockedEdges[k] = w.t;
        w.info.knownClosed[k] = w.t;
      });
      emit(w, 'ROAD_FAILED', null, { near: e.near });
      break;
    }
    case 'social-arrives':
      volunteerUnit(w);
      break;
    case 'people-return':
      for (const id of e.villages) {
        const v = index.village.get(id)!;
        if (w.people.evacOrder[v] < 0 || w.resp.returnOk[v] !== undefined) continue;
        // People who were told to stay a short while ago stay.
        if (
          w.log.some(
            (x) =>
              x.kind === 'STATEMENT' &&
              x.data.topic === 'evacuation' &&
              w.t - x.t < w.env.numbers['PRM-INF-STAY'] * 3600,
          )
        )
          continue;
        emit(w, 'EARLY_RETURN', null, { village: id });
      }
      break;
    case 'stock-loss': {
      const f = index.facility.get(e.facility)!;
      const k = (SUPPLY_ITEMS as readonly string[]).indexOf(stockNamed(e.item));
      if (w.res.stock[f] && k >= 0) w.res.stock[f][k] = Math.floor(w.res.stock[f][k] * (1 - e.share));
      break;
    }
    case 'feed-fails':
      w.info.feeds.down[e.feed] = Math.max(w.info.feeds.down[e.feed] ?? -1, w.t + e.minutes * 60);
      emit(w, 'FEED_LOST', null, { feed: e.feed });
      break;
    case 'platform-outage':
      w.info.feeds.platformUntil = Math.max(w.info.feeds.platformUntil, w.t + e.minutes * 60);
      emit(w, 'PLATFORM_OUT', null, { cause: e.cause });
      break;
    default:
      incidentEffect(w, e, to);
  }
}

/** Once a minute: injects that wait for a condition. */
export function watchInjects(w: World): void {
  const list = conditions(w.env.scenario);
  let vars: ConditionVars | null = null;
  for (let i = 0; i < list.length; i++) {
    const c = list[i];
    const { id } = w.env.scenario.msel[i];
    if (!c || !wouldTake(w, 'inject', id, 'due')) continue;
    vars ??= readVars(w);
    let now: ReturnType<Compiled['holds']> = false;
    try {
      now = c.holds(vars);
    } catch {
      fault(w, id, 'condition', w.env.scenario.msel[i].when!);
    }
    if (now === true) raise(w, 'inject', id, 'due');
    else if (now !== false) fault(w, id, 'key', `${now.map}["${now.key}"]`);
  }
}

function readVars(w: World): ConditionVars {
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
    ask: {
      in: (chart, state, instance) => isIn(w, chart, state, instance),
      since(chart, state, instance) {
        const at = since(w, chart, state, instance);
        return at < 0 ? -1 : (w.t - at) / 60;
      },
      known: (fact, role) => knownSince(w, fact, role === undefined ? undefined : [role as Role]) >= 0,
    },
  };
}
