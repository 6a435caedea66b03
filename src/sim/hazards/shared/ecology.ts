/**
 * 生态环境部门 monitors air and water where something got out (plan 三（一）1; MON rows): its readings come by its feed, late or
 * not at all when the feed is. They repeat what is in the air or the stream; hours and speed are parameters (`PRM-ECO-…`).
 */
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import type { World } from '../../world.ts';

const tell = (w: World, code: string, params: Record<string, string | number>): void =>
  void deliver(w, { from: 'ecology-monitor', to: COMMAND_ROLES, channel: 'platform', code, params });

/** @param worst where the air is foulest and how many times the first limit it reads. */
export function airReadings(
  w: World,
  since: number,
  worst: () => { readonly village: string; readonly times: number } | null,
): void {
  const age = w.t - since;
  const from = w.env.numbers['PRM-ECO-AIR-FROM'] * 60;
  if (age < from || (age - from) % (w.env.numbers['PRM-ECO-AIR-EVERY'] * 60) >= 60) return;
  const r = worst();
  if (r && r.times >= 0.1)
    tell(w, 'air-reading', { village: r.village, times: Math.round(r.times * 10) / 10 });
  else tell(w, 'air-clean', {});
}

/** Foul water runs to a stream: how long until the intake, at this rate. */
export function streamReading(w: World, runoffS: number, intakeS: number): void {
  if (runoffS % (w.env.numbers['PRM-ECO-STREAM-EVERY'] * 60) >= 60 || runoffS >= intakeS) return;
  tell(w, 'stream-reading', { minutes: Math.round((intakeS - runoffS) / 60) });
}

/** How far down the river what left a tailings pond has come. */
export function riverReading(w: World, facility: string, failedAt: number, courseM: number): void {
  const age = w.t - failedAt;
  const { numbers } = w.env;
  const every = numbers['PRM-ECO-RIVER-EVERY'];
  const n = Math.round(age / 60 / every);
  if (n < 1 || n > numbers['PRM-ECO-RIVER-TIMES'] || Math.floor(age / 60) !== Math.round(n * every)) return;
  const km = Math.min(courseM, age * numbers['PRM-ECO-RIVER-SPEED']) / 1000;
  tell(w, 'river-reading', { facility, km: Math.round(km * 10) / 10 });
}
