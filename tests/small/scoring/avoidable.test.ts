/** Deaths and lost works that this county answers for: beyond the references, and tied to an order. */
import { describe, expect, it } from 'vitest';
import { rankFindings } from '../../../src/sim/report/findings.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { itemsFor, score } from '../../../src/sim/scoring/score.ts';
import type { Baselines } from '../../../src/sim/scoring/references.ts';
import { dispatch, evac, known, UNHARMED, type Row } from '../../support/item-log.ts';
import { asLogged } from '../../support/loose.ts';
import { settings } from './settings.ts';

type Data = Readonly<Record<string, unknown>>;
const reference = (more: Data = {}) => ({ loss: 0, dead: 0, leveesBreached: 0, damsFailed: 0, ...more });
const refs = (doctrine: Data = {}, approved: Data | null = null, proven: Data | null = null): Baselines =>
  ({
    idle: reference({ loss: 99_000, dead: 99 }),
    doctrine: reference(doctrine),
    approved: approved && reference(approved),
    proven: proven && reference(proven),
  }) as Baselines;

/** A sheet of a log that ends at minute 2000. */
function sheet(
  hazard: string,
  rows: readonly Row[],
  outcome: Data,
  base: Baselines | null = refs(),
  profile = 'official',
) {
  const all: Row[] = [
    known(1, 'incident'),
    ...rows,
    [2000, 'OUTCOME', { ...UNHARMED, ...outcome }],
    [2000, 'SCORED_END'],
  ];
  const events = asLogged(
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
  return score({
    events,
    scenario: settings(hazard, { scoring: { profile, numbers: {} } }),
    baselines: base,
  });
}
const flooded: Row = [300, 'VILLAGE_FLOODED', { village: 'v1', athome: 200 }];
const deaths = (min: number, dead: number, village = 'v1', place = village): Row => [
  min,
  'DEATHS',
  { village, place, dead },
];
const warned = (min: number): Row => [min, 'VILLAGE_WARNED', { warning: 0, village: 'v1' }];
const moved = (min: number, more: Data = {}): Row => evac(min, { travelS: 3600, shelterSafe: true, ...more });
const left = (min: number): Row => [min, 'EVAC_DONE', { village: 'v1', people: 40, order: 0 }];
/** What each item answers for, as `item how`. */
const said = (s: ReturnType<typeof sheet>): string[] =>
  s.avoidable.flatMap((a) => a.threads.map((x) => `${x.item} ${x.how}`)).sort();

describe('people whom water reached', () => {
  const dead = { dead: 2 };
  it.each<[string, Row[], string[]]>([
    ['nobody warned or moved', [], ['C-04 missing', 'C-23 missing']],
    ['warned only', [warned(200)], ['C-23 missing']],
    ['warned as the water came', [warned(300)], ['C-23 missing']],
    ['warned a minute after it', [warned(301)], ['C-04 late', 'C-23 missing']],
    ['warned in the second of the deaths', [warned(310)], ['C-04 late', 'C-23 missing']],
    ['warned after the deaths', [warned(311)], ['C-04 missing', 'C-23 missing']],
    ['moved with an hour and a half for an hour’s way', [warned(200), moved(210)], []],
    ['moved a minute later than that', [warned(200), moved(211)], ['C-23 late']],
    ['moved after the deaths', [warned(200), moved(311)], ['C-23 missing']],
    ['moved into the water', [warned(200), moved(210, { shelterSafe: false })], ['C-23 wrong']],
    ['another village moved', [warned(200), moved(210, { villages: ['v2'] })], ['C-23 missing']],
  ])('%s', (_, rows, slips) =>
    expect(said(sheet('flood', [known(50, 'rain:red'), flooded, deaths(310, 2), ...rows], dead))).toEqual(
      slips,
    ),
  );
  it('each thread has the place, the count, the deaths’ and the orders’ events', () => {
    const s = sheet('flood', [flooded, warned(200), moved(250), deaths(310, 1), deaths(320, 1)], dead);
    expect(s.avoidable).toMatchObject([
      {
        id: 'OUT-DEAD',
        what: 'dead',
        beyond: 2,
        worst: 0,
        threads: [
          { item: 'C-23', how: 'late', place: 'v1', count: 2, t: 310 * 60, event: 5, evidence: [3, 4] },
        ],
      },
    ]);
  });
  it('no warning was ever due: none is missing', () =>
    expect(said(sheet('flood', [flooded, deaths(310, 2)], dead))).toEqual(['C-23 missing']));
  it('who dies where the hazard never came is charged to nobody', () =>
    expect(said(sheet('flood', [deaths(310, 2)], dead))).toEqual([]));
  it('an item that the scenario does not ask answers for nothing', () => {
    const s = sheet(
      'flood',
      [flooded, warned(200), deaths(310, 2), [1, 'ITEM_WAIVED', { item: 'C-23', reason: 'r' }]],
      dead,
    );
    expect(s.avoidable).toEqual([]);
  });
});

describe('how many', () => {
  const rows = (n: number): Row[] => [flooded, warned(200), deaths(310, n)];
  const capOf = (s: ReturnType<typeof sheet>) => s.caps.find((c) => c.id === 'OUT-DEAD')?.limit ?? null;
  it.each([
    [1, 74],
    [2, 74],
    [3, 59],
    [40, 59],
  ])('%d dead: a cap of %d', (n, limit) => expect(capOf(sheet('flood', rows(n), { dead: n }))).toBe(limit));
  it('only those beyond the worst of doctrine, approved script and the committed table', () => {
    const of = (b: Baselines) => sheet('flood', rows(5), { dead: 5 }, b).avoidable[0]?.beyond ?? 0;
    expect(of(refs({ dead: 2 }))).toBe(3);
    expect(of(refs({ dead: 2 }, { dead: 4 }))).toBe(1);
    expect(of(refs({ dead: 2 }, { dead: 4 }, { dead: 5 }))).toBe(0);
    expect(of(refs({ dead: 5 }))).toBe(0);
    expect(of(refs({ dead: 6 }))).toBe(0);
  });
  it('only those that an order is tied to', () => {
    const s = sheet('flood', [...rows(2), deaths(310, 9, 'v7')], { dead: 11 });
    expect(s.avoidable[0]).toMatchObject({ beyond: 2, threads: [{ count: 2 }] });
  });
  it('without references, or with an old record’s, nobody is charged', () => {
    expect(sheet('flood', rows(5), { dead: 5 }, null).avoidable).toEqual([]);
    expect(sheet('flood', rows(5), { dead: 5 }, refs({ dead: null })).avoidable).toEqual([]);
  });
  it('in training it is shown and does not cap', () => {
    const s = sheet('flood', rows(5), { dead: 5 }, refs(), 'training');
    expect(s.avoidable).toHaveLength(1);
    expect(s.caps).toEqual([]);
  });
  it('an evaluator who has seen the order given lifts it; one who found it poor does not', () => {
    const word = (k: number): Row => [
      1999,
      'ITEM_OVERRIDDEN',
      { item: 'C-23', t: 1, k, c: null, reason: 'the village had left by word of mouth' },
    ];
    expect(sheet('flood', [...rows(5), word(1)], { dead: 5 }).avoidable).toEqual([]);
    expect(sheet('flood', [...rows(5), word(0.5)], { dead: 5 }).avoidable).toHaveLength(1);
  });
});

describe('people under a slope', () => {
  const slide = (hit = 9): Row => [120, 'SLIDE', { slope: 's1', village: 'v1', hit }];
  it.each<[string, Row[], string[]]>([
    ['nobody told them to go', [slide()], ['F-07 missing']],
    ['told in the minute after', [slide(), moved(121)], ['F-07 missing']],
    ['told, and still on the way', [slide(), moved(60)], ['F-07 late']],
    ['told, and gone a minute too late', [slide(), moved(60), left(121)], ['F-07 late']],
    ['gone as it came down', [slide(), moved(60), left(120)], []],
    ['it hit nobody', [slide(0)], []],
    ['another village left', [slide(), moved(60, { villages: ['v2'] }), left(100)], ['F-07 missing']],
  ])('%s', (_, rows, slips) =>
    expect(said(sheet('flood', [deaths(120, 2), ...rows], { dead: 2 }))).toEqual(slips),
  );
});

describe('people near a release', () => {
  const hit: Row = [20, 'VILLAGE_HIT', { village: 'v1', athome: 600, receptor: 'school' }];
  const protect = (min: number, more: Data = {}): Row => [
    min,
    'PROTECT_ACTION',
    { receptors: ['school'], action: 'shelter', way: 'none', fields: 1, ...more },
  ];
  it.each<[string, Row[], string[]]>([
    ['never told', [], ['H-07 missing']],
    ['told in time', [protect(20)], []],
    ['told a minute after the cloud', [protect(21)], ['H-07 late']],
    ['told after the deaths', [protect(26)], ['H-07 missing']],
    ['sent along with the cloud', [protect(10, { way: 'downwind' })], ['H-07 wrong']],
    ['another place was told', [protect(10, { receptors: ['works'] })], ['H-07 missing']],
  ])('%s', (_, rows, slips) => {
    const log = [known(2, 'release:alarm'), hit, deaths(25, 2, 'v1', 'school'), ...rows];
    expect(said(sheet('hazmat', log, { dead: 2 })).filter((x) => x.startsWith('H-'))).toEqual(slips);
    // Its people are protected by name: the village's own warning and order are not asked for them.
    expect(said(sheet('hazmat', log, { dead: 2 })).filter((x) => x.startsWith('C-'))).toEqual([]);
  });
});

describe('people under rubble', () => {
  const sar = (min: number, village = 'v1'): Row => [
    min,
    'SAR',
    { site: 's1', village, unit: 'u1', checked: true, signal: true, heavy: false },
  ];
  it.each<[string, number, Row[], string[]]>([
    ['dead before a crew could be there', 189, [], []],
    ['nobody ever came', 190, [], ['E-06 missing']],
    ['a crew at another village', 190, [sar(60, 'v2')], ['E-06 missing']],
    ['a crew in time', 400, [sar(190)], []],
    ['a crew too late', 400, [sar(191)], ['E-06 late']],
    ['a crew after the death', 400, [sar(401)], ['E-06 missing']],
  ])('%s', (_, died, rows, slips) => {
    const log = [known(10, 'hazard:confirmed'), known(12, 'site:s1'), deaths(died, 1), ...rows];
    expect(said(sheet('earthquake', log, { dead: 1 }))).toEqual(slips);
  });
});

describe('levees', () => {
  const breach: Row = [600, 'LEVEE_BREACH', { danger: 4, levee: 'l1' }];
  const found = known(300, 'danger:4');
  const over = known(100, 'gauge:any:warning');
  const sent = (min: number): Row => dispatch(min, 'fix-danger', { target: '4' });
  const fix = (right: boolean, min = 450): Row => [
    min,
    'DANGER_FIX',
    { danger: 4, levee: 'l1', method: 'm', right, unit: 'u' },
  ];
  const walk = (min: number): Row => [min, 'PATROL', { levee: 'l1', by: 'u' }];
  const order: Row = [110, 'PATROL_ORDER', { levees: ['l1'], intervalMin: 60 }];
  it.each<[string, Row[], string[]]>([
    ['found and left', [over, order, found], ['F-06 missing']],
    ['treated in time', [over, order, found, sent(360), fix(true)], []],
    ['a minute after the hour', [over, order, found, sent(361), fix(true)], ['F-06 late']],
    ['the wrong method', [over, order, found, sent(310), fix(false)], ['F-06 wrong']],
    ['sent after the breach', [over, order, found, sent(601)], ['F-06 missing']],
    ['found after the breach, never walked', [over, order, known(601, 'danger:4')], ['F-06 missing']],
    ['walked and nothing seen', [over, order, walk(500), known(601, 'danger:4')], []],
  ])('%s', (_, rows, slips) => {
    const s = sheet('flood', [breach, ...rows], { leveesBreached: 1 });
    expect(said(s)).toEqual(slips);
    expect(s.caps.find((c) => c.id === 'OUT-LEVEE')?.limit ?? null).toBe(slips.length > 0 ? 74 : null);
  });
  it('one that the references lost too is nobody’s', () =>
    expect(
      said(sheet('flood', [breach, over, order, found], { leveesBreached: 1 }, refs({ leveesBreached: 1 }))),
    ).toEqual([]));
});

describe('dams and ponds', () => {
  const failed: Row = [600, 'DAM_FAILED', { reservoir: 'r1' }];
  const due = known(300, 'reservoir:r1:release-due');
  const gate = (min: number, more: Data = {}): Row => [
    min,
    'GATE_ORDER',
    {
      reservoir: 'r1',
      release: 90,
      before: 0,
      notice: true,
      approved: true,
      big: false,
      more: true,
      ...more,
    },
  ];
  it.each<[string, Row[], string[]]>([
    ['nothing let out', [due], ['F-04 missing']],
    ['let out in time', [due, gate(360)], []],
    ['a minute after the hour', [due, gate(361)], ['F-04 late']],
    ['shut instead', [due, gate(320, { more: false })], ['F-04 missing']],
    ['another reservoir', [due, gate(320, { reservoir: 'r2' })], ['F-04 missing']],
    ['nobody could know', [], []],
  ])('%s', (_, rows, slips) => {
    expect(said(sheet('flood', [failed, ...rows], { damsFailed: 1 }))).toEqual(slips);
  });
  const pond: Row[] = [
    [300, 'POND_ALARM', { facility: 'p1' }],
    [600, 'POND_FAILED', { facility: 'p1', volume: 9 }],
    known(290, 'reservoir:r1:release-due'),
  ];
  it('a pond whose alarm nobody answered; one that was helped is nobody’s', () => {
    expect(said(sheet('flood', pond, { damsFailed: 1 }))).toEqual(['F-04 missing']);
    expect(
      said(sheet('flood', [...pond, [400, 'POND_HELPED', { facility: 'p1' }]], { damsFailed: 1 })),
    ).toEqual([]);
    expect(
      said(sheet('flood', [...pond, [601, 'POND_HELPED', { facility: 'p1' }]], { damsFailed: 1 })),
    ).toEqual(['F-04 missing']);
  });
});

describe('the finding', () => {
  const nobody = { log: new LogIndex([]), commands: [], attendance: [] };
  it('is the first deficiency, with the events of the deaths and of the orders, for whoever owed them', () => {
    const s = sheet('flood', [flooded, moved(311), deaths(310, 2)], { dead: 2 });
    const all = rankFindings(s, itemsFor(settings('flood')), nobody);
    expect(all[0]).toMatchObject({
      no: 1,
      severity: 'deficiency',
      item: 'OUT-DEAD',
      knownSince: 300 * 60,
      lead: 'townships',
      planClause: '三（五）2；一（二）3',
    });
    expect(all[0].evidence).toEqual([3, 2]);
    expect(all.slice(1).every((f) => !f.item.startsWith('OUT-'))).toBe(true);
  });
  it('is not there where nothing was avoidable', () => {
    const s = sheet('flood', [flooded, warned(200), moved(200), deaths(310, 2)], { dead: 2 });
    expect(rankFindings(s, itemsFor(settings('flood')), nobody).map((f) => f.item)).not.toContain('OUT-DEAD');
  });
});
