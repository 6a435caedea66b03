/** C-19 前后方会商: the command post and the county centre compare pictures. */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';

export const syncHold = define({
  type: 'sync.hold',
  roles: ['commander', 'hq-office', 'duty'],
  fields: {
    channel: { kind: 'choice', of: ['video', 'radio', 'satellite', 'phone'] },
    notes: { kind: 'text', max: 300, optional: true },
  },
  check: (w) => (w.resp.icp ? null : reject('REJ-035')),
  apply(w, p, role) {
    w.resp.syncs.push(w.t);
    emit(w, 'SYNC', role, { channel: p.channel });
  },
});
