/** What every order to a unit checks: it exists, may be commanded, and a known way leads there; and what it promises. */
import { notNow } from './not-now.ts';
import { wayOf } from '../resources/movement.ts';
import { crewOutlook } from '../resources/outlook.ts';
import { TASK_KINDS } from '../resources/task-kinds.ts';
import type { TaskKind, World } from '../world.ts';
import { reject, type Outlook, type Rejection } from './command.ts';

export const unitIndex = (w: World, id: string): number => w.res.units.findIndex((u) => u.id === id);

/** What an order to a unit promises; null until unit and place are chosen. */
export function outlookOf(w: World, id: string, node: number, task: string): Outlook | null {
  const unit = w.res.units[unitIndex(w, id)];
  if (!unit || unit.status === 'unavailable' || node < 0) return null;
  return { crew: crewOutlook(w, unit, node, task in TASK_KINDS ? (task as TaskKind) : null) };
}

/** It has no task; the refusal says how the one that it has stands. */
export function checkFree(w: World, id: string): Rejection | null {
  const { task } = w.res.units[unitIndex(w, id)];
  return task < 0 ? null : notNow(w, 'REJ-025', 'unit', 'task', String(task), { unit: id });
}

export function checkUnit(w: World, id: string, node: number): Rejection | null {
  const unit = w.res.units[unitIndex(w, id)];
  if (unit.status === 'unavailable') return reject('REJ-020', 'unit', { unit: id });
  if (unit.owner === 'social' && w.resp.socialRegistered[id] === undefined)
    return reject('REJ-022', 'unit', { unit: id });
  if (node < 0) return reject('REJ-024', 'target');
  return wayOf(w, unit, node) ? null : reject('REJ-021', 'target', { unit: id });
}
