/** Rules that items of more than one hazard share. */
import type { Lost, Slip } from './item.ts';
import type { LogIndex } from './log-index.ts';
import { about, act, acts, several, type Finding, type ItemRule } from './finding.ts';
import { earlier, isNear, silent } from './readings.ts';
import { levelActs, levelChanges, nextStep, placeChanges, standingFrom, stood } from './stood.ts';
import { levelCorrectness } from './timing.ts';
import type { AskedItem } from './types.ts';

/**
 * That a response begins or rises is itself reported: a fifth of what it takes to order one (突发事件应对法 61、72), whole until twice
 * the limit of ordering it, half until twice that.
 */
export function told(item: AskedItem, log: LogIndex, f: Finding): Finding {
  if (!f.applicable || f.doneAt < 0) return f;
  const since = Math.max(f.doneAt, f.knownSince);
  const dueS = 2 * 60 * (item.limitMin ?? 0);
  const level = levelActs(log).findLast((e) => e.t <= f.doneAt)?.data.level;
  const up = log.first('REPORT', (e) => e.data.response === level, f.doneAt);
  // Still within its time when all is over: nobody can be charged for it.
  if (!up && log.end - since < dueS) return f;
  const late = up ? up.t - since : Infinity;
  const share = late <= dueS ? 1 : late <= 2 * dueS ? 0.5 : 0;
  return {
    ...f,
    k: f.k === null ? null : (4 * f.k + share) / 5,
    evidence: up ? [...f.evidence, up.n] : f.evidence,
  };
}
/** A response at the level that was called for, and for how long (C-16, E-02): until more is called for, which C-34 asks. */
export function levelStood(item: AskedItem, log: LogIndex, since: number): Finding {
  // A response that was ended before it was needed is none.
  const given = [...levelActs(log), ...log.all('END')].sort((a, b) => a.n - b.n);
  const list = standingFrom(given, since).flatMap((e) => (e.kind === 'END' ? [] : [e]));
  const right = (e: (typeof list)[number]): number =>
    levelCorrectness(e.data.level, log.warrantedAt(Math.max(e.t, since)));
  const f = told(item, log, acts(item, log, since, list, right));
  return stood(item, log, f, levelChanges(log), nextStep(log, since + 60 * (item.targetMin ?? 0)));
}
/** A command post that is safe, near the incident and to be reached, and for how long (C-18, W-07). */
export function postStood(item: AskedItem, log: LogIndex, since: number, k?: number): Finding {
  const posts = log.all('ICP_UP');
  const right = (e: (typeof posts)[number]): number => (e.data.safe && isNear(e) ? 1 : 0);
  const set = posts.map((e) => ({ e, right: right(e) === 1 }));
  const f = acts(item, log, since, standingFrom(posts, since), right, k);
  return stood(item, log, f, placeChanges(log, 'post', set, false));
}

/** Every township that fell silent is reached again, by a crew's kit or a call (C-27, E-11). */
export const contactRestored: ItemRule = (log, i) =>
  several(
    i,
    silent(log).map((s) =>
      about(
        s.id,
        act(
          i,
          log,
          s.t,
          earlier(
            log.first('COMMS', (e) => e.data.township === s.id),
            log.first('CONTACT', (e) => e.data.township === s.id),
          ),
          null,
          1,
        ),
      ),
    ),
  );

/** When the hazard reached the village whose people died, by then; undefined where it struck without coming near. */
const reachedBy = (log: LogIndex, { village, t }: Lost): ReturnType<LogIndex['hits']>[number] | undefined =>
  log
    .hits()
    .find((h) => h.data.village === village && h.t <= t && !('receptor' in h.data && h.data.receptor));

/** The village was not told to leave, or too late to be gone, or to a place that was no better (C-23, W-06). */
export function movedInTime(log: LogIndex, lost: Lost): Slip | null {
  const hit = reachedBy(log, lost);
  if (!hit) return null;
  const order = log.all('EVAC').find((e) => e.data.villages.includes(lost.village));
  if (!order || order.t > lost.t) return { how: 'missing', since: hit.t, evidence: [hit.n] };
  const evidence = [order.n, hit.n];
  if (hit.t - order.t < 1.5 * order.data.travelS) return { how: 'late', since: hit.t, evidence };
  return order.data.shelterSafe ? null : { how: 'wrong', since: order.t, evidence };
}
/** No warning had reached the village when the hazard did (C-04). */
export function warnedInTime(log: LogIndex, lost: Lost): Slip | null {
  const hit = reachedBy(log, lost);
  if (!hit) return null;
  const told = log.first('VILLAGE_WARNED', (e) => e.data.village === lost.village);
  if (told && told.t <= hit.t) return null;
  return told && told.t <= lost.t
    ? { how: 'late', since: hit.t, evidence: [told.n, hit.n] }
    : { how: 'missing', since: hit.t, evidence: [hit.n] };
}
