/** The county's response: none → Ⅳ … Ⅰ, jumps allowed (越级), and over; and whether it may end. */
import { setup } from 'xstate';
import { EFFECTS, emits, reads, type ChartTypes } from './effects.ts';

const every = { to4: 'level4', to3: 'level3', to2: 'level2', to1: 'level1' } as const;
// A level leads to every other.
const { to4: _4, ...from4 } = every;
const { to3: _3, ...from3 } = every;
const { to2: _2, ...from2 } = every;
const { to1: _1, ...from1 } = every;

export const responseChart = setup({
  types: {} as ChartTypes<null, keyof typeof every | 'end'>,
}).createMachine({
  id: 'response',
  context: {},
  initial: 'none',
  states: {
    none: { on: every },
    level4: { on: { ...from4, end: 'ended' } },
    level3: { on: { ...from3, end: 'ended' } },
    level2: { on: { ...from2, end: 'ended' } },
    level1: { on: { ...from1, end: 'ended' } },
    ended: { on: every },
  },
});

export interface EndReadings {
  /** A response runs and every condition of its end holds. */
  readonly calm: boolean;
  /** How long they have held, and how long they must, s. */
  readonly calmS: number;
  readonly mustS: number;
}
export const responseEndChart = setup({
  types: {} as ChartTypes<EndReadings, 'look'>,
  actions: EFFECTS,
  guards: {
    calm: reads((r: EndReadings) => r.calm),
    stirs: reads((r: EndReadings) => !r.calm),
    held: reads((r: EndReadings) => r.calmS >= r.mustS),
  },
}).createMachine({
  id: 'response-end',
  context: {},
  initial: 'unready',
  states: {
    unready: { on: { look: { guard: 'calm', target: 'calm' } } },
    calm: {
      on: {
        look: [
          { guard: 'stirs', target: 'unready' },
          { guard: 'held', target: 'ready' },
        ],
      },
    },
    ready: {
      entry: [emits('END_READY')],
      on: { look: { guard: 'stirs', target: 'unready', actions: [emits('END_UNREADY')] } },
    },
  },
});
