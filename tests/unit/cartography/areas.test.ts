/** Areas on the map are those of the cells, however smooth their edges. */
import { describe, expect, it } from 'vitest';
import { ringsOf, type Cells } from '../../../src/cartography/contours.ts';
import { zonesAt } from '../../../src/cartography/hazards/hazmat.ts';
import { viewFeatures, type Picture } from '../../../src/cartography/features/index.ts';
import { holds } from '../../../src/cartography/lines.ts';
import { UNITS_PER_CELL } from '../../../src/cartography/projection.ts';
import type { Flat } from '../../../src/cartography/types.ts';
import { give } from '../../support/tiny.ts';
import { p, pictureOf, standing } from '../../support/pictures.ts';

/** Lines of sight a cell is measured by. */
const FINE = 8;
/** Even-odd area of rings, in cells, measured along fine rows. */
function cellsWithin(rings: readonly Flat[], { dx, dy }: Pick<Cells, 'dx' | 'dy'>): number {
  const step = Math.abs(dy) / FINE;
  const rows = new Map<number, number[]>();
  for (const f of rings)
    for (let i = 0, n = f.length / 2, j = n - 1; i < n; j = i++) {
      const [xa, ya, xb, yb] = [f[2 * j], f[2 * j + 1], f[2 * i], f[2 * i + 1]];
      const [low, high] = [Math.min(ya, yb), Math.max(ya, yb)];
      for (let k = Math.ceil(low / step - 0.5); (k + 0.5) * step < high; k++) {
        const y = (k + 0.5) * step;
        if (y >= low) rows.set(k, [...(rows.get(k) ?? []), xa + ((xb - xa) * (y - ya)) / (yb - ya)]);
      }
    }
  let sum = 0;
  for (const xs of rows.values()) {
    xs.sort((q, r) => q - r);
    for (let i = 0; i + 1 < xs.length; i += 2) sum += xs[i + 1] - xs[i];
  }
  return (sum * step) / Math.abs(dx * dy);
}
const unitCells = (cols: number, rows: number, is: (c: number, r: number) => number): Cells => ({
  cols,
  rows,
  data: Uint8Array.from({ length: cols * rows }, (_, i) => is(i % cols, Math.floor(i / cols))),
  x0: 10,
  y0: 20,
  dx: 4,
  dy: 4,
});
const count = (data: Uint8Array, isIn: (v: number) => boolean): number =>
  data.reduce((n, v) => n + (isIn(v) ? 1 : 0), 0);

/** Each class of a layer beside its cells: drawn and counted. */
function compare(
  x: Picture,
  layer: string,
  cells: Omit<Cells, 'data'> & { data: Uint8Array },
  of: (cls: string) => (v: number) => boolean,
) {
  return viewFeatures(x)
    .filter((f) => f.layer === layer)
    .map((f) => ({
      cls: f.class,
      drawn: cellsWithin(f.rings!, cells),
      counted: count(cells.data, of(f.class)),
    }));
}
const frame = (x: Picture, layer: string) => {
  const o = x.overlays.find((k) => k.layer === layer)!;
  const [x0, y0] = [p.x(o.lon0), p.y(o.lat0)];
  return { ...o, x0, y0, dx: p.x(o.lon0 + o.dLon) - x0, dy: p.y(o.lat0 - o.dLat) - y0 };
};
function expectWithin(rows: readonly { cls: string; drawn: number; counted: number }[]): void {
  const large = rows.filter((r) => r.counted >= 100);
  expect(large.length).toBeGreaterThan(0);
  for (const r of large)
    expect(Math.abs(r.drawn / r.counted - 1), `${r.cls}: ${r.drawn} of ${r.counted}`).toBeLessThan(0.03);
}

describe('rings round cells', () => {
  it('keep area and place of a block, a disc, a ring with a hole, and what touches the edge', () => {
    const shapes: Record<string, (c: number, r: number) => number> = {
      block: (c, r) => (c >= 5 && c < 25 && r >= 5 && r < 20 ? 1 : 0),
      disc: (c, r) => ((c - 20) ** 2 + (r - 20) ** 2 < 225 ? 1 : 0),
      ring: (c, r) => ((c - 20) ** 2 + (r - 20) ** 2 < 324 && (c - 20) ** 2 + (r - 20) ** 2 > 81 ? 1 : 0),
      edge: (c, r) => (c < 15 && r < 30 ? 1 : 0),
    };
    for (const [name, is] of Object.entries(shapes)) {
      const c = unitCells(40, 40, is);
      const rings = ringsOf(c, (v) => v === 1);
      expect(Math.abs(cellsWithin(rings, c) / count(c.data, (v) => v === 1) - 1), name).toBeLessThan(0.03);
      for (const [x, y] of [
        [20, 8],
        [20, 20],
        [2, 2],
        [39, 39],
      ] as const)
        expect(holds(rings, c.x0 + (x + 0.5) * 4, c.y0 + (y + 0.5) * 4), `${name} ${x} ${y}`).toBe(
          is(x, y) === 1,
        );
    }
  });
  it('stay within a cell of a single cell, and are none where nothing is', () => {
    const one = unitCells(9, 9, (c, r) => (c === 4 && r === 4 ? 1 : 0));
    const [ring] = ringsOf(one, (v) => v === 1);
    for (let i = 0; i < ring.length; i += 2) {
      expect(Math.abs(ring[i] - (10 + 4.5 * 4))).toBeLessThanOrEqual(4);
      expect(Math.abs(ring[i + 1] - (20 + 4.5 * 4))).toBeLessThanOrEqual(4);
    }
    expect(ringsOf(one, (v) => v === 7)).toEqual([]);
  });
});

