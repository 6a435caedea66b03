/** A crew on the line and the front: safe, stepped aside with lookout and a way out, or caught. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface CrewReadings {
  /** The front would be there sooner than the crew needs to its safety zone. */
  readonly endangered: boolean;
  /** Lookout, communications, two ways, safety zone, and the way ordered leads out. */
  readonly ready: boolean;
  /** The draw of who is not ready. */
  readonly unlucky: boolean;
  /** How long who steps aside stays away, s. */
  readonly asideS: number;
}

export const crewChart = setup({
  types: {} as ChartTypes<CrewReadings, 'look'>,
  actions: EFFECTS,
  guards: {
    escapes: reads((r: CrewReadings) => r.endangered && r.ready),
    caught: reads((r: CrewReadings) => r.endangered && !r.ready && r.unlucky),
    passed: reads((r: CrewReadings) => !r.endangered),
  },
  delays: { asideS: reads((r: CrewReadings) => r.asideS) },
}).createMachine({
  id: 'forest-fire-crew',
  context: {},
  initial: 'safe',
  states: {
    safe: {
      on: {
        look: [
          { guard: 'escapes', target: 'aside' },
          { guard: 'caught', target: 'caught' },
        ],
      },
    },
    aside: {
      entry: [emits('WITHDRAW')],
      after: { asideS: 'safe' },
      on: { look: { guard: 'escapes', target: 'aside', reenter: true } },
    },
    caught: { entry: [hand('caught')], on: { look: { guard: 'passed', target: 'safe' } } },
  },
});
