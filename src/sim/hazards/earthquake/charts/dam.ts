/** A small dam after a shock: cracked unseen, then found by the keeper's round or by an ordered check, whichever is first. */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface DamReadings {
  /** How long the keeper's round takes, s. */
  readonly roundS: number;
}

export const damChart = setup({
  types: {} as ChartTypes<DamReadings, 'crack' | 'looked-at'>,
  actions: EFFECTS,
  delays: { roundS: reads((r: DamReadings) => r.roundS) },
}).createMachine({
  id: 'earthquake-dam',
  context: {},
  initial: 'sound',
  states: {
    sound: { on: { crack: 'cracked' } },
    cracked: { entry: [emits('DAM_CRACKED')], after: { roundS: 'found' }, on: { 'looked-at': 'found' } },
    found: { entry: [hand('found')] },
  },
});
