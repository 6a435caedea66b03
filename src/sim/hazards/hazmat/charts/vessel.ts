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
  /** What it still holds, kg: what has run dry cannot boil. */
  readonly left: number;
}

export const vesselChart = setup({
  types: {} as ChartTypes<
    VesselReadings,
    'minute' | 'signs' | 'hazmat-leak.vapour.burnt' | 'hazmat-leak.hole.closed' | 'hazmat-leak.hole.spent'
  >,
  actions: EFFECTS,
  guards: {
    cooled: reads((r: VesselReadings) => r.coolingS >= r.cooledAfterS),
    heated: reads((r: VesselReadings) => !r.closed && r.left > 0),
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
      on: { signs: 'failing', 'hazmat-leak.hole.closed': 'sound', 'hazmat-leak.hole.spent': 'dry' },
    },
    failing: {
      entry: [emits('VESSEL_SIGNS'), delivers('vessel-signs', 'radio', 'release:signs')],
      after: { lastsS: 'burst' },
      on: {
        minute: { guard: 'cooled', target: 'cold' },
        'hazmat-leak.hole.closed': 'relieved',
        'hazmat-leak.hole.spent': 'dry',
      },
    },
    cold: { entry: [emits('VESSEL_COOLED'), delivers('vessel-cooled', 'radio')] },
    relieved: {},
    // Without liquid there is nothing to flash into vapour: an empty shell may tear, it does not burst (CCPS on BLEVEs).
    dry: {},
    burst: {
      entry: [hand('burst'), delivers('vessel-burst', 'phone', 'release:burst')],
    },
  },
});
