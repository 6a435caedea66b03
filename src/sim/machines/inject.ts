/** One MSEL entry. It comes when due unless what it would prompt has been done; held back, it comes when it is let go. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from './effects.ts';

export interface InjectReadings {
  /** What it would prompt has been done, or the danger behind it has been closed. */
  readonly needless: boolean;
  /** The second that was set for it is over. */
  readonly passed: boolean;
}
export type InjectEvent = 'due' | 'fire' | 'skip' | 'withdraw' | 'hold' | 'release' | 'retime' | 'restore';
const came = [{ guard: 'needless', target: 'withdrawn' }, { target: 'delivered' }] as const;
/** By the trainer or a storyline, whatever it waits for. */
const ends = { fire: 'delivered', skip: 'skipped', withdraw: 'withdrawn' } as const;

/** The controller gives it another time: a word that it is to come then, so nothing keeps it back any more. */
const retime = { target: 'waiting', actions: [hand('queue')] };

export const injectChart = setup({
  types: {} as ChartTypes<InjectReadings, InjectEvent>,
  actions: EFFECTS,
  guards: {
    needless: reads((r: InjectReadings) => r.needless),
    passed: reads((r: InjectReadings) => r.passed),
  },
}).createMachine({
  id: 'inject',
  context: {},
  initial: 'waiting',
  states: {
    waiting: { on: { ...ends, due: came, hold: 'held', retime } },
    held: { on: { ...ends, due: 'overdue', release: 'waiting', retime } },
    overdue: { on: { ...ends, release: came, retime } },
    delivered: { entry: [hand('give')] },
    // Restored after its time it is not sent by surprise: it is kept back until somebody lets it go.
    skipped: { on: { restore: [{ guard: 'passed', target: 'overdue' }, { target: 'waiting' }] } },
    withdrawn: { entry: [emits('INJECT_WITHDRAWN')] },
  },
});
