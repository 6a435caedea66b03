/** Moving a village: the word reaches it, and its people are under way, there, or home again; another order moves them anew. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from './effects.ts';

export interface EvacuationReadings {
  /** The order can reach the village: by its township, by a warning, by someone on the spot. */
  readonly reached: boolean;
}
export const evacuationChart = setup({
  types: {} as ChartTypes<EvacuationReadings, 'minute' | 'there' | 'order' | 'return'>,
  actions: EFFECTS,
  guards: { reached: reads((r: EvacuationReadings) => r.reached) },
}).createMachine({
  id: 'evacuation',
  context: {},
  type: 'parallel',
  states: {
    word: {
      initial: 'waiting',
      states: {
        waiting: { on: { minute: { guard: 'reached', target: 'heard' } } },
        heard: { entry: [hand('heard')] },
      },
    },
    people: {
      initial: 'going',
      states: {
        going: { on: { there: 'there', return: 'back' } },
        there: { entry: [emits('EVAC_DONE')], on: { order: 'going', return: 'back' } },
        back: { on: { order: 'going' } },
      },
    },
  },
});
