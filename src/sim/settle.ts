/** Once a minute: machines follow what has become true. */
import { settleIncidents } from './hazards/answers.ts';
import { learn, COMMAND_ROLES } from './information/deliver.ts';
import { emit } from './log.ts';
import type { World } from './world.ts';

export function settleMachines(w: World): void {
  settleIncidents(w);
  for (const l of w.resp.leaders)
    if (l.arriveAt >= 0 && w.t >= l.arriveAt && w.t - 60 < l.arriveAt)
      emit(w, 'LEADER_ARRIVE', null, { site: l.site });
  if (w.resp.icp) learn(w, 'icp', COMMAND_ROLES);
}
