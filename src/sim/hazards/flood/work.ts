/** What crews do at levees, dams and for people in the water. */
import { COMMAND_ROLES, deliver } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import type { Task, World } from '../../world.ts';
import { rescueRound } from './exposure.ts';
import { dangerById, isActive, leveeOf, tellDanger, treatDanger } from './dangers.ts';
import { findDangers, unread } from './levees.ts';
import { tellDam } from './reservoirs.ts';

export function onScene(w: World, task: Task): void {
  if (task.kind !== 'guard' && task.kind !== 'fix-danger') return;
  const d = dangerById(w, task.target.id);
  if (d) tellDanger(w, d, 'guard');
}

/** Whether a crew stands guard at the danger now; who came to mend it is none. */
const isWatched = (w: World, danger: string): boolean =>
  w.res.units.some((u) => {
    const task = w.res.tasks[u.task];
    return u.status === 'working' && task?.kind === 'guard' && task.target.id === danger;
  });
/**
 * Where nobody has looked before, a crew looks for the weak place, the way to it and material; where no expert was asked, for the method
 * too; where nobody stands guard, for the spot; where no official answers for the dike, for hands and material.
 */
export function unprepared(w: World, { kind, target }: Task): number {
  if (kind !== 'fix-danger' && kind !== 'protect') return 0;
  const works =
    kind === 'fix-danger' ? 'levees' : w.env.index.reservoir.has(target.id) ? 'unsafe-dams' : 'tailings';
  const n = w.env.numbers;
  const uninspected = w.resp.inspected[works] === undefined ? n['PRM-FLD-UNINSPECTED'] : 0;
  if (kind !== 'fix-danger') return 60 * uninspected;
  const unadvised = w.resp.advised[target.id] === undefined ? n['PRM-FLD-UNADVISED'] : 0;
  const unwatched = isWatched(w, target.id) ? 0 : n['PRM-LEV-UNWATCHED'];
  const unled = w.resp.posts.levees !== undefined ? 0 : n['PRM-LEV-UNLED'];
  return 60 * (uninspected + unadvised + unwatched + unled);
}

export function pace(w: World, { kind, target }: Task): number {
  const levee = kind === 'patrol' ? w.env.index.levee.get(target.id) : undefined;
  return levee === undefined ? 1 : unread(w, levee);
}

export function finish(w: World, task: Task): boolean {
  switch (task.kind) {
    case 'patrol': {
      const levee = w.env.index.levee.get(task.target.id);
      if (levee !== undefined) findDangers(w, levee, w.res.units[task.unit].id);
      return true;
    }
    case 'guard': {
      const d = dangerById(w, task.target.id);
      return d !== undefined && isActive(w, d);
    }
    case 'fix-danger':
      treat(w, task);
      return false;
    case 'water-rescue':
    case 'rescue':
      return rescueRound(w, task);
    case 'protect': {
      const { id } = task.target;
      const dam = w.env.index.reservoir.get(id);
      if (dam !== undefined)
        emit(w, 'DAM_PROTECT', task.by, { reservoir: id, inTime: tellDam(w, dam, 'raise-crest') });
      return false;
    }
    default:
      return false;
  }
}

function treat(w: World, task: Task): void {
  const d = dangerById(w, task.target.id);
  if (!d || !isActive(w, d)) return;
  const unit = w.res.units[task.unit].id;
  const levee = leveeOf(w, d).id;
  const right = treatDanger(w, d, task.method);
  emit(w, 'DANGER_FIX', task.by, { danger: d.id, levee, method: task.method, right, unit });
  deliver(w, {
    from: unit,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: right ? 'danger-treated' : 'danger-method-fails',
    params: { levee, method: task.method },
    facts: right ? [`danger:${d.id}:treated`] : [],
  });
}
