/** Figures read from the log: loss, coordination, key figures, objectives, warning attributes, indicators. */
import { describe, expect, it } from 'vitest';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import {
  lossTotal,
  measureCoordination,
  measureKpis,
  measureOutcome,
} from '../../../src/sim/scoring/measures.ts';
import { rateObjectives } from '../../../src/sim/scoring/objectives.ts';
import { warningAttributes } from '../../../src/sim/scoring/plan/warning.ts';
import { quantile } from '../../../src/sim/scoring/plan/indicators.ts';
import { frontDue, freshness, reportsInTime } from '../../../src/sim/scoring/readings.ts';
import { coverage, intervalOf, levelCorrectness, mean, timeliness } from '../../../src/sim/scoring/timing.ts';
import { scoreRules } from '../../../src/sim/scenario/score-numbers.ts';
import { numbersOf } from '../../../src/sim/scenario/parameters.ts';
import type { ScoredItem, Violation } from '../../../src/sim/scoring/types.ts';
import { report, type Row } from '../../support/item-log.ts';
import { asLogged } from '../../support/loose.ts';
import { settings } from './settings.ts';

const END = 1000;
const log = (rows: readonly Row[], end = END, now?: number): LogIndex =>
  new LogIndex(
    asLogged(
      [...rows, ...(end < 0 ? [] : [[end, 'SCORED_END'] as const])]
        .sort((a, b) => a[0] - b[0])
        .map(([min, kind, data = {}], i) => ({
          n: i + 1,
          t: min * 60,
          kind,
          role: 'commander' as const,
          data,
        })),
    ),
    now,
  );
const known = (min: number, fact: string): Row => [min, 'KNOWN', { fact }];
const level = (min: number, n: number): Row => [min, 'WARRANTED', { level: n }];

describe('loss', () => {
  const none = {
    dead: 0,
    seriouslyInjured: 0,
    unmetPersonHours: 0,
    floodedHouseholds: 0,
    damageMillion: 0,
    trapped: 0,
    rescued: 0,
    evacuated: 0,
    exposedPersonMinutes: 0,
    leveesBreached: 0,
    damsFailed: 0,
  };
  const by = scoreRules().loss;
  it.each([
    'dead',
    'seriouslyInjured',
    'unmetPersonHours',
    'floodedHouseholds',
    'damageMillion',
    'trapped',
  ] as const)('more %s is more loss', (k) =>
    expect(lossTotal({ ...none, [k]: 1 }, by)).toBeGreaterThan(lossTotal(none, by)),
  );
  it('is the sum of its parts at their points', () => {
    const own = {
      dead: 7,
      injured: 3,
      tenfold: 100,
      rest: 1000,
      trapped: 5,
      unmet: 2,
      house: 11,
      damage: 13,
    };
    const o = {
      ...none,
      dead: 2,
      seriouslyInjured: 3,
      trapped: 4,
      unmetPersonHours: 5,
      floodedHouseholds: 6,
      damageMillion: 7,
    };
    const sum = 20 + 10 + 66 + 91;
    expect(lossTotal(o, own)).toBeCloseTo(14 + 9 + 100 * Math.log10(1 + sum / 10), 9);
    expect(lossTotal(o, { ...own, rest: 100 })).toBe(14 + 9 + 100);
  });
  it('as it ships: 1000 a death, 100 a serious injury, and for all the rest 150 each tenfold, those still trapped among it', () => {
    expect(lossTotal({ ...none, dead: 2, seriouslyInjured: 3 }, by)).toBe(2300);
    expect(
      lossTotal({ ...none, unmetPersonHours: 100, floodedHouseholds: 20, damageMillion: 4 }, by),
    ).toBeCloseTo(150 * Math.log10(1 + (10 + 20 + 20) / 10), 9);
    expect(lossTotal({ ...none, trapped: 1000 }, by)).toBeLessThan(lossTotal({ ...none, dead: 1 }, by));
  });
  it('never stands still: ten times the damage is visibly more at any size, and a whole county in ruins less than one death', () => {
    const of = (damageMillion: number) => lossTotal({ ...none, damageMillion }, by);
    for (const million of [10, 100, 1000, 10_000, 100_000])
      expect(of(10 * million) - of(million), String(million)).toBeGreaterThan(120);
    // A hundred thousand million yuan, every household, everybody unfed for a month.
    expect(
      lossTotal({ ...none, damageMillion: 1e5, floodedHouseholds: 1e5, unmetPersonHours: 3e5 * 720 }, by),
    ).toBeLessThan(lossTotal({ ...none, dead: 1 }, by));
  });
  it('counts a county’s own points', () => {
    const own = scoreRules({ 'LOS-DEAD': 5000, 'LOS-TENFOLD': 2000, 'LOS-REST': 3000 }).loss;
    expect(lossTotal({ ...none, dead: 1, damageMillion: 18 }, own)).toBeCloseTo(5000 + 2000, 9);
    expect(lossTotal({ ...none, dead: 1, damageMillion: 1000 }, own)).toBe(8000);
  });
  it('is read from the outcome of the log', () => {
    const data = {
      dead: 1,
      injured: 2,
      unmetPersonHours: 3,
      floodedHouseholds: 4,
      damageMillion: 5,
      losses: { houses: 300, crops: 100, lifelines: 50, works: 30, firms: 20, forest: 0 },
      trapped: 6,
      rescued: 7,
      evacuated: 8,
      leveesBreached: 9,
      damsFailed: 10,
    };
    expect(measureOutcome(log([[5, 'OUTCOME', data]]), by)).toMatchObject({
      dead: 1,
      seriouslyInjured: 2,
      unmetPersonHours: 3,
      floodedHouseholds: 4,
      damageMillion: 5,
      losses: { houses: 300, crops: 100, lifelines: 50, works: 30, firms: 20, forest: 0 },
      trapped: 6,
      rescued: 7,
      evacuated: 8,
      leveesBreached: 9,
      damsFailed: 10,
    });
  });
});

