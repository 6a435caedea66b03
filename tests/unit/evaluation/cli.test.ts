/** `verify` and `report` find the evaluation beside the record or where they are told, and use none that is not whole. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idleBot } from '../../../src/bots/idle.ts';
import { playBot } from '../../../src/bots/run.ts';
import { headOf, writeEvaluation } from '../../../src/sim/index.ts';
import { here } from '../../support/cli.ts';
import { emptyEvaluation, Pen } from '../../support/evaluation.ts';
import { county, firstSteps, firstStepsText } from '../../support/tiny.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuiyan-evaluation-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const at = (name: string): string => join(dir, name);
const record = at('run.tuiyan.jsonl');
const alone = at('alone.tuiyan.jsonl');
const beside = `${record}.evaluation.jsonl`;
let head = '';
let text = '';

beforeAll(() => {
  const run = playBot(firstSteps, firstStepsText, county, '1', idleBot());
  writeFileSync(record, run.close(null));
  copyFileSync(record, alone);
  head = headOf(readFileSync(record, 'utf8'));
  const pen = new Pen('王评估', emptyEvaluation(head));
  pen.write({ kind: 'value', item: 'C-09', t: 1, k: 1, c: 1, reason: '传真为证' });
  pen.write({ kind: 'observation', text: '夜间照明不足' });
  text = writeEvaluation(pen.file);
  writeFileSync(beside, text);
  const other = new Pen('李评估', emptyEvaluation(head), 5);
  other.write({ kind: 'value', item: 'C-09', t: 0, k: 1, c: 1, reason: '没有收到' });
  writeFileSync(at('other.jsonl'), writeEvaluation(other.file));
  writeFileSync(at('broken.jsonl'), text.replace('夜间', '白天'));
  const odd = new Pen('王评估', emptyEvaluation(head));
  odd.write({ kind: 'waiver', item: 'Z-99', reason: '没有这条' });
  writeFileSync(at('unknown.jsonl'), writeEvaluation(odd.file));
  writeFileSync(at('elsewhere.jsonl'), writeEvaluation(new Pen('王评估').file));
});

describe('verify', () => {
  it('checks the one beside the record', async () => {
    expect(await here(['verify', record, '--lang', 'en'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 evaluators, 2 entries, 0 disagreements') as string,
    });
    expect((await here(['verify', alone, '--json'])).stdout).not.toContain('evaluations');
  });
  it('names file, line and code of what was changed, in the reader’s language', async () => {
    const zh = await here(['verify', alone, '--evaluation', at('broken.jsonl')]);
    expect(zh.status).toBe(1);
    expect(zh.stderr).toMatch(/broken\.jsonl:3:1: 错误 EVL-006: 哈希链/);
    const en = await here(['verify', alone, '--evaluation', `${beside},${at('broken.jsonl')}`, '--json']);
    expect(en.status).toBe(1);
    expect(JSON.parse(en.stdout)).toMatchObject({
      intact: true,
      evaluations: [
        { intact: true, entries: 2 },
        { intact: false, code: 'EVL-006', line: 3 },
      ],
    });
    expect((await here(['verify', alone, '--evaluation', at('elsewhere.jsonl')])).stderr).toContain(
      'EVL-005',
    );
  });
});

describe('report', () => {
  const html = async (...more: string[]) => {
    const said = await here(['report', ...more, '--formats', 'html', '--out', at('out'), '--lang', 'zh']);
    return { ...said, html: said.status === 0 ? readFileSync(at('out/report.zh.html'), 'utf8') : '' };
  };
  it('prints what evaluators said, from beside the record or by flag', { timeout: 60_000 }, async () => {
    const said = await html(record);
    // Nothing beside it yet: the record is played again, which is told.
    expect(said.stderr.replace(/^.*：重新推演 \d+%\n/gm, '')).toBe('');
    for (const word of ['王评估', '传真为证', '夜间照明不足']) expect(said.html).toContain(word);
    const without = await html(alone);
    expect(without.html).not.toContain('王评估');
    const both = await html(alone, '--evaluation', `${beside},${at('other.jsonl')}`);
    for (const word of ['评估员意见不一之处', '没有收到', '传真为证']) expect(both.html).toContain(word);
  });
  it('is not written with an evaluation that is changed, of another record, or of what was not played', async () => {
    for (const [file, code] of [
      ['broken', 'EVL-006'],
      ['elsewhere', 'EVL-005'],
      ['unknown', 'EVL-009'],
    ])
      expect(await html(alone, '--evaluation', at(`${file}.jsonl`))).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringContaining(code) as string,
      });
  });
});

describe('a bureau’s own table and template', () => {
  const table = at('own.csv');
  const bad = at('bad.csv');
  beforeAll(() => {
    writeFileSync(table, '年度考核表\n指标,权重,得分\n首报及时,10,5\n');
    writeFileSync(bad, '指标,权重\n首报及时,很重\n');
  });
  it('the table is told and refused with file, line and column', async () => {
    const said = await here(['verify', alone, '--table', `${table},${bad}`]);
    expect(said.status).toBe(1);
    expect(said.stdout).toContain('评估表“年度考核表”，1 项指标，已填 1 项');
    expect(said.stderr).toMatch(/bad\.csv:2:6: 错误 TBL-005: 权重“很重”/);
    const json = JSON.parse((await here(['verify', alone, '--table', bad, '--json'])).stdout) as object;
    expect(json).toMatchObject({ tables: [{ readable: false, faults: [{ code: 'TBL-005' }] }] });
  });
  it(
    'the report has its weighted total under the name given, or is not written',
    { timeout: 60_000 },
    async () => {
      const more = ['--evaluator', '张三', '--formats', 'csv', '--out', at('own')];
      expect(await here(['report', alone, '--table', table, ...more])).toMatchObject({
        status: 0,
        stderr: '',
      });
      const csv = readFileSync(at('own/report.zh.csv'), 'utf8');
      expect(csv).toContain('张三：5');
      expect(csv).toContain('加权总分 50.0');
      expect(await here(['report', alone, '--table', bad, ...more])).toMatchObject({ status: 1, stdout: '' });
    },
  );
  it(
    'the template is written out, taken back, and refused where it is none',
    { timeout: 60_000 },
    async () => {
      expect((await here(['template', '--lang', 'both', '--out', at('tpl')])).status).toBe(0);
      const more = ['--formats', 'docx', '--out', at('tpl')];
      const taken = await here(['report', alone, '--template', at('tpl/report-template.zh.docx'), ...more]);
      expect(taken).toMatchObject({ status: 0, stderr: '' });
      const none = await here(['report', alone, '--template', table, ...more]);
      expect(none).toMatchObject({ status: 1, stdout: '' });
      expect(none.stderr).toMatch(/own\.csv: 错误 TPL-002/);
    },
  );
});
