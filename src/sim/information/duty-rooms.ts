/**
 * How fast a township reports: its duty room and its people (plan 三（一）4, 专栏1, 一（二）2, 分项目标). Three in five rooms meet
 * the standard, as the plan asks for 2025; the others are slower, and few people can do only so much at once.
 */
import { rand, streamId } from '../kernel/rng.ts';
import type { World } from '../world.ts';

export const DUTY_ROOMS = {
  /** Share of townships whose working conditions meet the standard (分项目标, plan). */
  upToStandard: { value: 0.6, source: '规划 分项目标', asOf: '2021', status: 'plan' },
  /** Staff on duty in a good room and in others, and what one township can report at once (design choices). */
  staffGood: { value: 6, source: '训练设定', asOf: '2026', status: 'design' },
  staffOther: { value: 3, source: '训练设定', asOf: '2026', status: 'design' },
  peoplePerReport: { value: 3, source: '训练设定', asOf: '2026', status: 'design' },
  /** Minutes more: in a poor room, and for each report beyond what the staff can do (design choices). */
  poorMin: { value: 3, source: '训练设定', asOf: '2026', status: 'design' },
  queueMin: { value: 4, source: '训练设定', asOf: '2026', status: 'design' },
} as const;
const ROOM = streamId('duty-room');

/** Whether a township's room meets the standard: the same for a seed, and exactly three in five of all. */
export function roomIsGood(w: World, township: number): boolean {
  const n = w.env.county.townships.length;
  const rank = (i: number): number => rand(w.env.key, ROOM, i, 0);
  let ahead = 0;
  for (let i = 0; i < n; i++)
    if (rank(i) < rank(township) || (rank(i) === rank(township) && i < township)) ahead++;
  return ahead < Math.round(DUTY_ROOMS.upToStandard.value * n);
}
export const roomStaff = (w: World, township: number): number =>
  roomIsGood(w, township) ? DUTY_ROOMS.staffGood.value : DUTY_ROOMS.staffOther.value;

/** Minutes that a report of a township loses, with `open` of its villages waiting to be reported, this one included. */
export function roomDelayMin(w: World, township: number, open: number): number {
  const good = roomIsGood(w, township);
  const atOnce = Math.floor(roomStaff(w, township) / DUTY_ROOMS.peoplePerReport.value);
  return (good ? 0 : DUTY_ROOMS.poorMin.value) + DUTY_ROOMS.queueMin.value * Math.max(0, open - atOnce);
}