describe('coordination', () => {
  const TALKS = [
    'REPORT',
    'CONSULT',
    'ORDER',
    'NOTIFY',
    'STATEMENT',
    'WARN',
    'DISPATCH',
    'SYNC',
    'SHELTER_OPEN',
    'LEADER_SENT',
  ];
  it.each([...TALKS, 'ASSESS', 'FIRST_ACTION', 'SECONDARY', 'ICP_UP'])(
    '%s is one of ten ways to talk',
    (kind) => expect(measureCoordination(log([[5, kind]])).matrix).toBeCloseTo(0.1, 12),
  );
  it('all ten are the whole', () =>
    expect(measureCoordination(log(TALKS.map((k): Row => [5, k]))).matrix).toBe(1));
  it('two ways of one kind count once', () =>
    expect(
      measureCoordination(
        log([
          [5, 'CONSULT'],
          [6, 'ASSESS'],
        ]),
      ).matrix,
    ).toBeCloseTo(0.1, 12));
  it('freshness is asked an hour after level Ⅲ was called for, and is 0 without a post', () => {
    expect(measureCoordination(log([])).freshness).toBeNull();
    expect(measureCoordination(log([level(10, 3)])).freshness).toBe(0);
    const rows: Row[] = [level(10, 3), [30, 'ICP_UP'], [70, 'SYNC']];
    expect(measureCoordination(log(rows)).freshness).toBeCloseTo(138 / 930, 9);
  });
  it('supply is the share of needs met', () => {
    expect(measureCoordination(log([[5, 'OUTCOME', { needsTotal: 0, needsMet: 0 }]])).supply).toBeNull();
    expect(measureCoordination(log([[5, 'OUTCOME', { needsTotal: 8, needsMet: 6 }]])).supply).toBe(0.75);
  });
});

