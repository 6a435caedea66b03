/** C-26 物资调拨: from a store to a shelter. */
import { beginChart, raise } from '../drive.ts';
import { emit } from '../log.ts';
import { supplyOutlook } from '../resources/outlook.ts';
import { SUPPLY_ITEMS, type SupplyItem } from '../world.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const suppliesDispatch = define({
  type: 'supplies.dispatch',
  moves: more('unmetPersonHours', 'PRM-SUP-LOADING'),
  roles: ['emergency', 'commander'],
  fields: {
    store: { kind: 'ref', to: 'store' },
    to: { kind: 'ref', to: 'shelter' },
    item: { kind: 'choice', of: SUPPLY_ITEMS },
    quantity: { kind: 'number', min: 1, max: 100000, unit: 'piece' },
  },
  outlook(w, p) {
    const { facility } = w.env.index;
    const [store, to] = [facility.get(p.store), facility.get(p.to)];
    return store === undefined || to === undefined ? null : { supply: supplyOutlook(w, store, to) };
  },
  check(w, p) {
    const f = w.env.index.facility.get(p.store)!;
    const left = w.res.stock[f]?.[SUPPLY_ITEMS.indexOf(p.item as SupplyItem)] ?? 0;
    return left < p.quantity ? reject('REJ-070', 'quantity', { left }) : null;
  },
  apply(w, p, role) {
    const store = w.env.index.facility.get(p.store)!;
    const item = p.item as SupplyItem;
    const quantity = Math.floor(p.quantity);
    w.res.stock[store][SUPPLY_ITEMS.indexOf(item)] -= quantity;
    const order = {
      id: w.res.supplies.length,
      store,
      to: w.env.index.facility.get(p.to)!,
      item,
      quantity,
      orderedAt: w.t,
      by: role,
    };
    w.res.supplies.push(order);
    emit(w, 'SUPPLY_ORDER', role, { supply: order.id, item, quantity, to: p.to });
    beginChart(w, 'supply-order', String(order.id));
    raise(w, 'supply-order', String(order.id), 'go');
  },
});
