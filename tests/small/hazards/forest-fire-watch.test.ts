/** Who sees a fire from afar: cameras only the smoke of the ignition they look at, satellites only heat enough and no cloud. */
import { describe, expect, it } from 'vitest';
import { createExercise, loadScenario, type Exercise } from '../../../src/sim/index.ts';
import { heatMw } from '../../../src/sim/hazards/forest-fire/kernel/smoke.ts';
import { inSight, satellitePass, sightM } from '../../../src/sim/hazards/forest-fire/watch.ts';
import { frameAt, placeOf, windowCell, CELLS } from '../../../src/sim/hazards/forest-fire/window.ts';
import type { LonLat } from '../../../src/sim/kernel/units.ts';
import { at, tinyCounty, tinyGrid } from '../../support/tiny-county.ts';
import {
  events,
  fileOf,
  fire,
  messages,
  minutes,
  scenarioOf,
  t,
  tiny,
  type Wish,
} from '../../support/tiny-world.ts';

const wished = (more: object = {}, wish: Wish = {}): Wish => ({
  hazard: 'forest-fire',
  rain: null,
  ...wish,
  conditions: { forestFire: { ...fire(), ...more } },
});
const burning = (more: object = {}, wish: Wish = {}): Exercise => tiny(wished(more, wish));
const state = (ex: Exercise) => ex.world.incidents.forestFire!;

describe('a satellite on its pass', () => {
  /** Half past one, half past five and half past ten: nearly cloud, just cloud, cloud. */
  const PASSES = [30, 270, 570];
  const weather = [
    ['0:00', 26, 30, 5, 270],
    ['0:30', 26, 89.9, 5, 270],
    ['4:30', 26, 90, 5, 270],
    ['9:30', 26, 95, 5, 270],
  ];
  const parameters = { 'PRM-SAT-CLOUD': 90, 'PRM-SAT-LEAST': 5, 'PRM-SAT-LATENCY': 20 };
  const afternoon = (): Exercise =>
    burning({ ...fire('11:00'), weather }, { startsAt: '2026-07-08T13:00', parameters });
  /** What is found so many minutes after one o'clock of a fire that radiates so many MW. */
  const found = (ex: Exercise, minute: number, mw = 100): boolean[] => {
    const { smoke } = state(ex);
    smoke.store.fill(0);
    smoke.store[7] = 1;
    smoke.store[7] = mw / (0.15 * heatMw(smoke, 0, 0, Infinity));
    ex.world.t = minute * 60;
    const before = events(ex, 'SATELLITE_PASS').length;
    satellitePass(ex.world, state(ex));
    return events(ex, 'SATELLITE_PASS')
      .slice(before)
      .map((e) => e.data.seen);
  };
  it('sees nothing through cloud: below the humidity of cloud it does, from it on it does not', () => {
    const ex = afternoon();
    expect(PASSES.map((m) => found(ex, m))).toEqual([[true], [false], [false]]);
  });
  it('sees heat from the least that it finds on', () => {
    const ex = afternoon();
    expect([4.99, 5.01, 50].map((mw) => found(ex, 30, mw))).toEqual([[false], [true], [true]]);
    expect(events(ex, 'SATELLITE_PASS').map((e) => e.data.mw)).toEqual([5, 5, 50]);
  });
  it('comes at its half hours and in no other minute', () => {
    const ex = afternoon();
    expect([0, 29, 31, 60, 269, 271].map((m) => found(ex, m))).toEqual([[], [], [], [], [], []]);
  });
  it('is told of by its centre when the picture is read, and only if it saw something', () => {
    const told = (mw: number): number[] => {
      const ex = afternoon();
      minutes(ex, 30);
      found(ex, 30, mw);
      return [19, 2].map((m) => (minutes(ex, m), messages(ex, 'fire-hotspot').length));
    };
    expect([told(100), told(4)]).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('a camera', () => {
  const ignitions = (first: LonLat, second: LonLat, from: string) => [
    { id: 'first', at: '0:00', ...first, cause: t('x'), detectMin: 60 },
    { id: 'second', at: from, ...second, cause: t('x'), detectMin: 60 },
  ];
  /** Whether the second of two ignitions is in sight: the window lies round the first, smoke of a large fire in one smoke cell of it. */
  const smoking = (
    first: LonLat,
    second: LonLat,
    smokeAt: LonLat,
    from = '0:00',
    moved = second,
  ): boolean => {
    const scenario = scenarioOf(wished({ ignitions: ignitions(first, second, from) }));
    const was = scenario.conditions.forestFire!;
    const forestFire = { ...was, ignitions: [was.ignitions[0], { ...was.ignitions[1], ...moved }] };
    const conditions = { ...scenario.conditions, forestFire };
    const ex = createExercise({ ...scenario, conditions }, tinyCounty, '1');
    const { smoke } = state(ex);
    const cell = windowCell(frameAt(first), smokeAt);
    expect(cell).toBeGreaterThanOrEqual(0);
    const [c, row] = [cell % CELLS, Math.floor(cell / CELLS)].map((x) => Math.floor(x / smoke.ratio));
    smoke.store.fill(0);
    smoke.store[row * smoke.cols + c] = 1e6;
    return inSight(ex.world, state(ex), 'second');
  };
  const [west, mid, east] = [at(1, 12), at(9, 12), at(17, 12)];
  it('sees smoke that rises at an ignition, not that of another place', () => {
    expect(smoking(west, mid, mid)).toBe(true);
    expect(smoking(mid, east, west)).toBe(false);
  });
  it('sees none of an ignition before it is lit', () => {
    expect(smoking(west, mid, mid, '0:01')).toBe(false);
  });
  it('sees the ignition in the very corner of the window, and takes no smoke there for one outside of it', () => {
    // 4 km to the north and to the west of the first: the corner cell.
    const far = at(19, 23);
    const first = { lon: far.lon + 0.49 * tinyGrid.dLon, lat: far.lat };
    const corner = placeOf(frameAt(first), 0);
    expect(windowCell(frameAt(first), corner)).toBe(0);
    expect(smoking(first, corner, corner)).toBe(true);
    // The window reaches as far north as row 3. No file may ask for an ignition outside of it.
    const outside = at(1, 1);
    expect(windowCell(frameAt(first), outside)).toBe(-1);
    const file = fileOf(wished({ ignitions: ignitions(first, outside, '0:00') }));
    const refused = loadScenario(file, '', tinyCounty);
    expect(refused.ok ? [] : refused.error.map((x) => x.rule)).toContain('SCN-047');
    expect(smoking(first, corner, corner, '0:00', outside)).toBe(false);
  });
  it('sees as far as haze lets it, and no farther than its range, half of it by night', () => {
    const n = burning({}, { parameters: { 'PRM-CAM-RANGE': 15000, 'PRM-CAM-NIGHT': 50 } }).world.env.numbers;
    expect([30, 60, 80, 85, 90, 100].map((rh) => sightM(n, false, rh))).toEqual([
      15000, 15000, 12000, 9000, 6000, 3000,
    ]);
    expect([60, 80, 90].map((rh) => sightM(n, true, rh))).toEqual([7500, 7500, 6000]);
  });
});