describe('key figures', () => {
  it('nothing to measure is said so', () =>
    expect(measureKpis(log([]))).toEqual({
      reportTimeliness: null,
      warningVillage: null,
      warningHousehold: null,
      warningPerson: null,
      reliefWithin10h: null,
      noDeaths: true,
      noLeveeBreach: true,
      noDamFailure: true,
    }));
  it('the furthest a warning came', () => {
    const k = measureKpis(
      log([
        [5, 'COVERAGE', { village: 0.2, household: 0.5, person: 0.1 }],
        [6, 'COVERAGE', { village: 0.9, household: 0.4, person: 0.3 }],
      ]),
    );
    expect([k.warningVillage, k.warningHousehold, k.warningPerson]).toEqual([0.9, 0.5, 0.3]);
  });
  it('relief within ten hours counts people served by minute 600 of all who should be', () => {
    const rows: Row[] = [
      [5, 'RELIEF', { people: 30, minutes: 600 }],
      [6, 'RELIEF', { people: 20, minutes: 601 }],
      [7, 'OUTCOME', { reliefOverdue: 50, dead: 1, leveesBreached: 1, damsFailed: 1 }],
    ];
    expect(measureKpis(log(rows))).toMatchObject({
      reliefWithin10h: 0.3,
      noDeaths: false,
      noLeveeBreach: false,
      noDamFailure: false,
    });
  });
  it('reports in time: the first within two hours, then by the interval with its grace; one figure for all', () => {
    const first = (m: number): Row => report(m, 'first');
    expect(reportsInTime(log([]))).toEqual({ due: 0, onTime: 0 });
    expect(reportsInTime(log([known(0, 'incident')]))).toEqual({ due: 1, onTime: 0 });
    expect(reportsInTime(log([known(0, 'incident'), first(120)], 200))).toEqual({ due: 1, onTime: 1 });
    expect(reportsInTime(log([known(0, 'incident'), first(121)], 200))).toEqual({ due: 1, onTime: 0 });
    expect(reportsInTime(log([known(10, 'hazard:confirmed'), first(130)], 200))).toEqual({
      due: 1,
      onTime: 1,
    });
    // Nothing called for: every four hours and 15 % grace, 276 min.
    expect(reportsInTime(log([known(0, 'incident'), first(20), first(296)], 300))).toEqual({
      due: 2,
      onTime: 2,
    });
    expect(reportsInTime(log([known(0, 'incident'), first(20), first(297)], 300))).toEqual({
      due: 2,
      onTime: 1,
    });
    expect(reportsInTime(log([known(0, 'incident'), first(20)], 295))).toEqual({ due: 1, onTime: 1 });
    expect(reportsInTime(log([known(0, 'incident'), first(20)], 296))).toEqual({ due: 2, onTime: 1 });
    expect(reportsInTime(log([known(0, 'incident'), first(20)], 580))).toEqual({ due: 3, onTime: 1 });
    expect(measureKpis(log([known(0, 'incident'), first(20), first(297)], 300)).reportTimeliness).toBe(0.5);
  });
});

const item = (id: string, more: Partial<ScoredItem>): ScoredItem =>
  ({
    id,
    status: 'done',
    weight: 3,
    clock: 'elapsed',
    t: 1,
    k: 1,
    c: null,
    points: 1,
    max: 1,
    ...more,
  }) as ScoredItem;
