/** What the log of a flood says and what the rules read of it: marks, ponds, who was out when. */
import { describe, expect, it } from 'vitest';
import { createExercise } from '../../../src/sim/index.ts';
import { pondVars } from '../../../src/sim/hazards/flood/sources.ts';
import { NEGATIVE_RECORDS } from '../../../src/sim/scoring/catalogue.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { judgeItems } from '../../../src/sim/scoring/score.ts';
import { known, logOf, type Row } from '../../support/item-log.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, minutes, scenarioOf } from '../../support/tiny-world.ts';
import { FLOOD_PLAYS } from '../charts/flood.plays.ts';
import { perform } from '../charts/plays.ts';
import { settings } from '../scoring/settings.ts';

const play = (start: string) => perform(FLOOD_PLAYS.find((p) => p.name.startsWith(start))!);
const log = (...met: Row[]) => logOf({ id: 'x', met }, 'met');

it('a gauge over a stage says which of the two', () => {
  const gauges = tinyCounty.gauges.map((g) => ({ ...g, guaranteeM: g.warningM + 0.05 }));
  const ex = createExercise(scenarioOf({ rain: 40 }), { ...tinyCounty, gauges }, '1');
  minutes(ex, 400);
  const marks = events(ex, 'STAGE_OVER').map((e) => e.data.mark);
  expect(new Set(marks)).toEqual(new Set(['warning', 'guarantee']));
});

describe('a tailings pond as conditions read it', () => {
  it('has failed once its dam is gone, with nothing left under its crest', () => {
    const { world: w } = play('a tailings pond clogs');
    expect(events({ world: w } as never, 'POND_FAILED')).toHaveLength(1);
    expect(pondVars(w)['pond.failed']).toBe(1);
    expect(pondVars(w)['pond.left']).toBeLessThan(0.5);
  });
  it('stands where it was cleared, and is out of reach where there is none', () => {
    const stood = play('it is cleared in time').world;
    expect(pondVars(stood)['pond.failed']).toBe(0);
    expect(pondVars(stood)['pond.left']).toBeGreaterThan(0);
    expect(pondVars(play('rain that comes back').world)).toEqual({ 'pond.failed': 0, 'pond.left': 999 });
  });
});

describe('people still there when the water comes (N-16)', () => {
  const rule = NEGATIVE_RECORDS.find((n) => n.id === 'N-16')!;
  const charged = (floodedMin: number, athome: number, ...facts: Row[]): number =>
    rule.find(
      new LogIndex(log(...facts, [floodedMin, 'VILLAGE_FLOODED', { village: 'v5', athome, people: 400 }])),
      {} as never,
    ).length;
  const guarantee = (min: number, gauge: string): Row => known(min, `gauge:${gauge}:forecast-guarantee`);
  it('is charged from three hours after the first gauge was forecast over its guarantee stage, for ten people and more', () => {
    expect(charged(190, 10, guarantee(10, 'g-low'))).toBe(1);
    expect(charged(189, 10, guarantee(10, 'g-low'))).toBe(0);
    expect(charged(190, 9, guarantee(10, 'g-low'))).toBe(0);
    // A second gauge later does not give more time.
    expect(charged(190, 10, guarantee(10, 'g-low'), guarantee(100, 'g-up'))).toBe(1);
    expect(charged(500, 400)).toBe(0);
  });
});

describe('out before the water came (F-08)', () => {
  const judged = (...rows: Row[]) =>
    judgeItems(log(known(5, 'gauge:g-low:forecast-guarantee'), ...rows), settings('flood')).find(
      (i) => i.id === 'F-08',
    )!;
  const ordered: Row = [20, 'EVAC', { villages: ['v5'], fields: 1, scope: 'all' }];
  const wet = (min: number, village = 'v5'): Row => [
    min,
    'VILLAGE_FLOODED',
    { village, athome: 100, people: 400 },
  ];
  const gone = (min: number, village = 'v5'): Row => [min, 'EVAC_DONE', { village, people: 400 }];
  it('is done when the last of the flooded villages was empty', () => {
    expect(judged(ordered, gone(60), gone(70, 'v4'), wet(100), wet(110, 'v4')).doneAt / 60).toBe(70);
    // Where nobody has arrived yet and no water has come, the order is all that there is.
    expect(judged(ordered).doneAt / 60).toBe(20);
    expect(judged([0, 'EVAC', { villages: ['v5'], fields: 1, scope: 'all' }]).doneAt).toBe(0);
  });
  it('is not done where the water came first', () =>
    expect(judged(ordered, wet(50), gone(60)).doneAt).toBe(-1));
});
