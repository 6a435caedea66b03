/** C-07 预警解除. */
import { raise, wouldTake } from '../drive.ts';
import { emit } from '../log.ts';
import { liftAreas } from '../resources/areas.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const warningCancel = define({
  type: 'warning.cancel',
  moves: more('damageMillion', 'PRM-STL-WARNED'),
  roles: ['commander', 'hq-office', 'natural-resources'],
  fields: { warning: { kind: 'ref', to: 'warning' }, reason: { kind: 'text', max: 300 } },
  when: 'closing',
  check: (w, p) => (wouldTake(w, 'warning', p.warning, 'cancel') ? null : reject('REJ-050', 'warning')),
  apply(w, p, role) {
    raise(w, 'warning', p.warning, 'cancel');
    liftAreas(w, (x) => x.use === 'warning' && x.ref === p.warning);
    emit(w, 'WARN_UPDATE', role, { warning: Number(p.warning), cancelled: true });
  },
});
