/** The wind as crews were last told of it (N-12): steady, or turned and not passed on yet. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface WindReadings {
  /** Turned by 45° or more from what was last told, in a fire that is confirmed. */
  readonly turned: boolean;
}

export const windChart = setup({
  types: {} as ChartTypes<WindReadings, 'look' | 'answered'>,
  actions: EFFECTS,
  guards: { turned: reads((r: WindReadings) => r.turned) },
}).createMachine({
  id: 'forest-fire-wind',
  context: {},
  initial: 'steady',
  states: {
    steady: { on: { look: { guard: 'turned', target: 'turned' } } },
    turned: {
      entry: [hand('turned')],
      on: { look: { guard: 'turned', target: 'turned', reenter: true }, answered: 'steady' },
    },
  },
});
