/** State of the forest-fire incident, plain data and typed arrays. */
export interface ForestFireIncident {
  readonly startedAt: number;
}
