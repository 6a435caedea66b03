/** What does not change during an exercise: outline, rivers, rails, roads, levees. Redrawn only when the zoom changes. */
import type { GameObjects } from 'phaser';
import type { LonLat, MapBase } from '../bridge/protocol.ts';
import type { Projection } from '../cartography/projection.ts';
import { COLOUR } from './palette.ts';

export type G = GameObjects.Graphics;

export function path(
  g: G,
  p: Projection,
  line: readonly LonLat[],
  width: number,
  colour: number,
  alpha = 1,
): void {
  if (line.length < 2) return;
  g.lineStyle(width, colour, alpha);
  g.beginPath();
  g.moveTo(p.x(line[0].lon), p.y(line[0].lat));
  for (let i = 1; i < line.length; i++) g.lineTo(p.x(line[i].lon), p.y(line[i].lat));
  g.strokePath();
}
/** Dashes of `on` and `off` map units along a line. */
export function dashes(
  g: G,
  pts: readonly (readonly [number, number])[],
  width: number,
  colour: number,
  on: number,
  off: number,
): void {
  g.lineStyle(width, colour, 1);
  let left = on;
  let draw = true;
  for (let i = 1; i < pts.length; i++) {
    let [x, y] = pts[i - 1];
    const [x1, y1] = pts[i];
    let rest = Math.sqrt((x1 - x) ** 2 + (y1 - y) ** 2);
    while (rest > 1e-6) {
      const step = Math.min(left, rest);
      const nx = x + ((x1 - x) * step) / rest;
      const ny = y + ((y1 - y) * step) / rest;
      if (draw) g.lineBetween(x, y, nx, ny);
      x = nx;
      y = ny;
      rest -= step;
      left -= step;
      if (left <= 1e-6) {
        draw = !draw;
        left = draw ? on : off;
      }
    }
  }
}

const ROAD_PX: Readonly<Record<string, number>> = {
  motorway: 3.4,
  trunk: 2.6,
  primary: 2.2,
  secondary: 1.7,
  tertiary: 1.3,
  village: 0.9,
  ramp: 1.4,
};
const RIVER_PX: Readonly<Record<string, number>> = { main: 3.4, major: 2.2, minor: 1.3 };

export function drawOutline(g: G, p: Projection, base: MapBase, zoom: number): void {
  g.clear();
  const pts = base.outline.map((q) => [p.x(q.lon), p.y(q.lat)] as const);
  dashes(g, pts, 1.6 / zoom, COLOUR.outline, 10 / zoom, 5 / zoom);
}
export function drawRivers(g: G, p: Projection, base: MapBase, zoom: number): void {
  g.clear();
  for (const r of base.rivers) path(g, p, r.line, RIVER_PX[r.class] / zoom, COLOUR.river, 0.95);
}
export function drawRoads(g: G, p: Projection, base: MapBase, zoom: number): void {
  g.clear();
  for (const r of base.rails) {
    path(g, p, r.line, 2.2 / zoom, COLOUR.rail, 0.8);
    dashes(
      g,
      r.line.map((q) => [p.x(q.lon), p.y(q.lat)] as const),
      1.1 / zoom,
      0xffffff,
      6 / zoom,
      6 / zoom,
    );
  }
  for (const e of base.roads) {
    if (e.class === 'village' && zoom < 0.45) continue;
    const w = ROAD_PX[e.class] ?? 1;
    if (w > 1.5) path(g, p, [e.a, e.b], (w + 1.4) / zoom, 0xffffff, 0.8);
  }
  for (const e of base.roads) {
    if (e.class === 'village' && zoom < 0.45) continue;
    path(g, p, [e.a, e.b], (ROAD_PX[e.class] ?? 1) / zoom, COLOUR.road[e.class] ?? COLOUR.other);
    if (e.bridge && zoom > 1.2) {
      const x = (p.x(e.a.lon) + p.x(e.b.lon)) / 2;
      const y = (p.y(e.a.lat) + p.y(e.b.lat)) / 2;
      g.lineStyle(1.2 / zoom, 0x374151, 1).strokeRect(x - 3 / zoom, y - 2 / zoom, 6 / zoom, 4 / zoom);
    }
  }
}
