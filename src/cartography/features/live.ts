/** What the role's view says now, whatever the hazard: places and their state, shut roads, moves, the command post. */
import type { MapBase, OverlayFrame, Place, RoleView } from '../../bridge/protocol.ts';
import type { Projection } from '../projection.ts';
import type { Feature } from '../types.ts';
import { flat } from './base.ts';
import { flowFeatures } from './flows.ts';

/** Everything that features are made from. */
export interface Picture {
  readonly base: MapBase;
  readonly p: Projection;
  readonly places: ReadonlyMap<string, Place>;
  /** Null before the first view: only places are drawn. */
  readonly view: RoleView | null;
  /** Water, one byte a county cell, 5 cm steps. */
  readonly depth: Uint8Array | null;
  readonly overlays: readonly OverlayFrame[];
}

/** Hour and minute of a scenario second; the calendar is UTC+8 as written. */
export function hourMinute(startsAt: string, t: number): string {
  const d = new Date(Date.parse(`${startsAt}:00Z`) + t * 1000);
  return [d.getUTCHours(), d.getUTCMinutes()].map((n) => String(n).padStart(2, '0')).join(':');
}
/** What was seen a while ago is fainter: full for a quarter of an hour, down to 0.4 after three hours. */
export const fadeOf = (age: number): number => Math.min(1, Math.max(0.4, 1 - (0.6 * (age - 900)) / 9900));

const NAMED_RANK = 3;

function placeFeatures(q: Place, x: Picture, open: ReadonlySet<string>): Feature[] {
  const one = (layer: string, kind: string, more: Partial<Feature> = {}): Feature => ({
    id: q.id,
    layer,
    class: kind,
    point: [x.p.x(q.at.lon), x.p.y(q.at.lat)],
    name: q.name,
    picks: q.id,
    ...more,
  });
  switch (q.kind) {
    case 'township': {
      const silent = x.view?.townships.find((t) => t.id === q.id)?.silentKnown;
      return [one('township', silent ? 'silent' : 'seat', { rank: q.inPlan ? 0 : 1 })];
    }
    case 'village':
      return [one('village', '', { rank: -(q.population ?? 0) })];
    case 'gauge':
      return [];
    case 'reservoir':
      return [one('reservoir', '')];
    case 'shelter': {
      const kind = q.shelter?.openAir ? 'openair' : 'indoor';
      return [one('shelter', open.has(q.id) ? `${kind}-open` : kind)];
    }
    default:
      return [one('facility', q.kind)];
  }
}
function gaugeFeatures(x: Picture): Feature[] {
  const now = new Map(x.view?.gauges.map((g) => [g.id, g]));
  return x.base.places
    .filter((q) => q.kind === 'gauge')
    .map((q) => {
      const v = now.get(q.id);
      const level = v?.level ?? null;
      const state = level === null || !v ? 0 : level >= v.guaranteeM ? 2 : level >= v.warningM ? 1 : 0;
      const trend = !v || Math.abs(v.trend) < 0.02 ? '→' : v.trend > 0 ? '↑' : '↓';
      return {
        id: q.id,
        layer: 'gauge',
        class: `${state}`,
        point: [x.p.x(q.at.lon), x.p.y(q.at.lat)],
        name: q.name,
        picks: q.id,
        rank: 2 - state,
        ...(level === null || !v
          ? {}
          : {
              note: `${level.toFixed(2)} m ${trend} ${hourMinute(x.view!.startsAt, v.readAt)}`,
              fade: fadeOf(x.view!.t - v.readAt),
            }),
      };
    });
}
function villageStates(x: Picture, view: RoleView): Feature[] {
  const colour = new Map<string, number>();
  for (const w of view.warnings)
    if (w.cancelledAt < 0) for (const v of w.villages) colour.set(v, Math.min(colour.get(v) ?? 9, w.colour));
  return view.villages.flatMap((v) => {
    const q = x.places.get(v.id);
    if (!q) return [];
    const point = [x.p.x(q.at.lon), x.p.y(q.at.lat)] as const;
    const out: Feature[] = [];
    const warned = colour.get(v.id);
    if (warned !== undefined)
      out.push({
        id: v.id,
        layer: 'warned',
        class: v.persons >= 0.9 ? 'all' : `${warned}`,
        point,
        picks: v.id,
      });
    const evac = v.evac === 'done' ? 'left' : v.evac === 'moving' || v.evac === 'ordered' ? 'leaving' : null;
    if (v.flooded)
      out.push({
        id: v.id,
        layer: 'village-state',
        class: 'hit',
        point,
        name: q.name,
        rank: NAMED_RANK,
        picks: v.id,
      });
    else if (evac) out.push({ id: v.id, layer: 'village-state', class: evac, point, picks: v.id });
    return out;
  });
}

export function liveFeatures(x: Picture): Feature[] {
  const { view, p, base } = x;
  const open = new Set(view?.shelters.filter((s) => s.open).map((s) => s.id));
  const out = [...base.places.flatMap((q) => placeFeatures(q, x, open)), ...gaugeFeatures(x)];
  if (!view) return out;
  out.push(...villageStates(x, view));
  for (const c of view.closedEdges) {
    const e = base.roads[c.edge];
    const line = flat(p, [e.a, e.b]);
    const id = `${c.edge}`;
    out.push({ id, layer: 'closed', class: c.by, lines: [line] });
    out.push({
      id,
      layer: 'closed-mark',
      class: c.by,
      point: [(line[0] + line[2]) / 2, (line[1] + line[3]) / 2],
    });
  }
  out.push(...flowFeatures(x, view));
  for (const u of view.units)
    if (u.way.length > 1)
      out.push({
        id: u.id,
        layer: 'route',
        class: '',
        lines: [u.way.flatMap(([lon, lat]) => [p.x(lon), p.y(lat)])],
      });
  if (view.icp)
    out.push({
      id: 'icp',
      layer: 'post',
      class: '',
      point: [p.x(view.icp.lon), p.y(view.icp.lat)],
      name: { key: 'carto.post' },
    });
  return out;
}
