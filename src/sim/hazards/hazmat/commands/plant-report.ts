/** H-02 企业报告: the unit's head reports within the hour (生产安全事故报告和调查处理条例 9, 12). */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

const PARTS = ['unit', 'time-place', 'course', 'casualties', 'measures'] as const;
export const plantReport = define({
  type: 'plant.report',
  moves: more('damageMillion', 'PRM-HAZ-UNSHOWN'),
  hazards: ['hazmat'],
  roles: ['duty', 'hq-office', 'emergency'],
  fields: { parts: { kind: 'choices', of: PARTS, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    for (const x of p.parts) w.incidents.hazmat!.told[x] ??= w.t;
    emit(w, 'PLANT_REPORT', role, { fields: p.parts.length / PARTS.length });
  },
});
