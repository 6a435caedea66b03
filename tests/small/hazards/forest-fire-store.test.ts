/** A gas or fuel store in the fire's way (W-14): it heats up by flames all round it as long as they last, and bursts when it had too much. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { isIn, raise } from '../../../src/sim/drive.ts';
import { burstAfterS } from '../../../src/sim/hazards/shared/kernel/fire-explosion.ts';
import { burstStores, heatTargets, nearTargets } from '../../../src/sim/hazards/forest-fire/targets.ts';
import { events, messages, minutes, tiny } from '../../support/tiny-world.ts';

const burning = (): Exercise =>
  tiny({
    hazard: 'forest-fire',
    rain: null,
    parameters: {
      'PRM-FIR-STORE-HEAT': 60,
      'PRM-FIR-STORE-FLAMES': 20,
      'PRM-HAZ-BLEVE-COOLED': 3,
      'PRM-HAZ-BLEVE-LEAST': 10,
      'PRM-HAZ-BLEVE-RANGE': 0,
    },
  });
const fire = (ex: Exercise) => ex.world.incidents.forestFire!;
const depot = (ex: Exercise) => fire(ex).depots[0];

/** A cell so far east and south of the store burns since so many minutes; the store knows of it. */
function lit(east: number, south: number, sinceMin = 0): Exercise {
  const ex = burning();
  const f = fire(ex);
  const c = depot(ex).cell;
  const i = c + south * f.fire.cols + east;
  f.fire.t = 3600;
  f.fire.phi[i] = -1;
  f.fire.arrival[i] = 3600 - 60 * sinceMin;
  const row = Math.floor(i / f.fire.cols);
  f.fire.box.set([row, row, i % f.fire.cols, i % f.fire.cols]);
  nearTargets(ex.world, f);
  return ex;
}
/** Seconds of heat that one minute gives. */
function heat(ex: Exercise): number {
  const was = depot(ex).heatS;
  heatTargets(ex.world, fire(ex));
  return depot(ex).heatS - was;
}
/** Reached by the fire, whatever burns near it now. */
const reached = (ex: Exercise): Exercise => {
  depot(ex).metres = 0;
  raise(ex.world, 'forest-fire-target', 'depot', 'flames');
  expect(isIn(ex.world, 'forest-fire-target', 'danger.reached', 'depot')).toBe(true);
  return ex;
};

describe('a store heats up', () => {
  it.each([
    ['where it stands', 0, 0],
    ['to its east', 2, 0],
    ['to its west', -2, 0],
    ['to its south', 0, 2],
    ['to its north', 0, -2],
    ['to its north-west', -1, -1],
  ])('by flames %s', (_, east, south) => {
    expect(heat(lit(east, south))).toBe(60);
  });
  it('by flames within three cells to every side, by none beyond', () => {
    const near = [
      [3, 0],
      [-3, 0],
      [0, 3],
      [0, -3],
      [-3, 3],
    ].map(([e, s]) => heat(reached(lit(e, s))));
    const far = [
      [4, 0],
      [-4, 0],
      [0, 4],
      [0, -4],
    ].map(([e, s]) => heat(reached(lit(e, s))));
    expect(near).toEqual([60, 60, 60, 60, 60]);
    expect(far).toEqual([0, 0, 0, 0]);
  });
  it('as long as the flames last', () => {
    expect([0, 19, 20, 30].map((since) => heat(lit(1, 0, since)))).toEqual([60, 60, 0, 0]);
  });
  it('a third as fast where a crew cools it', () => {
    const ex = lit(1, 0);
    raise(ex.world, 'forest-fire-target', 'depot', 'guard');
    expect(heat(ex)).toBe(20);
  });
  it('not before the fire has come as near as heat reaches', () => {
    const ex = lit(3, 0);
    expect(depot(ex).metres).toBe(75);
    expect(isIn(ex.world, 'forest-fire-target', 'danger.far', 'depot')).toBe(true);
    expect(heat(ex)).toBe(0);
  });
});

it('a store that was heated as long as its shell lasts bursts: those near it die, the township tells, once', () => {
  const ex = lit(1, 0);
  const f = fire(ex);
  const lasts = burstAfterS(ex.world.env.numbers, 0, 0);
  expect(lasts).toBe(600);
  depot(ex).heatS = lasts - 61;
  heatTargets(ex.world, f);
  expect(events(ex, 'TARGET_BURST')).toEqual([]);
  expect(burstStores(ex.world)).toBe(0);
  depot(ex).heatS = lasts - 60;
  heatTargets(ex.world, f);
  expect(events(ex, 'TARGET_BURST').map((e) => e.data.site)).toEqual(['depot']);
  expect(burstStores(ex.world)).toBe(1);
  expect(ex.world.people.harm.reduce((n, r) => n + r.expectedDead, 0)).toBeGreaterThan(0);
  minutes(ex, 1);
  expect(messages(ex, 'target-burst').map((m) => m.params.site)).toEqual(['depot']);
  // What has burst is looked at no more, and heats no more.
  depot(ex).metres = 123;
  nearTargets(ex.world, f);
  expect(depot(ex).metres).toBe(123);
  expect(heat(ex)).toBe(0);
  expect(events(ex, 'TARGET_BURST')).toHaveLength(1);
});
