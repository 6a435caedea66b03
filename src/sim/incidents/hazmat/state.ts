/** State of the hazmat incident, plain data and typed arrays. */
export interface HazmatIncident {
  readonly startedAt: number;
}
