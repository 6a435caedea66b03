/** The MSEL: time, condition and chained injects; contingency injects withdraw when their action has been done. */
import { invariant } from '../kernel/invariant.ts';
import { schedule } from '../kernel/scheduler.ts';
import { effectPlace } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { injectRunner } from '../machines/inject.ts';
import { compileCondition, type Compiled, type ConditionVars } from '../scenario/conditions.ts';
import { seconds, type InjectEffect, type Scenario } from '../scenario/schema.ts';
import type { World } from '../world.ts';
import { conditionVars } from './condition-vars.ts';
import { deliver } from './deliver.ts';
import { riskClosedAt } from '../resources/listed-risks.ts';
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
      if (!chained || x.id === id || found.has(x.id) || !waiting(w, i)) return;
      found.add(x.id);
      ask(x.id);
    });
  ask(id);
  return [...found];
}

/** Queue every inject that has a fixed time. */
export function scheduleInjects(w: World): void {
  w.env.scenario.msel.forEach((x, i) => {
    if (x.at !== undefined) schedule(w.schedule, seconds(x.at), { kind: 'inject', inject: i });
  });
}

const state = (w: World, i: number): string => String(w.machines.injects[i].value);
const waiting = (w: World, i: number): boolean => state(w, i) === 'waiting' || state(w, i) === 'armed';

/** Fire when due, unless a contingency is no longer needed. */
export function dueInject(w: World, i: number): void {
  const spec = w.env.scenario.msel[i];
  if (!waiting(w, i)) return;
  if (spec.contingencyFor !== undefined && w.resp.done[spec.contingencyFor] !== undefined) {
    w.machines.injects[i] = injectRunner.step(w.machines.injects[i], { type: 'withdraw' });
    emit(w, 'INJECT_WITHDRAWN', null, { inject: spec.id, item: spec.contingencyFor });
    return;
  }
  if (riskClosedAt(w, spec.id) >= 0) {
    w.machines.injects[i] = injectRunner.step(w.machines.injects[i], { type: 'withdraw' });
    emit(w, 'INJECT_WITHDRAWN', null, { inject: spec.id, item: '' });
    return;
  }
  fireInject(w, i);
}

/** Where an inject's danger is, so that its message can be shown and answered there. */
function placeOf(w: World, effects: readonly InjectEffect[]): Record<string, string | number> {
  for (const e of effects) {
    const place = effectPlace(w, e);
    if (place) return place;
  }
  return {};
}

export function fireInject(w: World, i: number): void {
  const spec = w.env.scenario.msel[i];
  w.machines.injects[i] = injectRunner.step(w.machines.injects[i], { type: 'fire' });
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
  w.env.scenario.msel.forEach((x, k) => {
    if (x.afterInject === spec.id)
      schedule(w.schedule, w.t + (x.afterMinutes ?? 0) * 60, { kind: 'inject', inject: k });
  });
}

/** Which injects have come. */
export const firedInjects = (w: World): Record<string, boolean> =>
  Object.fromEntries(w.env.scenario.msel.map((x, i) => [x.id, state(w, i) === 'delivered']));

/** Once a minute: injects that wait for a condition. */
export function watchInjects(w: World): void {
  const list = conditions(w.env.scenario);
  let vars: ConditionVars | null = null;
  for (let i = 0; i < list.length; i++) {
    const c = list[i];
    if (!c || !waiting(w, i)) continue;
    vars ??= conditionVars(w, firedInjects(w));
    const { id } = w.env.scenario.msel[i];
    let now: ReturnType<Compiled['holds']> = false;
    try {
      now = c.holds(vars);
    } catch {
      fault(w, id, 'condition', w.env.scenario.msel[i].when!);
    }
    if (now === true) dueInject(w, i);
    else if (now !== false) fault(w, id, 'key', `${now.map}["${now.key}"]`);
  }
}

// TEMPORARY until the inject chart is driven by the runner.
const numberOf = (w: World, id: string): number => w.env.scenario.msel.findIndex((x) => x.id === id);
export function fireById(w: World, id: string): void {
  const i = numberOf(w, id);
  if (i >= 0 && waiting(w, i)) fireInject(w, i);
}
export function withdrawById(w: World, id: string): void {
  const i = numberOf(w, id);
  if (i < 0 || !waiting(w, i)) return;
  w.machines.injects[i] = injectRunner.step(w.machines.injects[i], { type: 'withdraw' });
  emit(w, 'INJECT_WITHDRAWN', null, { inject: id, item: '' });
}
export function holdById(_w: World, _id: string): void {}
export function releaseById(_w: World, _id: string): void {}
