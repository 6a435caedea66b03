/**
 * Crews at one scene: more than a leader's span get in each other's way where nobody leads them on the spot, and whoever comes on
 * an old picture looks for the place first (exercise-doctrine.md §7: 统一指挥, 前后方会商).
 */
import { incidentSites, unsafeAt } from '../hazards/answers.ts';
import { knownSince } from '../information/deliver.ts';
import { distanceM } from '../kernel/grid.ts';
import type { LonLat } from '../kernel/units.ts';
import { emit } from '../log.ts';
import type { Task, World } from '../world.ts';

/** Metres between two road nodes as the crow flies. */
export const metresApart = (w: World, a: number, b: number): number =>
  distanceM(w.env.county.roads.nodes[a].at, w.env.county.roads.nodes[b].at);

/** Places of the incident that the county knows of: its sites, and villages that were reported hit. */
const scenes = (w: World): number[] => [
  ...incidentSites(w)
    .filter((s) => s.known)
    .map((s) => s.node),
  ...w.env.county.villages.filter((_, v) => w.people.wetReported[v] >= 0).map((v) => v.node),
];
/**
 * Whether a post, an official or a cordon is where the incident needs it; anywhere while no place is known.
 * @param round whether it holds a place of the incident, however far its middle is.
 */
export function nearIncident(w: World, at: number | LonLat, round?: (p: LonLat) => boolean): boolean {
  const { nodes } = w.env.county.roads;
  const places = scenes(w).map((n) => nodes[n].at);
  const near = w.env.numbers['PRM-CMD-NEAR'];
  const here = typeof at === 'number' ? nodes[at].at : at;
  return places.length === 0 || places.some((p) => distanceM(p, here) <= near || round?.(p) === true);
}

/** A command post that stands near and safe, or an official who is there, leads the crews at a node. */
export function ledAt(w: World, node: number): boolean {
  const near = w.env.numbers['PRM-CMD-NEAR'];
  const { icp, leaders } = w.resp;
  return (
    (icp !== null && !unsafeAt(w, icp.cell) && metresApart(w, icp.node, node) <= near) ||
    leaders.some((l) => l.arriveAt <= w.t && metresApart(w, l.node, node) <= near)
  );
}
/** Crews at work within one scene, this one included. */
const crewsAt = (w: World, node: number): number =>
  w.res.units.filter(
    (u) =>
      u.status === 'working' &&
      metresApart(w, w.res.tasks[u.task].node, node) <= w.env.numbers['PRM-CMD-SCENE'],
  ).length;

/** How many times longer a round takes because crews cross each other unled. */
export function crowdPace(w: World, task: Task): number {
  const n = w.env.numbers;
  const crews = crewsAt(w, task.node);
  if (crews <= n['PRM-CMD-SPAN'] || ledAt(w, task.node)) return 1;
  emit(w, 'CROWDED', null, { unit: w.res.units[task.unit].id, task: task.id, crews });
  return Math.min(n['PRM-CMD-CROWD'], crews / n['PRM-CMD-SPAN']);
}

/** When the county's picture of the scene was last compared with the front; the call that told of it is the first. */
const pictureAt = (w: World): number =>
  Math.max(knownSince(w, 'incident'), w.resp.icp?.at ?? -1, w.resp.syncs.at(-1) ?? -1);
/** Seconds that a crew that arrives now looks for its place. */
export function searchS(w: World, task: Task): number {
  const n = w.env.numbers;
  if (w.t - Math.max(0, pictureAt(w)) < n['PRM-CMD-PICTURE'] * 60) return 0;
  emit(w, 'OLD_PICTURE', null, { unit: w.res.units[task.unit].id, task: task.id });
  return n['PRM-CMD-SEARCH'] * 60;
}
