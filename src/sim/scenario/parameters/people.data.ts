/** How people hear warnings, heed them, move and come to harm. */
import { fromMemory, minutes, p, share, type Parameter } from './parameter.ts';

const EVACUATION = fromMemory('疏散研究常用值');
export const PEOPLE = {
  'PRM-EVA-TAU-DAY': p(35, 'min', [5, 240], '转移：白天动员时间 τ', 'Moving: mobilisation time τ by day'),
  'PRM-EVA-TAU-NIGHT': p(50, 'min', [5, 240], '转移：夜间动员时间 τ', 'Moving: mobilisation time τ at night'),
  'PRM-EVA-LANE': p(
    1400,
    'vehicles/h',
    [100, 2400],
    '转移：乡村道路每车道每小时通过',
    'Moving: vehicles an hour on one rural lane',
    EVACUATION,
  ),
  'PRM-EVA-PER-VEHICLE': p(
    4,
    'person',
    [1, 60],
    '转移：每车人数',
    'Moving: people in one vehicle',
    EVACUATION,
  ),
  'PRM-EVA-LAG': share(
    25,
    '转移：不再理会预警的人中，干部上门仍不走的',
    'Moving: of those who no longer heed warnings, those who stay even when cadres come',
  ),
  'PRM-EVA-UNLED': share(
    96,
    '转移：无人带队时会走的人',
    'Moving: share of people who leave when nobody leads them',
  ),
  'PRM-EVA-HOUSEHOLDS': p(
    40,
    'min',
    [1, 600],
    '转移：逐户通知全村所需',
    'Moving: door to door through all households of a village',
  ),
  'PRM-EVA-PERSONS': p(50, 'min', [1, 600], '转移：逐人通知全村所需', 'Moving: until every person is told'),

  'PRM-WRN-SMS-REACH': share(70, '短信：能通知到的户', 'SMS: households reached'),
  'PRM-WRN-BROADCAST-REACH': share(
    75,
    '村村响广播：能通知到的户',
    'Village loudspeakers: households reached',
  ),
  'PRM-WRN-CALL-REACH': share(60, '电话叫应：能通知到的户', 'Calls with confirmation: households reached'),
  'PRM-WRN-WECHAT-REACH': share(40, '微信群：能通知到的户', 'WeChat groups: households reached'),
  'PRM-WRN-DOOR-REACH': share(98, '上门通知：能通知到的户', 'Door-knocking: households reached'),
  'PRM-WRN-TV-REACH': share(25, '电视：能通知到的户', 'Television: households reached'),
  'PRM-WRN-SMS-MIN': p(4, 'min', [1, 600], '短信：传开所需', 'SMS: time to spread'),
  'PRM-WRN-BROADCAST-MIN': p(
    5,
    'min',
    [1, 600],
    '村村响广播：传开所需',
    'Village loudspeakers: time to spread',
  ),
  'PRM-WRN-CALL-MIN': p(12, 'min', [1, 600], '电话叫应：传开所需', 'Calls with confirmation: time to spread'),
  'PRM-WRN-WECHAT-MIN': p(8, 'min', [1, 600], '微信群：传开所需', 'WeChat groups: time to spread'),
  'PRM-WRN-DOOR-MIN': p(25, 'min', [1, 600], '上门通知：传开所需', 'Door-knocking: time to spread'),
  'PRM-WRN-TV-MIN': p(10, 'min', [1, 600], '电视：传开所需', 'Television: time to spread'),
  'PRM-WRN-OFFICER-LEAST': minutes(2, '预警到村：最少', 'Warning to a village officer: at least'),
  'PRM-WRN-OFFICER-RANGE': minutes(
    6,
    '预警到村：在此之上最多再加',
    'Warning to a village officer: at most this more',
  ),
  'PRM-WRN-RETRY': p(
    20,
    'min',
    [1, 600],
    '叫不应的村：隔多久再叫',
    'A village without answer: called again after',
  ),
  'PRM-WRN-VALID': p(6, 'h', [1, 72], '预警：继续传开的时间', 'A warning goes on spreading for'),
  'PRM-WRN-PERSONS-DOOR': share(99, '有人上门的户：知情的人', 'Households knocked at: people who know'),
  'PRM-WRN-PERSONS-OTHER': share(88, '其他已通知的户：知情的人', 'Other households told: people who know'),
  'PRM-WRN-PERSONS-DOOR-MIN': p(
    15,
    'min',
    [1, 600],
    '有人上门的户：户内传开所需',
    'Households knocked at: time to tell all',
  ),
  'PRM-WRN-PERSONS-OTHER-MIN': p(
    6,
    'min',
    [1, 600],
    '其他已通知的户：户内传开所需',
    'Other households told: time to tell all',
  ),

  'PRM-HED-STEP': share(
    10,
    '听信：每次空报后不再理会的人',
    'Heed: people lost by each warning that nothing followed',
  ),
  'PRM-HED-MODEL': share(3, '听信：减灾示范社区每次空报后', 'Heed: the same in a model community'),
  'PRM-HED-LEAST': share(60, '听信：最少仍会理会的人', 'Heed: share that always remains'),
} as const satisfies Readonly<Record<string, Parameter>>;
