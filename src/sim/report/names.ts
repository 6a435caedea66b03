/** Names that the county pack does not hold. */
import { incidentSites } from '../hazards/answers.ts';
import type { Text } from '../kernel/units.ts';
import type { World } from '../world.ts';

/** Of the units and the places of work of this exercise; a danger, by its number, bears its levee's. */
export const movingNames = (w: World): Record<string, Text> =>
  Object.fromEntries([
    ...[...w.res.units, ...incidentSites(w)].map((x) => [x.id, x.name] as const),
    ...w.flood.dangers.map((d) => [String(d.id), w.env.county.levees[d.levee].name] as const),
  ]);
