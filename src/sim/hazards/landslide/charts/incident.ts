/**
 * Landslides beside another hazard: nothing has moved, slopes move, over. A lake behind a slide threatens whoever lives below
 * from when the county knows of it until it has run down: until then the response should not end.
 */
import { setup } from 'xstate';
import { EFFECTS, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface IncidentReadings {
  readonly lakes: boolean;
  /** A lake that the county knows of has not run down. */
  readonly threat: boolean;
}
const threat = { guard: 'threat', target: 'threat' } as const;
const hidden = { guard: 'lakes', target: 'hidden' } as const;
const begins = {
  slide: 'active',
  'landslide-slope.signs': 'active',
  'landslide-lake.water.filling': 'active',
} as const;

export const incidentChart = setup({
  types: {} as ChartTypes<
    IncidentReadings,
    keyof typeof begins | 'KNOWN' | 'END' | 'landslide-lake.water.drained'
  >,
  actions: EFFECTS,
  guards: {
    lakes: reads((r: IncidentReadings) => r.lakes),
    threat: reads((r: IncidentReadings) => r.threat),
    calm: reads((r: IncidentReadings) => !r.threat),
  },
}).createMachine({
  id: 'landslide-incident',
  context: {},
  initial: 'quiet',
  states: {
    quiet: { on: begins },
    active: {
      initial: 'slopes',
      states: {
        // No lake stands behind a slide.
        slopes: { always: hidden, on: { 'landslide-lake.water.filling': hidden } },
        hidden: { on: { KNOWN: threat } },
        threat: { on: { 'landslide-lake.water.drained': { guard: 'calm', target: 'safe' } } },
        // Another may form.
        safe: { on: { KNOWN: threat } },
      },
      on: { END: { guard: 'calm', target: 'over' } },
    },
    over: { on: begins },
  },
});
