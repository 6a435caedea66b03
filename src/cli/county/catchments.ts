/**
 * Catchments by river, scaled so that the basin closes on the published 2931 km² at 浯溪口 and on the 5013 km² at
 * 渡峰坑 (a remembered, unverified figure). Curve numbers and times of concentration are training settings.
 */
import { sumOf } from './numbers.ts';
import type { Catchment, Reservoir } from '../../sim/county/types.ts';
import type { Channels } from './channels.ts';

interface Row {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly river: string;
  /** Fraction of the river's length at which it enters. */
  readonly at: number;
  readonly km2: number;
  readonly cn: number;
  readonly zone: 'upper' | 'north' | 'east' | 'west' | 'south' | 'centre';
  readonly outside?: boolean;
  readonly pool?: boolean;
}

export const DAM_KM2 = 2931;
export const DUFENGKENG_KM2 = 5013;

/** 小北港 is 856 km² in all (official); the Anhui part is what the dam's catchment leaves. */
const ROWS: readonly Row[] = [
  {
    id: 'anhui',
    zh: '昌江上游(安徽境内,集总入流)',
    en: 'Upper Changjiang in Anhui (lumped inflow)',
    river: 'changjiang',
    at: 0,
    km2: 1850,
    cn: 75,
    zone: 'upper',
    outside: true,
    pool: true,
  },
  {
    id: 'cj-xingtian',
    zh: '昌江兴田区间',
    en: 'Changjiang at Xingtian',
    river: 'changjiang',
    at: 0.16,
    km2: 115,
    cn: 74,
    zone: 'centre',
    pool: true,
  },
  {
    id: 'cj-zhitan',
    zh: '昌江峙滩—福港区间',
    en: 'Changjiang Zhitan–Fugang',
    river: 'changjiang',
    at: 0.33,
    km2: 110,
    cn: 74,
    zone: 'centre',
    pool: true,
  },
  {
    id: 'bh-xihu',
    zh: '小北港西湖',
    en: 'Xiaobeigang at Xihu',
    river: 'beihe',
    at: 0.2,
    km2: 150,
    cn: 75,
    zone: 'north',
    pool: true,
  },
  {
    id: 'bh-taoshu',
    zh: '桃墅岭水',
    en: 'Taoshuling Stream',
    river: 'taoshuling',
    at: 0.7,
    km2: 90,
    cn: 75,
    zone: 'north',
    pool: true,
  },
  {
    id: 'bh-legong',
    zh: '小北港经公桥—勒功',
    en: 'Xiaobeigang Jinggongqiao–Legong',
    river: 'beihe',
    at: 0.55,
    km2: 210,
    cn: 73,
    zone: 'north',
    pool: true,
  },
  {
    id: 'bh-baimao',
    zh: '白茅港水',
    en: 'Baimaogang Stream',
    river: 'baimaogang',
    at: 0.6,
    km2: 130,
    cn: 75,
    zone: 'north',
    pool: true,
  },
  {
    id: 'bh-jiangcun',
    zh: '江村河',
    en: 'Jiangcun River',
    river: 'jiangcunhe',
    at: 0.6,
    km2: 140,
    cn: 75,
    zone: 'north',
    pool: true,
  },
  {
    id: 'bh-lower',
    zh: '小北港下段',
    en: 'Lower Xiaobeigang',
    river: 'beihe',
    at: 0.9,
    km2: 136,
    cn: 73,
    zone: 'north',
    pool: true,
  },
  {
    id: 'jx-upper',
    zh: '建溪水上段',
    en: 'Upper Jianxi',
    river: 'jianxi',
    at: 0.4,
    km2: 130,
    cn: 74,
    zone: 'west',
  },
  {
    id: 'jx-lower',
    zh: '建溪水下段',
    en: 'Lower Jianxi',
    river: 'jianxi',
    at: 0.85,
    km2: 70,
    cn: 74,
    zone: 'west',
  },
  {
    id: 'cj-dam',
    zh: '昌江坝下—樟树坑区间',
    en: 'Changjiang dam–Zhangshukeng',
    river: 'changjiang',
    at: 0.53,
    km2: 100,
    cn: 74,
    zone: 'centre',
  },
  {
    id: 'dh-yaoli',
    zh: '东河瑶里',
    en: 'Donghe at Yaoli',
    river: 'donghe',
    at: 0.27,
    km2: 180,
    cn: 77,
    zone: 'east',
  },
  {
    id: 'dh-ehu',
    zh: '东河鹅湖',
    en: 'Donghe at Ehu',
    river: 'donghe',
    at: 0.48,
    km2: 160,
    cn: 76,
    zone: 'east',
  },
  {
    id: 'dh-majia',
    zh: '马家水',
    en: 'Majiashui',
    river: 'majiashui',
    at: 0.5,
    km2: 90,
    cn: 76,
    zone: 'east',
  },
  {
    id: 'dh-zangwan',
    zh: '东河臧湾',
    en: 'Donghe at Zangwan',
    river: 'donghe',
    at: 0.68,
    km2: 80,
    cn: 75,
    zone: 'east',
  },
  {
    id: 'dh-wanggang',
    zh: '东河王港',
    en: 'Donghe at Wanggang',
    river: 'donghe',
    at: 0.86,
    km2: 90,
    cn: 74,
    zone: 'east',
  },
  {
    id: 'cj-jiucheng',
    zh: '昌江旧城—县城区间',
    en: 'Changjiang Jiucheng–county seat',
    river: 'changjiang',
    at: 0.66,
    km2: 92,
    cn: 78,
    zone: 'centre',
  },
  {
    id: 'xh-huangtan',
    zh: '西河黄坛',
    en: 'Xihe at Huangtan',
    river: 'xihe',
    at: 0.3,
    km2: 170,
    cn: 74,
    zone: 'west',
  },
  {
    id: 'xh-sanlong',
    zh: '西河三龙',
    en: 'Xihe at Sanlong',
    river: 'xihe',
    at: 0.6,
    km2: 160,
    cn: 75,
    zone: 'west',
  },
  {
    id: 'xh-hongyuan',
    zh: '西河洪源',
    en: 'Xihe at Hongyuan',
    river: 'xihe',
    at: 0.85,
    km2: 130,
    cn: 77,
    zone: 'west',
  },
  {
    id: 'nh-dongliu',
    zh: '南河东流以上(含婺源)',
    en: 'Nanhe above Dongliu (with Wuyuan)',
    river: 'nanhe',
    at: 0.08,
    km2: 230,
    cn: 74,
    zone: 'south',
    outside: true,
  },
  {
    id: 'nh-xianghu',
    zh: '南河湘湖',
    en: 'Nanhe at Xianghu',
    river: 'nanhe',
    at: 0.5,
    km2: 120,
    cn: 76,
    zone: 'south',
  },
  {
    id: 'nh-shouan',
    zh: '小南河',
    en: 'Xiaonanhe',
    river: 'xiaonanhe',
    at: 0.55,
    km2: 180,
    cn: 75,
    zone: 'south',
  },
  {
    id: 'cj-city',
    zh: '昌江县城—渡峰坑区间(市区)',
    en: 'Changjiang county seat–Dufengkeng (city)',
    river: 'changjiang',
    at: 0.75,
    km2: 100,
    cn: 78,
    zone: 'centre',
    outside: true,
  },
];

