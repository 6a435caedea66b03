/** Forest fire: what a scenario file may say. */
import { level } from '../../scenario/level-number.ts';
import { COUNTY_HEAD, head, lead, MERGED, FROM_PLAN } from '../../doctrine/lead.ts';
import type { HazardSpec } from '../spec.ts';
import { Ignite, VillagersOffer, ForestFireConditions } from './conditions.ts';
import { CHARTS } from './charts/index.ts';
import { FIRE_KINDS } from './events.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';
import { PLAN } from './plan.data.ts';

const COUNTY_PLAN = '一份县级森林火灾应急预案';

const OWN_PLAN = { zh: '县森林火灾应急预案', en: 'County forest-fire plan' };

export const spec = {
  leads: {
    'plan-2021': lead(
      head('县森林防灭火指挥部', 'County forest-fire headquarters'),
      COUNTY_HEAD,
      OWN_PLAN,
      FROM_PLAN,
    ),
    'current-law': lead(
      head(
        '县安防救委（森林草原防灭火）',
        'County safety and disaster committee (forest and grassland fire)',
      ),
      COUNTY_HEAD,
      OWN_PLAN,
      MERGED,
    ),
  },
  conditions: ForestFireConditions,
  own: { forestFire: 'needed' },
  effects: [Ignite, VillagersOffer],
  parameters: PARAMETERS,
  levels: {
    'LVL-W-IV-HA': level(10, 'ha', '林火Ⅳ级：过火面积', 'Fire level IV: burnt area', 'verified', COUNTY_PLAN),
    'LVL-W-III-HA': level(50, 'ha', '林火Ⅲ级：过火面积', 'Fire level III: burnt area'),
    'LVL-W-II-HA': level(100, 'ha', '林火Ⅱ级：过火面积', 'Fire level II: burnt area'),
    'LVL-W-IV-H': level(
      4,
      'h',
      '林火Ⅳ级：未控制',
      'Fire level IV: not under control',
      'verified',
      COUNTY_PLAN,
    ),
    'LVL-W-IV-HS': level(
      2,
      'h',
      '林火Ⅳ级：敏感时段地点未控制',
      'Fire level IV: not under control, sensitive time or place',
      'verified',
      COUNTY_PLAN,
    ),
    'LVL-W-III-H': level(12, 'h', '林火Ⅲ级：未控制', 'Fire level III: not under control'),
    'LVL-W-III-HS': level(
      6,
      'h',
      '林火Ⅲ级：敏感时段地点未控制',
      'Fire level III: not under control, sensitive time or place',
    ),
  },
  vars: ['fire.ha', 'fire.active', 'fire.confirmed', 'fire.contained'],
  items: { letter: 'W', count: 18 },
  warnings: ['forest-fire'],
  alertCategory: 'Fire',
  facts: {
    'fire-danger:yellow': { zh: '火险黄色预警', en: 'fire danger, yellow' },
    'fire-danger:orange': { zh: '火险橙色预警', en: 'fire danger, orange' },
    'fire-danger:red': { zh: '火险红色预警', en: 'fire danger, red' },
    'fire:reported': { zh: '接到火情报告', en: 'a fire is reported' },
    'fire:confirmed': { zh: '火情已核实', en: 'the fire is confirmed' },
    'fire:village-threatened': { zh: '火头逼近村庄', en: 'the fire threatens a village' },
    'fire:target-threatened': { zh: '火头逼近重要目标', en: 'the fire threatens an important site' },
    'fire:contained': { zh: '火场已控制', en: 'the fire is contained' },
    'fire:border': { zh: '火场靠近省界', en: 'the fire is near the province border' },
  },
  factsOf: [],
  feeds: { report: 'forestry', hotspot: 'forestry' },
  nature: 'natural',
  bringsWater: false,
  burnsForest: true,
  skills: ['forest-fire'],
  units: {
    'forest-team': {
      zh: '半专业扑火队',
      en: 'Semi-professional fire crew',
      people: 25,
      skills: ['forest-fire'],
      equipment: ['blowers', 'hand-tools', 'water-packs'],
      mobility: 'truck',
      owner: 'township',
    },
    // 三（一）2: forest farms answer for their ground; strength and tools are training settings.
    'farm-crew': {
      zh: '护林扑火队',
      en: 'Forest-farm crew',
      people: 12,
      skills: ['forest-fire'],
      equipment: ['blowers', 'hand-tools'],
      mobility: 'truck',
      owner: 'township',
    },
  },
  trained: {},
  roster: (county, { one, towns }) => [
    ...county.facilities
      .filter((f) => f.kind === 'forest-farm')
      .map((f) => one(`farm-${f.id}`, 'farm-crew', f.node, f.township, f.name)),
    // Half of the townships keep a crew of their own.
    ...towns
      .filter((_, i) => i % 2 === 0)
      .map((t) => one(`forest-team-${t.id}`, 'forest-team', t.node, t.id, t.name)),
  ],
  tasks: {
    'fire-attack': { skill: 'forest-fire', repeats: true },
    'fire-line': { skill: 'forest-fire', repeats: true },
    'mop-up': { skill: 'forest-fire', repeats: true },
    'fire-recon': { skill: 'recon', repeats: false },
    'water-supply': { skill: 'engineering', repeats: false },
  },
  messages: {
    'village-burning': 'urgent',
    'fire-reported': 'urgent',
    'fire-confirmed': 'urgent',
    'target-threatened': 'urgent',
    'target-burst': 'urgent',
    'wind-shift': 'urgent',
    'fire-danger': 'important',
  },
  urgentEffects: [],
  plan: PLAN,
  charts: CHARTS,
  lint,
  events: FIRE_KINDS,
} as const satisfies HazardSpec;
