/** What meters say of the air at the leak; it is clear after two clear readings half an hour apart. */
import { setup } from 'xstate';
import { EFFECTS, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface AirReadings {
  /** Seconds since the first of the clear readings, and how many must lie between. */
  readonly sinceClearS: number;
  readonly apartS: number;
}

export const airChart = setup({
  types: {} as ChartTypes<AirReadings, 'foul' | 'clear'>,
  actions: EFFECTS,
  guards: { apart: reads((r: AirReadings) => r.sinceClearS >= r.apartS) },
}).createMachine({
  id: 'hazmat-air',
  context: {},
  initial: 'unmeasured',
  states: {
    unmeasured: { on: { foul: 'foul', clear: 'once' } },
    foul: { on: { clear: 'once' } },
    once: { on: { foul: 'foul', clear: { guard: 'apart', target: 'clear' } } },
    clear: { on: { foul: 'foul' } },
  },
});
