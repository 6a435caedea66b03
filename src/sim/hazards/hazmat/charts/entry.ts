/** A crew and the hot zone: in, behind cover, out and dirty, washed; or back among others without having been washed. */
import { setup } from 'xstate';
import { EFFECTS, emits, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface EntryReadings {
  /** Still on a task; whether a washing corridor stands. */
  readonly busy: boolean;
  readonly washing: boolean;
  /** Cools from behind cover: told to withdraw, with monitors that need nobody near. */
  readonly covered: boolean;
  /** How long a crew waits to be washed before it goes home, s. */
  readonly waitsS: number;
}
/** Out of the zone: washed on the way where a corridor stands. */
const out = [
  { guard: 'outAndWashed', target: 'washed' },
  { guard: 'out', target: 'dirty' },
] as const;

export const entryChart = setup({
  types: {} as ChartTypes<EntryReadings, 'minute' | 'enter' | 'withdraw' | 'wash'>,
  actions: EFFECTS,
  guards: {
    outAndWashed: reads((r: EntryReadings) => !r.busy && r.washing),
    out: reads((r: EntryReadings) => !r.busy),
    washing: reads((r: EntryReadings) => r.washing),
    covered: reads((r: EntryReadings) => r.covered),
  },
  delays: { waitsS: reads((r: EntryReadings) => r.waitsS) },
}).createMachine({
  id: 'hazmat-entry',
  context: {},
  initial: 'hot',
  states: {
    hot: { on: { minute: out, withdraw: { guard: 'covered', target: 'covered' } } },
    covered: { on: { minute: out } },
    dirty: {
      after: { waitsS: 'spread' },
      on: { enter: 'hot', minute: { guard: 'washing', target: 'washed' }, wash: 'washed' },
    },
    washed: { entry: [emits('DECON')], on: { enter: 'hot' } },
    spread: { entry: [emits('LEFT_DIRTY')], on: { enter: 'hot' } },
  },
});
