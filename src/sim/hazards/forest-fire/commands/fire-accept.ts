/** W-17 验收: the headquarters inspects before anybody leaves; guards stay on. */
import { emit } from '../../../log.ts';
import { isIn, raise } from '../../../drive.ts';
import { isContained } from '../view.ts';
import { define, reject } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const fireAccept = define({
  type: 'fire.accept',
  moves: more('damageMillion', 'PRM-STL-FIRE'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: {
    guards: { kind: 'flag' },
    hours: { kind: 'number', min: 1, max: 120, unit: 'h', optional: true },
  },
  when: 'closing',
  check: (w) => (isContained(w) ? null : reject('REJ-087')),
  apply(w, p, role) {
    raise(w, 'forest-fire-front', 'fire', 'accept');
    emit(w, 'ACCEPT', role, {
      guards: p.guards,
      out: isIn(w, 'forest-fire-front', 'edge.out'),
      fields: (1 + (p.guards ? 1 : 0) + (p.hours >= 24 ? 1 : 0)) / 3,
    });
  },
});
