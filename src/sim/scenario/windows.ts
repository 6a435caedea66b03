/** What the hazards are worked out in and with, as far as a scenario must fit it; the kernels' own numbers are tested to agree. */
export const FIRE_WINDOW_M = 8000;
export const PLUME_WINDOW_M = 4000;
/** kg/m³ of what a scenario may put into a tank. */
export const LIQUID_DENSITY = { ammonia: 682, chlorine: 1562, propane: 580, methane: 422 } as const;

/**
 * What of a poison may come out so that the ground it makes deadly (one in a hundred of those outdoors over the whole
 * passage, CPR 18E) ends inside the plume's window in any wind: so many kg however fast, or any amount through a hole of
 * so many mm. Measured with the kernel at 30 °C on a clear night, 1–3 m/s. Vapours that only burn stay well inside.
 */
export const LARGEST_RELEASE = {
  ammonia: { kg: 150000, holeMm: 45 },
  chlorine: { kg: 3000, holeMm: 12 },
} as const;
/** Greatest wind, m/s, that 王正非's law is stated for. */
export const WANG_MOST_WIND_MS = 12;
/** Least surface-wave magnitude that the intensity and acceleration laws may be asked about. */
export const LEAST_MAGNITUDE = 4.7;
