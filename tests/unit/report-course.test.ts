/** The report says what happened: every hazard's events, injects with their words, nothing cut in silence, one figure moved. */
import { asLogged } from '../support/loose.ts';
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../src/export/audience.ts';
import { printer } from '../../src/export/format.ts';
import { course } from '../../src/export/sections/overview.ts';
import { summary } from '../../src/export/sections/summary.ts';
import { findingText } from '../../src/export/finding-text.ts';
import { scoring, wholeTimeline } from '../../src/export/sections/appendix.ts';
import { dimensions, improvement } from '../../src/export/sections/assessment.ts';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { playBot } from '../../src/bots/run.ts';
import { buildReport, runParts, type ReportModel } from '../../src/sim/index.ts';
import { buildTimeline } from '../../src/sim/report/timeline.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';

const event = (n: number, kind: string, role: 'commander' | null, data = {}) =>
  asLogged([{ n, t: n * 60, kind, role, data }])[0];
const run = playBot(firstSteps, firstStepsText, county, '1', doctrineBot());
const recordText = run.close(null);
const model: ReportModel = buildReport({
  loaded: firstSteps,
  pack: county,
  seed: '1',
  policy: 'doctrine',
  recordText,
  score: run.score(null),
  ...runParts(run.session.ex),
});

describe('what a score says of itself', () => {
  const village = county.villages[0];
  const thread = {
    item: 'C-23',
    how: 'late',
    since: 60,
    evidence: [7],
    t: 3600,
    event: 9,
    village: village.id,
    place: village.id,
    count: 3,
  } as const;
  const avoidable = [{ id: 'OUT-DEAD', what: 'dead', beyond: 3, worst: 1, threads: [thread] }] as const;
  const caps = [
    { id: 'C-16', limit: 74 },
    { id: 'OUT-DEAD', limit: 59 },
    { id: 'C-09', limit: 59 },
  ];
  const finding = {
    ...model.findings[0],
    item: 'OUT-DEAD',
    about: 'C-23',
    cause: { element: 'exercise', why: 'late-for-loss', params: { waited: 59 } },
  } as const;
  const scored = (more: object) => ({ ...model, score: { ...model.score, ...more } }) as ReportModel;
  it('caps by limit, the lowest first, each by its name', () => {
    const text = JSON.stringify(dimensions.build(printer(scored({ caps }), 'zh')));
    expect(text).toContain('总分不超过 59：本可避免的死亡、信息初报；总分不超过 74：启动响应');
    const en = JSON.stringify(dimensions.build(printer(scored({ caps }), 'en')));
    expect(en).toContain(
      'total at most 59: Avoidable deaths, First report; total at most 74: Activate response',
    );
  });
  it('avoidable deaths with place, number, time, order, what was wrong with it and the event; and what to mend', () => {
    const zh = printer(scored({ avoidable }), 'zh');
    const said = findingText(zh, finding);
    expect(said.fact).toBe(
      `本可避免的死亡 3，参考处置最多 1。${village.name.zh} 07:00 损失 3：06:01 起可知需要“转移疏散”，下达过晚。`,
    );
    expect(said.cause).toBe('演练：可知后 59 分钟损失才发生，其间没有及时下令。');
    expect(said.advice).toContain('转移疏散');
    expect(findingText(printer(scored({ avoidable }), 'en'), finding).fact).toBe(
      `Avoidable deaths: 3; the references had at most 1. ${village.name.en}, 07:00, 3 lost: “Evacuate” was known to be needed from 06:01 and was ordered too late.`,
    );
    const many = [{ ...avoidable[0], threads: Array.from({ length: 9 }, () => thread) }];
    expect(findingText(printer(scored({ avoidable: many }), 'zh'), finding).fact).toContain(
      '另 3 处，见评分明细',
    );
    const table = summary
      .build(printer(scored({ avoidable: many }), 'zh'))
      .find((b) => b.kind === 'table' && b.caption === '本可避免的损失');
    expect(table).toMatchObject({ rows: { length: 9 } });
  });
  it('what an evaluator changed: both values, who, why and where; nothing where he changed nothing', () => {
    const word = {
      by: 'evaluator',
      who: '',
      entry: -1,
      reason: '查过台账',
      event: 41,
      status: 'not-done',
      t: 0,
      k: 0,
      c: null,
    } as const;
    const items = model.score.items.map((i) =>
      i.id === 'C-01' ? { ...i, status: 'done', t: 1, k: 0.5, c: null, word } : i,
    );
    const table = scoring.build(printer(scored({ items }), 'zh')).findLast((b) => b.kind === 'table')!;
    expect(table).toMatchObject({
      rows: [
        [
          'C-01 值班带班到岗',
          '未完成 0.00 / 0.00 / –',
          '已完成 1.00 / 0.50 / –',
          '评估员',
          '查过台账',
          'ev#41',
        ],
      ],
    });
    expect(JSON.stringify(scoring.build(printer(model, 'zh')))).not.toContain('评估员的更改与豁免');
  });
});

