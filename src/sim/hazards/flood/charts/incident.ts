/**
 * The flood (procedures.md §1): watched, warned of, there, over. While it is there, the river by the county's own readings and
 * the levees as they are say whether it presses; the response ends it when neither does.
 */
import { setup } from 'xstate';
import { EFFECTS, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface IncidentReadings {
  /** Rain signal of yellow or more. */
  readonly heavyRain: boolean;
  /** A warning of flood has gone out. */
  readonly warned: boolean;
  /** A gauge of the county stands over warning, or was read there. */
  readonly water: boolean;
  readonly readHigh: boolean;
  /** A danger is neither treated nor breached. */
  readonly danger: boolean;
}
const high = { guard: 'readHigh', target: 'high' } as const;
const low = { guard: 'readLow', target: 'low' } as const;
const pressed = { guard: 'danger', target: 'pressed' } as const;
const quiet = { guard: 'noDanger', target: 'quiet' } as const;

const begins = {
  'flood-gauge.water.warning': { guard: 'water', target: 'active' },
  'flood-gauge.told.over': { guard: 'water', target: 'active' },
  'flood-levee.seepage': 'active',
  'flood-levee.leakage': 'active',
  'flood-levee.piping': 'active',
  'flood-levee.slide': 'active',
  'flood-levee.overtopping': 'active',
  'flood-reservoir.pool.over': 'active',
  'flood-reservoir.wall.failed': 'active',
  'flood-pond.dam.alarm': 'active',
  'flood-store.flooded': 'active',
  'landslide-slope.signs': 'active',
  'landslide-slope.slid': 'active',
} as const;

export const incidentChart = setup({
  types: {} as ChartTypes<
    IncidentReadings,
    | keyof typeof begins
    | 'rain'
    | 'WARN'
    | 'END'
    | 'flood-gauge.told.below'
    | `flood-levee.${'treated' | 'breached'}`
  >,
  actions: EFFECTS,
  guards: {
    heavyRain: reads((r: IncidentReadings) => r.heavyRain),
    warned: reads((r: IncidentReadings) => r.warned),
    water: reads((r: IncidentReadings) => r.water),
    readHigh: reads((r: IncidentReadings) => r.readHigh),
    readLow: reads((r: IncidentReadings) => !r.readHigh),
    danger: reads((r: IncidentReadings) => r.danger),
    noDanger: reads((r: IncidentReadings) => !r.danger),
    calm: reads((r: IncidentReadings) => !r.readHigh && !r.danger),
  },
}).createMachine({
  id: 'flood-incident',
  context: {},
  initial: 'prevention',
  states: {
    // P0 预防监测
    prevention: {
      on: {
        ...begins,
        rain: { guard: 'heavyRain', target: 'alert' },
        WARN: { guard: 'warned', target: 'alert' },
      },
    },
    // P1 预警
    alert: { on: begins },
    // P3–P9
    active: {
      type: 'parallel',
      states: {
        river: {
          initial: 'low',
          states: {
            low: { always: high, on: { 'flood-gauge.told.over': high } },
            high: { on: { 'flood-gauge.told.below': low } },
          },
        },
        levees: {
          initial: 'quiet',
          states: {
            quiet: {
              always: pressed,
              on: {
                'flood-levee.seepage': pressed,
                'flood-levee.leakage': pressed,
                'flood-levee.piping': pressed,
                'flood-levee.slide': pressed,
                'flood-levee.overtopping': pressed,
              },
            },
            pressed: { on: { 'flood-levee.treated': quiet, 'flood-levee.breached': quiet } },
          },
        },
      },
      on: { END: { guard: 'calm', target: 'over' } },
    },
    // P10–P11
    over: { on: begins },
  },
});
