/** What people in shelters need: supplies by category, the Red Cross when the stores are empty, doctors. */
import { RELIEF_RATES, SUPPLY_ITEMS, type Category, type RoleView } from '../sim/index.ts';
import type { DoctrineRule } from './doctrine.ts';
import { dispatch } from './doctrine-dispatch.ts';
import { alreadySent } from './doctrine-shelters.ts';

/** Pieces that the people sent to each shelter take, category by category. */
function piecesFor(v: RoleView): Map<string, Map<string, number>> {
  const out = new Map<string, Map<string, number>>();
  for (const x of v.villages) {
    if (x.shelter === '') continue;
    let list = out.get(x.shelter);
    if (!list) out.set(x.shelter, (list = new Map<string, number>()));
    for (const g of x.groups)
      for (const items of Object.values(RELIEF_RATES[g.category as Category]))
        for (const item of items) list.set(item, (list.get(item) ?? 0) + g.people);
  }
  return out;
}

export const supplies: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const pieces = piecesFor(v);
  let short = 0;
  for (const [shelter, n] of alreadySent(v)) {
    if (!m.every(`supply:${shelter}`, v.t, 1800)) continue;
    const f = seat.county.facilities.find((x) => x.id === shelter)!;
    const place = v.shelters.find((x) => x.id === shelter)!;
    // Open ground takes a tent for every four, a house only for those beyond its rooms.
    const crowd = Math.ceil(Math.max(0, place.openAir ? n * 1.15 : n - place.capacity) / 4);
    for (const item of ['food', 'water', 'bedding', 'tents', 'formula', 'carepacks', 'medicine'] as const) {
      const k = SUPPLY_ITEMS.indexOf(item);
      const coming = v.supplies
        .filter((s) => s.to === shelter && s.item === item)
        .reduce((a, s) => a + s.quantity, 0);
      // A little more than the list says: the list is short where people bring others along.
      const wanted = Math.ceil((pieces.get(shelter)?.get(item) ?? 0) * 1.15) + 5;
      let missing = (item === 'tents' ? crowd : wanted) - coming;
      if (missing <= 0) continue;
      // The township's own store first: no road to lose.
      const stores = v.stores
        .map((s) => ({ s, at: seat.county.facilities.find((x) => x.id === s.id)! }))
        .sort(
          (a, b) =>
            (a.at.township === f.township ? 0 : 1) - (b.at.township === f.township ? 0 : 1) ||
            (b.s.stock[k] ?? 0) - (a.s.stock[k] ?? 0) ||
            (a.s.id < b.s.id ? -1 : 1),
        );
      for (const { s } of stores) {
        const take = Math.min(missing, s.stock[k] ?? 0);
        if (take < 1) continue;
        if (
          seat.send('emergency', {
            type: 'supplies.dispatch',
            store: s.id,
            to: shelter,
            item,
            quantity: take,
          })
        )
          missing -= take;
        if (missing <= 0) break;
      }
      if (missing > 5) short += missing;
    }
  }
  // The stores are empty: the Red Cross brings family packs, of which bedding and care packs are the scarce part.
  if (short > 0 && m.every('red-cross', v.t, 3 * 3600))
    seat.send('emergency', {
      type: 'aid.request',
      from: 'red-cross',
      need: 'supplies',
      quantity: Math.min(1000, Math.ceil(short / 3)),
      where: v.stores[0].id,
      by: 'within two hours',
      reason: 'county stores are empty, people in shelters lack bedding',
    });
  for (const s of v.supplies)
    if (s.arrivedAt >= 0 && s.receiptAt < 0)
      seat.send('emergency', { type: 'supplies.receipt', supply: String(s.id) });
};

export const medical: DoctrineRule = (seat, m) => {
  const v = seat.view('health');
  const busy = v.shelters
    .filter((s) => s.people > 0)
    .sort((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1));
  for (const s of busy.slice(0, 2)) {
    const f = seat.county.facilities.find((x) => x.id === s.id)!;
    if (
      !s.medical &&
      !m.has(`medical:${s.id}`) &&
      dispatch(seat, 'health', ['medical-team'], 'medical', s.id, f.at)
    )
      m.mark(`medical:${s.id}`, v.t);
  }
  if (busy.length > 0 && !m.has('health')) {
    const f = seat.county.facilities.find((x) => x.id === busy[0].id)!;
    if (dispatch(seat, 'health', ['medical-team'], 'health', f.id, f.at)) m.mark('health', v.t);
  }
};
