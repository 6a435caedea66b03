/** H-07 疏散或就地避护: who leaves, who shuts the windows, who opens them again; the way out goes across the wind. */
import { emit } from '../../../log.ts';
import { isIn } from '../../../drive.ts';
import { define, reject } from '../../../commands/command.ts';
import { holds, SHAPES, shapeOf, type Area } from '../../../kernel/shape.ts';
import { drawArea } from '../../../resources/areas.ts';
import type { World } from '../../../world.ts';
import { fromWindow } from '../cloud-step.ts';
import { isForeseen, sendWord } from '../presence.ts';
import { PROTECTIONS, type Protection, type Receptor } from '../state.ts';
import { WAYS } from '../ways.ts';
import { more } from '../../../commands/moves.ts';

/** Places that are named, or that the area holds and the county can tell of. */
const told = (w: World, p: { receptors: string[]; area: Area }): Receptor[] =>
  w.incidents.hazmat!.receptors.filter(
    (r) =>
      p.receptors.includes(r.id) ||
      (p.area.length > 0 && isForeseen(w, r) && holds(shapeOf(p.area)!, fromWindow(w, r.x, r.y))),
  );

export const peopleProtect = define({
  type: 'people.protect',
  moves: more('seriouslyInjured'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency', 'police'],
  fields: {
    receptors: { kind: 'refs', to: 'place', min: 1, orArea: true },
    area: { kind: 'area', of: SHAPES },
    action: { kind: 'choice', of: PROTECTIONS },
    way: { kind: 'choice', of: WAYS, optional: true },
    by: { kind: 'choice', of: ['foot', 'bus'], optional: true },
    reason: { kind: 'text', max: 200, optional: true },
  },
  check(w, p) {
    const known = new Set(w.incidents.hazmat?.receptors.map((r) => r.id));
    const bad = p.receptors.find((id) => !known.has(id));
    if (bad) return reject('REJ-083', 'receptors', { place: bad });
    if (told(w, p).length === 0) return reject('REJ-167', 'area');
    return p.action === 'evacuate' && p.way === '' ? reject('REJ-084', 'way') : null;
  },
  apply(w, p, role) {
    const receptors = told(w, p);
    for (const r of receptors) {
      if (isIn(w, 'hazmat-receptor', 'people.away', r.id)) continue;
      if (p.action === 'evacuate') {
        r.way = p.way;
        r.bus = p.by === 'bus';
      }
      sendWord(w, r, p.action as Protection);
    }
    if (p.area.length > 0 && p.action !== 'ventilate')
      drawArea(w, { use: 'protect', ref: p.action, area: p.area, by: role });
    emit(w, 'PROTECT_ACTION', role, {
      receptors: p.area.length > 0 ? receptors.map((r) => r.id) : [...p.receptors],
      action: p.action,
      way: p.way,
      fields: 1,
    });
  },
});
