/** What the catalogue asks for now, by the same rules that score it later: one evaluation. Recomputed at most once a minute. */
import type { ProcedureView } from '../views/types.ts';
import type { Exercise } from '../exercise.ts';
import { judgeItems } from './score.ts';
import type { ScoredItem } from './types.ts';

const cache = new WeakMap<Exercise, { minute: number; events: number; views: ProcedureView[] }>();
/** A series shows its next act once this share of its interval is over. */
const SOON = 2 / 3;

/** An item at scenario second `now`: what stands open is asked by its target and limit, what is answered is done. */
export function procedureView(i: ScoredItem, now: number): ProcedureView {
  const at = (from: number, minutes: number | null): number =>
    from < 0 || minutes === null ? -1 : from + minutes * 60;
  const { id, doneAt, openSince: open, nextAt: next } = i;
  const view = (state: ProcedureView['state'], since: number, dueAt: number): ProcedureView => ({
    id,
    state,
    since,
    dueAt,
    doneAt: state === 'done' ? doneAt : -1,
    subject: open >= 0 && open <= now ? i.subject : '',
  });
  if (i.status === 'waived') return view('done', i.knownSince, -1);
  if (open > now || (open < 0 && doneAt < 0)) return view('pending', -1, -1);
  if (open >= 0) {
    const dueAt = at(open, i.target);
    const limitAt = at(open, i.limit);
    const over = (limit: number): boolean => limit >= 0 && now > limit;
    return view(over(limitAt) ? 'overdue' : over(dueAt) ? 'late' : 'due', open, dueAt);
  }
  if (next >= 0 && now > doneAt + SOON * (next - doneAt))
    return view(now > next ? 'late' : 'due', i.knownSince, next);
  return view('done', i.knownSince, next);
}

export function procedureViews(ex: Exercise): ProcedureView[] {
  const { world: w } = ex;
  const minute = Math.floor(w.t / 60);
  const old = cache.get(ex);
  if (old && (old.events === w.log.length || (old.minute === minute && w.log.length - old.events < 3)))
    return old.views;
  const views = judgeItems(w.log, w.env.scenario, w.t).map((i) => procedureView(i, w.t));
  cache.set(ex, { minute, events: w.log.length, views });
  return views;
}
