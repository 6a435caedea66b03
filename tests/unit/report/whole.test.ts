/** Nothing is cut in silence: every section shows all its rows, or says how many there are and where the rest stands. */
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../../src/export/audience.ts';
import type { Block } from '../../../src/export/block.ts';
import { exportReport } from '../../../src/export/index.ts';
import { printer } from '../../../src/export/format.ts';
import { conclusionSentences } from '../../../src/export/sections/conclusion.ts';
import { workbook } from '../../../src/export/workbook.ts';
import type { ReportModel } from '../../../src/sim/index.ts';
import { shortPlay } from '../../support/report.ts';

const { model } = shortPlay('earthquake-m51-aftershocks', 120);
const many = <T>(list: readonly T[], n: number): T[] =>
  Array.from({ length: n }, (_, i) => list[i % list.length]);
/** Far more of everything than any run has. */
const huge: ReportModel = {
  ...model,
  timeline: many(model.timeline, 900).map((r, i) => ({ ...r, event: i + 1 })),
  picture: many(model.picture, 57),
  msel: many(model.msel, 130).map((i, n) => ({ ...i, id: `X${n}` })),
  findings: many(model.findings, 500).map((f, i) => ({ ...f, no: i + 1 })),
  deadlines: many(model.deadlines, 80),
  units: many([{ unit: 'u', name: { zh: '队', en: 'Unit' }, tasks: 1, hours: 2 }], 150),
  attendance: many(model.attendance, 60),
};
const blocks = buildBlocks(printer(huge, 'zh'));
const table = (caption: string): Extract<Block, { kind: 'table' }> =>
  blocks.find(
    (b): b is Extract<Block, { kind: 'table' }> => b.kind === 'table' && b.caption.endsWith(`  ${caption}`),
  )!;

describe('a report of far too much', () => {
  it.each([
    ['情景注入与学习要点', 130],
    ['信息报告', 80],
    ['出动队伍', 150],
    ['岗位与席位', 60],
    ['改进计划', 500],
  ])('%s shows every row', (caption, n) => expect(table(caption).rows).toHaveLength(n));
  it('every finding has its card', () => {
    const cards = blocks.filter((b) => b.kind === 'card');
    expect(cards.length).toBeGreaterThanOrEqual(500);
  });
  it.each([
    ['主要过程', 900],
    ['完整时间线', 900],
    ['发生与知悉', 57],
  ])('%s says how many there are, and the workbook has them', (caption, n) => {
    const at = blocks.indexOf(table(caption));
    expect(table(caption).rows.length).toBeLessThan(n);
    expect(JSON.stringify(blocks[at - 1])).toContain(`共 ${n} 条`);
    expect(JSON.stringify(blocks[at - 1])).toContain('工作簿');
  });
  it('the workbook cuts nothing', () => {
    const rows = Object.fromEntries(workbook(huge, 'zh').map((s) => [s.id, s.rows.length]));
    expect(rows).toMatchObject({
      timeline: 900,
      picture: 57,
      injects: 130,
      findings: 500,
      reports: 80,
      forces: 150,
    });
  });
  it('every format is written within seconds', async () => {
    const png = () => Promise.resolve(new Uint8Array([0]));
    const begun = performance.now();
    for (const f of ['html', 'docx', 'xlsx', 'csv', 'json'] as const)
      expect((await exportReport(huge, f, 'zh', png)).bytes.length).toBeGreaterThan(10_000);
    expect(performance.now() - begun).toBeLessThan(20_000);
  }, 60_000);
});

it('gauges and evidence that a paper leaves out are counted there, and the workbook has them', () => {
  const flood = shortPlay('flood-first-steps', 60).model;
  const drawn = buildBlocks(printer(flood, 'zh')).filter(
    (b) => b.kind === 'figure' && b.figure.title.includes('水位（米）'),
  );
  const gauges = flood.gauges.filter((g) => g.points.length > 1);
  expect(gauges.length).toBeGreaterThan(drawn.length);
  expect(JSON.stringify(buildBlocks(printer(flood, 'zh')))).toContain(`第 1–3 站，共 ${gauges.length} 站`);
  expect(workbook(flood, 'zh').find((s) => s.id === 'stages')!.rows).toHaveLength(
    flood.gauges.reduce((n, g) => n + g.points.length, 0),
  );
  const { evidence } = printer(flood, 'zh');
  expect(evidence([1, 2, 3], 2)).toBe('ev#1 ev#2 等，共 3 条');
  expect(evidence([1, 2], 2)).toBe('ev#1 ev#2');
});
it('a cap that does not bind is not given as the reason of the total', () => {
  const said = (total: number) =>
    conclusionSentences(
      printer(
        { ...model, score: { ...model.score, total, raw: 80, caps: [{ id: 'C-09', limit: 59 }] } },
        'zh',
      ),
    ).join();
  expect(said(59)).toContain('因下列事项封顶：信息初报');
  expect(said(80)).not.toContain('封顶');
});
