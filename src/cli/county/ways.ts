/** Roads and railways over the ground: the cheapest way between two known points that stays near the line between them. */
import FlatQueue from 'flatqueue';
import { cellAt, centreOf } from '../../sim/kernel/grid.ts';
import { neighbours8 } from '../../sim/county/raster.ts';
import type { GridSpec } from '../../sim/kernel/grid.ts';
import type { LonLat } from '../../sim/kernel/units.ts';
import { simplify } from './lines.ts';
import type { Channels } from './channels.ts';

export interface Terrain {
  readonly grid: GridSpec;
  /** Rise over run, by cell. */
  readonly slope: Float64Array;
  /** Height above the low water that the cell drains to, m. */
  readonly aboveLow: Float64Array;
  readonly ch: Channels;
}
/** How a kind of way is laid; all are training settings: no public survey of these roads was available. */
export interface Laying {
  /** Extra length for a slope of 1: 10 trebles the length at 20 %. */
  readonly slope: number;
  /** Cells off the straight line at which a step costs half as much again. */
  readonly astray: number;
  /** A bridge costs a detour of so many cells. */
  readonly bridge: number;
  /** Ground less than so far above low water costs half as much again, m: roads keep out of the water meadows. */
  readonly dryM: number;
  /** Tolerance of the drawn line, m. */
  readonly fineM: number;
}
/** A village track takes any ground; what more people use is laid straighter, drier and with more bridges. */
export const LAYING: Readonly<Record<'motorway' | 'main' | 'minor' | 'rail' | 'track', Laying>> = {
  motorway: { slope: 5, astray: 5, bridge: 3, dryM: 0, fineM: 90 },
  main: { slope: 14, astray: 12, bridge: 6, dryM: 6, fineM: 80 },
  minor: { slope: 20, astray: 14, bridge: 9, dryM: 5, fineM: 80 },
  rail: { slope: 10, astray: 7, bridge: 3, dryM: 6, fineM: 90 },
  track: { slope: 10, astray: Infinity, bridge: 14, dryM: 0, fineM: 110 },
};
/** A step along another way costs so many times as much: two roads share a valley, not a bed. */
const BESIDE = 2.5;
const DIAGONAL = 1.4142135623730951;

/** Cost of a step from a cell to its neighbour, in cells. */
export function stepCost(ground: Terrain, how: Laying, from: number, to: number): number {
  const { cols } = ground.grid;
  const side = from % cols === to % cols || Math.floor(from / cols) === Math.floor(to / cols) ? 1 : DIAGONAL;
  const wet = ground.aboveLow[to]! < how.dryM && !ground.ch.isChannel(to) ? 1.5 : 1;
  return side * (1 + ground.slope[to]! * how.slope) * wet + (ground.ch.isChannel(to) ? how.bridge : 0);
}

/**
 * Cells of the cheapest way between two points on the grid, ends included.
 * @param taken cells of other ways.
 */
function wayCells(ground: Terrain, how: Laying, a: LonLat, b: LonLat, taken: ReadonlySet<number>): number[] {
  const g = ground.grid;
  const [from, to] = [cellAt(g, a), cellAt(g, b)];
  const col = (i: number): number => i % g.cols;
  const row = (i: number): number => Math.floor(i / g.cols);
  const [ac, ar, bc, br] = [col(from), row(from), col(to), row(to)];
  const len = Math.max(1e-9, Math.sqrt((bc - ac) ** 2 + (br - ar) ** 2));
  const off = (i: number): number => {
    const d = Math.abs((bc - ac) * (row(i) - ar) - (br - ar) * (col(i) - ac)) / len;
    return 1 + 0.5 * (d / how.astray) ** 2;
  };
  const cost = new Map<number, number>([[from, 0]]);
  const back = new Map<number, number>();
  const queue = new FlatQueue<number>();
  queue.push(from, 0);
  for (;;) {
    const c = queue.peekValue();
    const i = queue.pop();
    if (i === undefined || c === undefined) throw new Error('no way over the grid');
    if (i === to) break;
    if (c > cost.get(i)!) continue;
    for (const j of neighbours8(g, i)) {
      const beside = taken.has(j) && j !== to ? BESIDE : 1;
      const d = c + stepCost(ground, how, i, j) * off(j) * beside;
      if (d < (cost.get(j) ?? Infinity)) {
        cost.set(j, d);
        back.set(j, i);
        queue.push(j, d);
      }
    }
  }
  const out = [to];
  for (let i = to; i !== from;) {
    i = back.get(i)!;
    out.push(i);
  }
  return out.toReversed();
}

/** The middle of three neighbours: a way has no corners of 45 degrees. */
function soften(pts: readonly LonLat[]): LonLat[] {
  return pts.map((p, k) => {
    const [a, b] = [pts[k - 1], pts[k + 1]];
    return a && b ? { lon: (a.lon + 2 * p.lon + b.lon) / 4, lat: (a.lat + 2 * p.lat + b.lat) / 4 } : p;
  });
}

/** A line over the ground through known points. The cells that it takes are added to `taken`. */
export function layWay(ground: Terrain, how: Laying, known: readonly LonLat[], taken: Set<number>): LonLat[] {
  const g = ground.grid;
  const line: LonLat[] = [known[0]!];
  const used: number[] = [];
  for (let k = 0; k + 1 < known.length; k++) {
    const [a, b] = [known[k]!, known[k + 1]!];
    const inside = cellAt(g, a) >= 0 && cellAt(g, b) >= 0;
    const cells = inside ? wayCells(ground, how, a, b, taken) : [];
    used.push(...cells);
    line.push(...cells.slice(1, -1).map((i) => centreOf(g, i)), b);
  }
  for (const i of used) taken.add(i);
  return simplify(soften(soften(line)), how.fineM);
}
