/** Information reporting upward (信息报告): due once the incident is known, first → follow-ups → final. */
import { setup } from 'xstate';
import { EFFECTS, reads, type ChartTypes } from './effects.ts';

export interface ReportReadings {
  readonly known: boolean;
}
export const reportChart = setup({
  types: {} as ChartTypes<ReportReadings, 'KNOWN' | 'first' | 'follow-up' | 'final'>,
  actions: EFFECTS,
  guards: { known: reads((r: ReportReadings) => r.known) },
}).createMachine({
  id: 'report-chain',
  context: {},
  initial: 'idle',
  states: {
    idle: { on: { KNOWN: { guard: 'known', target: 'firstDue' }, first: 'following' } },
    firstDue: { on: { first: 'following' } },
    following: { on: { 'follow-up': 'following', final: 'closed' } },
    closed: {},
  },
});
