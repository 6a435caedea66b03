/** What needs a seat now, and the strip of time: everything that waits is listed once, in order, and nothing that does not. */
import { describe, expect, it } from 'vitest';
import type { MessageView, ProcedureView, RoleView } from '../../src/bridge/protocol.ts';
import { COMMANDS, projectShared, projectView, advance } from '../../src/sim/index.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { NEED_KINDS, needsOf, type Reader } from '../../src/shell/now.ts';
import { knotsOf, LANES, latest, MARKS, marksOf, PAST, type Mark } from '../../src/shell/strip.ts';
import { begin } from '../support/tiny.ts';

const ex = begin();
advance(ex, 1800);
const base = projectView(
  ex,
  'commander',
  false,
  projectShared(ex, true),
  ex.world.env.scenario.about.roles,
) as RoleView;
/** A quiet county, with nothing to see to. */
const quiet: RoleView = {
  ...base,
  messages: [],
  procedures: [],
  dangers: [],
  tasks: [],
  supplies: [],
  reports: [],
  warnings: [],
  gauges: [],
  villages: base.villages.map((x) => ({ ...x, waiting: 0 })),
  shelters: base.shelters.map((s) => ({ ...s, issue: null, people: 0 })),
  relief: { ...base.relief, donations: [] },
  response: { level: 0, endedAt: -1, changes: [] },
};
const reader: Reader = {
  read: new Set(),
  answers: { 'C-09': { command: 'report.first', values: {} } },
  knows: (c) => COMMANDS.has(c),
  hints: true,
  posts: (id) => (id === 'C-10' ? ['duty'] : id === 'C-09' ? ['commander', 'duty'] : []),
};
const message = (id: number, t: number, more: Partial<MessageView> = {}): MessageView => ({
  id,
  t,
  from: 'duty',
  to: ['commander'],
  severity: 'urgent',
  channel: 'phone',
  code: 'inject',
  params: {},
  text: null,
  verifiable: false,
  verified: null,
  ...more,
});
const item = (id: string, state: ProcedureView['state'], dueAt: number): ProcedureView => ({
  id,
  state,
  since: 60,
  dueAt,
  doneAt: -1,
  subject: '',
});
const keys = (v: Partial<RoleView>, r: Partial<Reader> = {}): string[] =>
  needsOf({ ...quiet, ...v }, { ...reader, ...r }).map((x) => x.key);

