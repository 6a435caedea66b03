/** Floods' other sources, forest fires, earthquakes, slides and accidents: what watching, crews and people come to. */
import { fromMemory, minutes, p, share, type Parameter } from './parameter.ts';

const dead = (value: number, zh: string, en: string): Parameter => p(value, 'dead', [0, 100], zh, en);
const metres = (value: number, zh: string, en: string): Parameter => p(value, 'm', [0, 50000], zh, en);
const sight = (value: number, zh: string, en: string): Parameter => p(value, 'm', [100, 50000], zh, en);
const intensity = (value: number, zh: string, en: string): Parameter =>
  p(value, 'intensity', [1, 12], zh, en);
const PURPLE = fromMemory('CPR 18E（紫皮书）');
const INSARAG = fromMemory('INSARAG 分级');
const SATELLITE = fromMemory('FY-3、VIIRS、MODIS 探测下限');

export const FOREST_FIRE = {
  'PRM-CAM-MAST': p(25, 'm', [1, 200], '林火监控：塔高', 'Watch camera: mast height'),
  'PRM-CAM-RANGE': sight(15000, '林火监控：白天最远', 'Watch camera: farthest by day'),
  'PRM-CAM-NIGHT': p(50, '%', [1, 100], '林火监控：夜间占白天', 'Watch camera: at night, of that by day'),
  'PRM-CAM-SCAN': p(
    8,
    'min',
    [1, 240],
    '林火监控：转一圈并判读',
    'Watch camera: a turn and the operator’s look',
  ),
  'PRM-CAM-BATTERY': p(8, 'h', [0, 240], '林火监控：停电后续航', 'Watch camera: without mains'),
  'PRM-CAM-HAZE-60': sight(20000, '能见度：湿度 60% 及以下', 'Sight in haze: humidity up to 60 %'),
  'PRM-CAM-HAZE-80': sight(12000, '能见度：湿度 80%', 'Sight in haze: humidity of 80 %'),
  'PRM-CAM-HAZE-90': sight(6000, '能见度：湿度 90%', 'Sight in haze: humidity of 90 %'),
  'PRM-CAM-HAZE-100': sight(3000, '能见度：湿度 100%', 'Sight in haze: humidity of 100 %'),
  'PRM-SAT-LEAST': p(5, 'MW', [0, 1000], '卫星：最小可探测', 'Satellite: least heat seen', SATELLITE),
  'PRM-SAT-LATENCY': minutes(40, '卫星：过境后多久通报', 'Satellite: told after the pass'),
  'PRM-SAT-CLOUD': p(
    92,
    '%RH',
    [0, 100],
    '卫星：湿度超过此值视为有云',
    'Satellite: humidity from which cloud hides the ground',
  ),

  'PRM-FIR-UNTRAINED': p(40, '%', [1, 100], '扑火：未受训人员的效率', 'Fire line: pace of untrained people'),
  'PRM-FIR-STRIP': p(10, 'm', [1, 200], '清理火场：沿边清理宽度', 'Mopping up: width of the strip'),
  'PRM-FIR-READY': minutes(
    2,
    '撤离：观察、通信、通道、安全区齐备',
    'Withdrawal: lookout, comms, way and zone named',
  ),
  'PRM-FIR-UNREADY': minutes(15, '撤离：未齐备', 'Withdrawal: not all named'),
  'PRM-FIR-CAUGHT': p(
    50,
    '%/h',
    [0, 100],
    '来不及撤离：被困概率',
    'Cannot leave in time: chance to be caught',
  ),
  'PRM-FIR-CAUGHT-DEAD': dead(2, '来不及撤离：每次死亡', 'Cannot leave in time: dead each time'),
  'PRM-FIR-ASIDE': minutes(10, '避险后多久回到火线', 'A crew that stepped aside is back after'),
  'PRM-FIR-HOUSES': share(4, '火到村庄：烧毁房屋', 'Fire at a village: houses lost'),
  'PRM-FIR-FATAL': p(
    3,
    '‰',
    [0, 1000],
    '火到村庄：在家的人中死亡',
    'Fire at a village: of people at home, dead',
  ),
  'PRM-FIR-REACHED': metres(150, '火到村庄：距村中心', 'Fire at a village: this near its centre'),
  'PRM-FIR-THREAT': metres(2200, '村庄受威胁：距火线', 'A village in danger: this near the fire'),
  'PRM-FIR-ALONE': minutes(
    150,
    '无人扑救多久村民自行上山',
    'Villagers go up by themselves when left alone for',
  ),
  'PRM-FIR-UNANSWERED': minutes(
    60,
    '请战多久不答复村民自行上山',
    'Villagers go up by themselves without an answer for',
  ),
  'PRM-FIR-LOST': dead(2, '村民自行上山：死亡', 'Villagers who go up: dead'),
  'PRM-FIR-PICTURE-SHOWN': minutes(20, '火场态势：有图像时更新', 'Picture of the fire: shown, renewed every'),
  'PRM-FIR-PICTURE-TOLD': minutes(40, '火场态势：靠语音时更新', 'Picture of the fire: told by voice, every'),
  'PRM-FIR-PICTURE-CARRIED': minutes(60, '火场态势：靠人送时更新', 'Picture of the fire: carried, every'),
  'PRM-FIR-STORE-THREAT': metres(1000, '库站受威胁：距火线', 'A store in danger: this near the fire'),
  'PRM-FIR-STORE-HEAT': metres(60, '库站受热：距火焰', 'A store heats up: this near flames'),
  'PRM-FIR-STORE-FLAMES': minutes(20, '库站受热：一处火焰持续', 'A store heats up: flames last'),
  'PRM-FIR-STORE-STAFF': share(30, '库站爆炸：在站人员死亡', 'A store bursts: of its staff, dead'),
  'PRM-FIR-STORE-INDOORS': share(
    20,
    '库站爆炸：墙体挡不住的人',
    'A store bursts: people whom walls do not shade',
  ),
  'PRM-FIR-STORE-CREW': dead(3, '库站爆炸：旁边每队死亡', 'A store bursts: dead of each crew beside it'),
} as const satisfies Readonly<Record<string, Parameter>>;

