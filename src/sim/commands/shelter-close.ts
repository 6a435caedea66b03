/** Close a shelter once nobody lives in it. */
import { isIn, raise, wouldTake } from '../drive.ts';
import { emit } from '../log.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const shelterClose = define({
  type: 'shelter.close',
  moves: more('damageMillion', 'PRM-STL-SHELTER'),
  roles: ['emergency', 'commander'],
  fields: { shelter: { kind: 'ref', to: 'shelter' } },
  when: 'closing',
  check(w, p) {
    if (wouldTake(w, 'shelter', p.shelter, 'close')) return null;
    if (isIn(w, 'shelter', 'closed', p.shelter)) return reject('REJ-060', 'shelter');
    const people = Math.round(w.res.shelterPeople[w.env.index.facility.get(p.shelter)!]);
    return reject('REJ-064', 'shelter', { people });
  },
  apply(w, p, role) {
    raise(w, 'shelter', p.shelter, 'close');
    emit(w, 'SHELTER_CLOSE', role, { shelter: p.shelter });
  },
});
