import { standing, USUAL, type Table } from './standing.ts';

/** Just after a moment that still counts as in time. */
const past = (t: number): number => t + Number.EPSILON * Math.max(1, t);
/**
 * Timeliness of one act (exercise-doctrine.md §8) by where its item stood when it was done: 1 while due, 0.6 at the limit, 0 at
 * twice the limit.
 */
export function timeliness(minutes: number, target: number, limit: number, table: Table = USUAL): number {
  const l = limit > 0 ? limit : 2 * target;
  switch (
    standing(
      table,
      minutes,
      ['trigger', -Infinity],
      ['target', past(target)],
      ['limit', past(Math.max(target, l))],
    )
  ) {
    case 'late':
      return l > target ? Math.max(0.6, 1 - (0.4 * (minutes - target)) / (l - target)) : 1;
    case 'overdue':
      return Math.max(0, 0.6 * (1 - (minutes - l) / l));
    default:
      return 1;
  }
}
/**
 * Share of [from, to] during which the last act was no older than the interval allowed then (seconds in, share out).
 * @param changes when the allowed interval may change: a level that falls eases it at once.
 */
export function coverage(
  acts: readonly number[],
  from: number,
  to: number,
  allowed: (t: number) => number,
  changes: readonly number[] = [],
): number {
  if (to <= from) return 1;
  const inside = (ts: readonly number[]): number[] => ts.filter((t) => t > from && t < to);
  const times = [from, ...inside(acts)].sort((a, b) => a - b);
  const marks = [...times, ...inside(changes), to].sort((a, b) => a - b);
  let good = 0;
  let last = 0;
  for (let i = 0; i + 1 < marks.length; i++) {
    const a = marks[i];
    while (last + 1 < times.length && times[last + 1] <= a) last++;
    good += Math.max(0, Math.min(marks[i + 1], times[last] + allowed(a)) - a);
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
