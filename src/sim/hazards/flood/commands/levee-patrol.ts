/** F-05 巡堤查险: the regime of the levee keepers, by segment. */
import { emit } from '../../../log.ts';
import { setPatrol } from '../levees.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const leveePatrol = define({
  type: 'levee.patrol',
  moves: more('damageMillion', 'PRM-LOS-DANGER'),
  hazards: ['flood'],
  roles: ['commander', 'hq-office'],
  fields: {
    levees: { kind: 'refs', to: 'levee', min: 1 },
    intervalMin: { kind: 'number', min: 15, max: 720, unit: 'min' },
  },
  check: () => null,
  apply(w, p, role) {
    for (const id of p.levees) setPatrol(w, w.env.index.levee.get(id)!, Math.round(p.intervalMin));
    emit(w, 'PATROL_ORDER', role, { levees: [...p.levees], intervalMin: Math.round(p.intervalMin) });
  },
});
