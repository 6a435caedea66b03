/** A village in the fire's window: flames, smoke, and whether the county has been told that it is in the way. */
import { setup } from 'xstate';
import { EFFECTS, hand, learns, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface VillageReadings {
  /** In the way of a fire that is confirmed; flames at its houses. */
  readonly threatened: boolean;
  readonly reached: boolean;
  /** In smoke without a break for as long as harms the weak; out of it. */
  readonly smoked: boolean;
  readonly clear: boolean;
}

export const villageChart = setup({
  types: {} as ChartTypes<VillageReadings, 'near' | 'smoke'>,
  actions: EFFECTS,
  guards: {
    threatened: reads((r: VillageReadings) => r.threatened),
    reached: reads((r: VillageReadings) => r.reached),
    smoked: reads((r: VillageReadings) => r.smoked),
    clear: reads((r: VillageReadings) => r.clear),
  },
}).createMachine({
  id: 'forest-fire-village',
  context: {},
  type: 'parallel',
  states: {
    news: {
      initial: 'none',
      states: {
        none: { on: { near: { guard: 'threatened', target: 'told' } } },
        told: { entry: [learns('fire:village-threatened')] },
      },
    },
    flames: {
      initial: 'away',
      states: {
        away: { on: { near: { guard: 'reached', target: 'reached' } } },
        reached: { entry: [hand('reached')] },
      },
    },
    air: {
      initial: 'clear',
      states: {
        clear: { on: { smoke: { guard: 'smoked', target: 'smoky' } } },
        smoky: { entry: [hand('smoky')], on: { smoke: { guard: 'clear', target: 'clear' } } },
      },
    },
  },
});
