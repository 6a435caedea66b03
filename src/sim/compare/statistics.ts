/** What a few numbers say together: spread, and means, differences and slopes with the interval that so few allow. */
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** Share of intervals made like these that hold the true value. */
export const CONFIDENCE = 0.95;
/** Fewer runs than this are shown with a warning. */
export const FEW = 5;

export interface Distribution {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of a sample; null of one value. */
  readonly sd: number | null;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}
export type Interval = readonly [low: number, high: number];
export interface Estimate {
  readonly value: number;
  /** null where there are too few values for one. */
  readonly interval: Interval | null;
  /** Degrees of freedom of the interval; null where there is none. */
  readonly freedom: number | null;
}

/** Smallest first: sums come to the same bits whatever order runs are given in. */
const ordered = (x: readonly number[]): number[] => [...x].sort((a, b) => a - b);
const sum = (x: readonly number[]): number => ordered(x).reduce((a, b) => a + b, 0);
export const meanOf = (x: readonly number[]): number => sum(x) / x.length;
/** Sum of squares about the mean. */
function squares(x: readonly number[]): number {
  const mean = meanOf(x);
  return sum(x.map((v) => (v - mean) * (v - mean)));
}

/**
 * The value below which a share of them lies, straight between neighbours: definition 7 of Hyndman & Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50 (1996) 361–365, as spreadsheets and R have it.
 * @param share 0–1. @param x at least one value.
 */
export function quantile(x: readonly number[], share: number): number {
  const sorted = ordered(x);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const rest = at - low;
  return rest === 0 ? sorted[low] : sorted[low] + rest * (sorted[low + 1] - sorted[low]);
}
/** null of no value. */
export function distributionOf(x: readonly number[]): Distribution | null {
  if (x.length === 0) return null;
  return {
    n: x.length,
    mean: meanOf(x),
    sd: x.length > 1 ? Math.sqrt(squares(x) / (x.length - 1)) : null,
    least: quantile(x, 0),
    lower: quantile(x, 0.25),
    median: quantile(x, 0.5),
    upper: quantile(x, 0.75),
    most: quantile(x, 1),
  };
}

function around(value: number, error: number, freedom: number): Estimate {
  const half = error === 0 ? 0 : tQuantile((1 + CONFIDENCE) / 2, freedom) * error;
  return { value, interval: [value - half, value + half], freedom };
}
const without = (value: number): Estimate => ({ value, interval: null, freedom: null });

/**
 * Mean of differences, each of a pair: Student, "The probable error of a mean", Biometrika 6 (1908) 1–25.
 * @param d at least one.
 */
export function pairedMean(d: readonly number[]): Estimate {
  const n = d.length;
  if (n < 2) return without(meanOf(d));
  return around(meanOf(d), Math.sqrt(squares(d) / (n - 1) / n), n - 1);
}
/**
 * Mean of the second less mean of the first, spreads not taken as equal: Welch, "The generalization of 'Student's' problem when several
 * different population variances are involved", Biometrika 34 (1947) 28–35; NIST/SEMATECH e-Handbook of Statistical Methods 1.3.5.3.
 * @param a at least one. @param b at least one.
 */
export function meanDifference(a: readonly number[], b: readonly number[]): Estimate {
  const value = meanOf(b) - meanOf(a);
  if (a.length < 2 || b.length < 2) return without(value);
  const [p, q] = [a, b].map((x) => squares(x) / (x.length - 1) / x.length);
  const all = p + q;
  const share = p / all;
  // Values that are all the same have no spread to share freedom by.
  const freedom =
    all === 0
      ? a.length + b.length - 2
      : 1 / ((share * share) / (a.length - 1) + ((1 - share) * (1 - share)) / (b.length - 1));
  return around(value, Math.sqrt(all), freedom);
}
/**
 * Change of y with each step of x by least squares, its interval by t with n − 2 degrees of freedom: Draper & Smith, Applied
 * Regression Analysis, 3rd ed. (1998), 1.4.
 * @returns null where x does not change.
 */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): Estimate | null {
  if (points.length < 2) return null;
  const x = points.map((p) => p[0]);
  const y = points.map((p) => p[1]);
  const sxx = squares(x);
  if (sxx === 0) return null;
  const [mx, my] = [meanOf(x), meanOf(y)];
  const slope = sum(points.map(([u, v]) => (u - mx) * (v - my))) / sxx;
  const n = points.length;
  if (n < 3) return without(slope);
  const left = sum(points.map(([u, v]) => v - my - slope * (u - mx)).map((r) => r * r));
  return around(slope, Math.sqrt(left / (n - 2) / sxx), n - 2);
}
