/**
 * How fast crews turn out and stores load: what the response level keeps ready (突发事件应对法 72: levels bring their measures),
 * once people have come together for it. Stepping down sends them home at once.
 */
import { responseLevel } from '../information/response.ts';
import { strength, stronger, type Level } from '../roles.ts';
import type { World } from '../world.ts';

/** So long what was agreed at the table holds. */
const CONSULTED_S = 3600;
type Measure = 'teams-standby' | 'goods-forward';
const PACE = ['PRM-RDY-NONE', 'PRM-RDY-4', 'PRM-RDY-3', 'PRM-RDY-2', 'PRM-RDY-1'] as const;

/** Strength of the response: none 0, Ⅳ 1 … Ⅰ 4; a measure ordered for it counts as one level more. */
const paceOf = (w: World, level: Level, measure: Measure): number =>
  w.env.numbers[PACE[Math.min(4, strength(level) + (w.resp.measures[measure] === undefined ? 0 : 1))]];

/**
 * Seconds that crews or loaders take who need `baseS` at full readiness: as the response stands that they have come together
 * for, or with the one that calls them together now, whichever is sooner.
 */
export const readyS = (w: World, baseS: number, measure: Measure): number =>
  togetherS(w, baseS, measure) + foundS(w);

/** Who answers for a crew or a store has to be found first, where no roster says who is on duty. */
const foundS = (w: World): number => (w.resp.rosterAt < 0 ? w.env.numbers['PRM-RDY-DESK'] * 60 : 0);

function togetherS(w: World, baseS: number, measure: Measure): number {
  const now = responseLevel(w);
  const last = w.resp.changes.at(-1);
  if (now === 0 || !last) return baseS * paceOf(w, 0, measure);
  const n = w.env.numbers;
  // Departments that sat together just before come together sooner.
  const asked = w.resp.consultedAt >= 0 && w.t - w.resp.consultedAt <= CONSULTED_S;
  const together = last.t + n['PRM-RDY-RISE'] * 60 * (asked ? n['PRM-RDY-CONSULTED'] : 1) - w.t;
  const called = baseS * paceOf(w, now, measure);
  if (together <= 0) return called;
  const before = w.resp.changes.at(-2)?.level ?? 0;
  // Who goes home at a step down goes at once.
  const was = stronger(before, now) ? now : before;
  return Math.min(baseS * paceOf(w, was, measure), together + called);
}

/** Once in ten minutes: standing by at Ⅱ and Ⅰ is work too. */
export function wearStandby(w: World): void {
  if (strength(responseLevel(w)) < 3) return;
  const s = 600 * w.env.numbers['PRM-RDY-WEAR'];
  for (const u of w.res.units) if (u.status === 'standby') u.workedS += s;
}
