/** The plan's yardsticks beside the score, on small logs whose sums can be done by hand. */
import { asLogged } from '../../support/loose.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goalText, metText, sumText, valueText } from '../../../src/i18n/indicator-text.ts';
import { translator, WORDS } from '../../../src/i18n/index.ts';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot } from '../../../src/bots/run.ts';
import {
  COUNTY_FIGURES,
  DEPARTMENTS_OF_PLAN,
  INDICATOR_IDS,
  INDICATOR_NUMBERS,
  LARGER_ACCIDENT,
  PRODUCT_NUMBERS,
  score,
  type IndicatorId,
  type PlanMeasures,
  type Role,
  type Scenario,
  type SimLogEvent,
} from '../../../src/sim/index.ts';
import { county, firstSteps, firstStepsText, load } from '../../support/tiny.ts';
import { FAULTLESS } from '../../support/item-log.ts';

const scenario = (id: string): Scenario => load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario;
const flood = firstSteps.scenario;
const hazmat = scenario('hazmat-kiln-gas');
const fire = scenario('forest-fire-qingming');

type Row = readonly [t: number, kind: string, data?: Record<string, unknown>, role?: Role];
const log = (...rows: Row[]): SimLogEvent[] =>
  asLogged(rows.map(([t, kind, data = {}, role = null], i) => ({ n: i + 1, t, kind, role, data })));
const measure = (s: Scenario, ...rows: Row[]): PlanMeasures =>
  score({ events: log(...rows), scenario: s, baselines: null }).plan;
const of = (p: PlanMeasures, id: IndicatorId) => p.indicators.find((i) => i.id === id)!;
const outcome = (data: Record<string, number>): Row => [7200, 'OUTCOME', data];
const end: Row = [7200, 'SCORED_END'];

