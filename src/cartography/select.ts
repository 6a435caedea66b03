/** What a box drawn on the map takes in: units by where they stand or are drawn, villages by where they lie. */
import type { Place, RoleView } from '../bridge/protocol.ts';
import type { DrawnLayer } from './drawing.ts';
import type { Box } from './lines.ts';
import type { Projection } from './projection.ts';

export interface Caught {
  readonly units: readonly string[];
  readonly villages: readonly string[];
}
const within = (b: Box, x: number, y: number): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1;
export const boxBetween = (ax: number, ay: number, bx: number, by: number): Box => ({
  x0: Math.min(ax, bx),
  y0: Math.min(ay, by),
  x1: Math.max(ax, bx),
  y1: Math.max(ay, by),
});

export function caughtBy(
  b: Box,
  view: Pick<RoleView, 'units' | 'villages'>,
  places: ReadonlyMap<string, Place>,
  p: Projection,
  drawn: readonly DrawnLayer[],
): Caught {
  // Those who stand together are drawn as one circle beside the spot.
  const shown = new Set(
    drawn
      .filter(({ rule }) => rule.from.startsWith('unit'))
      .flatMap(({ features }) =>
        features.flatMap((f) => (f.point && within(b, f.point[0], f.point[1]) ? f.id.split(' ') : [])),
      ),
  );
  return {
    units: view.units
      .filter((u) => u.status !== 'unavailable' && (shown.has(u.id) || within(b, p.x(u.lon), p.y(u.lat))))
      .map((u) => u.id),
    villages: view.villages.flatMap(({ id }) => {
      const at = places.get(id)?.at;
      return at && within(b, p.x(at.lon), p.y(at.lat)) ? [id] : [];
    }),
  };
}
/** In or out of a list. */
export const toggled = (list: readonly string[], ids: readonly string[]): readonly string[] =>
  ids.every((id) => list.includes(id))
    ? list.filter((id) => !ids.includes(id))
    : [...new Set([...list, ...ids])];
