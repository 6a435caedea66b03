/** Kinds of teams: who they are, how many, what they can do and carry. */
import { HAZARD_IDS, specOf, tableOf } from '../hazards/specs.ts';
import type { Skill, Unit } from '../world.ts';

export interface UnitKind<S extends string = string> {
  readonly zh: string;
  readonly en: string;
  readonly people: number;
  readonly skills: readonly S[];
  readonly equipment: readonly string[];
  readonly mobility: Unit['mobility'];
  readonly owner: Unit['owner'];
}

/** 应急救援专业队伍八类 (plan 三(五)1) plus reserve, fire-rescue and police; strengths other than 30 and 20 are training settings. */
const COMMON: Readonly<Record<string, UnitKind<Skill>>> = {
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
    skills: ['water-rescue', 'evacuation', 'medical', 'search-rescue'],
    equipment: ['boats', 'lifejackets', 'pumps', 'sat-phone'],
    mobility: 'truck',
    owner: 'fire',
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
/** What a hazard has a kind of unit learn besides. */
const learnt = (kind: string): readonly Skill[] =>
  HAZARD_IDS.flatMap((id) => (specOf(id).trained[kind] ?? []) as readonly Skill[]);
const ALL: Readonly<Record<string, UnitKind<Skill>>> = { ...COMMON, ...tableOf('units') };
export const UNIT_KINDS = Object.fromEntries(
  Object.entries(ALL).map(([id, k]) => [id, { ...k, skills: [...k.skills, ...learnt(id)] }]),
);
