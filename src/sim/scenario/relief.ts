/** What a county has for relief in a scenario. */
import * as z from 'zod';

export const RELIEF_DEFAULTS = { familyKits: 0, reliefFundsWan: 300 } as const;
export const ReliefResources = {
  familyKits: z
    .number()
    .min(0)
    .max(1)
    .default(RELIEF_DEFAULTS.familyKits)
    .describe('Share of households with an emergency kit that feeds them for three days'),
  reliefFundsWan: z
    .number()
    .min(0)
    .max(100000)
    .default(RELIEF_DEFAULTS.reliefFundsWan)
    .describe('Relief fund, ten thousand yuan'),
};