const digging = (value: number, zh: string, en: string): Parameter =>
  p(value, 'h', [0.05, 48], `救出一人：${zh}`, `One person out: ${en}`, INSARAG);
export const EARTHQUAKE = {
  'PRM-EQK-SURFACE-NEIGHBOURS': digging(1, '邻里，浅埋', 'neighbours, near the surface'),
  'PRM-EQK-SURFACE-LIGHT': digging(1, '轻型队，浅埋', 'a light team, near the surface'),
  'PRM-EQK-SURFACE-MEDIUM': digging(0.75, '中型队，浅埋', 'a medium team, near the surface'),
  'PRM-EQK-SURFACE-HEAVY': digging(0.5, '重型队，浅埋', 'a heavy team, near the surface'),
  'PRM-EQK-DEEP-LIGHT': digging(8, '轻型队，深埋', 'a light team, deep'),
  'PRM-EQK-DEEP-MEDIUM': digging(5, '中型队，深埋', 'a medium team, deep'),
  'PRM-EQK-DEEP-HEAVY': digging(4, '重型队，深埋', 'a heavy team, deep'),
  'PRM-EQK-INDOORS': share(20, '震后仍留在屋内的人', 'People who stay indoors after a shock'),
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
  'PRM-EQK-NEIGHBOURS-LATER': share(30, '自救互救：一天以后剩下', 'Neighbours: left of it after a day'),
  'PRM-EQK-FIRE': p(30, '%/h', [0, 100], '废墟着火：存活者死亡', 'Burning rubble: of the living, dead'),
  'PRM-EQK-HIT': share(50, '余震：无安全员的队伍被砸中', 'Aftershock: a crew without a lookout is hit'),
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
} as const satisfies Readonly<Record<string, Parameter>>;

