/** F-06 险情抢护: send a unit with a method. Which method is right for which danger is the players' knowledge. */
import type { World } from '../../../world.ts';
import { startTask } from '../../../resources/tasks.ts';
import { define } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { dangerById, leveeOf } from '../dangers.ts';
import { atDanger, checkDanger } from './at-danger.ts';
import { more } from '../../../commands/moves.ts';

export const METHODS = [
  'filter-well',
  'counter-pressure',
  'waterside-seal',
  'sub-dike',
  'toe-weight',
] as const;

/** A crew that walks this levee is sent to what it found there without being called off first. */
function walksIt(w: World, p: { unit: string; danger: string }): boolean {
  const task = w.res.tasks[w.res.units[unitIndex(w, p.unit)].task];
  const danger = dangerById(w, p.danger);
  return task?.kind === 'patrol' && danger !== undefined && task.target.id === leveeOf(w, danger).id;
}

export const dangerFix = define({
  type: 'danger.fix',
  moves: more('damageMillion', 'PRM-LOS-DANGER'),
  hazards: ['flood'],
  roles: ['commander', 'hq-office'],
  fields: {
    danger: { kind: 'ref', to: 'danger' },
    unit: { kind: 'ref', to: 'unit' },
    method: { kind: 'choice', of: METHODS },
    ...ORDER_FIELDS,
  },
  outlook: (w, p) => outlookOf(w, p.unit, atDanger(w, p.danger), 'fix-danger'),
  check(w, p) {
    const free = walksIt(w, p) ? null : checkFree(w, p.unit);
    return checkDanger(w, p.danger) ?? free ?? checkUnit(w, p.unit, atDanger(w, p.danger));
  },
  apply(w, p, role) {
    startTask(w, {
      kind: 'fix-danger',
      unit: unitIndex(w, p.unit),
      by: role,
      target: { kind: 'danger', id: p.danger },
      node: atDanger(w, p.danger),
      order: orderOf(p),
      method: p.method,
    });
  },
});
