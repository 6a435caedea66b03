/** Communications by medium and terrain (专栏6), the watch cameras' sight (四（三）2), and what follows for orders and reports. */
import { describe, expect, it } from 'vitest';
import {
  edgeLossDb,
  inSight,
  LIGHT_K,
  obstruction,
  RADIO_K,
  reachRaster,
} from '../../../src/sim/information/viewshed.ts';

/** A flat plain 40 km long with, if asked, a wall of `wallM` at its middle. */
function plain(wallM = 0): Parameters<typeof obstruction>[0] {
  const cols = 400;
  const rows = 20;
  const elevationM = new Float64Array(cols * rows);
  for (let r = 0; r < rows; r++) elevationM[r * cols + cols / 2] = wallM;
  const grid = {
    cols,
    rows,
    lonWest: 117,
    latNorth: 30,
    dLon: 100 / 96850,
    dLat: 100 / 110850,
    cellM: 100,
  };
  return { grid, terrain: { elevationM } };
}
const at = (km: number): { lon: number; lat: number } => ({ lon: 117 + (km * 1000) / 96850, lat: 29.991 });

describe('line of sight', () => {
  it('ends where the earth’s bulge hides the plain: √(2kRh) from each mast', () => {
    // Two masts of 20 m see each other over 2·√(2·4/3·6371000·20) = 36.9 km by radio.
    expect(inSight(plain(), at(1), 20, at(37), 20, RADIO_K)).toBe(true);
    expect(inSight(plain(), at(0.5), 20, at(39.5), 20, RADIO_K)).toBe(false);
    // Light bends less: 34.5 km.
    expect(inSight(plain(), at(1), 20, at(34), 20, LIGHT_K)).toBe(true);
    expect(inSight(plain(), at(1), 20, at(37), 20, LIGHT_K)).toBe(false);
  });
  it('is the same from either end, and a wall between takes it', () => {
    for (const wall of [0, 15, 40]) {
      const p = plain(wall);
      const there = obstruction(p, at(10), 20, at(30), 20, RADIO_K);
      expect(obstruction(p, at(30), 20, at(10), 20, RADIO_K)).toBeCloseTo(there, 9);
      expect(there <= 0).toBe(wall === 0);
    }
  });
  it('gives the loss of a knife edge that ITU-R P.526 prints: 6 dB at ν = 0, 14 dB at 1, none below −0.78', () => {
    expect(edgeLossDb(0)).toBeCloseTo(6.03, 1);
    expect(edgeLossDb(1)).toBeCloseTo(13.9, 1);
    expect(edgeLossDb(2.4)).toBeCloseTo(20.54, 1);
    expect(edgeLossDb(-0.8)).toBe(0);
  });
  it('fills a circle on open ground and leaves a shadow behind a wall', () => {
    const raster = (wall: number): number => {
      const p = plain(wall);
      return reachRaster(p, at(15), 8000, 2, (to) => inSight(p, at(15), 20, to, 2)).reduce(
        (a, b) => a + b,
        0,
      );
    };
    expect(raster(0)).toBeGreaterThan(0);
    expect(raster(60)).toBeLessThan(raster(0) * 0.85);
  });
});
