/** The ground after the main shock: whether crews stand back from the last strong aftershock, and whether it is long ago. */
import { setup } from 'xstate';
import { EFFECTS, reads, tells, type ChartTypes } from '../../../machines/effects.ts';

export interface GroundReadings {
  /** How long crews stand back after a strong aftershock, and after how long the county may end its response, s. */
  readonly pauseS: number;
  readonly quietS: number;
}
const strong = (target: string) => ({ target, reenter: true });

export const groundChart = setup({
  types: {} as ChartTypes<GroundReadings, 'strong'>,
  actions: EFFECTS,
  delays: {
    pauseS: reads((r: GroundReadings) => r.pauseS),
    quietS: reads((r: GroundReadings) => r.quietS),
  },
}).createMachine({
  id: 'earthquake-ground',
  context: {},
  type: 'parallel',
  states: {
    work: {
      initial: 'open',
      states: {
        open: { on: { strong: 'paused' } },
        paused: {
          entry: [tells('earthquake-crew', 'pause')],
          after: { pauseS: 'open' },
          on: { strong: strong('paused') },
        },
      },
    },
    shocks: {
      initial: 'calm',
      states: {
        calm: { on: { strong: 'recent' } },
        recent: { after: { quietS: 'calm' }, on: { strong: strong('recent') } },
      },
    },
  },
});
