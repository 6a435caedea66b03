/** C-38 征用返还补偿: the list of requisitioned goods is closed. */
import { emit } from '../log.ts';
import { define } from './command.ts';

export const requisitionClose = define({
  type: 'requisition.close',
  moves: 'scored-only',
  roles: ['emergency', 'commander'],
  fields: { returned: { kind: 'flag' }, compensated: { kind: 'flag' } },
  when: 'closing',
  check: () => null,
  apply(w, p, role) {
    w.resp.requisitionsClosedAt = w.t;
    emit(w, 'REQUISITION_CLOSED', role, { fields: ((p.returned ? 1 : 0) + (p.compensated ? 1 : 0)) / 2 });
  },
});
