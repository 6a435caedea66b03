/** Take back an order that is still on its way to a crew nobody can speak with; once it is heard, only a new order helps. */
import { unheard, withdrawOrder } from '../resources/tasks.ts';
import { define, reject } from './command.ts';
import { unitIndex } from './unit-checks.ts';
import { UNIT_TASK_ROLES } from './unit-task.ts';
import { as } from './moves.ts';

export const unitCancel = define({
  type: 'unit.cancel',
  moves: as('unit.recall'),
  roles: UNIT_TASK_ROLES,
  fields: { unit: { kind: 'ref', to: 'unit' } },
  check(w, p, role) {
    const unit = w.res.units[unitIndex(w, p.unit)];
    if (unit.orderBy === null) return reject('REJ-150', 'unit', { unit: p.unit });
    if (!unheard(w, unit)) return reject('REJ-151', 'unit', { unit: p.unit });
    if (role !== unit.orderBy && role !== 'commander')
      return reject('REJ-152', 'unit', { unit: p.unit, role: unit.orderBy });
    return null;
  },
  apply(w, p, role) {
    withdrawOrder(w, unitIndex(w, p.unit), role);
  },
});
