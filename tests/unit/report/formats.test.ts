/** Every format says the same: figures read back from Word, HTML, workbook, CSV and JSON; hostile text is harmless in each. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { findChromium, htmlToPdf } from '../../../src/cli/pdf.ts';
import { rasterise } from '../../../src/cli/raster.ts';
import { emOf } from '../../../src/export/columns.ts';
import { exportReport, REPORT_FORMATS, type ReportFormat } from '../../../src/export/index.ts';
import { findingText } from '../../../src/export/finding-text.ts';
import { printer } from '../../../src/export/format.ts';
import { workbook } from '../../../src/export/workbook.ts';
import type { ReportModel } from '../../../src/sim/index.ts';
import { Pen } from '../../support/evaluation.ts';
import { reportOn, shortPlay } from '../../support/report.ts';

const LANGS = ['zh', 'en'] as const;
/** What evaluators typed, the same text in every field that takes one. */
function evaluated(text: string): Partial<ReportModel> {
  const item = model.score.items.find((i) => i.status === 'not-done')!;
  const rule = model.negatives[0].id;
  const goal = model.objectives[0].id;
  const finding = model.findings.find((f) => f.item !== item.id)!.item;
  const pen = new Pen(text);
  pen.write({ kind: 'observation', text, t: 60, event: 1, role: 'duty', place: text, item: item.id });
  pen.write({ kind: 'value', item: item.id, t: 0.5, k: 1, c: 1, reason: text });
  pen.write({ kind: 'waiver', item: rule, reason: text });
  pen.write({ kind: 'objective', objective: goal, rating: 'M', text });
  pen.write({ kind: 'hotwash', good: [text, text, text], short: [text] });
  pen.write({ kind: 'cause', item: finding, element: 'equipment', text });
  pen.write({ kind: 'conclusion', text });
  pen.write({ kind: 'waiver', item: 'C-01', reason: text });
  pen.write({ kind: 'value', item: 'C-01', t: 1, k: null, c: null, reason: text });
  pen.sign(text);
  const m = reportOn(ex, loaded, { evaluation: pen.standing });
  return {
    observations: m.observations,
    evaluation: m.evaluation,
    score: { ...m.score, lifted: [{ ...LIFTED, id: rule, who: text, reason: text }] },
    findings: m.findings,
  };
}
const LIFTED = { t: 1, redLine: true, evidence: [1], by: 'evaluator', event: -1, entry: 3 };
const { ex, loaded, model } = shortPlay('hazmat-kiln-gas', 120);
const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '\u0001')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The parts of a format that hold its texts. */
async function parts(
  m: ReportModel,
  format: ReportFormat,
  lang: 'zh' | 'en',
): Promise<Record<string, string>> {
  const { bytes } = await exportReport(m, format, lang, rasterise);
  if (format !== 'docx' && format !== 'xlsx') return { [format]: new TextDecoder().decode(bytes) };
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter((f) => /\.(xml|rels)$/.test(f.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (f) => [f.name, await f.async('string')] as const)),
  );
}
const text = async (m: ReportModel, format: ReportFormat, lang: 'zh' | 'en'): Promise<string> => {
  const all = await parts(m, format, lang);
  return format === 'json' || format === 'csv'
    ? Object.values(all).join('\n')
    : plain(Object.values(all).join('\n'));
};

describe.each(LANGS)('read back, %s', (lang) => {
  const p = printer(model, lang);
  it.each(['html', 'docx', 'xlsx', 'json'] as const)(
    '%s has every outcome figure with its name and value',
    async (format) => {
      const said = await text(model, format, lang);
      for (const q of p.quantities('people', 'loss', 'response', 'indicator')) {
        expect(said, q.id).toContain(p.t(`quantity.${q.id}`));
        expect(said, q.id).toContain(p.quantity(q.id));
      }
    },
  );
  it.each(['html', 'docx', 'xlsx', 'json'] as const)(
    '%s has fact, cause and recommendation of every finding',
    async (format) => {
      const said = await text(model, format, lang);
      const flat =
        format === 'json'
          ? JSON.parse(said)
              .words.findings.map((f: object) => Object.values(f).join('\n'))
              .join('\n')
          : said;
      for (const f of model.findings) {
        const x = findingText(p, f);
        for (const s of [x.fact, x.cause, x.advice]) expect(flat, f.item).toContain(s);
      }
    },
  );
  it('the workbook has every row: timeline, items, injects, states, known', () => {
    const sheets = Object.fromEntries(workbook(model, lang).map((s) => [s.id, s]));
    expect(sheets.timeline.rows).toHaveLength(model.timeline.length);
    expect(sheets.items.rows).toHaveLength(model.score.items.length + model.score.violations.length);
    expect(sheets.injects.rows).toHaveLength(model.msel.length);
    expect(sheets.findings.rows).toHaveLength(model.findings.length);
    expect(sheets.picture.rows).toHaveLength(model.picture.length);
    expect(sheets.states.rows).toHaveLength(model.states.all.reduce((n, l) => n + l.spans.length, 0));
    expect(sheets.quantities.rows.map((r) => r[2])).toEqual(
      model.quantities.map((q) => (q.value === null ? null : Math.round(q.value * 1000) / 1000)),
    );
    for (const s of Object.values(sheets)) for (const r of s.rows) expect(r).toHaveLength(s.head.length);
  });
  it('no format shows a word that is missing, and headings are of the language', async () => {
    for (const format of ['html', 'docx', 'xlsx', 'csv'] as const)
      expect(await text(model, format, lang), format).not.toMatch(
        /\b(?:report|sheet|quantity|finding|fact|cause|advice|accept|element|conclusion|five|core|unit\.word|event|lane)\.[a-z]+[\w.-]*(?<!\.)\b/,
      );
    const head = (await text(model, 'csv', lang)).split('\r\n')[0];
    expect(/\p{Script=Han}/u.test(head)).toBe(lang === 'zh');
  });
});

