/** Earthquake: epicentre, bands of intensity with their degree, collapsed buildings by state. */
import { flat } from '../features/base.ts';
import { fadeOf, hourMinute } from '../features/live.ts';
import { holds } from '../lines.ts';
import { ramp, type Feature, type Flat, type Point, type StyleRule } from '../types.ts';
import { bands, cellsOf, overlay, type HazardMap } from './map.ts';

/** Degrees drawn, Ⅴ to Ⅸ. */
export const DEGREES = [
  ['5', 5],
  ['6', 6],
  ['7', 7],
  ['8', 8],
  ['9', 9],
] as const;
/** So long an aftershock is news on the map, s. */
const RECENT_S = 1800;
const STATES = ['burning', 'gas', 'trapped', 'cleared'] as const;

/** The ring's point furthest east in the county: there stands its degree. */
function east(ring: Flat, county: readonly Flat[]): Point | null {
  let best: Point | null = null;
  for (let i = 0; i < ring.length; i += 2)
    if ((best === null || ring[i] > best[0]) && holds(county, ring[i], ring[i + 1]))
      best = [ring[i], ring[i + 1]];
  return best;
}

export const earthquake: HazardMap = {
  areas: DEGREES.map(([name], k): StyleRule => ({
    id: `quake-intensity-${name}`,
    inCounty: true,
    from: 'quake.intensity',
    is: [name],
    switch: 'hazard',
    fill: {
      colour: (['shake5', 'shake6', 'shake7', 'shake8', 'shake9'] as const)[k],
      alpha: [0.2, 0.26, 0.3, 0.34, 0.4][k],
      ...(k > 2 ? { pattern: (['diagonal', 'cross'] as const)[k - 3] } : {}),
    },
    line: {
      colour: (['shake7', 'shake7', 'shake8', 'shake9', 'shake9'] as const)[k],
      width: 1.3,
      alpha: 0.9,
    },
    legend: `legend.intensity.${name}`,
  })),
  marks: [
    {
      id: 'quake-degree',
      from: 'quake.degree',
      switch: 'hazard',
      label: { size: 13, colour: 'alarm', priority: 2, bold: true },
    },
    {
      id: 'quake-epicentre',
      from: 'quake.epicentre',
      symbol: { shape: 'epicentre', size: 1.4, colour: 'alarm' },
      label: { size: 13, colour: 'alarm', priority: 0, bold: true, must: true },
      incident: true,
      legend: 'carto.quake.epicentre',
    },
    {
      id: 'quake-aftershock',
      from: 'quake.aftershock',
      switch: 'hazard',
      symbol: { shape: 'alarm', size: ramp([9, 0.9], [13, 1.3]), colour: 'alarm' },
      label: { size: 12, colour: 'alarm', priority: 1, bold: true },
      pulse: true,
      legend: 'carto.quake.aftershock',
    },
    ...STATES.map((is): StyleRule => ({
      id: `quake-site-${is}`,
      from: 'quake.site',
      is: [is],
      symbol: {
        shape:
          is === 'burning' ? 'flame' : is === 'gas' ? 'leak' : is === 'trapped' ? 'collapse' : 'site-done',
        size: ramp([9.5, 0.8], [13, 1.1]),
        colour: is === 'cleared' ? 'safe' : is === 'gas' ? 'caution' : 'alarm',
      },
      label: { size: 11.5, colour: is === 'cleared' ? 'safe' : 'alarm', priority: 0, must: true },
      incident: true,
      legend: `carto.quake.site.${is}`,
    })),
  ],
  claims: (id, view) => view.incidents.earthquake?.sites.some((s) => s.id === id) === true,
  features(x) {
    const q = x.view?.incidents.earthquake;
    const { view, p } = x;
    if (!q || !view) return [];
    const out: Feature[] = [];
    const field = overlay(x, 'intensity');
    if (field) {
      const areas = bands('quake.intensity', cellsOf(field, p), DEGREES);
      out.push(...areas);
      const county = [flat(p, x.base.outline)];
      for (const a of areas) {
        const point = east(a.rings![0], county);
        if (!point) continue;
        out.push({
          id: a.id,
          layer: 'quake.degree',
          class: '',
          point,
          name: { key: `legend.intensity.${a.class}` },
          rank: 9 - Number(a.class),
        });
      }
    }
    if (q.main)
      out.push({
        id: 'main',
        rank: -1e6,
        layer: 'quake.epicentre',
        class: '',
        point: [p.x(q.main.lon), p.y(q.main.lat)],
        name: { key: 'carto.quake.main', params: { m: q.main.magnitude.toFixed(1), km: q.main.depthKm } },
        ...(q.paramsAt >= 0 ? { note: hourMinute(view.startsAt, q.paramsAt) } : {}),
      });
    const last = q.aftershocks.findLast((a) => a.t <= view.t);
    // Its place is not told with it: it is shown round the shock that it follows.
    if (q.main && last && view.t - last.t < RECENT_S)
      out.push({
        id: 'aftershock',
        layer: 'quake.aftershock',
        class: '',
        point: [p.x(q.main.lon), p.y(q.main.lat)],
        name: { key: 'carto.quake.after', params: { m: last.magnitude.toFixed(1) } },
        note: hourMinute(view.startsAt, last.t),
        fade: fadeOf(view.t - last.t),
      });
    for (const s of q.sites) {
      const site = view.sites.find((k) => k.id === s.id);
      if (!site) continue;
      const state = s.burning
        ? 'burning'
        : s.trapped > 0
          ? s.gas && !s.gasChecked
            ? 'gas'
            : 'trapped'
          : 'cleared';
      out.push({
        id: s.id,
        layer: 'quake.site',
        class: state,
        point: [p.x(site.at.lon), p.y(site.at.lat)],
        name: site.name,
        ...(s.rescued + s.trapped > 0
          ? { note: { key: 'carto.quake.rescued', params: { n: s.rescued, of: s.rescued + s.trapped } } }
          : {}),
        rank: -s.trapped,
        picks: s.id,
      });
    }
    return out;
  },
};