describe('indicators', () => {
  it('[DUT-03] reports in time over reports due: the first within two hours, then by the interval of the level', () => {
    const known: Row = [0, 'KNOWN', { fact: 'incident' }];
    const report = (t: number): Row => [
      t,
      'REPORT',
      { kind: 'first', fields: 1, dead: 0, known: 0, to: [], faults: FAULTLESS },
    ];
    const none = of(measure(flood, known, [36000, 'SCORED_END']), 'DUT-03');
    expect([none.value, none.met, none.terms]).toEqual([0, false, { onTime: 0, due: 1 }]);
    const good = measure(flood, known, report(3600), report(3600 + 4 * 3600), [30000, 'SCORED_END']);
    expect(of(good, 'DUT-03')).toMatchObject({ value: 100, met: true, terms: { onTime: 2, due: 2 } });
    const late = measure(flood, known, report(9000), report(9000 + 4 * 3600), [36000, 'SCORED_END']);
    expect(of(late, 'DUT-03')).toMatchObject({ value: 50, met: false, terms: { onTime: 1, due: 2 } });
    expect(of(measure(flood, end), 'DUT-03').value).toBeNull();
  });
  it('[WRN-05] lead time is the median from the warning in the village to the impact, nothing where it came too late', () => {
    const warned = (t: number, village: string): Row => [t, 'VILLAGE_WARNED', { village }];
    const hit = (t: number, village: string): Row => [t, 'VILLAGE_FLOODED', { village, athome: 0 }];
    const p = measure(
      flood,
      warned(0, 'a'),
      warned(600, 'b'),
      hit(3600, 'a'),
      hit(3600, 'b'),
      hit(3600, 'c'),
      end,
    );
    expect(of(p, 'WRN-05')).toMatchObject({ value: 50, terms: { villages: 3 } });
  });
  it('[JNT-02] from the order to the team on scene: median and ninth decile', () => {
    const rows = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100].flatMap((m, i): Row[] => [
      [0, 'DISPATCH', { task: i, kind: 'standby', skilled: true, unit: `u${i}` }, 'commander'],
      [m * 60, 'ON_SCENE', { task: i }],
    ]);
    expect(of(measure(flood, ...rows, end), 'JNT-02')).toMatchObject({
      value: 60,
      terms: { orders: 10, p90: 100 },
    });
  });
  it('[REL-09] from the order to the goods delivered; what has not come does not count', () => {
    const p = measure(
      flood,
      [0, 'SUPPLY_ORDER', { supply: 0 }],
      [0, 'SUPPLY_ORDER', { supply: 1 }],
      [5400, 'SUPPLY_ARRIVED', { supply: 0 }],
      end,
    );
    expect(of(p, 'REL-09')).toMatchObject({ value: 90, terms: { orders: 1, p90: 90 } });
  });
  it('[IND-1] deaths in an accident are counted; without a base year only none is sure to keep the goal', () => {
    expect(of(measure(hazmat, outcome({ dead: 0 }), end), 'IND-1')).toMatchObject({ value: 0, met: true });
    expect(of(measure(hazmat, outcome({ dead: 2 }), end), 'IND-1')).toMatchObject({ value: 2, met: null });
    expect(measure(flood, end).indicators.some((i) => i.id === 'IND-1')).toBe(false);
  });
  it('[IND-4] loss over gross product, against one percent', () => {
    const gdp = COUNTY_FIGURES.fuliang.gdpMillion.value;
    const p = measure(flood, outcome({ damageMillion: gdp / 50 }), end);
    expect(of(p, 'IND-4')).toMatchObject({ value: 2, goal: 1, met: false });
    expect(of(measure(flood, outcome({ damageMillion: 1 }), end), 'IND-4').met).toBe(true);
  });
  it('[IND-5] one death in a county of 280,400 is 3.57 a million, and 0.71 spread over five years', () => {
    const i = of(measure(flood, outcome({ dead: 1 }), end), 'IND-5');
    expect(i.value).toBeCloseTo(3.566, 3);
    expect([i.goal, i.met]).toEqual([1, false]);
    expect(i.terms.fiveYears).toBeCloseTo(0.713, 3);
    expect(of(measure(flood, outcome({ dead: 0 }), end), 'IND-5')).toMatchObject({ value: 0, met: true });
  });
  it('[IND-7] damaged forest over all forest, and its share of a year’s 0.9 per mille', () => {
    const ha = COUNTY_FIGURES.fuliang.forestHa.value;
    const damaged = PRODUCT_NUMBERS['PRM-IND-DAMAGED'];
    const i = of(measure(fire, outcome({ burntHa: (0.0009 * ha) / damaged }), end), 'IND-7');
    expect(i.value).toBeCloseTo(0.9, 9);
    expect(i.terms.allowance).toBeCloseTo(100, 6);
    expect(of(measure(fire, outcome({ burntHa: 2 * ha }), end), 'IND-7').met).toBe(false);
  });
  it('[IND-9] three dead break the record since 2006, two do not', () => {
    expect(of(measure(hazmat, outcome({ dead: 2 }), end), 'IND-9')).toMatchObject({ value: 1, met: true });
    expect(of(measure(hazmat, outcome({ dead: 3 }), end), 'IND-9')).toMatchObject({ value: 0, met: false });
    expect(of(measure(hazmat, outcome({ damageMillion: 10 }), end), 'IND-9').met).toBe(false);
  });
  it('[IND-10] an entrapped crew breaks twelve years without casualties', () => {
    expect(of(measure(fire, outcome({}), end), 'IND-10').met).toBe(true);
    const p = measure(fire, [60, 'ENTRAPPED', { unit: 'x' }], outcome({}), end);
    expect(of(p, 'IND-10')).toMatchObject({ value: 0, met: false, terms: { entrapped: 1 } });
  });
  it('[IND-11] burnt area and damaged forest are told apart', () => {
    const i = of(measure(fire, outcome({ burntHa: 10 }), end), 'IND-11');
    expect([i.value, i.terms.damaged]).toEqual([10, 10 * PRODUCT_NUMBERS['PRM-IND-DAMAGED']]);
  });
  it('[REC-03] insured houses are paid for by the insured share', () => {
    const i = of(measure(flood, outcome({ floodedHouseholds: 100 }), end), 'REC-03');
    const n = PRODUCT_NUMBERS;
    expect(i.value).toBeCloseTo(100 * n['PRM-IND-INSURED'] * n['PRM-IND-PAYOUT'], 9);
  });
  it('[REC-05] liability insurance pays for each death of an accident', () => {
    expect(of(measure(hazmat, outcome({ dead: 2 }), end), 'REC-05').value).toBeCloseTo(0.8, 9);
  });
});

