import { describe, expect, it } from 'vitest';
import { exp, ln, normalCdf, pow } from '../../src/sim/kernel/det-math.ts';
import { rand, randNormal, rngKey, streamId } from '../../src/sim/kernel/rng.ts';
import { cancel, emptySchedule, nextDue, schedule } from '../../src/sim/kernel/scheduler.ts';
import { hashOf, StateHash } from '../../src/sim/kernel/state-hash.ts';

describe('[DET-5] addressed randomness', () => {
  const key = rngKey('drill-7');
  const s = streamId('test');
  it('gives the same number for the same address, whatever was asked before', () => {
    const first = rand(key, s, 3, 100, 0);
    for (let i = 0; i < 50; i++) rand(key, s, i, i, i);
    expect(rand(key, s, 3, 100, 0)).toBe(first);
  });
  it('changes with seed, stream, entity, tick and draw', () => {
    const base = rand(key, s, 1, 1, 1);
    const others = [
      rand(rngKey('drill-8'), s, 1, 1, 1),
      rand(key, streamId('other'), 1, 1, 1),
      rand(key, s, 2, 1, 1),
      rand(key, s, 1, 2, 1),
      rand(key, s, 1, 1, 2),
    ];
    for (const x of others) expect(x).not.toBe(base);
  });
  it('is uniform: mean 1/2, variance 1/12 over 20,000 addresses', () => {
    let sum = 0;
    let sq = 0;
    const n = 20000;
    for (let i = 0; i < n; i++) {
      const x = rand(key, s, i, 7);
      sum += x;
      sq += x * x;
    }
    expect(sum / n).toBeCloseTo(0.5, 2);
    expect(sq / n - (sum / n) ** 2).toBeCloseTo(1 / 12, 2);
  });
  it('gives normal deviates with mean 0 and variance 1', () => {
    let sum = 0;
    let sq = 0;
    const n = 5000;
    for (let i = 0; i < n; i++) {
      const x = randNormal(key, s, i, 0);
      sum += x;
      sq += x * x;
    }
    expect(Math.abs(sum / n)).toBeLessThan(0.05);
    expect(Math.abs(sq / n - 1)).toBeLessThan(0.08);
  });
});

describe('[DET-4] portable maths', () => {
  it('agrees with the platform to 1e-14 relative', () => {
    for (const x of [0.1, 1, 2.5, 10]) {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14);
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-14);
      expect(Math.abs(pow(x, 1.4) / x ** 1.4 - 1)).toBeLessThan(1e-14);
    }
  });
  it('has the normal distribution right in the middle and in the tail', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalCdf(-6) / 9.865876450376946e-10).toBeCloseTo(1, 8);
  });
});

describe('[DET-10] state hash', () => {
  it('does not depend on the order in which keys were added', () => {
    expect(hashOf({ a: 1, b: [2, 3] })).toBe(hashOf({ b: [2, 3], a: 1 }));
  });
  it('sees one bit, an order, a type and a length', () => {
    const base = hashOf([1, 2, 3]);
    for (const v of [
      [1, 2, 3.0000000000000004],
      [2, 1, 3],
      [1, 2, '3'],
      [1, 2, 3, 0],
    ])
      expect(hashOf(v)).not.toBe(base);
  });
  it('reads typed arrays exactly', () => {
    const a = new Float64Array([0.1, 0.2]);
    const h = new StateHash().array(a).digest();
    a[1] += Number.EPSILON;
    expect(new StateHash().array(a).digest()).not.toBe(h);
  });
});

describe('[DET-6] the one queue', () => {
  it('gives events by time, then by order of scheduling', () => {
    const q = emptySchedule<string>();
    schedule(q, 5, 'b');
    schedule(q, 3, 'a');
    schedule(q, 5, 'c');
    const dropped = schedule(q, 4, 'x');
    expect(cancel(q, dropped)).toBe(true);
    const got: string[] = [];
    for (let e = nextDue(q, 5); e; e = nextDue(q, 5)) got.push(e.event);
    expect(got).toEqual(['a', 'b', 'c']);
    expect(nextDue(q, 100)).toBeUndefined();
  });
});
