/** The hazmat incident. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const hazmatIncidentMachine = setup({
  types: {} as { events: { type: 'warning.issued' } | { type: 'response.ended' } },
}).createMachine({
  id: 'hazmat-incident',
  initial: 'prevention',
  context: {},
  states: {
    prevention: { on: { 'warning.issued': 'alert', 'response.ended': 'over' } },
    alert: { on: { 'response.ended': 'over' } },
    over: { type: 'final' },
  },
});
export const hazmatIncidentRunner = runner(hazmatIncidentMachine);
