/**
 * Runs XState machines as pure functions (DESIGN §4): snapshots are data in the world, timers belong to our queue, actions come
 * back as data. `transition()` of XState builds an actor per call; one inert scope reused per machine is four times faster and
 * equal (a test asserts it). It leans on XState's ActorLogic contract, so xstate is pinned exactly.
 */
import {
  createActor,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from 'xstate';
import type { MachineState } from '../kernel/machine-state.ts';
import type { Effect } from './effects.ts';

/** A delay begun: `event` comes back to the machine after `delay` scenario seconds unless `id` is cancelled. */
export interface Timer {
  readonly id: string;
  readonly event: string;
  readonly delay: number;
}
export interface Step {
  readonly state: MachineState;
  readonly effects: readonly Effect[];
  readonly timers: readonly Timer[];
  readonly cancelled: readonly string[];
}
export interface Transitions {
  readonly machine: AnyStateMachine;
  initial(input: unknown): Step;
  /** What the event leads to; null when no transition takes it. */
  step(s: MachineState, event: EventObject): Step | null;
  can(s: MachineState, event: EventObject): boolean;
  matches(s: MachineState, path: string): boolean;
}

interface Collected {
  readonly effects: Effect[];
  readonly timers: Timer[];
  readonly cancelled: string[];
}
interface Performed {
  readonly type: string;
  readonly params: unknown;
}

export function transitionsOf(machine: AnyStateMachine): Transitions {
  const self = createActor(machine, { input: {} });
  let out: Collected = { effects: [], timers: [], cancelled: [] };
  const collect = ({ type, params }: Performed): void => {
    if (type === 'xstate.raise') {
      const p = params as { id: string; event: EventObject; delay?: number };
      if (p.delay !== undefined) out.timers.push({ id: p.id, event: p.event.type, delay: p.delay });
    } else if (type === 'xstate.cancel') out.cancelled.push((params as { sendId: string }).sendId);
    // Assignments to a context have happened when they come by here.
    else if (type !== 'xstate.assign') out.effects.push({ type, params } as Effect);
  };
  const scope = {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    actionExecutor: collect,
  } as unknown as AnyActorScope;
  // Snapshots without a context are made once per state.
  const made = new Map<string, AnyMachineSnapshot>();
  const resolve = (s: MachineState): AnyMachineSnapshot =>
    machine.resolveState({ value: s.value as never, context: s.context as never }) as AnyMachineSnapshot;
  const load = (s: MachineState): AnyMachineSnapshot => {
    for (const _ in s.context) return resolve(s);
    const key = typeof s.value === 'string' ? s.value : JSON.stringify(s.value);
    let snapshot = made.get(key);
    if (!snapshot) made.set(key, (snapshot = resolve(s)));
    return snapshot;
  };
  const done = (x: AnyMachineSnapshot): Step => {
    // XState keeps an error that a guard threw in the snapshot; a guard that throws is a fault of ours.
    if (x.status === 'error') throw x.error;
    return {
      state: { value: x.value, context: x.context as Record<string, unknown> },
      ...out,
    };
  };
  const fresh = (): void => {
    out = { effects: [], timers: [], cancelled: [] };
  };
  return {
    machine,
    initial(input) {
      fresh();
      return done(machine.getInitialSnapshot(scope as never, input as never) as AnyMachineSnapshot);
    },
    step(s, event) {
      const before = load(s);
      if (!before.can(event as never)) return null;
      fresh();
      return done(machine.transition(before as never, event as never, scope as never) as AnyMachineSnapshot);
    },
    can: (s, event) => load(s).can(event as never),
    matches: (s, path) => load(s).matches(path as never),
  };
}

/** Dotted paths of the states that are active, children before their parents' siblings: `active`, `active.hole`, `active.hole.open`. */
export function activePaths(value: unknown, above = ''): string[] {
  if (typeof value === 'string') return [above + value];
  const out: string[] = [];
  for (const key of Object.keys(value as object)) {
    out.push(above + key);
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === 'string' || Object.keys(inner as object).length > 0)
      out.push(...activePaths(inner, `${above}${key}.`));
  }
  return out;
}
