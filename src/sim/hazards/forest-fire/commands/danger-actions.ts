/** W-01 火险预警响应: what the Jiangxi lists ask for at yellow, orange and red fire danger. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

const LIST = [
  'duty-doubled',
  'rangers-out',
  'crews-ready',
  'leader-on-post',
  'media',
  'checkpoints',
  'crews-forward',
] as const;
/** How many of them each colour asks for (江西森林火险预警响应, procedures.md §3.2). */
const ASKED: Readonly<Record<string, number>> = { yellow: 3, orange: 5, red: 7 };
export const dangerActions = define({
  type: 'danger.actions',
  moves: more('damageMillion', 'PRM-RDY-NONE'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { actions: { kind: 'choices', of: LIST, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    for (const x of ['crews-ready', 'crews-forward'] as const)
      if (p.actions.includes(x)) w.resp.measures['teams-standby'] ??= w.t;
    const asked = ASKED[w.env.scenario.conditions.forestFire!.dangerClass];
    emit(w, 'DANGER_ACTIONS', role, { fields: Math.min(1, p.actions.length / asked) });
  },
});
