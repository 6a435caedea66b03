/** Close a shelter once nobody lives in it. */
import { emit } from '../log.ts';
import { define, reject } from './command.ts';

export const shelterClose = define({
  type: 'shelter.close',
  roles: ['emergency', 'commander'],
  fields: { shelter: { kind: 'ref', to: 'shelter' } },
  when: 'closing',
  check(w, p) {
    const f = w.env.index.facility.get(p.shelter)!;
    if (w.res.shelterOpen[f] === undefined) return reject('REJ-060', 'shelter');
    return (w.res.shelterPeople[f] ?? 0) >= 1
      ? reject('REJ-064', 'shelter', { people: Math.round(w.res.shelterPeople[f]) })
      : null;
  },
  apply(w, p, role) {
    delete w.res.shelterOpen[w.env.index.facility.get(p.shelter)!];
    emit(w, 'SHELTER_CLOSE', role, { shelter: p.shelter });
  },
});
