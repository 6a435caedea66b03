/** What a crew is ordered to do, from the order to its end. Blocked, it waits for a way through; a new order makes a new task. */
import { setup } from 'xstate';
import { EFFECTS, hand, type ChartTypes } from './effects.ts';

const off = { cancel: 'cancelled' } as const;

export const taskChart = setup({
  types: {} as ChartTypes<null, 'depart' | 'block' | 'arrive' | 'finish' | 'cancel'>,
  actions: EFFECTS,
}).createMachine({
  id: 'task',
  context: {},
  initial: 'assigned',
  states: {
    assigned: { on: { ...off, depart: 'enRoute' } },
    enRoute: { on: { ...off, arrive: 'working', block: 'blocked' } },
    blocked: { entry: [hand('stuck')], on: { ...off, depart: 'enRoute' } },
    working: { entry: [hand('begin')], on: { ...off, finish: 'done' } },
    done: { entry: [hand('done')] },
    cancelled: {},
  },
});
