/** Units on the road: turnout, legs edge by edge, blocked ways, arrival. Timers are queue events stamped per movement. */
import { schedule } from '../kernel/scheduler.ts';
import { incidentSlow, readyTurnoutS } from '../hazards/answers.ts';
import { emit } from '../log.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import type { ParameterId } from '../scenario/parameters.ts';
import type { Unit, World } from '../world.ts';
import { findRoute, paceOf, type Mobility, type Route } from './network.ts';
import { readyS } from './readiness.ts';
import { knownCost, passable } from './roads.ts';
import { trafficPace } from './traffic.ts';
import { bookVehicle } from './vehicles.ts';

/** From the order to the road. */
const TURNOUT: Readonly<Record<Unit['owner'], ParameterId>> = {
  fire: 'PRM-TRN-FIRE',
  county: 'PRM-TRN-COUNTY',
  township: 'PRM-TRN-TOWNSHIP',
  village: 'PRM-TRN-VILLAGE',
  city: 'PRM-TRN-CITY',
  military: 'PRM-TRN-MILITARY',
  social: 'PRM-TRN-SOCIAL',
};

/** Everything on the road takes whole seconds, one at least. */
export const whole = (s: number): number => Math.max(1, Math.ceil(s));
function timer(w: World, u: number, delayS: number): void {
  const unit = w.res.units[u];
  schedule(w.schedule, w.t + whole(delayS), { kind: 'unit', unit: u, stamp: unit.stamp });
}

/** A crew that was not under way or at work has to turn out first. */
export const turnsOut = (unit: Unit): boolean => unit.status === 'standby' || unit.status === 'resting';
/** Crews that stand by round the clock by trade. */
const ALWAYS: readonly Unit['owner'][] = ['fire', 'city', 'military'];
export function turnoutS(w: World, unit: Unit): number {
  const base = w.env.numbers[TURNOUT[unit.owner]] * 60;
  const ready = readyTurnoutS(w, unit);
  if (ready !== null) return Math.min(base, ready);
  return ALWAYS.includes(unit.owner) ? base : Math.round(readyS(w, base, 'teams-standby'));
}
/** The way a unit takes as the county knows its roads: from where it is, or from the end of the stretch that it is on. */
export const wayOf = (w: World, unit: Unit, node: number): Route | null =>
  findRoute(w.env.net, unit.leg ? unit.leg.to : unit.node, node, knownCost(w, unit.mobility));
/** Seconds over edge k on a dry, clear road. */
const freeS = (w: World, k: number, m: Mobility): number => w.env.net.seconds[k] * paceOf(w, m);
/** Seconds over a way, stretch by stretch, if nothing comes between. */
export const waySeconds = (w: World, edges: readonly number[], m: Mobility): number =>
  edges.reduce((s, k) => s + whole(freeS(w, k, m)), 0);

/** Start moving to a node once the order has come (`waitS`); false when no known way leads there. */
export function sendUnit(w: World, u: number, node: number, waitS: number): boolean {
  const unit = w.res.units[u];
  const route = wayOf(w, unit, node);
  if (!route) return false;
  const turningOut = turnsOut(unit);
  unit.route = route.edges;
  if (unit.status === 'moving' && unit.leg) return true; // finishes its leg, then follows the new route
  unit.stamp++;
  unit.status = turningOut ? 'turnout' : 'moving';
  if (turningOut) unit.busySince = w.t;
  const turnout = turnoutS(w, unit);
  timer(w, u, waitS + (turningOut ? turnout + bookVehicle(w, u, turnout, route.seconds) : 1));
  return true;
}

export type MoveOutcome = 'moving' | 'arrived' | 'blocked';

/** A movement timer fired: finish the leg and start the next one. */
export function advanceUnit(w: World, u: number): MoveOutcome {
  const unit = w.res.units[u];
  if (unit.leg) {
    unit.node = unit.leg.to;
    unit.leg = null;
  }
  unit.status = 'moving';
  if (unit.route.length === 0) return 'arrived';
  const k = unit.route[0];
  if (!passable(w, k, unit.mobility)) return turnBack(w, u, k);
  const e = w.env.county.roads.edges[k];
  unit.route.shift();
  const free = freeS(w, k, unit.mobility) * slowness(w, k);
  const s = free * trafficPace(w, u, k, free);
  unit.leg = { edge: k, to: e.a === unit.node ? e.b : e.a, t0: w.t, t1: w.t + whole(s) };
  unit.stamp++;
  timer(w, u, s);
  return 'moving';
}

/** Shallow water and smoke slow traffic; Pregnolato et al. 2017 gives 0.0009w² − 0.5529w + 86.9 km/h for w mm of water. */
function slowness(w: World, k: number): number {
  const mm = Math.min(300, Math.max(0, w.res.edgeDepth[k] * 1000));
  return incidentSlow(w, k) * (86.9448 / Math.max(8, 0.0009 * mm * mm - 0.5529 * mm + 86.9448));
}

/** The way ahead is under water: the county learns it, and the unit looks for another way. */
function turnBack(w: World, u: number, k: number): MoveOutcome {
  const unit = w.res.units[u];
  const known = w.info.knownClosed[k] !== undefined;
  w.info.knownClosed[k] = w.t;
  if (!known) {
    emit(w, 'ROAD_FOUND_CLOSED', null, { edge: k, unit: unit.id });
    deliver(w, {
      from: unit.id,
      to: ['police', ...COMMAND_ROLES],
      channel: 'radio',
      code: 'road-closed',
      params: { road: w.env.county.roads.edges[k].road, unit: unit.id, edge: k },
      facts: [`road:${k}:closed`],
    });
  }
  const goal = unit.task >= 0 ? w.res.tasks[unit.task].node : unit.home;
  const route = findRoute(w.env.net, unit.node, goal, knownCost(w, unit.mobility));
  if (route) {
    unit.route = route.edges;
    unit.stamp++;
    timer(w, u, w.env.numbers['PRM-RES-TURN'] * 60); // turning a convoy
    return 'moving';
  }
  unit.stamp++;
  timer(w, u, w.env.numbers['PRM-RES-RETRY'] * 60); // waits and tries again
  unit.route = findRoute(w.env.net, unit.node, goal, (e) => w.env.net.seconds[e])?.edges ?? [];
  return 'blocked';
}
