/**
 * The one runner: charts decide, this carries out. Where a thing stands is its row in `machines.charts`; what a move asks for
 * comes back as data and is done here; delays lie in the one queue; who listens to a chart hears of its moves at once.
 */
import type { AnyStateMachine } from 'xstate';
import { schedule } from './kernel/scheduler.ts';
import { COMMAND_ROLES, deliver, learn } from './information/deliver.ts';
import { emit } from './log.ts';
import type { Effect } from './machines/effects.ts';
import { withoutPairs } from './machines/graph.ts';
import { activePaths, transitionsOf, type Step, type Transitions } from './machines/transition.ts';
import type { SimEvent, World } from './world.ts';

/** What an event carries: the data of the log's event, the fields of an order, the instance of a chart that moved. */
export type About = Readonly<Record<string, unknown>>;
/** A chart and what it needs of the world: who lives by it, what its guards read, what its effects may switch. */
export interface ChartBinding {
  readonly machine: AnyStateMachine;
  /** Instances that are there from the start, in order; others begin with `beginChart`. */
  instances(w: World): readonly string[];
  /** What guards and delays read of an instance now. @param about what the event carries. */
  readings(w: World, instance: string, about?: About): unknown;
  /** The same for somebody who only looks, where taking the readings would leave a trace. */
  look?(w: World, instance: string): unknown;
  /** Whether the county may know how it stands, or which of its regions; without it, only trainer and evaluator see it. */
  known?(w: World, instance: string): boolean | readonly string[];
  /** Its instances come with the first that is begun: an exercise that has none is as if there were no such chart. */
  readonly late?: true;
  /** Id of the place or unit that an instance is about, where it is not the instance's own. */
  subject?(w: World, instance: string): string;
  /** One place may have several, `levee-5/1` and `levee-5/2`: they are asked by the place's own name too. */
  readonly several?: true;
  /** What `hand` effects do. */
  readonly hands?: Readonly<Record<string, (w: World, instance: string) => void>>;
  /** Where its messages come from. */
  place?(w: World, instance: string): string;
  /** What each event that it emits says beside its kind. */
  about?(w: World, instance: string): Readonly<Record<string, unknown>>;
}
export interface Driven {
  readonly binding: ChartBinding;
  readonly run: Transitions;
}
export interface Charts {
  readonly of: ReadonlyMap<string, Driven>;
  /** Ids of the charts that hear a move of another, `flood-levee.breached`, or an event of the log, `KNOWN`. */
  readonly hear: ReadonlyMap<string, readonly string[]>;
}
/** Where one instance stands. */
export interface ChartRow {
  value: unknown;
  context: Record<string, unknown>;
  /** When each state was last entered, by dotted path; kept when it is left. */
  entered: Record<string, number>;
  /** Seconds of stays that are over, by dotted path. */
  spent: Record<string, number>;
  /** Delays that run: when each is due, by its id. */
  timers: Record<string, number>;
}

const built = new WeakMap<AnyStateMachine, Map<string, Transitions>>();
function build(machine: AnyStateMachine, without: readonly string[]): Transitions {
  let mine = built.get(machine);
  if (!mine) built.set(machine, (mine = new Map()));
  const key = without.join('\n');
  let run = mine.get(key);
  if (!run)
    mine.set(key, (run = transitionsOf(without.length > 0 ? withoutPairs(machine, without) : machine)));
  return run;
}
/** @param without transitions that the scenario takes out, by chart id. */
export function makeCharts(
  bindings: readonly ChartBinding[],
  without: Readonly<Record<string, readonly string[]>>,
): Charts {
  const of = new Map<string, Driven>();
  const hear = new Map<string, string[]>();
  for (const binding of bindings) {
    const { id } = binding.machine;
    of.set(id, { binding, run: build(binding.machine, without[id] ?? []) });
    for (const event of binding.machine.events as readonly string[])
      if (!event.startsWith('xstate.') && /[.:]|^[A-Z_]+$/.test(event))
        hear.set(event, [...(hear.get(event) ?? []), id]);
  }
  return { of, hear };
}

