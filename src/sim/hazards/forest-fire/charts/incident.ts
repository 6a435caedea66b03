/**
 * The forest-fire incident (procedures.md §1 and §7): danger before there is a fire, then the fire, and how bad the county knows
 * it to be (§3.2), which may also grow less. It follows the chart of the front.
 */
import { setup } from 'xstate';
import { EFFECTS, emits, reads, type ChartTypes } from '../../../machines/effects.ts';

export interface IncidentReadings {
  /** Level that what the county knows asks for: 0 none, 4, 3, 2. */
  readonly level: number;
}
const is = (level: number) => reads((r: IncidentReadings) => r.level === level);
/** From what is known, from who is reported dead, from how long it burns. */
const judged = [
  { guard: 'major', target: '.level2' },
  { guard: 'large', target: '.level3' },
  { guard: 'small', target: '.level4' },
  { guard: 'none', target: '.none' },
] as const;

export const incidentChart = setup({
  types: {} as ChartTypes<IncidentReadings, 'minute' | 'KNOWN' | 'MESSAGE' | 'forest-fire-front.edge.free'>,
  actions: EFFECTS,
  guards: { none: is(0), small: is(4), large: is(3), major: is(2) },
}).createMachine({
  id: 'forest-fire-incident',
  context: {},
  initial: 'quiet',
  states: {
    // P0–P1 火险期
    quiet: { on: { 'forest-fire-front.edge.free': 'active' } },
    active: {
      entry: [emits('INCIDENT_BEGAN', { hazard: 'forest-fire' })],
      initial: 'none',
      on: { KNOWN: judged, MESSAGE: judged, minute: judged },
      states: { none: {}, level4: {}, level3: {}, level2: {} },
    },
  },
});
