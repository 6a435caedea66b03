/** A village, school or works round the leak: whether the cloud is there, and what its people do. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface ReceptorReadings {
  /** Outdoor air over the first limit; whether its township can have told of it by now. */
  readonly reached: boolean;
  readonly heard: boolean;
  /** How long windows take to be shut, and its people to leave, s. */
  readonly shutS: number;
  readonly leaveS: number;
}

export const receptorChart = setup({
  types: {} as ChartTypes<ReceptorReadings, 'minute' | 'shelter' | 'evacuate'>,
  actions: EFFECTS,
  guards: {
    reached: reads((r: ReceptorReadings) => r.reached),
    heard: reads((r: ReceptorReadings) => r.heard),
  },
  delays: {
    shutS: reads((r: ReceptorReadings) => r.shutS),
    leaveS: reads((r: ReceptorReadings) => r.leaveS),
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
        sheltering: { after: { shutS: 'sheltered' }, on: { evacuate: 'leaving' } },
        sheltered: { on: { evacuate: 'leaving' } },
        leaving: { after: { leaveS: 'away' }, on: { shelter: 'sheltering' } },
        away: { entry: [emits('RECEPTOR_AWAY')] },
      },
    },
  },
});
