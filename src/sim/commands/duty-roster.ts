/** C-01 值班带班到岗: who leads, who is on duty round the clock, who replaces them. */
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const dutyRoster = define({
  type: 'duty.roster',
  moves: more('exposedPersonMinutes', 'PRM-RDY-DESK'),
  roles: ['duty', 'commander', 'emergency'],
  fields: {
    leader: { kind: 'text', max: 60 },
    posts: {
      kind: 'choices',
      of: ['duty-desk', 'hq-office', 'townships', 'reservoirs', 'levees', 'hydrology'],
      min: 1,
    },
    backups: { kind: 'text', max: 60, optional: true },
  },
  check: () => null,
  apply(w, p, role) {
    if (w.resp.rosterAt < 0) w.resp.rosterAt = w.t;
    emit(w, 'ROSTER_SET', role, {
      posts: p.posts.length,
      fields: p.posts.length / 6,
    });
  },
});