export const LANDSLIDE = {
  'PRM-LND-WALLED': share(75, '切坡：已支护的', 'Road cuts: walled and drained'),
  'PRM-LND-SIGN': share(80, '前兆：雨量达到触发值', 'Signs show: rain over the trigger'),
  'PRM-LND-LOADERS-ROAD': p(3, 'set', [1, 50], '清障：公路队装载机', 'Debris: loaders of a road crew'),
  'PRM-LND-LOADERS-OTHER': p(1, 'set', [1, 50], '清障：其他队装载机', 'Debris: loaders of other crews'),
  'PRM-LND-LOADER': p(
    45,
    'm³/h',
    [1, 500],
    '清障：每台装载机',
    'Debris: one loader clears',
    fromMemory('每小时 30 至 60 立方米'),
  ),
  'PRM-LND-DIG': p(
    1.2,
    'm/h',
    [0, 10],
    '堰塞湖：工程队每小时降低',
    'Barrier lake: an engineering crew lowers the crest',
  ),
  'PRM-LND-DIG-MOST': share(60, '堰塞湖：最多挖去坝高', 'Barrier lake: at most dug away of the dam'),
  'PRM-LND-CAUGHT': share(
    50,
    '堰塞湖溃决：河道内的人死亡',
    'Barrier lake breaks: of people in the bed, dead',
  ),
  'PRM-LND-LOW': share(
    60,
    '下游村庄：住得低须转移的人',
    'Village below: people who live low enough to leave',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;

export const FLOOD = {
  'PRM-FLD-SPILL': p(0.5, 'm', [0, 5], '危化品库：进水多深泄漏', 'Chemical store: water that opens it'),
  'PRM-FLD-ALARM': share(
    50,
    '尾矿库：超高用去多少报警',
    'Tailings pond: freeboard gone when the keeper calls',
  ),
  'PRM-FLD-MUD': share(
    3,
    '尾矿库溃坝：坝脚在家的人死亡',
    'Tailings pond fails: of people at home at its foot, dead',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;

export const HAZMAT = {
  'PRM-HAZ-WAIT': minutes(15, '未受训的工人：多久后倒下', 'Workers not trained: are down after'),
  'PRM-HAZ-OUT-DAY': share(7, '白天在户外的人', 'People out of doors by day', PURPLE),
  'PRM-HAZ-OUT-NIGHT': share(1, '夜间在户外的人', 'People out of doors at night', PURPLE),
  'PRM-HAZ-OUT-ALONG': share(80, '顺风撤离时暴露的人', 'People moved along the cloud: exposed'),
  'PRM-HAZ-OUT-SHELTER': p(
    5,
    '‰',
    [0, 1000],
    '就地避险时仍在户外的人',
    'People told to shelter: still out of doors',
  ),
  'PRM-HAZ-MILD': p(18, '°C', [0, 45], '开窗的气温', 'Windows are open from'),
  'PRM-HAZ-WAKE': p(6, 'clock', [0, 24], '起床', 'People get up at'),
  'PRM-HAZ-SLEEP': p(22, 'clock', [0, 24], '就寝', 'People go to sleep at'),
  'PRM-HAZ-LEAVE-SMALL': p(15, 'min', [1, 600], '撤离：200 人以内', 'Leaving: up to 200 people'),
  'PRM-HAZ-LEAVE-MIDDLE': p(25, 'min', [1, 600], '撤离：200 至 1000 人', 'Leaving: 200 to 1000 people'),
  'PRM-HAZ-LEAVE-LARGE': p(40, 'min', [1, 600], '撤离：1000 人以上', 'Leaving: over 1000 people'),
  'PRM-HAZ-SHELTER': minutes(5, '就地避险：通知后多久到位', 'Sheltering: complete after the word'),
  'PRM-HAZ-CALL': minutes(4, '闻到气味：多久打通电话', 'A smell: the call comes after'),
  'PRM-HAZ-EDGE': share(
    2,
    '受困工人：所受剂量占泄漏口旁',
    'Overcome workers: share of the load near the leak',
  ),
  'PRM-HAZ-UNPROTECTED': dead(1, '无防护进入：每次死亡', 'Entry without protection: dead each time'),
  'PRM-HAZ-STOP': minutes(7, '禁火：下令后多久生效', 'Ignition control: works after the order'),
  'PRM-HAZ-CLOUD-DEPTH': p(2, 'm', [0.5, 20], '重气云：开阔地厚度', 'Heavy cloud: depth over open ground'),
  'PRM-HAZ-CREW-DEAD': dead(3, '闪燃、爆裂：每队死亡', 'Flash or burst: dead of each crew'),
  'PRM-HAZ-CAR-DEAD': share(40, '闪燃：车内的人死亡', 'Flash: of people in cars, dead'),
  'PRM-HAZ-BRICK': share(2, '爆炸：砖墙开裂处死亡', 'Blast: dead where brick walls break'),
  'PRM-HAZ-SEVERE': share(20, '爆炸：严重破坏处死亡', 'Blast: dead where damage is severe'),
  'PRM-HAZ-UNSHADED': share(5, '火球：墙内仍被灼伤的人', 'Fireball: people behind walls it still reaches'),
  'PRM-HAZ-COOLED': p(30, 'crew-min', [0, 1440], '冷却：使储罐安全', 'Cooling that makes a tank safe'),
  'PRM-HAZ-PLANT': minutes(10, '企业：多久到阀门', 'Plant: its people reach the valve after'),
  'PRM-HAZ-PLANT-LEFT': share(40, '企业：紧急切断后剩余泄漏', 'Plant: left of the leak once shut off'),
  'PRM-HAZ-CURTAIN-WELL': share(
    60,
    '水幕：易溶气体去除',
    'Water curtain: taken out of a gas that dissolves well',
  ),
  'PRM-HAZ-CURTAIN-LITTLE': share(
    15,
    '水幕：微溶气体去除',
    'Water curtain: taken out of one that dissolves little',
  ),
  'PRM-HAZ-WEDGE': share(70, '堵漏：木楔封住', 'Plugging: closed by a wedge'),
  'PRM-HAZ-CLAMP': share(95, '堵漏：卡箍封住', 'Plugging: closed by a clamp'),
  'PRM-HAZ-CAPPING': share(100, '堵漏：专用工具封住', 'Plugging: closed by a capping kit'),
  'PRM-HAZ-VALVE': share(100, '堵漏：关阀封住', 'Plugging: closed by the valve'),
  'PRM-HAZ-BLEVE-LEAST': minutes(12, '储罐受火：最快多久爆裂', 'A tank in fire bursts at the earliest after'),
  'PRM-HAZ-BLEVE-RANGE': minutes(20, '储罐受火：在此之上最多再加', 'A tank in fire: at most this much later'),
  'PRM-HAZ-BLEVE-COOLED': p(
    6,
    'x',
    [1, 100],
    '储罐受火：充分冷却后延长',
    'A tank in fire: lasts longer at full cooling',
  ),
  'PRM-ECO-AIR-FROM': minutes(45, '环境监测：监测车到达', 'Air monitoring: the car is there after'),
  'PRM-ECO-AIR-EVERY': p(30, 'min', [1, 1440], '环境监测：空气读数间隔', 'Air monitoring: reads every'),
  'PRM-ECO-STREAM-EVERY': p(
    20,
    'min',
    [1, 1440],
    '环境监测：溪水取样间隔',
    'Stream monitoring: samples every',
  ),
  'PRM-ECO-RIVER-EVERY': p(60, 'min', [1, 1440], '环境监测：河道断面间隔', 'River monitoring: reads every'),
  'PRM-ECO-RIVER-TIMES': p(
    6,
    'set',
    [1, 100],
    '环境监测：河道断面次数',
    'River monitoring: so many readings',
  ),
  'PRM-ECO-RIVER-SPEED': p(
    0.8,
    'm/s',
    [0.05, 5],
    '环境监测：污水推进',
    'River monitoring: foul water travels at',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;
