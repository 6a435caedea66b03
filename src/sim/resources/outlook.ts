/**
 * What an order promises before it is given: the way, when a crew or consignment is there, and what it lacks; as the county
 * knows roads and radios, by the functions that then move it.
 */
import { carriedS } from '../information/field.ts';
import type { Task, TaskKind, Unit, World } from '../world.ts';
import { findRoute, type Route } from './network.ts';
import { turnoutS, turnsOut, waySeconds, wayOf, whole } from './movement.ts';
import { supplyS, supplyWay } from './supplies.ts';
import { TASK_KINDS } from './task-kinds.ts';
import { skilledFor, slowBy, tired } from './tasks.ts';
import { vehicleWait } from './vehicles.ts';

/** A stretch that the county holds for closed, on the way that would be taken without it. */
export interface Barred {
  readonly edge: number;
  readonly by: 'water' | 'blocked' | 'order';
}
export interface WayOutlook {
  /** Stretches in the order of travel from `start`, a road node; null where no known way leads there. */
  readonly edges: readonly number[] | null;
  readonly start: number;
  readonly lengthM: number;
  readonly barred: readonly Barred[];
  /** −1 where no known way leads there. */
  readonly arriveAt: number;
}
export interface CrewOutlook {
  readonly way: WayOutlook;
  /** Until it hears the order, turns out, and has a vehicle, s. */
  readonly carriedS: number;
  readonly turnoutS: number;
  readonly vehicleS: number;
  readonly skill: string | null;
  readonly skilled: boolean;
  /** Equipment without which the task comes to little. */
  readonly lacks: readonly string[];
  readonly tired: boolean;
  /** How many times longer it works than a fresh, skilled team. */
  readonly slowBy: number;
}

/** What a task cannot do without: no boats, nobody fetched from the water. */
export const KIT: Readonly<Partial<Record<TaskKind, readonly string[]>>> = {
  'uav-recon': ['uav'],
  contact: ['sat-phone'],
  comms: ['sat-phone'],
  'water-rescue': ['boats', 'lifejackets'],
  detect: ['detectors'],
  plug: ['plugging-kit'],
  'enter-rescue': ['scba-suits'],
  decontaminate: ['decon-tent'],
};

export const closedBy = (w: World, edge: number): Barred['by'] =>
  w.info.knownClosed[edge] === undefined
    ? 'order'
    : w.res.blockedEdges[edge] === undefined
      ? 'water'
      : 'blocked';

/** Closed stretches, as known, of the shortest way that takes no notice of closures. */
function barred(w: World, from: number, node: number, used: Route | null): readonly Barred[] {
  const plain = findRoute(w.env.net, from, node, (k) => w.env.net.seconds[k]);
  const closed = (k: number): boolean =>
    w.info.knownClosed[k] !== undefined || w.res.closedByOrder[k] === false;
  return (plain?.edges ?? [])
    .filter((k) => closed(k) && !used?.edges.includes(k))
    .map((edge) => ({ edge, by: closedBy(w, edge) }));
}
/** A way as the county knows it; `seconds` until the end of it. */
export function wayOutlook(
  w: World,
  from: number,
  node: number,
  route: Route | null,
  seconds: number,
): WayOutlook {
  return {
    edges: route?.edges ?? null,
    start: from,
    lengthM: route?.lengthM ?? 0,
    barred: barred(w, from, node, route),
    arriveAt: route ? w.t + seconds : -1,
  };
}

/** What a crew sent to a road node now would do; `kind` null while no task is chosen. */
export function crewOutlook(w: World, unit: Unit, node: number, kind: TaskKind | null): CrewOutlook {
  const from = unit.leg ? unit.leg.to : unit.node;
  const route = wayOf(w, unit, node);
  const carried = carriedS(w, unit, true);
  const turning = turnsOut(unit);
  const turnout = turning ? turnoutS(w, unit) : 0;
  const vehicle = turning ? vehicleWait(w, unit) : 0;
  const onTheSpot = carried === 0 && unit.node === node && !unit.leg && unit.status !== 'moving';
  // A crew at work breaks off and is on the road a second later.
  const start = unit.leg ? unit.leg.t1 - w.t : whole(carried + (turning ? turnout + vehicle : 1));
  const underWay = onTheSpot && unit.status !== 'working';
  const seconds = underWay ? 0 : start + (route ? waySeconds(w, route.edges, unit.mobility) : 0);
  return {
    way: wayOutlook(w, from, node, route, seconds),
    carriedS: carried,
    turnoutS: underWay ? 0 : turnout,
    vehicleS: underWay ? 0 : vehicle,
    skill: kind && TASK_KINDS[kind].skill,
    skilled: kind === null || skilledFor(unit, kind),
    lacks: kind === null ? [] : (KIT[kind] ?? []).filter((k) => !unit.equipment.includes(k)),
    tired: tired(w, unit),
    slowBy: kind === null ? 1 : slowBy(w, unit, kind),
  };
}

/** What goods sent from a store now would do. */
export function supplyOutlook(w: World, store: number, to: number): WayOutlook {
  const { facilities } = w.env.county;
  const route = supplyWay(w, store, to, true);
  return wayOutlook(
    w,
    facilities[store].node,
    facilities[to].node,
    route,
    route ? supplyS(w, store, route) : 0,
  );
}

/** By unit, when its timer of work or movement is due. */
export const dueTimes = (w: World): ReadonlyMap<number, number> =>
  new Map(
    w.schedule.items.flatMap(({ t, event: e }): [number, number][] =>
      e.kind === 'unit' && w.res.units[e.unit].stamp === e.stamp ? [[e.unit, t]] : [],
    ),
  );
/** When a crew under way is there if nothing comes between; −1 while it stands, works, or knows no way on. */
export function comesAt(w: World, u: number, due: ReadonlyMap<number, number>): number {
  const unit = w.res.units[u];
  const next = due.get(u);
  if (next === undefined || (unit.status !== 'moving' && unit.status !== 'turnout')) return -1;
  if (unit.route.some((k) => w.info.knownClosed[k] !== undefined)) return -1;
  return next + waySeconds(w, unit.route, unit.mobility);
}
/** The same for the work that a task asks for, the order to it perhaps still on its way. */
export function taskComesAt(w: World, task: Task, due: ReadonlyMap<number, number>): number {
  const unit = w.res.units[task.unit];
  if (unit.task === task.id) return comesAt(w, task.unit, due);
  if (unit.orderOnWay !== task.id) return -1;
  const route = wayOf(w, unit, task.node);
  return route ? unit.heardAt + 1 + waySeconds(w, route.edges, unit.mobility) : -1;
}
