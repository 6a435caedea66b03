/** How long a decision stood right: what is ordered, corrected, taken back or overtaken by the incident; and what counts at all. */
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/sim/scoring/catalogue.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { judgeItems } from '../../../src/sim/scoring/score.ts';
import { after, levelChanges, nextStep, shareRight, sinceIncident } from '../../../src/sim/scoring/stood.ts';
import { asLogged } from '../../support/loose.ts';
import {
  dispatch,
  known,
  logOf,
  report,
  warranted,
  type ItemFixture,
  type Row,
} from '../../support/item-log.ts';
import { settings } from './settings.ts';

const END = 600;
const HAZARD: Readonly<Record<string, string>> = { E: 'earthquake', W: 'forest-fire', H: 'hazmat' };
/** An item alone, judged over rows of a log of ten hours. */
function item(id: string, ...rows: Row[]) {
  const notApplicable = CATALOGUE.map((c) => c.id).filter((x) => x !== id);
  const f: ItemFixture = { id, met: rows, without: ['DISPATCH', 'DECISION_NOTE'], endMin: END };
  return judgeItems(
    logOf(f, 'met'),
    settings(HAZARD[id[0]] ?? 'flood', { procedures: { notApplicable, overrides: [] } }),
  )[0];
}
const log = (...rows: Row[]): LogIndex =>
  new LogIndex(logOf({ id: 'x', met: rows, endMin: END, without: ['DISPATCH'] }, 'met'));
const activate = (min: number, level: number): Row => [
  min,
  'ACTIVATE',
  { level, was: 0, warranted: 4, fields: 1 },
];
const change = (min: number, level: number): Row => [
  min,
  'LEVEL_CHANGE',
  { level, was: 1, warranted: 4, fields: 1 },
];
const worth = (i: ReturnType<typeof item>): number => (i.t ?? 0) + (i.k ?? 0) + (i.c ?? 0);

describe('the share of time that stood right', () => {
  const changes = [
    { t: 0, right: 0 },
    { t: 100, right: 1 },
    { t: 300, right: 0.5 },
  ];
  it('is weighted by time, 0 before anything stood', () => {
    expect(shareRight(changes, 0, 400)).toBe((200 + 50) / 400);
    expect(shareRight(changes, 100, 300)).toBe(1);
    expect(shareRight([{ t: 50, right: 1 }], 0, 100)).toBe(0.5);
    expect(shareRight([], 0, 100)).toBe(0);
  });
  it('of no time at all is what stands then', () => {
    expect(shareRight(changes, 200, 200)).toBe(1);
    expect(shareRight(changes, 300, 300)).toBe(0.5);
  });
});

