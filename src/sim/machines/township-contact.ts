/** Whether a township can be spoken with: by the net, not at all and missed or not, or over a link set up while it is silent. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from './effects.ts';

export interface ContactReadings {
  /** The mobile net has service there, and there is power for it. */
  readonly net: boolean;
  /** When the next routine call fails, s. */
  readonly routineS: number;
}
const told = hand('silent');

export const contactChart = setup({
  types: {} as ChartTypes<ContactReadings, 'cut' | 'mend' | 'link' | 'ring'>,
  actions: EFFECTS,
  guards: {
    up: reads((r: ContactReadings) => r.net),
    down: reads((r: ContactReadings) => !r.net),
  },
  delays: { routineS: reads((r: ContactReadings) => r.routineS) },
}).createMachine({
  id: 'township-contact',
  context: {},
  initial: 'net',
  states: {
    net: { on: { cut: { guard: 'down', target: 'cut-off' } } },
    'cut-off': {
      entry: [emits('LINK_LOST')],
      initial: 'unnoticed',
      on: { mend: { guard: 'up', target: 'net' }, link: 'emergency-link' },
      states: {
        unnoticed: { on: { ring: 'missed' }, after: { routineS: 'missed' } },
        // Whoever rings again is told again.
        missed: { entry: [told], on: { ring: { actions: [told] } } },
      },
    },
    // It serves while the net is down: when that fails once more, somebody has to be heard of again.
    'emergency-link': { on: { mend: { guard: 'up', target: 'net' } } },
  },
});
