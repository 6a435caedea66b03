/** Earthquake: what a scenario file may say. */
import { level } from '../../scenario/level-number.ts';
import { COUNTY_HEAD, head, lead, MERGED, FROM_PLAN } from '../../doctrine/lead.ts';
import type { HazardSpec } from '../spec.ts';
import { GasLeak, EarthquakeConditions } from './conditions.ts';
import { CHARTS } from './charts/index.ts';
import { QUAKE_KINDS } from './events.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';
import { PLAN } from './plan.data.ts';

/** National thresholds before the revision of 2025, whose numbers are not public (procedures.md §3.3). */
const NATIONAL_QUAKE = '国家地震应急预案（2012）';

const OWN_PLAN = { zh: '县地震应急预案', en: 'County earthquake plan' };

export const spec = {
  leads: {
    'plan-2021': lead(
      head('县抗震救灾指挥部', 'County earthquake-relief headquarters'),
      COUNTY_HEAD,
      OWN_PLAN,
      FROM_PLAN,
    ),
    'current-law': lead(
      head('县安防救委（抗震救灾）', 'County safety and disaster committee (earthquake relief)'),
      COUNTY_HEAD,
      OWN_PLAN,
      MERGED,
    ),
  },
  conditions: EarthquakeConditions,
  own: { earthquake: 'needed' },
  effects: [GasLeak],
  parameters: PARAMETERS,
  levels: {
    'LVL-E-IV-M': level(4, 'M', '地震Ⅳ级：震级', 'Earthquake level IV: magnitude', 'memory', NATIONAL_QUAKE),
    'LVL-E-III-M': level(
      5,
      'M',
      '地震Ⅲ级：震级',
      'Earthquake level III: magnitude',
      'memory',
      NATIONAL_QUAKE,
    ),
    'LVL-E-II-M': level(6, 'M', '地震Ⅱ级：震级', 'Earthquake level II: magnitude', 'memory', NATIONAL_QUAKE),
    'LVL-E-I-M': level(7, 'M', '地震Ⅰ级：震级', 'Earthquake level I: magnitude', 'memory', NATIONAL_QUAKE),
    'LVL-E-III-D': level(10, 'dead', '地震Ⅲ级：死亡', 'Earthquake level III: dead', 'memory', NATIONAL_QUAKE),
    'LVL-E-II-D': level(50, 'dead', '地震Ⅱ级：死亡', 'Earthquake level II: dead', 'memory', NATIONAL_QUAKE),
    'LVL-E-I-D': level(300, 'dead', '地震Ⅰ级：死亡', 'Earthquake level I: dead', 'memory', NATIONAL_QUAKE),
  },
  vars: ['quake.trapped', 'quake.shocks'],
  items: { letter: 'E', count: 18 },
  warnings: ['earthquake'],
  alertCategory: 'Geo',
  facts: {
    'quake:params': { zh: '收到地震参数', en: 'the shock’s parameters are known' },
  },
  factsOf: [{ before: 'site:', after: '', kind: 'collapse' }],
  feeds: { params: 'earthquake', trend: 'earthquake' },
  nature: 'natural',
  bringsWater: false,
  burnsForest: false,
  skills: [],
  units: {},
  // Registered rescue forces dig at collapsed buildings with the others (社会应急力量建设基础规范, from memory).
  trained: { 'social-team': ['search-rescue'] },
  roster: () => [],
  tasks: {
    'site-check': { skill: 'geology', repeats: false },
    'search-rescue': { skill: 'search-rescue', repeats: true },
    'building-check': { skill: 'geology', repeats: false },
  },
  messages: {
    'dam-cracked': 'urgent',
    'eq-params': 'urgent',
    'eq-aftershock': 'urgent',
    'eq-fire': 'urgent',
  },
  urgentEffects: ['gas-leak'],
  plan: PLAN,
  charts: CHARTS,
  events: QUAKE_KINDS,
  lint,
} as const satisfies HazardSpec;
