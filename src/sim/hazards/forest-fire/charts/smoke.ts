/** The column over an ignition: nobody has seen it, a camera has it in sight, somebody has told of it. */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface SmokeReadings {
  /** A camera that works has the column in sight. */
  readonly inSight: boolean;
}

export const smokeChart = setup({
  types: {} as ChartTypes<SmokeReadings, 'minute' | 'report'>,
  actions: EFFECTS,
  guards: { inSight: reads((r: SmokeReadings) => r.inSight) },
}).createMachine({
  id: 'forest-fire-smoke',
  context: {},
  initial: 'hidden',
  states: {
    hidden: { on: { minute: { guard: 'inSight', target: 'sighted' }, report: 'reported' } },
    sighted: { entry: [hand('sighted')], on: { report: 'reported' } },
    reported: { entry: [hand('told')] },
  },
});
