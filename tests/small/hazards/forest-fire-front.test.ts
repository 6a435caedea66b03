/** Lines ahead of a fire, and what is still warm along its edge: shapes of burnt ground laid out by hand on a plain of shrub and grass. */
import { describe, expect, it } from 'vitest';
import {
  bestWay,
  distanceTo,
  indirect,
  mopUp,
  SECTORS,
  warmCells,
} from '../../../src/sim/hazards/forest-fire/front.ts';
import { createFire, FUEL_TYPES, type Fire } from '../../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { rngKey } from '../../../src/sim/kernel/rng.ts';
import type { Unit } from '../../../src/sim/world.ts';
import { tiny, unitOf } from '../../support/tiny-world.ts';

const N = 40;
const DX = 25;
const cell = (c: number, r: number): number => r * N + c;

/** Burnt from column `c0` to `c1` and row `r0` to `r1`, all of it warm. */
function burnt(c0: number, c1: number, r0: number, r1: number): Fire {
  const f = createFire({
    cols: N,
    rows: N,
    dx: DX,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(N * N).fill(1),
    slopeTan: new Float64Array(N * N),
    aspectDeg: new Float64Array(N * N),
    key: rngKey('front'),
    brands: false,
  });
  for (let r = r0; r <= r1; r++)
    for (let c = c0; c <= c1; c++) {
      f.phi[cell(c, r)] = -1;
      f.coldAt[cell(c, r)] = 3600;
    }
  f.box.set([r0, r1, c0, c1]);
  return f;
}

const hotEdge = (f: Fire): number => Object.values(warmCells(f)).flat().length;

describe('what is still warm along the edge', () => {
  it('is counted all round: every cell of the rim, none within', () => {
    // 5 × 5 burnt: sixteen lie beside unburnt ground, nine do not.
    expect(hotEdge(burnt(8, 12, 20, 24))).toBe(16);
    expect(hotEdge(burnt(8, 8, 20, 20))).toBe(1);
  });
  it.each([
    ['east', 13, 22],
    ['west', 7, 22],
    ['south', 10, 25],
    ['north', 10, 19],
  ])('a cell with unburnt ground only to its %s counts', (_, c, r) => {
    const f = burnt(7, 13, 19, 25);
    const before = hotEdge(f);
    // What was inside comes to the edge where a neighbour of it is unburnt after all.
    f.phi[cell(c, r)] = 1;
    // The cell that was of the rim is gone from it, the one behind it has come.
    expect(hotEdge(f)).toBe(before);
    expect(before).toBe(24);
    f.coldAt.fill(0);
    expect(hotEdge(f)).toBe(0);
  });
  it('is what can still rekindle: a cell that goes cold now is counted no more', () => {
    const f = burnt(8, 12, 20, 24);
    f.t = 1800;
    f.coldAt[cell(8, 20)] = 1800;
    expect(hotEdge(f)).toBe(15);
    f.coldAt[cell(8, 20)] = 1801;
    expect(hotEdge(f)).toBe(16);
  });
  it('is as far from a place as its nearest burnt cell', () => {
    const f = burnt(8, 12, 20, 24);
    expect(distanceTo(f, cell(16, 22))).toBe(4 * DX);
    expect(distanceTo(f, cell(15, 28))).toBe(5 * DX);
    expect(distanceTo(f, cell(10, 21))).toBe(0);
    expect(distanceTo(burnt(1, 0, 1, 0), cell(10, 10))).toBe(Infinity);
  });
});

describe('sides of the fire', () => {
  it('follow the wind: as many cells all round, each side named by where it blows', () => {
    const f = burnt(8, 12, 20, 24);
    const sides = (windE: number, windS: number): Record<string, number> => {
      Object.assign(f.air, { windE, windS });
      return Object.fromEntries(Object.entries(warmCells(f)).map(([s, c]) => [s, c.length]));
    };
    const all = { head: 5, left: 3, right: 3, rear: 5 };
    expect(sides(1, 0)).toEqual(all);
    expect(warmCells(f).head).toEqual([20, 21, 22, 23, 24].map((r) => cell(12, r)));
    expect(sides(0, -1)).toEqual(all);
    expect(warmCells(f).head).toEqual([8, 9, 10, 11, 12].map((c) => cell(c, 20)));
    // East of the middle is to the right of a fire that goes north.
    expect(warmCells(f).right).toEqual([21, 22, 23].map((r) => cell(12, r)));
  });
  it('are mopped up one after the other, that which was ordered first', () => {
    const { world } = tiny({ hazard: 'forest-fire', rain: null });
    const n = world.env.numbers;
    const crew: Unit = { ...unitOf({ world } as never, 'county-team'), people: 20, skills: ['forest-fire'] };
    const f = burnt(8, 12, 20, 24);
    Object.assign(f.air, { windE: 1, windS: 0 });
    const each = 100 - mopUp(n, burnt(8, 8, 20, 20), crew, 100, 'rear');
    const edge = warmCells(f);
    const cooled = (): string[] => SECTORS.filter((s) => edge[s].every((i) => f.mop[i] >= 100));
    expect(mopUp(n, f, crew, 3 * each + 1e-9, 'left')).toBeCloseTo(0, 6);
    expect(cooled()).toEqual(['left']);
    expect(mopUp(n, f, crew, 100, 'left')).toBeCloseTo(100 - 13 * each, 6);
    expect(cooled()).toEqual([...SECTORS]);
  });
});

