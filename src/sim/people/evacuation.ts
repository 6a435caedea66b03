/** Moving people: mobilisation, road travel with congestion, arrival at a shelter (hazard-models.md §5). */
import { exp } from '../kernel/det-math.ts';
import { beginChart, raise } from '../drive.ts';
import { emit } from '../log.ts';
import { heldFast, incidentHesitation, listedLow, movedWithAny } from '../hazards/answers.ts';
import { findRoute, type Route } from '../resources/network.ts';
import { knownCost, trueCost } from '../resources/roads.ts';
import type { EvacOrder, World } from '../world.ts';
import { deadIn } from './harm.ts';
import { isNight } from './at-home.ts';
import { EVACUATION, heardAt, isBack, townOf } from './evacuation-state.ts';
import { heed } from './heed.ts';
import { lodgings, settle } from './lodging.ts';

/** Inhabitants who live and whom no rubble or cloud holds; water is left by boat or on foot. */
const ableToGo = (w: World, v: number): number =>
  Math.max(0, w.env.county.villages[v].population - deadIn(w, v) - heldFast(w, v));

/** People of a village whom such an order tells to go; of one that its area cuts, nobody from outside the area. */
export function toMoveUnder(
  w: World,
  v: number,
  { scope, inside }: Pick<EvacOrder, 'scope' | 'inside'>,
  exposed: number,
): number {
  const { population, cells } = w.env.county.villages[v];
  const target = Math.max(
    scope === 'all' ? population : Math.max(listedLow(w, v), exposed),
    movedWithAny(w, v),
  );
  const part = inside?.[v];
  return part ? Math.min(target, (population * part.length) / cells.length) : target;
}
/** Which cells of a village empty first, by their place in its list: the lowest, of a drawn order those in its area before. */
export function leavingOrder(w: World, v: number): readonly number[] | null {
  const part = w.people.orders[w.people.evacOrder[v]]?.inside?.[v];
  if (!part) return null;
  const rank: number[] = [];
  let later = part.length;
  for (let i = 0; i < w.env.county.villages[v].cells.length; i++) {
    const k = part.indexOf(i);
    rank.push(k >= 0 ? k : later++);
  }
  return rank;
}

/** @param exposed people of a village that a hazard drives out. */
export function startEvacuation(w: World, order: EvacOrder, exposed: (village: number) => number): void {
  const p = w.people;
  for (const v of order.villages) {
    p.evacOrder[v] = order.id;
    p.toMove[v] = Math.min(Math.max(p.toMove[v], toMoveUnder(w, v, order, exposed(v))), ableToGo(w, v));
    const { id } = w.env.county.villages[v];
    beginChart(w, EVACUATION, id);
    raise(w, EVACUATION, id, 'order');
  }
}

/** Where those who leave now go: the last one sent to, at first the order's first. */
const bound = (w: World, v: number, order: EvacOrder): number =>
  lodgings(w, v)
    .filter((x) => order.shelters.includes(x.shelter))
    .at(-1)?.shelter ?? order.shelter;

/** The way of a village to a shelter, on the roads as they are or as the county knows them. */
export const evacuationWay = (w: World, v: number, shelter: number, known: boolean): Route | null =>
  findRoute(
    w.env.net,
    w.env.county.villages[v].node,
    w.env.county.facilities[shelter].node,
    (known ? knownCost : trueCost)(w, 'truck'),
  );
/** Travel seconds from a village to a shelter with this hour's congestion (BPR 1964); −1 when cut off. */
export function travelSeconds(w: World, v: number, shelter: number, known = false): number {
  const route = evacuationWay(w, v, shelter, known);
  if (!route) return -1;
  const vehicles = w.people.toMove[v] / w.env.numbers['PRM-EVA-PER-VEHICLE'];
  const ratio = vehicles / w.env.numbers['PRM-EVA-LANE'];
  return Math.max(600, route.seconds * (1 + 0.15 * ratio * ratio * ratio * ratio));
}

/** The word is there: whoever was not warned is now. */
export function heardOf(w: World, v: number): void {
  const p = w.people;
  if (p.warnedAt[v] >= 0) return;
  p.warnedAt[v] = w.t;
  emit(w, 'VILLAGE_WARNED', null, { warning: -1, village: w.env.county.villages[v].id });
}

/** What people are told to leave for they have heard of in a warning, or it has been among them. */
const confirmed = (w: World, v: number): boolean =>
  w.people.wetAt[v] >= 0 || w.resp.warnings.some((x) => x.villages.includes(v));

/** Once a minute. Mobilisation follows a Rayleigh curve with its time τ by day and by night. */
export function moveEvacuees(w: World): void {
  const p = w.people;
  const n = w.env.numbers;
  // In the emergency period vehicles are requisitioned and whoever hesitates may be moved (防洪法 45).
  const powers = w.resp.emergencyAt >= 0 ? n['PRM-EVA-POWERS'] : 1;
  const tau = n[isNight(w) ? 'PRM-EVA-TAU-NIGHT' : 'PRM-EVA-TAU-DAY'] * 60 * powers;
  for (let v = 0; v < p.evacOrder.length; v++) {
    const o = p.evacOrder[v];
    if (o < 0 || p.arrived[v] >= p.toMove[v] || isBack(w, v)) continue;
    const order = p.orders[o];
    if (w.t < order.startAt) continue;
    const { id } = w.env.county.villages[v];
    if (heardAt(w, v) < 0 && !raise(w, EVACUATION, id, 'minute')) continue;
    const since = w.t - heardAt(w, v);
    // Cadres go from door to door once people are told to move.
    p.households[v] = Math.max(p.households[v], Math.min(1, since / (n['PRM-EVA-HOUSEHOLDS'] * 60)));
    p.persons[v] = Math.max(p.persons[v], Math.min(1, since / (n['PRM-EVA-PERSONS'] * 60)));
    // Whose township sat at the table knows who fetches whom.
    const agreed = w.resp.consulted[townOf(w, v)] === undefined ? 1 : n['PRM-EVA-CONSULTED'];
    const x = since / (tau * agreed * incidentHesitation(w, v));
    let ready = 1 - exp((-x * x) / 2);
    if (x > 3) ready = 1;
    // Without a named leader a few always stay behind; of those who no longer heed warnings some do even when cadres come.
    const willing =
      (order.lead === '' ? n['PRM-EVA-UNLED'] : 1) *
      (confirmed(w, v) ? 1 : n['PRM-EVA-UNWARNED']) *
      (1 - n['PRM-EVA-LAG'] * (1 - heed(w, v)));
    p.toMove[v] = Math.max(p.departed[v], Math.min(p.toMove[v], ableToGo(w, v)));
    const wanted = p.toMove[v] * ready * willing;
    const seconds =
      w.t % 600 === 0 || p.travel[v] === 0 ? travelSeconds(w, v, bound(w, v, order)) : p.travel[v];
    p.travel[v] = seconds;
    if (seconds >= 0 && wanted > p.departed[v]) p.departed[v] = settle(w, v, order, wanted);
    const moving = p.departed[v] - p.arrived[v];
    if (moving > 0 && seconds >= 0) {
      const step = moving < 1 ? moving : (moving * 60) / Math.max(300, seconds);
      p.arrived[v] += step;
    }
    if (p.toMove[v] - p.arrived[v] < 0.5 + (1 - willing) * p.toMove[v]) {
      p.arrived[v] = p.departed[v] = settle(w, v, order, p.toMove[v] * willing);
      raise(w, EVACUATION, id, 'there');
      p.toMove[v] = p.arrived[v];
    }
  }
}