/** Every chart's instances that are there from the start. */
export function beginCharts(w: World): void {
  for (const [id, { binding }] of w.env.charts.of) {
    if (binding.late) continue;
    w.machines.charts[id] = {};
    for (const instance of binding.instances(w)) beginChart(w, id, instance);
  }
}
/** A new instance, in its first state; nothing when it is there already. */
export function beginChart(w: World, id: string, instance: string): void {
  const driven = w.env.charts.of.get(id);
  if (!driven || w.machines.charts[id]?.[instance]) return;
  const row: ChartRow = { value: {}, context: {}, entered: {}, spent: {}, timers: {} };
  (w.machines.charts[id] ??= {})[instance] = row;
  settle(w, id, instance, row, driven, driven.run.initial(driven.binding.readings(w, instance)), true);
}

/** The instance is no more: its delays with it. @returns whether it was there. */
export function endChart(w: World, id: string, instance: string): boolean {
  const rows = w.machines.charts[id];
  if (!rows?.[instance]) return false;
  delete rows[instance];
  return true;
}

/** Tells one instance of a chart what happened. @returns whether it moved or acted. */
export function raise(w: World, id: string, instance: string, type: string, about?: About): boolean {
  const driven = w.env.charts.of.get(id);
  const row = w.machines.charts[id]?.[instance];
  if (!driven || !row) return false;
  let r: unknown;
  // Readings are taken only when a guard asks.
  const event = {
    type,
    get r() {
      return (r ??= driven.binding.readings(w, instance, about));
    },
  };
  const step = driven.run.step(row, event);
  if (step) settle(w, id, instance, row, driven, step, false);
  return step !== null;
}
export function raiseAll(w: World, id: string, type: string, about?: About): void {
  for (const instance of Object.keys(w.machines.charts[id] ?? {})) raise(w, id, instance, type, about);
}
/** An event for an instance at a later second, whatever happens until then. */
export const raiseAt = (w: World, t: number, chart: string, instance: string, event: string): number =>
  schedule(w.schedule, t, { kind: 'chart', chart, instance, event, timer: '', due: t });

export function onChartTimer(w: World, e: Extract<SimEvent, { kind: 'chart' }>): void {
  if (e.timer !== '') {
    const row = w.machines.charts[e.chart]?.[e.instance];
    // Cancelled, or begun anew since.
    if (row?.timers[e.timer] !== e.due) return;
    delete row.timers[e.timer];
  }
  raise(w, e.chart, e.instance, e.event);
}

/** The move stands first; then its delays, then its effects, then who listens. */
function settle(
  w: World,
  id: string,
  instance: string,
  row: ChartRow,
  driven: Driven,
  step: Step,
  first: boolean,
): void {
  const before = first ? [] : activePaths(row.value);
  row.value = step.state.value;
  row.context = step.state.context;
  const after = activePaths(row.value);
  const came = after.filter((p) => !before.includes(p));
  for (const p of before) if (!after.includes(p)) row.spent[p] = (row.spent[p] ?? 0) + w.t - row.entered[p];
  for (const p of came) row.entered[p] = w.t;
  for (const timer of step.cancelled) delete row.timers[timer];
  for (const { id: timer, event, delay } of step.timers) {
    const due = w.t + Math.max(0, Math.round(delay));
    row.timers[timer] = due;
    schedule(w.schedule, due, { kind: 'chart', chart: id, instance, event, timer, due });
  }
  if (!first) report(w, id, instance, before, after);
  for (const effect of step.effects) carryOut(w, driven.binding, instance, effect);
  if (!first) for (const p of came) tell(w, `${id}.${p}`, { instance });
}

/** One event for each region that moved: the topmost state left and the topmost entered. */
function report(w: World, id: string, instance: string, before: string[], after: string[]): void {
  const above = (p: string): string => p.slice(0, Math.max(0, p.lastIndexOf('.')));
  const left = before.filter((p) => !after.includes(p));
  for (const to of after) {
    if (before.includes(to) || (above(to) !== '' && !before.includes(above(to)))) continue;
    const from = left.find((p) => above(p) === above(to)) ?? '';
    emit(w, 'STATE_CHANGED', null, { chart: id, instance, from, to });
  }
}

function tell(w: World, event: string, about: About): void {
  for (const listener of w.env.charts.hear.get(event) ?? []) raiseAll(w, listener, event, about);
}
/** An order was given: whoever listens for it hears of it, with its fields. */
export const hearOrder = (w: World, type: string, fields: About): void => tell(w, `command:${type}`, fields);

