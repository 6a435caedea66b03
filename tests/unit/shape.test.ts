/** Shapes drawn on the map: what lies in them, what they meet, how large they are, what forbids one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { M_PER_DEG_LAT, M_PER_DEG_LON } from '../../src/sim/kernel/grid.ts';
import {
  AREA_LIMITS,
  depthIn,
  holds,
  km2Of,
  meets,
  middleOf,
  shapeFault,
  shapeOf,
  type Area,
  type Shape,
} from '../../src/sim/kernel/shape.ts';

const [LON, LAT] = [117.2, 29.4];
/** A point so many metres east and north of the middle of these tests. */
const at = (east: number, north: number) => ({
  lon: LON + east / M_PER_DEG_LON,
  lat: LAT + north / M_PER_DEG_LAT,
});
const flat = (points: readonly (readonly [number, number])[]): number[] =>
  points.flatMap(([e, n]) => [at(e, n).lon, at(e, n).lat]);
const circle = (radius: number, e = 0, n = 0): Area => ['circle', ...flat([[e, n]]), radius];
const polygon = (...points: readonly (readonly [number, number])[]): Area => ['polygon', ...flat(points)];
const corridor = (width: number, ...points: readonly (readonly [number, number])[]): Area => [
  'corridor',
  width,
  ...flat(points),
];
const of = (area: Area): Shape => shapeOf(area)!;
const square = polygon([0, 0], [1000, 0], [1000, 1000], [0, 1000]);
/** An L with its notch in the north-east. */
const notched = polygon([0, 0], [1000, 0], [1000, 500], [500, 500], [500, 1000], [0, 1000]);

describe('what lies in a shape', () => {
  it.each<[string, Area, readonly (readonly [number, number])[], readonly (readonly [number, number])[]]>([
    [
      'circle',
      circle(300),
      [
        [0, 299],
        [200, 200],
      ],
      [
        [0, 301],
        [220, 220],
      ],
    ],
    [
      'square',
      square,
      [
        [1, 1],
        [500, 999],
      ],
      [
        [-1, 500],
        [500, 1001],
      ],
    ],
    [
      'notched',
      notched,
      [
        [900, 400],
        [400, 900],
      ],
      [
        [600, 600],
        [900, 900],
      ],
    ],
    [
      'strip',
      corridor(200, [0, 0], [1000, 0], [1000, 1000]),
      [
        [500, 99],
        [1099, 500],
        [1050, -50],
      ],
      [
        [500, 101],
        [500, 500],
        [1000, 1101],
      ],
    ],
  ])('%s', (_, area, inside, outside) => {
    for (const [e, n] of inside) expect(holds(of(area), at(e, n))).toBe(true);
    for (const [e, n] of outside) expect(holds(of(area), at(e, n))).toBe(false);
  });
  it('a stretch meets it also where both its ends lie outside', () => {
    for (const area of [circle(300, 500, 500), square, corridor(100, [200, 200], [800, 800])]) {
      expect(meets(of(area), at(-500, 500), at(1500, 500))).toBe(true);
      expect(meets(of(area), at(500, 450), at(520, 500))).toBe(true);
      expect(meets(of(area), at(-500, 1200), at(1500, 1200))).toBe(false);
    }
    // Past the end of a strip, and just beside it.
    expect(meets(of(corridor(100, [0, 0], [1000, 0])), at(1060, -500), at(1060, 500))).toBe(false);
    expect(meets(of(corridor(100, [0, 0], [1000, 0])), at(1040, 45), at(1200, 500))).toBe(false);
    expect(meets(of(corridor(100, [0, 0], [1000, 0])), at(1040, 20), at(1200, 500))).toBe(true);
  });
  it('is as large as geometry says, and its edge as far', () => {
    expect(km2Of(of(circle(1000)))).toBeCloseTo(Math.PI, 6);
    expect(km2Of(of(square))).toBeCloseTo(1, 6);
    expect(km2Of(of(notched))).toBeCloseTo(0.75, 6);
    expect(km2Of(of(corridor(200, [0, 0], [1000, 0])))).toBeCloseTo(0.2 + Math.PI * 0.01, 6);
    expect(depthIn(of(circle(300)), at(100, 0))).toBeCloseTo(200, 3);
    expect(depthIn(of(square), at(400, 300))).toBeCloseTo(300, 3);
    expect(depthIn(of(corridor(200, [0, 0], [1000, 0])), at(500, 40))).toBeCloseTo(60, 3);
    expect(depthIn(of(square), at(-5, 300))).toBe(0);
    expect(middleOf(of(square)).lon).toBeCloseTo(at(500, 0).lon, 9);
  });
  it('a point is in a polygon exactly if it is in one of the halves that a diagonal makes of it', () => {
    const metre = fc.integer({ min: -200, max: 1200 });
    const halves = [polygon([0, 0], [1000, 0], [1000, 1000]), polygon([0, 0], [1000, 1000], [0, 1000])].map(
      of,
    );
    fc.assert(
      fc.property(metre, metre, (e, n) => {
        fc.pre(e !== n && ![0, 1000].includes(e) && ![0, 1000].includes(n));
        const p = at(e, n);
        expect(holds(of(square), p)).toBe(halves.some((s) => holds(s, p)));
      }),
    );
  });
  it('a circle holds what a stretch to its centre says, wherever it is put', () => {
    const metre = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(metre, metre, fc.integer({ min: 20, max: 2000 }), (e, n, r) => {
        const s = of(circle(r, e, n));
        fc.pre(Math.abs(Math.hypot(e, n) - r) > 1);
        expect(holds(s, at(0, 0))).toBe(Math.hypot(e, n) < r);
        expect(meets(s, at(0, 0), at(0, 0))).toBe(Math.hypot(e, n) < r);
      }),
    );
  });
});

