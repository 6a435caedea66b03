/** W-16 跨界联防: the neighbour is told and joint command asked for; who finds first acts first. */
import { emit } from '../../../log.ts';
import { incidentSites } from '../../answers.ts';
import { callHelp } from '../../../resources/aid.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const borderJoint = define({
  type: 'border.joint',
  moves: more('damageMillion', 'PRM-FIR-JOINT'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'duty'],
  fields: { text: { kind: 'text', max: 200 } },
  check: () => null,
  apply(w, _p, role) {
    // The neighbour's crew comes to the fire itself.
    const [site] = incidentSites(w);
    if (!w.res.aid.some((x) => x.kind === 'border'))
      callHelp(w, {
        need: 'border',
        where: site.id,
        node: site.node,
        minutes: w.env.numbers['PRM-FIR-JOINT'],
      });
    emit(w, 'BORDER', role, {});
    emit(w, 'NOTIFY', role, { fields: 1 });
  },
});
