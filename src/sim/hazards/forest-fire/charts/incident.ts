/**
 * The forest-fire incident (procedures.md §1 and §7): danger before there is a fire, then smoke to be checked, then fire,
 * crews, wind and villages side by side, until it is out, guarded and accepted.
 */
import { setup } from 'xstate';

export const forestFireIncidentMachine = setup({
  types: {} as {
    events:
      | { type: 'warning.issued' }
      | { type: 'ignition' }
      | { type: 'smoke.reported' }
      | { type: 'fire.confirmed' }
      | { type: 'crew.engaged' }
      | { type: 'fire.jumped' }
      | { type: 'fire.contained' }
      | { type: 'fire.rekindled' }
      | { type: 'fire.out' }
      | { type: 'fire.accepted' }
      | { type: 'wind.shift' }
      | { type: 'wind.answered' }
      | { type: 'village.reached' }
      | { type: 'target.threatened' }
      | { type: 'target.guarded' }
      | { type: 'target.reached' }
      | { type: 'target.burst' }
      | { type: 'response.ended' };
  },
}).createMachine({
  id: 'forest-fire-incident',
  initial: 'danger',
  context: {},
  states: {
    // P0–P1 火险期
    danger: { on: { 'smoke.reported': 'smoke', 'fire.confirmed': 'active' } },
    // P2 火情待核
    smoke: { on: { 'fire.confirmed': 'active' } },
    // P3–P9
    active: {
      type: 'parallel',
      states: {
        front: {
          initial: 'free',
          states: {
            free: { on: { 'crew.engaged': 'fought' } },
            fought: { on: { 'fire.jumped': 'free', 'fire.contained': 'contained' } },
            contained: { on: { 'fire.rekindled': 'fought', 'fire.jumped': 'free', 'fire.out': 'out' } },
            out: { on: { 'fire.rekindled': 'fought', 'fire.accepted': 'accepted' } },
            accepted: {},
          },
        },
        wind: {
          initial: 'steady',
          states: {
            steady: { on: { 'wind.shift': 'shifted' } },
            shifted: { on: { 'wind.answered': 'steady' } },
          },
        },
        targets: {
          initial: 'clear',
          states: {
            clear: { on: { 'target.threatened': 'threatened' } },
            threatened: { on: { 'target.guarded': 'guarded', 'target.reached': 'inFlames' } },
            guarded: { on: { 'target.reached': 'inFlames', 'target.threatened': 'threatened' } },
            inFlames: { on: { 'target.burst': 'burst' } },
            burst: {},
          },
        },
        people: {
          initial: 'safe',
          states: {
            safe: { on: { 'village.reached': 'reached', 'warning.issued': 'warned' } },
            warned: { on: { 'village.reached': 'reached' } },
            reached: {},
          },
        },
      },
      on: { 'response.ended': 'over' },
    },
    // P10–P11
    over: { type: 'final' },
  },
});
