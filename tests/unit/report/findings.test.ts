/** Findings: fact, basis, cause with its reason, recommendation; the cause comes from what was done, not from the grade. */
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../../src/export/audience.ts';
import { findingText } from '../../../src/export/finding-text.ts';
import { chineseNumber } from '../../../src/export/numbering.ts';
import { printer } from '../../../src/export/format.ts';
import { conclusionSentences } from '../../../src/export/sections/conclusion.ts';
import { advance, createExercise, type Exercise, type ReportModel } from '../../../src/sim/index.ts';
import { LogIndex } from '../../../src/sim/scoring/log-index.ts';
import { causeOfItem } from '../../../src/sim/report/causes.ts';
import { asLogged } from '../../support/loose.ts';
import { county, give } from '../../support/tiny.ts';
import { HAZARD_SCENARIOS, reportOn, shipped, shortPlay } from '../../support/report.ts';

const LANGS = ['zh', 'en'] as const;
const idle = Object.values(HAZARD_SCENARIOS).map((id) => shortPlay(id, 180).model);

describe.each(idle.map((m) => [m.scenario.id, m] as const))('%s, nobody acts', (_, model) => {
  it('every finding has fact, basis, cause and recommendation in both languages', () => {
    expect(model.findings.length).toBeGreaterThan(4);
    for (const lang of LANGS) {
      const p = printer(model, lang);
      for (const f of model.findings) {
        const x = findingText(p, f);
        for (const part of [
          'title',
          'fact',
          'basis',
          'cause',
          'advice',
          'accept',
          'due',
          'retest',
          'lead',
        ] as const) {
          expect(x[part], `${f.item} ${part}`).toMatch(/\S{2}/);
          expect(x[part], `${f.item} ${part}`).not.toMatch(
            /\b(fact|cause|advice|accept|element|event|role|lead)\.|\{\{|INJ-\d/,
          );
        }
        expect(x.fact).toContain(x.title);
      }
    }
  });
  it('nobody at the posts is a matter of organisation, whatever the grade', () => {
    const undone = model.findings.filter((f) => f.item === f.about && f.doneAt < 0);
    expect(new Set(undone.map((f) => f.severity)).size).toBeGreaterThan(1);
    for (const f of undone) expect(f.cause).toMatchObject({ element: 'organisation', why: 'post-silent' });
  });
  it('recommendations are of the fact: no two items get the same', () => {
    const said = model.findings.map((f) => findingText(printer(model, 'zh'), f).advice);
    const items = model.findings.map((f) => f.about);
    said.forEach((x, i) => {
      const same = said.findIndex((y) => y === x);
      expect(items[same]).toBe(items[i]);
    });
  });
});

describe('causes', () => {
  const model = shortPlay('flood-first-steps', 10).model;
  const item = model.catalogue.find((c) => c.id === 'C-09')!;
  const base = {
    ...model.score.items.find((i) => i.id === 'C-09')!,
    status: 'done',
    clock: 'elapsed',
    knownSince: 600,
    orderedAt: 660,
    doneAt: 660,
    target: 30,
    limit: 60,
    t: 1,
    k: 1,
    c: 1,
    prompted: false,
  } as const;
  const held = item.roles.map((role) => ({
    role: role as 'duty',
    seat: 's',
    orders: 4,
    refused: 0,
    written: 0,
    firstAt: 0,
    lastAt: 9,
  }));
  const x = (more: object = {}) => ({ log: new LogIndex([]), commands: [], attendance: held, ...more });
  const cause = (more: object, y: object = {}) => {
    const { element, why } = causeOfItem({ ...base, ...more }, item, x(y));
    return `${element} ${why}`;
  };
  const command = (code?: string) => ({
    t: 0,
    seq: 0,
    seat: 's',
    role: 'duty',
    cmd: { type: 'report.first' },
    ...(code ? { code } : {}),
  });
  it.each([
    ['a hint was needed', { prompted: true, t: 0.5 }, {}, 'exercise prompted'],
    [
      'deciding took longer than the target',
      { orderedAt: 600 + 45 * 60, doneAt: 600 + 45 * 60, t: 0.7 },
      {},
      'exercise slow-decision',
    ],
    ['in time and incomplete', { k: 0.5 }, {}, 'plan incomplete'],
    ['in time and wrong', { c: 0.2 }, {}, 'training wrong'],
    ['ordered in time, slow on the road', { doneAt: 600 + 50 * 60, t: 0.7 }, {}, 'organisation slow-effect'],
    [
      'ordered in time, and means broke down before it took effect',
      { doneAt: 600 + 50 * 60, t: 0.7 },
      {
        log: new LogIndex(
          asLogged([{ n: 1, t: 900, kind: 'LINK_LOST', role: null, data: { township: 't', what: 'cell' } }]),
        ),
      },
      'equipment broke',
    ],
    [
      'nobody held the post',
      { orderedAt: -1, doneAt: -1, status: 'not-done' },
      { attendance: [] },
      'organisation post-silent',
    ],
    [
      'tried and refused',
      { orderedAt: -1, doneAt: -1 },
      { commands: [command('REJ-001')] },
      'training refused',
    ],
    [
      'the order was given for something else',
      { orderedAt: -1, doneAt: -1 },
      { commands: [command()] },
      'training beside-the-point',
    ],
  ] as const)('%s', (_, more, y, expected) => expect(cause(more, y)).toBe(expected));
  it('a post alone that gave other orders did not think of it; of several nobody took it', () => {
    const undone = { ...base, orderedAt: -1, doneAt: -1 };
    const roles = (list: string[]) => causeOfItem(undone, { ...item, roles: list }, x()).why;
    expect(roles([item.roles[0]])).toBe('not-thought-of');
    expect(roles([item.roles[0], 'commander'])).toBe('nobody-took');
  });
});

describe('the conclusion', () => {
  it('says level, times, harm and problems from the registry; nothing acted is said as such', () => {
    for (const model of idle) {
      const p = printer(model, 'zh');
      const said = conclusionSentences(p).join('');
      expect(said).toContain('始终没有启动响应');
      expect(said).toContain(`死亡 ${p.quantity('dead')}`);
      expect(said).toContain(`不足项 ${p.quantity('findings.deficiency')}`);
      expect(said).not.toMatch(/conclusion\.|\{\{/);
    }
  });
});

const SECTIONED: [string, ReportModel][] = idle.map((m) => [m.scenario.id, m]);
describe.each(SECTIONED)('sections of %s', (_, model) => {
  const heads = (m: ReportModel, lang: 'zh' | 'en') =>
    buildBlocks(printer(m, lang)).flatMap((b) => (b.kind === 'heading' ? [b.text] : []));
  it('participants, method and conclusion are among them', () => {
    const zh = heads(model, 'zh').join('\n');
    for (const h of ['参演单位', '评估方法', '综合评估结论', '改进计划']) expect(zh).toContain(h);
    const en = heads(model, 'en').join('\n');
    for (const h of ['Exercise overview', 'Analysis of core capabilities', 'Appendix A: Improvement plan'])
      expect(en).toContain(h);
  });
  it('none is empty, and nothing of water is said where no river moves', () => {
    for (const lang of LANGS) {
      const blocks = buildBlocks(printer(model, lang));
      blocks.forEach((b, i) => {
        if (b.kind === 'heading') {
          const next = blocks[i + 1];
          expect(next, b.text).toBeDefined();
          expect(next.kind !== 'heading' || next.level > b.level, b.text).toBe(true);
        }
        if (b.kind === 'table') expect(b.rows.length, b.caption).toBeGreaterThan(0);
        if (b.kind === 'list') expect(b.items.length).toBeGreaterThan(0);
      });
      const body = JSON.stringify(blocks.filter((b) => b.kind !== 'figure'));
      if (!model.scenario.water) expect(body).not.toMatch(/决堤|垮坝|进水户|Levees breached|Dams failed/);
    }
  });
  it('numbers run: chapters, tables and figures without a gap', () => {
    const blocks = buildBlocks(printer(model, 'zh'));
    const tables = blocks.flatMap((b) => (b.kind === 'table' && b.caption !== '' ? [b.caption] : []));
    tables.forEach((c, i) => expect(c.startsWith(`表 ${i + 1}  `), c).toBe(true));
    const chapters = heads(model, 'zh').filter((h) => /^[一二三四五六七八九十]+、/.test(h));
    expect(chapters.length).toBeGreaterThan(8);
    chapters.forEach((h, i) => expect(h.startsWith(`${chineseNumber(i + 1)}、`), h).toBe(true));
    expect([1, 10, 11, 20, 25].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十五']);
  });
  it('the body shows no ids and no hashes', () => {
    for (const lang of LANGS) {
      const p = printer(model, lang);
      const blocks = buildBlocks(p);
      const last = blocks.findIndex((b) => b.kind === 'heading' && b.text.includes(p.t('report.appendix')));
      const body = JSON.stringify(blocks.slice(0, last));
      expect(body).not.toMatch(/INJ-\d|OBJ-\d|CPB-\d|\b[0-9a-f]{16}\b|\b3602\d{5,8}\b/);
    }
  });
});

it('what was late is told with its times', () => {
  const loaded = shipped('flood-first-steps');
  const ex: Exercise = createExercise(loaded.scenario, county, '1');
  advance(ex, 75 * 60);
  expect(
    give(ex, 'commander', {
      type: 'icp.setup',
      site: county.facilities[0].id,
      groups: [],
      fields: [],
    } as never),
  ).toBeDefined();
  const m = reportOn(ex, loaded);
  const late = { ...m.findings.find((f) => f.item === 'C-16')! };
  const said = findingText(printer(m, 'zh'), late).fact;
  expect(said).toMatch(/\d\d:\d\d 起需要“启动响应”/);
});
