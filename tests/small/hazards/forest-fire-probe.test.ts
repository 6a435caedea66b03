/** What `tuiyan bench` compares: a fire whose band lets burnt cells go costs less than one that keeps them, and burns the same. */
import { describe, expect, it } from 'vitest';
import { burnBothWays, probes, trials } from '../../../src/sim/hazards/forest-fire/probes.ts';

/** A clock by which every look takes longer than the one before; how often it was looked at. */
function clock(): { now: () => number; looks: () => number } {
  let n = 0;
  let ms = 0;
  return { now: () => (ms += 1000 * n++), looks: () => n };
}

describe('the fire that is burnt both ways', () => {
  const { now, looks } = clock();
  const HOURS = 4;
  const both = burnBothWays(now, 96, HOURS);
  it('is timed hour by hour, each way in turn', () => {
    expect(both.hours).toBe(HOURS);
    expect(looks()).toBe(4 * HOURS);
    // Looks 0, 1 | 2, 3 and so on: an hour of one way takes 1, 5, 9 …, of the other 3, 7, 11 … seconds.
    const sum = (first: number): number =>
      Array.from({ length: HOURS }, (_, h) => first + 4 * h).reduce((a, b) => a + b, 0);
    expect([both.seconds, both.secondsWhole]).toEqual([sum(1), sum(3)]);
    expect(both.ratio).toBeCloseTo(sum(1) / sum(3), 12);
  });
  it('lists fewer cells where burnt ones are let go', () => {
    expect(both.listed).toBeGreaterThan(0);
    expect(both.listed).toBeLessThan(both.listedWhole);
  });
  it('burns as much either way, each cell at nearly the same time', () => {
    expect(both.burnt).toBeGreaterThan(100);
    expect(Math.abs(both.burnt - both.burntWhole)).toBeLessThan(0.01 * both.burntWhole);
    expect(both.rmsArrivalS).toBeLessThan(60);
  });
});

it('probes work on as many cells as they are given, and a trial stands for the band', () => {
  expect(probes.map((p) => p.kernel)).toEqual(['forest-fire', 'smoke']);
  expect(probes[1].make(40, 30)()).toBe(40 * 30);
  const band = probes[0].make(64, 64)();
  expect(band).toBeGreaterThan(0);
  expect(band).toBeLessThan(64 * 64);
  expect(trials.map((x) => [x.kernel, x.grid])).toEqual([['forest-fire-band', '512x512']]);
});
