/**
 * The earthquake incident (procedures.md §1 and §8): nothing can be warned of before the main shock; then the network measures
 * it, and how grave the county takes it to be follows the dead that it is told of (§3.3).
 */
import { setup } from 'xstate';
import { EFFECTS, emits, hand, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface IncidentReadings {
  /** Level that the dead reported so far ask for: 0 none, 3, 2, 1. */
  readonly byDead: number;
}
const grave = (level: number) => reads((r: IncidentReadings) => r.byDead !== 0 && r.byDead <= level);

/** By the dead that the county has been told of. */
const worse = [
  { guard: 'severe', target: '.level1' },
  { guard: 'major', target: '.level2' },
  { guard: 'large', target: '.level3' },
] as const;

export const incidentChart = setup({
  types: {} as ChartTypes<IncidentReadings, 'main' | 'params' | 'minute' | 'MESSAGE'>,
  actions: EFFECTS,
  guards: { large: grave(3), major: grave(2), severe: grave(1) },
}).createMachine({
  id: 'earthquake-incident',
  context: {},
  initial: 'quiet',
  states: {
    // P0
    quiet: { on: { main: 'active' } },
    // P3–P9
    active: {
      entry: [emits('INCIDENT_BEGAN', { hazard: 'earthquake' })],
      type: 'parallel',
      states: {
        network: {
          initial: 'measuring',
          states: {
            measuring: { on: { params: 'located' } },
            located: { entry: [hand('located')] },
          },
        },
        casualties: {
          initial: 'none',
          on: { MESSAGE: worse, minute: worse },
          states: { none: {}, level3: {}, level2: {}, level1: {} },
        },
      },
    },
  },
});
