/** C-14/C-20 出动: a unit gets a task, a place and an order. */
import { define } from './command.ts';
import { checkFree } from './unit-checks.ts';
import { checkTask, startPlaceTask, taskOutlook, UNIT_TASK_FIELDS, UNIT_TASK_ROLES } from './unit-task.ts';
import { more } from './moves.ts';

export const unitAssign = define({
  type: 'unit.assign',
  moves: more('damageMillion'),
  roles: UNIT_TASK_ROLES,
  fields: UNIT_TASK_FIELDS,
  outlook: taskOutlook,
  check: (w, p) => checkFree(w, p.unit) ?? checkTask(w, p),
  apply(w, p, role) {
    startPlaceTask(w, p, role);
  },
});
