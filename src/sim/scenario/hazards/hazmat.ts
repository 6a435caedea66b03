/** Releases of hazardous material and the wind that carries them: the scenario file's `conditions` for this hazard and the inject effects it adds. */
import * as z from 'zod';

export const HazmatConditions = z.strictObject({});
export const HazmatEffects = [] as const;
