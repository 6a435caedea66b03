/** Forest fire: what a scenario file may say. */
import { level } from '../../scenario/level-number.ts';
import type { HazardSpec } from '../spec.ts';
import { Ignite, VillagersOffer, ForestFireConditions } from './conditions.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';

const COUNTY_PLAN = '一份县级森林火灾应急预案';

export const spec = {
  leads: true,
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
  lint,
} as const satisfies HazardSpec;
