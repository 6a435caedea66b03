/** Forest fires: what watching, crews and people come to. */
import { fromMemory, minutes, p, share, work, type Parameter } from '../../scenario/parameters/parameter.ts';

const dead = (value: number, zh: string, en: string): Parameter => p(value, 'dead', [0, 100], zh, en);
const metres = (value: number, zh: string, en: string): Parameter => p(value, 'm', [0, 50000], zh, en);
const sight = (value: number, zh: string, en: string): Parameter => p(value, 'm', [100, 50000], zh, en);
const SATELLITE = fromMemory('FY-3、VIIRS、MODIS 探测下限');

export const PARAMETERS = {
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
  'PRM-FIR-CAUGHT-HURT': p(
    0.2,
    'x',
    [0, 50],
    '来不及撤离：每死亡一人的重伤人数',
    'Cannot leave in time: seriously hurt for each dead',
    fromMemory('2020 年西昌 19 死 3 伤，2019 年木里 31 死'),
  ),
  'PRM-FIR-HURT': p(
    0.6,
    'x',
    [0, 50],
    '火烧到人：每死亡一人的重伤人数',
    'Fire reaches people: seriously hurt for each dead',
    fromMemory('全国森林火灾 2017 年 30 死 16 伤，2018 年 23 死 16 伤'),
  ),
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
  'PRM-FIR-STORE-HURT': p(
    1.2,
    'x',
    [0, 50],
    '库站爆炸：每死亡一人的重伤人数',
    'A store bursts: seriously hurt for each dead',
    fromMemory('2020 年温岭槽罐车爆炸 20 死、重伤 24'),
  ),
  'PRM-FIR-STORE-CREW': dead(3, '库站爆炸：旁边每队死亡', 'A store bursts: dead of each crew beside it'),

  'PRM-AID-AIRCRAFT': minutes(75, '支援到达：航空消防', 'Help arrives: aircraft'),
  'PRM-TSK-FIRE-ATTACK': work(10, '直接扑打（每轮）', 'direct attack on fire (a round)'),
  'PRM-TSK-FIRE-LINE': work(10, '开设隔离带（每轮）', 'fire line (a round)'),
  'PRM-TSK-MOP-UP': work(30, '清理火场（每轮）', 'mopping up (a round)'),
  'PRM-TSK-FIRE-RECON': work(15, '火场侦察', 'looking at the fire'),
  'PRM-TSK-WATER-SUPPLY': work(30, '火场供水', 'water for the fire'),
  'PRM-LOS-FOREST': p(
    0.06,
    'million/ha',
    [0, 10],
    '直接损失：每公顷过火林地',
    'Direct loss: a hectare of burnt forest',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;
