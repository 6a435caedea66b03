/** Goods from stores to shelters: order, road, arrival, receipt (plan 三(五)3; 自然灾害救助条例 22). */
import { schedule } from '../kernel/scheduler.ts';
import { emit } from '../log.ts';
import { deliver } from '../information/deliver.ts';
import { SUPPLY_ITEMS, type SupplyOrder, type World } from '../world.ts';
import { clog } from './donations.ts';
import { findRoute, type Route } from './network.ts';
import { knownCost, trueCost } from './roads.ts';

/** The way of a consignment, on the roads as they are or as the county knows them. */
export function supplyWay(w: World, store: number, to: number, known: boolean): Route | null {
  const f = w.env.county.facilities;
  return findRoute(w.env.net, f[store].node, f[to].node, (known ? knownCost : trueCost)(w, 'truck'));
}
/** Loading and driving, s. */
export const supplyS = (w: World, store: number, way: Route): number =>
  Math.ceil(w.env.numbers['PRM-SUP-LOADING'] * 60 * clog(w, store) + way.seconds);
export function planSupply(w: World, order: SupplyOrder): void {
  const route = supplyWay(w, order.store, order.to, false);
  if (!route) {
    if (!order.blocked) emit(w, 'SUPPLY_BLOCKED', null, { supply: order.id });
    order.blocked = true;
    schedule(w.schedule, w.t + w.env.numbers['PRM-SUP-RETRY'] * 60, { kind: 'supply', order: order.id });
    return;
  }
  order.blocked = false;
  order.arriveAt = w.t + supplyS(w, order.store, route);
  schedule(w.schedule, order.arriveAt, { kind: 'supply', order: order.id });
}

export function onSupplyTimer(w: World, id: number): void {
  const order = w.res.supplies[id];
  if (order.arriveAt < 0 || order.blocked) return planSupply(w, order);
  order.arrivedAt = w.t;
  const shelf = (w.res.stock[order.to] ??= SUPPLY_ITEMS.map(() => 0));
  shelf[SUPPLY_ITEMS.indexOf(order.item)] += order.quantity;
  const to = w.env.county.facilities[order.to];
  emit(w, 'SUPPLY_ARRIVED', null, { supply: id, item: order.item, quantity: order.quantity, to: to.id });
  deliver(w, {
    from: to.id,
    to: ['emergency', 'duty'],
    channel: 'phone',
    code: 'supply-arrived',
    params: { supply: id, item: order.item, quantity: order.quantity, place: to.id },
    facts: [`supply:${id}:arrived`],
  });
}
