/**
 * Shapes that somebody draws on the map: a circle, a polygon, a strip along a line. On the wire and in the state a shape is a
 * flat row (`['circle', lon, lat, radius m]`, `['polygon', lon, lat, …]`, `['corridor', width m, lon, lat, …]`); what lies in it is
 * reckoned in metres of the county's projection, by sums, products and square roots alone.
 */
import { M_PER_DEG_LAT, M_PER_DEG_LON } from './grid.ts';
import { PI } from './det-math.ts';
import type { LonLat } from './units.ts';

export const SHAPES = ['circle', 'polygon', 'corridor'] as const;
export type ShapeKind = (typeof SHAPES)[number];
/** A shape as a command carries it; empty where none is drawn. */
export type Area = readonly (string | number)[];
type Metres = readonly [east: number, north: number];
export type Shape =
  | { readonly kind: 'circle'; readonly at: Metres; readonly radiusM: number }
  | { readonly kind: 'polygon'; readonly points: readonly Metres[]; readonly ring: readonly LonLat[] }
  | { readonly kind: 'corridor'; readonly points: readonly Metres[]; readonly halfM: number };

/** What a shape may be. */
export const AREA_LIMITS = {
  radiusM: [20, 20_000],
  widthM: [10, 4000],
  corners: [3, 40],
  bends: [2, 120],
  km2: [0.0005, 900],
} as const;

const metres = (lon: number, lat: number): Metres => [lon * M_PER_DEG_LON, lat * M_PER_DEG_LAT];
const made = new WeakMap<Area, Shape | null>();
/** Null where the row is no shape at all. */
export function shapeOf(area: Area): Shape | null {
  let shape = made.get(area);
  if (shape === undefined) made.set(area, (shape = read(area)));
  return shape;
}
function read([kind, ...n]: Area): Shape | null {
  if (!n.every((x): x is number => typeof x === 'number')) return null;
  if (kind === 'circle') return n.length === 3 ? { kind, at: metres(n[0], n[1]), radiusM: n[2] } : null;
  const flat = kind === 'polygon' ? n : n.slice(1);
  if (flat.length === 0 || flat.length % 2 === 1) return null;
  const ring = Array.from({ length: flat.length / 2 }, (_, i) => ({
    lon: flat[2 * i],
    lat: flat[2 * i + 1],
  }));
  const points = ring.map((q) => metres(q.lon, q.lat));
  if (kind === 'polygon') return { kind, points, ring };
  return kind === 'corridor' ? { kind, points, halfM: n[0] / 2 } : null;
}

const apart = (a: Metres, b: Metres): number => {
  const [x, y] = [a[0] - b[0], a[1] - b[1]];
  return Math.sqrt(x * x + y * y);
};
/** Metres from a point to a stretch. */
function offStretch(p: Metres, a: Metres, b: Metres): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const long = x * x + y * y;
  const f = long === 0 ? 0 : ((p[0] - a[0]) * x + (p[1] - a[1]) * y) / long;
  const g = f < 0 ? 0 : f > 1 ? 1 : f;
  return apart(p, [a[0] + g * x, a[1] + g * y]);
}
const turn = (a: Metres, b: Metres, c: Metres): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
/** Whether two stretches have a point in common. */
function cross(a: Metres, b: Metres, c: Metres, d: Metres): boolean {
  const [p, q, r, s] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (((p > 0 && q < 0) || (p < 0 && q > 0)) && ((r > 0 && s < 0) || (r < 0 && s > 0))) return true;
  const on = (t: number, x: Metres, y: Metres, z: Metres): boolean =>
    t === 0 &&
    z[0] >= Math.min(x[0], y[0]) &&
    z[0] <= Math.max(x[0], y[0]) &&
    z[1] >= Math.min(x[1], y[1]) &&
    z[1] <= Math.max(x[1], y[1]);
  return on(p, a, b, c) || on(q, a, b, d) || on(r, c, d, a) || on(s, c, d, b);
}
type Stretch = readonly [a: Metres, b: Metres];
/** Sides of a polygon, the last back to the first; stretches of a line. */
const stretches = (points: readonly Metres[], closed: boolean): Stretch[] =>
  points.flatMap((a, i): Stretch[] =>
    i + 1 < points.length ? [[a, points[i + 1]]] : closed ? [[a, points[0]]] : [],
  );
const nearest = (p: Metres, list: readonly Stretch[]): number =>
  list.reduce((least, [a, b]) => Math.min(least, offStretch(p, a, b)), Infinity);

