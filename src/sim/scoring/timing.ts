/** Timeliness of one act (exercise-doctrine.md §8): 1 within target, 0.6 at the limit, 0 at twice the limit. */
export function timeliness(minutes: number, target: number, limit: number): number {
  const l = limit > 0 ? limit : 2 * target;
  if (minutes <= target) return 1;
  if (minutes <= l) return l > target ? 1 - (0.4 * (minutes - target)) / (l - target) : 1;
  if (minutes < 2 * l) return 0.6 * (1 - (minutes - l) / l);
  return 0;
}
/** Share of [from, to] during which the gap since the last act was within the allowed interval (seconds in, share out). */
export function coverage(
  acts: readonly number[],
  from: number,
  to: number,
  allowed: (t: number) => number,
): number {
  if (to <= from) return 1;
  let good = 0;
  const times = [from, ...acts.filter((a) => a > from && a < to)];
  for (let i = 0; i < times.length; i++) {
    const a = times[i];
    const b = i + 1 < times.length ? times[i + 1] : to;
    good += Math.min(b - a, allowed(a));
  }
  return good / (to - from);
}
export const intervalOf = (level: number): number => ({ 0: 240, 4: 240, 3: 120, 2: 60, 1: 30 })[level]! * 60;
/** Right level 1, one step off 0.5, else 0. Levels as numbers, 0 = none. */
export function levelCorrectness(level: number, warranted: number): number {
  const s = (l: number): number => (l === 0 ? 0 : 5 - l);
  const d = Math.abs(s(level) - s(warranted));
  return d === 0 ? 1 : d === 1 ? 0.5 : 0;
}
export const mean = (v: readonly number[]): number =>
  v.length === 0 ? 0 : v.reduce((a, b) => a + b, 0) / v.length;
