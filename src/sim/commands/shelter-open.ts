/** C-24 开放避难场所并公告: open, staffed, address and way made public. */
import { raise, wouldTake } from '../drive.ts';
import { emit } from '../log.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const shelterOpen = define({
  type: 'shelter.open',
  moves: more('unmetPersonHours'),
  roles: ['emergency', 'commander', 'hq-office'],
  fields: {
    shelters: { kind: 'refs', to: 'shelter', min: 1 },
    announce: { kind: 'flag' },
    staffed: { kind: 'flag' },
  },
  check(w, p) {
    const i = p.shelters.find((s) => !wouldTake(w, 'shelter', s, 'open'));
    return i === undefined ? null : reject('REJ-063', 'shelters', { shelter: i });
  },
  apply(w, p, role) {
    for (const id of p.shelters) {
      raise(w, 'shelter', id, 'open');
      if (p.announce) w.res.shelterAnnounced[w.env.index.facility.get(id)!] = w.t;
    }
    emit(w, 'SHELTER_OPEN', role, {
      shelters: [...p.shelters],
      fields: (1 + (p.announce ? 1 : 0) + (p.staffed ? 1 : 0)) / 3,
    });
  },
});