describe('the level in force (C-16)', () => {
  const need = [warranted(10, 4), report(400, 'first', { response: 4 })];
  const right = item('C-16', ...need, activate(12, 4));
  it('right at once and to the end is whole', () =>
    expect([right.t, right.c, right.note]).toEqual([1, 1, '100%']));
  it('two-step: wrong at +2 min and right three hours later is far below', () => {
    for (const wrong of [1, 2, 3]) {
      const two = item('C-16', ...need, activate(12, wrong), change(190, 4));
      expect(worth(two), String(wrong)).toBeLessThan(worth(right) - 0.1);
      expect(two.c, String(wrong)).toBeLessThan(wrong === 3 ? 0.87 : 0.72);
    }
    // Two levels off lends its time to nobody.
    expect(item('C-16', ...need, activate(12, 1), change(190, 4)).t).toBe(0);
  });
  it('corrected within the target costs nothing', () =>
    expect(worth(item('C-16', ...need, activate(12, 3), change(24, 4)))).toBe(worth(right)));
  it('ended without grounds, or before it was needed, stands no longer', () => {
    const ended = item('C-16', ...need, activate(12, 4), [100, 'END', { met: false, fields: 1 }]);
    expect(ended.c).toBeCloseTo((100 - 12) / (END - 12), 9);
    expect(item('C-16', ...need, activate(2, 4), [5, 'END', { met: false, fields: 1 }]).status).toBe(
      'not-done',
    );
    expect(item('C-16', ...need, activate(12, 4), [100, 'END', { met: true, fields: 1 }]).c).toBe(1);
  });
  it('before its trigger it counts from the trigger on, if it still stands', () => {
    const early = item('C-16', ...need, activate(2, 4));
    expect([early.t, early.c]).toEqual([1, 1]);
    // Changed to a wrong one before anybody asked: only that one stands.
    expect(item('C-16', ...need, activate(2, 4), change(5, 1)).c).toBe(0);
    // Too high by one until more is asked for: half right.
    expect(item('C-16', warranted(10, 4), activate(2, 3)).c).toBe(0.5);
  });
  it('holds until more is asked for, which is another item’s; a step within the target is its own', () => {
    expect(item('C-16', ...need, activate(12, 4), warranted(100, 2)).c).toBe(1);
    expect(item('C-16', ...need, warranted(12, 3), activate(20, 3)).c).toBe(1);
    expect(nextStep(log(warranted(10, 4), warranted(100, 2)), 600)).toBe(6000);
    expect(nextStep(log(warranted(10, 4), warranted(100, 2), warranted(200, 3)), 6000)).toBe(END * 60);
  });
  it('a level that was called for stays right while the need falls', () => {
    expect(levelChanges(log(warranted(10, 2), activate(12, 2), warranted(100, 4))).at(-1)!.right).toBe(1);
    expect(levelChanges(log(warranted(10, 4), activate(12, 2))).at(-1)!.right).toBe(0);
    expect(
      levelChanges(log(warranted(10, 2), activate(12, 2), warranted(50, 0), change(60, 4))).at(-1)!.right,
    ).toBe(1);
  });
});

it('what was asked for in the first second stands where nothing has happened at all', () => {
  const asked = (...rows: Row[]): number => {
    const all = log([0, 'REQUEST_AID', {}], ...rows);
    return sinceIncident(all, 600, all.all('REQUEST_AID')).length;
  };
  expect(asked()).toBe(1);
  // From before the incident it stands no longer.
  expect(asked(known(5, 'incident'))).toBe(0);
});

describe('a level that rises (C-34)', () => {
  const need = [warranted(10, 4), activate(12, 4), warranted(100, 2), report(590, 'first', { response: 2 })];
  it('that is in force in the second in which it is called for lacks nothing, whatever its form left out', () => {
    const rise = (min: number) =>
      item('C-34', ...need, [min, 'LEVEL_CHANGE', { level: 2, was: 4, warranted: 2, fields: 0.5 }]);
    expect(rise(100).k).toBe(rise(99).k);
    expect(rise(100).k).toBeGreaterThan(rise(101).k!);
  });
  it('is worth the time that it stood', () => {
    expect(item('C-34', ...need, change(110, 2)).c).toBe(1);
    const late = item('C-34', ...need, change(400, 2));
    expect(late.c).toBeCloseTo(200 / 470, 2);
    const back = item('C-34', ...need, change(110, 2), change(200, 4));
    expect(back.c).toBeCloseTo(90 / 490, 2);
  });
});

describe('that it was activated is reported', () => {
  const need = [warranted(10, 4), activate(12, 4)];
  const k = (...rows: Row[]) => item('C-16', ...need, ...rows).k;
  it('at the level in force, within twice the limit; a report that does not say so is none', () => {
    expect(k(report(20, 'first', { response: 4 }))).toBe(1);
    expect(k(report(100, 'first', { response: 4 }))).toBeCloseTo(0.9, 9);
    expect(k(report(300, 'first', { response: 4 }))).toBeCloseTo(0.8, 9);
    expect(k(report(20, 'first'))).toBeCloseTo(0.8, 9);
    expect(k(report(20, 'first', { response: 3 }))).toBeCloseTo(0.8, 9);
    expect(k()).toBeCloseTo(0.8, 9);
    expect(item('C-16', ...need, report(5, 'first', { response: 4 })).k).toBeCloseTo(0.8, 9);
  });
  it('of a rise too', () => {
    const rise = [...need, warranted(100, 2), change(110, 2)];
    expect(item('C-34', ...rise, report(120, 'follow-up', { response: 2 })).k).toBe(1);
    expect(item('C-34', ...rise, report(120, 'follow-up', { response: 4 })).k).toBeCloseTo(0.8, 9);
  });
});

