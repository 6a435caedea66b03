/** H-15 紧急撤离: everybody out of the hot zone and counted, on signs of bursting or collapse. */
import { raise, raiseAll } from '../../../drive.ts';
import { emit } from '../../../log.ts';
import { cancelTask } from '../../../resources/tasks.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

const HOT = ['plug', 'enter-rescue', 'water-curtain', 'cooling', 'detect'];
export const crewWithdraw = define({
  type: 'crew.withdraw',
  moves: more('dead', 'PRM-HAZ-SIGNS-DEAD', 'PRM-HAZ-CREW-DEAD'),
  hazards: ['hazmat'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { headCount: { kind: 'flag' } },
  check: () => null,
  apply(w, p, role) {
    raise(w, 'hazmat-incident', 'incident', 'withdraw');
    emit(w, 'WITHDRAW', role, { fields: p.headCount ? 1 : 0.5 });
    for (const u of w.res.units) {
      const t = w.res.tasks[u.task];
      // Cooling goes on from behind cover with monitors that need nobody near.
      if (t && HOT.includes(t.kind) && t.kind !== 'cooling') cancelTask(w, t.id, role);
    }
    raiseAll(w, 'hazmat-entry', 'withdraw');
  },
});