const violation = (id: string, more: Partial<Violation> = {}): Violation => ({
  id,
  t: 0,
  penalty: 3,
  redLine: false,
  evidence: [],
  params: {},
  linked: null,
  ...more,
});
describe('objectives', () => {
  const rate = (items: readonly ScoredItem[], violations: readonly Violation[] = []) =>
    rateObjectives(
      settings('flood', { about: { objectives: [{ id: 'O', procedures: ['A', 'B', 'N-1'] }] } }),
      items,
      violations,
    )[0];
  it('nothing of it applied: not rated', () => {
    expect(rate([item('Z', {})])).toEqual({ id: 'O', rating: 'NA', percent: null, reasons: [] });
    expect(rate([item('A', { status: 'waived' })]).rating).toBe('NA');
  });
  it.each([
    [100, 'P'],
    [80, 'P'],
    [79.9, 'S'],
    [65.1, 'S'],
    [65, 'M'],
    [50, 'M'],
    [49.9, 'U'],
  ])('%d %% of the points is %s', (points, rating) =>
    expect(rate([item('A', { points, max: 100 })])).toMatchObject({ rating, percent: points }),
  );
  it('percent is over all its items; without points 0', () => {
    expect(
      rate([
        item('A', { points: 1, max: 4 }),
        item('B', { points: 3, max: 4 }),
        item('Z', { points: 0, max: 90 }),
      ]).percent,
    ).toBe(50);
    expect(rate([item('A', { points: 0, max: 0 })]).percent).toBe(0);
  });
  it('a critical item undone is U and named; a minor one is not', () => {
    expect(rate([item('A', { weight: 5, status: 'not-done' }), item('B', {})])).toMatchObject({
      rating: 'U',
      reasons: ['A'],
    });
    expect(rate([item('A', { weight: 3, status: 'not-done' }), item('B', {})]).rating).toBe('P');
  });
  it('a red line is U, a serious violation M, a slight one nothing; only of its own procedures', () => {
    const good = [item('A', {})];
    expect(rate(good, [violation('N-1', { redLine: true })])).toMatchObject({
      rating: 'U',
      reasons: ['N-1'],
    });
    expect(rate(good, [violation('N-9', { redLine: true, linked: 'B' })])).toMatchObject({
      rating: 'U',
      reasons: ['N-9'],
    });
    expect(rate(good, [violation('N-9', { redLine: true, linked: 'Z' })]).rating).toBe('P');
    expect(rate(good, [violation('N-1', { penalty: 5 })])).toMatchObject({ rating: 'M', reasons: ['N-1'] });
    expect(rate(good, [violation('N-1', { penalty: 4.9 })]).rating).toBe('P');
  });
  it('a critical item past its limit is M, past its target S', () => {
    expect(rate([item('A', { weight: 5, t: 0.59 })])).toMatchObject({ rating: 'M', reasons: ['A'] });
    expect(rate([item('A', { weight: 5, t: 0.6 })])).toMatchObject({ rating: 'S', reasons: ['A'] });
    expect(rate([item('A', { weight: 3, t: 0.2 })]).rating).toBe('P');
    expect(rate([item('A', { weight: 5, t: 0.2, clock: 'lead' })]).rating).toBe('S');
    expect(rate([item('A', { weight: 5, t: null })]).rating).toBe('P');
  });
});

