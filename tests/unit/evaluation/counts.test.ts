/** What evaluators write after the end counts as an order of theirs in play does, and every form of the report shows it with its writer. */
import { describe, expect, it } from 'vitest';
import { rasterise } from '../../../src/cli/raster.ts';
import { buildBlocks } from '../../../src/export/audience.ts';
import { findingText } from '../../../src/export/finding-text.ts';
import { printer } from '../../../src/export/format.ts';
import { exportReport } from '../../../src/export/index.ts';
import { workbook } from '../../../src/export/workbook.ts';
import {
  advance,
  createExercise,
  mergeEvaluations,
  score,
  standingOf,
  submit,
  type Command,
  type ReportModel,
  type ScoreSheet,
} from '../../../src/sim/index.ts';
import { emptyEvaluation, Pen } from '../../support/evaluation.ts';
import { reportOn, shipped } from '../../support/report.ts';
import { county } from '../../support/tiny.ts';

const loaded = shipped('hazmat-kiln-gas');
function play(...words: Command[]) {
  const ex = createExercise(loaded.scenario, county, '1');
  advance(ex, 24 * 3600);
  for (const w of words)
    expect(submit(ex, 'e', 'evaluator', w), JSON.stringify(w)).toMatchObject({ ok: true });
  return ex;
}
const idle = play();
const sheetOf = (ex: typeof idle, pen?: Pen): ScoreSheet =>
  score({ events: ex.world.log, scenario: loaded.scenario, baselines: null, evaluation: pen?.standing });
const plain = sheetOf(idle);
const modelOf = (pen: Pen): ReportModel => reportOn(idle, loaded, { evaluation: pen.standing });

/** Of a critical item that was never done. */
const critical = plain.items.find((i) => i.weight === 5 && i.status === 'not-done')!;
const objective = loaded.scenario.about.objectives.find((o) => o.procedures.includes(critical.id))!;
const others = plain.items.filter((i) => i.status === 'not-done' && i.id !== critical.id);

describe('a value given after the end', () => {
  const given = { item: critical.id, reason: '纸质记录为证' };
  const inPlay = sheetOf(
    play({ type: 'item.override', ...given, timeliness: 1, completeness: 1, correctness: 1 }),
  );
  const pen = new Pen('王评估');
  pen.write({ kind: 'value', ...given, t: 1, k: 1, c: 1 });
  const after = sheetOf(idle, pen);

  it('moves item, finding, objective and cap as the same word in play does', () => {
    const without = (s: ScoreSheet): unknown => ({ ...s, items: s.items.map((i) => ({ ...i, word: null })) });
    expect(without(after)).toEqual(without(inPlay));
    expect(plain.caps.map((c) => c.id)).toContain(critical.id);
    expect(after.caps.map((c) => c.id)).not.toContain(critical.id);
    expect(after.raw).toBeGreaterThan(plain.raw);
    const reasons = (s: ScoreSheet) => s.objectives.find((o) => o.id === objective.id)!.reasons;
    expect(reasons(plain)).toContain(critical.id);
    expect(reasons(after)).not.toContain(critical.id);
    expect(reportOn(idle, loaded).findings.map((f) => f.item)).toContain(critical.id);
    expect(modelOf(pen).findings.map((f) => f.item)).not.toContain(critical.id);
  });
  it('stands beside the automatic value, with who and why', () => {
    expect(after.items.find((i) => i.id === critical.id)).toMatchObject({
      status: 'done',
      word: {
        by: 'evaluator',
        who: '王评估',
        reason: '纸质记录为证',
        entry: 1,
        event: -1,
        status: 'not-done',
      },
    });
  });
  it('takes the place of what was said of the item in play, be it a waiver', () => {
    const waived = play({ type: 'item.waive', item: critical.id, reason: '不演' });
    expect(sheetOf(waived).items.find((i) => i.id === critical.id)).toMatchObject({ status: 'waived' });
    expect(sheetOf(waived, pen).items.find((i) => i.id === critical.id)).toMatchObject({
      status: 'done',
      word: { who: '王评估' },
    });
  });
  it('on which evaluators differ counts for nobody', () => {
    const other = new Pen('李评估', emptyEvaluation(), 5);
    other.write({ kind: 'value', item: critical.id, t: 0.5, k: 1, c: 1, reason: '晚了' });
    const both = mergeEvaluations([pen.file, other.file]);
    const evaluation = both.ok ? standingOf(both.value) : undefined;
    const s = score({ events: idle.world.log, scenario: loaded.scenario, baselines: null, evaluation });
    expect(s).toEqual(plain);
    const m = reportOn(idle, loaded, { evaluation });
    for (const lang of ['zh', 'en'] as const) {
      const said = JSON.stringify(buildBlocks(printer(m, lang)));
      for (const word of ['王评估', '李评估', '纸质记录为证', '晚了']) expect(said, lang).toContain(word);
    }
  });
});

it('a rule that an evaluator waives after the end is lifted, with who and why', () => {
  const done = sheetOf(idle).violations[0];
  expect(done).toBeDefined();
  const pen = new Pen('王评估');
  pen.write({ kind: 'waiver', item: done.id, reason: '导调失误' });
  const s = sheetOf(idle, pen);
  expect(s.violations.map((v) => v.id)).not.toContain(done.id);
  expect(s.lifted[0]).toMatchObject({ id: done.id, who: '王评估', reason: '导调失误', entry: 1 });
});

