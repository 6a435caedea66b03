/** Landslides, beside another hazard: what a scenario file may say. */
import type { HazardSpec } from '../spec.ts';
import { SlopeSign, SlopeFails, LandslideConditions } from './conditions.ts';
import { SLIDE_KINDS } from './events.ts';
import { CHARTS } from './charts/index.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';

export const spec = {
  leads: null,
  conditions: LandslideConditions,
  own: { slopes: 'free', landslide: 'free' },
  effects: [SlopeSign, SlopeFails],
  parameters: PARAMETERS,
  levels: {},
  vars: ['slide.count', 'lake.hours', 'lake.breached'],
  items: null,
  warnings: ['landslide'],
  alertCategory: 'Geo',
  facts: {
    'slope:any:sign': { zh: '有坡出现滑动迹象', en: 'a slope shows signs' },
    'lake:any': { zh: '出现堰塞湖', en: 'a barrier lake has formed' },
  },
  factsOf: [
    { before: 'slope:', after: ':sign', kind: 'slope' },
    { before: 'slope:', after: ':slid', kind: 'slope' },
    { before: 'lake:', after: '', kind: 'dam-slope' },
  ],
  feeds: {},
  nature: 'natural',
  bringsWater: false,
  burnsForest: false,
  skills: [],
  units: {},
  trained: {},
  roster: () => [],
  tasks: {
    'lake-survey': { skill: 'geology', repeats: false },
    'lake-spillway': { skill: 'engineering', repeats: true },
  },
  messages: {
    'lake-breached': 'urgent',
    'lake-dry-stream': 'urgent',
    'slope-sign': 'urgent',
    'slope-slide': 'urgent',
    'slide-road': 'important',
  },
  urgentEffects: ['slope-sign', 'slope-fails'],
  plan: {},
  charts: CHARTS,
  lint,
  events: SLIDE_KINDS,
} as const satisfies HazardSpec;
