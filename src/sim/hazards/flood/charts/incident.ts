/**
 * The flood incident. Its phases follow procedures.md §1; while it is active, river, reservoirs, levees and slopes
 * run side by side. The flood kernel and the people module make things happen; commands warn and end.
 */
import { setup } from 'xstate';

export const floodIncidentMachine = setup({
  types: {} as {
    events:
      | { type: 'rain.heavy' }
      | { type: 'warning.issued' }
      | { type: 'gauge.over-warning' }
      | { type: 'gauge.over-guarantee' }
      | { type: 'gauge.under-guarantee' }
      | { type: 'gauge.under-warning' }
      | { type: 'reservoir.over-limit' }
      | { type: 'reservoir.spill' }
      | { type: 'reservoir.failed' }
      | { type: 'levee.danger' }
      | { type: 'levee.treated' }
      | { type: 'levee.breach' }
      | { type: 'pond.alarm' }
      | { type: 'pond.failed' }
      | { type: 'store.flooded' }
      | { type: 'slope.sign' }
      | { type: 'slope.slide' }
      | { type: 'response.ended' };
  },
}).createMachine({
  id: 'flood-incident',
  initial: 'prevention',
  context: {},
  states: {
    // P0 预防监测
    prevention: {
      on: {
        'rain.heavy': 'alert',
        'warning.issued': 'alert',
        'gauge.over-warning': 'active',
        'slope.sign': 'active',
        'levee.danger': 'active',
        'reservoir.over-limit': 'active',
      },
    },
    // P1 预警
    alert: {
      on: {
        'gauge.over-warning': 'active',
        'slope.sign': 'active',
        'slope.slide': 'active',
        'levee.danger': 'active',
        'levee.breach': 'active',
        'reservoir.over-limit': 'active',
        'reservoir.failed': 'active',
      },
    },
    // P3–P9
    active: {
      type: 'parallel',
      states: {
        river: {
          initial: 'overWarning',
          states: {
            overWarning: {
              on: { 'gauge.over-guarantee': 'overGuarantee', 'gauge.under-warning': 'receded' },
            },
            overGuarantee: { on: { 'gauge.under-guarantee': 'overWarning' } },
            receded: { on: { 'gauge.over-warning': 'overWarning' } },
          },
        },
        reservoirs: {
          initial: 'normal',
          states: {
            normal: {
              on: {
                'reservoir.over-limit': 'overLimit',
                'reservoir.spill': 'spilling',
                'reservoir.failed': 'failed',
              },
            },
            overLimit: { on: { 'reservoir.spill': 'spilling', 'reservoir.failed': 'failed' } },
            spilling: { on: { 'reservoir.failed': 'failed' } },
            failed: {},
          },
        },
        levees: {
          initial: 'sound',
          states: {
            sound: { on: { 'levee.danger': 'danger', 'levee.breach': 'breached' } },
            danger: { on: { 'levee.treated': 'held', 'levee.breach': 'breached' } },
            held: { on: { 'levee.danger': 'danger', 'levee.breach': 'breached' } },
            breached: {},
          },
        },
        // What stands in the water's way and makes it worse.
        sources: {
          initial: 'safe',
          states: {
            safe: {
              on: { 'pond.alarm': 'alarm', 'pond.failed': 'polluted', 'store.flooded': 'polluted' },
            },
            alarm: { on: { 'pond.failed': 'polluted', 'store.flooded': 'polluted' } },
            polluted: {},
          },
        },
        slopes: {
          initial: 'quiet',
          states: {
            quiet: { on: { 'slope.sign': 'signs', 'slope.slide': 'slid' } },
            signs: { on: { 'slope.slide': 'slid' } },
            slid: {},
          },
        },
      },
      on: { 'response.ended': 'over' },
    },
    // P10–P11
    over: { type: 'final' },
  },
});
