import { describe, expect, test } from 'vitest';
import { trainingsCsv, trainingTotals, type Training } from '../../../src/stores/trainings.ts';

const run = (id: string, scenario: string, total: number, endedAt: number, participants = 1): Training => ({
  id,
  scenario,
  title: { zh: `情景${scenario}`, en: `Scenario ${scenario}` },
  difficulty: 'standard',
  seed: '1',
  endedAt,
  total,
  grade: 'good',
  participants,
});

describe('[PLN-09] totals over many exercises', () => {
  const list = [run('c', 'flood', 90, 300, 12), run('a', 'flood', 60, 100, 8), run('b', 'fire', 70, 200, 10)];
  test('[PLN-09] exercises, attendances, the mean and the change on repeating add up', () => {
    const t = trainingTotals(list);
    expect([t.runs, t.participants]).toEqual([3, 30]);
    expect(t.mean).toBeCloseTo(220 / 3, 9);
    // Only the flood was played twice: from 60 to 90.
    expect(t.gain).toBe(30);
    expect(t.courses.find((c) => c.scenario === 'flood')).toMatchObject({
      scores: [60, 90],
      participants: 20,
    });
  });
  test('without exercises there is no mean, and without a repetition no change', () => {
    expect(trainingTotals([])).toMatchObject({ runs: 0, participants: 0, mean: null, gain: null });
    expect(trainingTotals(list.slice(0, 1))).toMatchObject({ mean: 90, gain: null });
  });
  test('the list leaves as CSV, with formulas kept as text', () => {
    const csv = trainingsCsv([{ ...list[0], seed: '=1+1' }], 'en', [
      'at',
      'scenario',
      'difficulty',
      'seed',
      'score',
      'grade',
      'participants',
    ]);
    expect(csv.split('\r\n')[1]).toBe(
      '"1970-01-01T00:00:00.300Z","Scenario flood","standard","\'=1+1","90.0","good","12"',
    );
  });
});
