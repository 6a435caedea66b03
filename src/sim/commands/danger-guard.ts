/** 险情专人值守 (N-15): someone stays at a found danger until it is dealt with. */
import { startTask } from '../resources/tasks.ts';
import { define, reject } from './command.ts';
import { ORDER_FIELDS, orderOf } from './order-fields.ts';
import { checkUnit, unitIndex } from './unit-checks.ts';

export const dangerGuard = define({
  type: 'danger.guard',
  hazards: ['flood'],
  roles: ['commander', 'hq-office'],
  fields: { danger: { kind: 'ref', to: 'danger' }, unit: { kind: 'ref', to: 'unit' }, ...ORDER_FIELDS },
  check(w, p) {
    const d = w.flood.dangers[Number(p.danger)];
    if (w.res.units[unitIndex(w, p.unit)].task >= 0) return reject('REJ-025', 'unit', { unit: p.unit });
    return checkUnit(w, p.unit, w.env.county.levees[d.levee].node);
  },
  apply(w, p, role) {
    const d = w.flood.dangers[Number(p.danger)];
    startTask(w, {
      kind: 'guard',
      unit: unitIndex(w, p.unit),
      by: role,
      target: { kind: 'danger', id: p.danger },
      node: w.env.county.levees[d.levee].node,
      order: orderOf(p),
      method: '',
    });
  },
});
