/** Untrained workers beside the leak: they wait for a word, and are overcome where they stand without it. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface ShiftReadings {
  /** How long they stand it, s. */
  readonly waitS: number;
}

export const shiftChart = setup({
  types: {} as ChartTypes<ShiftReadings, 'hazmat-leak.hole.open' | 'send-out'>,
  actions: EFFECTS,
  delays: { waitS: reads((r: ShiftReadings) => r.waitS) },
}).createMachine({
  id: 'hazmat-shift',
  context: {},
  initial: 'working',
  states: {
    working: { on: { 'hazmat-leak.hole.open': 'waiting', 'send-out': 'out' } },
    waiting: { after: { waitS: 'down' }, on: { 'send-out': 'out' } },
    out: {},
    down: { entry: [hand('down')] },
  },
});
