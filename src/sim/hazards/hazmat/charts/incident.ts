/**
 * The hazardous-materials incident (procedures.md §1 and §9): quiet until something leaks; then the plant's call, how bad the
 * county knows it to be, sparks and crews side by side. Its regions follow the charts of leak and vessel.
 */
import { setup } from 'xstate';
import { EFFECTS, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface IncidentReadings {
  /** Whether the plant itself calls, and how long after the leak begins, s. */
  readonly calls: boolean;
  readonly callS: number;
  /** Level that what the county knows asks for: 0 nothing yet, 3, 2, 1 (procedures.md §3.4). */
  readonly level: number;
}
const grave = (level: number) => reads((r: IncidentReadings) => r.level !== 0 && r.level <= level);

/** By what the county has learnt, and by the dead it has been told of. */
const worse = [
  { guard: 'severe', target: '.level1' },
  { guard: 'major', target: '.level2' },
  { guard: 'large', target: '.level3' },
] as const;

export const incidentChart = setup({
  types: {} as ChartTypes<
    IncidentReadings,
    'minute' | 'KNOWN' | 'MESSAGE' | 'hazmat-leak.hole.open' | 'sparks-ordered' | 'withdraw'
  >,
  actions: EFFECTS,
  guards: {
    calls: reads((r: IncidentReadings) => r.calls),
    large: grave(3),
    major: grave(2),
    severe: grave(1),
  },
  delays: { callS: reads((r: IncidentReadings) => r.callS) },
}).createMachine({
  id: 'hazmat-incident',
  context: {},
  initial: 'quiet',
  states: {
    // P0
    quiet: { on: { 'hazmat-leak.hole.open': 'active' } },
    // P2–P9
    active: {
      type: 'parallel',
      states: {
        call: {
          initial: 'pending',
          states: {
            pending: { after: { callS: { guard: 'calls', target: 'called' } } },
            called: { entry: [hand('call')] },
          },
        },
        danger: {
          initial: 'unknown',
          on: { KNOWN: worse, MESSAGE: worse, minute: worse },
          states: { unknown: {}, level3: {}, level2: {}, level1: {} },
        },
        sparks: {
          initial: 'free',
          states: { free: { on: { 'sparks-ordered': 'ordered' } }, ordered: {} },
        },
        crews: {
          initial: 'free',
          states: { free: { on: { withdraw: 'withdrawn' } }, withdrawn: {} },
        },
      },
    },
  },
});
