/**
 * Which units and stocks the county starts with. Counts of teams follow the plan (专业队伍: one county team of 30,
 * 16 township teams of 20, eight specialties); everything else is a training setting.
 */
import type { CountyPack } from '../county/types.ts';
import { hazardsOf, type Scenario } from '../scenario/schema.ts';
import type { Skill, Unit } from '../world.ts';
import { SUPPLY_ITEMS } from '../world.ts';

interface Kind {
  readonly zh: string;
  readonly en: string;
  readonly people: number;
  readonly skills: readonly Skill[];
  readonly equipment: readonly string[];
  readonly mobility: Unit['mobility'];
  readonly owner: Unit['owner'];
}

/** 应急救援专业队伍八类 (plan 三(五)1) plus reserve, fire-rescue and police; strengths other than 30 and 20 are training settings. */
export const UNIT_KINDS: Readonly<Record<string, Kind>> = {
  'county-team': {
    zh: '县综合应急救援队',
    en: 'County general rescue team',
    people: 30,
    skills: ['flood', 'recon', 'evacuation', 'engineering', 'search-rescue'],
    equipment: ['lifejackets', 'pumps', 'sat-phone'],
    mobility: 'truck',
    owner: 'county',
  },
  'flood-team': {
    zh: '防汛抗旱专业队',
    en: 'Flood-control team',
    people: 30,
    skills: ['flood', 'engineering'],
    equipment: ['sandbags', 'filter-material', 'lifejackets'],
    mobility: 'truck',
    owner: 'county',
  },
  'engineering-team': {
    zh: '工程抢险专业队',
    en: 'Engineering repair team',
    people: 25,
    skills: ['engineering', 'flood', 'road'],
    equipment: ['excavator', 'sandbags'],
    mobility: 'truck',
    owner: 'county',
  },
  'water-rescue-team': {
    zh: '水上搜救专业队',
    en: 'Water-rescue team',
    people: 16,
    skills: ['water-rescue', 'evacuation'],
    equipment: ['boats', 'lifejackets'],
    mobility: 'truck',
    owner: 'county',
  },
  'geology-team': {
    zh: '地质和地震灾害专业队',
    en: 'Geology and earthquake team',
    people: 16,
    skills: ['geology', 'recon', 'search-rescue'],
    equipment: ['survey-kit'],
    mobility: 'car',
    owner: 'county',
  },
  'comms-team': {
    zh: '通信保障专业队',
    en: 'Communications team',
    people: 12,
    skills: ['comms', 'recon'],
    equipment: ['370mhz-relay', '5g-kit', 'sat-phone', 'uav'],
    mobility: 'car',
    owner: 'county',
  },
  'power-team': {
    zh: '电力抢修专业队',
    en: 'Power repair team',
    people: 20,
    skills: ['power'],
    equipment: ['generator'],
    mobility: 'truck',
    owner: 'county',
  },
  'road-team': {
    zh: '道路抢修专业队',
    en: 'Road repair team',
    people: 20,
    skills: ['road', 'engineering'],
    equipment: ['loader', 'excavator'],
    mobility: 'truck',
    owner: 'county',
  },
  'medical-team': {
    zh: '医疗救护专业队',
    en: 'Medical team',
    people: 15,
    skills: ['medical', 'health'],
    equipment: ['ambulance'],
    mobility: 'car',
    owner: 'county',
  },
  reserve: {
    zh: '县机动预备队',
    en: 'County mobile reserve',
    people: 40,
    skills: ['flood', 'evacuation', 'engineering'],
    equipment: ['sandbags', 'lifejackets', 'sat-phone'],
    mobility: 'truck',
    owner: 'county',
  },
  'fire-rescue': {
    zh: '消防救援大队',
    en: 'Fire and rescue brigade',
    people: 24,
    skills: ['water-rescue', 'evacuation', 'medical', 'search-rescue', 'hazmat'],
    equipment: ['boats', 'lifejackets', 'pumps', 'sat-phone'],
    mobility: 'truck',
    owner: 'fire',
  },
  'hazmat-team': {
    zh: '危化应急处置队',
    en: 'Hazmat team',
    people: 14,
    skills: ['hazmat', 'recon'],
    equipment: ['scba-suits', 'detectors', 'plugging-kit', 'decon-tent'],
    mobility: 'truck',
    owner: 'fire',
  },
  'forest-team': {
    zh: '半专业扑火队',
    en: 'Semi-professional fire crew',
    people: 25,
    skills: ['forest-fire'],
    equipment: ['blowers', 'hand-tools', 'water-packs'],
    mobility: 'truck',
    owner: 'township',
  },
  'fire-post': {
    zh: '专职消防队',
    en: 'Fire post crew',
    people: 8,
    skills: ['evacuation', 'water-rescue'],
    equipment: ['lifejackets'],
    mobility: 'truck',
    owner: 'fire',
  },
  'police-team': {
    zh: '公安警力',
    en: 'Police squad',
    people: 12,
    skills: ['police', 'evacuation'],
    equipment: [],
    mobility: 'car',
    owner: 'county',
  },
  'enforcement-team': {
    zh: '应急管理综合行政执法队',
    en: 'Emergency enforcement team',
    people: 10,
    skills: ['police'],
    equipment: [],
    mobility: 'car',
    owner: 'county',
  },
  'township-team': {
    zh: '应急队',
    en: 'Emergency team',
    people: 20,
    skills: ['flood', 'evacuation'],
    equipment: ['lifejackets', 'sandbags'],
    mobility: 'truck',
    owner: 'township',
  },
  'city-team': {
    zh: '市级增援队',
    en: 'City reinforcement team',
    people: 60,
    skills: ['flood', 'engineering', 'water-rescue'],
    equipment: ['boats', 'pumps', 'lifejackets', 'sandbags'],
    mobility: 'truck',
    owner: 'city',
  },
  'military-team': {
    zh: '民兵与驻军分队',
    en: 'Militia and garrison detachment',
    people: 120,
    skills: ['flood', 'evacuation', 'engineering'],
    equipment: ['lifejackets', 'boats', 'sandbags'],
    mobility: 'truck',
    owner: 'military',
  },
  'social-team': {
    zh: '社会救援力量',
    en: 'Social rescue force',
    people: 20,
    skills: ['water-rescue', 'evacuation'],
    equipment: ['boats', 'lifejackets'],
    mobility: 'car',
    owner: 'social',
  },
};

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
  if (hazardsOf(scenario).includes('forest-fire'))
    county.townships
      .filter((t) => t.inPlan)
      .forEach((t, i) => {
        // Half of the townships keep a crew of their own.
        if (i % 2 === 0) list.push(makeUnit(`forest-team-${t.id}`, 'forest-team', t.node, t.id, t.name));
      });
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
