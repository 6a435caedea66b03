/**
 * Which units and stocks the county starts with. Counts of teams follow the plan (专业队伍: one county team of 30,
 * 16 township teams of 20, eight specialties); everything else is a training setting.
 */
import type { CountyPack } from '../county/types.ts';
import { hazardsOf, type Scenario } from '../scenario/schema.ts';
import type { Unit } from '../world.ts';
import { SUPPLY_ITEMS } from '../world.ts';
import { UNIT_KINDS } from './unit-kinds.data.ts';

export function makeUnit(
  id: string,
  kind: string,
  node: number,
  township: string | null,
  suffix: { zh: string; en: string },
): Unit {
  const k = UNIT_KINDS[kind];
  return {
    id,
    kind,
    name: { zh: suffix.zh + k.zh, en: suffix.en ? `${k.en}, ${suffix.en}` : k.en },
    owner: k.owner,
    township,
    people: k.people,
    skills: [...k.skills],
    equipment: [...k.equipment],
    mobility: k.mobility,
    home: node,
    node,
    status: 'standby',
    route: [],
    leg: null,
    task: -1,
    orderOnWay: -1,
    stamp: 0,
    workedS: 0,
    busySince: -1,
    assignedBy: null,
  };
}

export function initialUnits(county: CountyPack, scenario: Scenario): Unit[] {
  const seat = county.facilities.find((f) => f.kind === 'government') ?? county.facilities[0];
  const none = { zh: '', en: '' };
  const list: Unit[] = [];
  const add = (kind: string, n: number, node: number): void => {
    for (let i = 1; i <= n; i++) {
      const suffix = n === 1 ? none : { zh: '', en: `no. ${i}` };
      const u = makeUnit(n === 1 ? kind : `${kind}-${i}`, kind, node, null, suffix);
      list.push(n === 1 ? u : { ...u, name: { zh: `${u.name.zh}${i}组`, en: u.name.en } });
    }
  };
  add('county-team', 1, seat.node);
  add('flood-team', 3, seat.node);
  add('engineering-team', 2, seat.node);
  add('water-rescue-team', 2, seat.node);
  add('geology-team', 2, seat.node);
  add('comms-team', 3, seat.node);
  // 专栏6: one command vehicle, which the first communications team drives (training setting).
  const driver = list.find((u) => u.id === 'comms-team-1')!;
  driver.equipment.push('command-vehicle');
  driver.name = { zh: `${driver.name.zh}（指挥车）`, en: `${driver.name.en} (command vehicle)` };
  add('power-team', 2, seat.node);
  add('road-team', 2, seat.node);
  const hospital = county.facilities.find((f) => f.kind === 'hospital') ?? seat;
  add('medical-team', 3, hospital.node);
  add('reserve', 2, seat.node);
  add('police-team', 3, seat.node);
  // 县级执法人员不少于 10 人 (plan 三（一）3): they man cordons.
  add('enforcement-team', 1, seat.node);
  const station = county.facilities.find((f) => f.kind === 'fire-station') ?? seat;
  add('fire-rescue', 2, station.node);
  county.facilities
    .filter((f) => f.kind === 'fire-post')
    .forEach((f, i) => {
      const town = county.townships.find((t) => t.id === f.township);
      list.push(makeUnit(`fire-post-${i + 1}`, 'fire-post', f.node, f.township, town ? town.name : none));
    });
  // Teams that only their hazard's exercises call on (training settings).
  if (hazardsOf(scenario).includes('hazmat')) add('hazmat-team', 2, station.node);
  if (hazardsOf(scenario).includes('forest-fire')) {
    county.facilities
      .filter((f) => f.kind === 'forest-farm')
      .forEach((f) => list.push(makeUnit(`farm-${f.id}`, 'farm-crew', f.node, f.township, f.name)));
    county.townships
      .filter((t) => t.inPlan)
      .forEach((t, i) => {
        // Half of the townships keep a crew of their own.
        if (i % 2 === 0) list.push(makeUnit(`forest-team-${t.id}`, 'forest-team', t.node, t.id, t.name));
      });
  }
  for (const t of county.townships)
    if (t.inPlan) list.push(makeUnit(`team-${t.id}`, 'township-team', t.node, t.id, t.name));
  const missing = new Set(scenario.resources.unavailable);
  return list.map((u) => (missing.has(u.id) ? { ...u, status: 'unavailable' as const } : u));
}

/** Opening stock of a store by tier (training settings; the plan asks for two tiers, county and township). */
const STOCK = {
  county: [30000, 40000, 8000, 1500, 2000, 60000, 1500, 1000, 5000],
  township: [1500, 2500, 400, 60, 100, 6000, 100, 40, 200],
} as const;

/** The county's own store, the first of its kind that is no township's (tier by id). */
export const countyStore = (county: CountyPack): number =>
  county.facilities.findIndex((f) => f.kind === 'store' && isCounty(f));
const isCounty = (f: CountyPack['facilities'][number]): boolean =>
  f.township === null || f.id.includes('county');

export function initialStock(county: CountyPack, scenario: Scenario): Record<number, number[]> {
  const stock: Record<number, number[]> = {};
  county.facilities.forEach((f, i) => {
    if (f.kind === 'shelter' || f.kind === 'school') stock[i] = SUPPLY_ITEMS.map(() => 0);
    if (f.kind !== 'store') return;
    stock[i] = [...STOCK[isCounty(f) ? 'county' : 'township']];
    const given = scenario.resources.stock[f.id];
    if (given) SUPPLY_ITEMS.forEach((item, k) => (stock[i][k] = given[item] ?? stock[i][k]));
  });
  return stock;
}
