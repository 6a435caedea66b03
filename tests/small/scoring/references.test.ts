/** What of an outcome decisions changed: held against doing nothing, doctrine, an approved script, and itself. */
import { describe, expect, it } from 'vitest';
import { leastLoss, outcomeScore, provenOf, type Baselines } from '../../../src/sim/scoring/references.ts';
import { baselinesOf } from '../../support/baselines.ts';

const refs = (idle: number, doctrine: number, approved?: number): Baselines => ({
  ...baselinesOf(idle, doctrine),
  approved: approved === undefined ? null : baselinesOf(approved, 0).idle,
});

describe('outcome', () => {
  it.each([
    // loss, idle, doctrine, points: 100·(1 − ln(1+x/100)/ln(1+X/100)) by hand
    [0, 9900, 0, 100],
    [9900, 9900, 0, 0],
    [900, 9900, 0, 50],
    [100, 700, 0, 100 * (1 - 1 / 3)],
    [1000, 9900, 100, 100 * (1 - Math.log(10) / Math.log(99))],
  ])('a loss of %d between idle %d and doctrine %d', (loss, idle, doctrine, points) =>
    expect(outcomeScore(loss, refs(idle, doctrine))).toBeCloseTo(points, 9),
  );
  it('is held against the better of doctrine and approved script', () => {
    expect(leastLoss(refs(9000, 500, 200))).toBe(200);
    expect(leastLoss(refs(9000, 200, 500))).toBe(200);
    expect(outcomeScore(500, refs(9000, 500, 200))!).toBeLessThan(100);
    expect(outcomeScore(500, refs(9000, 500))).toBe(100);
  });
  it('a run that beats every reference is the yardstick itself', () =>
    expect(outcomeScore(50, refs(9000, 500, 200))).toBe(100));
  it('one step away from the best costs more than one near doing nothing; less loss never scores less', () => {
    const of = (x: number) => outcomeScore(x, refs(20_000, 0))!;
    expect(of(0) - of(1000)).toBeGreaterThan(of(10_000) - of(11_000));
    for (let x = 0; x < 21_000; x += 500) expect(of(x), String(x)).toBeGreaterThanOrEqual(of(x + 500));
  });
  it('whoever loses more than by doing nothing has none, also where nobody did better', () => {
    expect(outcomeScore(9001, refs(9000, 100))).toBe(0);
    expect(outcomeScore(9001, refs(9000, 9000))).toBe(0);
    expect(outcomeScore(9001, refs(9000, 12_000))).toBe(0);
  });
  it('says nothing only where nobody, this run included, did better than doing nothing, and it did no worse', () => {
    expect(outcomeScore(9000, refs(9000, 9000))).toBeNull();
    expect(outcomeScore(9000, refs(9000, 12_000, 9500))).toBeNull();
    // This run alone did better: its decisions counted.
    expect(outcomeScore(8000, refs(9000, 12_000))).toBe(100);
    expect(outcomeScore(9000, refs(9000, 8999))).toBe(0);
  });
});

describe('the committed table of references', () => {
  const worst = { loss: 9, dead: 2, leveesBreached: 0, damsFailed: 0 };
  const table = { x: { scenarioHash: 'h', difficulty: 'standard', seeds: 10, worst } };
  const of = (id: string, hash: string, difficulty: string) =>
    provenOf(table, { hash, scenario: { id, about: { difficulty } } });
  it('holds for the scenario as it was played, at its own level', () =>
    expect(of('x', 'h', 'standard')).toBe(worst));
  it.each([
    ['a scenario that is not in it', 'y', 'h', 'standard'],
    ['a name that every object has', 'constructor', 'h', 'standard'],
    ['one changed since', 'x', 'other', 'standard'],
    ['another level', 'x', 'h', 'hard'],
  ])('not for %s', (_, id, hash, difficulty) => expect(of(id, hash, difficulty)).toBeNull());
});
