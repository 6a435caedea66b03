/** What a person lays on the map to look at it: a measured way with its kilometres, rings of a distance round a point. */
import type { LonLat, MapBase } from '../../bridge/protocol.ts';
import { areaOfDraft, type Draft } from '../draw.ts';
import { km, ringRound, runningMetres } from '../measure.ts';
import { shapeFeatures } from './areas.ts';
import type { Projection } from '../projection.ts';
import type { Feature, StyleRule } from '../types.ts';

export interface Tools {
  readonly measure: { readonly points: readonly LonLat[] } | null;
  readonly rings: { readonly at: LonLat; readonly km: readonly number[] } | null;
  readonly draw: Draft | null;
}
export const TOOLS: readonly StyleRule[] = [
  {
    id: 'range-ring',
    from: 'range-ring',
    casing: { colour: 'halo', width: 1 },
    line: { colour: 'route', width: 1.6, dash: [7, 4] },
    legend: 'carto.ring',
  },
  {
    id: 'range-name',
    from: 'range-name',
    label: { size: 11.5, colour: 'route', priority: 1, bold: true, must: true },
  },
  {
    id: 'measure',
    from: 'measure',
    casing: { colour: 'halo', width: 1.4 },
    line: { colour: 'preview', width: 2.4 },
    legend: 'carto.measure',
  },
  {
    id: 'measure-point',
    from: 'measure-point',
    symbol: { shape: 'dot', size: 0.9, colour: 'preview' },
    label: { size: 12, colour: 'preview', priority: 1, bold: true, must: true },
  },
];
export function toolFeatures({ measure, rings, draw }: Tools, base: MapBase, p: Projection): Feature[] {
  const out: Feature[] = [];
  if (draw) {
    const area = areaOfDraft(draw, base, p);
    if (area) out.push(...shapeFeatures(area, p, 'draft', 'draft', ''));
    draw.points.forEach((q, i) =>
      out.push({ id: `${i}`, layer: 'draft-point', class: '', point: [p.x(q.lon), p.y(q.lat)] }),
    );
  }
  if (rings) {
    const [x, y] = [p.x(rings.at.lon), p.y(rings.at.lat)];
    for (const radius of rings.km) {
      const r = (radius * 1000) / p.metresPerUnit;
      const name = { key: 'carto.km', params: { n: radius } };
      out.push(
        { id: `${radius}`, layer: 'range-ring', class: '', lines: [ringRound(x, y, r)] },
        { id: `${radius}`, layer: 'range-name', class: '', point: [x, y - r], name },
      );
    }
  }
  if (measure && measure.points.length > 0) {
    const run = runningMetres(measure.points, p);
    const at = measure.points.map((q) => [p.x(q.lon), p.y(q.lat)] as const);
    if (at.length > 1) out.push({ id: 'way', layer: 'measure', class: '', lines: [at.flat()] });
    at.forEach((point, i) =>
      out.push({
        id: `${i}`,
        layer: 'measure-point',
        class: '',
        point,
        // The way's whole length is named first.
        rank: at.length - i,
        ...(i > 0 ? { name: { key: 'carto.km', params: { n: km(run[i]) } } } : {}),
      }),
    );
  }
  return out;
}
