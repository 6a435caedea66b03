/** What the doctrine bot says in an incident: in orders, reports and statements. */
export interface IncidentWords {
  /** Of every order to a crew. */
  readonly safety: string;
  readonly place: string;
  readonly source: string;
  readonly scope: string;
  readonly measures: string;
  readonly statement: string;
  readonly ended: string;
  readonly kept: string;
  readonly good: string;
  readonly improve: string;
}
