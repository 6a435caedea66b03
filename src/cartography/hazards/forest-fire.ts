/** Fire: burnt ground, flames by length, the last known edge with its time, lines, smoke, sectors, stores in its way. */
import { ringsOf, type Cells } from '../contours.ts';
import { fadeOf, hourMinute, type Picture } from '../features/live.ts';
import type { RoleView } from '../../bridge/protocol.ts';
import { ramp, type Feature, type Point, type StyleRule } from '../types.ts';
import { bands, blown, cellsOf, once, overlay, patches, windowEdges, type HazardMap } from './map.ts';

type ForestFireView = NonNullable<RoleView['incidents']['forest-fire']>;
/** A line that crews built on ground that has not burnt; the classes are the fire view's. */
const LINE = 5;
const burnt = (v: number): boolean => v > 0 && v !== LINE;
const FLAMES = [
  ['low', 2],
  ['mid', 3],
  ['high', 4],
  ['line', LINE],
  ['held', 6],
] as const;
const SMOKE = [
  ['1', 1],
  ['2', 2],
  ['3', 3],
] as const;

const flame = (name: string, colour: 'flame1' | 'flame2' | 'flame3', glow: number): StyleRule => ({
  id: `fire-${name}`,
  from: 'fire.flames',
  is: [name],
  switch: 'hazard',
  fill: { colour, alpha: 0.95 },
  line: {
    colour,
    width: ramp([9, 1.2], [14, 2.4]),
    glow,
  },
  legend: `legend.fire.${name}`,
});

/** Outermost cells of what burnt: down the wind, to its sides, against it. */
function sectors(c: Cells, fromDeg: number): Record<'head' | 'left' | 'right' | 'rear', Point> | null {
  const to = ((fromDeg + 180) * Math.PI) / 180;
  const best: Record<string, [score: number, at: Point]> = {};
  for (let i = 0; i < c.data.length; i++) {
    const v = c.data[i];
    if (!burnt(v)) continue;
    const [col, row] = [i % c.cols, Math.floor(i / c.cols)];
    const ahead = col * Math.sin(to) - row * Math.cos(to);
    const right = col * Math.cos(to) + row * Math.sin(to);
    const at: Point = [c.x0 + (col + 0.5) * c.dx, c.y0 + (row + 0.5) * c.dy];
    for (const [k, s] of [
      ['head', ahead],
      ['rear', -ahead],
      ['right', right],
      ['left', -right],
    ] as const)
      if (!best[k] || s > best[k][0]) best[k] = [s, at];
  }
  return best.head
    ? { head: best.head[1], left: best.left[1], right: best.right[1], rear: best.rear[1] }
    : null;
}

function front(x: Picture, f: ForestFireView, c: Cells): Feature[] {
  const { view } = x;
  const fade = f.seenAt < 0 ? 1 : fadeOf(view!.t - f.seenAt);
  const edge = once(c, 'fire.edge', () => [
    { id: 'burnt', layer: 'fire.burnt', class: '', rings: ringsOf(c, burnt) },
  ]);
  const out: Feature[] = [
    ...edge,
    ...patches('fire.flames', c, FLAMES),
    ...edge.map((e) => ({
      ...e,
      id: 'edge',
      layer: 'fire.edge',
      lines: e.rings!.map((r) => [...r, r[0], r[1]]),
    })),
  ].map((q) => ({ ...q, fade }));
  const at = sectors(c, f.wind.fromDeg);
  if (at)
    for (const s of f.sectors) {
      const name = view!.sites.find((q) => q.id === s.id)?.name;
      out.push({
        id: s.id,
        layer: 'fire.sector',
        class: s.crews.length > 0 ? 'worked' : 'open',
        point: at[s.sector],
        fade,
        ...(name ? { name } : {}),
        ...(s.sector === 'head' && f.seenAt >= 0 ? { note: hourMinute(view!.startsAt, f.seenAt) } : {}),
        picks: s.id,
      });
    }
  return out;
}

