/** What the environment bureau's monitors read out, and when: a first reading after the car is there, then at its pace. */
import { describe, expect, it } from 'vitest';
import { airReadings, riverReading, streamReading } from '../../../src/sim/hazards/shared/ecology.ts';
import type { Exercise } from '../../../src/sim/index.ts';
import { messages, tiny } from '../../support/tiny-world.ts';

const WISH = { parameters: { 'PRM-ECO-AIR-FROM': 20, 'PRM-ECO-AIR-EVERY': 15 } };
/** Minutes at which a code was told while each minute was watched. */
const told = (ex: Exercise, code: string): number[] => messages(ex, code).map((m) => m.t / 60);
const watch = (ex: Exercise, until: number, each: () => void): Exercise => {
  for (let m = 0; m <= until; m++) {
    ex.world.t = m * 60;
    each();
  }
  return ex;
};

describe('air', () => {
  it('is read when the car is there, and every fifteen minutes from then', () => {
    const ex = tiny(WISH);
    watch(ex, 70, () => airReadings(ex.world, 300, () => ({ village: 'v7', times: 1.26 })));
    expect(told(ex, 'air-reading')).toEqual([25, 40, 55, 70]);
    expect(messages(ex, 'air-reading')[0].params).toEqual({ village: 'v7', times: 1.3 });
    expect(told(ex, 'air-clean')).toEqual([]);
  });
  it('is clean below a tenth of the limit, and where nobody is', () => {
    const read = (worst: { village: string; times: number } | null): [number, number] => {
      const ex = tiny(WISH);
      watch(ex, 25, () => airReadings(ex.world, 0, () => worst));
      return [told(ex, 'air-reading').length, told(ex, 'air-clean').length];
    };
    expect(read({ village: 'v7', times: 0.1 })).toEqual([1, 0]);
    expect(read({ village: 'v7', times: 0.09 })).toEqual([0, 1]);
    expect(read(null)).toEqual([0, 1]);
  });
});

it('a stream is sampled at its pace until the foul water is at the intake, and says how long that takes', () => {
  const ex = tiny({ parameters: { 'PRM-ECO-STREAM-EVERY': 15 } });
  for (let s = 60; s <= 90 * 60; s += 60) streamReading(ex.world, s, 45 * 60);
  expect(messages(ex, 'stream-reading').map((m) => m.params.minutes)).toEqual([30, 15]);
});

it('a river is read so many times, and what came down is never farther than its course', () => {
  const ex = tiny({
    parameters: { 'PRM-ECO-RIVER-EVERY': 30, 'PRM-ECO-RIVER-TIMES': 3, 'PRM-ECO-RIVER-SPEED': 1 },
  });
  watch(ex, 200, () => riverReading(ex.world, 'pond-t', 600, 4000));
  expect(told(ex, 'river-reading')).toEqual([40, 70, 100]);
  expect(messages(ex, 'river-reading').map((m) => m.params.km)).toEqual([1.8, 3.6, 4]);
});
