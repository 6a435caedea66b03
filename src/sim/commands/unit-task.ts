/** What 出动 (`unit.assign`) and 调整 (`unit.redirect`) share: who may order, what is asked, and how the task starts. */
import { TASK_KINDS } from '../resources/task-kinds.ts';
import { startTask } from '../resources/tasks.ts';
import type { Role } from '../roles.ts';
import type { TaskKind, World } from '../world.ts';
import { ORDER_FIELDS, orderOf } from './order-fields.ts';
import { nodeOf } from './refs.ts';
import { unitIndex } from './unit-checks.ts';

const KINDS = (Object.keys(TASK_KINDS) as TaskKind[]).filter(
  (k) => k !== 'fix-danger' && k !== 'guard' && TASK_KINDS[k].hazard === undefined,
);

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

/** Starts the ordered task at the target's road node. */
export function startPlaceTask(
  w: World,
  p: Parameters<typeof orderOf>[0] & { unit: string; task: string; target: string },
  role: Role,
): void {
  startTask(w, {
    kind: p.task as TaskKind,
    unit: unitIndex(w, p.unit),
    by: role,
    target: { kind: 'place', id: p.target },
    node: nodeOf(w, p.target),
    order: orderOf(p),
    method: '',
  });
}
