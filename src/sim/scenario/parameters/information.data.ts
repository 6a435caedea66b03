/** How word travels: duty rooms, village officers, departments, experts, links. */
import { minutes, p, share, type Parameter } from './parameter.ts';

const staff = (value: number, zh: string, en: string): Parameter => p(value, 'person', [1, 100], zh, en);
export const INFORMATION = {
  'PRM-DTY-STAFF-GOOD': staff(
    6,
    '乡镇值班：达标值班室在岗',
    'Township duty: on duty in a room up to standard',
  ),
  'PRM-DTY-STAFF-OTHER': staff(3, '乡镇值班：其他值班室在岗', 'Township duty: on duty in other rooms'),
  'PRM-DTY-PER-REPORT': staff(3, '乡镇值班：报一件险情要用', 'Township duty: people one report takes'),
  'PRM-DTY-POOR': minutes(3, '乡镇值班：不达标多耽搁', 'Township duty: lost in a poor room'),
  'PRM-DTY-QUEUE': minutes(
    4,
    '乡镇值班：超出人手每件多耽搁',
    'Township duty: lost for each report beyond the staff',
  ),

  'PRM-OFF-LEAST': minutes(8, '灾情员：成灾后最少多久上报', 'Village officer: reports at the earliest after'),
  'PRM-OFF-RANGE': minutes(17, '灾情员：上报最多再晚', 'Village officer: at most this much later'),
  'PRM-OFF-COUNT-LEAST': share(
    60,
    '灾情员：被困人数最少报成',
    'Village officer: trapped people counted as at least',
  ),
  'PRM-OFF-COUNT-RANGE': p(
    80,
    '%',
    [0, 200],
    '灾情员：被困人数最多再多报',
    'Village officer: at most this much more',
  ),
  'PRM-OFF-DEAD': minutes(30, '灾情员：死亡首报', 'Village officer: first count of the dead after'),
  'PRM-OFF-DEAD-LEAST': share(
    50,
    '灾情员：死亡首报最少报成',
    'Village officer: dead first counted as at least',
  ),
  'PRM-OFF-CORRECT': minutes(90, '灾情员：死亡核报', 'Village officer: corrected count after'),
  'PRM-OFF-TELL': minutes(
    10,
    '险情：有通信时多久报到县',
    'A happening: told to the county where there is a link',
  ),
  'PRM-OFF-TELL-CUT': minutes(60, '险情：通信中断时多久报到县', 'A happening: told where there is none'),
  'PRM-OFF-COLLECT': minutes(10, '逐乡点名：多久答复', 'Round call to townships: answered after'),

  'PRM-XPT-WATER': share(85, '水利专家：判断正确', 'Water expert: right'),
  'PRM-XPT-FOREST': share(80, '林业专家：判断正确', 'Forest expert: right'),
  'PRM-XPT-STRUCTURE': share(80, '结构专家：判断正确', 'Structures expert: right'),
  'PRM-XPT-CHEMISTRY': share(85, '化工专家：判断正确', 'Chemistry expert: right'),
  'PRM-XPT-GEOLOGY': share(75, '地质专家：判断正确', 'Geology expert: right'),
  'PRM-XPT-METEOROLOGY': share(70, '气象专家：判断正确', 'Weather expert: right'),
  'PRM-XPT-MEDICINE': share(90, '医疗专家：判断正确', 'Medical expert: right'),
  'PRM-XPT-MIN': minutes(15, '专家：多久答复', 'Experts: answer after'),

  'PRM-LNK-DEPTH': p(
    0.8,
    'm',
    [0, 10],
    '基站、变电站：水深超过即停',
    'Base station or substation: fails in water deeper than',
  ),
  'PRM-LNK-SILENT': minutes(20, '乡镇失联：多久被发现', 'A silent township: noticed after'),
  'PRM-LNK-MANNED': share(
    70,
    '卫星电话、电台：有人值守且有电',
    'Satellite phone or radio: charged and manned',
  ),
  'PRM-LNK-CALL': p(15, 'min', [1, 600], '呼叫失联乡镇：多久有结果', 'A call to a silent township: takes'),
  'PRM-FDS-FALLBACK': minutes(
    10,
    '指挥平台停用：改电话多耽搁',
    'Platform out: lost by reading out on the phone',
  ),
  'PRM-RDN-TOLD': minutes(
    15,
    '道路中断：有通信时多久报到县',
    'A failed road: told where there is a link after',
  ),
  'PRM-RDN-CUT': minutes(
    90,
    '道路中断：通信中断时多久报到县',
    'A failed road: told where there is none after',
  ),
  'PRM-INF-STAY': p(6, 'h', [0, 72], '劝阻返家：管用多久', 'People told to stay: keep to it for'),
} as const satisfies Readonly<Record<string, Parameter>>;
