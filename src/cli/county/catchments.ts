/**
 * Catchments by river, scaled so that the basin closes on the published 2931 km² at 浯溪口 and on the 5013 km² at
 * 渡峰坑 (a remembered, unverified figure). Curve numbers and times of concentration are training settings.
 */
import { DAM_KM2, DUFENGKENG_KM2, ROWS } from './catchment-table.ts';
import { sumOf } from './numbers.ts';
import type { Catchment, Reservoir } from '../../sim/county/types.ts';
import type { Row } from './catchment-table.ts';
import type { Channels } from './channels.ts';

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
