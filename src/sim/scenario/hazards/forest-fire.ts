/** Weather, ignitions and fuels of a forest fire: the scenario file's `conditions` for this hazard and the inject effects it adds. */
import * as z from 'zod';

export const ForestFireConditions = z.strictObject({});
export const ForestFireEffects = [] as const;
