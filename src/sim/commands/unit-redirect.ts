/** Give a busy unit another task; its old task is cancelled, and the change is logged against whoever gave the first order (N-02). */
import { emit } from '../log.ts';
import { startTask, TASK_KINDS } from '../resources/tasks.ts';
import type { TaskKind } from '../world.ts';
import { define, reject } from './command.ts';
import { ORDER_FIELDS, orderOf } from './order-fields.ts';
import { nodeOf } from './refs.ts';
import { checkUnit, unitIndex } from './unit-checks.ts';

const KINDS = Object.keys(TASK_KINDS).filter((k) => k !== 'fix-danger' && k !== 'guard') as TaskKind[];

export const unitRedirect = define({
  type: 'unit.redirect',
  roles: ['commander', 'flood-office', 'emergency', 'police', 'health', 'natural-resources'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    task: { kind: 'choice', of: KINDS },
    target: { kind: 'ref', to: 'place' },
    ...ORDER_FIELDS,
  },
  check(w, p) {
    if (w.res.units[unitIndex(w, p.unit)].task < 0) return reject('REJ-026', 'unit', { unit: p.unit });
    return checkUnit(w, p.unit, nodeOf(w, p.target));
  },
  apply(w, p, role) {
    const unit = w.res.units[unitIndex(w, p.unit)];
    if (unit.assignedBy && unit.assignedBy !== role && role !== 'commander')
      emit(w, 'DOUBLE_ORDER', role, { unit: unit.id, first: unit.assignedBy });
    startTask(w, {
      kind: p.task as TaskKind,
      unit: unitIndex(w, p.unit),
      by: role,
      target: { kind: 'place', id: p.target },
      node: nodeOf(w, p.target),
      order: orderOf(p),
      method: '',
    });
  },
});
