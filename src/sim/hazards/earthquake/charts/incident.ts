/**
 * The earthquake incident (procedures.md §1 and §8): nothing can be warned of before the main shock; after it,
 * shaking, rescue and secondary hazards run side by side until the response ends.
 */
import { setup } from 'xstate';

export const earthquakeIncidentMachine = setup({
  types: {} as {
    events:
      | { type: 'shock.main' }
      | { type: 'shock.after' }
      | { type: 'shock.quiet' }
      | { type: 'warning.issued' }
      | { type: 'trapped.known' }
      | { type: 'search.begun' }
      | { type: 'sites.cleared' }
      | { type: 'gas.leak' }
      | { type: 'gas.safe' }
      | { type: 'slide' }
      | { type: 'response.ended' };
  },
}).createMachine({
  id: 'earthquake-incident',
  initial: 'quiet',
  context: {},
  states: {
    // P0
    quiet: { on: { 'shock.main': 'active' } },
    // P3–P9
    active: {
      type: 'parallel',
      states: {
        shaking: {
          initial: 'shaken',
          states: {
            shaken: { on: { 'shock.after': 'aftershocks' } },
            aftershocks: { on: { 'shock.quiet': 'settling' } },
            settling: { on: { 'shock.after': 'aftershocks' } },
          },
        },
        rescue: {
          initial: 'unknown',
          states: {
            unknown: { on: { 'trapped.known': 'buried', 'search.begun': 'searching' } },
            buried: { on: { 'search.begun': 'searching' } },
            searching: {
              on: { 'sites.cleared': 'cleared', 'shock.after': { target: 'paused' } },
            },
            // Crews stand back after a shock; the next round of search goes on.
            paused: {
              on: { 'search.begun': 'searching', 'shock.quiet': 'searching', 'sites.cleared': 'cleared' },
            },
            cleared: { on: { 'trapped.known': 'buried' } },
          },
        },
        secondary: {
          initial: 'unchecked',
          states: {
            unchecked: { on: { 'gas.leak': 'leaking', slide: 'slid', 'gas.safe': 'safe' } },
            leaking: { on: { 'gas.safe': 'safe', slide: 'slid' } },
            slid: { on: { 'gas.leak': 'leaking' } },
            safe: { on: { 'gas.leak': 'leaking', slide: 'slid' } },
          },
        },
        public: {
          initial: 'unwarned',
          states: { unwarned: { on: { 'warning.issued': 'warned' } }, warned: {} },
        },
      },
      on: { 'response.ended': 'over' },
    },
    // P10–P11
    over: { type: 'final' },
  },
});
