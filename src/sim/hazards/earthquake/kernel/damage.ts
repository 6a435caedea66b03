/**
 * Building damage: macroseismic method (Lagomarsino & Giovinazzi 2006, Bull. Earthq. Eng. 4:415).
 * Mean grade `μ_D = 2.5·[1 + tanh((I + 6.25·V − 13.1)/Q)]`; grades D0–D5 binomial with n = 5, p = μ_D/5.
 */
import { exp } from '../../../kernel/det-math.ts';

export const GRADES = 6;
/** Ductility of masonry and reinforced concrete in the method. */
const Q = 2.3;

export function meanGrade(I: number, V: number): number {
  // 1 + tanh(x) = 2/(1 + e^{−2x})
  return 5 / (1 + exp((-2 * (I + 6.25 * V - 13.1)) / Q));
}

/** Shares of D0 … D5 for a mean grade, into `out[at …]`. */
export function gradeShares(meanD: number, out: Float64Array | number[], at = 0): void {
  const p = meanD / 5;
  const q = 1 - p;
  const p2 = p * p;
  const q2 = q * q;
  out[at] = q2 * q2 * q;
  out[at + 1] = 5 * p * q2 * q2;
  out[at + 2] = 10 * p2 * q2 * q;
  out[at + 3] = 10 * p2 * p * q2;
  out[at + 4] = 5 * p2 * p2 * q;
  out[at + 5] = p2 * p2 * p;
}

/**
 * Chinese classes (GB/T 17742): A old timber, earth or stone; B masonry without design; C masonry designed for Ⅶ;
 * D reinforced-concrete frame. V is calibrated so that the damage index stays within .02 of the standard's ranges
 * (design data: EMS class A = .88 read as Chinese A would overshoot every range).
 */
export const BUILDING_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type BuildingClass = (typeof BUILDING_CLASSES)[number];
export const VULNERABILITY: Readonly<Record<BuildingClass, number>> = { A: 0.72, B: 0.66, C: 0.58, D: 0.42 };

/** Damage index of D0 … D5: middles of 基本完好/轻微/中等/严重/毁坏; D4 is half 严重, half 毁坏 (own mapping). */
export const GRADE_INDEX: readonly number[] = [0.05, 0.2, 0.425, 0.7, 0.8125, 0.925];

/** Share of a building's worth that D0 … D5 cost: middles for brick houses of GB/T 18208.4-2011 (from memory, medium). */
export const LOSS_RATIO: readonly number[] = [0, 0.1, 0.3, 0.6, 0.85, 1];

export function damageIndex(I: number, V: number, index: readonly number[] = GRADE_INDEX): number {
  const p = [0, 0, 0, 0, 0, 0];
  gradeShares(meanGrade(I, V), p);
  let sum = 0;
  for (let k = 0; k < GRADES; k++) sum += p[k] * index[k];
  return sum;
}

/** Mean damage index ranges of GB/T 17742-2008 for Ⅵ–Ⅹ (from memory, medium-high); A and B share one. */
export const INDEX_RANGES: Readonly<Record<'A/B' | 'C', readonly (readonly [number, number])[]>> = {
  'A/B': [
    [0, 0.11],
    [0.09, 0.31],
    [0.29, 0.51],
    [0.49, 0.71],
    [0.69, 0.91],
  ],
  C: [
    [0, 0.08],
    [0.07, 0.22],
    [0.2, 0.4],
    [0.38, 0.6],
    [0.58, 0.8],
  ],
};

/** Share of buildings of grade D3 or worse: not to be used. */
export function unfitOf(I: number, V: number): number {
  const p = [0, 0, 0, 0, 0, 0];
  gradeShares(meanGrade(I, V), p);
  return p[3] + p[4] + p[5];
}

/** Share of floor area that collapses (毁坏): half of D4 and all of D5, at `out[at …]`. */
export const collapsedShare = (shares: ArrayLike<number>, at = 0): number =>
  0.5 * shares[at + 4] + shares[at + 5];
