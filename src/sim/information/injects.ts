/** The MSEL: time, condition and chained injects; contingency injects withdraw when their action has been done. */
import { invariant } from '../kernel/invariant.ts';
import { effectPlace } from '../hazards/answers.ts';
import { lastEntered, raise, raiseAt, stateOf, wouldTake } from '../drive.ts';
import { cancel } from '../kernel/scheduler.ts';
import { emit } from '../log.ts';
import { compileCondition, type Compiled, type ConditionVars } from '../scenario/conditions.ts';
import { seconds, type InjectEffect, type InjectSpec, type Scenario } from '../scenario/schema.ts';
import type { World } from '../world.ts';
import { conditionVars } from './condition-vars.ts';
import { deliver } from './deliver.ts';
import { takeEffect } from './effects.ts';

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

export const injectOf = (w: World, id: string): InjectSpec => w.env.scenario.msel.find((x) => x.id === id)!;
/** The second at which the file has it come, as far as that is settled by now; −1: it waits for something. */
export function ownTime(w: World, id: string): number {
  const x = injectOf(w, id);
  if (x.at !== undefined) return seconds(x.at);
  const came = x.afterInject === undefined ? -1 : lastEntered(w, 'inject', 'delivered', x.afterInject);
  return came < 0 ? -1 : came + (x.afterMinutes ?? 0) * 60;
}
/** The same as things stand: the time that the controller has set goes before the file's. */
export const dueAt = (w: World, id: string): number => w.info.retimed?.[id] ?? ownTime(w, id);

/** Sets its coming anew, at `dueAt`; what was set before falls away. */
export function queueInject(w: World, id: string): void {
  const set = w.schedule.items.filter(
    ({ event: e }) => e.kind === 'chart' && e.chart === 'inject' && e.instance === id && e.event === 'due',
  );
  for (const { seq } of set) cancel(w.schedule, seq);
  const due = dueAt(w, id);
  if (due > w.t) raiseAt(w, due, 'inject', id, 'due');
}
/** Another time, whatever it waited for; null: its own again. @returns whether its state takes it. */
export function retimeInject(w: World, id: string, t: number | null): boolean {
  if (!wouldTake(w, 'inject', id, 'retime')) return false;
  w.info.retimed ??= {};
  if (t === null) delete w.info.retimed[id];
  else w.info.retimed[id] = t;
  return raise(w, 'inject', id, 'retime');
}
/** Takes a skip back: it waits again, or stands overdue where its time went by. */
export const restoreInject = (w: World, id: string): boolean => raise(w, 'inject', id, 'restore');

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
  const spec = injectOf(w, id);
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
  for (const e of spec.effects) {
    const wrong = takeEffect(w, e, spec.to);
    if (wrong !== '') fault(w, spec.id, 'effect', wrong);
  }
  for (const x of w.env.scenario.msel)
    if (x.afterInject === id && w.info.retimed?.[x.id] === undefined)
      raiseAt(w, w.t + (x.afterMinutes ?? 0) * 60, 'inject', x.id, 'due');
}

/** Once a minute: injects that wait for a condition. */
export function watchInjects(w: World): void {
  const list = conditions(w.env.scenario);
  let vars: ConditionVars | null = null;
  for (let i = 0; i < list.length; i++) {
    const c = list[i];
    const { id } = w.env.scenario.msel[i];
    // One that was given a time waits for that alone.
    if (!c || w.info.retimed?.[id] !== undefined || !wouldTake(w, 'inject', id, 'due')) continue;
    vars ??= conditionVars(w);
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
