/** Hazardous materials: what a scenario file may say. */
import { level } from '../../scenario/level-number.ts';
import type { HazardSpec } from '../spec.ts';
import { VesselSigns, HazmatConditions } from './conditions.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';

export const spec = {
  leads: true,
  conditions: HazmatConditions,
  own: { hazmat: 'needed' },
  effects: [VesselSigns],
  parameters: PARAMETERS,
  levels: {
    'LVL-H-II-D': level(3, 'dead', '危化品Ⅱ级：死亡', 'Hazmat level II: dead'),
    'LVL-H-I-D': level(10, 'dead', '危化品Ⅰ级：死亡', 'Hazmat level I: dead'),
  },
  vars: ['hazmat.rate', 'hazmat.airborne', 'hazmat.controlled'],
  items: { letter: 'H', count: 18 },
  warnings: ['hazmat'],
  facts: {
    'release:alarm': { zh: '接到泄漏报警', en: 'a release is reported' },
    'release:signs': { zh: '储罐有破裂前兆', en: 'the tank is about to fail' },
    'release:ignited': { zh: '泄漏物起火', en: 'the vapour has caught fire' },
    'release:burst': { zh: '储罐爆裂', en: 'the tank has burst' },
    'release:settlement': { zh: '毒气到达居民点', en: 'the gas has reached people’s homes' },
    'release:controlled': { zh: '泄漏已控制', en: 'the release is under control' },
    'release:clear': { zh: '检测已无毒气', en: 'the air is clear again' },
  },
  factsOf: [],
  lint,
} as const satisfies HazardSpec;
