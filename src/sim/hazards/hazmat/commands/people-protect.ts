/** H-07 疏散或就地避护: who leaves and who shuts the windows; the way out goes across the wind. */
import { emit } from '../../../log.ts';
import { isIn, raise } from '../../../drive.ts';
import { define, reject } from '../../../commands/command.ts';

export const peopleProtect = define({
  type: 'people.protect',
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    receptors: { kind: 'refs', to: 'place', min: 1 },
    action: { kind: 'choice', of: ['evacuate', 'shelter'] },
    way: { kind: 'choice', of: ['crosswind', 'upwind', 'downwind'], optional: true },
    reason: { kind: 'text', max: 200, optional: true },
  },
  check(w, p) {
    const known = new Set(w.incidents.hazmat?.receptors.map((r) => r.id));
    const bad = p.receptors.find((id) => !known.has(id));
    if (bad) return reject('REJ-083', 'receptors', { place: bad });
    return p.action === 'evacuate' && p.way === '' ? reject('REJ-084', 'way') : null;
  },
  apply(w, p, role) {
    const h = w.incidents.hazmat!;
    for (const r of h.receptors) {
      if (!p.receptors.includes(r.id) || isIn(w, 'hazmat-receptor', 'people.away', r.id)) continue;
      raise(w, 'hazmat-receptor', r.id, p.action);
      r.alongPlume = p.way === 'downwind';
      if (w.people.warnedAt[r.village] >= 0) continue;
      w.people.warnedAt[r.village] = w.t;
      emit(w, 'VILLAGE_WARNED', role, { warning: -1, village: w.env.county.villages[r.village].id });
    }
    emit(w, 'PROTECT_ACTION', role, {
      receptors: [...p.receptors],
      action: p.action,
      way: p.way,
      fields: p.reason === '' ? 0.75 : 1,
    });
  },
});
