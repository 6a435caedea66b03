/** A unit's task from order to end. `blocked` waits for a way through; redirecting starts another task. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const taskMachine = setup({
  types: {} as {
    events:
      { type: 'depart' } | { type: 'block' } | { type: 'arrive' } | { type: 'finish' } | { type: 'cancel' };
  },
}).createMachine({
  id: 'task',
  initial: 'assigned',
  context: {},
  states: {
    assigned: { on: { depart: 'enRoute', arrive: 'working', block: 'blocked', cancel: 'cancelled' } },
    enRoute: { on: { arrive: 'working', block: 'blocked', cancel: 'cancelled' } },
    blocked: { on: { depart: 'enRoute', cancel: 'cancelled' } },
    working: { on: { finish: 'done', cancel: 'cancelled' } },
    done: { type: 'final' },
    cancelled: { type: 'final' },
  },
});
export const taskRunner = runner(taskMachine);
