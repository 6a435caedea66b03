/** The six published gauges, placed on the channel cell whose low water matches theirs. */
import { centreOf, distanceM } from '../../sim/kernel/grid.ts';
import { pointOf, q5, str } from './source.ts';
import type { Gauge } from '../../sim/county/types.ts';
import type { Provenance } from '../../sim/kernel/units.ts';
import type { Channels } from './channels.ts';
import type { Sources } from './source.ts';

interface Setting {
  readonly en: string;
  readonly river: string;
  /** Training warning level where none is published. */
  readonly warning?: number;
  readonly guarantee: number;
  readonly record: number;
  readonly recordNote: string;
  readonly inside: boolean;
}
const SETTINGS: Readonly<Record<string, Setting>> = {
  st_tankou: {
    en: 'Tankou',
    river: 'changjiang',
    guarantee: 58,
    record: 61.85,
    recordNote: '2016-06-20',
    inside: true,
  },
  st_zhangshukeng: {
    en: 'Zhangshukeng',
    river: 'changjiang',
    guarantee: 38,
    record: 41.52,
    recordNote: '2016-06-20; about the same in July 2020',
    inside: true,
  },
  st_dufengkeng: {
    en: 'Dufengkeng',
    river: 'changjiang',
    guarantee: 31.5,
    record: 34.27,
    recordNote: '1998-06, commonly cited, not verified; 33.89 in 2016',
    inside: false,
  },
  st_jiaotan: {
    en: 'Jiaotan',
    river: 'jianxi',
    warning: 47.3,
    guarantee: 49.3,
    record: 49.93,
    recordNote: '2020-07-08',
    inside: true,
  },
  st_shendu: {
    en: 'Shendu',
    river: 'donghe',
    warning: 48,
    guarantee: 50,
    record: 50.7,
    recordNote: '2020-07-08 20:00, 1840 m³/s',
    inside: true,
  },
  st_zhuling: {
    en: 'Zhuling',
    river: 'majiashui',
    warning: 55.6,
    guarantee: 57.6,
    record: 58.58,
    recordNote: '2020-07-08: 57.73 + 0.85; the 2016 report of 57.96 conflicts',
    inside: true,
  },
};

/** Builds the gauges; the missing warning and guarantee levels are training settings and say so. */
export function buildGauges(src: Sources, ch: Channels): Gauge[] {
  const out: Gauge[] = [];
  for (const f of src.rivers) {
    if (str(f, 'kind') !== 'hydro_station') continue;
    const s = SETTINGS[str(f, 'id')]!;
    const low = Number(f.properties['low_level_ref_m']);
    const at = pointOf(f);
    const river = ch.rivers.find((r) => r.id === s.river)!;
    // Every station's low water is better known than its position: 1 m of level counts as 3 km.
    const cost = (i: number): number =>
      distanceM(at, centreOf(src.grid, i)) / 3000 + Math.abs(ch.low[i]! - low);
    const own = river.cells.filter((i) => ch.rivers[ch.river[i]!] === river);
    const cell = own.reduce((a, b) => (cost(b) < cost(a) ? b : a));
    const known = f.properties['warning_level_m'] as number | null;
    const source = (f.properties['source'] as string[]).join('; ');
    const prov: Provenance = {
      source,
      status: 'verified',
      confidence: str(f, 'confidence'),
      note: `Record: ${s.recordNote}. Placed on the channel cell that matches its low water`,
    };
    out.push({
      id: str(f, 'id').slice(3),
      name: { zh: str(f, 'name'), en: `${s.en} gauge` },
      river: s.river,
      at: q5(centreOf(src.grid, cell)),
      cell,
      lowM: low,
      warningM: known ?? s.warning!,
      guaranteeM: s.guarantee,
      recordM: s.record,
      insideCounty: s.inside,
      prov,
      warningProv:
        known === null
          ? {
              source: 'training setting below the record level',
              status: 'training',
              note: 'No published warning level found',
            }
          : { source, status: 'verified', note: str(f, 'warning_note') },
      guaranteeProv: {
        source: 'training setting, at least 2 m above warning',
        status: 'training',
        note: 'No published guarantee level found',
      },
    });
  }
  return out;
}