describe('the timeline', () => {
  it.each([
    ['MAIN_SHOCK', null, 'world'],
    ['AFTERSHOCK', null, 'world'],
    ['RELEASE', null, 'world'],
    ['VESSEL_SIGNS', null, 'world'],
    ['CLOUD_IGNITED', null, 'world'],
    ['IGNITION_FIRE', null, 'world'],
    ['LEVEE_BREACH', null, 'world'],
    ['SLIDE', null, 'world'],
    ['INJECT', null, 'inject'],
    ['PROTECT_ACTION', 'commander', 'decision'],
    ['EVAC', 'commander', 'decision'],
    ['DISPATCH', 'commander', 'forces'],
    ['RESCUE', null, 'effect'],
    ['ORDER', 'commander', 'decision'],
    ['EVAC_DONE', null, 'effect'],
    ['REPORT', 'commander', 'report'],
  ] as const)('%s is in its lane', (kind, role, lane) =>
    expect(buildTimeline([event(1, kind, role)])).toMatchObject([{ kind, lane, event: 1 }]),
  );
  it('books and readings are not', () =>
    expect(buildTimeline([event(1, 'KNOWN', null), event(2, 'STAGES', null)])).toEqual([]));
  it('on paper a breach outlives any number of orders, and what is left out is said with its number', () => {
    const orders = Array.from({ length: 400 }, (_, i) => event(i + 1, 'DISPATCH', 'commander'));
    const timeline = buildTimeline([...orders, event(401, 'LEVEE_BREACH', null, { levee: 'levee-1' })]);
    const blocks = course.build(printer({ ...model, timeline }, 'zh'));
    const table = blocks.find((b) => b.kind === 'table') as unknown as { rows: string[][] };
    expect(table.rows.some((r) => r[4] === 'ev#401')).toBe(true);
    expect(JSON.stringify(blocks)).toContain('共 401 条');
    const appendix = (rows: typeof timeline) =>
      wholeTimeline.build(printer({ ...model, timeline: rows }, 'zh'));
    expect(JSON.stringify(appendix(timeline))).toContain('第 1–300 条，共 401 条；全部见工作簿');
    expect(appendix(timeline.slice(0, 50))[1]).toMatchObject({ rows: { length: 50 } });
  });
  it('a dispatch says who goes where to do what, a danger by its levee; no row shows an id', () => {
    const say = printer(model, 'zh');
    const sent = (kind: string) =>
      say.event(model.timeline.find((r) => r.kind === 'DISPATCH' && r.params.kind === kind)!);
    expect(sent('fix-danger')).toMatch(/^派出力量：.+，训练圩堤 5 号，险情抢护$/);
    for (const row of model.timeline)
      for (const id of Object.values(row.params))
        if (typeof id === 'string' && /^[a-z]+-[a-z0-9-]*\d/.test(id))
          expect(say.event(row), id).not.toContain(id);
  });
  it('an inject stands with its words', () => {
    const row = model.timeline.find((r) => r.kind === 'INJECT' && r.params.inject === 'INJ-08')!;
    expect(printer(model, 'zh').event(row)).toContain('46 人');
  });
});

it('every finding is in the improvement plan', () => {
  const findings = Array.from({ length: 57 }, (_, i) => ({ ...model.findings[0], no: i + 1 }));
  const [, table] = improvement.build(printer({ ...model, findings }, 'zh')) as unknown as [
    unknown,
    { rows: unknown[] },
  ];
  expect(table.rows).toHaveLength(57);
});
it('people moved have one figure: villages, curve and outcome agree', () => {
  const { evacuated } = model.score.outcome;
  expect(evacuated).toBeGreaterThan(100);
  expect(model.villages.reduce((n, v) => n + v.moved, 0)).toBe(evacuated);
  expect(model.evacuation.arrived.points.at(-1)![1]).toBe(evacuated);
});
it('figures are numbered through the report', () => {
  const titles = buildBlocks(printer(model, 'zh')).flatMap((b) =>
    b.kind === 'figure' ? [b.figure.title] : [],
  );
  expect(titles.length).toBeGreaterThan(2);
  titles.forEach((title, i) => expect(title.startsWith(`图 ${i + 1}  `), title).toBe(true));
});
it('courts and press are not on the list of receivers', () => {
  const names = model.distribution.map((d) => d.zh).join();
  expect(names).not.toMatch(/法院|检察院|新闻/);
});
it.each(['county', 'superior'] as const)(
  'seed, hashes and another county’s paper stand in the appendix of %s alone',
  (audience) => {
    const blocks = buildBlocks(printer(model, 'zh'), audience);
    const from = blocks.findIndex((b) => b.kind === 'heading' && b.text.includes('数据与依据说明'));
    const [body, appendix] = [blocks.slice(0, from), blocks.slice(from)].map((b) => JSON.stringify(b));
    for (const x of ['23 号', model.recordHead.slice(0, 16), model.score.profileHash]) {
      expect(body).not.toContain(x);
      expect(appendix).toContain(x);
    }
    expect(from).toBeGreaterThan(10);
  },
);
it.each(['township', 'public'] as const)('and in the paper for %s nowhere', (audience) => {
  expect(JSON.stringify(buildBlocks(printer(model, 'zh'), audience))).not.toMatch(/23 号|附录/);
});

describe('things that move alike in one second', () => {
  const moves = (n: number, chart = 'earthquake-building', to = 'check.shaken') =>
    asLogged(
      county.villages.slice(0, n).map((v, k) => ({
        n: k,
        t: 60,
        kind: 'STATE_CHANGED',
        role: null,
        data: { chart, instance: v.id, from: 'check.standing', to },
      })),
    );
  const words = (events: ReturnType<typeof moves>, lang: 'zh' | 'en'): string[] => {
    const p = printer(model, lang);
    return buildTimeline(events).map((r) => p.event(r));
  };
  it('stand in one row that names the first three and counts them all; three still have a row each', () => {
    expect(buildTimeline(moves(3))).toHaveLength(3);
    expect(buildTimeline(moves(4))).toHaveLength(1);
    expect(buildTimeline([...moves(4), ...moves(2, 'earthquake-building', 'check.usable')])).toHaveLength(3);
    const names = county.villages.slice(0, 3).map((v) => v.name.zh);
    expect(words(moves(20), 'zh')).toEqual([`震后房屋（${names.join('、')}等 20 项）：震后未查`]);
    expect(words(moves(20), 'en')[0]).toContain('20');
  });
});
