/** The tank: heated by its own burning leak or by a fire beside it, it gives signs, then bursts unless cooled or relieved. */
import { setup } from 'xstate';
import { delivers, EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface VesselReadings {
  /** Seconds of cooling that crews have given it, and how many take its heat away. */
  readonly coolingS: number;
  readonly cooledAfterS: number;
  /** How long a jet heats it before it gives signs; how long it lasts from then, s. */
  readonly heatingS: number;
  readonly lastsS: number;
  /** Whether its leak is closed: what heats it has gone. */
  readonly closed: boolean;
}

export const vesselChart = setup({
  types: {} as ChartTypes<
    VesselReadings,
    'minute' | 'signs' | 'hazmat-leak.vapour.burnt' | 'hazmat-leak.hole.closed'
  >,
  actions: EFFECTS,
  guards: {
    cooled: reads((r: VesselReadings) => r.coolingS >= r.cooledAfterS),
    heated: reads((r: VesselReadings) => !r.closed),
  },
  delays: {
    heatingS: reads((r: VesselReadings) => r.heatingS),
    lastsS: reads((r: VesselReadings) => r.lastsS),
  },
}).createMachine({
  id: 'hazmat-vessel',
  context: {},
  initial: 'sound',
  states: {
    sound: {
      on: {
        signs: { guard: 'heated', target: 'failing' },
        'hazmat-leak.vapour.burnt': { guard: 'heated', target: 'heating' },
      },
    },
    heating: {
      after: { heatingS: 'failing' },
      on: { signs: 'failing', 'hazmat-leak.hole.closed': 'sound' },
    },
    failing: {
      entry: [emits('VESSEL_SIGNS'), delivers('vessel-signs', 'radio', 'release:signs')],
      after: { lastsS: 'burst' },
      on: { minute: { guard: 'cooled', target: 'cold' }, 'hazmat-leak.hole.closed': 'relieved' },
    },
    cold: { entry: [emits('VESSEL_COOLED'), delivers('vessel-cooled', 'radio')] },
    relieved: {},
    burst: {
      entry: [hand('burst'), delivers('vessel-burst', 'phone', 'release:burst')],
    },
  },
});
