/** A unit as the county knows it: where it is, its way, and what carries its voice. */
import { mediaList, mediaOfUnit } from '../information/coverage.ts';
import { paceOf } from '../resources/network.ts';
import type { Unit, World } from '../world.ts';
import type * as V from './types.ts';

/** @param known by media that the county believes to work, or those that do. */
export function unitView(w: World, u: Unit, known: boolean): V.UnitView {
  const { nodes, edges } = w.env.county.roads;
  const at = nodes[u.node].at;
  let { lon, lat } = at;
  let eta = 0;
  const way: [number, number][] = [];
  let node = u.node;
  if (u.leg) {
    const to = nodes[u.leg.to].at;
    const f = Math.min(1, Math.max(0, (w.t - u.leg.t0) / Math.max(1, u.leg.t1 - u.leg.t0)));
    lon += (to.lon - lon) * f;
    lat += (to.lat - lat) * f;
    eta += Math.max(0, u.leg.t1 - w.t);
    node = u.leg.to;
    way.push([lon, lat], [to.lon, to.lat]);
  }
  if (u.status === 'moving' || u.status === 'turnout') {
    if (way.length === 0) way.push([lon, lat]);
    for (const k of u.route) {
      eta += w.env.net.seconds[k] * paceOf(w, u.mobility);
      node = edges[k].a === node ? edges[k].b : edges[k].a;
      way.push([nodes[node].at.lon, nodes[node].at.lat]);
    }
  }
  return {
    id: u.id,
    kind: u.kind,
    name: u.name,
    owner: u.owner,
    people: u.people,
    skills: u.skills,
    status: u.status,
    task: u.task,
    lon,
    lat,
    etaS: Math.round(eta),
    way,
    media: mediaList(mediaOfUnit(w, u, known)),
    workedH: u.workedS / 3600,
    registered: u.owner !== 'social' || w.resp.socialRegistered[u.id] !== undefined,
  };
}
