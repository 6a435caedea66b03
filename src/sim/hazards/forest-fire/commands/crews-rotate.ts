/** W-15 后备梯队轮换: reserve, food and rest before crews are worn out. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { crewsAtFire } from '../crews.ts';
import { more } from '../../../commands/moves.ts';

export const crewsRotate = define({
  type: 'crews.rotate',
  moves: more('seriouslyInjured', 'PRM-FIR-SHIFT', 'PRM-RES-ACCIDENT'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { supplied: { kind: 'choices', of: ['reserve', 'food', 'water', 'rest', 'fuel'], min: 1 } },
  check: () => null,
  apply(w, p, role) {
    // Relieved by a reserve, crews come back rested.
    if (p.supplied.includes('reserve') && p.supplied.includes('rest'))
      for (const u of crewsAtFire(w)) u.workedS = 0;
    emit(w, 'ROTATE', role, { fields: Math.min(1, p.supplied.length / 4) });
  },
});
