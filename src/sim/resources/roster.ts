/** The units and stocks that the county starts with. What the plan does not give is a training setting. */
import { rosterOf, type RosterRow } from '../county/roster.ts';
import type { CountyPack } from '../county/types.ts';
import { stockNamed, unitNamed } from '../scenario/aliases.ts';
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
    heardAt: -1,
    orderBy: null,
    stamp: 0,
    workedS: 0,
    vehicleUntil: 0,
    busySince: -1,
    assignedBy: null,
  };
}

export function unitOf(r: RosterRow): Unit {
  const u = makeUnit(r.id, r.kind, r.node, r.township, r.of);
  if (r.number > 0) u.name = { zh: `${u.name.zh}${r.number}组`, en: `${u.name.en}, no. ${r.number}` };
  return u;
}

export function initialUnits(county: CountyPack, scenario: Scenario): Unit[] {
  const missing = new Set(scenario.resources.unavailable.map(unitNamed));
  const list = rosterOf(county, hazardsOf(scenario)).map((r) => {
    const u = unitOf(r);
    return missing.has(u.id) ? { ...u, status: 'unavailable' as const } : u;
  });
  // 专栏6: one command vehicle, which the first communications team drives (training setting).
  const driver = list.find((u) => u.id === 'comms-team-1')!;
  driver.equipment.push('command-vehicle');
  driver.name = { zh: `${driver.name.zh}（指挥车）`, en: `${driver.name.en} (command vehicle)` };
  return list;
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
    for (const [name, n] of Object.entries(scenario.resources.stock[f.id] ?? {})) {
      const k = (SUPPLY_ITEMS as readonly string[]).indexOf(stockNamed(name));
      if (k >= 0) stock[i][k] = n;
    }
  });
  return stock;
}
