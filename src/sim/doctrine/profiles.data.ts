/** The two profiles: as the plan had it in 2021, and as the law stands now. A county edits names here, not in code. */
import { LAWS_2021 } from './laws-2021.data.ts';
import { LAWS_CURRENT } from './laws-current.data.ts';
import { LEAD_HAZARDS, SPECS } from '../hazards/specs.ts';
import { MERGED } from './lead.ts';
import type { Doctrine, DoctrineId } from './types.ts';

const leads = (id: DoctrineId): Doctrine['leads'] =>
  Object.fromEntries(LEAD_HAZARDS.map((h) => [h, SPECS[h].leads[id]])) as unknown as Doctrine['leads'];

export const PLAN_2021: Doctrine = {
  id: 'plan-2021',
  title: { zh: '规划口径（2021）', en: 'As in the plan (2021)' },
  asOf: '2021-12',
  bodies: {
    zh: '两委三部：安全生产委员会、减灾委员会，防汛抗旱、森林防灭火、抗震救灾三个指挥部',
    en: 'Two committees (work safety, disaster reduction) and three headquarters (flood, forest fire, earthquake)',
    source: '规划 一（一）1、3；两委名称为通行理解',
    asOf: '2021-12',
    status: 'plan',
  },
  leads: leads('plan-2021'),
  issuer: {
    zh: '县指挥部经市突发事件预警信息发布平台发布',
    en: 'The headquarters, over the city’s warning platform',
    source: '规划 三（二）3、四（一）3',
    asOf: '2021-12',
    status: 'plan',
  },
  evaluation: {
    zh: 'AQ/T 9009-2015 生产安全事故应急演练评估规范',
    en: 'AQ/T 9009-2015, evaluation of accident exercises',
    source: '标准目录',
    asOf: '2015',
    status: 'verified',
  },
  laws: LAWS_2021,
  numbers: {},
};

export const CURRENT_LAW: Doctrine = {
  id: 'current-law',
  title: { zh: '现行法规口径', en: 'As the law stands' },
  asOf: '2026-05',
  bodies: {
    zh: '县安全生产和防灾减灾救灾委员会（安防救委），原两委三部并入',
    en: 'County committee for work safety and disaster prevention, reduction and relief; the former bodies are merged into it',
    ...MERGED,
  },
  leads: leads('current-law'),
  issuer: {
    zh: '县安防救委办公室',
    en: 'Office of the safety and disaster committee',
    source: '江西省防减救灾委办公室 2025-01-14 预警通知（省级做法），县级待核',
    asOf: '2025-01',
    status: 'memory',
  },
  evaluation: {
    zh: 'GB/T 46792-2025 突发事件应急演练评估指南',
    en: 'GB/T 46792-2025, evaluation of emergency exercises',
    source: '国家标准公告，同批标准 2026-07-01 起施行',
    asOf: '2025-12',
    status: 'verified',
  },
  laws: LAWS_CURRENT,
  numbers: {
    // 30 minutes by telephone, an hour in writing: common practice above the county, not proven for Jiangxi.
    'C-09': {
      targetMin: 30,
      limitMin: 120,
      source: '目标：30 分钟电话、1 小时书面报告的通行要求（待核）；120 分钟为训练设定',
      asOf: '2025',
      status: 'memory',
    },
  },
};
/** Default distribution of notices and reports (抄送). */
export const DISTRIBUTION: readonly { readonly zh: string; readonly en: string }[] = [
  { zh: '县委', en: 'County Party committee' },
  { zh: '县纪委', en: 'Discipline commission' },
  { zh: '县人大', en: 'People’s congress' },
  { zh: '县政协', en: 'Consultative conference' },
  { zh: '县人武部', en: 'Armed forces department' },
  { zh: '县委各部门', en: 'Party departments' },
  { zh: '群众团体', en: 'Mass organisations' },
];
