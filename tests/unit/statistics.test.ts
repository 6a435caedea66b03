/** Few numbers and what may be said of them, against published worked values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distributionOf,
  meanDifference,
  pairedMean,
  quantile,
  slopeOf,
} from '../../src/sim/compare/statistics.ts';

/** Student (1908), table of Cushny & Peebles: hours of sleep gained by ten patients with either drug. */
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
/** Ezekiel (1930): speed (mph) and distance to stop (ft) of cars. */
const SPEED = [
  4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16,
  17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
];
const DISTANCE = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32,
  40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
];

describe('published worked values', () => {
  it('pairs: Student’s sleep data', () => {
    const e = pairedMean(FIRST.map((v, i) => SECOND[i] - v));
    expect(e.value).toBeCloseTo(1.58, 10);
    expect(e.freedom).toBe(9);
    // R 4 documentation, `t.test(..., paired = TRUE)` on `sleep`.
    expect(e.interval![0]).toBeCloseTo(0.7001142, 6);
    expect(e.interval![1]).toBeCloseTo(2.4598858, 6);
  });
  it('groups as wholes: the same data unpaired, by Welch', () => {
    const e = meanDifference(FIRST, SECOND);
    expect(e.value).toBeCloseTo(1.58, 10);
    // R 4 documentation, `t.test(extra ~ group, data = sleep)`: df = 17.776.
    expect(e.freedom).toBeCloseTo(17.776, 3);
    expect(e.interval![0]).toBeCloseTo(-0.2054832, 6);
    expect(e.interval![1]).toBeCloseTo(3.3654832, 6);
  });
  it('slopes: stopping distances', () => {
    const e = slopeOf(SPEED.map((v, i) => [v, DISTANCE[i]] as const))!;
    // R 4 documentation, `confint(lm(dist ~ speed, cars))`.
    expect(e.value).toBeCloseTo(3.932409, 6);
    expect(e.interval![0]).toBeCloseTo(3.096964, 5);
    expect(e.interval![1]).toBeCloseTo(4.767853, 5);
    expect(e.freedom).toBe(48);
  });
  it('the interval of two values goes by the largest t of all, 12.706', () => {
    const e = pairedMean([0, 2]);
    expect(e.interval![1] - 1).toBeCloseTo(12.7062, 3);
  });
  it('quartiles: definition 7 of Hyndman & Fan', () => {
    const ten = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect([0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((s) => quantile(ten, s))).toEqual([
      1, 1.9, 3.25, 5.5, 7.75, 9.1, 10,
    ]);
    expect(distributionOf(ten)).toEqual({
      n: 10,
      mean: 5.5,
      sd: Math.sqrt(55 / 6),
      least: 1,
      lower: 3.25,
      median: 5.5,
      upper: 7.75,
      most: 10,
    });
  });
});
describe('too few', () => {
  it('one value has a mean and nothing more; none has nothing', () => {
    expect(distributionOf([3])).toMatchObject({ n: 1, mean: 3, sd: null, lower: 3, upper: 3 });
    expect(distributionOf([])).toBeNull();
    expect(pairedMean([3])).toEqual({ value: 3, interval: null, freedom: null });
    expect(meanDifference([3], [1, 2, 3])).toMatchObject({ value: -1, interval: null });
    expect(meanDifference([1, 2, 3], [3])).toMatchObject({ value: 1, interval: null });
  });
  it('two points have a slope without an interval; one, or repeats of one step, have none', () => {
    expect(
      slopeOf([
        [1, 5],
        [3, 9],
      ]),
    ).toEqual({ value: 2, interval: null, freedom: null });
    expect(slopeOf([[1, 5]])).toBeNull();
    expect(
      slopeOf([
        [2, 5],
        [2, 9],
      ]),
    ).toBeNull();
  });
  it('values that are all the same differ by nothing, surely', () => {
    expect(meanDifference([4, 4], [4, 4, 4])).toEqual({ value: 0, interval: [0, 0], freedom: 3 });
    expect(pairedMean([2, 2, 2]).interval).toEqual([2, 2]);
  });
});
describe('laws', () => {
  const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 12 });
  it('the order of values moves no bit', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const back = (x: readonly number[]): number[] => [...x].reverse();
        expect(distributionOf(back(a))).toEqual(distributionOf(a));
        expect(pairedMean(back(a))).toEqual(pairedMean(a));
        expect(meanDifference(back(a), back(b))).toEqual(meanDifference(a, b));
      }),
    );
  });
  it('the value lies within its interval, and the other way round is the same with its sign turned', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [there, back] = [meanDifference(a, b), meanDifference(b, a)];
        expect(there.interval![0]).toBeLessThanOrEqual(there.value);
        expect(there.interval![1]).toBeGreaterThanOrEqual(there.value);
        expect(back.value).toBeCloseTo(-there.value, 9);
        expect(back.interval![0]).toBeCloseTo(-there.interval![1], 6);
      }),
    );
  });
});
