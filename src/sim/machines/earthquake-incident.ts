/** The earthquake incident. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const earthquakeIncidentMachine = setup({
  types: {} as { events: { type: 'warning.issued' } | { type: 'response.ended' } },
}).createMachine({
  id: 'earthquake-incident',
  initial: 'prevention',
  context: {},
  states: {
    prevention: { on: { 'warning.issued': 'alert', 'response.ended': 'over' } },
    alert: { on: { 'response.ended': 'over' } },
    over: { type: 'final' },
  },
});
export const earthquakeIncidentRunner = runner(earthquakeIncidentMachine);