describe('post, official, cordon', () => {
  const up = (min: number, more: Record<string, unknown> = {}): Row => [
    min,
    'ICP_UP',
    { site: 's1', safe: true, near: true, fields: 1, ...more },
  ];
  const stands = (min: number, what: string, right: boolean): Row => [min, 'STANDS', { what, right }];
  it('a post is right while it is safe, near and reached', () => {
    const need = warranted(10, 3);
    expect(item('C-18', need, up(40)).c).toBe(1);
    expect(item('C-18', need, up(40), stands(320, 'post', false)).c).toBe(0.5);
    expect(item('C-18', need, up(2), stands(5, 'post', false)).c).toBe(0);
    // Moved to where it is needed again.
    expect(item('C-18', need, up(40), stands(320, 'post', false), up(330)).c).toBeGreaterThan(0.97);
    // A new one that is wrong replaces the right one.
    expect(item('C-18', need, up(40), up(320, { near: false })).c).toBe(0.5);
    expect(item('C-18', need, up(40, { near: false }), up(240)).c).toBeCloseTo(360 / 530, 2);
  });
  it('an official there is joined, not replaced, by a second elsewhere', () => {
    const sent = (min: number, near: boolean): Row => [min, 'LEADER_SENT', { site: `s${min}`, near }];
    const need = known(10, 'village:any:hit');
    const there: Row = [40, 'LEADER_ARRIVE', { site: 's20' }];
    expect(item('C-17', need, sent(20, true), there).c).toBe(1);
    expect(item('C-17', need, sent(20, true), there, sent(30, false)).c).toBe(1);
    expect(item('C-17', need, sent(20, true), there, stands(310, 'leader', false)).c).toBe(0.5);
    const [left, came] = [item('C-17', need, sent(20, true), there), item('C-17', need, sent(20, true))];
    expect([left.orderedAt, left.doneAt, left.t]).toEqual([1200, 2400, 1]);
    // Sent and never there is not done.
    expect([came.status, came.orderedAt, came.doneAt]).toEqual(['not-done', 1200, -1]);
  });
  it('a cordon that is lifted, or that the incident has left behind, holds no longer', () => {
    const need = known(10, 'cordon:due');
    const cordon: Row = [20, 'CORDON', { edges: [1], near: true, fields: 1 }];
    expect(item('C-21', need, cordon).c).toBe(1);
    expect(item('C-21', need, cordon, stands(310, 'cordon', false)).c).toBe(0.5);
  });
  it('zones are right as drawn, and none once lifted on foul air', () => {
    const zones = (min: number, right: number): Row => [min, 'ZONES', { right }];
    const need = known(10, 'release:alarm');
    expect(item('H-06', need, zones(20, 1)).c).toBe(1);
    expect(item('H-06', need, zones(20, 1), [310, 'LIFT', { ok: false }]).c).toBeCloseTo(290 / 580, 9);
    expect(item('H-06', need, zones(20, 1), [310, 'LIFT', { ok: true }]).c).toBe(1);
    const two = item('H-06', need, zones(12, 0), zones(190, 1));
    expect([two.t, two.c]).toEqual([0, expect.closeTo(410 / 575, 2)]);
  });
});