describe('a line ahead of the fire', () => {
  const AHEAD = 5;
  const { world } = tiny({ hazard: 'forest-fire', rain: null });
  const n = world.env.numbers;
  const crew = (...equipment: string[]): Unit => ({
    ...unitOf({ world } as never, 'county-team'),
    people: 20,
    skills: ['forest-fire'],
    equipment,
  });
  /** The east edge, north to south: lines come five cells east of it. */
  const edge = [20, 21, 22, 23, 24].map((r) => cell(12, r));
  const lineAt = (r: number): number => cell(12 + AHEAD, r);
  const build = (f: Fire, u: Unit, hours = 100) => indirect(n, f, u, edge, hours, AHEAD);
  const each = (u: Unit): number => DX / bestWay(n, burnt(8, 12, 20, 24), u, lineAt(20), false).mh;
  const dug = crew();
  const wet = crew('pumps');

  it('is as long as the edge before it, two cells deep, and costs its hours', () => {
    const f = burnt(8, 12, 20, 24);
    const done = build(f, dug);
    expect(done.metres).toBe(5 * DX);
    expect(done.at).toBe(lineAt(24));
    expect(done.hours).toBeCloseTo(100 - 5 * each(dug), 9);
    for (const r of [20, 21, 22, 23, 24]) {
      expect([0, 1, 2].map((k) => Math.round(10 * f.hold[lineAt(r) + k]) / 10)).toEqual([1.2, 1.2, 0]);
    }
    expect([f.hold[lineAt(19)], f.hold[lineAt(25)], f.hold[lineAt(22) - 1]]).toEqual([0, 0, 0]);
    expect(f.wet).toEqual([]);
  });
  it('that is dug is not dug again', () => {
    const f = burnt(8, 12, 20, 24);
    build(f, dug);
    expect(build(f, dug)).toEqual({ metres: 0, hours: 100, at: -1 });
  });
  it('ends where the hours end, and goes on from there', () => {
    const f = burnt(8, 12, 20, 24);
    const first = build(f, dug, 2.5 * each(dug));
    expect([first.metres, first.at]).toEqual([2 * DX, lineAt(21)]);
    expect(first.hours).toBeCloseTo(0.5 * each(dug), 9);
    const next = build(f, dug);
    expect([next.metres, next.at]).toEqual([3 * DX, lineAt(24)]);
  });
  it('is left out where a stronger break lies, made where a weaker one does', () => {
    const f = burnt(8, 12, 20, 24);
    f.hold[lineAt(20)] = 10;
    f.hold[lineAt(21)] = 1;
    expect(build(f, dug).metres).toBe(4 * DX);
    expect(f.hold[lineAt(20)]).toBe(10);
    expect(f.hold[lineAt(21)]).toBeCloseTo(1.2, 6);
  });
  it('of water is laid once as long as it is wet, and anew when it has dried', () => {
    const f = burnt(8, 12, 20, 24);
    f.t = 600;
    expect(build(f, wet).metres).toBe(5 * DX);
    expect(f.wet.map((x) => x.cell).sort((a, b) => a - b)).toEqual(
      [20, 21, 22, 23, 24].flatMap((r) => [lineAt(r), lineAt(r) + 1]),
    );
    expect(f.wet.every((x) => x.until === 600 + 3600)).toBe(true);
    expect(build(f, wet)).toEqual({ metres: 0, hours: 100, at: -1 });
    f.wet = [];
    expect(build(f, wet).metres).toBe(5 * DX);
  });
  it('of water is laid on ground that is dug; what is wet is dug all the same', () => {
    const f = burnt(8, 12, 20, 24);
    f.hold.fill(10);
    expect(build(f, wet).metres).toBe(5 * DX);
    f.hold.fill(0);
    expect(build(f, dug).metres).toBe(5 * DX);
  });
  it('is not made on burnt ground, nor at the rim of the map', () => {
    const f = burnt(8, 12, 20, 24);
    f.phi[lineAt(22)] = -1;
    expect(build(f, dug).metres).toBe(4 * DX);
    const rim = (c: number): number =>
      indirect(n, burnt(c, c, 20, 20), dug, [cell(c, 20)], 100, AHEAD).metres;
    expect([rim(N - 3 - AHEAD), rim(N - 2 - AHEAD)]).toEqual([DX, 0]);
  });
});
