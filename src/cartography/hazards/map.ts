/** What a hazard brings to the map: its rows of the style sheet, and its features from its own view and pictures. */
import type { OverlayFrame, RoleView } from '../../bridge/protocol.ts';
import { ringsOf, type Cells } from '../contours.ts';
import type { Picture } from '../features/live.ts';
import type { Projection } from '../projection.ts';
import type { ShapeId } from '../symbols.ts';
import type { Feature, Flat, StyleRule } from '../types.ts';

export interface HazardMap {
  /** Rows below the places of the county, and above them. */
  readonly areas: readonly StyleRule[];
  readonly marks: readonly StyleRule[];
  features(x: Picture): Feature[];
  /** Signs of crews by the hazard's own skills. */
  readonly badges?: Readonly<Record<string, ShapeId>>;
  /** Whether its own features show a site of the view; the others are drawn as places of work. */
  claims?(site: string, view: RoleView): boolean;
}

export function cellsOf(o: OverlayFrame, p: Projection): Cells {
  const [x0, y0] = [p.x(o.lon0), p.y(o.lat0)];
  return {
    cols: o.cols,
    rows: o.rows,
    data: o.data,
    x0,
    y0,
    dx: p.x(o.lon0 + o.dLon) - x0,
    dy: p.y(o.lat0 - o.dLat) - y0,
  };
}
export const overlay = (x: Picture, layer: string): OverlayFrame | undefined =>
  x.overlays.find((o) => o.layer === layer);

/** FNV-1a, 32 bits. */
function hashOf(data: Uint8Array): number {
  let h = 0x811c9dc5;
  for (const v of data) h = Math.imul(h ^ v, 0x01000193);
  return h >>> 0;
}
const made = new Map<string, { readonly as: string; readonly features: readonly Feature[] }>();
/** Features of a picture of cells, worked out anew only when the cells have changed: pictures come with every view. */
export function once(c: Cells, key: string, make: () => readonly Feature[]): readonly Feature[] {
  const as = `${hashOf(c.data)} ${c.cols} ${c.rows} ${c.x0} ${c.y0} ${c.dx}`;
  const last = made.get(key);
  if (last?.as === as) return last.features;
  const features = make();
  made.set(key, { as, features });
  return features;
}

/**
 * Classes that grow inward, as bands that do not overlap: each holds the rings of its own threshold and of the next.
 * @param classes name of each class and the least byte that belongs to it, ascending.
 */
export function bands(
  layer: string,
  cells: Cells,
  classes: readonly (readonly [name: string, from: number])[],
): readonly Feature[] {
  return once(cells, layer, () => {
    const rings: (readonly Flat[])[] = classes.map(([, from]) => ringsOf(cells, (v) => v >= from));
    return classes.flatMap(([name], k) =>
      rings[k].length === 0
        ? []
        : [{ id: name, layer, class: name, rings: [...rings[k], ...(rings[k + 1] ?? [])] }],
    );
  });
}
const turned = new WeakMap<
  readonly Feature[],
  { readonly turn: number; readonly features: readonly Feature[] }
>();
/** The same bodies, turned the way that the wind carries them; made anew only when either has changed. */
export function blown(bodies: readonly Feature[], fromDeg: number): readonly Feature[] {
  const turn = Math.round(fromDeg + 180) % 360;
  const last = turned.get(bodies);
  if (last?.turn === turn) return last.features;
  const features = bodies.map((f) => ({ ...f, turn }));
  turned.set(bodies, { turn, features });
  return features;
}
/** Classes beside each other, each by its own byte. */
export const patches = (
  layer: string,
  cells: Cells,
  classes: readonly (readonly [name: string, value: number])[],
): readonly Feature[] =>
  once(cells, layer, () =>
    classes.flatMap(([name, value]) => {
      const rings = ringsOf(cells, (v) => v === value);
      return rings.length === 0 ? [] : [{ id: name, layer, class: name, rings }];
    }),
  );

/** Sides of the model's window that a cloud or smoke has reached: beyond them it was not worked out. */
export function windowEdges(c: Cells): Flat[] {
  const has = (i: number): boolean => c.data[i] > 0;
  const [x1, y1] = [c.x0 + c.cols * c.dx, c.y0 + c.rows * c.dy];
  const cols = Array.from({ length: c.cols }, (_, k) => k);
  const rows = Array.from({ length: c.rows }, (_, k) => k);
  return [
    ...(cols.some((k) => has(k)) ? [[c.x0, c.y0, x1, c.y0]] : []),
    ...(cols.some((k) => has((c.rows - 1) * c.cols + k)) ? [[c.x0, y1, x1, y1]] : []),
    ...(rows.some((k) => has(k * c.cols)) ? [[c.x0, c.y0, c.x0, y1]] : []),
    ...(rows.some((k) => has(k * c.cols + c.cols - 1)) ? [[x1, c.y0, x1, y1]] : []),
  ];
}
