/** A road fails out of sight: somebody meets it, tells the township, and the county hears of it. */
import { schedule } from '../kernel/scheduler.ts';
import type { World } from '../world.ts';
import { COMMAND_ROLES, deliver } from './deliver.ts';
import { reachable, townshipOf } from './links.ts';

/** Township whose seat is nearest the road: its people drive there. */
function townshipNear(w: World, edge: number): string {
  const { nodes, edges } = w.env.county.roads;
  const p = nodes[edges[edge].a].at;
  let best = w.env.county.townships[0].id;
  let d = Infinity;
  for (const t of w.env.county.townships) {
    const x = t.seat.lon - p.lon;
    const y = t.seat.lat - p.lat;
    if (x * x + y * y < d) {
      d = x * x + y * y;
      best = t.id;
    }
  }
  return best;
}

/** @param code `road-failed` or `slide-road`; @param debris m³, for a slide. */
export function roadFails(w: World, edge: number, code: string, debris = 0): void {
  w.res.blockedEdges[edge] = w.t;
  w.res.roadsBroken[edge] ??= w.t;
  const town = townshipOf(w, townshipNear(w, edge));
  const wait = w.env.numbers[reachable(w, town) ? 'PRM-RDN-TOLD' : 'PRM-RDN-CUT'];
  schedule(w.schedule, w.t + wait * 60, { kind: 'road-news', edge, code, debris });
}
export function onRoadNews(w: World, edge: number, code: string, debris: number): void {
  if (w.res.blockedEdges[edge] === undefined) return;
  w.info.knownClosed[edge] = w.t;
  deliver(w, {
    from: townshipNear(w, edge),
    to: COMMAND_ROLES,
    channel: 'phone',
    code,
    params: { road: `road-${edge}`, debris },
    facts: ['road:blocked', `road:${edge}:blocked`],
  });
}
