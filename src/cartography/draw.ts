/** What a person's points on the map come to: a circle, a polygon, a strip along the roads between them. Pure. */
import type { Area, LonLat, MapBase, ShapeKind } from '../bridge/protocol.ts';
import { wayBetween } from './features/flows.ts';
import { metresBetween } from './measure.ts';
import type { Projection } from './projection.ts';

export interface Draft {
  readonly kind: ShapeKind;
  readonly points: readonly LonLat[];
  /** Of a circle whose second point is not set; 0 while it follows the pointer. */
  readonly radiusM: number;
  readonly widthM: number;
  /** Where the pointer is; null while there is none, and once it is finished. */
  readonly cursor: LonLat | null;
}
/** As many points as a strip may have (`AREA_LIMITS`; a test holds that they agree). */
export const MOST = 120;
/** About a metre. */
const short = (x: number): number => Math.round(x * 1e5) / 1e5;
export const flatOf = (points: readonly LonLat[]): number[] =>
  points.flatMap((q) => [short(q.lon), short(q.lat)]);

/** The farthest point off the straight line between two, and how far. */
function bulge(
  points: readonly LonLat[],
  from: number,
  to: number,
  p: Projection,
): [at: number, metres: number] {
  const [a, b] = [points[from], points[to]];
  const [ex, ey] = [p.x(b.lon) - p.x(a.lon), p.y(b.lat) - p.y(a.lat)];
  const long = ex * ex + ey * ey;
  let best: [number, number] = [-1, 0];
  for (let i = from + 1; i < to; i++) {
    const [x, y] = [p.x(points[i].lon) - p.x(a.lon), p.y(points[i].lat) - p.y(a.lat)];
    const f = long === 0 ? 0 : Math.min(1, Math.max(0, (x * ex + y * ey) / long));
    const off = Math.sqrt((x - f * ex) ** 2 + (y - f * ey) ** 2) * p.metresPerUnit;
    if (off > best[1]) best = [i, off];
  }
  return best;
}
/** Douglas and Peucker 1973. */
function thinned(points: readonly LonLat[], metres: number, p: Projection): LonLat[] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let s = open.pop(); s; s = open.pop()) {
    const [at, off] = bulge(points, s[0], s[1], p);
    if (off <= metres) continue;
    keep.add(at);
    open.push([s[0], at], [at, s[1]]);
  }
  return points.filter((_, i) => keep.has(i));
}
/** Found once for a list of points: while the pointer moves they stay the same. */
const ways = new WeakMap<readonly LonLat[], LonLat[]>();
/** Along the roads from point to point, with no more bends than a strip may have. */
export function alongRoads(points: readonly LonLat[], base: MapBase, p: Projection): LonLat[] {
  let way = ways.get(points);
  if (!way) ways.set(points, (way = findWay(points, base, p)));
  return way;
}
function findWay(points: readonly LonLat[], base: MapBase, p: Projection): LonLat[] {
  const way = points.slice(1).flatMap((b, i) => wayBetween(base, p, points[i], b));
  for (let metres = 5; ; metres *= 2) {
    const out = thinned(way, metres, p);
    if (out.length <= MOST) return out;
  }
}
/** The row of a draft, with the pointer as its next point; null while there is nothing yet. */
export function areaOfDraft(d: Draft, base: MapBase, p: Projection): Area | null {
  const [first] = d.points;
  if (!first) return null;
  // A pointer that rests on the last point adds nothing.
  const same = String(flatOf(d.points.slice(-1))) === String(flatOf(d.cursor ? [d.cursor] : []));
  const cursor = same ? null : d.cursor;
  const points = cursor ? [...d.points, cursor] : d.points;
  if (d.kind === 'circle') {
    const next = d.points[1] ?? cursor;
    const radius = d.radiusM > 0 ? d.radiusM : next ? metresBetween(first, next, p) : 0;
    return radius > 0 ? ['circle', ...flatOf([first]), Math.round(radius)] : null;
  }
  if (d.kind === 'polygon') return points.length < 2 ? null : ['polygon', ...flatOf(points)];
  // Finding the way for every place of the pointer would be slow, and would jump.
  const way = d.points.length > 1 ? alongRoads(d.points, base, p) : [first];
  const all = cursor ? [...way, cursor] : way;
  return all.length < 2 ? null : ['corridor', d.widthM, ...flatOf(all)];
}