describe('shares', () => {
  const played = playBot(firstSteps, firstStepsText, county, '1', doctrineBot()).session.ex.world.log;
  const good = score({ events: played, scenario: flood, baselines: null }).plan;
  const idle = measure(flood, [0, 'KNOWN', { fact: 'incident' }], end);
  it('[CMD-08] the four elements come from the points of their items; orders by two commanders cost a tenth', () => {
    expect(good.axes.map((a) => a.id)).toEqual(['unified', 'specialised', 'agile', 'linked']);
    for (const a of good.axes) expect(a.value, a.id).toBeGreaterThan(0.7);
    for (const a of idle.axes) expect(a.value ?? 0, a.id).toBeLessThan(0.3);
    const data = { unit: 'x', first: 'commander' } as const;
    const double: SimLogEvent = { n: 99999, t: 600, kind: 'DOUBLE_ORDER', role: null, data };
    const less = score({ events: [...played, double], scenario: flood, baselines: null }).plan;
    expect(less.axes[0].value!).toBeCloseTo(good.axes[0].value! - 0.1, 6);
  });
  it('[DUT-04] five duty capabilities from the points of their items, null where none applied', () => {
    expect(good.duties.map((d) => d.id)).toEqual([
      'base',
      'analysis',
      'reporting',
      'coordination',
      'opinion',
    ]);
    for (const d of good.duties) expect(d.value, d.id).toBeGreaterThan(0.5);
    expect(measure(flood).duties.at(-1)!.value).toBeNull();
  });
  it('[CMD-10] precision: villages hit that had been warned, teams that had the skill, needs that were met', () => {
    const p = measure(
      flood,
      [0, 'VILLAGE_WARNED', { village: 'a' }],
      [60, 'VILLAGE_FLOODED', { village: 'a', athome: 0 }],
      [60, 'VILLAGE_FLOODED', { village: 'b', athome: 0 }],
      [60, 'DISPATCH', { task: 0, kind: 'patrol', skilled: false }, 'commander'],
      outcome({ needsMet: 3, needsTotal: 4 }),
      end,
    );
    expect(p.precisions.map((x) => x.value)).toEqual([0.5, 0, 0.75]);
  });
  it('[PLN-03] down to the village, across the departments, to the single point', () => {
    const p = measure(
      flood,
      [0, 'CONSULT', { attendees: ['water', 'weather', 'police'], proposed: 4, warranted: 4, fields: 1 }],
      [60, 'ORDER', { to: [], fields: 1 }],
      [120, 'SHELTER_OPEN', { shelters: [] }],
      end,
    );
    expect(p.reaches.map((x) => x.value)).toEqual([1 / 4, 3 / 9, 1 / 4]);
  });
  it('[WRN-04] eight attributes from the log: a warning alone has two, a doctrine run all but few', () => {
    const warn: Row = [
      600,
      'WARN',
      { warning: 0, colour: 3, villages: [0], channels: ['sms'], kind: 'flood', fields: 0.75 },
      'commander',
    ];
    const bare = measure(flood, warn, end).warning;
    expect(bare).toHaveLength(8);
    expect(bare.filter((a) => a.met).map((a) => a.id)).toEqual(['reliable', 'graded']);
    expect(good.warning.filter((a) => a.met).length).toBeGreaterThanOrEqual(6);
    expect(measure(flood, end).warning).toEqual([]);
  });
});

describe('departments', () => {
  const order = (role: Role, kind: string): number =>
    measure(flood, [60, 'DISPATCH', { task: 0, kind, skilled: true }, role], end).ownership.misdirected
      .length;
  it('[CMD-16] a task ordered by a post that does not own it is named with its owner; headquarters may order all', () => {
    expect(order('police', 'cordon')).toBe(0);
    expect(order('police', 'medical')).toBe(1);
    expect(order('natural-resources', 'cordon')).toBe(1);
    expect(order('commander', 'medical')).toBe(0);
    const p = measure(flood, [60, 'DISPATCH', { task: 0, kind: 'medical', skilled: true }, 'police'], end);
    expect(p.ownership.misdirected[0]).toMatchObject({
      role: 'police',
      task: 'medical',
      owner: 'health',
      event: 1,
    });
  });
  it('have words for every department and task', () => {
    for (const x of DEPARTMENTS_OF_PLAN) {
      expect(WORDS[`department.${x.id}`], x.id).toBeDefined();
      for (const k of x.tasks) expect(WORDS[`choice.${k}`], k).toBeDefined();
    }
  });
});

describe('how they read', () => {
  it('every indicator has a name and a sum in both languages, and every figure a name', () => {
    for (const id of INDICATOR_IDS)
      for (const key of [`indicator.${id}`, `indicator.${id}.sum`]) expect(WORDS[key], key).toBeDefined();
    const figures = [COUNTY_FIGURES.fuliang, INDICATOR_NUMBERS, LARGER_ACCIDENT].flatMap((x) =>
      Object.keys(x),
    );
    for (const id of figures) expect(WORDS[`figure.${id}`], id).toBeDefined();
  });
  it('says the sum with its numbers', () => {
    const i = of(measure(flood, outcome({ dead: 1 }), end), 'IND-5');
    const t = translator('en');
    expect([valueText(t, i, i.value), goalText(t, i), metText(t, i)]).toEqual([
      '3.57 per million',
      '< 1 per million',
      'not met',
    ]);
    expect(sumText(t, i)).toBe('1 dead ÷ 280400 people × 1 million; spread over five years 0.71');
  });
});