describe('attributes of warning', () => {
  const N = numbersOf(settings('flood'));
  const warn: Row = [
    20,
    'WARN',
    { channels: Array.from({ length: N['PRM-ATT-CHANNELS'] }, (_, k) => `c${k}`), villages: [1] },
  ];
  const met = (
    rows: readonly Row[],
    items: readonly ScoredItem[] = [],
    violations: readonly Violation[] = [],
  ) =>
    warningAttributes(log(rows), items, violations, N)
      .filter((a) => a.met)
      .map((a) => a.id);
  const attendees = Array.from({ length: N['PRM-ATT-DEPARTMENTS'] }, (_, k) => `d${k}`);
  it('without a warning there is nothing to judge', () =>
    expect(warningAttributes(log([]), [], [], N)).toEqual([]));
  it('a bare one is graded and shared; nothing was doubtful', () =>
    expect(met([warn])).toEqual(['reliable', 'graded', 'shared']));
  it('one channel fewer, or no village, is not shared', () => {
    const { channels } = warn[2] as { channels: string[] };
    expect(met([[20, 'WARN', { channels: channels.slice(1), villages: [1] }]])).not.toContain('shared');
    expect(met([[20, 'WARN', { channels, villages: [] }]])).not.toContain('shared');
  });
  it('linked: enough departments, by so many minutes after it', () => {
    const by = 20 + N['PRM-ATT-WITHIN'];
    expect(met([warn, [by, 'CONSULT', { attendees }]])).toContain('linked');
    expect(met([warn, [by + 1, 'CONSULT', { attendees }]])).not.toContain('linked');
    expect(met([warn, [by, 'CONSULT', { attendees: attendees.slice(1) }]])).not.toContain('linked');
  });
  it('reliable: enough of what was doubtful is checked, but for the last hour', () => {
    const doubt = (m: number): Row => [m, 'MESSAGE', { verifiable: true }];
    const check: Row = [500, 'VERIFY', {}];
    expect(met([warn, doubt(100)])).not.toContain('reliable');
    expect(met([warn, doubt(100), check])).toContain('reliable');
    expect(met([warn, [100, 'MESSAGE', { verifiable: false }]])).toContain('reliable');
    expect(met([warn, doubt(END - 60)])).toContain('reliable');
    expect(met([warn, doubt(END - 61)])).not.toContain('reliable');
    const many = Math.ceil(1 / (1 - N['PRM-ATT-CHECKED'])) + 1;
    const list = Array.from({ length: many }, (_, k) => doubt(100 + k));
    const need = Math.ceil(N['PRM-ATT-CHECKED'] * many);
    expect(met([warn, ...list, ...Array.from({ length: need }, () => check)])).toContain('reliable');
    expect(met([warn, ...list, ...Array.from({ length: need - 1 }, () => check)])).not.toContain('reliable');
  });
  it('accurate: every judgement within a step, within the time', () => {
    const judge = (m: number, p: number, w: number): Row => [m, 'ASSESS', { proposed: p, warranted: w }];
    expect(met([warn, judge(30, 3, 3)])).toContain('accurate');
    expect(met([warn, judge(30, 2, 3)])).toContain('accurate');
    expect(met([warn, judge(30, 1, 3)])).not.toContain('accurate');
    expect(met([warn, judge(30, 3, 3), judge(40, 1, 4)])).not.toContain('accurate');
    expect(met([warn, judge(END, 3, 3)])).toContain('accurate');
    expect(met([warn, judge(END + 1, 3, 3)])).not.toContain('accurate');
  });
  it('graded: not where it was warned too high', () => {
    expect(met([warn], [], [violation('N-35')])).not.toContain('graded');
    expect(met([warn], [], [violation('N-36')])).toContain('graded');
  });
  it('timely and tracked follow the items', () => {
    expect(met([warn], [item('C-03', { t: 0.6, k: 1 })])).toContain('timely');
    expect(met([warn], [item('C-03', { t: 0.59, k: 1 })])).not.toContain('timely');
    expect(met([warn], [item('C-03', { t: 1, k: 0.9 })])).not.toContain('timely');
    expect(met([warn], [item('C-03', { status: 'not-done' })])).not.toContain('timely');
    expect(met([warn], [item('C-07', {})])).toContain('tracked');
    expect(met([warn], [item('C-07', { status: 'not-done' })])).not.toContain('tracked');
    expect(met([warn, [40, 'WARN_UPDATE', {}]])).toContain('tracked');
  });
  it('followed: measures and visits both', () => {
    expect(met([warn, [30, 'MEASURES_LOW'], [40, 'DOOR_KNOCK']])).toContain('followed');
    expect(met([warn, [END, 'MEASURES_HIGH'], [40, 'EVAC_DONE']])).toContain('followed');
    expect(met([warn, [END + 1, 'MEASURES_HIGH'], [40, 'EVAC_ASSIST']])).not.toContain('followed');
    expect(met([warn, [30, 'MEASURES_LOW']])).not.toContain('followed');
    expect(met([warn, [40, 'DOOR_KNOCK']])).not.toContain('followed');
  });
  it('keeps at most five events of each', () => {
    const a = warningAttributes(
      log([warn, ...Array.from({ length: 9 }, (_, k): Row => [30 + k, 'WARN_UPDATE', {}])]),
      [],
      [],
      N,
    );
    expect(a.find((x) => x.id === 'tracked')!.evidence).toHaveLength(5);
  });
});

