/** The relief plan, donations, homes and claims; no county plan of relief is published, so provincial ones are the model. */
import { fromMemory, minutes, p, share, type Origin, type Parameter } from './parameter.ts';

const PLAN: Origin = { source: '训练设定（县救助预案未公布）', asOf: '2026', status: 'design' };
const pieces = (value: number, zh: string, en: string): Parameter =>
  p(value, 'piece', [0, 100000], zh, en, PLAN);
const perFamily = (value: number, zh: string, en: string): Parameter => p(value, 'piece', [0, 1000], zh, en);
export const RELIEF = {
  'PRM-RLF-START-MOVED': p(
    300,
    'person',
    [1, 100000],
    '救助启动：转移安置人数',
    'Relief begins: people moved',
    PLAN,
  ),
  'PRM-RLF-START-DEAD': p(1, 'dead', [1, 1000], '救助启动：死亡人数', 'Relief begins: dead', PLAN),
  'PRM-RLF-START-HOUSES': p(
    30,
    'household',
    [1, 100000],
    '救助启动：倒损房屋户数',
    'Relief begins: damaged households',
    PLAN,
  ),
  'PRM-RLF-INFANTS': share(14, '需照顾的人中婴幼儿', 'Of vulnerable people: infants'),
  'PRM-RLF-PATIENTS': share(14, '需照顾的人中病人', 'Of vulnerable people: patients'),
  'PRM-RLF-KIT': p(
    72,
    'h',
    [0, 240],
    '家庭应急包：够用多久',
    'A family’s own kit: lasts for',
    fromMemory('家庭应急物资储备建议', '2020'),
  ),
  'PRM-RLF-TENT': p(4, 'person', [1, 20], '每顶帐篷住人', 'People in one tent'),
  'PRM-RLF-CARE': minutes(
    90,
    '乡镇卫生院到安置点诊治',
    'A township’s health centre looks after a shelter after',
  ),

  'PRM-DON-CHAMBER-QTY': pieces(400, '商会：被褥数', 'Chamber of commerce: bedding'),
  'PRM-DON-APPEAL-QTY': pieces(900, '网上募集：旧衣数', 'Online appeal: clothes'),
  'PRM-DON-CHARITY-QTY': p(20, 'wan', [0, 10000], '慈善会：捐款', 'Charity: money', PLAN),
  'PRM-DON-PHARMACY-QTY': pieces(150, '药店：药品数', 'Pharmacy: medicine'),
  'PRM-DON-SUPERMARKET-QTY': pieces(500, '超市：临期食品数', 'Supermarket: food about to expire'),
  'PRM-DON-FOOD-QTY': pieces(1500, '食品企业：食品数', 'Food company: food'),
  'PRM-DON-CHAMBER-MIN': minutes(60, '商会：达到启动条件后多久来', 'Chamber of commerce: offers after', PLAN),
  'PRM-DON-APPEAL-MIN': minutes(90, '网上募集：达到启动条件后多久来', 'Online appeal: offers after', PLAN),
  'PRM-DON-CHARITY-MIN': minutes(120, '慈善会：达到启动条件后多久来', 'Charity: offers after', PLAN),
  'PRM-DON-PHARMACY-MIN': minutes(150, '药店：达到启动条件后多久来', 'Pharmacy: offers after', PLAN),
  'PRM-DON-SUPERMARKET-MIN': minutes(180, '超市：达到启动条件后多久来', 'Supermarket: offers after', PLAN),
  'PRM-DON-FOOD-MIN': minutes(240, '食品企业：达到启动条件后多久来', 'Food company: offers after', PLAN),
  'PRM-DON-JITTER': minutes(30, '捐赠：最多晚到', 'Donations: at most this much later', PLAN),
  'PRM-DON-PATIENCE': minutes(120, '捐赠：无人答复多久后直接送来', 'Donations: brought unasked after', PLAN),
  'PRM-DON-CARRY': minutes(60, '捐赠：接受后多久到库', 'Donations: at the store after acceptance', PLAN),
  'PRM-DON-YARD': p(
    500,
    'piece',
    [1, 100000],
    '捐赠：未登记物资多少件使装车时间加倍',
    'Donations: unsorted pieces that double the loading time',
    PLAN,
  ),
  'PRM-DON-YARD-MOST': p(
    3,
    'x',
    [0, 20],
    '捐赠：库院最多堆放上述件数的倍数',
    'Donations: times as many that fit the yard at most',
    PLAN,
  ),

  'PRM-RCR-FOOD': perFamily(12, '红十字会：每户食品', 'Red Cross: food a family'),
  'PRM-RCR-WATER': perFamily(20, '红十字会：每户饮水', 'Red Cross: water a family'),
  'PRM-RCR-BEDDING': perFamily(4, '红十字会：每户被褥', 'Red Cross: bedding a family'),
  'PRM-RCR-MEDICINE': perFamily(1, '红十字会：每户药品', 'Red Cross: medicine a family'),
  'PRM-RCR-FORMULA': perFamily(1, '红十字会：每户婴儿食品', 'Red Cross: infant formula a family'),
  'PRM-RCR-CAREPACKS': perFamily(1, '红十字会：每户护理包', 'Red Cross: care packs a family'),

  'PRM-HSG-VACANT': p(
    4,
    '%',
    [0, 100],
    '乡镇空置住房占户数',
    'Vacant dwellings of a township over its households',
  ),
  'PRM-HSG-CASH': p(
    0.5,
    'wan',
    [0.01, 100],
    '货币安置：每户三个月',
    'Cash for rent and living: a household, three months',
  ),
  'PRM-CLM-ADVANCE': share(50, '保险：先行赔付', 'Insurance: part paid in advance'),
  'PRM-CLM-AFTER': minutes(30, '保险：报案后多久预付', 'Insurance: advance paid after the claim'),

  'PRM-LOS-HOUSE': p(0.04, 'million', [0, 10], '直接损失：每户受损房屋', 'Direct loss: a damaged household'),
} as const satisfies Readonly<Record<string, Parameter>>;