/** Even-odd point-in-polygon test of a ring in degrees. */
export function inPolygon(ring: readonly LonLat[], p: LonLat): boolean {
  let hit = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (
      a.lat > p.lat !== b.lat > p.lat &&
      p.lon < ((b.lon - a.lon) * (p.lat - a.lat)) / (b.lat - a.lat) + a.lon
    )
      hit = !hit;
  }
  return hit;
}
/** Whether a point lies in the shape. */
export function holds(s: Shape, p: LonLat): boolean {
  if (s.kind === 'polygon') return inPolygon(s.ring, p);
  const q = metres(p.lon, p.lat);
  return s.kind === 'circle'
    ? apart(s.at, q) <= s.radiusM
    : nearest(q, stretches(s.points, false)) <= s.halfM;
}

/** Whether any of a straight stretch lies in the shape. */
export function meets(s: Shape, from: LonLat, to: LonLat): boolean {
  const [a, b] = [metres(from.lon, from.lat), metres(to.lon, to.lat)];
  if (s.kind === 'circle') return offStretch(s.at, a, b) <= s.radiusM;
  if (holds(s, from) || holds(s, to)) return true;
  const own = stretches(s.points, s.kind === 'polygon');
  if (own.some(([c, d]) => cross(a, b, c, d))) return true;
  return s.kind === 'corridor' && s.points.some((p) => offStretch(p, a, b) <= s.halfM);
}
/** Metres from a point to the edge of the shape round it; 0 where it lies outside. */
export function depthIn(s: Shape, p: LonLat): number {
  if (!holds(s, p)) return 0;
  const q = metres(p.lon, p.lat);
  if (s.kind === 'circle') return s.radiusM - apart(s.at, q);
  return s.kind === 'polygon'
    ? nearest(q, stretches(s.points, true))
    : s.halfM - nearest(q, stretches(s.points, false));
}
export function km2Of(s: Shape): number {
  if (s.kind === 'circle') return (PI * s.radiusM * s.radiusM) / 1e6;
  if (s.kind === 'corridor') {
    const long = stretches(s.points, false).reduce((n, [a, b]) => n + apart(a, b), 0);
    return (2 * s.halfM * long + PI * s.halfM * s.halfM) / 1e6;
  }
  // About the first corner, so that large numbers do not cancel.
  const [o] = s.points;
  const twice = stretches(s.points, true).reduce((n, [a, b]) => n + turn(o, a, b), 0);
  return Math.abs(twice) / 2e6;
}
/** Its corners, bends or centre. */
export const cornersOf = (s: Shape): LonLat[] =>
  (s.kind === 'circle' ? [s.at] : s.points).map(([x, y]) => ({
    lon: x / M_PER_DEG_LON,
    lat: y / M_PER_DEG_LAT,
  }));
/** The middle of its corners. */
export function middleOf(s: Shape): LonLat {
  const list = cornersOf(s);
  return {
    lon: list.reduce((n, p) => n + p.lon, 0) / list.length,
    lat: list.reduce((n, p) => n + p.lat, 0) / list.length,
  };
}
export type ShapeFault = 'few' | 'many' | 'crossed' | 'large' | 'small';
/** What forbids a shape for itself, wherever it lies. */
export function shapeFault(s: Shape): ShapeFault | null {
  const [least, most] = AREA_LIMITS.km2;
  if (s.kind === 'circle') {
    if (!(s.radiusM >= AREA_LIMITS.radiusM[0])) return 'small';
    if (s.radiusM > AREA_LIMITS.radiusM[1]) return 'large';
  } else {
    const [few, many] = AREA_LIMITS[s.kind === 'polygon' ? 'corners' : 'bends'];
    if (s.points.length < few) return 'few';
    if (s.points.length > many) return 'many';
    if (s.kind === 'polygon' && crossed(s.points)) return 'crossed';
    if (s.kind === 'corridor' && !(2 * s.halfM >= AREA_LIMITS.widthM[0])) return 'small';
    if (s.kind === 'corridor' && 2 * s.halfM > AREA_LIMITS.widthM[1]) return 'large';
  }
  const km2 = km2Of(s);
  return km2 > most ? 'large' : km2 < least ? 'small' : null;
}
/** Sides that meet elsewhere than at their common corner, or a corner named twice. */
function crossed(points: readonly Metres[]): boolean {
  const sides = stretches(points, true);
  const n = sides.length;
  return sides.some(([a, b], i) => {
    if (a[0] === b[0] && a[1] === b[1]) return true;
    // A side that runs back over the one before it.
    const [, next] = sides[(i + 1) % n];
    if (turn(a, b, next) === 0 && (b[0] - a[0]) * (next[0] - b[0]) + (b[1] - a[1]) * (next[1] - b[1]) < 0)
      return true;
    return sides.some(([c, d], j) => j > i + 1 && (j + 1) % n !== i && cross(a, b, c, d));
  });
}