it('a filled sheet holds for its objective, in tables and conclusion; the rules’ rating stays beside it', () => {
  const pen = new Pen('王评估');
  pen.write({ kind: 'objective', objective: objective.id, rating: 'P', text: '整体流畅' });
  const m = modelOf(pen);
  const auto = plain.objectives.find((o) => o.id === objective.id)!.rating;
  expect(auto).not.toBe('P');
  expect(m.score.objectives.find((o) => o.id === objective.id)).toMatchObject({
    rating: 'P',
    word: { automatic: auto, who: '王评估', text: '整体流畅' },
  });
  const p = printer(m, 'zh');
  const table = buildBlocks(p).find((b) => b.kind === 'table' && b.head.includes(p.t('report.col.sheet')))!;
  const said = JSON.stringify(table);
  for (const word of ['王评估', '整体流畅', p.t('rating.P'), p.t(`rating.${auto}`)])
    expect(said).toContain(word);
});

it('a chosen cause changes finding, advice and improvement plan; what the record suggests stays beside it', () => {
  const before = reportOn(idle, loaded);
  for (const element of ['plan', 'equipment', 'training', 'exercise'] as const) {
    const f = before.findings.find((x) => x.cause.element !== element)!;
    const pen = new Pen('王评估');
    pen.write({ kind: 'cause', item: f.item, element, text: '访谈所得' });
    const m = modelOf(pen);
    const now = m.findings.find((x) => x.item === f.item)!;
    expect(now).toMatchObject({ cause: { element }, chosen: { who: '王评估', proposed: f.cause } });
    for (const lang of ['zh', 'en'] as const) {
      const p = printer(m, lang);
      const text = findingText(p, now);
      for (const word of ['访谈所得', '王评估', p.t(`element.${element}`), p.t(`element.${f.cause.element}`)])
        expect(text.cause).toContain(word);
      expect(text.advice).not.toBe(findingText(printer(before, lang), f).advice);
      expect(text.advice).not.toMatch(/advice\.|\{\{/);
    }
  }
});

it('an organisation that an evaluator puts in place of another cause has an advice of its own', () => {
  const m = reportOn(idle, loaded);
  const [f] = m.findings;
  const proposed = { element: 'plan', why: 'incomplete', params: { share: 50 } } as const;
  const cause = { element: 'organisation', why: 'chosen', params: {} } as const;
  const row = { ...f, cause, chosen: { who: '王评估', text: '', proposed } };
  for (const lang of ['zh', 'en'] as const) {
    const x = findingText(printer(m, lang), row);
    expect(x.advice).not.toMatch(/advice\.|\{\{/);
    expect(x.cause).toContain('王评估');
    expect(x.cause).not.toMatch(/cause\.|finding\.|\{\{/);
    const agreed = findingText(printer(m, lang), {
      ...f,
      chosen: { who: '王评估', text: '', proposed: f.cause },
    });
    expect(agreed.cause).toContain(findingText(printer(m, lang), f).cause.slice(0, -1));
    expect(agreed.cause).toContain('王评估');
  }
});

describe('a whole evaluation in the report', () => {
  const pen = new Pen('王评估');
  const [item, second] = others;
  pen.write({ kind: 'hotwash', good: ['信息畅通'], short: ['台账不全'] });
  pen.write({
    kind: 'observation',
    text: '值班室未录音',
    event: 3,
    t: 600,
    role: 'duty',
    place: '值班室',
    objective: objective.id,
  });
  pen.write({ kind: 'value', item: item.id, t: 0.5, k: null, c: null, reason: '现场核对' });
  pen.write({ kind: 'cause', item: second.id, element: 'equipment', text: '终端故障' });
  pen.write({ kind: 'objective', objective: objective.id, rating: 'S', text: '个别超时' });
  pen.write({ kind: 'conclusion', text: '演练达到目的。\n需修订预案。' });
  pen.sign('评估组长');
  const model = modelOf(pen);
  const WRITTEN = [
    '王评估',
    '信息畅通',
    '台账不全',
    '值班室未录音',
    '现场核对',
    '终端故障',
    '个别超时',
    '演练达到目的。',
    '需修订预案。',
    '评估组长',
    'ev#3',
  ];

  it.each(['zh', 'en'] as const)('is in the paper, %s', async (lang) => {
    const html = new TextDecoder().decode((await exportReport(model, 'html', lang, rasterise)).bytes);
    for (const word of WRITTEN) expect(html, word).toContain(word);
    expect(html).not.toMatch(/\b(?:report|entry|conflict|finding|conclusion|cause|advice)\.[a-z-]+\b(?!\.)/);
    const p = printer(model, lang);
    expect(html).toContain(p.t('conclusion.edited', { who: '王评估' }));
    expect(html).not.toContain(p.t('conclusion.hint'));
  });
  it.each(['zh', 'en'] as const)('is in workbook and JSON, %s', async (lang) => {
    const sheet = workbook(model, lang).find((s) => s.id === 'evaluation')!;
    const json = new TextDecoder().decode((await exportReport(model, 'json', lang, rasterise)).bytes);
    for (const word of WRITTEN.slice(0, 7)) {
      expect(JSON.stringify(sheet.rows), word).toContain(word);
      expect(json, word).toContain(word);
    }
    expect(sheet.rows.map((r) => r[0])).toHaveLength(7);
  });
  it('a signature says when something came after it', () => {
    const signed = (p: Pen): string => JSON.stringify(buildBlocks(printer(modelOf(p), 'zh')));
    const later = new Pen('李评估', pen.file, 99);
    later.write({ kind: 'observation', text: '补充' });
    expect(signed(pen)).not.toContain('签署之后');
    expect(signed(later)).toContain('签署之后');
  });
  it('nobody’s name is in what the public reads', () => {
    const html = JSON.stringify(buildBlocks(printer(model, 'zh'), 'public'));
    for (const word of WRITTEN) expect(html).not.toContain(word);
  });
});
