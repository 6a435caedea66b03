/** A warning: in force as issued or as changed since, run out when nobody speaks of it any more, or called off. */
import { setup } from 'xstate';
import { reads, type ChartTypes } from './effects.ts';

export interface WarningReadings {
  /** How long it is passed on, s. */
  readonly validS: number;
}
export const warningChart = setup({
  types: {} as ChartTypes<WarningReadings, 'update' | 'cancel'>,
  delays: { validS: reads((r: WarningReadings) => r.validS) },
}).createMachine({
  id: 'warning',
  context: {},
  initial: 'inForce',
  states: {
    inForce: {
      initial: 'issued',
      after: { validS: 'spent' },
      on: { cancel: 'cancelled' },
      states: {
        issued: { on: { update: 'updated' } },
        updated: { on: { update: 'updated' } },
      },
    },
    spent: { on: { update: 'spent', cancel: 'cancelled' } },
    cancelled: {},
  },
});
