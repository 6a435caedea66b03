/** What lies there whatever happens: outline, rivers, rails, roads, bridges, levees. */
import type { LonLat, MapBase } from '../../bridge/protocol.ts';
import { countyCells, ringsOf } from '../contours.ts';
import { boundsOf, pointOf, smoothed } from '../lines.ts';
import type { Projection } from '../projection.ts';
import type { Feature, Flat, Point } from '../types.ts';
import { sitePlanFeatures } from './site-plan.ts';

export const flat = (p: Projection, line: readonly LonLat[]): Flat =>
  line.flatMap((q) => [p.x(q.lon), p.y(q.lat)]);

/** Where a ray from the middle of the county crosses its line last. */
function edgeAt(outline: Flat, bearing: number): Point {
  const { x0, y0, x1, y1 } = boundsOf([outline]);
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [dx, dy] = [Math.sin((bearing * Math.PI) / 180), -Math.cos((bearing * Math.PI) / 180)];
  let far = 0;
  for (let i = 0, n = outline.length / 2; i < n; i++) {
    const [ax, ay] = pointOf(outline, i);
    const [bx, by] = pointOf(outline, (i + 1) % n);
    const [ex, ey] = [bx - ax, by - ay];
    const d = dx * ey - dy * ex;
    if (d === 0) continue;
    const t = ((ax - cx) * ey - (ay - cy) * ex) / d;
    const s = ((ax - cx) * dy - (ay - cy) * dx) / d;
    if (s >= 0 && s <= 1 && t > far) far = t;
  }
  return [cx + dx * far, cy + dy * far];
}

/** Stretches of one road and class joined to lines, so that bends join and names have room. */
function chains(edges: readonly MapBase['roads'][number][], p: Projection): Flat[] {
  const key = (q: LonLat): string => `${q.lon} ${q.lat}`;
  const at = new Map<string, number[]>();
  edges.forEach((e, i) => {
    for (const q of [e.a, e.b]) at.set(key(q), [...(at.get(key(q)) ?? []), i]);
  });
  const used = new Set<number>();
  const walk = (from: LonLat, first: number): Flat => {
    const line: number[] = [p.x(from.lon), p.y(from.lat)];
    let here = from;
    let i: number | undefined = first;
    while (i !== undefined && !used.has(i)) {
      used.add(i);
      const e: MapBase['roads'][number] = edges[i];
      here = key(e.a) === key(here) ? e.b : e.a;
      line.push(p.x(here.lon), p.y(here.lat));
      const next: number[] = at.get(key(here))!;
      i = next.length === 2 ? next.find((k) => !used.has(k)) : undefined;
    }
    return line;
  };
  const out: Flat[] = [];
  edges.forEach((e, i) => {
    for (const q of [e.a, e.b]) if (!used.has(i) && at.get(key(q))!.length !== 2) out.push(walk(q, i));
  });
  // Rings have no end to begin at.
  edges.forEach((e, i) => {
    if (!used.has(i)) out.push(walk(e.a, i));
  });
  return out;
}
export function baseFeatures(base: MapBase, p: Projection): Feature[] {
  const outline = flat(p, base.outline);
  const roads = new Map<string, MapBase['roads'][number][]>();
  for (const e of base.roads) {
    const k = `${e.road}/${e.class}`;
    roads.set(k, [...(roads.get(k) ?? []), e]);
  }
  return [
    {
      id: 'county',
      layer: 'outline',
      class: '',
      rings: [outline],
      lines: [[...outline, outline[0], outline[1]]],
    },
    ...base.neighbours.map((q): Feature => ({
      id: q.id,
      layer: 'neighbour',
      class: '',
      point: edgeAt(outline, q.bearing),
      turn: q.bearing,
      name: q.name,
    })),
    ...base.lakes.map(({ id, mask }): Feature => ({
      id: `lake-${id}`,
      layer: 'lake',
      class: '',
      rings: ringsOf(countyCells(base.grid, mask), (v) => v === 1),
    })),
    ...base.rivers.map((r): Feature => ({
      id: r.id,
      layer: 'river',
      class: r.class,
      lines: [smoothed(flat(p, r.line))],
      name: r.name,
      rank: ['main', 'major', 'minor'].indexOf(r.class),
    })),
    ...base.rails.map((r): Feature => ({
      id: r.id,
      layer: 'rail',
      class: '',
      lines: [flat(p, r.line)],
      name: r.name,
    })),
    ...[...roads].map(([id, edges]): Feature => {
      const { road, name } = edges[0];
      const number = /^[GSXY]\d+$/.test(road);
      return {
        id,
        layer: 'road',
        class: edges[0].class,
        lines: chains(edges, p),
        ...(number
          ? { name: { zh: road, en: road } }
          : edges[0].class === 'ramp' || edges[0].class === 'village'
            ? {}
            : { name }),
      };
    }),
    ...base.roads
      .filter((e) => e.bridge)
      .map((e): Feature => {
        const [ax, ay, bx, by] = flat(p, [e.a, e.b]);
        return {
          id: `${e.edge}`,
          layer: 'bridge',
          class: '',
          point: [(ax + bx) / 2, (ay + by) / 2],
          turn: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI,
        };
      }),
    ...base.levees.map((l): Feature => ({
      id: l.id,
      layer: 'levee',
      class: '',
      lines: [flat(p, l.line)],
      name: l.name,
      picks: l.id,
    })),
    ...sitePlanFeatures(base, p),
  ];
}
