/** What the catalogue asks for now, by the same rules that score it later: one evaluation. Recomputed at most once a minute. */
import type { ProcedureView } from '../views/types.ts';
import type { Exercise } from '../exercise.ts';
import { judgeItems, tableFor } from './score.ts';
import { standing, USUAL, type Standing, type Table } from './standing.ts';
import type { ScoredItem } from './types.ts';

const cache = new WeakMap<Exercise, { minute: number; events: number; views: ProcedureView[] }>();
/** A series shows its next act once this share of its interval is over. */
const SOON = 2 / 3;

/** An item at scenario second `now`, as the procedure chart has it. */
export function procedureView(i: ScoredItem, now: number, table: Table = USUAL): ProcedureView {
  const at = (from: number, minutes: number | null): number =>
    from < 0 || minutes === null ? -1 : from + minutes * 60;
  const { id, doneAt, openSince: open, nextAt: next } = i;
  const view = (state: Standing, since: number, dueAt: number): ProcedureView => ({
    id,
    state,
    since: state === 'pending' ? -1 : since,
    dueAt: state === 'pending' ? -1 : dueAt,
    doneAt: state === 'done' ? doneAt : -1,
    subject: open >= 0 && open <= now ? i.subject : '',
  });
  if (i.status === 'waived') return view(standing(table, now, ['waive', now]), i.knownSince, -1);
  /** What passes of its time from `t` on; to be in time is to act by the second. */
  const passing = (t: number) => {
    const dueAt = at(t, i.target);
    const over = (x: number): number => (x < 0 ? Infinity : x + 1);
    return [
      ['trigger', t],
      ['target', over(dueAt)],
      ['limit', over(Math.max(dueAt, at(t, i.limit)))],
    ] as const;
  };
  if (open >= 0) return view(standing(table, now, ...passing(open)), open, at(open, i.target));
  if (doneAt < 0) return view(standing(table, now), -1, -1);
  const before = i.knownSince < 0 ? [] : passing(i.knownSince).filter(([, t]) => t <= doneAt);
  const soon = next < 0 ? Infinity : Math.floor(doneAt + SOON * (next - doneAt)) + 1;
  const again = [
    ['again', soon],
    ['target', next + 1],
  ] as const;
  return view(standing(table, now, ...before, ['act', doneAt], ...again), i.knownSince, next);
}

export function procedureViews(ex: Exercise): ProcedureView[] {
  const { world: w } = ex;
  const minute = Math.floor(w.t / 60);
  const old = cache.get(ex);
  if (old && (old.events === w.log.length || (old.minute === minute && w.log.length - old.events < 3)))
    return old.views;
  const table = tableFor(w.env.scenario);
  const views = judgeItems(w.log, w.env.scenario, w.t).map((i) => procedureView(i, w.t, table));
  cache.set(ex, { minute, events: w.log.length, views });
  return views;
}
