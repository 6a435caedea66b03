/** What a flood sets off beside water: the scenario file's `conditions.tailings` and the inject effect it adds. */
import * as z from 'zod';

export const TailingsPond = z
  .strictObject({
    facility: z.string().describe('A tailings pond of the county'),
    heightM: z.number().min(3).max(200),
    storedM3: z.number().min(1000).max(5e7),
    areaM2: z.number().min(500).max(5e6),
    catchmentKm2: z.number().min(0.01).max(50),
    freeboardM: z.number().min(0.1).max(20),
    drainM3s: z.number().min(0.01).max(200),
    source: z.string().max(500),
  })
  .describe('A tailings pond that rain may overtop');
export const FloodEffects = [
  z
    .strictObject({ do: z.literal('pond-blocked'), facility: z.string() })
    .describe('Debris clogs the drains of a tailings pond'),
] as const;
