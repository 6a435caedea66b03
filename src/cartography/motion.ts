/**
 * Slight motion on the map: waves on water, puffs of smoke and gas that drift down the wind. Where they are follows from what is
 * drawn, so that panning moves none of them against the ground. Pure; the painter that shows it asks first whether motion is welcome.
 */
import type { DrawnLayer } from './drawing.ts';
import { boxOf } from './legend.ts';
import { along, holds, lengthOf, overlap, type Box } from './lines.ts';
import type { Feature, Point } from './types.ts';

export interface Mover {
  readonly kind: 'wave' | 'puff';
  readonly x: number;
  readonly y: number;
  /** Where it goes, radians. */
  readonly angle: number;
  /** 0 … 1: so much of its round is over at time 0. */
  readonly begun: number;
}
/** Between two of them, px; more of them than this are not shown. */
const APART_PX = 52;
const MOST = 70;
const ROUND_MS = { wave: 4000, puff: 7000 } as const;
/** How far they go in a round, px. */
const WAY_PX = { wave: 7, puff: 20 } as const;

/** A spot's own number, 0 … 1, the same whatever part of the sheet is seen. */
function chance(a: number, b: number): number {
  const h = Math.imul(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b), 0xc2b2ae35);
  return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32;
}
/** Spots of a grid that lies on the map, not on the window, each a little off its corner. */
function* spots(box: Box, step: number): Generator<readonly [x: number, y: number, own: number]> {
  for (let r = Math.floor(box.y0 / step); r <= box.y1 / step; r++)
    for (let c = Math.floor(box.x0 / step); c <= box.x1 / step; c++) {
      const own = chance(c, r);
      yield [(c + 0.2 + 0.6 * own) * step, (r + 0.2 + 0.6 * chance(r, c)) * step, own];
    }
}
const both = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});
const has = (b: Box, [x, y]: Point): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1;

function onArea(f: Feature, seen: Box, step: number): (readonly [Point, number, number])[] {
  const angle = f.turn === undefined ? 0 : ((f.turn - 90) * Math.PI) / 180;
  return [...spots(both(boxOf(f), seen), step)]
    .filter(([x, y]) => holds(f.rings!, x, y))
    .map(([x, y, own]) => [[x, y], angle, own]);
}
function onLines(f: Feature, seen: Box, step: number): (readonly [Point, number, number])[] {
  return f.lines!.flatMap((line) => {
    const n = Math.floor(lengthOf(line) / step);
    return Array.from({ length: n }, (_, k) => ({ k, ...along(line, (k + 0.5) * step) }))
      .filter((q) => has(seen, [q.x, q.y]))
      .map((q) => [[q.x, q.y], q.angle, chance(q.k, n)] as const);
  });
}
/**
 * What of them moves, within a box.
 * @param unit map units of a screen pixel.
 */
export function moversOf(layers: readonly DrawnLayer[], seen: Box, unit: number): readonly Mover[] {
  const out: Mover[] = [];
  for (const { rule, features } of layers) {
    const kind = rule.moves;
    if (!kind) continue;
    for (const f of features) {
      if (!overlap(boxOf(f), seen)) continue;
      const found = f.rings
        ? onArea(f, seen, APART_PX * unit)
        : f.lines
          ? onLines(f, seen, APART_PX * unit)
          : [];
      for (const [[x, y], angle, begun] of found) out.push({ kind, x, y, angle, begun });
    }
  }
  if (out.length <= MOST) return out;
  // Thinned evenly: the same ones whatever else is seen.
  const own = (m: Mover): number => chance(Math.round(m.x), Math.round(m.y));
  return out.toSorted((a, b) => own(a) - own(b)).slice(0, MOST);
}
/** Where one is at a time, how strong and how large, 0 … 1: it comes, goes on a little, and is gone before it begins again. */
export function moved(
  m: Mover,
  ms: number,
  unit: number,
): { x: number; y: number; alpha: number; grown: number } {
  const f = (ms / ROUND_MS[m.kind] + m.begun) % 1;
  const way = WAY_PX[m.kind] * unit * (f - 0.5);
  return {
    x: m.x + way * Math.cos(m.angle),
    y: m.y + way * Math.sin(m.angle),
    alpha: Math.sin(Math.PI * f),
    grown: f,
  };
}
