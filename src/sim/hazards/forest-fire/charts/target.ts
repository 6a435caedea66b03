/** A gas or fuel store in the fire's way (W-14): flames and heat, who was told, who guards it, what is cleared round it. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface TargetReadings {
  /** Near enough to be told of, in a fire that is confirmed; near enough to heat it. */
  readonly threatened: boolean;
  readonly inFlames: boolean;
  /** It has been heated as long as its shell lasts. */
  readonly overheated: boolean;
}

export const targetChart = setup({
  types: {} as ChartTypes<TargetReadings, 'near' | 'flames' | 'minute' | 'guard' | 'clear'>,
  actions: EFFECTS,
  guards: {
    threatened: reads((r: TargetReadings) => r.threatened),
    inFlames: reads((r: TargetReadings) => r.inFlames),
    overheated: reads((r: TargetReadings) => r.overheated),
  },
}).createMachine({
  id: 'forest-fire-target',
  context: {},
  type: 'parallel',
  states: {
    danger: {
      initial: 'far',
      states: {
        far: { on: { flames: { guard: 'inFlames', target: 'reached' } } },
        reached: {
          entry: [hand('reached')],
          on: { minute: { guard: 'overheated', target: 'burst' } },
        },
        burst: { entry: [hand('burst')] },
      },
    },
    news: {
      initial: 'none',
      states: {
        none: { on: { near: { guard: 'threatened', target: 'told' } } },
        told: { entry: [hand('told')] },
      },
    },
    guard: { initial: 'none', states: { none: { on: { guard: 'posted' } }, posted: {} } },
    ground: { initial: 'wild', states: { wild: { on: { clear: 'cleared' } }, cleared: {} } },
  },
});
