/** The hole, the vapour over it and the plant's valve: three lives that touch only through the kernel. */
import { setup } from 'xstate';
import { EFFECTS, hand, learns, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface LeakReadings {
  /** When it begins, s of the exercise. */
  readonly startsAt: number;
  /** Contents left in the vessel, kg; what leaves the hole or the pool, kg/s. */
  readonly left: number;
  readonly rate: number;
  /** Share of the hole that is open. */
  readonly open: number;
  /** Whether the plant has a valve that works, and how long its people need, s. */
  readonly valve: boolean;
  readonly valveS: number;
}

/** A hole of which a twentieth is left counts as closed: what drips can be caught. */
const SHUT = 0.05 + 1e-9;
const plugged = { guard: 'shut', target: 'closed' } as const;

export const leakChart = setup({
  types: {} as ChartTypes<LeakReadings, 'minute' | 'plugged' | 'lit' | 'shut-off'>,
  actions: EFFECTS,
  guards: {
    empty: reads((r: LeakReadings) => r.left <= 0),
    shut: reads((r: LeakReadings) => r.open <= SHUT),
    feeding: reads((r: LeakReadings) => r.rate > 0),
    hasValve: reads((r: LeakReadings) => r.valve),
  },
  delays: {
    startsAt: reads((r: LeakReadings) => r.startsAt),
    valveS: reads((r: LeakReadings) => r.valveS),
  },
}).createMachine({
  id: 'hazmat-leak',
  context: {},
  type: 'parallel',
  states: {
    hole: {
      initial: 'waiting',
      states: {
        waiting: { after: { startsAt: 'open' } },
        open: {
          entry: [hand('open')],
          on: { plugged, minute: { guard: 'empty', target: 'spent' } },
        },
        // Nothing is left to come out; a crew may still close what is empty.
        spent: { on: { plugged } },
        closed: { entry: [learns('release:controlled')] },
      },
    },
    vapour: {
      initial: 'unlit',
      states: {
        unlit: { on: { lit: { guard: 'feeding', target: 'burnt' } } },
        // It flashes back once; a hole that is open burns on as a jet.
        burnt: { entry: [hand('flash')] },
      },
    },
    valve: {
      initial: 'open',
      states: {
        open: { on: { 'shut-off': { guard: 'hasValve', target: 'ordered' } } },
        ordered: { after: { valveS: 'shut' } },
        shut: { entry: [hand('valve')], on: {} },
      },
    },
  },
});
