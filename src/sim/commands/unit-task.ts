/** What 出动 (`unit.assign`) and 调整 (`unit.redirect`) share: who may order, what is asked, and how the task starts. */
import { isCommonTask, TASK_KINDS } from '../resources/task-kinds.ts';
import { startTask } from '../resources/tasks.ts';
import { charged, launchNode } from '../resources/uav.ts';
import type { Role } from '../roles.ts';
import type { TaskKind, World } from '../world.ts';
import { ORDER_FIELDS, orderOf } from './order-fields.ts';
import { nodeOf, refExists } from './refs.ts';
import { checkUnit, outlookOf, unitIndex } from './unit-checks.ts';
import { reject, type Outlook, type Rejection } from './command.ts';

const KINDS = (Object.keys(TASK_KINDS) as TaskKind[]).filter((k) => isCommonTask(k));

export const UNIT_TASK_ROLES = [
  'commander',
  'hq-office',
  'emergency',
  'police',
  'health',
  'natural-resources',
] as const satisfies readonly Role[];

export const UNIT_TASK_FIELDS = {
  unit: { kind: 'ref', to: 'unit' },
  task: { kind: 'choice', of: KINDS },
  target: { kind: 'ref', to: 'place' },
  ...ORDER_FIELDS,
} as const;

type Params = Parameters<typeof orderOf>[0] & { unit: string; task: string; target: string };
/** Road node of the work: the target's, or where an aircraft is flown from. */
const goalOf = (w: World, p: Params): number =>
  p.unit !== '' && p.target !== '' && p.task === 'uav-recon'
    ? launchNode(w, w.res.units[unitIndex(w, p.unit)], p.target)
    : nodeOf(w, p.target);

export function checkTask(w: World, p: Params): Rejection | null {
  const unit = w.res.units[unitIndex(w, p.unit)];
  if (p.task === 'uav-recon') {
    if (!unit.equipment.includes('uav')) return reject('REJ-038', 'unit', { unit: p.unit });
    if (!charged(w, unit)) return reject('REJ-039', 'unit', { unit: p.unit });
  }
  const { at } = TASK_KINDS[p.task as TaskKind];
  if (at && !at.some((kind) => refExists(w, kind, p.target)))
    return reject('REJ-023', 'target', { task: p.task });
  return checkUnit(w, p.unit, goalOf(w, p));
}

export const taskOutlook = (w: World, p: Params): Outlook | null =>
  outlookOf(w, p.unit, p.target === '' ? -1 : goalOf(w, p), p.task);

/** Starts the ordered task. */
export function startPlaceTask(w: World, p: Params, role: Role): void {
  startTask(w, {
    kind: p.task as TaskKind,
    unit: unitIndex(w, p.unit),
    by: role,
    target: { kind: 'place', id: p.target },
    node: goalOf(w, p),
    order: orderOf(p),
    method: '',
  });
}
