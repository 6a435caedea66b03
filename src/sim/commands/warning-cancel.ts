/** C-07 预警解除. */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';

export const warningCancel = define({
  type: 'warning.cancel',
  roles: ['commander', 'hq-office', 'natural-resources'],
  fields: { warning: { kind: 'ref', to: 'warning' }, reason: { kind: 'text', max: 300 } },
  when: 'closing',
  check: (w, p) =>
    w.resp.warnings[Number(p.warning)].cancelledAt >= 0 ? reject('REJ-050', 'warning') : null,
  apply(w, p, role) {
    w.resp.warnings[Number(p.warning)].cancelledAt = w.t;
    emit(w, 'WARN_UPDATE', role, { warning: Number(p.warning), cancelled: true });
  },
});
