/** Help that was asked for: when it sets out, and that it arrives as units where they were asked to, or as goods. */
import { schedule } from '../kernel/scheduler.ts';
import { emit } from '../log.ts';
import { reinforcement } from '../hazards/answers.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { askedBack, clearingS, shareSent, toldSuperiors } from '../information/superiors.ts';
import { SUPPLY_ITEMS, type AidRequest, type World } from '../world.ts';
import { countyStore, makeUnit } from './roster.ts';

/** How soon they are there. */
const ARRIVAL = {
  city: 'PRM-AID-CITY',
  military: 'PRM-AID-MILITARY',
  social: 'PRM-AID-SOCIAL',
  'red-cross': 'PRM-AID-RED-CROSS',
} as const;
/** City and garrison move on what they have been told. */
const byReport = ({ from }: AidRequest): boolean => from === 'city' || from === 'military';

/** Whose crews the city draws on. */
const NEIGHBOURS = ['downstream-district', 'qimen-county', 'wuyuan-county'];
/** Minutes by which those who were told beforehand are there sooner. */
function readyBy(w: World, from: AidRequest['from']): number {
  const { told } = w.resp;
  const n = w.env.numbers;
  const each = (parties: readonly string[], minutes: number): number =>
    parties.some((x) => told[x] !== undefined) ? minutes : 0;
  if (from === 'military') return each(['garrison'], n['PRM-AID-GARRISON']);
  if (from !== 'city') return 0;
  return each(['city-government'], n['PRM-AID-ALERTED']) + each(NEIGHBOURS, n['PRM-AID-NEIGHBOUR']);
}

/** Sets out, or waits for the county's report. */
export function sendAid(w: World, r: AidRequest): void {
  if (byReport(r) && !toldSuperiors(w)) return askedBack(w, 'city-knows-nothing');
  const n = w.env.numbers;
  const minutes = Math.max(1, n[ARRIVAL[r.from]] - readyBy(w, r.from));
  setOut(w, r, minutes * 60 + (byReport(r) ? clearingS(w) : 0));
}
function setOut(w: World, r: AidRequest, s: number): void {
  r.arrivesAt = w.t + s;
  schedule(w.schedule, r.arrivesAt, { kind: 'aid', request: r.id });
}
/** A crew that comes of its own once called: a neighbour's. */
export function callHelp(
  w: World,
  { need, where, node, minutes }: Pick<AidRequest, 'where' | 'node'> & { need: string; minutes: number },
): void {
  const r: AidRequest = {
    id: w.res.aid.length,
    from: 'city',
    kind: need,
    quantity: 1,
    where,
    node,
    by: '',
    t: w.t,
    arrivesAt: -1,
    arrived: false,
  };
  w.res.aid.push(r);
  setOut(w, r, minutes * 60);
}
/** The city has been told: what waited for it sets out. */
export function sendWaiting(w: World): void {
  for (const r of w.res.aid) if (r.arrivesAt < 0) sendAid(w, r);
}

const KIND = { city: 'city-team', military: 'military-team', social: 'social-team' } as const;

export function onAid(w: World, id: number): void {
  const r = w.res.aid[id];
  r.arrived = true;
  if (r.from === 'red-cross') return redCross(w, id);
  const kind = KIND[r.from];
  const n = 1 + w.res.units.filter((u) => u.kind === kind).length;
  const unit = makeUnit(`${kind}-${n}`, kind, r.node, null, {
    zh: `第${n}`,
    en: `no. ${n}`,
  });
  const own = byReport(r) ? reinforcement(w) : undefined;
  if (own) {
    unit.skills.push(...own.skills.filter((x) => !unit.skills.includes(x)));
    unit.equipment.push(...own.equipment);
  }
  if (byReport(r)) unit.people = Math.max(1, Math.round(unit.people * shareSent(w)));
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
