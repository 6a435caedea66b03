/** Roads over the ground: what the shipped county's lines keep to, and what the cheapest way does on made-up ground. */
import { describe, expect, it } from 'vitest';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import { readSources, lineOf, str } from '../../src/cli/county/source.ts';
import { LAYING, layWay, type Terrain } from '../../src/cli/county/ways.ts';
import { roadsNear } from '../../src/sim/county/roads-near.ts';
import { cellAt, centreOf, distanceM, type GridSpec } from '../../src/sim/kernel/grid.ts';
import { lineCells } from '../../src/sim/county/raster.ts';
import type { LonLat } from '../../src/sim/kernel/units.ts';

const county = loadCountyNode('fuliang');
const src = readSources('fuliang');
const { nodes, edges } = county.roads;

/** Metres from a point to a line. */
const off = (p: LonLat, line: readonly LonLat[]): number =>
  Math.min(
    ...line.slice(1).map((b, k) => {
      const a = line[k];
      const [ax, ay] = [(a.lon - p.lon) * 96850, (a.lat - p.lat) * 110850];
      const [dx, dy] = [(b.lon - a.lon) * 96850, (b.lat - a.lat) * 110850];
      const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
      return Math.hypot(ax + t * dx, ay + t * dy);
    }),
  );

describe('ways on made-up ground', () => {
  const grid: GridSpec = { ...county.grid };
  const n = grid.cols * grid.rows;
  const at = (c: number, r: number): LonLat => centreOf(grid, r * grid.cols + c);
  const flat = (
    more: Partial<{ slope: Float64Array; aboveLow: Float64Array; river: Set<number> }> = {},
  ): Terrain => ({
    grid,
    slope: more.slope ?? new Float64Array(n),
    aboveLow: more.aboveLow ?? new Float64Array(n).fill(50),
    ch: { isChannel: (i: number) => more.river?.has(i) ?? false } as Terrain['ch'],
  });
  const ends = [at(100, 300), at(120, 300)] as const;
  const lay = (ground: Terrain, taken = new Set<number>()): LonLat[] =>
    layWay(ground, LAYING.main, ends, taken);
  /** Rows that a line comes to. */
  const rows = (line: readonly LonLat[]): number[] =>
    line.slice(1).flatMap((b, k) => lineCells(grid, line[k], b).map((i) => Math.floor(i / grid.cols)));

  it('run straight where nothing is in the way', () => expect(lay(flat())).toEqual([...ends]));
  it('go round a hill and keep off wet ground', () => {
    const slope = new Float64Array(n);
    for (let r = 297; r <= 340; r++) for (let c = 108; c <= 112; c++) slope[r * grid.cols + c] = 0.6;
    expect(Math.min(...rows(lay(flat({ slope }))))).toBeLessThanOrEqual(298);
    const aboveLow = new Float64Array(n).fill(50);
    for (let r = 299; r <= 340; r++) for (let c = 103; c <= 117; c++) aboveLow[r * grid.cols + c] = 1;
    expect(Math.min(...rows(lay(flat({ aboveLow }))))).toBeLessThanOrEqual(298);
  });
  it('cross a river once, where it is nearest, and leave another road its bed', () => {
    const river = new Set<number>();
    for (let r = 200; r < 400; r++) river.add(r * grid.cols + 110);
    const line = lay(flat({ river }));
    const wet = line
      .slice(1)
      .flatMap((b, k) => lineCells(grid, line[k], b))
      .filter((i) => river.has(i));
    expect(new Set(wet).size).toBe(1);
    const taken = new Set<number>();
    lay(flat(), taken);
    expect(taken.size).toBeGreaterThan(15);
    expect(rows(lay(flat(), taken)).some((r) => r !== 300)).toBe(true);
  });
});

describe('the roads of the county', () => {
  const lines = src.roads.filter((f) => str(f, 'kind') === 'road');
  it.each(lines.map((f) => [str(f, 'id'), lineOf(f)] as const))(
    '%s keeps within 1.6 km of its known course and is no third longer',
    (id, known) => {
      const own = edges.filter((e) => e.road === id);
      const worst = Math.max(...own.flatMap((e) => [off(nodes[e.a].at, known), off(nodes[e.b].at, known)]));
      expect(worst).toBeLessThan(1600);
      const inGrid = known
        .slice(1)
        .reduce(
          (s, b, k) =>
            s +
            (cellAt(county.grid, known[k]) >= 0 && cellAt(county.grid, b) >= 0 ? distanceM(known[k], b) : 0),
          0,
        );
      const length = own.reduce((s, e) => s + e.lengthM, 0);
      expect(length).toBeLessThan(1.33 * known.slice(1).reduce((s, b, k) => s + distanceM(known[k], b), 0));
      expect(length).toBeGreaterThan(0.9 * inGrid);
    },
  );
  it('are no straight pieces: few run more than three kilometres without a bend', () => {
    const wide = edges.filter((e) => e.class !== 'village' && e.class !== 'ramp');
    const total = wide.reduce((s, e) => s + e.lengthM, 0);
    expect(wide.filter((e) => e.lengthM > 1700)).toEqual([]);
    expect(wide.length / (total / 1000)).toBeGreaterThan(0.7);
  });
});

it('roads near a place are those that pass it, not those whose ends are near', () => {
  const k = edges.reduce((x, e, i) => (e.lengthM > edges[x].lengthM ? i : x), 0);
  const [a, b] = [nodes[edges[k].a].at, nodes[edges[k].b].at];
  const middle = { lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 };
  expect(roadsNear(county.roads, middle, 100)).toContain(k);
  expect(roadsNear(county.roads, { lon: middle.lon, lat: middle.lat + 0.02 }, 100)).not.toContain(k);
});
