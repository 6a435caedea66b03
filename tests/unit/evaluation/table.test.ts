/** A bureau's own 评估表: read from Excel and CSV within bounds, every fault with its cell, filled by several, in every form of the report. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Desk } from '../../../src/bridge/desk.ts';
import { rasterise } from '../../../src/cli/raster.ts';
import { docPrinter } from '../../../src/export/documents/index.ts';
import { exportReport, REPORT_FORMATS } from '../../../src/export/index.ts';
import { readSheets } from '../../../src/export/office/sheets.ts';
import { readTableFile } from '../../../src/export/office/table-file.ts';
import { parseXml } from '../../../src/export/office/xml.ts';
import { OFFICE_LIMITS, unzipParts } from '../../../src/export/office/zip.ts';
import { tableTemplate } from '../../../src/export/table-template.ts';
import {
  advance,
  bringTable,
  createExercise,
  mergeEvaluations,
  readEvaluation,
  standingOf,
  writeEvaluation,
  type EvaluationFile,
} from '../../../src/sim/index.ts';
import { translator } from '../../../src/i18n/index.ts';
import { emptyEvaluation, Pen, RECORD } from '../../support/evaluation.ts';
import { reportOn } from '../../support/report.ts';
import { county, firstSteps } from '../../support/tiny.ts';

const csv = (text: string, name = 'own.csv') => readTableFile(strToU8(text), name);
const faultsOf = (text: string): string[] => {
  const r = csv(text);
  return r.ok ? ['ok'] : r.error.map((f) => `${f.at} ${f.code}${f.field === '' ? '' : ` ${f.field}`}`);
};
const HEAD = '序号,评估项目,评估内容,分值（分）,评分标准,得分,备注\n';
const TABLE = `年度演练评估表\n评分制,1-5\n${HEAD}1,值守,首报及时,10,30 分钟内,5,很快\n2,,续报完整,5,,不适用,\n3,处置,转移到位,20,,3,=SUM(A1)\n合计,,,35,,,\n`;

/** A workbook by hand: one sheet of given XML. */
const book = (sheet: string, more: Record<string, string> = {}, shared = ''): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="评估" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...(shared === '' ? {} : { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` }),
        ...more,
      }).map(([k, v]) => [k, strToU8(v)]),
    ),
  );
const text = (ref: string, s: string): string => `<c r="${ref}" t="inlineStr"><is><t>${s}</t></is></c>`;

describe('a table in CSV', () => {
  it('is known by its headings; name, scale, groups, notes and marks come with it, totals do not', () => {
    expect(csv(TABLE)).toEqual({
      ok: true,
      value: {
        table: {
          name: '年度演练评估表',
          scale: { kind: 'range', from: 1, to: 5 },
          indicators: [
            { text: '首报及时', weight: 10, group: '值守', guide: '30 分钟内' },
            { text: '续报完整', weight: 5, group: '值守' },
            { text: '转移到位', weight: 20, group: '处置' },
          ],
        },
        marks: [
          { indicator: 1, mark: 5, note: '很快' },
          { indicator: 2, mark: null },
          { indicator: 3, mark: 3, note: '=SUM(A1)' },
        ],
      },
    });
  });
  it('is read in either language, in any order of columns, with other separators and in GBK', () => {
    const en = csv('Weight;Indicator\n2.5;Reports in time\n', 'Our sheet.csv');
    expect(en).toMatchObject({
      ok: true,
      value: { table: { name: 'Our sheet', indicators: [{ text: 'Reports in time', weight: 2.5 }] } },
    });
    // 指标,权重 / 报告,5 as Chinese Windows saves it.
    const gbk = [
      0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0xc8, 0xa8, 0xd6, 0xd8, 0x0a, 0xb1, 0xa8, 0xb8, 0xe6, 0x2c, 0x35,
    ];
    expect(readTableFile(new Uint8Array(gbk), 'a.csv')).toMatchObject({
      ok: true,
      value: { table: { indicators: [{ text: '报告', weight: 5 }] } },
    });
  });
  it('names every fault at once, with line and column', () => {
    const bad = `评分制,好坏\n${HEAD}1,值守,,10,,,\n2,,续报,0,,,\n3,,转移,=SUM(D4:D5),,,\n4,,安置,很重,,,\n5,,${'长'.repeat(301)},5,,,\n`;
    expect(faultsOf(bad)).toEqual([
      'own.csv:1:5 TBL-006 好坏',
      'own.csv:3:6 TBL-004',
      'own.csv:4:7 TBL-005 0',
      'own.csv:5:7 TBL-010 =SUM(D4:D5)',
      'own.csv:6:7 TBL-005 很重',
      'own.csv:7:4 TBL-008 300',
    ]);
    expect(faultsOf('甲,乙\n1,2\n')).toEqual(['own.csv:1:1 TBL-003']);
    expect(faultsOf('指标,权重\n')).toEqual(['own.csv:1:1 TBL-009 200']);
    expect(faultsOf(`指标,权重\n${'报告,1\n'.repeat(201)}`)).toEqual(['own.csv:1:1 TBL-009 200']);
    expect(faultsOf('指标,权重,得分\n报告,5,6\n转移,5,=1+1\n')).toEqual([
      'own.csv:2:6 TBL-007 6',
      'own.csv:3:6 TBL-010 =1+1',
    ]);
  });
  it.each([
    ['分值', { kind: 'points' }],
    ['0～10', { kind: 'range', from: 0, to: 10 }],
    ['优=100；良=85；差=50', { kind: 'words', words: ['优', '良', '差'], shares: [1, 0.85, 0.5] }],
  ])('the scale %s', (said, scale) => {
    expect(csv(`评分制,${said}\n指标,权重\n报告,5\n`)).toMatchObject({
      ok: true,
      value: { table: { scale } },
    });
  });
  it('is refused before it is parsed where it is too large, and where it is no text', () => {
    expect(faultsOf(`指标,权重\n${'a,1\n'.repeat(2001)}`)).toEqual([' TBL-001']);
    expect(faultsOf(`指标,权重\n${','.repeat(60_001)}`)).toEqual([' TBL-001']);
    expect(faultsOf('x'.repeat(OFFICE_LIMITS.file + 1))).toEqual([' TBL-001']);
    expect(readTableFile(new Uint8Array([0xff, 0xfe, 0xff, 0x00]), 'a.csv')).toMatchObject({
      error: [{ code: 'TBL-002' }],
    });
    expect(readTableFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.xls')).toMatchObject({
      error: [{ code: 'TBL-002' }],
    });
  });
  it('every fault has its words in both languages', () => {
    for (const lang of ['zh', 'en'] as const)
      for (let n = 1; n <= 10; n++) {
        const code = `TBL-${String(n).padStart(3, '0')}`;
        expect(translator(lang)(code, { field: 'x' })).not.toBe(code);
      }
  });
});

describe('a table in a workbook', () => {
  it('has its cells named; formulas stay texts, markup stays text, shared and rich strings are joined', () => {
    const bytes = book(
      `<row r="2"><c r="B2" t="s"><v>0</v></c>${text('C2', '权重')}</row>` +
        `<row r="3">${text('B3', '=HYPERLINK(&quot;x&quot;)&lt;b&gt;')}<c r="C3"><v>0.30000000000000004</v></c></row>` +
        `<row r="4">${text('B4', '转移')}<c r="C4"><f>SUM(C3)</f><v>5</v></c></row>`,
      {},
      '<si><r><t>指</t></r><r><rPr/><t>标</t></r></si>',
    );
    const r = readTableFile(bytes, 'a.xlsx');
    expect(r).toEqual({ ok: false, error: [{ code: 'TBL-010', at: '评估!C4', field: '=SUM(C3)' }] });
    const sheets = readSheets(bytes, 'a.xlsx');
    expect(sheets.ok && sheets.value[0].rows[2].map((c) => c?.text)).toEqual([
      undefined,
      '=HYPERLINK("x")<b>',
      '0.3',
    ]);
  });
  it('the blank one comes back as it was written, in both languages', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const p = docPrinter(firstSteps, county, lang);
      const r = readTableFile(await tableTemplate(p), 'blank.xlsx');
      const tasks = firstSteps.scenario.about.objectives.flatMap((o) => o.procedures);
      expect(r).toMatchObject({
        ok: true,
        value: { table: { name: translator(lang)('template.name'), scale: { kind: 'points' } }, marks: [] },
      });
      expect(r.ok && r.value.table.indicators).toHaveLength(tasks.length);
    }
  });
  const code = (bytes: Uint8Array): string => {
    const r = readTableFile(bytes, 'a.xlsx');
    return r.ok ? 'ok' : r.error[0].code;
  };
  it('what grows beyond bounds is left before it has grown, whatever its directory says', () => {
    const bomb = zipSync({
      'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024).fill(32),
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(code(bomb)).toBe('TBL-001');
    // The directory lies: it claims ten bytes.
    const v = new DataView(bomb.buffer);
    let at = bomb.length - 22;
    at = v.getUint32(at + 16, true);
    v.setUint32(at + 24, 10, true);
    expect(code(bomb)).toBe('TBL-001');
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 401 }, (_, i) => [`x${i}`, new Uint8Array(0)])),
    );
    expect(code(many)).toBe('TBL-001');
    expect(code(book(`<row r="2001">${text('A2001', 'x')}</row>`))).toBe('TBL-001');
    expect(code(book(`<row r="1">${text('ZZ1', 'x')}</row>`))).toBe('TBL-001');
  });
  it('what is damaged, locked, or has a document type is refused', () => {
    const good = book(
      `<row r="1">${text('A1', '指标')}${text('B1', '权重')}</row><row r="2">${text('A2', '报告')}<c r="B2"><v>5</v></c></row>`,
    );
    expect(code(good)).toBe('ok');
    expect(code(good.subarray(0, good.length - 30))).toBe('TBL-002');
    expect(code(book('<row>'))).toBe('TBL-002');
    expect(code(book('', { 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }))).toBe(
      'TBL-002',
    );
    expect(code(zipSync({ 'a.txt': strToU8('x') }))).toBe('TBL-002');
    for (let i = 0; i < good.length; i += 7) {
      const flipped = good.slice();
      flipped[i] ^= 0x55;
      expect(() => code(flipped), String(i)).not.toThrow();
    }
  });
  it('XML: depth is bounded, unknown entities stay, ends must meet', () => {
    const xml = (s: string) => parseXml(strToU8(s));
    expect(xml('<a><b x="1&amp;2">t&#65;&lt;</b></a>')?.children[0]).toMatchObject({
      attrs: { x: '1&2' },
      text: 'tA<',
    });
    expect(xml('<a>&evil;</a>')?.text).toBe('&evil;');
    expect(xml(`${'<a>'.repeat(70)}${'</a>'.repeat(70)}`)).toBeNull();
    for (const bad of ['<a>', '<a></b>', '<a/><b/>', 'x<a/>', '<a b=1/>', ''])
      expect(xml(bad), bad).toBeNull();
    expect(unzipParts(new Uint8Array(0), () => true)).toEqual({ ok: false, error: 'unreadable' });
  });
});

const read = csv(TABLE);
if (!read.ok) throw new Error('table');
const at = '2026-07-01T12:00:00.000Z';
const brought = (who: string, from: EvaluationFile = emptyEvaluation()): EvaluationFile => {
  const r = bringTable(from, who, at, read.value);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value;
};

describe('a table in the evaluation file', () => {
  it('lies in it as further entries that come back whole', () => {
    const file = brought('王评估');
    expect(file.entries.map((e) => e.it.kind)).toEqual(['table', 'mark', 'mark', 'mark']);
    expect(readEvaluation(writeEvaluation(file), RECORD)).toEqual({ ok: true, value: file });
  });
  it('has a weighted total of what was marked', () => {
    const [own] = standingOf(brought('王评估')).tables;
    // 5 of 1–5 is all of 10, 3 is half of 20; what does not apply is left out of both.
    expect(own).toMatchObject({ reached: 20, weight: 30, marked: 2, skipped: 1 });
    expect(own.percent).toBeCloseTo(66.667, 3);
  });
  it('marks of several fall together, are averaged, and stand beside each other', () => {
    const [a, b] = [brought('王评估'), new Pen('李评估', brought('李评估'))];
    const { digest } = standingOf(a).tables[0];
    b.write({ kind: 'mark', table: digest, indicator: 3, mark: 5, over: [b.file.entries[3].id] });
    const merged = mergeEvaluations([a, b.file]);
    if (!merged.ok) throw new Error('merge');
    const s = standingOf(merged.value);
    expect(s.tables).toHaveLength(1);
    expect(s.tables[0].who.toSorted()).toEqual(['李评估', '王评估']);
    expect(s.tables[0].rows[2].marks.map((e) => [e.who, e.mark]).sort()).toEqual([
      ['李评估', 5],
      ['王评估', 3],
    ]);
    expect(s.tables[0].rows[2].share).toBe(0.75);
    expect(s.conflicts).toEqual([]);
  });
  it('a mark needs its table, its indicator, and a value that the scale has', () => {
    const pen = new Pen('王评估', brought('王评估'));
    const { digest } = standingOf(pen.file).tables[0];
    const mark = (table: string, indicator: number, m: number | string) => () =>
      pen.write({ kind: 'mark', table, indicator, mark: m });
    expect(mark('b'.repeat(64), 1, 3)).toThrow('EVL-008');
    expect(mark(digest, 4, 3)).toThrow('EVL-008');
    expect(mark(digest, 1, 6)).toThrow('EVL-007');
    expect(mark(digest, 1, '优')).toThrow('EVL-007');
    expect(mark(digest, 1, 1)).not.toThrow();
  });
  it('an entry that could not be read back is not taken', () => {
    const long = { text: '长'.repeat(300), guide: '长'.repeat(300), weight: 1 };
    const table = { ...read.value.table, indicators: Array.from({ length: 200 }, () => long) };
    expect(bringTable(emptyEvaluation(), '王', at, { table, marks: [] })).toMatchObject({
      ok: false,
      error: { code: 'EVL-001' },
    });
  });
});

describe('hand-rated items', () => {
  it('take 1 to 5, one word a writer, and are averaged', () => {
    const [a, b] = [new Pen('王评估'), new Pen('李评估', emptyEvaluation(), 5)];
    a.write({ kind: 'hand', subject: 'briefing', mark: 4, text: '清楚' });
    b.write({ kind: 'hand', subject: 'briefing', mark: 2 });
    for (const mark of [0, 6, 2.5])
      expect(() => a.write({ kind: 'hand', subject: 'climate', mark })).toThrow('EVL-007');
    const merged = mergeEvaluations([a.file, b.file]);
    expect(merged.ok && standingOf(merged.value).hand).toMatchObject([
      { subject: 'briefing', mean: 3, marks: [{ who: '王评估' }, { who: '李评估' }] },
    ]);
  });
});

const ex = createExercise(firstSteps.scenario, county, '1');
advance(ex, 600);

describe('the desk', () => {
  const desk = (): Desk => new Desk(`{"h":"${RECORD}"}\n`, firstSteps.scenario, ex.world.log);
  it('takes a table with its marks, and several marks at once; a second mark stands in place of the first', () => {
    const d = desk();
    const table = { kind: 'table', who: '王评估', name: 'own.csv', bytes: strToU8(TABLE) } as const;
    expect(d.act(table, 1000, readTableFile)).toBeNull();
    const { digest } = d.standing.tables[0];
    const mark = (indicator: number, m: number) =>
      ({ kind: 'mark', who: '王评估', table: digest, indicator, mark: m }) as const;
    expect(d.act({ kind: 'all', entries: [mark(1, 1), mark(2, 5)] }, 2000)).toBeNull();
    expect(d.standing.tables[0].rows.map((r) => r.marks.map((e) => e.mark))).toEqual([[1], [5], [3]]);
    // All or none.
    expect(d.act({ kind: 'all', entries: [mark(1, 2), mark(1, 9)] }, 3000)).toMatchObject({
      code: 'EVL-007',
    });
    expect(d.standing.tables[0].rows[0].marks).toMatchObject([{ mark: 1 }]);
    expect(d.act({ ...table, bytes: strToU8('x') }, 4000, readTableFile)).toMatchObject([
      { code: 'TBL-003' },
    ]);
    const rate = (subject: 'climate' | 'intent', m: number) =>
      d.act({ kind: 'add', entry: { kind: 'hand', who: '王评估', subject, mark: m } }, 4500 + m);
    for (const said of [rate('climate', 2), rate('intent', 5), rate('climate', 3)]) expect(said).toBeNull();
    expect(d.standing.hand).toMatchObject([
      { subject: 'climate', mean: 3, marks: { length: 1 } },
      { subject: 'intent', mean: 5 },
    ]);
    // The same table again, from the same hand, is one table.
    expect(d.act(table, 5000, readTableFile)).toBeNull();
    expect(d.standing.tables).toHaveLength(1);
  });
});

describe('the report', () => {
  const pen = new Pen('王评估', brought('王评估'));
  pen.write({ kind: 'hand', subject: 'intent', mark: 4, text: '<b>先说目的</b>' });
  const model = reportOn(ex, firstSteps, { evaluation: pen.standing });
  const plain = reportOn(ex, firstSteps);
  it(
    'has both, with the weighted total, in every form, and no score is moved',
    { timeout: 60_000 },
    async () => {
      expect(model.score).toEqual(plain.score);
      for (const format of REPORT_FORMATS) {
        const { bytes } = await exportReport(model, format, 'zh', rasterise);
        let said = new TextDecoder().decode(bytes);
        if (format === 'docx' || format === 'xlsx') {
          const JSZip = (await import('jszip')).default;
          const zip = await JSZip.loadAsync(bytes);
          const parts = Object.keys(zip.files).filter((n) =>
            /document\.xml$|sharedStrings|worksheets\/sheet/.test(n),
          );
          said = (await Promise.all(parts.map((n) => zip.file(n)!.async('string')))).join('');
        }
        for (const word of ['转移到位', '加权总分 66.7', '王评估：3'])
          expect(said, `${format} ${word}`).toContain(word);
        if (format !== 'csv') expect(said, format).toContain('指挥意图和分工');
        if (format === 'html' || format === 'docx') expect(said).not.toContain('<b>先说目的</b>');
        if (format === 'xlsx' || format === 'csv') expect(said).not.toMatch(/>=SUM|"=SUM/);
      }
    },
  );
  it('says nothing of them where there are none', async () => {
    const { bytes } = await exportReport(plain, 'html', 'zh', rasterise);
    expect(new TextDecoder().decode(bytes)).not.toContain('人工评定项目');
  });
});
