/** Work at a barrier lake: measuring it, digging a spillway; with a lookout on the slope above the crew. */
import { startTask } from '../../../resources/tasks.ts';
import type { TaskKind } from '../../../world.ts';
import { define, reject } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { nodeOf } from '../../../commands/refs.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { more } from '../../../commands/moves.ts';

export const LAKE_TASKS = ['lake-survey', 'lake-spillway'] as const;
export const lakeAssign = define({
  type: 'lake.assign',
  moves: more('total'),
  hazards: ['landslide'],
  roles: ['commander', 'hq-office', 'emergency', 'natural-resources'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    task: { kind: 'choice', of: LAKE_TASKS },
    target: { kind: 'ref', to: 'site' },
    lookout: { kind: 'flag' },
    ...ORDER_FIELDS,
  },
  outlook: (w, p) => outlookOf(w, p.unit, nodeOf(w, p.target), p.task),
  check(w, p) {
    const busy = checkFree(w, p.unit);
    if (busy) return busy;
    if (!p.target.startsWith('lake-')) return reject('REJ-125', 'target');
    return checkUnit(w, p.unit, nodeOf(w, p.target));
  },
  apply(w, p, role) {
    startTask(w, {
      kind: p.task as TaskKind,
      unit: unitIndex(w, p.unit),
      by: role,
      target: { kind: 'site', id: p.target },
      node: nodeOf(w, p.target),
      order: orderOf(p),
      method: p.lookout ? 'lookout' : '',
    });
  },
});
