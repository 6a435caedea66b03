/**
 * The ground of a county: land cover, contours, built-up areas and houses. It is made piece by piece for what a window shows, since
 * all of it at once would hold the page up; a piece is the same whenever it is made.
 */
import type { MapBase } from '../bridge/protocol.ts';
import { contourLines } from './contour-lines.ts';
import { countyCells, ringsOf } from './contours.ts';
import type { Box } from './lines.ts';
import { UNITS_PER_CELL, type Projection } from './projection.ts';
import type { Feature, Flat } from './types.ts';

/** A piece of the ground by its name, and how it is made. */
export interface Piece {
  readonly key: string;
  make(): Feature[];
}
/** Classes of the land as the county pack has them; the classes of the models' roughness. */
export const COVERS = ['wood', 'field', 'built', 'bank', 'scrub'] as const;
/** Channels are drawn as rivers, not as cover. */
const DRAWN = ['wood', 'scrub', 'field', 'built'] as const;

/** From a zoom on: height between two contours, every which one is named, side of a square in cells, samples a cell. */
const INTERVALS = [
  { from: 11.6, metres: 100, index: 500, side: 64, finer: 1 },
  { from: 13.2, metres: 50, index: 250, side: 32, finer: 2 },
  { from: 14.6, metres: 20, index: 100, side: 16, finer: 3 },
  { from: 16, metres: 10, index: 50, side: 8, finer: 4 },
] as const;
/** About 1:25,000 on a screen. */
export const HOUSES_FROM = 14.5;

function coverPieces(base: MapBase): Piece[] {
  return DRAWN.map((cover) => ({
    key: `cover-${cover}`,
    make: () => {
      const k = COVERS.indexOf(cover) + 1;
      const rings = ringsOf(countyCells(base.grid, base.cover), (v) => v === k);
      return [{ id: cover, layer: 'cover', class: cover, rings }];
    },
  }));
}
function contourPieces(base: MapBase, box: Box, zoom: number): Piece[] {
  const at = INTERVALS.findLast((i) => zoom >= i.from);
  if (!at) return [];
  const { cols, rows } = base.grid;
  const { side, finer, metres, index } = at;
  const squares = (a: number, b: number, most: number): number[] => {
    const first = Math.max(0, Math.floor(a / UNITS_PER_CELL / side));
    const last = Math.min(Math.ceil(most / side) - 1, Math.floor(b / UNITS_PER_CELL / side));
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  };
  return squares(box.y0, box.y1, rows).flatMap((r) =>
    squares(box.x0, box.x1, cols).map((c) => ({
      key: `contour-${metres}-${r}-${c}`,
      make: () =>
        [...contourLines(base, { col: c * side, row: r * side, side, finer }, metres)].map(
          ([h, lines]): Feature => ({
            id: `${metres}/${r}/${c}/${h}`,
            layer: 'contour',
            class: h % index === 0 ? 'index' : 'line',
            lines,
            name: { zh: `${h}`, en: `${h}` },
          }),
        ),
    })),
  );
}

/** A number from 0 to 1 for a place and a purpose; the same for ever. */
function chanceOf(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 12)) >>> 0) / 2 ** 32;
}
/** Sides of a house, m, and how far it may be turned, radians. */
const HOUSE_M = { w: 10, d: 8, spread: 3 };
const TURN = 0.35;

/** As many houses as the village has households, spread over the cells that its people live in. */
export function houses(home: MapBase['homes'][number], base: MapBase, p: Projection): Flat[] {
  const { cells, households } = home;
  const out: Flat[] = [];
  cells.forEach((cell, k) => {
    const n = Math.floor(((k + 1) * households) / cells.length) - Math.floor((k * households) / cells.length);
    const [cx, cy] = [cell % base.grid.cols, Math.floor(cell / base.grid.cols)];
    const across = Math.ceil(Math.sqrt(n));
    const down = Math.ceil(n / Math.max(1, across));
    // Rows of a cell run the same way, as along a lane.
    const turn = (chanceOf(cell, 1) - 0.5) * 2 * TURN;
    for (let i = 0; i < n; i++) {
      const [c, r] = [i % across, Math.floor(i / across)];
      const jitter = (q: number): number => (chanceOf(cell * 131 + i, q) - 0.5) * 0.4;
      const x = (cx + (c + 0.5 + jitter(2)) / across) * UNITS_PER_CELL;
      const y = (cy + (r + 0.5 + jitter(3)) / down) * UNITS_PER_CELL;
      const half = (m: number, q: number): number =>
        (m + (chanceOf(cell * 131 + i, q) - 0.5) * HOUSE_M.spread) / 2 / p.metresPerUnit;
      const [w, d] = [half(HOUSE_M.w, 4), half(HOUSE_M.d, 5)];
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      out.push(
        [
          [-w, -d],
          [w, -d],
          [w, d],
          [-w, d],
        ].flatMap(([u, v]) => [x + u * cos - v * sin, y + u * sin + v * cos]),
      );
    }
  });
  return out;
}
function housePieces(base: MapBase, p: Projection, box: Box, zoom: number): Piece[] {
  if (zoom < HOUSES_FROM) return [];
  const { cols } = base.grid;
  const inBox = (cell: number): boolean => {
    const [x, y] = [(cell % cols) * UNITS_PER_CELL, Math.floor(cell / cols) * UNITS_PER_CELL];
    return x + UNITS_PER_CELL > box.x0 && x < box.x1 && y + UNITS_PER_CELL > box.y0 && y < box.y1;
  };
  return base.homes
    .filter((h) => h.cells.some(inBox))
    .map((h) => ({
      key: `houses-${h.village}`,
      make: () => [{ id: h.village, layer: 'houses', class: '', rings: houses(h, base, p) }],
    }));
}
/** What the ground of a window is made of, at a zoom. */
export const groundPieces = (base: MapBase, p: Projection, box: Box, zoom: number): Piece[] => [
  ...coverPieces(base),
  ...contourPieces(base, box, zoom),
  ...housePieces(base, p, box, zoom),
];
