/**
 * Who still heeds a warning: repeated warnings that nothing followed make people slower to believe the next one (plan
 * 三（二）3 分级分类管理). More false alarms cost lives in American tornado data (Simmons & Sutter 2009, from memory); the size
 * of the step and its floor are parameters (`PRM-HED-…`).
 */
import { isIn } from '../drive.ts';
import { doubts } from '../information/rumours.ts';
import type { World } from '../world.ts';

export const cancelled = (w: World, warning: number): boolean =>
  isIn(w, 'warning', 'cancelled', String(warning));
/** Warnings that a village got for nothing: called off before anything came, or given again while one was in force. */
export function idleWarnings(w: World, v: number): number {
  if (w.people.wetAt[v] >= 0) return 0;
  const seen: { kind: string; colour: number }[] = [];
  let idle = 0;
  for (const x of w.resp.warnings) {
    if (!x.villages.includes(v)) continue;
    if (cancelled(w, x.id)) {
      idle++;
      continue;
    }
    // The same warning again says nothing new; a stronger colour does.
    if (seen.some((s) => s.kind === x.kind && s.colour <= x.colour)) idle++;
    seen.push({ kind: x.kind, colour: x.colour });
  }
  return idle;
}
/** Share of a village's people who act on what they are told; model communities (四（三）3) lose fewer. */
export function heed(w: World, v: number): number {
  const model = w.env.scenario.resources.modelCommunities.includes(w.env.county.villages[v].id);
  const n = w.env.numbers;
  const idle = n[model ? 'PRM-HED-MODEL' : 'PRM-HED-STEP'] * idleWarnings(w, v);
  return Math.max(n['PRM-HED-LEAST'], 1 - idle - n['PRM-RUM-HEED'] * doubts(w));
}
