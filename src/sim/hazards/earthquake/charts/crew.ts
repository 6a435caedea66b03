/**
 * A crew in the rubble: inside, or out after a shock with a lookout's signal, hurt on its way out or not; without one it stays and
 * may be hit (N-24).
 */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface CrewReadings {
  /** It carries a safety officer's signal. */
  readonly signal: boolean;
  /** Crews stand back from the last strong shock. */
  readonly paused: boolean;
  /** Still on its search. */
  readonly there: boolean;
}

const left = { guard: 'left', target: 'gone' } as const;

export const crewChart = setup({
  types: {} as ChartTypes<CrewReadings, 'enter' | 'felt' | 'pause' | 'minute'>,
  actions: EFFECTS,
  guards: {
    signal: reads((r: CrewReadings) => r.signal),
    over: reads((r: CrewReadings) => !r.paused),
    left: reads((r: CrewReadings) => !r.there),
  },
}).createMachine({
  id: 'earthquake-crew',
  context: {},
  initial: 'inside',
  states: {
    inside: {
      on: {
        felt: [
          { guard: 'signal', target: 'out', actions: [hand('withdraws'), hand('leaves')] },
          { actions: [hand('stays')] },
        ],
        pause: { guard: 'signal', target: 'out' },
        minute: left,
      },
    },
    out: {
      on: {
        felt: { actions: [hand('withdraws')] },
        minute: [left, { guard: 'over', target: 'inside' }],
      },
    },
    gone: { on: { enter: 'inside' } },
  },
});
