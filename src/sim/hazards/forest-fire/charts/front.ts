/** The fire itself: what the county knows of it, its edge, and whether it has been accepted as out. */
import { setup } from 'xstate';
import { delivers, EFFECTS, hand, learns, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface FrontReadings {
  /** Sectors that burn, and those of them that crews fight; sectors that are held and still warm. */
  readonly open: number;
  readonly fought: number;
  readonly warm: number;
  /** Whether anything has burnt. */
  readonly burnt: boolean;
  /** Whether the message that reported it has been checked and holds. */
  readonly verified: boolean;
}
const flares = { guard: 'alive', target: 'free' } as const;

export const frontChart = setup({
  types: {} as ChartTypes<
    FrontReadings,
    'reported' | 'minute' | 'seen' | 'caught' | 'look' | 'cool' | 'accept'
  >,
  actions: EFFECTS,
  guards: {
    alive: reads((r: FrontReadings) => r.open > 0),
    gone: reads((r: FrontReadings) => r.open === 0 && r.burnt),
    fought: reads((r: FrontReadings) => r.fought > 0),
    left: reads((r: FrontReadings) => r.fought === 0),
    cold: reads((r: FrontReadings) => r.warm === 0),
    verified: reads((r: FrontReadings) => r.verified),
  },
}).createMachine({
  id: 'forest-fire-front',
  context: {},
  type: 'parallel',
  states: {
    knowledge: {
      initial: 'unseen',
      states: {
        unseen: { on: { reported: 'reported', seen: 'confirmed' } },
        // P2 火情待核
        reported: { on: { minute: { guard: 'verified', target: 'confirmed' }, seen: 'confirmed' } },
        confirmed: {
          entry: [
            learns('fire:confirmed'),
            learns('hazard:confirmed'),
            learns('incident'),
            learns('neighbours:due'),
            learns('cordon:due'),
            delivers('fire-confirmed', 'phone', 'fire:confirmed'),
          ],
        },
      },
    },
    edge: {
      initial: 'unlit',
      states: {
        unlit: { on: { caught: 'free' } },
        free: {
          on: {
            look: [
              { guard: 'gone', target: 'contained' },
              { guard: 'fought', target: 'fought' },
            ],
          },
        },
        fought: {
          on: {
            look: [
              { guard: 'gone', target: 'contained' },
              { guard: 'left', target: 'free' },
            ],
          },
        },
        contained: {
          entry: [hand('contained')],
          on: { look: flares, cool: { guard: 'cold', target: 'out' } },
        },
        out: { entry: [learns('fire:out')], on: { look: flares } },
      },
    },
    acceptance: {
      initial: 'open',
      states: {
        open: { on: { accept: 'accepted' } },
        // What flares up has to be accepted anew.
        accepted: { on: { look: { guard: 'alive', target: 'open' } } },
      },
    },
  },
});
