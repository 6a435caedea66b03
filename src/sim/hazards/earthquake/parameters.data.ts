/** Earthquakes: what digging, shaking and repairs come to. */
import { fromMemory, minutes, p, share, work, type Parameter } from '../../scenario/parameters/parameter.ts';

const intensity = (value: number, zh: string, en: string): Parameter =>
  p(value, 'intensity', [1, 12], zh, en);
const INSARAG = fromMemory('INSARAG 分级');
const digging = (value: number, zh: string, en: string): Parameter =>
  p(value, 'h', [0.05, 48], `救出一人：${zh}`, `One person out: ${en}`, INSARAG);

export const PARAMETERS = {
  'PRM-EQK-SURFACE-NEIGHBOURS': digging(1, '邻里，浅埋', 'neighbours, near the surface'),
  'PRM-EQK-SURFACE-LIGHT': digging(1, '轻型队，浅埋', 'a light team, near the surface'),
  'PRM-EQK-SURFACE-MEDIUM': digging(0.75, '中型队，浅埋', 'a medium team, near the surface'),
  'PRM-EQK-SURFACE-HEAVY': digging(0.5, '重型队，浅埋', 'a heavy team, near the surface'),
  'PRM-EQK-DEEP-LIGHT': digging(8, '轻型队，深埋', 'a light team, deep'),
  'PRM-EQK-DEEP-MEDIUM': digging(5, '中型队，深埋', 'a medium team, deep'),
  'PRM-EQK-DEEP-HEAVY': digging(4, '重型队，深埋', 'a heavy team, deep'),
  'PRM-EQK-INDOORS': share(20, '震后仍留在屋内的人', 'People who stay indoors after a shock'),
  'PRM-EQK-BACK': share(80, '房屋未查就返回后在屋内的人', 'People indoors who were let home unchecked'),
  'PRM-EQK-TREND': p(120, 'min', [10, 1440], '震情趋势意见：间隔', 'Opinion on further shocks: every'),
  'PRM-EQK-GROUP': p(15, 'person', [1, 200], '搜救：一处作业点人数', 'Rescue: people who work one hole'),
  'PRM-EQK-NEIGHBOURS': p(
    10,
    'person',
    [1, 1000],
    '自救互救：每组对应失踪人数',
    'Neighbours: missing for each group',
  ),
  'PRM-EQK-NEIGHBOURS-ALONE': share(
    30,
    '自救互救：自发时投入时间',
    'Neighbours: time they dig by themselves',
  ),
  'PRM-EQK-NEIGHBOURS-ORDERED': share(
    60,
    '自救互救：组织后投入时间',
    'Neighbours: time they dig once organised',
  ),
  'PRM-EQK-COUNTED': p(
    1.1,
    'x',
    [1, 3],
    '自救互救：乡镇逐户清点后（找准位置）',
    'Neighbours: where the township counts house by house and they know where to dig',
  ),
  'PRM-EQK-NEIGHBOURS-LATER': share(30, '自救互救：一天以后剩下', 'Neighbours: left of it after a day'),
  'PRM-EQK-FIRE': p(30, '%/h', [0, 100], '废墟着火：存活者死亡', 'Burning rubble: of the living, dead'),
  'PRM-EQK-HIT': share(50, '余震：无安全员的队伍被砸中', 'Aftershock: a crew without a lookout is hit'),
  'PRM-EQK-HIT-HURT': p(
    2,
    'person',
    [0, 50],
    '余震：被砸中的队伍重伤',
    'Aftershock: seriously hurt of a crew that is hit',
  ),
  'PRM-EQK-FELT': intensity(5, '余震：应撤出的烈度', 'Aftershock: intensity at which crews must leave'),
  'PRM-EQK-PAUSE': minutes(20, '余震：停止搜救', 'Aftershock: search pauses for'),
  'PRM-EQK-CHECK': intensity(6, '房屋先排查再住人的烈度', 'Buildings are checked before use from intensity'),
  'PRM-EQK-TENTS': intensity(6, '陡坡不设帐篷的烈度', 'No tents on steep ground from intensity'),
  'PRM-EQK-DAMAGED': share(1, '村庄报灾：不宜居住房屋达到', 'A village tells of damage: unfit houses from'),
  'PRM-EQK-DAM-UNSAFE': intensity(7.2, '病险坝：半数开裂的烈度', 'Unsafe dams: half crack at intensity'),
  'PRM-EQK-DAM-SOUND': intensity(8.8, '正常坝：半数开裂的烈度', 'Sound dams: half crack at intensity'),
  'PRM-EQK-DAM-SPREAD': p(0.6, 'intensity', [0.1, 3], '坝体开裂：离散', 'Dams crack: spread'),
  'PRM-EQK-DAM-ROUND': minutes(120, '坝体：管理员震后巡查', 'Dams: the keeper’s round after a shock'),
  'PRM-EQK-DAM-CHECK': minutes(20, '坝体：下令排查', 'Dams: an ordered check'),
  'PRM-EQK-POWER': intensity(7.5, '电力：半数失效的烈度', 'Power: half fail at intensity'),
  'PRM-EQK-TELECOM': intensity(7.3, '公网通信：半数失效的烈度', 'Telecom: half fail at intensity'),
  'PRM-EQK-WATER': intensity(7.8, '供水：半数失效的烈度', 'Water supply: half fail at intensity'),
  'PRM-EQK-GAS': intensity(8, '燃气：半数失效的烈度', 'Gas: half fail at intensity'),
  'PRM-EQK-ROAD': intensity(9, '道路：半数失效的烈度', 'Roads: half fail at intensity'),
  'PRM-EQK-BRIDGE': intensity(9.3, '桥梁：半数失效的烈度', 'Bridges: half fail at intensity'),
  'PRM-EQK-MAST': intensity(
    8.3,
    '370 兆窄带网塔：半数失效的烈度',
    'Masts of the 370 MHz network: half fail at intensity',
  ),

  'PRM-EQK-UNPLANNED': p(
    1.3,
    'x',
    [1, 5],
    '搜救：未排先后、多处作业时的耗时',
    'Search at several sites in no order takes',
  ),
  'PRM-EQK-GAS-OFF': minutes(
    15,
    '燃气：下令排查后多久关阀',
    'Gas: valves are shut after an ordered check in',
  ),
  'PRM-EQK-TOLD': p(6, 'h', [1, 72], '趋势意见：多久算新', 'Word of what may come is new for'),
  'PRM-EQK-WARY': share(
    30,
    '余震：听过趋势意见的队伍被砸中，占未听过的',
    'Aftershock: crews that were told what may come are hit, of those that were not',
  ),
  'PRM-EQK-LEAVING': share(
    15,
    '余震：有安全员的队伍撤出途中被砸中',
    'Aftershock: a crew with a lookout is hit on its way out',
  ),
  'PRM-EQK-GAS-LEAST': minutes(
    30,
    '燃气：废墟内泄漏、未关阀，最快多久遇火',
    'Gas leaks in a collapse and valves are open: finds a spark at the earliest after',
  ),
  'PRM-EQK-GAS-RANGE': minutes(60, '燃气：在此之上最多再加', 'Gas in a collapse: at most this much later'),
  'PRM-LOS-SHAKEN': intensity(
    5.5,
    '直接损失：评估的最低烈度',
    'Direct loss: intensity from which it is surveyed',
  ),
  'PRM-LOS-LIFELINE': p(
    150,
    'wan',
    [0, 100000],
    '直接损失：每处供电、通信、供水、供气损坏',
    'Direct loss: a failed supply of power, network, water or gas',
  ),
  'PRM-LOS-BRIDGE': p(300, 'wan', [0, 100000], '直接损失：每座震损桥梁', 'Direct loss: a bridge that failed'),

  'PRM-TSK-SITE-CHECK': work(15, '废墟评估', 'checking a collapse'),
  'PRM-TSK-SEARCH-RESCUE': work(30, '搜救（每轮）', 'search and rescue (a round)'),
  'PRM-TSK-BUILDING-CHECK': work(60, '房屋安全排查', 'checking buildings'),
} as const satisfies Readonly<Record<string, Parameter>>;
