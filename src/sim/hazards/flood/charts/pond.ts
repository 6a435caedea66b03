/** A tailings pond: how near its water is to the crest, and whether its drains are free; over the crest for long, the dam goes. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface PondReadings {
  /** So much of the dry height gone that the keeper calls. */
  readonly high: boolean;
}

export const pondChart = setup({
  types: {} as ChartTypes<PondReadings, 'passed' | 'eroded' | 'block' | 'help'>,
  actions: EFFECTS,
  guards: {
    high: reads((r: PondReadings) => r.high),
    low: reads((r: PondReadings) => !r.high),
  },
}).createMachine({
  id: 'flood-pond',
  context: {},
  type: 'parallel',
  states: {
    dam: {
      initial: 'normal',
      states: {
        // A keeper who calls from the first drop, or never, calls no more when it is due.
        normal: { on: { passed: { guard: 'high', target: 'alarm' }, eroded: 'failed' } },
        alarm: {
          entry: [emits('POND_ALARM'), hand('alarm')],
          on: { passed: { guard: 'low', target: 'normal' }, eroded: 'failed' },
        },
        failed: { entry: [hand('failed')] },
      },
    },
    drains: {
      initial: 'clear',
      states: {
        clear: { on: { block: 'blocked', help: 'helped' } },
        // Debris.
        blocked: { on: { help: 'helped' } },
        // Cleared, and pumps set.
        helped: { entry: [emits('POND_HELPED')] },
      },
    },
  },
});
