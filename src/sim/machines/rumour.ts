/** A rumour: it spreads, is believed when nobody answers for long enough, and dies by an answer or of itself. */
import { setup } from 'xstate';
import { EFFECTS, emits, reads, type ChartTypes } from './effects.ts';

export interface RumourReadings {
  /** Until people believe it, until an answer calms those who do, and until it dies of itself, s. */
  readonly spreadS: number;
  readonly calmS: number;
  readonly fadeS: number;
}
export const rumourChart = setup({
  types: {} as ChartTypes<RumourReadings, 'answer'>,
  actions: EFFECTS,
  delays: {
    spreadS: reads((r: RumourReadings) => r.spreadS),
    calmS: reads((r: RumourReadings) => r.calmS),
    fadeS: reads((r: RumourReadings) => r.fadeS),
  },
}).createMachine({
  id: 'public-rumour',
  context: {},
  initial: 'spreading',
  states: {
    spreading: { on: { answer: 'over' }, after: { spreadS: 'believed' } },
    believed: {
      entry: [emits('RUMOUR_BELIEVED')],
      on: { answer: 'answered' },
      after: { fadeS: 'over' },
    },
    // People come round only after a while.
    answered: { after: { calmS: 'over' } },
    over: {},
  },
});
