/** What the hazards are worked out in and with, as far as a scenario must fit it; the kernels' own numbers are tested to agree. */
export const FIRE_WINDOW_M = 8000;
export const PLUME_WINDOW_M = 4000;
/** kg/m³ of what a scenario may put into a tank. */
export const LIQUID_DENSITY = { ammonia: 682, chlorine: 1562, propane: 580, methane: 422 } as const;
