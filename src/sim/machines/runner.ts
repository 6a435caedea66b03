/** Charts that are stepped by hand and whose state another row carries: the exercise, and an incident that only follows. */
import type { AnyStateMachine, EventObject } from 'xstate';
import type { MachineState } from '../kernel/machine-state.ts';
import { transitionsOf } from './transition.ts';

export interface Runner {
  readonly machine: AnyStateMachine;
  initial(input?: unknown): MachineState;
  /** The next state; the same object when the event is not accepted. */
  step(s: MachineState, event: EventObject): MachineState;
  can(s: MachineState, event: EventObject): boolean;
  matches(s: MachineState, path: string): boolean;
}

export function runner(machine: AnyStateMachine): Runner {
  const run = transitionsOf(machine);
  return {
    machine,
    initial: (input = {}) => run.initial(input).state,
    step: (s, event) => run.step(s, event)?.state ?? s,
    can: run.can,
    matches: run.matches,
  };
}
