/** One side of the fire, as crews divide it: not alight, burning free, fought, beaten down, held, cold. What flares up burns again. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface SectorReadings {
  /** Cells of its edge that can still spread, and burnt ones that are still warm. */
  readonly alive: number;
  readonly warm: number;
  /** Crews at work in it. */
  readonly crews: number;
  /** How long no flame must show before it counts as held, s. */
  readonly standsS: number;
}
const flares = { guard: 'alive', target: 'free', actions: [hand('flares')] } as const;
const burnt = { guard: 'gone', target: 'beaten' } as const;
const cold = { guard: 'cold', target: 'cold' } as const;

export const sectorChart = setup({
  types: {} as ChartTypes<SectorReadings, 'look'>,
  actions: EFFECTS,
  guards: {
    alive: reads((r: SectorReadings) => r.alive > 0),
    gone: reads((r: SectorReadings) => r.alive === 0),
    manned: reads((r: SectorReadings) => r.alive > 0 && r.crews > 0),
    left: reads((r: SectorReadings) => r.alive > 0 && r.crews === 0),
    warm: reads((r: SectorReadings) => r.warm > 0),
    cold: reads((r: SectorReadings) => r.alive === 0 && r.warm === 0),
  },
  delays: { standsS: reads((r: SectorReadings) => r.standsS) },
}).createMachine({
  id: 'forest-fire-sector',
  context: {},
  initial: 'unlit',
  states: {
    unlit: {
      on: {
        look: [
          { guard: 'alive', target: 'free' },
          // The wind turned, and with it what lies on this side.
          { guard: 'warm', target: 'beaten' },
        ],
      },
    },
    free: { on: { look: [burnt, { guard: 'manned', target: 'fought' }] } },
    fought: { on: { look: [burnt, { guard: 'left', target: 'free' }] } },
    beaten: { after: { standsS: 'held' }, on: { look: [{ guard: 'alive', target: 'free' }, cold] } },
    held: { entry: [hand('held')], on: { look: [flares, cold] } },
    cold: { on: { look: [flares, { guard: 'warm', target: 'beaten' }] } },
  },
});
