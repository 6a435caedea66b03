/** Teams, their ways and their work; goods, aircraft, help from outside; how a county is equipped by grade. */
import { minutes, p, share, work, type Origin, type Parameter } from './parameter.ts';

const turnout = (value: number, zh: string, en: string): Parameter => p(value, 'min', [0, 240], zh, en);
const GRADE: Origin = { source: '训练设定（规划只列目标）', asOf: '2026', status: 'design' };
const equipped = (value: number, zh: string, en: string): Parameter => share(value, zh, en, GRADE);
const fund = (value: number, zh: string, en: string): Parameter =>
  p(value, 'wan', [0, 100000], zh, en, GRADE);

export const RESOURCES = {
  'PRM-TRN-FIRE': turnout(3, '出动：消防救援', 'Turnout: fire and rescue'),
  'PRM-TRN-COUNTY': turnout(5, '出动：县级队伍', 'Turnout: county teams'),
  'PRM-TRN-TOWNSHIP': turnout(10, '出动：乡镇队伍', 'Turnout: township teams'),
  'PRM-TRN-VILLAGE': turnout(5, '出动：村级队伍', 'Turnout: village teams'),
  'PRM-TRN-CITY': turnout(10, '出动：市级队伍', 'Turnout: city teams'),
  'PRM-TRN-MILITARY': turnout(15, '出动：部队', 'Turnout: military'),
  'PRM-TRN-SOCIAL': turnout(15, '出动：社会力量', 'Turnout: social forces'),
  'PRM-RES-TRUCK': p(85, '%', [10, 100], '车速：货车、救援车占小车', 'Speed of trucks over that of cars'),
  'PRM-RES-TURN': minutes(1, '行进：掉头', 'On the way: turning a convoy'),
  'PRM-RES-RETRY': p(10, 'min', [1, 240], '行进：受阻后多久再试', 'On the way: tries again after'),
  'PRM-RES-STALE': p(
    3,
    'h',
    [0, 72],
    '行进：断路消息多久后再走一次',
    'On the way: a closed road is tried again after',
  ),
  'PRM-RES-OFF-SKILL': p(1.5, 'x', [1, 5], '作业：不对口的队伍耗时', 'Work outside a team’s skills takes'),
  'PRM-RES-JOINT': p(
    0.3,
    'x',
    [0, 1],
    '作业：联训后社会力量少耗时',
    'Joint training takes off social forces’ time',
  ),
  'PRM-RES-FAILED': p(1.4, 'x', [1, 5], '作业：装备故障耗时', 'Work with failed equipment takes'),
  'PRM-RES-TIRED': p(1.5, 'x', [1, 5], '作业：疲劳耗时', 'Work of a tired crew takes'),
  'PRM-RES-TIRED-AFTER': p(10, 'h', [1, 72], '作业：干多久算疲劳', 'A crew is tired after work of'),
  'PRM-END-CALM': p(
    120,
    'min',
    [0, 2880],
    '终止响应：条件保持多久',
    'Ending the response: conditions hold for',
  ),

  'PRM-SUP-LOADING': minutes(20, '物资：装车', 'Goods: loading'),
  'PRM-SUP-RETRY': p(15, 'min', [1, 240], '物资：路不通时多久再试', 'Goods: tried again after'),

  'PRM-TRF-GATHER': minutes(60, '社会车辆：事发后多久堵满', 'Other traffic: roads are full after'),
  'PRM-TRF-REACH': p(5000, 'm', [0, 30000], '社会车辆：距现场多远以内', 'Other traffic: this near the scene'),
  'PRM-TRF-DAY': p(2, 'x', [1, 10], '社会车辆：白天行程耗时', 'Other traffic: time on the way by day'),
  'PRM-TRF-NIGHT': p(1.4, 'x', [1, 10], '社会车辆：夜间行程耗时', 'Other traffic: time on the way at night'),

  'PRM-UAV-REACH': p(8000, 'm', [100, 50000], '无人机：离队最远', 'UAV: farthest from its crew'),
  'PRM-UAV-VIEW': p(2000, 'm', [50, 20000], '无人机：看到周围', 'UAV: sees round the place'),
  'PRM-UAV-SPEED': p(12, 'm/s', [1, 60], '无人机：航速', 'UAV: speed'),
  'PRM-UAV-LOOK': minutes(10, '无人机：现场盘旋', 'UAV: looks round for'),
  'PRM-UAV-BATTERY': p(35, 'min', [5, 600], '无人机：一组电池', 'UAV: one battery'),
  'PRM-UAV-SETS': p(3, 'set', [1, 20], '无人机：携带电池组', 'UAV: batteries taken along'),
  'PRM-UAV-CHARGE': minutes(90, '无人机：充电', 'UAV: charging'),

  'PRM-AID-CITY': minutes(120, '支援到达：市', 'Help arrives: from the city'),
  'PRM-AID-MILITARY': minutes(90, '支援到达：部队', 'Help arrives: military'),
  'PRM-AID-SOCIAL': minutes(60, '支援到达：社会力量', 'Help arrives: social forces'),
  'PRM-AID-RED-CROSS': minutes(90, '支援到达：红十字会', 'Help arrives: Red Cross'),

  'PRM-GRD-2021-EQUIPMENT': equipped(80, '2021 年水平：装备完好', 'As of 2021: equipment that works'),
  'PRM-GRD-2021-VEHICLES': equipped(70, '2021 年水平：车辆满足', 'As of 2021: vehicles over teams'),
  'PRM-GRD-2021-TRAINING': equipped(0, '2021 年水平：联训', 'As of 2021: joint training'),
  'PRM-GRD-2021-FUNDS': fund(200, '2021 年水平：救助资金', 'As of 2021: relief fund'),
  'PRM-GRD-2021-KITS': equipped(0, '2021 年水平：有应急包的家庭', 'As of 2021: families with a kit'),
  'PRM-GRD-2021-WORKERS': equipped(70, '2021 年水平：受训工人', 'As of 2021: workers trained'),
  'PRM-GRD-2025-EQUIPMENT': equipped(90, '2025 年目标：装备完好', 'Goal of 2025: equipment that works'),
  'PRM-GRD-2025-VEHICLES': equipped(90, '2025 年目标：车辆满足', 'Goal of 2025: vehicles over teams'),
  'PRM-GRD-2025-TRAINING': equipped(50, '2025 年目标：联训', 'Goal of 2025: joint training'),
  'PRM-GRD-2025-FUNDS': fund(300, '2025 年目标：救助资金', 'Goal of 2025: relief fund'),
  'PRM-GRD-2025-KITS': equipped(10, '2025 年目标：有应急包的家庭', 'Goal of 2025: families with a kit'),
  'PRM-GRD-2025-WORKERS': equipped(100, '2025 年目标：受训工人', 'Goal of 2025: workers trained'),
  'PRM-GRD-2035-EQUIPMENT': equipped(100, '2035 年愿景：装备完好', 'Vision of 2035: equipment that works'),
  'PRM-GRD-2035-VEHICLES': equipped(100, '2035 年愿景：车辆满足', 'Vision of 2035: vehicles over teams'),
  'PRM-GRD-2035-TRAINING': equipped(100, '2035 年愿景：联训', 'Vision of 2035: joint training'),
  'PRM-GRD-2035-FUNDS': fund(500, '2035 年愿景：救助资金', 'Vision of 2035: relief fund'),
  'PRM-GRD-2035-WORKERS': equipped(100, '2035 年愿景：受训工人', 'Vision of 2035: workers trained'),
  'PRM-GRD-2035-KITS': equipped(30, '2035 年愿景：有应急包的家庭', 'Vision of 2035: families with a kit'),

  'PRM-TSK-PATROL': work(45, '巡查（每轮）', 'patrol (a round)'),
  'PRM-TSK-ASSIST-EVACUATION': work(60, '协助转移', 'helping to move people'),
  'PRM-TSK-DOOR-KNOCK': work(40, '上门通知', 'door-knocking'),
  'PRM-TSK-WATER-RESCUE': work(40, '水上救援（每轮）', 'water rescue (a round)'),
  'PRM-TSK-RESCUE': work(60, '救援', 'rescue'),
  'PRM-TSK-MEDICAL': work(60, '医疗救治（每轮）', 'medical care (a round)'),
  'PRM-TSK-COMMS': work(30, '通信保障', 'restoring communications'),
  'PRM-TSK-CONTACT': work(15, '徒步联络', 'making contact'),
  'PRM-TSK-REPAIR-ROAD': work(90, '抢通道路（每轮）', 'opening a road (a round)'),
  'PRM-TSK-CLOSE-RISK': work(45, '隐患整改', 'closing a hidden danger'),
  'PRM-TSK-REPAIR-POWER': work(90, '抢修电力', 'repairing power'),
  'PRM-TSK-RECON': work(20, '侦察', 'reconnaissance'),
  'PRM-TSK-CORDON': work(30, '警戒管控（每轮）', 'cordon (a round)'),
  'PRM-TSK-PROTECT': work(60, '设施防护', 'protecting a facility'),
  'PRM-TSK-GEO-PATROL': work(30, '地灾巡查', 'looking at slopes'),
  'PRM-TSK-HEALTH': work(90, '卫生防疫', 'public health'),
  'PRM-TSK-STANDBY': work(30, '待命（每轮）', 'standing by (a round)'),
} as const satisfies Readonly<Record<string, Parameter>>;
