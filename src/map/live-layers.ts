/** What the view says now: closed roads, levees and dangers, gauges, villages, facilities, evacuation, units, selection. */
import type { LonLat, MapBase, Place, RoleView } from '../bridge/protocol.ts';
import type { Selection } from '../stores/session.ts';
import type { Layer } from '../stores/settings.ts';
import type { Projection } from '../cartography/projection.ts';
import { facility } from './facility-symbols.ts';
import { COLOUR } from './palette.ts';
import { dashes, path, type G } from './static-layers.ts';

export interface LiveInput {
  readonly base: MapBase;
  readonly p: Projection;
  readonly zoom: number;
  readonly view: RoleView | null;
  readonly selection: Selection;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly places: ReadonlyMap<string, Place>;
  /** Phase of the alarm's ring, 0 … 1. */
  readonly beat: number;
}

const at = (x: LiveInput, q: LonLat): [number, number] => [x.p.x(q.lon), x.p.y(q.lat)];

export function drawClosed(g: G, x: LiveInput): void {
  g.clear();
  if (!x.view || !x.layers.roads) return;
  for (const c of x.view.closedEdges) {
    const e = x.base.roads[c.edge];
    const a = at(x, e.a);
    const b = at(x, e.b);
    dashes(g, [a, b], 4 / x.zoom, COLOUR.closed, 5 / x.zoom, 4 / x.zoom);
    const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const s = 4 / x.zoom;
    g.lineStyle(2 / x.zoom, c.by === 'order' ? 0x1f2937 : COLOUR.closed, 1);
    g.lineBetween(mx - s, my - s, mx + s, my + s);
    g.lineBetween(mx - s, my + s, mx + s, my - s);
  }
}

export function drawLevees(g: G, x: LiveInput): void {
  g.clear();
  if (!x.layers.levees) return;
  for (const l of x.base.levees) {
    const dangers = x.view?.dangers.filter((d) => d.levee === l.id && d.state !== 'treated') ?? [];
    const colour = dangers.length > 0 ? COLOUR.danger : COLOUR.levee;
    path(g, x.p, l.line, 3 / x.zoom, colour);
    // Teeth on the dike's side, as maps draw them.
    for (let i = 1; i < l.line.length; i++) {
      const [ax, ay] = at(x, l.line[i - 1]);
      const [bx, by] = at(x, l.line[i]);
      const len = Math.max(1e-6, Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2));
      const n = 5 / x.zoom / len;
      g.lineStyle(1.4 / x.zoom, colour, 1);
      g.lineBetween(
        (ax + bx) / 2,
        (ay + by) / 2,
        (ax + bx) / 2 - (by - ay) * n,
        (ay + by) / 2 + (bx - ax) * n,
      );
    }
    if (dangers.length > 0) {
      const [mx, my] = at(x, l.line[Math.floor(l.line.length / 2)]);
      const s = 8 / x.zoom;
      g.fillStyle(COLOUR.danger, 1).fillTriangle(mx, my - s, mx - s, my + s * 0.8, mx + s, my + s * 0.8);
      g.fillStyle(0xffffff, 1)
        .fillRect(mx - s * 0.12, my - s * 0.35, s * 0.24, s * 0.6)
        .fillRect(mx - s * 0.12, my + s * 0.38, s * 0.24, s * 0.22);
    }
  }
}

export function drawPlaces(g: G, x: LiveInput): void {
  g.clear();
  const { view, zoom } = x;
  const villages = new Map(view?.villages.map((v) => [v.id, v]));
  const gauges = new Map(view?.gauges.map((v) => [v.id, v]));
  const warned = new Map<string, number>();
  if (view && x.layers.warnings)
    for (const w of view.warnings)
      if (w.cancelledAt < 0)
        for (const v of w.villages) warned.set(v, Math.min(warned.get(v) ?? 9, w.colour));
  const open = new Set(view?.shelters.filter((s) => s.open).map((s) => s.id));
  for (const q of x.base.places) {
    const [cx, cy] = at(x, q.at);
    const s = 1 / zoom;
    if (q.kind === 'village') {
      const v = villages.get(q.id);
      const colour = warned.get(q.id);
      if (colour !== undefined) {
        // Warned: a ring in the warning's colour, doubled when it has reached nearly everyone.
        g.lineStyle(2 * s, COLOUR.warned[colour], 1).strokeCircle(cx, cy, 6.5 * s);
        if (v && v.persons >= 0.9) g.lineStyle(1.2 * s, COLOUR.warned[colour], 1).strokeCircle(cx, cy, 9 * s);
      }
      if (v?.flooded)
        g.fillStyle(COLOUR.danger, 1).fillTriangle(
          cx,
          cy - 5 * s,
          cx - 5 * s,
          cy + 4 * s,
          cx + 5 * s,
          cy + 4 * s,
        );
      else if (x.layers.places && (zoom > 0.5 || colour !== undefined || v?.evac !== 'none')) {
        if (v && (v.evac === 'done' || v.evac === 'moving')) {
          g.fillStyle(0xffffff, 1).fillRect(cx - 3.5 * s, cy - 3.5 * s, 7 * s, 7 * s);
          g.fillStyle(COLOUR.evacuation, 1).fillRect(
            cx - 3.5 * s,
            cy + 3.5 * s - 7 * s * Math.min(1, v.arrived / Math.max(1, v.toMove)),
            7 * s,
            7 * s * Math.min(1, v.arrived / Math.max(1, v.toMove)),
          );
          g.lineStyle(1.2 * s, COLOUR.evacuation, 1).strokeRect(cx - 3.5 * s, cy - 3.5 * s, 7 * s, 7 * s);
        } else g.fillStyle(COLOUR.village, 0.9).fillCircle(cx, cy, 2.2 * s);
      }
    } else if (q.kind === 'township') {
      if (!x.layers.places) continue;
      g.fillStyle(0xffffff, 1).fillRect(cx - 4.5 * s, cy - 4.5 * s, 9 * s, 9 * s);
      g.lineStyle(2 * s, q.inPlan ? COLOUR.township : COLOUR.grey, 1).strokeRect(
        cx - 4.5 * s,
        cy - 4.5 * s,
        9 * s,
        9 * s,
      );
      const silent = view?.townships.find((t) => t.id === q.id)?.silentKnown;
      if (silent) {
        g.lineStyle(2 * s, COLOUR.danger, 1).strokeCircle(cx, cy, 11 * s);
        g.lineBetween(cx - 8 * s, cy + 8 * s, cx + 8 * s, cy - 8 * s);
      } else
        g.fillStyle(q.inPlan ? COLOUR.township : COLOUR.grey, 1).fillRect(
          cx - 2 * s,
          cy - 2 * s,
          4 * s,
          4 * s,
        );
    } else if (q.kind === 'gauge') {
      const v = gauges.get(q.id);
      const level = v?.level ?? -Infinity;
      const state = v && level >= v.guaranteeM ? 2 : v && level >= v.warningM ? 1 : 0;
      g.fillStyle([COLOUR.gauge, COLOUR.gaugeWarning, COLOUR.gaugeGuarantee][state], 1);
      // Inverted triangle; a bar under it above warning, two above guarantee.
      g.fillTriangle(cx - 7 * s, cy - 8 * s, cx + 7 * s, cy - 8 * s, cx, cy + 4 * s);
      for (let k = 0; k < state; k++) g.fillRect(cx - 7 * s, cy + (6 + 4 * k) * s, 14 * s, 2.4 * s);
    } else facility(g, q, cx, cy, s, zoom, open, x.layers.facilities);
  }
}

