/** A water works, gas station or mast that a shock broke: down until its own crew has mended it. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface LifelineReadings {
  readonly repairS: number;
}

export const lifelineChart = setup({
  types: {} as ChartTypes<LifelineReadings, 'break'>,
  actions: EFFECTS,
  delays: { repairS: reads((r: LifelineReadings) => r.repairS) },
}).createMachine({
  id: 'earthquake-lifeline',
  context: {},
  initial: 'whole',
  states: {
    whole: { on: { break: 'down' } },
    down: { entry: [hand('down')], after: { repairS: 'whole' }, exit: [hand('mended')] },
  },
});
