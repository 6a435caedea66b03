/** 险情专人值守 (N-15): someone stays at a found danger until it is dealt with. */
import { startTask } from '../../../resources/tasks.ts';
import { define } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { atDanger, checkDanger } from './at-danger.ts';
import { more } from '../../../commands/moves.ts';

export const dangerGuard = define({
  type: 'danger.guard',
  moves: more('damageMillion', 'PRM-LEV-UNWATCHED', 'PRM-LEV-GUARDED'),
  hazards: ['flood'],
  roles: ['commander', 'hq-office'],
  fields: { danger: { kind: 'ref', to: 'danger' }, unit: { kind: 'ref', to: 'unit' }, ...ORDER_FIELDS },
  outlook: (w, p) => outlookOf(w, p.unit, atDanger(w, p.danger), 'guard'),
  check(w, p) {
    return checkDanger(w, p.danger) ?? checkFree(w, p.unit) ?? checkUnit(w, p.unit, atDanger(w, p.danger));
  },
  apply(w, p, role) {
    startTask(w, {
      kind: 'guard',
      unit: unitIndex(w, p.unit),
      by: role,
      target: { kind: 'danger', id: p.danger },
      node: atDanger(w, p.danger),
      order: orderOf(p),
      method: '',
    });
  },
});
