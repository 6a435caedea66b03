/**
 * A reservoir or small dam: its pool within or over the flood limit, its spillway dry or running, its wall sound, cracked by a
 * shock or gone, and whether a team has raised its crest.
 */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface ReservoirReadings {
  /** A hand's breadth over its limit; under it again. */
  readonly overLimit: boolean;
  readonly underLimit: boolean;
  /** Water runs over a spillway that nobody works; it has ended. */
  readonly spills: boolean;
  readonly spillEnds: boolean;
  readonly failed: boolean;
}

export const reservoirChart = setup({
  types: {} as ChartTypes<ReservoirReadings, 'passed' | 'crack' | 'gives-way' | 'raise-crest'>,
  actions: EFFECTS,
  guards: {
    overLimit: reads((r: ReservoirReadings) => r.overLimit),
    underLimit: reads((r: ReservoirReadings) => r.underLimit),
    spills: reads((r: ReservoirReadings) => r.spills),
    spillEnds: reads((r: ReservoirReadings) => r.spillEnds),
    stands: reads((r: ReservoirReadings) => !r.failed),
  },
}).createMachine({
  id: 'flood-reservoir',
  context: {},
  type: 'parallel',
  states: {
    pool: {
      initial: 'within',
      states: {
        within: { on: { passed: { guard: 'overLimit', target: 'over' } } },
        over: { entry: [hand('over')], on: { passed: { guard: 'underLimit', target: 'within' } } },
      },
    },
    spillway: {
      initial: 'dry',
      states: {
        dry: { on: { passed: { guard: 'spills', target: 'running', actions: [hand('spills')] } } },
        running: { on: { passed: { guard: 'spillEnds', target: 'ran' } } },
        // Those below have been told once; they know that it runs.
        ran: { on: { passed: { guard: 'spills', target: 'running' } } },
      },
    },
    wall: {
      initial: 'sound',
      states: {
        sound: { on: { crack: 'cracked', 'gives-way': 'failed' } },
        cracked: { on: { 'gives-way': 'failed' } },
        failed: { entry: [emits('DAM_FAILED'), hand('failed')] },
      },
    },
    crest: {
      initial: 'plain',
      states: { plain: { on: { 'raise-crest': { guard: 'stands', target: 'raised' } } }, raised: {} },
    },
  },
});