/** Places of work of this incident: a red diamond, larger when chosen. */
export function drawSites(g: G, x: LiveInput): void {
  if (!x.view) return;
  for (const q of x.view.sites) {
    const [cx, cy] = at(x, q.at);
    const s = (x.selection.place === q.id ? 8 : 6) / x.zoom;
    const diamond = [
      { x: cx, y: cy - s },
      { x: cx + s, y: cy },
      { x: cx, y: cy + s },
      { x: cx - s, y: cy },
    ] as never;
    g.fillStyle(0xffffff, 1).fillPoints(diamond, true);
    g.lineStyle(2 / x.zoom, COLOUR.danger, 1).strokePoints(diamond, true, true);
    g.fillStyle(COLOUR.danger, 1).fillCircle(cx, cy, s * 0.3);
  }
}

export function drawFlows(g: G, x: LiveInput): void {
  g.clear();
  const { view, zoom } = x;
  if (!view) return;
  if (x.layers.evacuation)
    for (const v of view.villages) {
      if (v.shelter === '' || (v.evac !== 'moving' && v.evac !== 'ordered')) continue;
      const a = x.places.get(v.id);
      const b = x.places.get(v.shelter);
      if (a && b) dashes(g, [at(x, a.at), at(x, b.at)], 1.6 / zoom, COLOUR.evacuation, 6 / zoom, 5 / zoom);
    }
  if (x.layers.routes)
    for (const u of view.units) {
      if (u.way.length < 2) continue;
      g.lineStyle(2.4 / zoom, COLOUR.route, 0.75).beginPath();
      u.way.forEach(([lon, lat], i) =>
        i === 0 ? g.moveTo(x.p.x(lon), x.p.y(lat)) : g.lineTo(x.p.x(lon), x.p.y(lat)),
      );
      g.strokePath();
    }
  const { preview } = x.selection;
  if (preview && preview.length > 1)
    dashes(
      g,
      preview.map(([lon, lat]) => [x.p.x(lon), x.p.y(lat)] as const),
      4 / zoom,
      COLOUR.preview,
      9 / zoom,
      4 / zoom,
    );
  if (view.icp) {
    const [cx, cy] = at(x, view.icp);
    const s = 1 / zoom;
    g.lineStyle(2 * s, 0x111827, 1).lineBetween(cx, cy, cx, cy - 18 * s);
    g.fillStyle(0xb91c1c, 1).fillTriangle(cx, cy - 18 * s, cx + 13 * s, cy - 14 * s, cx, cy - 10 * s);
  }
  if (x.selection.alarm) {
    const [cx, cy] = at(x, x.selection.alarm);
    for (const r of [14, 22, 30 + 8 * x.beat])
      g.lineStyle(2.4 / zoom, COLOUR.danger, r > 22 ? 1 - 0.8 * x.beat : 0.9).strokeCircle(cx, cy, r / zoom);
  }
  const chosen = x.selection.place ? x.places.get(x.selection.place) : undefined;
  if (chosen) {
    const [cx, cy] = at(x, chosen.at);
    g.lineStyle(2.4 / zoom, COLOUR.select, 1).strokeCircle(cx, cy, 13 / zoom);
  }
  for (const id of x.selection.villages) {
    const q = x.places.get(id);
    if (q)
      g.lineStyle(1.8 / zoom, COLOUR.select, 1).strokeCircle(x.p.x(q.at.lon), x.p.y(q.at.lat), 11 / zoom);
  }
}
