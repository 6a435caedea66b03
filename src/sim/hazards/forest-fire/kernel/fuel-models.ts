/**
 * Fuel models of Rothermel's spread model: 1–13 of Anderson 1982 (USDA INT-122), and the part of Scott & Burgan
 * 2005 (RMRS-GTR-153) that Fuliang's vegetation needs. Values as in USFS firelab/behave `fuelModels.cpp`, in the
 * model's own US units: its constants are empirical in them, so conversion happens only at the boundary.
 */
export interface FuelModel {
  readonly name: string;
  /** Bed depth, ft. */
  readonly depth: number;
  /** Dead-fuel moisture of extinction, fraction. */
  readonly mx: number;
  /** Loads, lb/ft²: dead 1 h, 10 h, 100 h, live herb, live woody. */
  readonly load: readonly [number, number, number, number, number];
  /** Surface-to-volume ratios, 1/ft: dead 1 h, live herb, live woody. */
  readonly sav: readonly [number, number, number];
  /** Whether live herb cures into dead fuel as it dries. */
  readonly dynamic: boolean;
}

/** Short tons per acre in lb/ft². */
const TPA = 2000 / 43560;
type Five = readonly [number, number, number, number, number];
type Three = readonly [number, number, number];

const anderson = (name: string, depth: number, mxPct: number, load: Five, sav1: number): FuelModel => ({
  name,
  depth,
  mx: mxPct / 100,
  load,
  sav: [sav1, 1500, 1500],
  dynamic: false,
});
const scottBurgan = (name: string, depth: number, mxPct: number, tpa: Five, sav: Three): FuelModel => ({
  name,
  depth,
  mx: mxPct / 100,
  load: [tpa[0] * TPA, tpa[1] * TPA, tpa[2] * TPA, tpa[3] * TPA, tpa[4] * TPA],
  sav,
  dynamic: true,
});

const MODELS: readonly (readonly [number, FuelModel])[] = [
  [1, anderson('Short grass', 1, 12, [0.034, 0, 0, 0, 0], 3500)],
  [2, anderson('Timber grass and understory', 1, 15, [0.092, 0.046, 0.023, 0.023, 0], 3000)],
  [3, anderson('Tall grass', 2.5, 25, [0.138, 0, 0, 0, 0], 1500)],
  [4, anderson('Chaparral', 6, 20, [0.23, 0.184, 0.092, 0, 0.23], 2000)],
  [5, anderson('Brush', 2, 20, [0.046, 0.023, 0, 0, 0.092], 2000)],
  [6, anderson('Dormant brush', 2.5, 25, [0.069, 0.115, 0.092, 0, 0], 1750)],
  [7, anderson('Southern rough', 2.5, 40, [0.052, 0.086, 0.069, 0, 0.017], 1750)],
  [8, anderson('Short-needle litter', 0.2, 30, [0.069, 0.046, 0.115, 0, 0], 2000)],
  [9, anderson('Hardwood or long-needle litter', 0.2, 25, [0.134, 0.019, 0.007, 0, 0], 2500)],
  [10, anderson('Timber litter and understory', 1, 25, [0.138, 0.092, 0.23, 0, 0.092], 2000)],
  [11, anderson('Light slash', 1, 15, [0.069, 0.207, 0.253, 0, 0], 1500)],
  [12, anderson('Medium slash', 2.3, 20, [0.184, 0.644, 0.759, 0, 0], 1500)],
  [13, anderson('Heavy slash', 3, 25, [0.322, 1.058, 1.288, 0, 0], 1500)],
  [101, scottBurgan('GR1', 0.4, 15, [0.1, 0, 0, 0.3, 0], [2200, 2000, 1500])],
  [102, scottBurgan('GR2', 1, 15, [0.1, 0, 0, 1, 0], [2000, 1800, 1500])],
  [121, scottBurgan('GS1', 0.9, 15, [0.2, 0, 0, 0.5, 0.65], [2000, 1800, 1800])],
  [122, scottBurgan('GS2', 1.5, 15, [0.5, 0.5, 0, 0.6, 1], [2000, 1800, 1800])],
  [124, scottBurgan('GS4', 2.1, 40, [1.9, 0.3, 0.1, 3.4, 7.1], [1800, 1600, 1600])],
  [141, scottBurgan('SH1', 1, 15, [0.25, 0.25, 0, 0.15, 1.3], [2000, 1800, 1600])],
  [142, scottBurgan('SH2', 1, 15, [1.35, 2.4, 0.75, 0, 3.85], [2000, 1800, 1600])],
  [145, scottBurgan('SH5', 6, 15, [3.6, 2.1, 0, 0, 2.9], [750, 1800, 1600])],
  [161, scottBurgan('TU1', 0.6, 20, [0.2, 0.9, 1.5, 0.2, 0.9], [2000, 1800, 1600])],
  [165, scottBurgan('TU5', 1, 25, [4, 4, 3, 0, 3], [1500, 1800, 750])],
  [182, scottBurgan('TL2', 0.2, 25, [1.4, 2.3, 2.2, 0, 0], [2000, 1800, 1600])],
  [183, scottBurgan('TL3', 0.3, 20, [0.5, 2.2, 2.8, 0, 0], [2000, 1800, 1600])],
  [186, scottBurgan('TL6', 0.3, 25, [2.4, 1.2, 1.2, 0, 0], [2000, 1800, 1600])],
  [188, scottBurgan('TL8', 0.3, 35, [5.8, 1.4, 1.1, 0, 0], [1800, 1800, 1600])],
];
const byNumber: ReadonlyMap<number, FuelModel> = new Map(MODELS);

/** The model of a number, or undefined for a number that is not in the table (0 = nothing burns). */
export const fuelModel = (number: number): FuelModel | undefined => byNumber.get(number);
