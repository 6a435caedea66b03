/** H-18 解除警戒: two readings below the limit, half an hour apart, before anybody goes back. */
import { emit } from '../../../log.ts';
import { tellIncident } from '../../tell.ts';
import { define, reject } from '../../../commands/command.ts';

const APART_S = 1800;
export const zonesLift = define({
  type: 'zones.lift',
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { basis: { kind: 'text', max: 200, optional: true } },
  when: 'closing',
  check: (w) => (w.incidents.hazmat?.zones ? null : reject('REJ-082')),
  apply(w, p, role) {
    const h = w.incidents.hazmat!;
    const r = h.clearReadings;
    const ok = r.length >= 2 && r[r.length - 1] - r[0] >= APART_S;
    emit(w, 'LIFT', role, { ok, fields: p.basis === '' ? 0.75 : 1 });
    tellIncident(w, 'hazmat', 'zones.lifted');
  },
});
