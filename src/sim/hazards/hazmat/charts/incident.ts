/**
 * The hazardous-materials incident (procedures.md §1 and §9): after the alarm, the leak, what is known of it, the vessel
 * and the people run side by side until the response ends.
 */
import { setup } from 'xstate';
import { runner } from '../../../machines/runner.ts';

export const hazmatIncidentMachine = setup({
  types: {} as {
    events:
      | { type: 'release' }
      | { type: 'substance.known' }
      | { type: 'zones.set' }
      | { type: 'entry' }
      | { type: 'leak.closed' }
      | { type: 'cloud.ignited' }
      | { type: 'vessel.signs' }
      | { type: 'vessel.cooled' }
      | { type: 'vessel.burst' }
      | { type: 'people.protected' }
      | { type: 'reading.clear' }
      | { type: 'zones.lifted' }
      | { type: 'warning.issued' }
      | { type: 'response.ended' };
  },
}).createMachine({
  id: 'hazmat-incident',
  initial: 'quiet',
  context: {},
  states: {
    // P0
    quiet: { on: { release: 'active' } },
    // P2–P9
    active: {
      type: 'parallel',
      states: {
        leak: {
          initial: 'open',
          states: {
            open: { on: { entry: 'worked', 'leak.closed': 'closed', 'cloud.ignited': 'burning' } },
            worked: { on: { 'leak.closed': 'closed', 'cloud.ignited': 'burning' } },
            burning: { on: { 'leak.closed': 'closed' } },
            closed: {},
          },
        },
        zones: {
          initial: 'none',
          states: {
            none: { on: { 'zones.set': 'default', 'substance.known': 'measured' } },
            default: { on: { 'substance.known': 'measured', 'zones.lifted': 'lifted' } },
            measured: { on: { 'reading.clear': 'clearing', 'zones.lifted': 'lifted' } },
            clearing: { on: { 'zones.lifted': 'lifted', 'substance.known': 'measured' } },
            lifted: {},
          },
        },
        vessel: {
          initial: 'sound',
          states: {
            sound: { on: { 'vessel.signs': 'failing' } },
            failing: { on: { 'leak.closed': 'sound', 'vessel.cooled': 'sound', 'vessel.burst': 'burst' } },
            burst: {},
          },
        },
        people: {
          initial: 'exposed',
          states: {
            exposed: { on: { 'people.protected': 'protected', 'warning.issued': 'warned' } },
            warned: { on: { 'people.protected': 'protected' } },
            protected: {},
          },
        },
      },
      on: { 'response.ended': 'over' },
    },
    // P10–P11
    over: { type: 'final' },
  },
});
export const hazmatIncidentRunner = runner(hazmatIncidentMachine);