describe('drawn areas', () => {
  it('of water are those of the cells, from each depth on', () => {
    const x = pictureOf(standing('flood-first-steps', 7200), 'trainer');
    const { cols, rows } = x.base.grid;
    const cells = { cols, rows, data: x.depth!, x0: 0, y0: 0, dx: UNITS_PER_CELL, dy: UNITS_PER_CELL };
    const least = [2, 10, 20, 60, 256];
    const classes = compare(
      x,
      'flood.depth',
      cells,
      (cls) => (v) => v >= least[Number(cls) - 1] && v < least[Number(cls)],
    );
    // From each depth on; the rim of a class alone is but a cell wide.
    expectWithin(
      classes.map((r, k) => ({
        cls: r.cls,
        drawn: classes.slice(k).reduce((n, q) => n + q.drawn, 0),
        counted: classes.slice(k).reduce((n, q) => n + q.counted, 0),
      })),
    );
  });
  it('of burnt ground and of smoke are those of the cells', () => {
    const x = pictureOf(standing('forest-fire-qingming', 14_400), 'trainer');
    const fire = frame(x, 'fire');
    expectWithin(compare(x, 'fire.burnt', fire, () => (v) => v >= 1));
    expectWithin(compare(x, 'fire.smoke', frame(x, 'smoke'), (cls) => (v) => v === Number(cls)));
  });
  it('a line built away from the fire is no burnt ground, has no edge of flames and is no sector of it', () => {
    const x = pictureOf(standing('forest-fire-qingming', 14_400), 'trainer');
    const fire = frame(x, 'fire');
    const drawn = (data: Uint8Array): Map<string, string> => {
      const overlays = x.overlays.map((o) => (o.layer === 'fire' ? { ...o, data } : o));
      return new Map(
        viewFeatures({ ...x, overlays }).map((f) => [
          `${f.layer} ${f.class} ${f.id}`,
          JSON.stringify([f.rings, f.lines, f.point]),
        ]),
      );
    };
    const built = fire.data.slice();
    // In the corner of the window, down the wind and against it.
    for (const i of [0, 1, 2, built.length - 3, built.length - 2, built.length - 1]) built[i] = 5;
    const [before, after] = [drawn(fire.data), drawn(built)];
    const other = [...after].filter(([key, at]) => before.get(key) !== at).map(([key]) => key);
    expect(other.every((key) => key.startsWith('fire.flames line'))).toBe(true);
    expect(other.length).toBeGreaterThan(0);
  });
  it('of a cloud are those of the cells', () => {
    const x = pictureOf(standing('hazmat-ammonia-park', 3600), 'trainer');
    expectWithin(compare(x, 'hazmat.cloud', frame(x, 'plume'), (cls) => (v) => v === Number(cls)));
  });
  it('of zones are those that the core keeps people out of, and no window cuts them', () => {
    const ex = standing('hazmat-ammonia-park', 1200);
    expect(give(ex, 'commander', { type: 'zones.set', isolateM: 150, downwindM: 1500 } as never)).toBeNull();
    const x = pictureOf(ex, 'trainer');
    const zones = frame(x, 'zones');
    const rows = compare(
      x,
      'hazmat.zone',
      zones,
      (cls) => (v) => v === ['', 'cold', 'warm', 'hot'].indexOf(cls),
    );
    expect(rows.map((r) => r.cls).sort()).toEqual(['cold', 'hot', 'warm']);
    expectWithin(rows);
    // A box far longer than the window is as large as its measures say.
    const { cold } = zonesAt([0, 0], 1, 100, 9000, 200);
    const half = (Math.PI * 150 ** 2) / 2;
    expect(cellsWithin(cold, { dx: 10, dy: 10 })).toBeCloseTo((9000 * 9000 - half) / 100, -3);
  });
  it('of intensity are those of the cells', () => {
    const x = pictureOf(standing('earthquake-m60-night', 3600), 'trainer');
    expectWithin(compare(x, 'quake.intensity', frame(x, 'intensity'), (cls) => (v) => v === Number(cls)));
  });
});
