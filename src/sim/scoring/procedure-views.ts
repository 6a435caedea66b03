/** Training mode: what the catalogue asks for now, by the same rules that score it later. Recomputed at most once a minute. */
import type { ProcedureView } from '../views/types.ts';
import type { Exercise } from '../exercise.ts';
import { judgeItems } from './score.ts';

const cache = new WeakMap<Exercise, { minute: number; events: number; views: ProcedureView[] }>();

export function procedureViews(ex: Exercise): ProcedureView[] {
  const { world: w } = ex;
  const minute = Math.floor(w.t / 60);
  const old = cache.get(ex);
  if (old && (old.events === w.log.length || (old.minute === minute && w.log.length - old.events < 3)))
    return old.views;
  const views = judgeItems(w.log, w.env.scenario).map((i): ProcedureView => {
    const dueAt = i.knownSince >= 0 && i.target !== null ? i.knownSince + i.target * 60 : -1;
    const limitAt = i.knownSince >= 0 && i.limit !== null ? i.knownSince + i.limit * 60 : -1;
    const done = w.resp.done[i.id] ?? -1;
    const state =
      done >= 0
        ? 'done'
        : i.knownSince < 0
          ? 'pending'
          : limitAt >= 0 && w.t > limitAt
            ? 'overdue'
            : dueAt >= 0 && w.t > dueAt
              ? 'late'
              : 'due';
    return { id: i.id, state, since: i.knownSince, dueAt, doneAt: done };
  });
  cache.set(ex, { minute, events: w.log.length, views });
  return views;
}
