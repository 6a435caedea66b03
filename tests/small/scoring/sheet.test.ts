/** The whole sheet: dimensions, weights, caps, penalties, objectives, indicators, on logs in which much is right or wrong. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/sim/scoring/catalogue.ts';
import { score } from '../../../src/sim/scoring/score.ts';
import type { SimLogEvent } from '../../../src/sim/world.ts';
import type { Baselines } from '../../../src/sim/scoring/references.ts';
import type { ScoreSheet } from '../../../src/sim/scoring/types.ts';
import { common } from '../../fixtures/items/common.ts';
import { earthquake } from '../../fixtures/items/earthquake.ts';
import { flood } from '../../fixtures/items/flood.ts';
import { forestFire } from '../../fixtures/items/forest-fire.ts';
import { hazmat } from '../../fixtures/items/hazmat.ts';
import { UNHARMED, type ItemFixture, type Row } from '../../support/item-log.ts';
import { goldenOf } from '../golden.ts';
import { asLogged } from '../../support/loose.ts';
import { settings } from './settings.ts';
import { baselinesOf } from '../../support/baselines.ts';

type Data = Readonly<Record<string, unknown>>;
const SETS: Readonly<Record<string, readonly ItemFixture[]>> = {
  flood: [...common.items, ...flood.items],
  'forest-fire': [...common.items, ...forestFire.items],
  earthquake: [...common.items, ...earthquake.items],
  hazmat: [...common.items, ...hazmat.items],
};
const OBJECTIVES = [
  { id: 'O-1', text: { zh: 'x', en: 'x' }, capabilities: [], procedures: ['C-01', 'C-03', 'C-09', 'C-16'] },
  { id: 'O-2', text: { zh: 'x', en: 'x' }, capabilities: [], procedures: ['C-17', 'C-23', 'N-01'] },
  { id: 'O-3', text: { zh: 'x', en: 'x' }, capabilities: [], procedures: ['H-99'] },
];
const about = (hazard: string) => ({
  hazard,
  alsoHazards: [],
  objectives: OBJECTIVES,
  startsAt: '2020-07-07T08:00',
});

function logOf(rows: readonly Row[], outcome: Data = {}, end = 1200): SimLogEvent[] {
  const all: Row[] = [
    ...rows,
    [end, 'OUTCOME', { ...UNHARMED, ...outcome }],
    [end, 'SCORED_END'],
    [end + 120, 'ENDED'],
  ];
  return asLogged(
    all
      .map((row, i) => ({ row, i }))
      .sort((a, b) => a.row[0] - b.row[0] || a.i - b.i)
      .map(({ row: [min, kind, data = {}] }, i) => ({
        n: i + 1,
        t: min * 60,
        kind,
        role: 'commander',
        data,
      })),
  );
}
const rowsOf = (
  hazard: string,
  way: 'met' | 'missed',
  part: (f: ItemFixture, k: number) => boolean = () => true,
) => SETS[hazard].filter(part).flatMap((f) => [...(f.need ?? []), ...(f[way] ?? [])]);

const r = (v: unknown): unknown =>
  typeof v === 'number'
    ? Math.round(v * 1e4) / 1e4
    : Array.isArray(v)
      ? v.map(r)
      : v !== null && typeof v === 'object'
        ? Object.fromEntries(Object.entries(v).map(([k, y]) => [k, r(y)]))
        : v;
const one = (v: unknown): string => JSON.stringify(r(v));
function print(s: ScoreSheet): string[] {
  return [
    `total ${one(s.total)} raw ${one(s.raw)} ${s.grade} ${s.profile}`,
    `dimensions ${one(s.dimensions)}`,
    `contributions ${one(s.contributions)}`,
    `caps ${one(s.caps)}`,
    `coordination ${one(s.coordination)}`,
    `objectives ${one(s.objectives)}`,
    `outcome ${one(s.outcome)}`,
    `kpis ${one(s.kpis)}`,
    ...s.violations.map(
      (v) => `${v.id} −${v.penalty}${v.redLine ? ' red' : ''} ${v.linked ?? ''} ${one(v.params)}`,
    ),
    ...s.items.map((i) => `${i.id} ${i.status} ${one([i.t, i.k, i.c, i.points, i.max])}`),
    ...Object.entries(s.plan).map(([k, v]) => `plan ${k} ${one(v)}`),
  ];
}
const BAD: Data = {
  dead: 4,
  deadReported: 2,
  injured: 9,
  trapped: 3,
  rescued: 12,
  evacuated: 800,
  floodedHouseholds: 120,
  damageMillion: 44,
  unmetPersonHours: 310,
  reliefOverdue: 90,
  needsTotal: 4000,
  needsMet: 2600,
  leveesBreached: 1,
  damsFailed: 1,
  burntHa: 12.5,
};
const baselines = baselinesOf(9000, 400);

describe.each(Object.keys(SETS))('a sheet of %s', (hazard) => {
  const golden = goldenOf(
    `sheet-${hazard}`,
    'Whole score sheets on made-up logs; every figure rounded to four places.',
  );
  const sheet = (
    events: readonly SimLogEvent[],
    more: Data = {},
    base: typeof baselines | null = baselines,
  ) => score({ events, scenario: settings(hazard, { about: about(hazard), ...more }), baselines: base });
  it('all met', () => golden('all met', print(sheet(logOf(rowsOf(hazard, 'met'))))));
  it('all missed', () => golden('all missed', print(sheet(logOf(rowsOf(hazard, 'missed'), BAD)))));
  it('every second missed', () =>
    golden(
      'every second missed',
      print(
        sheet(
          logOf(
            [
              ...rowsOf(hazard, 'met', (_, k) => k % 2 === 0),
              ...rowsOf(hazard, 'missed', (_, k) => k % 2 === 1),
            ],
            BAD,
          ),
        ),
      ),
    ));
  it('every third left out, for training, without references', () =>
    golden(
      'every third left out',
      print(
        sheet(
          logOf(rowsOf(hazard, 'met', (f, k) => k % 3 !== 0 && !f.id.startsWith('N-'))),
          { scoring: { profile: 'training', numbers: {} } },
          null,
        ),
      ),
    ));
  it('the county’s own numbers, items off and overridden', () =>
    golden(
      'own numbers',
      print(
        sheet(logOf(rowsOf(hazard, 'missed'), BAD), {
          scoring: {
            profile: 'official',
            numbers: {
              'WGT-T': 40,
              'WGT-O': 5,
              'CAP-RED': 33,
              'CAP-CRIT': 66,
              'PEN-X1': 4,
              'PEN-XM': 6,
              'LOS-DEAD': 500,
              'LOS-REST': 50,
            },
          },
          procedures: {
            notApplicable: ['C-01', 'N-01', 'N-05'],
            overrides: [
              { id: 'C-16', targetMin: 5, limitMin: 7, reason: { zh: '本县', en: 'own' }, confirmed: true },
              { id: 'C-17', targetMin: 90, reason: { zh: '本县', en: 'own' }, confirmed: false },
              { id: 'C-13', apply: false, reason: { zh: '本县', en: 'own' } },
            ],
          },
        }),
      ),
    ));
});

describe('the sum', () => {
  const events = logOf(rowsOf('flood', 'missed'), BAD);
  const of = (more: Data = {}, extra: readonly Row[] = [], base: Baselines | null = baselines) =>
    score({
      events: extra.length === 0 ? events : logOf([...rowsOf('flood', 'missed'), ...extra], BAD),
      scenario: settings('flood', { about: about('flood'), ...more }),
      baselines: base,
    });
  it('contributions add up to the raw total, points of items to their dimensions', () => {
    const s = of();
    const sum = Object.values(s.contributions).reduce((n, c) => n + c.points, 0);
    expect(s.raw).toBeCloseTo(sum, 9);
    expect(Object.values(s.contributions).reduce((n, c) => n + c.weight, 0)).toBeCloseTo(1, 9);
    const items = s.items.reduce((n, i) => n + i.points, 0);
    const { timeliness, completeness, correctness } = s.contributions;
    expect(items).toBeCloseTo(timeliness.points + completeness.points + correctness.points, 9);
  });
  it('a red line holds the total at its cap and safety at 0; for training it shows and does not cap', () => {
    const s = of();
    expect(s.violations.some((v) => v.redLine)).toBe(true);
    expect(s.dimensions.safety).toBe(0);
    expect(s.caps).toContainEqual({ id: 'N-19', limit: 59 });
    const met = score({
      events: logOf([
        ...rowsOf('flood', 'met', (f) => !f.id.startsWith('N-')),
        [
          50,
          'GATE_ORDER',
          { reservoir: 'r', big: true, approved: false, release: 900, before: 0, notice: true, more: true },
        ],
      ]),
      scenario: settings('flood', { about: about('flood') }),
      baselines: null,
    });
    expect(met.raw).toBeGreaterThan(59);
    expect(met.total).toBe(59);
    expect(of({ scoring: { profile: 'training', numbers: {} } }).caps).toEqual([]);
  });
  it('an item overridden by the evaluator is no longer undone and lifts its cap; a waived one too', () => {
    const before = of().items.find((i) => i.weight === 5 && i.status === 'not-done' && i.orderedAt < 0)!;
    const { id } = before;
    expect(of().caps.map((c) => c.id)).toContain(id);
    const over = of({}, [
      [1201, 'ITEM_OVERRIDDEN', { item: id, t: 1, k: 1, c: null, reason: 'seen on paper' }],
    ]);
    expect(over.items.find((i) => i.id === id)).toMatchObject({
      status: 'done',
      overridden: 'seen on paper',
    });
    expect(over.caps.map((c) => c.id)).not.toContain(id);
    expect(over.raw).toBeGreaterThan(of().raw);
    // What was judged without him stays beside it, with who and why.
    expect(over.items.find((i) => i.id === id)!.word).toMatchObject({
      by: 'commander',
      reason: 'seen on paper',
      status: 'not-done',
      t: before.t,
      k: before.k,
    });
    const met = of().items.find((i) => i.status === 'done' && i.weight === 5)!;
    const nothing = of({}, [
      [1201, 'ITEM_OVERRIDDEN', { item: met.id, t: 0, k: 0, c: null, reason: 'sham' }],
    ]);
    expect(nothing.items.find((i) => i.id === met.id)).toMatchObject({
      status: 'not-done',
      word: { status: 'done', t: met.t, k: met.k, c: met.c },
    });
    expect(nothing.caps.map((c) => c.id)).toContain(met.id);
    expect(of().items.every((i) => i.word === null)).toBe(true);
    const waived = of({}, [[1201, 'ITEM_WAIVED', { item: id, reason: 'not played' }]]);
    expect(waived.items.find((i) => i.id === id)!.word).toMatchObject({
      reason: 'not played',
      status: 'not-done',
    });
    expect(waived.items.find((i) => i.id === id)!.status).toBe('waived');
    expect(waived.caps.map((c) => c.id)).not.toContain(id);
  });
  it('one critical item left out caps at 74, three at 59; never activating or never reporting alone does', () => {
    const capsWithout = (...ids: readonly string[]) => {
      const word = ids.map((item): Row => [
        3999,
        'ITEM_OVERRIDDEN',
        { item, t: 1, k: 1, c: 1, reason: 'seen' },
      ]);
      // All is seen met but for what the test leaves undone.
      const all = score({
        events: logOf([...rowsOf('flood', 'missed', (f) => !f.id.startsWith('N-')), ...word]),
        scenario: settings('flood', { about: about('flood') }),
        baselines: null,
      });
      return all.caps.filter((c) => !c.id.startsWith('N-'));
    };
    const critical = capsWithout().map((c) => c.id);
    const but = (...left: readonly string[]) => capsWithout(...critical.filter((id) => !left.includes(id)));
    const usual = critical.filter((id) => id !== 'C-09' && id !== 'C-16');
    expect(usual.length).toBeGreaterThan(3);
    expect(but()).toEqual([]);
    expect(but(usual[0])).toEqual([{ id: usual[0], limit: 74 }]);
    expect(but(usual[0], usual[1]).map((c) => c.limit)).toEqual([74, 74]);
    expect(but(usual[0], usual[1], usual[2]).map((c) => c.limit)).toEqual([59, 59, 59]);
    const never = score({
      events: logOf([[1, 'WARRANTED', { level: 4, up: true }]]),
      scenario: settings('flood', { about: about('flood') }),
      baselines: null,
    });
    expect(never.caps.find((c) => c.id === 'C-16')).toEqual({ id: 'C-16', limit: 59 });
    expect(never.caps.length).toBeLessThan(3);
    expect(CATALOGUE.filter((i) => i.gravest).map((i) => i.id)).toEqual(['C-09', 'C-16', 'W-05']);
  });
  it('one critical item left out caps by what it is for and what came of it', () => {
    const capOf = (hazard: string, trigger: Row, id: string, lost: Record<string, number>, least = 0) => {
      const notApplicable = CATALOGUE.map((c) => c.id).filter((x) => x !== id);
      const s = score({
        events: logOf([trigger], lost),
        scenario: settings(hazard, { about: about(hazard), procedures: { notApplicable, overrides: [] } }),
        baselines: baselinesOf(1e6, least),
      });
      return s.caps.find((c) => c.id === id)?.limit;
    };
    const leak: Row = [10, 'KNOWN', { fact: 'release:alarm' }];
    const hit: Row = [10, 'KNOWN', { fact: 'casualties' }];
    const none = { trapped: 0, dead: 0, injured: 0 };
    // People: when some came to harm.
    expect(capOf('hazmat', leak, 'H-07', { ...none, dead: 1 })).toBe(64);
    expect(capOf('hazmat', leak, 'H-07', { ...none, trapped: 1 })).toBe(64);
    expect(capOf('hazmat', leak, 'H-07', none)).toBe(74);
    // The source: when more was lost than need be.
    expect(capOf('hazmat', leak, 'H-10', { ...none, dead: 1 })).toBe(69);
    expect(capOf('hazmat', leak, 'H-10', none, 1e5)).toBe(74);
    // Safety of crews in any case; command and help at the usual cap.
    expect(capOf('hazmat', [10, 'KNOWN', { fact: 'release:signs' }], 'H-15', none)).toBe(69);
    expect(capOf('hazmat', leak, 'H-03', { ...none, dead: 1 })).toBe(74);
    expect(capOf('hazmat', hit, 'H-14', { ...none, dead: 1 })).toBe(64);
  });
  it.each([
    [90, 'excellent'],
    [89.99, 'good'],
    [75, 'good'],
    [74.99, 'fair'],
    [60, 'fair'],
    [59.99, 'poor'],
  ])('grade at %d is %s', (points, grade) => {
    // Outcome alone carries weight.
    const numbers = { 'WGT-T': 0, 'WGT-K': 0, 'WGT-C': 0, 'WGT-X': 0, 'WGT-S': 0, 'WGT-O': 100 };
    const s = score({
      events: logOf([], {}),
      scenario: settings('flood', { scoring: { profile: 'training', numbers } }),
      // One step lost above the best: 1 − ln 2 / ln(1 + X/100) of a hundred.
      baselines: baselinesOf(100 * (2 ** (100 / (100 - points)) - 1) - 100, -100),
    });
    expect(s.total).toBeCloseTo(points, 9);
    expect(s.grade).toBe(grade);
  });
  it('the same violation again costs less and never more than the most', () => {
    const twice = (n: number) =>
      score({
        events: logOf(Array.from({ length: n }, (_, k): Row => [50 + k, 'DOUBLE_ORDER', { unit: `u${k}` }])),
        scenario: settings('flood'),
        baselines: null,
      }).violations.map((v) => v.penalty);
    expect(twice(1)).toEqual([10]);
    expect(twice(6)).toEqual([10, 5, 5, 5, 0, 0]);
  });
});
