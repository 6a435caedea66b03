/** One MSEL entry. A contingency inject is withdrawn when the action it would prompt has been done. */
import { setup } from 'xstate';
import { runner } from './runner.ts';

export const injectMachine = setup({
  types: {} as { events: { type: 'arm' } | { type: 'fire' } | { type: 'skip' } | { type: 'withdraw' } },
}).createMachine({
  id: 'inject',
  initial: 'waiting',
  context: {},
  states: {
    waiting: { on: { arm: 'armed', fire: 'delivered', skip: 'skipped', withdraw: 'withdrawn' } },
    armed: { on: { fire: 'delivered', skip: 'skipped', withdraw: 'withdrawn' } },
    delivered: { type: 'final' },
    skipped: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
export const injectRunner = runner(injectMachine);
