/** What stands between two places, on ground made for the purpose; sums by hand. */
import { describe, expect, it } from 'vitest';
import { canTalk, reaches, satelliteFrom, skyOpen } from '../../../src/sim/information/coverage.ts';
import {
  coarse,
  edgeLossDb,
  groundM,
  inSight,
  LIGHT_K,
  obstruction,
  RADIO_K,
  reachRaster,
} from '../../../src/sim/information/viewshed.ts';
import { M_PER_DEG_LON, M_PER_DEG_LAT, type GridSpec } from '../../../src/sim/kernel/grid.ts';
import { at, tinyCounty, tinyGrid } from '../../support/tiny-county.ts';
import { tiny, unitOf } from '../../support/tiny-world.ts';

const grid: GridSpec = tinyGrid;
/** Flat ground at 50 m with a wall of so many metres in one column. */
const wall = (col: number, m: number) => ({
  grid,
  terrain: {
    elevationM: Float64Array.from(
      { length: grid.cols * grid.rows },
      (_, i) => 50 + (i % grid.cols === col ? m : 0),
    ),
  },
});
const flat = wall(-1, 0);

describe('the ground', () => {
  it('outside the grid is that of its nearest edge', () => {
    const p = {
      grid,
      terrain: { elevationM: Float64Array.from({ length: grid.cols * grid.rows }, (_, i) => i) },
    };
    expect(groundM(p, grid.lonWest - 1, grid.latNorth + 1)).toBe(0);
    expect(groundM(p, grid.lonWest + 9, grid.latNorth + 1)).toBe(grid.cols - 1);
    expect(groundM(p, grid.lonWest + 9, grid.latNorth - 9)).toBe(grid.cols * grid.rows - 1);
    expect(groundM(p, at(3, 2).lon, at(3, 2).lat)).toBe(2 * grid.cols + 3);
  });
});

describe('a ray', () => {
  const [a, b] = [at(2, 5), at(16, 5)];
  it('over flat ground is free; a wall cuts it where it is higher than the ray, and not in the cell of a mast', () => {
    expect(inSight(flat, a, 10, b, 10)).toBe(true);
    expect(inSight(wall(9, 9), a, 10, b, 10)).toBe(true);
    expect(inSight(wall(9, 11), a, 10, b, 10)).toBe(false);
    expect(inSight(wall(2, 11), a, 10, b, 30)).toBe(true);
    expect(inSight(wall(16, 11), a, 30, b, 10)).toBe(true);
    // The next cell but one to a mast stands in its way.
    expect(inSight(wall(4, 11), a, 10, b, 10)).toBe(false);
  });
  it('is not cut by the hill that carries a mast, however steeply the ray falls from it', () => {
    // At the west edge of its cell, so that the ray is over the same hill for nearly two hundred metres.
    const hill = { lon: grid.lonWest + 2.02 * grid.dLon, lat: a.lat };
    expect(inSight(wall(2, 100), hill, 1, b, 1)).toBe(true);
    expect(inSight(wall(2, 100), b, 1, hill, 1)).toBe(true);
  });
  it('has a height that follows from both masts', () => {
    // Half-way the ray from 30 m to 10 m is at 20 m.
    expect([19, 21].map((m) => inSight(wall(9, m), a, 30, b, 10))).toEqual([true, false]);
    expect([19, 21].map((m) => inSight(wall(9, m), a, 10, b, 30))).toEqual([true, false]);
  });
  it('is measured by h·√(2(1/d₁+1/d₂)) with the earth’s bulge taken off', () => {
    // A wall of 20 m half-way between masts of 10 m, 2.8 km apart: h = 10 + d₁d₂/(2kR).
    const d = 2800;
    for (const k of [RADIO_K, LIGHT_K]) {
      const bulge = (d * d) / 4 / (2 * k * 6371000);
      const want = (10 + bulge) * Math.sqrt(2 * (2 / d + 2 / d));
      expect(obstruction(wall(9, 20), a, 10, b, 10, k)).toBeCloseTo(want, 1);
    }
    expect(obstruction(wall(9, 20), a, 10, b, 10, LIGHT_K)).toBeGreaterThan(
      obstruction(wall(9, 20), a, 10, b, 10, RADIO_K),
    );
  });
  it('between neighbours has no ground to cross', () =>
    expect(obstruction(wall(3, 99), at(2, 5), 1, at(3, 5), 1, RADIO_K)).toBe(-Infinity));
});

