/** What the plan's indicators, the attributes of a warning and single violations are measured by. */
import { fromMemory, minutes, p, share, type Parameter } from './parameter.ts';

export const MEASURES = {
  'PRM-IND-DAMAGED': share(60, '森林受害：占过火面积', 'Damaged forest: of the burnt area'),
  'PRM-IND-INSURED': share(20, '农房保险：参保', 'Rural houses: insured'),
  'PRM-IND-PAYOUT': p(0.02, 'million', [0, 10], '农房保险：每户赔付', 'Rural houses: payout for each'),
  'PRM-IND-LIABILITY': p(
    0.4,
    'million',
    [0, 100],
    '安全生产责任保险：每死亡一人',
    'Work-safety liability insurance: for each death',
    fromMemory('安全生产责任保险实施办法（应急〔2025〕27 号）', '2025-03'),
  ),
  'PRM-ATT-DEPARTMENTS': p(
    5,
    'set',
    [1, 30],
    '预警联动：会商部门数',
    'Warning, linked: departments at the table',
  ),
  'PRM-ATT-WITHIN': minutes(
    60,
    '预警联动：首次预警后多久内会商',
    'Warning, linked: within this time of the first',
  ),
  'PRM-ATT-CHECKED': share(80, '预警可靠：存疑信息核实', 'Warning, reliable: doubtful messages checked'),
  'PRM-ATT-CHANNELS': p(
    3,
    'set',
    [1, 6],
    '预警共享：一次预警的渠道数',
    'Warning, shared: channels of one warning',
  ),
  'PRM-NEG-REPEAT': p(
    3,
    'h',
    [0, 72],
    'N-35：同一预警多久内再发算多余',
    'N-35: the same warning again within',
  ),
  'PRM-NEG-WIDE': p(150, 'set', [1, 10000], 'N-35：预警村数超过', 'N-35: villages warned, more than'),
  'PRM-NEG-HELD': share(20, 'N-40：社会车辆耽误占路程', 'N-40: time lost to traffic, of the way'),
  'PRM-NEG-HOURS': p(12, 'h', [1, 72], 'N-38：连续作业超过', 'N-38: on task without rest for'),
  'PRM-NEG-WIND': minutes(15, 'N-12：风向突变多久内传达', 'N-12: a wind shift is passed on within'),
} as const satisfies Readonly<Record<string, Parameter>>;
