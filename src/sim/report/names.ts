/** Names that the county pack does not hold. */
import { incidentNames, incidentSites } from '../hazards/answers.ts';
import type { Text } from '../kernel/units.ts';
import type { World } from '../world.ts';

/** Of the units and the places of work of this exercise, and of what its hazards number. */
export const movingNames = (w: World): Record<string, Text> =>
  Object.fromEntries([
    ...[...w.res.units, ...incidentSites(w)].map((x) => [x.id, x.name] as const),
    ...incidentNames(w),
  ]);
