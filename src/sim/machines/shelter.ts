/** A shelter: closed, open with a roof for everybody there, or crowded; it closes when nobody lives in it. */
import { setup } from 'xstate';
import { reads, type ChartTypes } from './effects.ts';

export interface ShelterReadings {
  readonly people: number;
  /** People who have a roof there. */
  readonly roofs: number;
}
export const shelterChart = setup({
  types: {} as ChartTypes<ShelterReadings, 'open' | 'close' | 'count'>,
  guards: {
    empty: reads((r: ShelterReadings) => r.people < 1),
    tooMany: reads((r: ShelterReadings) => r.people > r.roofs),
    roofed: reads((r: ShelterReadings) => r.people <= r.roofs),
  },
}).createMachine({
  id: 'shelter',
  context: {},
  initial: 'closed',
  states: {
    closed: { on: { open: 'open' } },
    open: {
      on: { close: { guard: 'empty', target: 'closed' }, count: { guard: 'tooMany', target: 'crowded' } },
    },
    crowded: { on: { count: { guard: 'roofed', target: 'open' } } },
  },
});
