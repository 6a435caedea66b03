/** A village, school, works or camp round the leak: whether the cloud is there, and what its people have been told and do. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface ReceptorReadings {
  /** Outdoor air over the first limit; whether its township can have told of it by now. */
  readonly reached: boolean;
  readonly heard: boolean;
  /** How long windows take to be shut, s; whether all who will go have gone. */
  readonly shutS: number;
  readonly gone: boolean;
}

export const receptorChart = setup({
  types: {} as ChartTypes<ReceptorReadings, 'minute' | 'shelter' | 'evacuate' | 'ventilate'>,
  actions: EFFECTS,
  guards: {
    reached: reads((r: ReceptorReadings) => r.reached),
    heard: reads((r: ReceptorReadings) => r.heard),
    gone: reads((r: ReceptorReadings) => r.gone),
  },
  delays: {
    shutS: reads((r: ReceptorReadings) => r.shutS),
  },
}).createMachine({
  id: 'hazmat-receptor',
  context: {},
  type: 'parallel',
  states: {
    air: {
      initial: 'clean',
      states: {
        clean: { on: { minute: { guard: 'reached', target: 'gassed' } } },
        gassed: { entry: [hand('gassed')], on: { minute: { guard: 'heard', target: 'told' } } },
        told: { entry: [hand('told')] },
      },
    },
    people: {
      initial: 'home',
      states: {
        home: { on: { shelter: 'sheltering', evacuate: 'leaving' } },
        sheltering: {
          entry: [hand('word')],
          after: { shutS: 'sheltered' },
          on: { evacuate: 'leaving', ventilate: 'aired' },
        },
        sheltered: { entry: [hand('shut')], on: { evacuate: 'leaving', ventilate: 'aired' } },
        // The end of sheltering: windows open, people go out for a while.
        aired: { entry: [hand('air')], on: { shelter: 'sheltering', evacuate: 'leaving' } },
        leaving: {
          entry: [hand('word')],
          on: { minute: { guard: 'gone', target: 'away' }, shelter: 'sheltering' },
        },
        away: { entry: [emits('RECEPTOR_AWAY')] },
      },
    },
  },
});