describe('what needs a seat now', () => {
  it('is nothing in a quiet county', () => {
    expect(keys({})).toEqual([]);
  });
  it('alarms that nobody has read, the oldest first, and none that is routine', () => {
    const messages = [message(2, 500), message(1, 300), message(3, 100, { severity: 'important' })];
    expect(keys({ messages })).toEqual(['m1', 'm2']);
    expect(keys({ messages }, { read: new Set([1]) })).toEqual(['m2']);
  });
  it('items by how late they are, then by when they are due; none that is done or not yet asked for, none in an examination', () => {
    const procedures = [
      item('C-09', 'due', 4000),
      item('C-10', 'due', 3000),
      item('C-11', 'late', 1500),
      item('C-12', 'overdue', 900),
      item('C-13', 'done', 10),
      item('C-14', 'pending', 10),
    ];
    // Of two that are due, that which is asked of the post held comes first, though it has more time.
    expect(keys({ procedures })).toEqual(['pC-12', 'pC-11', 'pC-09', 'pC-10']);
    expect(keys({ procedures, role: 'duty' })).toEqual(['pC-12', 'pC-11', 'pC-10', 'pC-09']);
    expect(needsOf({ ...quiet, procedures }, reader).map((x) => x.others)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(keys({ procedures }, { hints: false })).toEqual([]);
    const orders = needsOf({ ...quiet, procedures }, reader).map((x) => x.order?.command ?? null);
    expect(orders).toEqual([null, null, 'report.first', null]);
  });
  it('an examination tells what was told and seen, with no order beside it and nothing to look out for', () => {
    const told = { ...quiet, messages: [message(1, 60, { severity: 'urgent', code: 'casualties-first' })] };
    const seen = { ...told, response: { ...quiet.response, level: 4 as const } };
    const plain = needsOf(seen, { ...reader, hints: false });
    expect(plain.map((x) => [x.kind, x.order])).toEqual([['alarm', null]]);
    expect(needsOf(seen, reader).map((x) => [x.kind, x.order?.command])).toEqual([
      ['alarm', 'report.verify'],
      ['idle', undefined],
    ]);
  });
  it('people told to leave without a place, unguarded dangers, unfit shelters with people in them', () => {
    const danger = {
      id: 4,
      levee: 'levee-5',
      kind: 'piping',
      knownSince: 600,
      state: 'active',
      guarded: false,
    };
    const v = {
      villages: quiet.villages.map((x, k) => (k === 3 ? { ...x, waiting: 12.2 } : x)),
      dangers: [danger, { ...danger, id: 5, guarded: true }, { ...danger, id: 6, state: 'treated' }],
      shelters: quiet.shelters.map((s, k) =>
        k === 0
          ? { ...s, issue: 'flooded' as const, people: 30 }
          : k === 1
            ? { ...s, issue: 'flooded' as const }
            : s,
      ),
    };
    const needs = needsOf({ ...quiet, ...v }, reader);
    expect(needs.map((x) => [x.kind, x.about, x.n])).toEqual([
      ['waiting', quiet.villages[3].id, 13],
      ['danger', 'levee-5', 0],
      ['shelter', quiet.shelters[0].id, 30],
    ]);
    expect(needs.map((x) => x.order?.values ?? null)).toEqual([
      { villages: [quiet.villages[3].id] },
      { danger: '4' },
      null,
    ]);
  });
  it('doubtful messages until they are checked, gifts until they are answered, crews only once there is a response', () => {
    const doubt = message(9, 50, { severity: 'important', verifiable: true });
    expect(keys({ messages: [doubt] })).toEqual(['q9']);
    expect(keys({ messages: [{ ...doubt, verified: { t: 60, method: 'x', result: true } }] })).toEqual([]);
    const gift = {
      id: 1,
      donor: 'd',
      item: 'food',
      quantity: 3,
      offeredAt: 90,
      answer: '' as const,
      arrivedAt: -1,
      publishedAt: -1,
      needed: true,
    };
    const relief = (answer: '' | 'refuse') => ({ ...quiet.relief, donations: [{ ...gift, answer }] });
    expect(keys({ relief: relief('') })).toEqual(['g1']);
    expect(keys({ relief: relief('refuse') })).toEqual([]);
    const standby = quiet.units.filter((u) => u.status === 'standby' && u.registered).length;
    expect(standby).toBeGreaterThan(10);
    const [idle] = needsOf({ ...quiet, response: { level: 3, endedAt: -1, changes: [] } }, reader);
    expect([idle.kind, idle.n]).toEqual(['idle', standby]);
  });
  it('the gravest kind first, whatever is due when', () => {
    const v = {
      messages: [message(9, 1, { verifiable: true, severity: 'routine' }), message(1, 900)],
      procedures: [item('C-09', 'overdue', 1)],
      response: { level: 3, endedAt: -1, changes: [] } as RoleView['response'],
    };
    expect(keys(v)).toEqual(['m1', 'pC-09', 'q9', 'idle']);
  });
  it('an order that the exercise does not know is not offered', () => {
    const procedures = [item('C-09', 'due', 4000)];
    expect(needsOf({ ...quiet, procedures }, { ...reader, knows: () => false })[0].order).toBeNull();
  });
  it('has its words', () => {
    for (const k of NEED_KINDS) expect(WORDS[`now.${k}`], k).toBeDefined();
    for (const m of MARKS) for (const s of ['', '.sign']) expect(WORDS[`mark.${m}${s}`], m).toBeDefined();
    for (const l of LANES) expect(WORDS[`strip.${l}`], l).toBeDefined();
  });
});

describe('the strip of time', () => {
  it('holds what was ordered and told, what comes, and what is due; what has come or is done is no longer awaited', () => {
    const task = { ...({} as RoleView['tasks'][number]), id: 1, unit: 'u', target: 'x', createdAt: 900 };
    const goods = { ...({} as RoleView['supplies'][number]), to: 's', orderedAt: 800, arrivedAt: -1 };
    const v: RoleView = {
      ...quiet,
      t: 1800,
      tasks: [
        { ...task, comesAt: 2400 },
        { ...task, comesAt: -1 },
      ],
      supplies: [
        { ...goods, arriveAt: 3000 },
        { ...goods, arriveAt: 1700, arrivedAt: 1700 },
      ],
      messages: [
        message(1, 300),
        message(2, 400, { severity: 'routine', text: { zh: 'x', en: 'x' } }),
        message(3, 500, { severity: 'routine' }),
      ],
      procedures: [item('C-09', 'due', 4000), item('C-10', 'overdue', 100)],
    };
    const list = (lane: string) =>
      marksOf(v, true)
        .filter((m) => m.lane === lane)
        .map((m) => [m.t, m.kind, m.about]);
    expect(list('comes')).toEqual([
      [2400, 'crew', 'u'],
      [3000, 'goods', 's'],
    ]);
    expect(list('told').map(([t, k]) => [t, k])).toEqual([
      [300, 'urgent'],
      [400, 'inject'],
    ]);
    expect(list('due')).toEqual([
      [4000, 'procedure', 'C-09'],
      [quiet.endAt, 'closing', ''],
    ]);
    expect(list('ordered').map(([t, k]) => [t, k])).toEqual([
      [900, 'dispatch'],
      [900, 'dispatch'],
      [800, 'supply'],
      [800, 'supply'],
    ]);
    expect(marksOf(v, false).some((m) => m.kind === 'procedure')).toBe(false);
  });
  it('holds levels, reports and warnings as ordered, and a crest that is forecast over its mark as coming', () => {
    const gauge = base.gauges[0];
    const crest = (peak: number, peakAt = 3000) => ({
      ...gauge,
      forecast: { t: 0, h6: 0, h12: 0, h24: 0, peak, peakAt },
    });
    const of = (v: Partial<RoleView>) =>
      marksOf({ ...quiet, t: 1800, ...v }, true)
        .filter((m) => m.kind !== 'closing')
        .map((m) => [m.t, m.lane, m.kind]);
    expect(
      of({
        response: { level: 3, endedAt: -1, changes: [{ t: 600, level: 3, by: 'commander', grounds: [] }] },
        reports: [{ ...({} as RoleView['reports'][number]), t: 700 }],
        warnings: [{ ...({} as RoleView['warnings'][number]), issuedAt: 800 }],
      }),
    ).toEqual([
      [600, 'ordered', 'level'],
      [700, 'ordered', 'report'],
      [800, 'ordered', 'warning'],
    ]);
    expect(of({ gauges: [crest(gauge.warningM)] })).toEqual([[3000, 'comes', 'crest']]);
    expect(of({ gauges: [crest(gauge.warningM - 0.01)] })).toEqual([]);
    expect(of({ gauges: [crest(gauge.warningM, 1800)] })).toEqual([]);
  });
  const mark = (t: number, lane: Mark['lane'] = 'due'): Mark => ({
    t,
    lane,
    kind: 'procedure',
    about: String(t),
    message: -1,
    tab: 'procedures',
  });
  it('shows a third of what is behind and two thirds of what is ahead, to the second', () => {
    const times = [5999, 6000, 8000, 11999, 12000];
    const shown = knotsOf(
      times.map((t) => mark(t)),
      8000,
      6000,
      1000,
    ).flatMap((k) => k.marks.map((m) => m.t));
    expect(shown).toEqual([6000, 8000, 11999]);
    const [, now] = knotsOf(
      times.map((t) => mark(t)),
      8000,
      6000,
      1000,
    );
    expect(now.at).toBeCloseTo(PAST, 2);
  });
  it('ties marks of a lane that have no room beside each other into one, lanes apart, and loses none', () => {
    const marks = Array.from({ length: 200 }, (_, k) =>
      mark(6000 + ((k * 37) % 6000), k % 2 ? 'due' : 'told'),
    );
    const knots = knotsOf(marks, 8000, 6000, 20);
    expect(knots.reduce((n, k) => n + k.marks.length, 0)).toBe(200);
    for (const lane of ['due', 'told']) {
      const at = knots.filter((k) => k.lane === lane).map((k) => k.at);
      expect(at.length).toBeLessThanOrEqual(20);
      for (let i = 1; i < at.length; i++) expect(at[i] - at[i - 1]).toBeGreaterThanOrEqual(1 / 20 - 1e-9);
    }
    for (const k of knots) expect(k.marks.every((m) => m.lane === k.lane)).toBe(true);
  });
});

describe('the big screen’s latest decisions', () => {
  const mark = (t: number, kind: Mark['kind'], lane: Mark['lane'] = 'ordered', about = 'x'): Mark => ({
    t,
    lane,
    kind,
    about,
    message: -1,
    tab: 'response',
  });
  it('are what was ordered until now, newest first, orders of one kind in one minute together, nine at most', () => {
    const list = latest(
      [
        mark(61, 'dispatch', 'ordered', 'a'),
        mark(119, 'dispatch', 'ordered', 'b'),
        mark(120, 'dispatch', 'ordered', 'c'),
        mark(119, 'warning'),
        mark(300, 'crew', 'comes'),
        mark(90, 'urgent', 'told'),
        mark(601, 'level'),
      ],
      600,
    );
    expect(list.map(({ mark: m, n }) => [m.t, m.kind, n])).toEqual([
      [120, 'dispatch', 1],
      [119, 'warning', 1],
      [61, 'dispatch', 2],
    ]);
    const many = latest(
      Array.from({ length: 30 }, (_, k) => mark(60 * k, 'report')),
      1e6,
    );
    expect([many.length, many[0].mark.t]).toEqual([9, 60 * 29]);
  });
});
