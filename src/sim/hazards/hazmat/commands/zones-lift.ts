/** H-18 解除警戒: two readings below the limit, half an hour apart, before anybody goes back. */
import { notNow } from '../../../commands/not-now.ts';
import { emit } from '../../../log.ts';
import { isIn, raise, wouldTake } from '../../../drive.ts';
import { liftAreas } from '../../../resources/areas.ts';
import { sendWord } from '../presence.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const zonesLift = define({
  type: 'zones.lift',
  moves: more('damageMillion', 'PRM-STL-ZONES'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { basis: { kind: 'text', max: 200, optional: true } },
  when: 'closing',
  check: (w) =>
    wouldTake(w, 'hazmat-zones', 'zones', 'lift') ? null : notNow(w, 'REJ-082', '', 'hazmat-zones', 'zones'),
  apply(w, _p, role) {
    const ok = isIn(w, 'hazmat-air', 'clear');
    emit(w, 'LIFT', role, { ok, fields: 1 });
    raise(w, 'hazmat-zones', 'zones', 'lift');
    liftAreas(w, (x) => x.use === 'zone' || x.use === 'protect');
    // Whoever sits behind shut windows is told that it is over.
    for (const r of w.incidents.hazmat!.receptors) if (r.ordered === 'shelter') sendWord(w, r, 'ventilate');
  },
});
