/** The way a unit would take, as the county knows its roads. */
import { findRoute, knownCost, nodeOf, type World } from '../sim/index.ts';
import type { RouteAnswer } from './client.ts';

/** `line` is null where no way is known. */
export function routeLine(w: World, unitId: string, target: string): RouteAnswer {
  const unit = w.res.units.find((u) => u.id === unitId);
  const goal = nodeOf(w, target);
  const { nodes, edges } = w.env.county.roads;
  const from = unit ? (unit.leg ? unit.leg.to : unit.node) : -1;
  const r = unit && goal >= 0 ? findRoute(w.env.net, from, goal, knownCost(w, unit.mobility)) : null;
  if (!r) return { line: null, seconds: 0, lengthM: 0 };
  let node = from;
  const line: [number, number][] = [[nodes[node].at.lon, nodes[node].at.lat]];
  for (const k of r.edges) {
    node = edges[k].a === node ? edges[k].b : edges[k].a;
    line.push([nodes[node].at.lon, nodes[node].at.lat]);
  }
  return { line, seconds: r.seconds, lengthM: r.lengthM };
}
