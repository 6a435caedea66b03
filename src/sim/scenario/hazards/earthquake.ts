/** The shock and what it does: the scenario file's `conditions` for this hazard and the inject effects it adds. */
import * as z from 'zod';

export const EarthquakeConditions = z.strictObject({});
export const EarthquakeEffects = [] as const;
