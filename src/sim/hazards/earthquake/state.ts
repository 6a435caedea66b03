/** State of the earthquake incident, plain data and typed arrays: the kernel's, and what crews and officers add to it. */
import type { QuakeState } from './kernel/system.ts';

declare module '../state.ts' {
  interface Incidents {
    earthquake: EarthquakeIncident | null;
  }
}

/** A place with people under rubble or a fire: a named building, or the collapsed houses of a village together. */
export interface CollapseSite {
  readonly id: string;
  /** Settlement of the kernel. */
  readonly s: number;
  readonly village: number;
  /** Index into the scenario's collapses; −1 for a village's houses. */
  readonly spec: number;
  /** Units working in it. */
  crews: number[];
}
export interface EarthquakeIncident {
  kernel: QuakeState;
  sites: CollapseSite[];
  /** Dead already passed on to their village, by settlement. */
  counted: Float64Array;
  /** Hurt that the ledger already has, by settlement. */
  hurt: Float64Array;
  /** Units that carry a safety officer's signal, and how they search, by unit index. */
  orders: Record<number, { signal: boolean; method: string }>;
  /** Townships that count house by house, since when. */
  countingSince: Record<number, number>;
  /** When sites were put in order, gas was shut off for the check, and crews last heard what shocks may come; −1 not. */
  plannedAt: number;
  gasOffAt: number;
  trendAt: number;
}