describe('Word file', () => {
  it('is an official paper: type area, exact lines, fonts with stand-ins, contents, page numbers, language, properties', async () => {
    const zh = await parts(model, 'docx', 'zh');
    const doc = zh['word/document.xml'];
    expect(doc).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(zh['word/styles.xml']).toMatch(/w:line="560" w:lineRule="exact"/);
    // Figures that are said to be Chinese are broken in two by some readers.
    expect(zh['word/styles.xml']).toMatch(/<w:lang w:val="en-GB" w:eastAsia="zh-CN"/);
    for (const font of ['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312'])
      expect(zh['word/fontTable.xml']).toMatch(new RegExp(`w:name="${font}"><w:altName`));
    expect(doc).toContain('TOC \\');
    const footers = Object.keys(zh).filter((f) => /footer\d+\.xml$/.test(f) && /— /.test(zh[f]));
    expect(footers.length).toBeGreaterThan(0);
    expect(zh[footers[0]]).toContain('PAGE');
    expect(zh['docProps/core.xml']).toContain(model.scenario.title.zh);
    expect(zh['docProps/core.xml']).toContain(model.doctrine.lead.body.zh);
    const headers = Object.keys(zh)
      .filter((f) => /header\d+\.xml$/.test(f))
      .map((f) => plain(zh[f]));
    for (const h of headers) expect(h).toContain('演练 演练 演练');
    expect((await parts(model, 'docx', 'en'))['word/styles.xml']).toContain('en-GB');
  });
  it('no short entry of a table is broken in two', async () => {
    const doc = (await parts(model, 'docx', 'zh'))['word/document.xml'];
    const cells = [...doc.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
      const text = plain(cell).replaceAll('\u0001', '');
      const needs = emOf(text) * 210 + 140;
      if (cell.includes('ReportDense') || cell.match(/<w:p>/g)?.length !== 1 || emOf(text) > 6.5) return [];
      return Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)![1]) < needs ? [text] : [''];
    });
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter((x) => x !== '')).toEqual([]);
  });
  it('the cover carries no seed, hash or other county’s paper', async () => {
    const doc = plain((await parts(model, 'docx', 'zh'))['word/document.xml']);
    const cover = doc.slice(0, doc.indexOf('评估摘要'));
    expect(cover).not.toMatch(/种子|\b[0-9a-f]{16}\b|〔/);
  });
});

/** Texts that would be a formula, markup, an end of a part, or unreadable. */
const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  ']]></w:t>&"\'',
  '\t=1',
  '$t(report.s1) {{who}}',
];
describe.each(HOSTILE)('the hostile text %j', (evil) => {
  const named: ReportModel = {
    ...model,
    names: Object.fromEntries(Object.keys(model.names).map((k) => [k, { zh: evil, en: evil }])),
    ...evaluated(evil),
    msel: model.msel.map((i) => ({ ...i, content: { zh: evil, en: evil } })),
    attendance: [{ role: 'duty', seat: evil, orders: 1, refused: 0, written: 0, firstAt: 0, lastAt: 9 }],
    scenario: { ...model.scenario, title: { zh: evil, en: evil } },
  };
  it('is text in HTML and Word', async () => {
    const html = (await parts(named, 'html', 'zh')).html;
    expect(html).not.toMatch(/<script/);
    const word = await parts(named, 'docx', 'zh');
    expect(word['word/document.xml']).not.toMatch(/<script/);
    expect(plain(word['word/document.xml']).replaceAll('\u0001', '')).toContain(evil.trim());
  });
  it('is no formula in workbook and CSV', async () => {
    const book = await parts(named, 'xlsx', 'zh');
    for (const [name, xml] of Object.entries(book)) {
      expect(xml, name).not.toMatch(/<f>|<script/);
      for (const [, v] of xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)) expect(v, name).not.toMatch(/^[=+\-@\t\r]/);
    }
    const csv = (await parts(named, 'csv', 'zh')).csv;
    expect(csv).not.toMatch(/(?:^|,)"[=+@\t]/m);
  });
});

it('every format is offered once and opens as what it says', async () => {
  expect([...REPORT_FORMATS]).toEqual(['html', 'docx', 'xlsx', 'json', 'csv']);
  for (const f of ['docx', 'xlsx'] as const)
    expect((await exportReport(model, f, 'zh', rasterise)).bytes.subarray(0, 2)).toEqual(
      new Uint8Array([80, 75]),
    );
});

describe('PDF', () => {
  it('says what to install where there is no browser', () => {
    expect(findChromium({ PATH: '/nowhere' })).toBeNull();
    expect(findChromium({ CHROMIUM: '/nowhere/chromium', PATH: process.env.PATH })).toBeNull();
    expect(() => htmlToPdf(new Uint8Array(), { CHROMIUM: '/nowhere' })).toThrow('CLI-CHROMIUM');
  });
  it('is printed from the HTML, page by page', async () => {
    const { bytes } = await exportReport(model, 'html', 'zh', rasterise, 'public');
    const pdf = new TextDecoder('latin1').decode(htmlToPdf(bytes));
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
  }, 60_000);
});
