/**
 * Distances of the Emergency Response Guidebook 2024 (transcription, verified at second hand). Winds low < 6 mi/h,
 * moderate 6–12, high > 12. Metric isolation is the book's own table, not feet × .3048.
 */
export interface ErgRow {
  readonly un: string;
  readonly container: string;
  readonly isolationFt: number;
  /** Miles: day low, moderate, high wind; night the same. `7.0+` is open-ended and kept as printed. */
  readonly miles: readonly (number | string)[];
}
const row = (
  un: string,
  container: string,
  isolationFt: number,
  ...miles: readonly (number | string)[]
): ErgRow => ({ un, container, isolationFt, miles });
/** Table 3: large spills of chlorine (1017) and ammonia (1005) by container. */
export const ERG_TABLE_3: readonly ErgRow[] = [
  row('1017', 'rail tank car', 3000, 6, 3.9, 3.2, '7.0+', 5.6, 4.1),
  row('1017', 'highway tank truck', 2000, 3.5, 2.1, 1.6, 4, 2.9, 2.4),
  row('1017', 'multiple ton cylinders', 1000, 1.2, 0.8, 0.6, 2.2, 1.4, 0.8),
  row('1017', 'small cylinders/single ton', 500, 0.9, 0.5, 0.3, 1.5, 0.8, 0.4),
  row('1005', 'rail tank car', 1000, 1, 0.8, 0.6, 2.6, 1.3, 0.8),
  row('1005', 'highway tank truck', 500, 0.5, 0.3, 0.3, 1.1, 0.4, 0.4),
  row('1005', 'nurse tank', 200, 0.3, 0.2, 0.2, 0.9, 0.2, 0.2),
  row('1005', 'small cylinders', 100, 0.2, 0.1, 0.1, 0.5, 0.2, 0.1),
];
/** The book's metres for its feet (from memory, high). */
const METRES: Readonly<Record<number, number>> = {
  3000: 1000,
  2000: 600,
  1500: 500,
  1000: 300,
  500: 150,
  200: 60,
  100: 30,
};
export const ergMetres = (ft: number): number => METRES[ft] ?? Math.round((ft * 0.3048) / 10) * 10;

/** Table 1, small spills: isolate m, protect downwind km by day and night (verified at second hand). */
export const ERG_SMALL = {
  '1017': { isolateM: 60, dayKm: 0.3, nightKm: 1.4 },
  '1005': { isolateM: 30, dayKm: 0.1, nightKm: 0.2 },
} as const;
/** Guide 115, liquefied petroleum gas: isolate at once, large spill, fire near a tank; all round, m (from memory, high). */
export const ERG_LPG = { isolateM: 100, spillM: 800, fireM: 1600 } as const;

export const ergRow = (un: string, container: string): ErgRow | undefined =>
  ERG_TABLE_3.find((r) => r.un === un && r.container === container);

const MPS_PER_MPH = 0.44704;
/** Protective distance, km, for a wind m/s; an open-ended `7.0+` counts as its printed number. */
export function protectKm(r: ErgRow, windMs: number, night: boolean): number {
  const mph = windMs / MPS_PER_MPH;
  const k = (mph < 6 ? 0 : mph <= 12 ? 1 : 2) + (night ? 3 : 0);
  const v = r.miles[k];
  return (typeof v === 'number' ? v : Number.parseFloat(v)) * 1.609344;
}