export const forestFire: HazardMap = {
  areas: [
    {
      id: 'fire-burnt',
      from: 'fire.burnt',
      switch: 'hazard',
      fill: { colour: 'burnt', alpha: 0.72, pattern: 'dots' },
      legend: 'legend.fire.burnt',
    },
    flame('low', 'flame1', 3),
    flame('mid', 'flame2', 5),
    flame('high', 'flame3', 7),
    {
      id: 'fire-line',
      from: 'fire.flames',
      is: ['line'],
      switch: 'hazard',
      fill: { colour: 'police', alpha: 0.95 },
      line: { colour: 'police', width: 1.6 },
      legend: 'legend.fire.line',
    },
    {
      id: 'fire-held',
      from: 'fire.flames',
      is: ['held'],
      switch: 'hazard',
      fill: { colour: 'soft', alpha: 0.8, pattern: 'diagonal' },
      legend: 'legend.fire.held',
    },
    {
      id: 'fire-edge',
      from: 'fire.edge',
      switch: 'hazard',
      line: {
        colour: 'flame3',
        width: ramp([9, 1.4], [14, 2.6]),
        glow: 4,
      },
      legend: 'carto.fire.edge',
    },
    ...SMOKE.map(([name], k): StyleRule => ({
      id: `fire-smoke-${name}`,
      from: 'fire.smoke',
      is: [name],
      switch: 'hazard',
      fill: {
        colour: (['smoke1', 'smoke2', 'smoke3'] as const)[k],
        alpha: [0.35, 0.45, 0.55][k],
        ...(k > 0 ? { pattern: (['dots', 'diagonal'] as const)[k - 1] } : {}),
      },
      moves: 'puff',
      legend: `legend.smoke.${name}`,
    })),
  ],
  marks: [
    {
      id: 'fire-window',
      from: 'fire.window',
      switch: 'hazard',
      line: { colour: 'soft', width: 1.4, dash: [2, 4] },
      legend: 'carto.window',
    },
    {
      id: 'fire-smoke-point',
      from: 'fire.report',
      symbol: { shape: 'smoke', size: 1.1, colour: 'alarm' },
      label: { size: 12, colour: 'alarm', priority: 0, bold: true, must: true },
      incident: true,
      legend: 'carto.fire.smoke-point',
    },
    ...(['open', 'worked'] as const).map((is): StyleRule => ({
      id: `fire-sector-${is}`,
      from: 'fire.sector',
      is: [is],
      switch: 'hazard',
      symbol: {
        shape: is === 'open' ? 'flame' : 'site-done',
        size: ramp([10, 0.7], [14, 1]),
        colour: is === 'open' ? 'alarm' : 'safe',
      },
      label: { size: 11.5, colour: 'alarm', priority: 0, bold: true, must: true },
      incident: true,
      legend: `carto.fire.sector.${is}`,
    })),
    ...(['safe', 'threatened', 'burst'] as const).map((is): StyleRule => ({
      id: `fire-depot-${is}`,
      from: 'fire.depot',
      is: [is],
      symbol: { shape: is === 'burst' ? 'hit' : 'store', size: 1, colour: is === 'safe' ? 'other' : 'alarm' },
      label: { size: 11.5, colour: is === 'safe' ? 'ink' : 'alarm', priority: 1, must: true },
      incident: true,
      legend: `carto.fire.depot.${is}`,
    })),
    {
      id: 'fire-wind',
      from: 'fire.wind',
      symbol: { shape: 'wind', size: 1.3, colour: 'ink', off: 46 },
      label: { size: 11, colour: 'ink', priority: 2, bold: true },
      incident: true,
      legend: 'carto.wind.legend',
    },
  ],
  badges: { 'forest-fire': 'flame' },
  claims: (id, { incidents }) =>
    id.startsWith('fire-') || incidents['forest-fire']?.targets.some((t) => t.id === id) === true,
  features(x) {
    const f = x.view?.incidents['forest-fire'];
    const { view, p } = x;
    if (!f || !view) return [];
    const out: Feature[] = [];
    const smoke = overlay(x, 'smoke');
    if (smoke) {
      const cells = cellsOf(smoke, p);
      out.push(...blown(bands('fire.smoke', cells, SMOKE), f.wind.fromDeg));
      const lines = windowEdges(cells);
      if (lines.length > 0) out.push({ id: 'window', layer: 'fire.window', class: '', lines });
    }
    const fire = overlay(x, 'fire');
    const head = view.sites.find((s) => s.id === 'fire-head');
    if (fire) out.push(...front(x, f, cellsOf(fire, p)));
    else if (head)
      out.push({
        id: 'report',
        layer: 'fire.report',
        class: '',
        point: [p.x(head.at.lon), p.y(head.at.lat)],
        name: { key: 'carto.fire.smoke-point' },
        picks: head.id,
      });
    if (head) {
      const { ms, fromDeg } = f.wind;
      out.push({
        id: 'wind',
        layer: 'fire.wind',
        class: '',
        point: [p.x(head.at.lon), p.y(head.at.lat)],
        turn: fromDeg + 180,
        name: { key: 'carto.wind', params: { ms: ms.toFixed(1) } },
      });
    }
    for (const t of f.targets) {
      const site = view.sites.find((s) => s.id === t.id);
      if (site)
        out.push({
          id: t.id,
          layer: 'fire.depot',
          class: t.state === 'burst' ? 'burst' : t.threatened ? 'threatened' : 'safe',
          point: [p.x(site.at.lon), p.y(site.at.lat)],
          name: site.name,
          picks: t.id,
        });
    }
    return out;
  },
};
