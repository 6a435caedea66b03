/** State of the earthquake incident, plain data and typed arrays. */
export interface EarthquakeIncident {
  readonly startedAt: number;
}
