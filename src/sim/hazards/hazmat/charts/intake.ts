/** The water below: run-off of the curtains reaches an intake unless somebody dams the drains. */
import { setup } from 'xstate';
import { EFFECTS, emits, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface IntakeReadings {
  readonly curtains: number;
  /** Seconds of run-off so far, and after how many it arrives. */
  readonly runoffS: number;
  readonly arrivesS: number;
}

export const intakeChart = setup({
  types: {} as ChartTypes<IntakeReadings, 'minute' | 'dam'>,
  actions: EFFECTS,
  guards: {
    running: reads((r: IntakeReadings) => r.curtains > 0),
    dry: reads((r: IntakeReadings) => r.curtains === 0),
    arrived: reads((r: IntakeReadings) => r.runoffS >= r.arrivesS),
  },
}).createMachine({
  id: 'hazmat-intake',
  context: {},
  initial: 'clean',
  states: {
    clean: { on: { minute: { guard: 'running', target: 'running' }, dam: 'dammed' } },
    running: {
      on: {
        minute: [
          { guard: 'arrived', target: 'fouled' },
          { guard: 'dry', target: 'clean' },
        ],
        dam: 'dammed',
      },
    },
    dammed: {},
    fouled: { entry: [emits('INTAKE_HIT')] },
  },
});
