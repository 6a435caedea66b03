/** W-16 跨界联防: the neighbour is told and joint command asked for; who finds first acts first. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';

export const borderJoint = define({
  type: 'border.joint',
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'duty'],
  fields: { text: { kind: 'text', max: 200 } },
  check: () => null,
  apply(w, _p, role) {
    emit(w, 'BORDER', role, {});
    emit(w, 'NOTIFY', role, { fields: 1 });
  },
});
