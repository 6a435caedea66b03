/** Means of communication of 专栏6: the plan names the networks and gives no mast, range or endurance. */
import { minutes, p, type Origin, type Parameter } from './parameter.ts';

const NETWORK: Origin = { source: '训练设定（专栏6 只列网络）', asOf: '2026', status: 'design' };
const mast = (m: number, zh: string, en: string): Parameter => p(m, 'm', [1, 200], zh, en, NETWORK);
const range = (m: number, zh: string, en: string): Parameter => p(m, 'm', [100, 60000], zh, en, NETWORK);
const margin = (dB: number, zh: string, en: string): Parameter => p(dB, 'dB', [0, 60], zh, en, NETWORK);
const battery = (h: number, zh: string, en: string): Parameter => p(h, 'h', [0, 240], zh, en, NETWORK);
export const MEDIA_NUMBERS = {
  'PRM-MED-CELLULAR-MAST': mast(40, '公网基站：塔高', 'Public cells: mast height'),
  'PRM-MED-CELLULAR-RANGE': range(8000, '公网基站：最远', 'Public cells: farthest'),
  'PRM-MED-CELLULAR-MARGIN': margin(16, '公网基站：遮挡余量', 'Public cells: loss borne behind ground'),
  'PRM-MED-CELLULAR-BATTERY': battery(4, '公网基站：停电后续航', 'Public cells: works without mains'),
  'PRM-MED-NARROWBAND-MAST': mast(30, '370 兆窄带网：塔高', '370 MHz network: mast height'),
  'PRM-MED-NARROWBAND-RANGE': range(20000, '370 兆窄带网：最远', '370 MHz network: farthest'),
  'PRM-MED-NARROWBAND-MARGIN': margin(
    14,
    '370 兆窄带网：遮挡余量',
    '370 MHz network: loss borne behind ground',
  ),
  'PRM-MED-NARROWBAND-BATTERY': battery(
    24,
    '370 兆窄带网：停电后续航',
    '370 MHz network: works without mains',
  ),
  'PRM-MED-VEHICLE-MAST': mast(12, '通信指挥车：桅杆高', 'Command vehicle: mast height'),
  'PRM-MED-VEHICLE-RANGE': range(5000, '通信指挥车：最远', 'Command vehicle: farthest'),
  'PRM-MED-VEHICLE-MARGIN': margin(12, '通信指挥车：遮挡余量', 'Command vehicle: loss borne behind ground'),
  'PRM-MED-MESSENGER': minutes(
    30,
    '通信盲区：命令、报告靠人捎带所需',
    'Where nothing reaches: an order or a report is carried in',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;
