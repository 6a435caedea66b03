/** Toxic thresholds and probits, ppm unless said. AEGL: EPA final values (verified, public transcription). */
import type { SubstanceId } from '../../shared/kernel/substances.data.ts';

/** Exposure, min, of the AEGL columns. */
export const AEGL_MINUTES = [10, 30, 60, 240, 480] as const;
type Row = readonly [number, number, number, number, number];
const same = (v: number): Row => [v, v, v, v, v];

/** AEGL-1, -2, -3 by duration. */
export const AEGL: Readonly<Partial<Record<SubstanceId, readonly [Row, Row, Row]>>> = {
  chlorine: [same(0.5), [2.8, 2.8, 2, 1, 0.71], [50, 28, 20, 10, 7.1]],
  ammonia: [same(30), [220, 220, 160, 110, 110], [2700, 1600, 1100, 550, 390]],
  'hydrogen chloride': [same(1.8), [100, 43, 22, 11, 11], [620, 210, 100, 26, 26]],
  'hydrogen sulfide': [
    [0.75, 0.6, 0.51, 0.36, 0.33],
    [41, 32, 27, 20, 17],
    [76, 59, 50, 37, 31],
  ],
  'sulfur dioxide': [same(0.2), same(0.75), [30, 30, 30, 19, 9.6]],
};

/** ERPG-1, -2, -3 for one hour: chlorine and ammonia ERPG-2 verified, the rest from memory (high). */
export const ERPG: Readonly<Partial<Record<SubstanceId, readonly [number, number, number]>>> = {
  chlorine: [1, 3, 20],
  ammonia: [25, 150, 1500],
};
/** Immediately dangerous to life or health (from memory, high). */
export const IDLH: Readonly<Partial<Record<SubstanceId, number>>> = {
  chlorine: 10,
  ammonia: 300,
  'hydrogen chloride': 50,
  'hydrogen sulfide': 100,
  'sulfur dioxide': 100,
  CO: 1200,
};

/**
 * Smell, ppm: where the first notice it, and where nobody can miss it and it stings (ammonia: ATSDR 2004, 5–50; chlorine from
 * memory, medium; fuel gases are odorised to be noticed at a fifth of the lower flammable limit, GB 50028, from memory, high).
 */
export const ODOUR: Readonly<Partial<Record<SubstanceId, readonly [number, number]>>> = {
  ammonia: [5, 50],
  chlorine: [0.3, 3],
  propane: [4200, 21000],
  methane: [10000, 50000],
};

/** `Pr = a + b ln(Cⁿ t)`, mg/m³ and min (CPR 18E "Purple Book"; from memory, high). */
export const PROBITS: Readonly<Partial<Record<SubstanceId, { a: number; b: number; n: number }>>> = {
  chlorine: { a: -6.35, b: 0.5, n: 2.75 },
  ammonia: { a: -15.6, b: 1, n: 2 },
  CO: { a: -7.4, b: 1, n: 1 },
  'hydrogen sulfide': { a: -11.5, b: 1, n: 1.9 },
};
