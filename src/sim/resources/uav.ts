/**
 * 无人机侦察 (专栏6 “以无人机和5G单兵为主的灾害事故现场监控侦查系统”; 三（六）1): flown from a road node within reach of the place,
 * so that it looks where no road leads. Batteries and reach are parameters (`PRM-UAV-…`) near those of a small rotorcraft.
 */
import { incidentHit, siteById } from '../hazards/answers.ts';
import { COMMAND_ROLES, deliver, learn } from '../information/deliver.ts';
import { distanceM } from '../kernel/grid.ts';
import type { LonLat } from '../kernel/units.ts';
import { trappedIn } from '../people/casualties.ts';
import { emit } from '../log.ts';
import type { Numbers } from '../scenario/parameters.ts';
import type { Task, Unit, World } from '../world.ts';
import { findRoute } from './network.ts';
import { knownCost } from './roads.ts';
import { arrivedAt } from './task-state.ts';

/** Launch nodes tried, nearest the crew first. */
const TRIES = 12;

/** Where a place of the county lies; null when it is none. */
export function placeAt(w: World, id: string): LonLat | null {
  const { index, county } = w.env;
  const pick = <T>(map: ReadonlyMap<string, number>, list: readonly T[]): T | undefined =>
    list[map.get(id) ?? -1];
  const levee = pick(index.levee, county.levees);
  return (
    (
      pick(index.village, county.villages) ??
      pick(index.facility, county.facilities) ??
      pick(index.reservoir, county.reservoirs)
    )?.at ??
    pick(index.township, county.townships)?.seat ??
    levee?.line[Math.floor(levee.line.length / 2)] ??
    siteById(w, id)?.at ??
    null
  );
}

/** Minutes of a flight to a place so far away and back, with the look round. */
export const flightMin = (n: Numbers, metres: number): number =>
  (2 * metres) / n['PRM-UAV-SPEED'] / 60 + n['PRM-UAV-LOOK'];
/** How far it flies: its link ends somewhere, and its battery must bring it back. */
export const uavReachM = (n: Numbers): number =>
  Math.min(
    n['PRM-UAV-REACH'],
    Math.max(0, ((n['PRM-UAV-BATTERY'] - n['PRM-UAV-LOOK']) * 60 * n['PRM-UAV-SPEED']) / 2),
  );

/** Whether a battery is charged: flights begun in the time that charging takes count against the set. */
export const charged = (w: World, u: Unit): boolean =>
  w.res.tasks.filter(
    (x) =>
      x.kind === 'uav-recon' &&
      w.res.units[x.unit].id === u.id &&
      arrivedAt(w, x) >= 0 &&
      w.t - arrivedAt(w, x) < w.env.numbers['PRM-UAV-CHARGE'] * 60,
  ).length < w.env.numbers['PRM-UAV-SETS'];

/** Road node to fly from: where the crew is, or the node nearest to it that is in reach of the place; −1 none. */
export function launchNode(w: World, u: Unit, id: string): number {
  const at = placeAt(w, id);
  if (!at) return -1;
  const { nodes } = w.env.county.roads;
  const from = u.leg ? u.leg.to : u.node;
  const reachM = uavReachM(w.env.numbers);
  if (distanceM(nodes[from].at, at) <= reachM) return from;
  const cost = knownCost(w, u.mobility);
  const near: { node: number; d: number }[] = [];
  nodes.forEach((n, node) => {
    if (distanceM(n.at, at) <= reachM) near.push({ node, d: distanceM(n.at, nodes[from].at) });
  });
  near.sort((a, b) => a.d - b.d || a.node - b.node);
  for (const { node } of near.slice(0, TRIES)) if (findRoute(w.env.net, from, node, cost)) return node;
  return -1;
}

/** Minutes that this flight takes. */
export function flightOf(w: World, task: Task): number {
  const at = placeAt(w, task.target.id);
  const n = w.env.numbers;
  return flightMin(n, at ? distanceM(w.env.county.roads.nodes[task.node].at, at) : 0);
}

/** The aircraft is back: what lies under its way round the place is known, at once or when the report has been carried. */
export function flown(w: World, task: Task): void {
  const unit = w.res.units[task.unit];
  const at = placeAt(w, task.target.id);
  emit(w, 'UAV_RECON', task.by, { target: task.target.id, unit: unit.id });
  if (!at) return;
  const { villages, roads } = w.env.county;
  const viewM = w.env.numbers['PRM-UAV-VIEW'];
  const hit = villages.flatMap((v, i) => (w.people.wetAt[i] >= 0 && distanceM(v.at, at) <= viewM ? [i] : []));
  const shut = Object.keys(w.res.blockedEdges)
    .map(Number)
    .filter((k) => distanceM(roads.nodes[roads.edges[k].a].at, at) <= viewM);
  const told = deliver(w, {
    from: unit.id,
    to: COMMAND_ROLES,
    channel: 'radio',
    code: 'uav-report',
    params: {
      target: task.target.id,
      villages: hit.length,
      trapped: Math.round(hit.reduce((n, v) => n + trappedIn(w, v), 0)),
      roads: shut.length,
    },
    facts: [
      ...hit.map((v) => `village:${villages[v].id}:${incidentHit(w, v, 0).as}`),
      ...shut.map((k) => `road:${k}:blocked`),
    ],
  });
  if (!told) return;
  for (const v of hit) if (w.people.wetReported[v] < 0) w.people.wetReported[v] = w.t;
  for (const k of shut) w.info.knownClosed[k] ??= w.t;
  if (hit.length > 0) learn(w, 'incident', COMMAND_ROLES);
}