describe('what is said before anything was known rests on nothing', () => {
  const consult = (min: number): Row => [
    min,
    'CONSULT',
    { attendees: [], proposed: 4, warranted: 4, fields: 1 },
  ];
  it('a consultation, a report, a notice, a request', () => {
    expect(item('C-02', known(10, 'attention'), consult(5)).status).toBe('not-done');
    expect(item('C-02', known(10, 'attention'), consult(5), consult(20)).t).toBe(1);
    const incident = known(10, 'incident');
    expect(item('C-09', incident, report(5, 'first')).status).toBe('not-done');
    expect(item('C-09', incident, report(5, 'first'), report(20, 'follow-up')).t).toBe(1);
    const notify = (min: number): Row => [min, 'NOTIFY', { fields: 1 }];
    expect(item('C-12', incident, known(10, 'neighbours:due'), notify(5)).status).toBe('not-done');
    expect(item('C-12', incident, known(30, 'neighbours:due'), notify(15)).t).toBe(1);
    // What calls for a notice may be known before the incident is: from then on it counts.
    expect(item('C-12', known(60, 'incident'), warranted(30, 2), notify(31)).t).toBe(1);
    expect(item('C-12', known(60, 'incident'), warranted(30, 2), notify(20)).status).toBe('not-done');
    const ask = (min: number): Row => [min, 'REQUEST_AID', { fields: 1 }];
    expect(item('C-29', incident, warranted(30, 2), ask(5)).status).toBe('not-done');
    expect(item('C-29', incident, warranted(30, 2), ask(15)).t).toBe(1);
  });
  it('closing work before all is over is none', () => {
    const done = { fields: 1, faults: { blank: [], under: [], over: [] } };
    expect(item('C-37', known(10, 'incident'), [20, 'ASSESS_LOSS', done]).status).toBe('not-done');
    expect(item('C-11', known(10, 'incident'), report(20, 'final')).status).toBe('not-done');
    expect(item('C-39', known(10, 'incident'), [20, 'LESSONS', {}]).status).toBe('not-done');
  });
  it('a report sent before anything happened, and nothing since, is judged however much time was left', () => {
    const short = (...rows: Row[]) => {
      const notApplicable = CATALOGUE.map((c) => c.id).filter((x) => x !== 'C-09');
      const f: ItemFixture = { id: 'C-09', met: rows, endMin: 100 };
      return judgeItems(
        logOf(f, 'met'),
        settings('flood', { procedures: { notApplicable, overrides: [] } }),
      )[0];
    };
    expect(short(known(10, 'incident'), report(5, 'first')).status).toBe('not-done');
    expect(short(known(10, 'incident')).status).toBe('not-applicable');
    // Not yet due.
    expect(short(known(80, 'incident'), report(5, 'first')).status).toBe('not-applicable');
  });
  it('nobody has heard what a consultation brings in the second in which it is called', () => {
    const of = (...rows: readonly [string, string | null][]) => {
      const events = asLogged(
        rows.map(([kind, role], i) => ({ n: i + 1, t: 60, kind, role, data: { fact: 'incident' } }) as never),
      );
      const l = new LogIndex(events);
      return after(l, 60, l.all('REPORT')).length;
    };
    expect(of(['KNOWN', null], ['REPORT', 'duty'])).toBe(1);
    expect(of(['CONSULT', 'duty'], ['KNOWN', null], ['REPORT', 'duty'])).toBe(0);
    expect(of(['REPORT', 'duty'], ['KNOWN', null])).toBe(0);
  });
});

