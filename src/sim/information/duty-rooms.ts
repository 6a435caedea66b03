/**
 * How fast a township reports: its duty room and its people (plan 三（一）4, 专栏1, 一（二）2, 分项目标). Three in five rooms meet
 * the standard, as the plan asks for 2025; the others are slower, and few people can do only so much at once.
 */
import { rand, streamId } from '../kernel/rng.ts';
import type { World } from '../world.ts';

/** Share of townships whose working conditions meet the standard: the plan's own number; the others are `PRM-DTY-…`. */
export const UP_TO_STANDARD = {
  value: 0.6,
  source: '规划 分项目标',
  asOf: '2021',
  status: 'plan',
} as const;
const ROOM = streamId('duty-room');

/** Whether a township's room meets the standard: the same for a seed, and exactly three in five of all. */
export function roomIsGood(w: World, township: number): boolean {
  const n = w.env.county.townships.length;
  const rank = (i: number): number => rand(w.env.key, ROOM, i, 0);
  let ahead = 0;
  for (let i = 0; i < n; i++)
    if (rank(i) < rank(township) || (rank(i) === rank(township) && i < township)) ahead++;
  return ahead < Math.round(UP_TO_STANDARD.value * n);
}
export const roomStaff = (w: World, township: number): number =>
  w.env.numbers[roomIsGood(w, township) ? 'PRM-DTY-STAFF-GOOD' : 'PRM-DTY-STAFF-OTHER'];

/** Minutes that a report of a township loses, with `open` of its villages waiting to be reported, this one included. */
export function roomDelayMin(w: World, township: number, open: number): number {
  const n = w.env.numbers;
  const good = roomIsGood(w, township);
  const atOnce = Math.floor(roomStaff(w, township) / n['PRM-DTY-PER-REPORT']);
  return (good ? 0 : n['PRM-DTY-POOR']) + n['PRM-DTY-QUEUE'] * Math.max(0, open - atOnce);
}
