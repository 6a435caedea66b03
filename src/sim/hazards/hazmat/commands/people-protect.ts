/** H-07 疏散或就地避护: who leaves, who shuts the windows, who opens them again; the way out goes across the wind. */
import { emit } from '../../../log.ts';
import { isIn } from '../../../drive.ts';
import { define, reject } from '../../../commands/command.ts';
import { sendWord } from '../presence.ts';
import { PROTECTIONS, type Protection } from '../state.ts';
import { WAYS } from '../ways.ts';
import { more } from '../../../commands/moves.ts';

export const peopleProtect = define({
  type: 'people.protect',
  moves: more('seriouslyInjured'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    receptors: { kind: 'refs', to: 'place', min: 1 },
    action: { kind: 'choice', of: PROTECTIONS },
    way: { kind: 'choice', of: WAYS, optional: true },
    by: { kind: 'choice', of: ['foot', 'bus'], optional: true },
    reason: { kind: 'text', max: 200, optional: true },
  },
  check(w, p) {
    const known = new Set(w.incidents.hazmat?.receptors.map((r) => r.id));
    const bad = p.receptors.find((id) => !known.has(id));
    if (bad) return reject('REJ-083', 'receptors', { place: bad });
    return p.action === 'evacuate' && p.way === '' ? reject('REJ-084', 'way') : null;
  },
  apply(w, p, role) {
    for (const r of w.incidents.hazmat!.receptors) {
      if (!p.receptors.includes(r.id) || isIn(w, 'hazmat-receptor', 'people.away', r.id)) continue;
      if (p.action === 'evacuate') {
        r.way = p.way;
        r.bus = p.by === 'bus';
      }
      sendWord(w, r, p.action as Protection);
    }
    emit(w, 'PROTECT_ACTION', role, {
      receptors: [...p.receptors],
      action: p.action,
      way: p.way,
      fields: 1,
    });
  },
});
