/** Release: zones by their distances, the measured cloud, wind, the leak and who is near it. */
import { circle } from '../lines.ts';
import { ramp, type Feature, type Flat, type Point, type StyleRule } from '../types.ts';
import { bands, blown, cellsOf, overlay, windowEdges, type HazardMap } from './map.ts';

export const CLOUD = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
] as const;
const PEOPLE = ['told', 'untold', 'away', 'hit'] as const;

export interface Zones {
  readonly hot: readonly Flat[];
  readonly warm: readonly Flat[];
  readonly cold: readonly Flat[];
}
/**
 * The circle of isolation, half as wide again round it, and the guide's box down the wind: as long as the distance, as wide
 * as it is long, without the circles. Drawn from their measures, so no window cuts them.
 * @param unit map units of a metre.
 */
export function zonesAt(
  at: Point,
  unit: number,
  isolateM: number,
  downwindM: number,
  fromDeg: number,
): Zones {
  const to = ((fromDeg + 180) * Math.PI) / 180;
  const on = (ahead: number, right: number): Point => [
    at[0] + unit * (ahead * Math.sin(to) + right * Math.cos(to)),
    at[1] + unit * (right * Math.sin(to) - ahead * Math.cos(to)),
  ];
  const hot = circle(at[0], at[1], isolateM * unit);
  const wide = 1.5 * isolateM;
  const half = downwindM / 2;
  const edge = wide <= half ? Math.PI / 2 : Math.asin(half / wide);
  const arc = Array.from({ length: 49 }, (_, k) => -edge + (2 * edge * k) / 48).map((a) =>
    on(wide * Math.cos(a), wide * Math.sin(a)),
  );
  const ends = wide <= half ? [on(0, -half), ...arc, on(0, half)] : arc;
  const cold = [...ends, on(downwindM, half), on(downwindM, -half)].flat();
  return {
    hot: [hot],
    warm: [circle(at[0], at[1], wide * unit), hot],
    cold: wide * Math.cos(edge) < downwindM ? [cold] : [],
  };
}
const zone = (
  name: 'hot' | 'warm' | 'cold',
  colour: 'zoneHot' | 'zoneWarm' | 'zoneCold',
  alpha: number,
): StyleRule => ({
  id: `hazmat-zone-${name}`,
  from: 'hazmat.zone',
  is: [name],
  switch: 'hazard',
  fill: {
    colour,
    alpha,
    ...(name === 'hot'
      ? { pattern: 'diagonal' as const }
      : name === 'warm'
        ? { pattern: 'dots' as const }
        : {}),
  },
  line: { colour, width: name === 'hot' ? 2.4 : 1.8, ...(name === 'cold' ? { dash: [8, 5] } : {}) },
  legend: `legend.zone.${name}`,
});

