/** Water: classes of depth, levees in danger, tailings ponds in alarm. */
import { countyCells } from '../contours.ts';
import { flat } from '../features/base.ts';
import { hourMinute } from '../features/live.ts';
import { along, lengthOf } from '../lines.ts';
import { ramp, type Feature, type StyleRule } from '../types.ts';
import { bands, type HazardMap } from './map.ts';
import { reachFeatures } from './reaches.ts';

/** Depth of the classes in bytes of 5 cm: 0.1, 0.5, 1 and 3 m. */
export const DEPTHS = [
  ['1', 2],
  ['2', 10],
  ['3', 20],
  ['4', 60],
] as const;

const depth = ([name]: (typeof DEPTHS)[number], k: number): StyleRule => ({
  id: `flood-depth-${name}`,
  from: 'flood.depth',
  is: [name],
  switch: 'water',
  fill: { colour: (['depth1', 'depth2', 'depth3', 'depth4'] as const)[k], alpha: 0.82 },
  moves: 'wave',
  ...(k === 0
    ? {
        line: {
          colour: 'depth4' as const,
          width: ramp([9, 0.4], [14, 1]),
          alpha: 0.7,
        },
      }
    : {}),
  legend: `carto.depth.${name}`,
});

const reach = (state: 'warning' | 'guarantee', k: number): StyleRule => ({
  id: `flood-reach-${state}`,
  from: 'flood.reach',
  is: [state],
  switch: 'rivers',
  casing: { colour: k === 0 ? 'caution' : 'alarm', width: 1.3 },
  // Half as wide again as the river above warning, twice as wide above guarantee.
  line: {
    colour: 'water',
    width: ramp([9, 2.4 + k], [11, 4.5 + 1.5 * k], [14, 9.8 + 3.2 * k], [17, 27 + 9 * k]),
  },
  moves: 'wave',
  legend: `carto.reach.${state}`,
});
const forecast = (state: 'warning' | 'guarantee', k: number): StyleRule => ({
  id: `flood-forecast-${state}`,
  from: 'flood.forecast',
  is: [state],
  switch: 'rivers',
  line: { colour: k === 0 ? 'caution' : 'alarm', width: ramp([9, 1.4], [14, 2.4]), dash: [6, 4] },
  legend: `carto.forecast.${state}`,
});
const REACHES = ['warning', 'guarantee'] as const;

export const flood: HazardMap = {
  areas: [...REACHES.map(reach), ...DEPTHS.map(depth), ...REACHES.map(forecast)],
  marks: [
    {
      id: 'flood-danger-line',
      from: 'flood.danger-line',
      switch: 'levees',
      line: {
        colour: 'alarm',
        width: ramp([9, 3], [14, 5]),
      },
    },
    {
      id: 'flood-danger',
      from: 'flood.danger',
      is: ['open'],
      switch: 'levees',
      symbol: { shape: 'danger', size: 1, colour: 'alarm' },
      label: { size: 11.5, colour: 'alarm', priority: 0, bold: true, must: true },
      incident: true,
      legend: 'ui.legend.danger',
    },
    {
      id: 'flood-danger-treated',
      from: 'flood.danger',
      is: ['treated'],
      zoom: [11, 99],
      switch: 'levees',
      symbol: { shape: 'site-done', size: 0.8, colour: 'safe' },
      legend: 'carto.danger.treated',
    },
    {
      id: 'flood-pond',
      from: 'flood.pond',
      symbol: { shape: 'danger', size: 1.1, colour: 'caution' },
      label: { size: 12, colour: 'alarm', priority: 0, bold: true, must: true },
      incident: true,
      legend: 'carto.pond',
    },
  ],
  badges: { flood: 'wave' },
  features({ base, p, view, depth: water, places }) {
    const { cols, rows } = base.grid;
    const out: Feature[] =
      water && water.length === cols * rows
        ? [...bands('flood.depth', countyCells(base.grid, water), DEPTHS)]
        : [];
    out.push(...reachFeatures(base, p, view));
    for (const l of base.levees) {
      const dangers = view?.dangers.filter((d) => d.levee === l.id) ?? [];
      const line = flat(p, l.line);
      if (dangers.some((d) => d.state !== 'treated'))
        out.push({ id: l.id, layer: 'flood.danger-line', class: '', lines: [line] });
      dangers.forEach((d, i) => {
        const q = along(line, (lengthOf(line) * (i + 1)) / (dangers.length + 1));
        out.push({
          id: `${d.id}`,
          layer: 'flood.danger',
          class: d.state === 'treated' ? 'treated' : 'open',
          point: [q.x, q.y],
          name: { key: `dangerkind.${d.kind}` },
          ...(d.knownSince >= 0 ? { note: hourMinute(view!.startsAt, d.knownSince) } : {}),
          picks: l.id,
        });
      });
    }
    for (const d of view?.incidents.flood?.ponds ?? [])
      out.push({
        id: d.facility,
        layer: 'flood.pond',
        class: '',
        point: [p.x(d.at.lon), p.y(d.at.lat)],
        name: places.get(d.facility)?.name ?? { key: 'carto.pond' },
        picks: d.facility,
      });
    return out;
  },
};
