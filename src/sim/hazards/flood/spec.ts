/** Floods: what a scenario file may say. */
import { level } from '../../scenario/level-number.ts';
import { COUNTY_HEAD, head, lead, MERGED, FROM_PLAN } from '../../doctrine/lead.ts';
import type { HazardSpec } from '../spec.ts';
import { LeveeDanger, PondBlocked, FloodConditions } from './conditions.ts';
import { FLOOD_KINDS } from './events.ts';
import { CHARTS } from './charts/index.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';
import { PLAN } from './plan.data.ts';

const OWN_PLAN = { zh: '县防汛抗旱应急预案', en: 'County flood and drought plan' };

export const spec = {
  rivers: true,
  leads: {
    'plan-2021': lead(
      head('县防汛抗旱指挥部', 'County flood and drought headquarters'),
      COUNTY_HEAD,
      OWN_PLAN,
      FROM_PLAN,
    ),
    'current-law': lead(
      head('县安防救委（防汛抗旱）', 'County safety and disaster committee (flood and drought)'),
      COUNTY_HEAD,
      OWN_PLAN,
      MERGED,
    ),
  },
  conditions: FloodConditions,
  own: {},
  effects: [LeveeDanger, PondBlocked],
  parameters: PARAMETERS,
  levels: {
    'LVL-F-III': level(0.5, 'm', '洪水Ⅲ级：超警戒', 'Flood level III: over warning'),
    'LVL-F-II': level(1.5, 'm', '洪水Ⅱ级：超警戒', 'Flood level II: over warning'),
  },
  vars: ['pond.left', 'pond.failed'],
  items: { letter: 'F', count: 18 },
  warnings: ['flood', 'flash-flood'],
  alertCategory: 'Met',
  facts: {
    'water:attention': { zh: '雨水情应关注', en: 'rain and rivers to watch' },
    'rain:blue': { zh: '暴雨蓝色预警信号', en: 'rainstorm signal, blue' },
    'rain:yellow': { zh: '暴雨黄色预警信号', en: 'rainstorm signal, yellow' },
    'rain:orange': { zh: '暴雨橙色预警信号', en: 'rainstorm signal, orange' },
    'rain:red': { zh: '暴雨红色预警信号', en: 'rainstorm signal, red' },
    'gauge:any:warning': { zh: '有站超警戒', en: 'some gauge is over its warning stage' },
    'gauge:any:guarantee': { zh: '有站超保证', en: 'some gauge is over its guarantee stage' },
    'danger:any': { zh: '堤防有险情', en: 'a levee is in danger' },
    'village:any:flooded': { zh: '有村进水', en: 'a village is under water' },
    'urban:flooding': { zh: '城区内涝', en: 'streets are under water' },
    'tailings:alarm': { zh: '尾矿库险情', en: 'a tailings pond gives alarm' },
  },
  factsOf: [
    { before: 'gauge:', after: ':warning', kind: 'gauge' },
    { before: 'gauge:', after: ':guarantee', kind: 'gauge' },
    { before: 'village:', after: ':flooded', kind: 'village' },
    { before: 'reservoir:', after: ':cracked', kind: 'reservoir' },
    { before: 'reservoir:', after: ':failed', kind: 'reservoir' },
    { before: 'reservoir:', after: ':over-limit', kind: 'reservoir' },
  ],
  feeds: {},
  nature: 'natural',
  bringsWater: true,
  burnsForest: false,
  skills: [],
  units: {},
  trained: {},
  roster: () => [],
  tasks: {
    'fix-danger': { skill: 'flood', repeats: false },
    guard: { skill: 'flood', repeats: true },
  },
  messages: {
    'reservoir-failed': 'urgent',
    'levee-breach': 'urgent',
    'levee-danger': 'urgent',
    'pond-alarm': 'urgent',
    'pond-failed': 'urgent',
    'village-flooded': 'urgent',
    'store-flooded': 'urgent',
    'gauge-over-guarantee': 'urgent',
    'gauge-over-warning': 'important',
    'stage-forecast': 'important',
    'rain-signal': 'important',
    'reservoir-over-limit': 'important',
    'reservoir-spill': 'important',
    'danger-method-fails': 'important',
  },
  urgentEffects: ['levee-danger', 'pond-blocked'],
  plan: PLAN,
  charts: CHARTS,
  lint,
  events: FLOOD_KINDS,
} as const satisfies HazardSpec;
