/** F-11 宣布紧急防汛期: near guarantee stage, design level or major danger (防洪法 41). */
import { emit } from '../../../log.ts';
import type { World } from '../../../world.ts';
import { riversOf } from '../state.ts';
import { define, reject } from '../../../commands/command.ts';
import { less } from '../../../commands/moves.ts';

export function emergencyCondition(w: World): boolean {
  const n = w.env.numbers;
  return (
    w.env.county.gauges.some(
      (g, i) =>
        g.insideCounty && (w.info.readings[i].at(-1)?.level ?? 0) >= g.guaranteeM - n['PRM-EMG-STAGE'],
    ) ||
    riversOf(w).dangers.some((d) => w.info.known[`danger:${d.id}`] !== undefined && d.kind !== 'seepage') ||
    w.env.county.reservoirs.some(
      (r, i) => (w.info.reservoirs[i]?.level ?? 0) >= r.designM - n['PRM-EMG-RESERVOIR'],
    )
  );
}
export const emergencyDeclare = define({
  type: 'emergency.declare',
  moves: less('evacuated', 'PRM-EVA-POWERS'),
  hazards: ['flood'],
  roles: ['commander'],
  fields: { reason: { kind: 'text', max: 300 } },
  check: (w) =>
    w.resp.emergencyAt >= 0 ? reject('REJ-080') : emergencyCondition(w) ? null : reject('REJ-081'),
  apply(w, _p, role) {
    w.resp.emergencyAt = w.t;
    emit(w, 'EMERGENCY_PERIOD', role, {});
  },
});
