/** Paces of the clock, scenario seconds to one of the wall's; the first stands still. */
export const PACES = [0, 1, 10, 36, 60, 150, 600] as const;
