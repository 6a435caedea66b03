/** E-06…E-08 搜救派遣: a crew, a site, a method, and what keeps the crew alive: lookout, signal, rally point. */
import { startTask } from '../../../resources/tasks.ts';
import type { TaskKind } from '../../../world.ts';
import { define, reject } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { nodeOf } from '../../../commands/refs.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { less } from '../../../commands/moves.ts';

export const RESCUE_TASKS = ['search-rescue', 'site-check', 'gas-check', 'building-check'] as const;
export const rescueAssign = define({
  type: 'rescue.assign',
  moves: less('rescued'),
  hazards: ['earthquake'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    task: { kind: 'choice', of: RESCUE_TASKS },
    target: { kind: 'ref', to: 'place' },
    method: { kind: 'choice', of: ['hand', 'light', 'heavy'], optional: true },
    lookout: { kind: 'flag' },
    rally: { kind: 'text', max: 80, optional: true },
    ...ORDER_FIELDS,
  },
  outlook: (w, p) => outlookOf(w, p.unit, nodeOf(w, p.target), p.task),
  check(w, p) {
    const busy = checkFree(w, p.unit);
    if (busy) return busy;
    if (p.task !== 'building-check' && !w.incidents.earthquake?.sites.some((s) => s.id === p.target))
      return reject('REJ-089', 'target');
    return checkUnit(w, p.unit, nodeOf(w, p.target));
  },
  apply(w, p, role) {
    const u = unitIndex(w, p.unit);
    w.incidents.earthquake!.orders[u] = {
      signal: p.lookout && p.rally.trim() !== '',
      method: p.method === '' ? 'light' : p.method,
    };
    startTask(w, {
      kind: p.task as TaskKind,
      unit: u,
      by: role,
      target: { kind: 'place', id: p.target },
      node: nodeOf(w, p.target),
      order: orderOf(p),
      method: p.method,
    });
  },
});
