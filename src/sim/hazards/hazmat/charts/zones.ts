/** The zones as they stand on the ground: by the guide before anybody has measured, by readings after, and lifted. */
import { setup } from 'xstate';
import { EFFECTS, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface ZonesReadings {
  readonly measured: boolean;
}
const byReadings = { guard: 'measured', target: 'measured' } as const;
const drawn = [byReadings, { target: 'guided' }] as const;

export const zonesChart = setup({
  types: {} as ChartTypes<ZonesReadings, 'draw' | 'lift'>,
  actions: EFFECTS,
  guards: { measured: reads((r: ZonesReadings) => r.measured) },
}).createMachine({
  id: 'hazmat-zones',
  context: {},
  initial: 'none',
  states: {
    none: { on: { draw: drawn } },
    guided: { on: { draw: byReadings, lift: 'lifted' } },
    // Drawn anew, they are by readings again.
    measured: { on: { lift: 'lifted' } },
    lifted: { on: { draw: drawn } },
  },
});
