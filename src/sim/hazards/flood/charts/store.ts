/** A chemical store in the water's way: moved or sealed in time it is secured, else drums float and bunds open. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, type ChartTypes } from '../../../machines/effects.ts';

export const storeChart = setup({
  types: {} as ChartTypes<undefined, 'water' | 'secure'>,
  actions: EFFECTS,
}).createMachine({
  id: 'flood-store',
  context: {},
  initial: 'dry',
  states: {
    dry: { on: { water: 'flooded', secure: 'secured' } },
    secured: {},
    flooded: { entry: [emits('CHEMICALS_FLOODED'), hand('flooded')] },
  },
});
