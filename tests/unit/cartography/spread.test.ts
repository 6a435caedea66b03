/** Crews that stand together: a number far off, each by itself from near, with a line to where it is. */
import { describe, expect, it } from 'vitest';
import { forces } from '../../../src/cartography/forces.ts';
import { overlap, type Box } from '../../../src/cartography/lines.ts';
import { spread } from '../../../src/cartography/spread.ts';
import type { Feature } from '../../../src/cartography/types.ts';
import { midway, p, scaleAt } from '../../support/pictures.ts';

const view = midway('earthquake-m60-night').view!;
const [one] = view.units;
const at = (x: number, y: number): { lon: number; lat: number } => ({
  lon: 117.2 + x / 1e4,
  lat: 29.35 + y / 1e4,
});
/** Crews that stand within some metres of a spot. */
const crews = (n: number, x: number, y: number, from = 0) =>
  Array.from({ length: n }, (_, k) => ({
    ...one,
    id: `u${from + k}`,
    status: 'working' as const,
    ...at(x, y),
  }));
const drawn = (units: typeof view.units, zoom: number): Feature[] =>
  forces({ ...view, units }, p, 22 / scaleAt(zoom));
const boxOf = (f: Feature, px: number): Box => {
  const [w, h] = [11 * px, 7 * px];
  const [x, y] = f.point!;
  return { x0: x - w, y0: y - h, x1: x + w, y1: y + h };
};
function overlapping(fs: readonly Feature[], px: number): string[] {
  const marks = fs.filter((f) => f.point);
  return marks.flatMap((a, i) =>
    marks.slice(i + 1).flatMap((b) => (overlap(boxOf(a, px), boxOf(b, px)) ? [`${a.id} ${b.id}`] : [])),
  );
}

describe('crews that stand together', () => {
  it('are a number from far', () => {
    const [f, ...rest] = drawn(crews(5, 0, 0), 12);
    expect([f.layer, f.note, rest.length]).toEqual(['unit-cluster', '5', 0]);
  });
  it('stand round their place from near, each with a line to where it is, none on another', () => {
    for (const n of [2, 5, 12]) {
      const fs = drawn(crews(n, 0, 0), 15);
      const units = fs.filter((f) => f.layer === 'unit');
      const lines = fs.filter((f) => f.layer === 'unit-leader');
      expect([units.length, lines.length], `${n}`).toEqual([n, n]);
      expect(overlapping(fs, 1 / scaleAt(15)), `${n}`).toEqual([]);
      const [x, y] = [p.x(at(0, 0).lon), p.y(at(0, 0).lat)];
      for (const u of units) {
        const [line] = lines.find((l) => l.id === u.id)!.lines!;
        expect(line).toEqual([x, y, ...u.point!]);
        // What stands at the place itself is free.
        expect(Math.hypot(u.point![0] - x, u.point![1] - y) * scaleAt(15)).toBeGreaterThan(25);
      }
    }
  });
  it('make room for others close by, or stay a number', () => {
    const near = [...crews(6, 0, 0), ...crews(4, 6, 0, 6), ...crews(1, 3, 3, 10), ...crews(7, 0, 9, 11)];
    const fs = drawn(near, 15);
    expect(overlapping(fs, 1 / scaleAt(15))).toEqual([]);
    const counted = fs.filter((f) => f.layer === 'unit-cluster').reduce((n, f) => n + Number(f.note), 0);
    expect(counted + fs.filter((f) => f.layer === 'unit').length).toBe(near.length);
  });
  it('more than a dozen stay a number', () => {
    const fs = drawn(crews(13, 0, 0), 16);
    expect(fs.map((f) => [f.layer, f.note])).toEqual([['unit-cluster', '13']]);
  });
  it('one that goes its way is not held back', () => {
    const units = crews(3, 0, 0).map((u, k) => (k === 0 ? { ...u, status: 'moving' as const } : u));
    const fs = drawn(units, 15);
    expect(fs.filter((f) => f.layer === 'unit-leader').map((f) => f.id)).toEqual(['u1', 'u2']);
    expect(fs.find((f) => f.id === 'u0')!.point).toEqual([p.x(at(0, 0).lon), p.y(at(0, 0).lat)]);
  });
  it('do not hide the place of others', () => {
    const places = [
      { at: [0, 0], n: 8 },
      { at: [1.7, 0], n: 2 },
    ] as const;
    const spots = spread(places, 1, []).flatMap((s) => s!);
    expect(spots).toHaveLength(10);
    for (const { at: to } of places)
      for (const [x, y] of spots)
        expect(Math.abs(x - to[0]) > 1 || Math.abs(y - to[1]) > 0.8, `${x} ${y}`).toBe(true);
  });
  it('stay a number where every spot is taken', () => {
    const wall = Array.from({ length: 441 }, (_, k) => [(k % 21) - 10, Math.floor(k / 21) - 10] as const);
    expect(spread([{ at: [0, 0], n: 3 }], 1, wall)).toEqual([null]);
    expect(spread([{ at: [0, 0], n: 3 }], 1, [])[0]).toHaveLength(3);
  });
});
