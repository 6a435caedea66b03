/** Where crews that stand together are drawn so that each can be read: round their place, with a line to it. Pure. */
import { overlap, type Box } from './lines.ts';
import type { Point } from './types.ts';

/** All in reaches: the distance within which crews count as standing together. Half of a symbol with room round it. */
const HALF = { x: 0.58, y: 0.4 } as const;
/** What stands at the place itself is kept free. */
const MIDDLE = 0.5;
/** A ring holds its crews so far from the place, or so far from each other. */
const RADIUS = 1.7;
const APART = 1.3;
/** More are a number: nobody reads a ring of thirteen. */
const MOST = 12;
const WIDER = [1, 1.4, 1.8] as const;
const TURNS = 8;
/** Up and to the right, where a crew by itself stands. */
const FIRST = -Math.PI / 4;

const boxAt = ([x, y]: Point, reach: number): Box => ({
  x0: x - HALF.x * reach,
  y0: y - HALF.y * reach,
  x1: x + HALF.x * reach,
  y1: y + HALF.y * reach,
});
const middle = ([x, y]: Point, reach: number): Box => ({
  x0: x - MIDDLE * reach,
  y0: y - MIDDLE * reach,
  x1: x + MIDDLE * reach,
  y1: y + MIDDLE * reach,
});
/** A ring round a place. */
function ring([x, y]: Point, n: number, wider: number, turn: number, reach: number): Point[] {
  const r = reach * wider * Math.max(RADIUS, (n * APART) / (2 * Math.PI));
  return Array.from({ length: n }, (_, k) => {
    const a = FIRST + (2 * Math.PI * (k + turn / TURNS)) / n;
    return [x + r * Math.cos(a), y + r * Math.sin(a)] as const;
  });
}
/**
 * A spot for each crew of each place, in their order; null where there is no room to tell them apart, or too many of them.
 * @param taken spots of crews that stay where they are.
 */
export function spread(
  places: readonly { readonly at: Point; readonly n: number }[],
  reach: number,
  taken: readonly Point[],
): (readonly Point[] | null)[] {
  const middles = places.map(({ at }) => middle(at, reach));
  const full = taken.map((at) => boxAt(at, reach));
  return places.map(({ at, n }) => {
    if (n > MOST) return null;
    for (const wider of WIDER)
      for (let turn = 0; turn < TURNS; turn++) {
        const spots = ring(at, n, wider, turn, reach);
        const boxes = spots.map((s) => boxAt(s, reach));
        const free = (b: Box, k: number): boolean =>
          ![...full, ...middles, ...boxes.slice(k + 1)].some((o) => overlap(b, o));
        if (!boxes.every(free)) continue;
        full.push(...boxes);
        return spots;
      }
    return null;
  });
}