describe('the log', () => {
  it('knows facts since they were first told, and the end of the scored time', () => {
    const l = log([known(5, 'a'), known(9, 'b'), known(7, 'gauge:x:warning')]);
    expect([l.known('a'), l.known('b', 'a'), l.known('zz')]).toEqual([300, 300, -1]);
    expect(l.knownLike('gauge:', ':warning')).toEqual([{ fact: 'gauge:x:warning', t: 420 }]);
    expect(l.knownLike('gauge:', ':guarantee')).toEqual([]);
    expect(l.end).toBe(END * 60);
    expect(log([known(5, 'a')], -1).end).toBe(300);
    expect(log([known(5, 'a')], -1, 900).end).toBe(900);
  });
  it('what begins at the scored end is out of time; while it runs nothing is', () => {
    const l = log([]);
    expect([l.inTime(END * 60 - 1), l.inTime(END * 60)]).toEqual([true, false]);
    expect(log([known(5, 'a')], -1).inTime(300)).toBe(false);
    expect(log([known(5, 'a')], -1, 300).inTime(1e9)).toBe(true);
  });
  it('closing begins with the end of the response or of the scored time', () => {
    expect(log([], -1, 500).closing()).toBe(-1);
    expect(log([]).closing()).toBe(END * 60);
    expect(log([[300, 'END']]).closing()).toBe(18000);
  });
  it('the level called for at a moment', () => {
    const l = log([level(10, 4), level(20, 2)]);
    expect([l.warrantedAt(599), l.warrantedAt(600), l.warrantedAt(1199), l.warrantedAt(1200)]).toEqual([
      0, 4, 4, 2,
    ]);
    expect(l.warrantedChanges()).toEqual([600, 1200]);
  });
  it('front and rear confer an hour after level Ⅲ, if that is within the time', () => {
    expect(frontDue(log([level(10, 4)]))).toBe(-1);
    expect(frontDue(log([level(10, 3)]))).toBe(70 * 60);
    expect(frontDue(log([level(END - 60, 3)]))).toBe(-1);
    expect(frontDue(log([level(END - 61, 3)]))).toBe((END - 1) * 60);
    expect(freshness(log([level(10, 3), [80, 'SYNC']], 90), 70 * 60)).toBe(1);
  });
});

describe('timing', () => {
  it('timeliness without a limit takes twice the target', () => {
    expect([
      timeliness(10, 10, 0),
      timeliness(20, 10, 0),
      timeliness(30, 10, 0),
      timeliness(40, 10, 0),
    ]).toEqual([1, 0.6, 0.3, 0]);
  });
  it('a limit equal to the target leaves no slope', () =>
    expect([timeliness(10, 10, 10), timeliness(15, 10, 10), timeliness(20, 10, 10)]).toEqual([1, 0.3, 0]));
  it('coverage: the share of time in which the last act was fresh', () => {
    const fixed = () => 100;
    expect(coverage([], 0, 0, fixed)).toBe(1);
    expect(coverage([], 0, 400, fixed)).toBe(0.25);
    expect(coverage([100, 200, 300], 0, 400, fixed)).toBe(1);
    expect(coverage([300, 100], 0, 400, fixed)).toBe(0.75);
    expect(coverage([0, 400, 500, -20], 0, 400, fixed)).toBe(0.25);
    expect(coverage([], 0, 400, (t) => (t >= 200 ? 300 : 100), [200])).toBe(0.5);
    expect(coverage([], 0, 400, (t) => (t >= 200 ? 300 : 100), [0, 200, 400])).toBe(0.5);
  });
  it('intervals by level: four hours, two, one, half an hour', () =>
    expect([0, 4, 3, 2, 1].map(intervalOf)).toEqual([14400, 14400, 7200, 3600, 1800]));
  it('a level one step off is half right', () => {
    expect([
      levelCorrectness(3, 3),
      levelCorrectness(3, 4),
      levelCorrectness(2, 4),
      levelCorrectness(4, 0),
      levelCorrectness(0, 0),
      levelCorrectness(3, 0),
    ]).toEqual([1, 0.5, 0, 0.5, 1, 0]);
  });
  it('mean and quantile of nothing', () => {
    expect([
      mean([]),
      mean([1, 2]),
      quantile([], 0.5),
      quantile([3, 1, 2], 0.5),
      quantile([3, 1, 2], 0),
      quantile([3, 1, 2], 1),
    ]).toEqual([0, 1.5, null, 2, 1, 3]);
  });
});
