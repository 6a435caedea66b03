/** E-03 灾情快速收集: every township reports or is put down as silent, and silence is taken as the worst. */
import { emit } from '../../../log.ts';
import { COMMAND_ROLES, deliverLater } from '../../../information/deliver.ts';
import { reachable, ringAt, townshipOf } from '../../../information/links.ts';
import { incidentExposed } from '../../answers.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const damageCollect = define({
  type: 'damage.collect',
  moves: more('exposedPersonMinutes', 'PRM-EQK-COUNTED'),
  hazards: ['earthquake'],
  roles: ['duty', 'hq-office', 'emergency', 'commander'],
  fields: { townships: { kind: 'refs', to: 'township', min: 1 } },
  check: () => null,
  apply(w, p, role) {
    const answer = w.env.numbers['PRM-OFF-COLLECT'] * 60;
    const asked = [...new Set(p.townships)];
    const silent = asked.filter((id) => !reachable(w, w.env.index.township.get(id)!));
    const all = w.env.county.townships.filter((t) => t.inPlan).length;
    emit(w, 'TOWN_STATUS', role, {
      asked: asked.length,
      silent,
      fields: Math.min(1, asked.length / all),
    });
    for (const id of asked) {
      const town = townshipOf(w, id);
      if (silent.includes(id)) {
        ringAt(w, w.t + answer, town);
        continue;
      }
      w.incidents.earthquake!.countingSince[town] ??= w.t;
      const people = w.env.county.villages.reduce(
        (n, v, i) => n + (v.township === id ? incidentExposed(w, i, false) : 0),
        0,
      );
      deliverLater(w, answer, {
        from: id,
        to: COMMAND_ROLES,
        channel: 'platform',
        code: 'township-status',
        params: { township: id, people: Math.round(people / 10) * 10 },
      });
    }
  },
});
