/** A catalogue item during play: its trigger makes it due, evidence meets it, the clock makes it late. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const procedureMachine = setup({
  types: {} as {
    events: { type: 'trigger' } | { type: 'evidence' } | { type: 'target' } | { type: 'limit' };
  },
}).createMachine({
  id: 'procedure',
  initial: 'pending',
  context: {},
  states: {
    pending: { on: { trigger: 'due', evidence: 'done' } },
    due: { on: { evidence: 'done', target: 'late', limit: 'overdue' } },
    late: { on: { evidence: 'done', limit: 'overdue' } },
    overdue: { on: { evidence: 'done' } },
    done: {},
  },
});
export const procedureRunner = runner(procedureMachine);
