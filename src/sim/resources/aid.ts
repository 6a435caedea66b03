/** Help that was asked for arrives at the county seat as units, or as goods. */
import { emit } from '../log.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { SUPPLY_ITEMS, type World } from '../world.ts';
import { countyStore, makeUnit } from './roster.ts';

const KIND = { city: 'city-team', military: 'military-team', social: 'social-team' } as const;

export function onAid(w: World, id: number): void {
  const r = w.res.aid[id];
  r.arrived = true;
  if (r.from === 'red-cross') return redCross(w, id);
  const kind = KIND[r.from];
  const seat = w.env.county.facilities.find((f) => f.kind === 'government')!;
  const n = 1 + w.res.units.filter((u) => u.kind === kind).length;
  const unit = makeUnit(`${kind}-${n}`, kind, seat.node, null, {
    zh: `第${n}`,
    en: `no. ${n}`,
  });
  w.res.units.push(unit);
  emit(w, 'AID_ARRIVED', null, { aid: id, unit: unit.id });
  deliver(w, {
    from: r.from,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'aid-arrived',
    params: { from: r.from, unit: unit.id },
    facts: r.from === 'social' ? [`social:${unit.id}`, 'social:any'] : [],
  });
}

/** Relief goods a family that the Red Cross brings for each unit asked for (plan 三（五）4). */
const FAMILY_GOODS = {
  food: 'PRM-RCR-FOOD',
  water: 'PRM-RCR-WATER',
  bedding: 'PRM-RCR-BEDDING',
  medicine: 'PRM-RCR-MEDICINE',
  formula: 'PRM-RCR-FORMULA',
  carepacks: 'PRM-RCR-CAREPACKS',
} as const;
/** The Red Cross brings goods to the county store, not a team. */
function redCross(w: World, id: number): void {
  const r = w.res.aid[id];
  const { facilities } = w.env.county;
  const store = countyStore(w.env.county);
  const shelf = w.res.stock[store];
  if (shelf)
    for (const [item, id] of Object.entries(FAMILY_GOODS))
      shelf[SUPPLY_ITEMS.indexOf(item as keyof typeof FAMILY_GOODS)] += w.env.numbers[id] * r.quantity;
  emit(w, 'GOODS_GIVEN', null, { aid: id, families: r.quantity });
  deliver(w, {
    from: r.from,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: 'goods-given',
    params: { families: r.quantity, place: facilities[store].id },
  });
}
