/** Villagers who want to fight it: an offer that waits for an answer, and whether they have gone up. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface VillagersReadings {
  /** A reported fire that is alive and that nobody fights for too long; an offer unanswered for too long. */
  readonly alone: boolean;
  readonly unanswered: boolean;
}

export const villagersChart = setup({
  types: {} as ChartTypes<VillagersReadings, 'look' | 'offer' | 'answer' | 'send-up'>,
  actions: EFFECTS,
  guards: {
    goes: reads((r: VillagersReadings) => r.alone || r.unanswered),
  },
}).createMachine({
  id: 'forest-fire-villagers',
  context: {},
  type: 'parallel',
  states: {
    hill: {
      initial: 'below',
      states: {
        below: { on: { look: { guard: 'goes', target: 'up' }, 'send-up': 'up' } },
        up: { entry: [hand('up')] },
      },
    },
    offer: {
      initial: 'none',
      states: {
        none: { on: { offer: 'open' } },
        open: { on: { answer: 'none', look: { guard: 'goes', target: 'none' } } },
      },
    },
  },
});
