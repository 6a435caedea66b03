/**
 * Landslides beside another hazard: slopes and, where a slide dams a stream, the lake behind it. A lake is first only a
 * stream run dry; measuring it and digging change what the county can do, breaching ends it.
 */
import { setup } from 'xstate';

export const landslideIncidentMachine = setup({
  types: {} as {
    events:
      | { type: 'slope.sign' }
      | { type: 'slide' }
      | { type: 'lake.formed' }
      | { type: 'lake.surveyed' }
      | { type: 'lake.dug' }
      | { type: 'lake.breached' }
      | { type: 'warning.issued' }
      | { type: 'response.ended' };
  },
}).createMachine({
  id: 'landslide-incident',
  initial: 'watched',
  context: {},
  states: {
    watched: {
      type: 'parallel',
      states: {
        slopes: {
          initial: 'standing',
          states: {
            standing: { on: { 'slope.sign': 'signs', slide: 'slid' } },
            signs: { on: { slide: 'slid' } },
            slid: {},
          },
        },
        lake: {
          initial: 'none',
          states: {
            none: { on: { 'lake.formed': 'filling' } },
            filling: {
              on: { 'lake.surveyed': 'measured', 'lake.dug': 'lowered', 'lake.breached': 'breached' },
            },
            measured: { on: { 'lake.dug': 'lowered', 'lake.breached': 'breached' } },
            lowered: { on: { 'lake.breached': 'breached' } },
            // Another lake begins again where the last ended.
            breached: { on: { 'lake.formed': 'filling' } },
          },
        },
        public: {
          initial: 'unwarned',
          states: { unwarned: { on: { 'warning.issued': 'warned' } }, warned: {} },
        },
      },
      on: { 'response.ended': 'over' },
    },
    over: { type: 'final' },
  },
});