/** Tells the charts what was logged since `from`; their own answers are heard as well. @returns the length heard. */
export function hearLog(w: World, from: number): number {
  const { hear } = w.env.charts;
  let n = from;
  for (; n < w.log.length; n++) if (hear.has(w.log[n].kind)) tell(w, w.log[n].kind, w.log[n].data);
  return n;
}

function carryOut(w: World, binding: ChartBinding, instance: string, effect: Effect): void {
  switch (effect.type) {
    case 'emit':
      // What the chart says and what its binding adds make up the kind's data.
      emit(w, effect.params.kind, null, {
        ...binding.about?.(w, instance),
        ...effect.params.data,
      } as never);
      return;
    case 'deliver':
      deliver(w, {
        from: binding.place?.(w, instance) ?? instance,
        to: COMMAND_ROLES,
        channel: effect.params.channel,
        code: effect.params.code,
        facts: effect.params.facts,
      });
      return;
    case 'learn':
      return learn(w, effect.params.fact, COMMAND_ROLES);
    case 'tell':
      return raiseAll(w, effect.params.chart, effect.params.event);
    case 'hand':
      return binding.hands![effect.params.name](w, instance);
  }
}

// ---------------------------------------------------------------- asked
const NONE: readonly ChartRow[] = [];
const rowsOf = (w: World, id: string, instance?: string): readonly ChartRow[] => {
  const rows = w.machines.charts[id] ?? {};
  if (instance === undefined) return Object.values(rows);
  if (rows[instance]) return [rows[instance]];
  if (!w.env.charts.of.get(id)?.binding.several) return NONE;
  const under = `${instance}/`;
  return Object.keys(rows).flatMap((k) => (k.startsWith(under) ? [rows[k]] : []));
};
/** Whether a state is active in a value; a path names each state on the way. */
function holds(value: unknown, path: string): boolean {
  if (typeof value === 'string') return value === path;
  const parts = path.split('.');
  let v = value;
  for (let i = 0; i < parts.length; i++) {
    if (typeof v === 'string') return i === parts.length - 1 && v === parts[i];
    if (typeof v !== 'object' || v === null || !Object.hasOwn(v, parts[i])) return false;
    v = (v as Record<string, unknown>)[parts[i]];
  }
  return true;
}
/** Whether an instance is in a state, `hole.open`; without an instance, whether any is. */
export function isIn(w: World, id: string, state: string, instance?: string): boolean {
  // Asked most often, of one that is there: no list is made for it.
  const row = instance === undefined ? undefined : w.machines.charts[id]?.[instance];
  return row ? holds(row.value, state) : rowsOf(w, id, instance).some((r) => holds(r.value, state));
}
/** The outermost state that an instance is in; '' where there is no such instance. */
export function stateOf(w: World, id: string, instance: string): string {
  const value = w.machines.charts[id]?.[instance]?.value;
  return value === undefined ? '' : typeof value === 'string' ? value : Object.keys(value as object)[0];
}
/** Since when it is in the state, s; for several the earliest; −1 when none is. */
export function since(w: World, id: string, state: string, instance?: string): number {
  let best = -1;
  for (const row of rowsOf(w, id, instance))
    if (holds(row.value, state) && (best < 0 || row.entered[state] < best)) best = row.entered[state];
  return best;
}
/** When it last entered the state, left since or not; −1 never. */
export const lastEntered = (w: World, id: string, state: string, instance: string): number =>
  w.machines.charts[id]?.[instance]?.entered[state] ?? -1;
/** Minutes in the state so far, earlier stays included; of several the longest. */
export const minutesIn = (w: World, id: string, state: string, instance?: string): number =>
  rowsOf(w, id, instance).reduce((most, row) => {
    const now = holds(row.value, state) ? w.t - row.entered[state] : 0;
    return Math.max(most, ((row.spent[state] ?? 0) + now) / 60);
  }, 0);
/** When its first delay is over; −1 where none runs. */
export function nextTimer(w: World, id: string, instance: string): number {
  const due = Object.values(w.machines.charts[id]?.[instance]?.timers ?? {});
  return due.length === 0 ? -1 : Math.min(...due);
}
/** Whether one of the charts' instances would take the event. */
export const wouldTake = (w: World, id: string, instance: string, type: string): boolean => {
  const driven = w.env.charts.of.get(id);
  const row = w.machines.charts[id]?.[instance];
  if (!driven || !row) return false;
  return driven.run.can(row, { type, r: driven.binding.readings(w, instance) } as never);
};
