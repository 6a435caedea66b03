/** State of the earthquake incident, plain data and typed arrays. */
export interface ShockRow {
  /** Scenario second. */
  readonly t: number;
  readonly magnitude: number;
  readonly depthKm: number;
  readonly lon: number;
  readonly lat: number;
  readonly strikeDeg: number;
  readonly main: boolean;
}
/** A place with people under rubble: a named building, or the collapsed houses of a village together. */
export interface CollapseSite {
  readonly id: string;
  readonly village: number;
  /** Index into the scenario's collapses; −1 for a village's houses. */
  readonly spec: number;
  /** Alive under rubble, fractional: an expectation. */
  trapped: number;
  rescued: number;
  /** When it was checked for structure, gas and power; −1 not yet. */
  checkedAt: number;
  gas: boolean;
  gasCheckedAt: number;
  /** Units working in it. */
  crews: number[];
}
export interface EarthquakeIncident {
  shocks: ShockRow[];
  /** Shocks felt so far. */
  felt: number;
  /** Greatest intensity so far, by village, with the site's own deviation. */
  intensity: Float64Array;
  /** Share of floor area collapsed so far, by village. */
  collapsed: Float64Array;
  /** Houses unfit to live in (grades D3–D5), share by village. */
  unfit: Float64Array;
  sites: CollapseSite[];
  /** Units that carry a safety officer's signal, and how they search, by unit index. */
  orders: Record<number, { signal: boolean; method: string }>;
  /** End of the pause after an aftershock, s. */
  clearAt: number;
  paramsAt: number;
  calmSince: number;
}
