/** What a scenario draws of the places of its incident: works, streets, hydrants … Schematic, and the same for every role. */
import type { LonLat, MapBase, SitePlanPart } from '../../bridge/protocol.ts';
import { areaOf, boundsOf, type Box } from '../lines.ts';
import type { Projection } from '../projection.ts';
import type { Feature, Flat, Point } from '../types.ts';

type Thing = SitePlanPart['features'][number];
/** Corners of what is drawn round. */
const ROUND = 24;

/** An area by its middle, its size and how it is turned. */
function sized(f: Thing, at: Point, p: Projection): Flat {
  const [w, h] = f.size!.map((m) => m / p.metresPerUnit / 2);
  const a = ((f.turn ?? 0) * Math.PI) / 180;
  const corners: readonly Point[] =
    f.kind === 'tank'
      ? Array.from({ length: ROUND }, (_, i): Point => {
          const b = (2 * Math.PI * i) / ROUND;
          return [w * Math.cos(b), h * Math.sin(b)];
        })
      : [
          [-w, -h],
          [w, -h],
          [w, h],
          [-w, h],
        ];
  return corners.flatMap(([x, y]) => [
    at[0] + x * Math.cos(a) - y * Math.sin(a),
    at[1] + x * Math.sin(a) + y * Math.cos(a),
  ]);
}
const flatOf = (p: Projection, line: readonly (readonly number[])[]): Flat =>
  line.flatMap(([lon, lat]) => [p.x(lon), p.y(lat)]);
function middleOf(ring: Flat): Point {
  const { x0, y0, x1, y1 } = boundsOf([ring]);
  return [(x0 + x1) / 2, (y0 + y1) / 2];
}
function featureOf(f: Thing, part: string, p: Projection): Feature[] {
  const one = { id: `${part}/${f.id}`, layer: 'plan', class: f.kind, name: f.name };
  if (f.line) return [{ ...one, lines: [flatOf(p, f.line)] }];
  if (f.lon === undefined || f.lat === undefined) return f.ring ? area(one, flatOf(p, f.ring)) : [];
  const at: Point = [p.x(f.lon), p.y(f.lat)];
  return f.size ? area(one, sized(f, at, p)) : [{ ...one, point: at }];
}
/** The area, and where its name stands; the larger is named first. */
const area = ({ name, ...one }: Omit<Feature, 'rings'>, ring: Flat): Feature[] => [
  { ...one, rings: [ring] },
  { ...one, layer: 'plan.name', name, point: middleOf(ring), rank: -areaOf(ring) },
];
export const sitePlanFeatures = (base: MapBase, p: Projection): Feature[] =>
  base.sitePlan.flatMap((part) => part.features.flatMap((f) => featureOf(f, part.id, p)));

/** The box that holds a part of the plan, map units. */
export const planBox = (part: SitePlanPart, p: Projection): Box =>
  boundsOf(
    part.features
      .flatMap((f) => featureOf(f, part.id, p))
      .flatMap((f) => f.rings ?? f.lines ?? [[...f.point!]]),
  );
export function planMiddle(part: SitePlanPart, p: Projection): LonLat {
  const { x0, y0, x1, y1 } = planBox(part, p);
  return p.lonLat((x0 + x1) / 2, (y0 + y1) / 2);
}
