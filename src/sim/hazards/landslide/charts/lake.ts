/** A slope over a stream and the lake behind it: water, what the county has measured of it, and the spillway that crews dig. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface LakeReadings {
  /** Run down to what its stream brings. */
  readonly low: boolean;
  /** Something is left to dig. */
  readonly more: boolean;
}

export const lakeChart = setup({
  types: {} as ChartTypes<LakeReadings, 'dammed' | 'overtops' | 'minute' | 'survey' | 'dig'>,
  actions: EFFECTS,
  guards: {
    low: reads((r: LakeReadings) => r.low),
    more: reads((r: LakeReadings) => r.more),
  },
}).createMachine({
  id: 'landslide-lake',
  context: {},
  type: 'parallel',
  states: {
    water: {
      initial: 'none',
      states: {
        none: { on: { dammed: 'filling' } },
        filling: {
          entry: [hand('formed')],
          on: { overtops: { target: 'breached', actions: [hand('breached')] } },
        },
        breached: { on: { minute: { guard: 'low', target: 'drained' } } },
        // Nothing more to fear from it.
        drained: {},
      },
    },
    survey: {
      initial: 'unmeasured',
      states: {
        unmeasured: { on: { survey: 'measured' } },
        measured: { on: { survey: 'measured' } },
      },
    },
    spillway: {
      initial: 'whole',
      states: {
        whole: { on: { dig: { guard: 'more', target: 'lowered' } } },
        lowered: { on: { dig: [{ guard: 'more', target: 'lowered' }, { target: 'deep' }] } },
        deep: {},
      },
    },
  },
});