/** Kirpich-like growth with area, in hours: 100 km² ≈ 4 h, capped at 9 h for the lumped headwater. */
const tc = (km2: number): number => Math.round(Math.min(9, Math.max(0.5, 0.4 * Math.sqrt(km2))) * 10) / 10;

/** River catchments with the training dams' own catchments cut out, so that no rain falls twice. */
export function buildCatchments(ch: Channels, reservoirs: readonly Reservoir[]): Catchment[] {
  const dams = reservoirs.filter((r) => r.id.startsWith('training-'));
  const cut = new Map<string, number>();
  const small: Catchment[] = [];
  const cellOf = (row: Row): number => {
    const r = ch.rivers.find((x) => x.id === row.river)!;
    return r.cells[Math.min(r.cells.length - 2, Math.floor(row.at * r.cells.length))]!;
  };
  const gap = (a: number, b: number): number =>
    Math.abs((a % 512) - (b % 512)) + Math.abs(Math.floor(a / 512) - Math.floor(b / 512));
  for (const d of dams) {
    const host = ROWS.filter((r) => r.outside !== true).reduce((a, b) =>
      gap(cellOf(b), d.outletCell) < gap(cellOf(a), d.outletCell) ? b : a,
    );
    cut.set(host.id, (cut.get(host.id) ?? 0) + d.catchmentKm2);
    small.push({
      id: `res-${d.id}`,
      name: { zh: `${d.name.zh}集雨区`, en: `${d.name.en} catchment` },
      cell: d.outletCell,
      reservoir: d.id,
      areaKm2: d.catchmentKm2,
      curveNumber: host.cn,
      tcH: tc(d.catchmentKm2),
      rainZone: host.zone,
      outside: false,
      prov: { source: 'area that drains to the dam on the synthetic terrain', status: 'training' },
    });
  }
  const rows = ROWS.map((r): Catchment => {
    const areaKm2 = Math.round((r.km2 - (cut.get(r.id) ?? 0)) * 10) / 10;
    return {
      id: r.id,
      name: { zh: r.zh, en: r.en },
      cell: cellOf(r),
      reservoir: r.pool === true ? 'wuxikou' : null,
      areaKm2,
      curveNumber: r.cn,
      tcH: tc(r.km2),
      rainZone: r.zone,
      outside: r.outside === true,
      prov: {
        source: 'partition of the published 2931 km² at the dam and the remembered 5013 km² at 渡峰坑',
        status: 'assumed',
        confidence: 'low',
        note: 'Area shares, curve number and time of concentration are assumed; the Xiaobeigang total of 856 km² is published',
      },
    };
  });
  const total = sumOf(ROWS, (r) => r.km2);
  if (
    total !== DUFENGKENG_KM2 ||
    sumOf(
      ROWS.filter((r) => r.pool === true),
      (r) => r.km2,
    ) !== DAM_KM2
  )
    throw new Error(`catchments do not close: ${total}`);
  return [...rows, ...small];
}
