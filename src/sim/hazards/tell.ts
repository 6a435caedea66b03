/** Tells the incident chart of a hazard what happened. */
import type { MachineState } from '../kernel/machine-state.ts';
import type { World } from '../world.ts';
import type { HazardPack } from './pack.ts';

export const initialIncidents = (packs: readonly HazardPack[]): Record<string, MachineState> =>
  Object.fromEntries(packs.map((p) => [p.id, p.incident?.initial() ?? { value: {}, context: {} }]));
/** Tells one hazard's chart what happened; hazards that the exercise does not run hear nothing. */
export function tellIncident(w: World, hazard: string, type: string): void {
  const pack = w.env.hazards.find((p) => p.id === hazard);
  if (pack?.incident)
    w.machines.incidents[hazard] = pack.incident.step(w.machines.incidents[hazard], { type });
}
/** What concerns every incident: a warning went out, the response ended. */
export function tellIncidents(w: World, type: string): void {
  for (const h of Object.keys(w.machines.incidents).sort()) tellIncident(w, h, type);
}