describe('done is the effect, never the order', () => {
  const cases: readonly [string, Row[], Row, Row][] = [
    [
      'H-10',
      [known(10, 'release:alarm')],
      dispatch(20, 'plug'),
      [50, 'CONTROL', { unit: 'u', closed: true }],
    ],
    ['H-11', [known(10, 'release:signs')], dispatch(20, 'cooling'), [50, 'COOL', { unit: 'u' }]],
    ['H-14', [known(10, 'casualties')], dispatch(20, 'medical'), [50, 'TRIAGE', { place: 'p', unit: 'u' }]],
    ['E-09', [known(10, 'casualties')], dispatch(20, 'medical'), [50, 'TRIAGE', { place: 'p', unit: 'u' }]],
    ['E-10', [known(10, 'road:1:failed')], dispatch(20, 'repair-road'), [50, 'REPAIR', { what: 'road' }]],
    ['C-28', [known(10, 'road:1:failed')], dispatch(20, 'repair-power'), [50, 'REPAIR', { what: 'power' }]],
    ['F-10', [known(10, 'people:trapped')], dispatch(20, 'water-rescue'), [50, 'RESCUE', { saved: 1 }]],
    [
      'F-06',
      [known(10, 'danger:1'), report(30, 'first')],
      dispatch(20, 'fix-danger', { target: '1' }),
      [50, 'DANGER_FIX', { danger: 1, right: true }],
    ],
    [
      'W-04',
      [known(10, 'fire:confirmed')],
      dispatch(20, 'fire-attack'),
      [50, 'ON_FIRE', { skilled: true, lces: 1 }],
    ],
  ];
  it.each(cases)('%s', (id, need, order, effect) => {
    const [done, sent] = [item(id, ...need, order, effect), item(id, ...need, order)];
    expect([done.status, done.orderedAt, done.doneAt]).toEqual(['done', 1200, 3000]);
    expect([sent.status, sent.orderedAt, sent.doneAt, sent.t, sent.k]).toEqual([
      'not-done',
      1200,
      -1,
      0,
      0.5,
    ]);
    expect(worth(done)).toBeGreaterThan(worth(sent) + 1);
  });
  it('while its time runs nobody is charged', () =>
    expect(item('H-10', known(END - 60, 'release:alarm'), dispatch(END - 50, 'plug')).status).toBe(
      'not-applicable',
    ));
});

describe('words', () => {
  it('of notes and lessons are the evaluator’s: there or not, worth nothing by being there', () => {
    const note: Row = [20, 'DECISION_NOTE', { text: 'x' }];
    expect(item('C-35', note)).toMatchObject({
      status: 'not-observable',
      t: null,
      k: null,
      c: null,
      points: 0,
    });
    expect(item('C-35').status).toBe('not-done');
    const lessons: Row = [END + 1, 'LESSONS', {}];
    expect(item('C-39', known(10, 'incident'), lessons).status).toBe('not-observable');
    // His word counts.
    const rated = item('C-35', note, [
      END + 1,
      'ITEM_OVERRIDDEN',
      { item: 'C-35', t: null, k: 0.8, c: null, reason: 'good' },
    ]);
    expect(rated).toMatchObject({ status: 'done', k: 0.8 });
  });
  it('of an order are too; a crew that looks for its place or has two orders was not told', () => {
    const sent = dispatch(20, 'rescue', { fields: 0 });
    expect(item('C-20', sent).k).toBe(1);
    expect(item('C-20', sent, [30, 'OLD_PICTURE', { unit: 'u1', task: 20 }]).k).toBe(0);
    expect(
      item('C-20', sent, dispatch(25, 'rescue'), [25, 'DOUBLE_ORDER', { unit: 'u1', first: 'duty' }]).k,
    ).toBe(0.5);
  });
});

describe('the loss sheet (C-37)', () => {
  const sheet = (faults: Record<string, string[]>): Row => [
    END + 1,
    'ASSESS_LOSS',
    { fields: 1, faults: { blank: [], under: [], over: [], ...faults } },
  ];
  it('is judged by its figures as a report is', () => {
    const c = (row: Row) => item('C-37', known(10, 'incident'), row).c;
    expect(c(sheet({}))).toBe(1);
    expect(c(sheet({ blank: ['houses'] }))).toBe(0.5);
    expect(c(sheet({ over: ['dead'] }))).toBe(0);
    expect(c(sheet({ under: ['lossWan'] }))).toBe(0);
    expect(c([END + 1, 'ASSESS_LOSS', { fields: 1 }])).toBe(0.5);
  });
});
