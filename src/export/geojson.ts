/** Where everything was at the end, as GeoJSON (RFC 7946): what the map draws of the incident, of people and of crews. */
import type { Moment } from '../bridge/moments.ts';
import type { MapBase } from '../bridge/protocol.ts';
import { viewFeatures } from '../cartography/features/index.ts';
import { forces } from '../cartography/forces.ts';
import { projection } from '../cartography/projection.ts';
import { sayIn } from '../cartography/text.ts';
import type { Feature, Flat } from '../cartography/types.ts';
import { translator, type Lang } from '../i18n/index.ts';

/** Crews are not drawn together: each is a point of its own, map units. */
const APART = 0;
/** A metre on the ground, °. */
const round = (v: number): number => Math.round(v * 1e6) / 1e6;

export function situationGeoJson(base: MapBase, { frame }: Moment, lang: Lang, mark: string): string {
  const p = projection(base.grid);
  const say = sayIn(lang, translator(lang));
  const places = new Map(base.places.map((q) => [q.id, q]));
  const at = (x: number, y: number): [number, number] => {
    const { lon, lat } = p.lonLat(x, y);
    return [round(lon), round(lat)];
  };
  const line = (f: Flat): [number, number][] => {
    const out: [number, number][] = [];
    for (let i = 0; i + 1 < f.length; i += 2) out.push(at(f[i], f[i + 1]));
    return out;
  };
  const ring = (f: Flat): [number, number][] => {
    const out = line(f);
    const [a, b] = [out[0], out[out.length - 1]];
    if (out.length > 0 && (a[0] !== b[0] || a[1] !== b[1])) out.push(a);
    return out;
  };
  const geometry = (f: Feature): object | null => {
    if (f.point) return { type: 'Point', coordinates: at(f.point[0], f.point[1]) };
    if (f.lines)
      return { type: 'MultiLineString', coordinates: f.lines.map(line).filter((l) => l.length > 1) };
    if (f.rings)
      return { type: 'MultiPolygon', coordinates: polygons(f.rings.map(ring).filter((r) => r.length > 3)) };
    return null;
  };
  const features = [
    ...viewFeatures({
      base,
      p,
      places,
      ...frame,
      overlays: frame.overlays.filter((o) => o.layer !== 'coverage'),
    }),
    ...forces(frame.view, p, APART),
  ];
  return JSON.stringify({
    type: 'FeatureCollection',
    // Foreign members (RFC 7946 §6.1): whoever opens the file sees what it is.
    exercise: mark,
    secondsFromStart: frame.t,
    features: features.flatMap((f) => {
      const g = geometry(f);
      if (!g) return [];
      const name = f.name ? say(f.name) : undefined;
      return [
        {
          type: 'Feature',
          id: `${f.layer}/${f.class}/${f.id}`,
          properties: { layer: f.layer, class: f.class, name },
          geometry: g,
        },
      ];
    }),
  });
}

type Ring = [number, number][];
const area = (r: Ring): number =>
  r.reduce((s, [x, y], i) => s + (i === 0 ? 0 : r[i - 1][0] * y - x * r[i - 1][1]), 0) / 2;
function inside([x, y]: [number, number], r: Ring): boolean {
  let odd = false;
  for (let i = 1; i < r.length; i++) {
    const [[ax, ay], [bx, by]] = [r[i - 1], r[i]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
/** Outer rings anticlockwise, each with the holes that lie in it clockwise (RFC 7946 §3.1.6). */
function polygons(rings: readonly Ring[]): Ring[][] {
  const depth = rings.map((r) => rings.filter((o) => o !== r && inside(r[0], o)).length);
  const turned = (r: Ring, left: boolean): Ring => (area(r) > 0 === left ? r : [...r].reverse());
  return rings.flatMap((outer, i) => {
    if (depth[i] % 2 === 1) return [];
    const holes = rings.filter((r, k) => depth[k] === depth[i] + 1 && inside(r[0], outer));
    return [[turned(outer, true), ...holes.map((h) => turned(h, false))]];
  });
}
