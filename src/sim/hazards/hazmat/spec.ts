/** Hazardous materials: what a scenario file may say. */
import { level } from '../../scenario/level-number.ts';
import { head, lead, MERGED, FROM_PLAN } from '../../doctrine/lead.ts';
import type { HazardSpec } from '../spec.ts';
import { VesselSigns, HazmatConditions } from './conditions.ts';
import { CHARTS } from './charts/index.ts';
import { HAZMAT_KINDS } from './events.ts';
import { lint } from './lint.ts';
import { PARAMETERS } from './parameters.data.ts';
import { PLAN } from './plan.data.ts';

const OWN_PLAN = { zh: '县危险化学品事故应急预案', en: 'County hazardous-chemicals plan' };

export const spec = {
  leads: {
    // 14 committees of which the plan names four; the deputy county head in charge is first director of each (一（一）2).
    'plan-2021': lead(
      head('县安全生产委员会危化专业委员会', 'County work-safety committee, chemicals branch'),
      head('县政府分管副县长任第一主任', 'the deputy county head in charge is first director'),
      OWN_PLAN,
      FROM_PLAN,
    ),
    'current-law': lead(
      head('县安防救委（危险化学品）', 'County safety and disaster committee (hazardous chemicals)'),
      head('县政府分管副县长负责', 'the deputy county head in charge'),
      OWN_PLAN,
      MERGED,
    ),
  },
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
  alertCategory: 'CBRNE',
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
  feeds: {},
  nature: 'accident',
  bringsWater: false,
  burnsForest: false,
  skills: ['hazmat'],
  units: {
    'hazmat-team': {
      zh: '危化应急处置队',
      en: 'Hazmat team',
      people: 14,
      skills: ['hazmat', 'recon'],
      equipment: ['scba-suits', 'detectors', 'plugging-kit', 'decon-tent'],
      mobility: 'truck',
      owner: 'fire',
    },
  },
  trained: { 'fire-rescue': ['hazmat'] },
  roster: (_, { teams, place }) => teams('hazmat-team', 2, place('fire-station')),
  tasks: {
    // Gas among rubble, ordered with the rescue; it needs these crews' instruments.
    'gas-check': { skill: 'hazmat', repeats: false },
    detect: { skill: 'hazmat', repeats: false },
    plug: { skill: 'hazmat', repeats: false },
    'water-curtain': { skill: 'hazmat', repeats: true },
    cooling: { skill: 'hazmat', repeats: true },
    decontaminate: { skill: 'hazmat', repeats: true },
    'enter-rescue': { skill: 'hazmat', repeats: false },
    'block-drains': { skill: 'engineering', repeats: false },
  },
  messages: {
    'village-gassed': 'urgent',
    'release-alarm': 'urgent',
    'vapour-smelt': 'urgent',
    'workers-down': 'urgent',
    'cloud-ignited': 'urgent',
    'vessel-signs': 'urgent',
    'vessel-burst': 'urgent',
    'leak-not-closed': 'important',
  },
  urgentEffects: ['vessel-signs'],
  plan: PLAN,
  charts: CHARTS,
  lint,
  events: HAZMAT_KINDS,
} as const satisfies HazardSpec;