export const hazmat: HazardMap = {
  areas: [
    zone('cold', 'zoneCold', 0.14),
    zone('warm', 'zoneWarm', 0.22),
    zone('hot', 'zoneHot', 0.24),
    ...CLOUD.map(([name], k): StyleRule => ({
      id: `hazmat-cloud-${name}`,
      from: 'hazmat.cloud',
      is: [name],
      switch: 'hazard',
      fill: {
        colour: (['gas1', 'gas2', 'gas3'] as const)[k],
        alpha: [0.5, 0.58, 0.66][k],
        ...(k === 2 ? { pattern: 'cross' as const } : {}),
      },
      line: { colour: (['gas1', 'gas2', 'gas3'] as const)[k], width: 1.2 },
      moves: 'puff',
      legend: `legend.plume.${name}`,
    })),
    {
      id: 'hazmat-window',
      from: 'hazmat.window',
      switch: 'hazard',
      line: { colour: 'soft', width: 1.4, dash: [2, 4] },
      legend: 'carto.window',
    },
  ],
  marks: [
    {
      id: 'hazmat-distance',
      from: 'hazmat.distance',
      switch: 'hazard',
      line: { colour: 'ink', width: 1.2, arrow: true },
    },
    {
      id: 'hazmat-distance-name',
      from: 'hazmat.distance-name',
      switch: 'hazard',
      label: { size: 11.5, colour: 'ink', priority: 0, bold: true, must: true },
    },
    ...PEOPLE.map((is): StyleRule => ({
      id: `hazmat-people-${is}`,
      from: 'hazmat.people',
      is: [is],
      symbol: {
        shape: is === 'hit' ? 'hit' : is === 'untold' ? 'site' : is === 'told' ? 'leaving' : 'left',
        size: ramp([9.5, 0.7], [13, 1]),
        colour: is === 'hit' || is === 'untold' ? 'alarm' : 'safe',
      },
      label: {
        size: 11.5,
        colour: is === 'hit' || is === 'untold' ? 'alarm' : 'safe',
        priority: 1,
        must: true,
      },
      incident: true,
      legend: `carto.hazmat.people.${is}`,
    })),
    {
      id: 'hazmat-source',
      from: 'hazmat.source',
      zoom: [12, 99],
      symbol: { shape: 'bolt', size: 1, colour: 'caution' },
      label: { size: 11, colour: 'caution', priority: 2 },
      incident: true,
      legend: 'carto.hazmat.source',
    },
    {
      id: 'hazmat-leak',
      from: 'hazmat.leak',
      symbol: { shape: 'leak', size: 1.2, colour: 'alarm' },
      label: { size: 13, colour: 'alarm', priority: 0, bold: true, must: true },
      incident: true,
      legend: 'carto.hazmat.leak',
    },
    {
      id: 'hazmat-wind',
      from: 'hazmat.wind',
      symbol: { shape: 'wind', size: 1.3, colour: 'ink', off: 34 },
      label: { size: 11.5, colour: 'ink', priority: 0, bold: true },
      incident: true,
      legend: 'carto.wind.legend',
    },
  ],
  badges: { hazmat: 'leak' },
  claims: (id, { incidents: { hazmat: h } }) =>
    !!h && (id === 'leak' || h.receptors.some((r) => r.id === id)),
  features(x) {
    const h = x.view?.incidents.hazmat;
    const { view, p } = x;
    if (!h || !view) return [];
    const out: Feature[] = [];
    const leak = view.sites.find((s) => s.id === 'leak');
    const cloud = overlay(x, 'plume');
    if (cloud) {
      const cells = cellsOf(cloud, p);
      const bodies = bands('hazmat.cloud', cells, CLOUD);
      out.push(...(h.wind ? blown(bodies, h.wind.fromDeg) : bodies));
      const lines = windowEdges(cells);
      if (lines.length > 0) out.push({ id: 'window', layer: 'hazmat.window', class: '', lines });
    }
    if (!leak) return out;
    const at: Point = [p.x(leak.at.lon), p.y(leak.at.lat)];
    const unit = 1 / p.metresPerUnit;
    out.push({ id: 'leak', layer: 'hazmat.leak', class: '', point: at, name: leak.name, picks: 'leak' });
    if (h.wind)
      out.push({
        id: 'wind',
        layer: 'hazmat.wind',
        class: '',
        point: at,
        turn: h.wind.fromDeg + 180,
        name: { key: 'carto.wind', params: { ms: h.wind.ms.toFixed(1) } },
      });
    if (h.zones && h.wind) {
      const { isolateM, downwindM } = h.zones;
      const zones = zonesAt(at, unit, isolateM, downwindM, h.wind.fromDeg);
      // What was drawn in place of the circles is drawn as every area is.
      for (const name of h.zones.drawn ? (['cold'] as const) : (['cold', 'warm', 'hot'] as const))
        if (zones[name].length > 0 && downwindM > 0)
          out.push({ id: name, layer: 'hazmat.zone', class: name, rings: zones[name] });
      const to = ((h.wind.fromDeg + 180) * Math.PI) / 180;
      for (const [id, m, a] of [
        ['isolate', isolateM, to + Math.PI * 0.75],
        ['downwind', downwindM, to],
      ] as const) {
        if (m <= 0) continue;
        const end: Point = [at[0] + m * unit * Math.sin(a), at[1] - m * unit * Math.cos(a)];
        out.push({ id, layer: 'hazmat.distance', class: '', lines: [[...at, ...end]] });
        out.push({
          id,
          layer: 'hazmat.distance-name',
          class: '',
          point: end,
          name: { key: `carto.hazmat.${id}`, params: { m } },
        });
      }
    }
    for (const s of h.sources) {
      if (!s.live) continue;
      const b = (s.bearing * Math.PI) / 180;
      out.push({
        id: s.id,
        layer: 'hazmat.source',
        class: '',
        point: [at[0] + s.metres * unit * Math.sin(b), at[1] - s.metres * unit * Math.cos(b)],
        name: s.name,
      });
    }
    for (const r of h.receptors) {
      const site = view.sites.find((s) => s.id === r.id);
      const b = (r.bearing * Math.PI) / 180;
      out.push({
        id: r.id,
        layer: 'hazmat.people',
        class: r.hit ? 'hit' : r.protection === 'away' ? 'away' : r.protection === 'none' ? 'untold' : 'told',
        point: site
          ? [p.x(site.at.lon), p.y(site.at.lat)]
          : [at[0] + r.metres * unit * Math.sin(b), at[1] - r.metres * unit * Math.cos(b)],
        name: site?.name ?? x.places.get(r.village)?.name ?? { key: 'carto.hazmat.people.untold' },
        note: { key: 'carto.people', params: { n: Math.round(r.here) } },
        rank: r.hit ? 0 : 1,
        picks: r.id,
      });
    }
    return out;
  },
};
