/** Goods from stores to shelters: order, road, arrival, receipt (plan 三(五)3; 自然灾害救助条例 22). */
import { isIn, lastEntered, nextTimer } from '../drive.ts';
import { emit } from '../log.ts';
import { deliver } from '../information/deliver.ts';
import { SUPPLY_ITEMS, type SupplyOrder, type World } from '../world.ts';
import { clog } from './donations.ts';
import { findRoute, type Route } from './network.ts';
import { readyS } from './readiness.ts';
import { knownCost, trueCost } from './roads.ts';

/** The way of a consignment, on the roads as they are or as the county knows them. */
export function supplyWay(w: World, store: number, to: number, known: boolean): Route | null {
  const f = w.env.county.facilities;
  return findRoute(w.env.net, f[store].node, f[to].node, (known ? knownCost : trueCost)(w, 'truck'));
}
/** Loading and driving, s. */
export const supplyS = (w: World, store: number, way: Route): number =>
  Math.ceil(readyS(w, w.env.numbers['PRM-SUP-LOADING'] * 60 * clog(w, store), 'goods-forward') + way.seconds);
export const supplyWayS = (w: World, { store, to }: SupplyOrder): number => {
  const way = supplyWay(w, store, to, false);
  return way ? supplyS(w, store, way) : -1;
};
/** How a consignment stands: when it comes or came, when it was signed for; −1 not yet. */
export function supplyStands(
  w: World,
  { id }: SupplyOrder,
): { arriveAt: number; arrivedAt: number; receiptAt: number; blocked: boolean } {
  const order = String(id);
  const arrivedAt = lastEntered(w, 'supply-order', 'delivered', order);
  return {
    arriveAt: isIn(w, 'supply-order', 'underWay', order) ? nextTimer(w, 'supply-order', order) : arrivedAt,
    arrivedAt,
    receiptAt: lastEntered(w, 'supply-order', 'received', order),
    blocked: isIn(w, 'supply-order', 'blocked', order),
  };
}

/** The goods may be handed out. */
export function shelve(w: World, order: SupplyOrder): void {
  const shelf = (w.res.stock[order.to] ??= SUPPLY_ITEMS.map(() => 0));
  shelf[SUPPLY_ITEMS.indexOf(order.item)] += order.quantity;
}
/** The goods stand at the gate. */
export function arrive(w: World, order: SupplyOrder): void {
  const { id } = order;
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
