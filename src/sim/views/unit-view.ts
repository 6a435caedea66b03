/** A unit as the county knows it: where it is, its way, and what carries its voice. */
import { mediaList, mediaOfUnit } from '../information/coverage.ts';
import { comesAt } from '../resources/outlook.ts';
import { unheard } from '../resources/tasks.ts';
import type { World } from '../world.ts';
import type * as V from './types.ts';

/** @param due when its timers are due; @param known by media that the county believes to work, or those that do. */
export function unitView(w: World, u: number, known: boolean, due: ReadonlyMap<number, number>): V.UnitView {
  const unit = w.res.units[u];
  const eta = comesAt(w, u, due);
  const { nodes, edges } = w.env.county.roads;
  const at = nodes[unit.node].at;
  let { lon, lat } = at;
  const way: [number, number][] = [];
  let node = unit.node;
  if (unit.leg) {
    const to = nodes[unit.leg.to].at;
    const f = Math.min(1, Math.max(0, (w.t - unit.leg.t0) / Math.max(1, unit.leg.t1 - unit.leg.t0)));
    lon += (to.lon - lon) * f;
    lat += (to.lat - lat) * f;
    node = unit.leg.to;
    way.push([lon, lat], [to.lon, to.lat]);
  }
  if (unit.status === 'moving' || unit.status === 'turnout') {
    if (way.length === 0) way.push([lon, lat]);
    for (const k of unit.route) {
      node = edges[k].a === node ? edges[k].b : edges[k].a;
      way.push([nodes[node].at.lon, nodes[node].at.lat]);
    }
  }
  return {
    id: unit.id,
    kind: unit.kind,
    name: unit.name,
    owner: unit.owner,
    people: unit.people,
    skills: unit.skills,
    status: unit.status,
    task: unit.task,
    lon,
    lat,
    etaS: eta < 0 ? 0 : eta - w.t,
    unheard: unheard(w, unit),
    way,
    media: mediaList(mediaOfUnit(w, unit, known)),
    workedH: unit.workedS / 3600,
    registered: unit.owner !== 'social' || w.resp.socialRegistered[unit.id] !== undefined,
  };
}
