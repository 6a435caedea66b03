/** Give a busy unit another task; its old task is cancelled, and the change is logged against whoever gave the first order (N-02). */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';
import { unitIndex } from './unit-checks.ts';
import { checkTask, startPlaceTask, taskOutlook, UNIT_TASK_FIELDS, UNIT_TASK_ROLES } from './unit-task.ts';
import { as } from './moves.ts';

export const unitRedirect = define({
  type: 'unit.redirect',
  moves: as('unit.assign'),
  roles: UNIT_TASK_ROLES,
  fields: UNIT_TASK_FIELDS,
  outlook: taskOutlook,
  check(w, p) {
    if (w.res.units[unitIndex(w, p.unit)].task < 0) return reject('REJ-026', 'unit', { unit: p.unit });
    return checkTask(w, p);
  },
  apply(w, p, role) {
    const unit = w.res.units[unitIndex(w, p.unit)];
    if (unit.assignedBy && unit.assignedBy !== role && role !== 'commander')
      emit(w, 'DOUBLE_ORDER', role, { unit: unit.id, first: unit.assignedBy });
    startPlaceTask(w, p, role);
  },
});
