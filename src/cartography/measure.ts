/** Lengths on the map, rings round a point, and what lies nearest to a point. Pure geometry on the county's grid. */
import type { LonLat, MapBase, Place } from '../bridge/protocol.ts';
import type { Projection } from './projection.ts';
import type { Flat } from './types.ts';

export const metresBetween = (a: LonLat, b: LonLat, p: Projection): number =>
  Math.sqrt((p.x(a.lon) - p.x(b.lon)) ** 2 + (p.y(a.lat) - p.y(b.lat)) ** 2) * p.metresPerUnit;

/** Metres from the first point to each, along the way. */
export function runningMetres(way: readonly LonLat[], p: Projection): number[] {
  let sum = 0;
  return way.map((q, i) => (sum += i === 0 ? 0 : metresBetween(way[i - 1], q, p)));
}
/** `0.35`, `2.4`, `12.6`: kilometres with as many places as a map can mean. */
export const km = (metres: number): string => (metres / 1000).toFixed(metres < 1000 ? 2 : 1);

const CORNERS = 72;
/** A closed line round a point, map units. */
export function ringRound(x: number, y: number, radius: number): Flat {
  const out: number[] = [];
  for (let i = 0; i <= CORNERS; i++) {
    const a = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    out.push(x + radius * Math.sin(a), y - radius * Math.cos(a));
  }
  return out;
}
/** Degrees clockwise from north, as seen from `a`. */
export const bearingOf = (a: LonLat, b: LonLat, p: Projection): number =>
  ((Math.atan2(p.x(b.lon) - p.x(a.lon), p.y(a.lat) - p.y(b.lat)) * 180) / Math.PI + 360) % 360;

export interface Near {
  readonly place: Place;
  readonly metres: number;
  /** Where the point lies as seen from the place. */
  readonly bearing: number;
}
/** The village or township nearest to a point. */
export function nearestPlace(at: LonLat, places: readonly Place[], p: Projection): Near | null {
  let place: Place | null = null;
  let metres = Infinity;
  for (const q of places) {
    if (q.kind !== 'village' && q.kind !== 'township') continue;
    const m = metresBetween(q.at, at, p);
    if (m >= metres) continue;
    metres = m;
    place = q;
  }
  return place && { place, metres, bearing: bearingOf(place.at, at, p) };
}
/** The stretch of road nearest to a point, within `reach` metres. */
export function nearestRoad(
  at: LonLat,
  roads: MapBase['roads'],
  p: Projection,
  reach: number,
): MapBase['roads'][number] | null {
  const [x, y] = [p.x(at.lon), p.y(at.lat)];
  let best: MapBase['roads'][number] | null = null;
  let least = (reach / p.metresPerUnit) ** 2;
  for (const e of roads) {
    const [ax, ay] = [p.x(e.a.lon), p.y(e.a.lat)];
    const [ex, ey] = [p.x(e.b.lon) - ax, p.y(e.b.lat) - ay];
    const d = ex * ex + ey * ey;
    const f = d === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * ex + (y - ay) * ey) / d));
    const off = (ax + f * ex - x) ** 2 + (ay + f * ey - y) ** 2;
    if (off > least) continue;
    least = off;
    best = e;
  }
  return best;
}
/** `117.31, 29.52` or `29.52N 117.31E` as somebody pastes it; null if it is no point of the county's surroundings. */
export function pointFrom(text: string, p: Projection): LonLat | null {
  const m = /^\D*(\d{1,3}\.\d+)\D+(\d{1,3}\.\d+)\D*$/.exec(text.trim());
  if (!m) return null;
  const [a, b] = [Number(m[1]), Number(m[2])];
  const at = a > b ? { lon: a, lat: b } : { lon: b, lat: a };
  const [x, y] = [p.x(at.lon), p.y(at.lat)];
  return x >= -p.width && x <= 2 * p.width && y >= -p.height && y <= 2 * p.height ? at : null;
}
