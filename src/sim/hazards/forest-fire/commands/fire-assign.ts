/** W-04, W-09, W-10 扑火派遣: a crew, a sector, a tactic, the four things that keep it alive (LCES), and which way it leaves. */
import { WAYS, type Way } from '../escape.ts';
import { sectorOf } from '../front.ts';
import { startTask } from '../../../resources/tasks.ts';
import type { TaskKind } from '../../../world.ts';
import { define } from '../../../commands/command.ts';
import { ORDER_FIELDS, orderOf } from '../../../commands/order-fields.ts';
import { nodeOf } from '../../../commands/refs.ts';
import { checkFree, checkUnit, outlookOf, unitIndex } from '../../../commands/unit-checks.ts';
import { more } from '../../../commands/moves.ts';

export const FIRE_TASKS = ['fire-attack', 'fire-line', 'mop-up', 'fire-recon', 'water-supply'] as const;
export const fireAssign = define({
  type: 'fire.assign',
  moves: more('dead'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    unit: { kind: 'ref', to: 'unit' },
    task: { kind: 'choice', of: FIRE_TASKS },
    target: { kind: 'ref', to: 'site' },
    lookout: { kind: 'flag' },
    escape1: { kind: 'text', max: 80, optional: true },
    escape2: { kind: 'text', max: 80, optional: true },
    safetyZone: { kind: 'text', max: 80, optional: true },
    escape: { kind: 'choice', of: WAYS, optional: true },
    standOff: { kind: 'flag' },
    ...ORDER_FIELDS,
  },
  outlook: (w, p) => outlookOf(w, p.unit, nodeOf(w, p.target), p.task),
  check: (w, p) => checkFree(w, p.unit) ?? checkUnit(w, p.unit, nodeOf(w, p.target)),
  apply(w, p, role) {
    const u = unitIndex(w, p.unit);
    const lces =
      [p.lookout, p.comms !== '', p.escape1 !== '' && p.escape2 !== '', p.safetyZone !== ''].filter(Boolean)
        .length / 4;
    w.incidents.forestFire!.orders[u] = {
      tactic: p.task,
      lces,
      escape: p.escape as Way | '',
      standOff: p.standOff,
      since: w.t,
      at: -1,
      came: 0,
      hours: 0,
      risked: false,
      sector: sectorOf(p.target),
    };
    startTask(w, {
      kind: p.task as TaskKind,
      unit: u,
      by: role,
      target: { kind: 'site', id: p.target },
      node: nodeOf(w, p.target),
      order: orderOf(p),
      method: '',
    });
  },
});
