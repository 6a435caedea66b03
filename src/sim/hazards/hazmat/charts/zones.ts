/** The zones as they stand on the ground: by the guide before anybody has measured, by readings after, and lifted. */
import { setup } from 'xstate';
import { EFFECTS, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface ZonesReadings {
  readonly measured: boolean;
}
const drawn = [{ guard: 'measured', target: 'measured' }, { target: 'guided' }] as const;

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
    guided: { on: { draw: drawn, lift: 'lifted' } },
    measured: { on: { draw: drawn, lift: 'lifted' } },
    lifted: { on: { draw: drawn } },
  },
});
