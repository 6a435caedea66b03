/** W-01 火险预警响应: what the Jiangxi lists ask for at yellow, orange and red fire danger. */
import { schedule } from '../../../kernel/scheduler.ts';
import { emit } from '../../../log.ts';
import { seconds } from '../../../scenario/parts.ts';
import type { World } from '../../../world.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

/** With rangers on the hills the first call comes sooner. */
function rangersOut(w: World): void {
  w.env.scenario.conditions.forestFire!.ignitions.forEach((g, index) => {
    const at = seconds(g.at) + Math.round(g.detectMin * 60 * w.env.numbers['PRM-FIR-RANGERS']);
    if (at > w.t)
      schedule(w.schedule, at, { kind: 'incident', hazard: 'forest-fire', what: 'report', index });
  });
}

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
  moves: more('damageMillion', 'PRM-FIR-FORWARD', 'PRM-FIR-RANGERS'),
  hazards: ['forest-fire'],
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { actions: { kind: 'choices', of: LIST, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    const f = w.incidents.forestFire!;
    if (p.actions.includes('crews-ready')) w.resp.measures['teams-standby'] ??= w.t;
    if (p.actions.includes('crews-forward') && f.forwardAt < 0) f.forwardAt = w.t;
    if (p.actions.includes('rangers-out')) rangersOut(w);
    const asked = ASKED[w.env.scenario.conditions.forestFire!.dangerClass];
    emit(w, 'DANGER_ACTIONS', role, { fields: Math.min(1, p.actions.length / asked) });
  },
});
