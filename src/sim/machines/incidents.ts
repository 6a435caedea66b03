/** The incident machine of each hazard that an exercise runs. */
import { hazardsOf, type Scenario } from '../scenario/schema.ts';
import type { World } from '../world.ts';
import { earthquakeIncidentRunner } from './earthquake-incident.ts';
import { floodIncidentRunner } from './flood-incident.ts';
import { forestFireIncidentRunner } from './forest-fire-incident.ts';
import { landslideIncidentRunner } from './landslide-incident.ts';
import { hazmatIncidentRunner } from './hazmat-incident.ts';
import type { MachineState } from '../kernel/machine-state.ts';
import type { Runner } from './runner.ts';

const RUNNERS: Readonly<Record<string, Runner>> = {
  flood: floodIncidentRunner,
  'forest-fire': forestFireIncidentRunner,
  earthquake: earthquakeIncidentRunner,
  hazmat: hazmatIncidentRunner,
  landslide: landslideIncidentRunner,
};

export const initialIncidents = (s: Scenario): Record<string, MachineState> =>
  Object.fromEntries(
    hazardsOf(s)
      .filter((h) => h in RUNNERS)
      .map((h) => [h, RUNNERS[h].initial()]),
  );
/** Tells one hazard's machine what happened; hazards that the exercise does not run hear nothing. */
export function tellIncident(w: World, hazard: string, type: string): void {
  const now = w.machines.incidents[hazard];
  if (now) w.machines.incidents[hazard] = RUNNERS[hazard].step(now, { type });
}
/** What concerns every incident: a warning went out, the response ended. */
export function tellIncidents(w: World, type: string): void {
  for (const h of Object.keys(w.machines.incidents).sort()) tellIncident(w, h, type);
}
