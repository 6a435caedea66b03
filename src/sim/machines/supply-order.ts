/** Goods from a store to a shelter: under way, or held up until a way is open; there, handed out once signed for or counted. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from './effects.ts';

export interface SupplyReadings {
  /** Seconds of loading and driving by the roads as they are; −1 no way. */
  readonly wayS: number;
  /** When a consignment that is held up tries again, s. */
  readonly retryS: number;
  /** Seconds in which goods that nobody signs for are counted. */
  readonly countS: number;
}
const goes = { guard: 'open', target: 'underWay' } as const;

export const supplyChart = setup({
  types: {} as ChartTypes<SupplyReadings, 'go' | 'receipt'>,
  actions: EFFECTS,
  guards: { open: reads((r: SupplyReadings) => r.wayS >= 0) },
  delays: {
    wayS: reads((r: SupplyReadings) => r.wayS),
    retryS: reads((r: SupplyReadings) => r.retryS),
    countS: reads((r: SupplyReadings) => r.countS),
  },
}).createMachine({
  id: 'supply-order',
  context: {},
  initial: 'ordered',
  states: {
    ordered: { on: { go: [goes, { target: 'blocked', actions: [emits('SUPPLY_BLOCKED')] }] } },
    underWay: { after: { wayS: 'delivered' } },
    blocked: { after: { retryS: [goes, { target: 'blocked', reenter: true }] } },
    // At the gate: handed out when signed for, or when it has been counted.
    delivered: {
      entry: [hand('arrive')],
      after: { countS: 'counted' },
      on: { receipt: { target: 'received', actions: [hand('shelve')] } },
    },
    counted: { entry: [hand('shelve')], on: { receipt: 'received' } },
    received: {},
  },
});
