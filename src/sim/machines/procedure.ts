/**
 * A catalogue item: what it asks for begins, its target and its limit pass, an act answers it; of a series the next act comes due.
 * The list that a player sees and the score's timing run it over the log (`scoring/standing.ts`).
 */
import { setup } from 'xstate';
import type { ChartTypes } from './effects.ts';

export type ProcedureEvent = 'trigger' | 'target' | 'limit' | 'act' | 'again' | 'waive';

export const procedureChart = setup({ types: {} as ChartTypes<null, ProcedureEvent> }).createMachine({
  id: 'procedure',
  context: {},
  initial: 'pending',
  states: {
    pending: { on: { trigger: 'due', act: 'done', waive: 'done' } },
    due: { on: { act: 'done', target: 'late' } },
    late: { on: { act: 'done', limit: 'overdue' } },
    overdue: { on: { act: 'done' } },
    done: { on: { again: 'due' } },
  },
});
