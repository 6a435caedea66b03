/** Ways out of a crew (N-13): the ground that it would really walk over is looked at, 250 m of it, and no other. */
import { describe, expect, it } from 'vitest';
import { escapeFault, waysOut, type Way } from '../../../src/sim/hazards/forest-fire/escape.ts';
import {
  createFire,
  FUEL_TYPES,
  setAir,
  type Fire,
} from '../../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { GROUND } from '../../../src/sim/hazards/forest-fire/kernel/terrain.ts';
import { rngKey } from '../../../src/sim/kernel/rng.ts';

const N = 64;
const [C, R] = [40, 30];
const HERE = R * N + C;
const STRAIGHT: readonly (readonly [Way, number, number])[] = [
  ['n', 0, -1],
  ['e', 1, 0],
  ['s', 0, 1],
  ['w', -1, 0],
];

/** Ground of 25 m cells in still air. */
function ground(slope = (_c: number, _r: number): number => 0, facingDeg = 180): Fire {
  const f = createFire({
    cols: N,
    rows: N,
    dx: 25,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(N * N).fill(1),
    slopeTan: Float64Array.from({ length: N * N }, (_, i) => slope(i % N, Math.floor(i / N))),
    aspectDeg: new Float64Array(N * N).fill(facingDeg),
    key: rngKey('ways'),
    brands: false,
  });
  setAir(f, { tempC: 25, rhPct: 30, windMs: 1, windFromDeg: 270 }, { m100h: 0.1, herb: 0.3, woody: 0.7 });
  return f;
}
const plain = (): Uint8Array => new Uint8Array(N * N);
const tagged = (c: number, r: number, tag: number = GROUND.valley): Uint8Array => {
  const tags = plain();
  tags[r * N + c] = tag;
  return tags;
};

describe('a hollow on the way', () => {
  it.each(STRAIGHT)('to the %s is found as far as 250 m, and only on that way', (way, e, s) => {
    const f = ground();
    for (const d of [1, 5, 10]) {
      const tags = tagged(C + d * e, R + d * s);
      expect(escapeFault(f, tags, HERE, way)).toBe('hollow');
      for (const [other] of STRAIGHT) if (other !== way) expect(escapeFault(f, tags, HERE, other)).toBe('');
    }
    expect(escapeFault(f, tagged(C + 11 * e, R + 11 * s), HERE, way)).toBe('');
    expect(escapeFault(f, tagged(C + 5 * e + s, R + 5 * s + e), HERE, way)).toBe('');
  });
  it('is a saddle, a valley or a bowl; steep ground is none, nor is the ground one stands on', () => {
    const f = ground();
    const tags = [GROUND.saddle, GROUND.valley, GROUND.bowl, GROUND.steep, GROUND.sunnySteep];
    expect(tags.map((tag) => escapeFault(f, tagged(C, R + 3, tag), HERE, 's'))).toEqual([
      'hollow',
      'hollow',
      'hollow',
      '',
      '',
    ]);
    expect(escapeFault(f, tagged(C, R), HERE, 's')).toBe('');
  });
  it('askew is looked for along the diagonal', () => {
    expect(escapeFault(ground(), tagged(C + 4, R + 4), HERE, 'se')).toBe('hollow');
    expect(escapeFault(ground(), tagged(C + 4, R + 4), HERE, 'sw')).toBe('');
    expect(escapeFault(ground(), tagged(C - 4, R + 4), HERE, 'sw')).toBe('hollow');
  });
});

describe('a climb on the way', () => {
  it('counts from one in ten over the whole of it', () => {
    expect(
      escapeFault(
        ground(() => 0.11),
        plain(),
        HERE,
        'n',
      ),
    ).toBe('uphill');
    expect(
      escapeFault(
        ground(() => 0.09),
        plain(),
        HERE,
        'n',
      ),
    ).toBe('');
    expect(
      escapeFault(
        ground(() => 0.5),
        plain(),
        HERE,
        's',
      ),
    ).toBe('');
    expect(
      escapeFault(
        ground(() => 0.5),
        plain(),
        HERE,
        'e',
      ),
    ).toBe('');
  });
  it('is of the ground passed over: a wall elsewhere does not bar the way', () => {
    // One wall 25 m thick and 50 m high, across the way of one column.
    const wall = (col: number, row: number): Fire => ground((c, r) => (c === col && r === row ? 2 : 0));
    expect(escapeFault(wall(C, R - 4), plain(), HERE, 'n')).toBe('uphill');
    expect(escapeFault(wall(C, R - 11), plain(), HERE, 'n')).toBe('');
    expect(escapeFault(wall(C + 1, R - 4), plain(), HERE, 'n')).toBe('');
  });
});

it('wind bars the way it blows to and both beside it, from 2 m/s', () => {
  const f = ground();
  const open = (windMs: number): readonly Way[] => {
    setAir(f, { tempC: 25, rhPct: 30, windMs, windFromDeg: 270 });
    return waysOut(f, plain(), HERE);
  };
  expect(open(1.9)).toContain('e');
  expect(open(2)).toEqual(['n', 'ne', 'se', 's', 'sw', 'w', 'nw']);
});

it('burnt ground is a way out as far as 75 m', () => {
  const f = ground();
  const black = (c: number, r: number): string => {
    f.phi.fill(1);
    f.phi[r * N + c] = -1;
    return escapeFault(f, plain(), HERE, 'black');
  };
  expect([black(C + 3, R), black(C, R - 3), black(C - 3, R + 3)]).toEqual(['', '', '']);
  expect([black(C + 4, R), black(C, R + 4), black(C - 4, R)]).toEqual(['no-black', 'no-black', 'no-black']);
});
