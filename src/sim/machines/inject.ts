/** One MSEL entry. It comes when due unless what it would prompt has been done; held back, it comes when it is let go. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from './effects.ts';

export interface InjectReadings {
  /** What it would prompt has been done, or the danger behind it has been closed. */
  readonly needless: boolean;
}
const came = [{ guard: 'needless', target: 'withdrawn' }, { target: 'delivered' }] as const;
/** By the trainer or a storyline, whatever it waits for. */
const ends = { fire: 'delivered', skip: 'skipped', withdraw: 'withdrawn' } as const;

export const injectChart = setup({
  types: {} as ChartTypes<InjectReadings, 'due' | 'fire' | 'skip' | 'withdraw' | 'hold' | 'release'>,
  actions: EFFECTS,
  guards: { needless: reads((r: InjectReadings) => r.needless) },
}).createMachine({
  id: 'inject',
  context: {},
  initial: 'waiting',
  states: {
    waiting: { on: { ...ends, due: came, hold: 'held' } },
    held: { on: { ...ends, due: 'overdue', release: 'waiting' } },
    overdue: { on: { ...ends, release: came } },
    delivered: { entry: [hand('give')] },
    skipped: {},
    withdrawn: { entry: [emits('INJECT_WITHDRAWN')] },
  },
});
