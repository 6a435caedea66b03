/** H-04, H-05, H-08, H-10…H-12: a crew to the release, by which way, in what suit, with whom behind it. */
import { startTask } from '../../../resources/tasks.ts';
import { SUITS } from '../work.ts';
import type { TaskKind } from '../../../world.ts';
import { define, reject } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { nodeOf } from '../../../commands/refs.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { more } from '../../../commands/moves.ts';

export const HAZMAT_TASKS = [
  'detect',
  'plug',
  'water-curtain',
  'cooling',
  'enter-rescue',
  'decontaminate',
  'block-drains',
] as const;
export const hazmatAssign = define({
  type: 'hazmat.assign',
  moves: more('damageMillion'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    task: { kind: 'choice', of: HAZMAT_TASKS },
    target: { kind: 'ref', to: 'site' },
    approach: { kind: 'choice', of: ['upwind', 'crosswind', 'downwind'] },
    ppe: { kind: 'choice', of: SUITS },
    backup: { kind: 'flag' },
    tool: { kind: 'choice', of: ['wedge', 'clamp', 'capping-kit', 'valve'], optional: true },
    ...ORDER_FIELDS,
  },
  outlook: (w, p) => outlookOf(w, p.unit, nodeOf(w, p.target), p.task),
  check(w, p) {
    const busy = checkFree(w, p.unit);
    if (busy) return busy;
    if (p.task === 'plug' && p.tool === '') return reject('REJ-085', 'tool');
    return checkUnit(w, p.unit, nodeOf(w, p.target));
  },
  apply(w, p, role) {
    const u = unitIndex(w, p.unit);
    w.incidents.hazmat!.orders[u] = { ppe: p.ppe, approach: p.approach, backup: p.backup, tool: p.tool };
    startTask(w, {
      kind: p.task as TaskKind,
      unit: u,
      by: role,
      target: { kind: 'site', id: p.target },
      node: nodeOf(w, p.target),
      order: orderOf(p),
      method: p.tool,
    });
  },
});