it('a satellite is seen over a ridge to the south that stays below it, and not over a higher one', () => {
  const row = (n: number, m: number) => ({
    grid,
    terrain: {
      elevationM: Float64Array.from(
        { length: grid.cols * grid.rows },
        (_, i) => 50 + (Math.floor(i / grid.cols) === n ? m : 0),
      ),
    },
  });
  // In the middle of the sheet it stands 46 to 52 degrees up, a little west of south: two cells on, about 400 m away.
  const here = at(10, 10);
  const { up } = satelliteFrom(here);
  expect(up).toBeGreaterThan(45);
  expect(up).toBeLessThan(56);
  expect(skyOpen(flat, here)).toBe(true);
  const rise = 400 * Math.tan((up * Math.PI) / 180) + 1.5;
  expect([skyOpen(row(12, rise - 1), here), skyOpen(row(12, rise + 1), here)]).toEqual([true, false]);
  // What lies to the north is not in the way.
  expect(skyOpen(row(8, 5000), here)).toBe(true);
});
it('nobody can speak with a crew in a basin that no mast reaches', () => {
  const ex = tiny();
  for (const u of ex.world.res.units) if (u.equipment.includes('command-vehicle')) u.equipment = [];
  const team = unitOf(ex, 'flood-team-1');
  // Node 6; mountains in every cell round it.
  team.node = 6;
  const talks = (mountainsM: number): boolean => {
    const elevationM = tinyCounty.terrain.elevationM.map((z, i) => {
      const off = Math.max(Math.abs((i % grid.cols) - 12), Math.abs(Math.floor(i / grid.cols) - 15));
      return off === 2 ? z + mountainsM : z;
    });
    const county = { ...tinyCounty, terrain: { ...tinyCounty.terrain, elevationM } };
    return canTalk({ ...ex.world, env: { ...ex.world.env, county } }, team);
  };
  expect([talks(0), talks(5000)]).toEqual([true, false]);
});

describe('the loss over an edge', () => {
  it.each([
    // ITU-R P.526-15 eq. 31, by hand.
    [-0.79, 0],
    [-0.77, 0.07],
    [0, 6.03],
    [1, 13.93],
    [2.4, 20.54],
  ])('at ν = %d is %d dB', (nu, db) => expect(edgeLossDb(nu)).toBeCloseTo(db, 1));
});

describe('a mast', () => {
  const path = { rangeM: 1400, mastM: 30, wavelengthM: 0.8, marginDb: 20 } as never;
  it('reaches to its range and no metre farther', () => {
    const county = { ...tinyCounty, ...flat, terrain: { ...tinyCounty.terrain, ...flat.terrain } };
    const to = (m: number) => ({ lon: at(2, 5).lon + m / M_PER_DEG_LON, lat: at(2, 5).lat });
    expect([1399, 1401].map((m) => reaches(county, path, at(2, 5), to(m)))).toEqual([true, false]);
  });
  it('and behind a hill only while the loss is within its margin', () => {
    const behind = (m: number, marginDb: number): boolean => {
      const p = wall(5, m);
      const county = { ...tinyCounty, terrain: { ...tinyCounty.terrain, ...p.terrain } };
      return reaches(county, { ...(path as object), marginDb } as never, at(2, 5), at(8, 5));
    };
    expect(behind(60, 20)).toBe(false);
    expect(behind(60, 60)).toBe(true);
    expect(behind(0, 20)).toBe(true);
  });
});

describe('the raster of reach', () => {
  it('has a row and a column for every step, the last ones too', () => {
    expect(coarse(grid, 4)).toEqual({ cols: 5, rows: 6 });
    expect(coarse(grid, 3)).toEqual({ cols: 7, rows: 8 });
  });
  it('asks every place within the range once, at its own middle, and no other', () => {
    const asked: number[] = [];
    const mast = at(10, 12);
    const out = reachRaster(flat, mast, 900, 2, (to) => {
      const x = (to.lon - mast.lon) * M_PER_DEG_LON;
      const y = (to.lat - mast.lat) * M_PER_DEG_LAT;
      asked.push(Math.sqrt(x * x + y * y));
      return x >= 0;
    });
    // Cells of 400 m around (10, 12): their middles lie at odd hundreds of metres west and south of it.
    expect(Math.max(...asked)).toBeLessThanOrEqual(900);
    let within = 0;
    for (let r = 0; r < 12; r++)
      for (let c = 0; c < 10; c++) {
        const [x, y] = [400 * c + 200 - 2100, 400 * r + 200 - 2500];
        if (x * x + y * y <= 810000) within++;
        expect(out[r * 10 + c]).toBe(x >= 0 && x * x + y * y <= 810000 ? 1 : 0);
      }
    expect(asked).toHaveLength(within);
  });
  it('stops at the edge of the county', () => {
    const out = reachRaster(flat, at(0, 0), 1e5, 4, () => true);
    expect([out.length, Math.min(...out)]).toEqual([30, 1]);
  });
});
