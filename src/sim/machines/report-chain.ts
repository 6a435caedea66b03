/** Information reporting upward (信息报告): due once the incident is known, first → follow-ups → final. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const reportChainMachine = setup({
  types: {} as {
    events: { type: 'incident.known' } | { type: 'first' } | { type: 'follow-up' } | { type: 'final' };
  },
}).createMachine({
  id: 'report-chain',
  initial: 'idle',
  context: {},
  states: {
    idle: { on: { 'incident.known': 'firstDue', first: 'following' } },
    firstDue: { on: { first: 'following' } },
    following: { on: { 'follow-up': 'following', final: 'closed' } },
    closed: { type: 'final' },
  },
});
export const reportChainRunner = runner(reportChainMachine);
