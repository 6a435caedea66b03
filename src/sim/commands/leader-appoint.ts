/** C-17 领导赶赴现场: a named official goes to a named place. */
import { emit } from '../log.ts';
import { findRoute } from '../resources/network.ts';
import { knownCost } from '../resources/roads.ts';
import { nearIncident } from '../resources/scene.ts';
import { define, reject } from './command.ts';
import { nodeOf } from './refs.ts';
import { more } from './moves.ts';

export const leaderAppoint = define({
  type: 'leader.appoint',
  moves: more('exposedPersonMinutes', 'PRM-CMD-SPAN', 'PRM-CMD-CROWD', 'PRM-CMD-NEAR'),
  roles: ['commander', 'hq-office'],
  fields: { official: { kind: 'text', max: 60 }, site: { kind: 'ref', to: 'place' } },
  check(w, p) {
    const seat = w.env.county.facilities.find((f) => f.kind === 'government')!;
    return findRoute(w.env.net, seat.node, nodeOf(w, p.site), knownCost(w, 'car'))
      ? null
      : reject('REJ-021', 'site', { place: p.site });
  },
  apply(w, p, role) {
    const seat = w.env.county.facilities.find((f) => f.kind === 'government')!;
    const route = findRoute(w.env.net, seat.node, nodeOf(w, p.site), knownCost(w, 'car'))!;
    w.resp.leaders.push({
      name: p.official,
      site: p.site,
      node: nodeOf(w, p.site),
      t: w.t,
      arriveAt: w.t + Math.ceil(route.seconds) + 600,
    });
    const near = nearIncident(w, nodeOf(w, p.site));
    w.resp.stands.leader = near || w.resp.stands.leader === true;
    emit(w, 'LEADER_SENT', role, { site: p.site, near });
  },
});
