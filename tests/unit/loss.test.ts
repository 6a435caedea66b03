/** What a run has cost: deaths outweigh the rest, and people left behind are not saved. */
import { describe, expect, it } from 'vitest';
import { scoreRules } from '../../src/sim/scenario/score-numbers.ts';
import { lossTotal } from '../../src/sim/scoring/measures.ts';

const none = {
  dead: 0,
  seriouslyInjured: 0,
  unmetPersonHours: 0,
  floodedHouseholds: 0,
  damageMillion: 0,
  trapped: 0,
  rescued: 0,
  evacuated: 0,
  leveesBreached: 0,
  damsFailed: 0,
};
const { loss } = scoreRules();

describe('loss of a run', () => {
  it('is 1000 a death, 100 a serious injury and at most 900 for all the rest', () => {
    expect(lossTotal({ ...none, dead: 2, seriouslyInjured: 3 }, loss)).toBe(2300);
    expect(lossTotal({ ...none, unmetPersonHours: 100, floodedHouseholds: 20, damageMillion: 4 }, loss)).toBe(
      10 + 20 + 20,
    );
    expect(
      lossTotal({ ...none, unmetPersonHours: 1e6, floodedHouseholds: 1e4, damageMillion: 1e4 }, loss),
    ).toBe(900);
  });
  it('grows with those who are still trapped at the end, but never to a death', () => {
    const left = (trapped: number): number => lossTotal({ ...none, trapped }, loss);
    expect(left(10)).toBeGreaterThan(left(1));
    expect(left(1)).toBeGreaterThan(left(0));
    expect(left(1000)).toBeLessThan(lossTotal({ ...none, dead: 1 }, loss));
  });
  it('counts a county’s own points', () => {
    const own = scoreRules({ 'LOS-DEAD': 5000, 'LOS-REST': 2000 }).loss;
    expect(lossTotal({ ...none, dead: 1, damageMillion: 1000 }, own)).toBe(7000);
  });
});