describe('what forbids a shape', () => {
  const ring = (n: number): Area =>
    polygon(
      ...Array.from(
        { length: n },
        (_, i) => [500 * Math.cos((2 * Math.PI * i) / n), 500 * Math.sin((2 * Math.PI * i) / n)] as const,
      ),
    );
  it.each<[string, Area, string | null]>([
    ['a square', square, null],
    ['an L', notched, null],
    ['forty corners', ring(AREA_LIMITS.corners[1]), null],
    ['forty-one', ring(AREA_LIMITS.corners[1] + 1), 'many'],
    ['two corners', polygon([0, 0], [500, 500]), 'few'],
    ['a bow tie', polygon([0, 0], [1000, 1000], [1000, 0], [0, 1000]), 'crossed'],
    ['a corner twice', polygon([0, 0], [1000, 0], [1000, 0], [0, 1000]), 'crossed'],
    ['a spike', polygon([0, 0], [1000, 0], [500, 0], [500, 800]), 'crossed'],
    ['a corner on another side', polygon([0, 0], [1000, 0], [1000, 1000], [500, 0], [0, 1000]), 'crossed'],
    ['a great circle', circle(AREA_LIMITS.radiusM[1] + 1), 'large'],
    ['a great square', polygon([0, 0], [31_000, 0], [31_000, 31_000], [0, 31_000]), 'large'],
    ['a dot', circle(AREA_LIMITS.radiusM[0] - 1), 'small'],
    ['a sliver', polygon([0, 0], [40, 0], [20, 2]), 'small'],
    ['a strip of one point', corridor(100, [0, 0]), 'few'],
    ['a strip as thin as a line', corridor(1, [0, 0], [1000, 0]), 'small'],
    ['a strip as wide as a valley', corridor(AREA_LIMITS.widthM[1] + 1, [0, 0], [1000, 0]), 'large'],
  ])('%s', (_, area, fault) => expect(shapeFault(of(area))).toBe(fault));
  it('a row that is no shape is none', () => {
    for (const row of [
      [],
      ['circle'],
      ['circle', 117, 29],
      ['circle', 117, 29, 'x'],
      ['polygon', 117],
      ['polygon'],
      ['star', 117, 29, 50],
      [117, 29, 50],
    ])
      expect(shapeOf(row)).toBeNull();
  });
});
