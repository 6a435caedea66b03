/** A bureau's reference template: what it sets is in the Word file, what it must not take away stays, and what cannot be is told. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { rasterise } from '../../../src/cli/raster.ts';
import { builtIn } from '../../../src/export/docx-style.ts';
import { templateDocx } from '../../../src/export/docx-template.ts';
import { bookDocx } from '../../../src/export/docx.ts';
import { readTemplate } from '../../../src/export/office/template-file.ts';
import { translator } from '../../../src/i18n/index.ts';

type Change = (name: string, text: string) => string;
async function changed(change: Change, lang: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await templateDocx(lang));
  for (const name of Object.keys(zip.files).filter((n) => n.endsWith('.xml')))
    zip.file(name, change(name, await zip.file(name)!.async('string')));
  return zip.generateAsync({ type: 'uint8array' });
}
/** In one style, named. */
const inStyle =
  (name: string, from: RegExp, to: string): Change =>
  (part, s) =>
    part === 'word/styles.xml'
      ? s.replace(/<w:style .*?<\/w:style>/gs, (x) =>
          x.includes(`w:name w:val="${name}"`) ? x.replace(from, to) : x,
        )
      : s;
const both =
  (...list: Change[]): Change =>
  (name, text) =>
    list.reduce((s, c) => c(name, s), text);
const face = {
  lang: 'zh',
  mark: '演练 演练 演练',
  title: '评估报告',
  of: '某次演练',
  lines: ['县', '局', '日'],
  notes: ['注'],
  contents: '',
  creator: '局',
  keywords: [],
  foot: '',
} as const;
async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const r = readTemplate(bytes, 'zh');
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  const doc = await bookDocx(face, [{ kind: 'text', text: '正文' }], rasterise, r.value);
  const zip = await JSZip.loadAsync(doc);
  const names = Object.keys(zip.files).filter((n) => /^word\/[^/]+\.xml$/.test(n));
  return Object.fromEntries(
    await Promise.all(names.map(async (n) => [n, await zip.file(n)!.async('string')])),
  );
}
const code = (bytes: Uint8Array): string => {
  const r = readTemplate(bytes, 'zh');
  return r.ok ? 'ok' : `${r.error[0].code} ${r.error[0].field}`.trim();
};

describe('the built-in template', () => {
  it.each(['zh', 'en'] as const)('comes back as what is built in (%s)', async (lang) => {
    expect(readTemplate(await templateDocx(lang), lang)).toEqual({ ok: true, value: builtIn(lang) });
  });
});

describe('a bureau’s template', () => {
  const own = changed(
    both(
      inStyle('Heading 1', /w:eastAsia="黑体"/, 'w:eastAsia="微软雅黑"'),
      inStyle('正文文字', /w:line="560"/, 'w:line="600"'),
      inStyle('表格文字', /<w:sz w:val="21"\/>/, '<w:sz w:val="24"/>'),
      inStyle('演练标识', /w:val="B42318"/, 'w:val="00AA00"'),
      (n, s) =>
        n === 'word/document.xml'
          ? s.replace('w:left="1587"', 'w:left="1418"').replace('>{标题}<', '>某县应急管理局{标题}<')
          : /header\d*\.xml/.test(n)
            ? s.replace('{演练标识}  {标题}', '内部资料 {标题}')
            : s,
    ),
  );
  it('sets fonts, sizes, lines, margins, title line, head and marks of the Word file', async () => {
    const parts = await partsOf(await own);
    expect(parts['word/styles.xml']).toContain('微软雅黑');
    expect(parts['word/styles.xml']).toMatch(/正文文字.*?w:line="600"/s);
    expect(parts['word/styles.xml']).toMatch(/表格文字.*?<w:sz w:val="24"\/>/s);
    expect(parts['word/document.xml']).toContain('w:left="1418"');
    expect(parts['word/document.xml']).toContain('某县应急管理局评估报告');
    const [head] = Object.keys(parts).filter((n) => n.includes('header'));
    expect(parts[head]).toContain('内部资料 评估报告');
    // The mark was taken out of the head: it stands there all the same, in the template's colour.
    expect(parts[head]).toContain('演练 演练 演练');
    expect(parts[head]).toContain('00AA00');
  });
  it('is known by the names of its styles, whatever their ids', async () => {
    const renamed = await changed((n, s) =>
      /styles|document/.test(n) ? s.replaceAll('"Heading1"', '"1"').replaceAll('"Title"', '"a3"') : s,
    );
    expect(readTemplate(renamed, 'zh')).toEqual({ ok: true, value: builtIn('zh') });
  });
  it('takes nothing else: no text, no field, no markup of the file', async () => {
    const odd = await changed((n, s) =>
      n === 'word/document.xml' ? s.replace('>{标题}<', '>{标题}&lt;b&gt;\u202e<') : s,
    );
    const parts = await partsOf(odd);
    expect(parts['word/document.xml']).toContain('评估报告&lt;b&gt;');
    expect(parts['word/document.xml']).not.toContain('\u202e');
    expect(parts['word/document.xml']).not.toContain('一级标题');
  });
  it('is refused with what is wrong', async () => {
    expect(code(new Uint8Array([1, 2, 3]))).toBe('TPL-002');
    expect(code(new Uint8Array(2 * 1024 * 1024 + 1))).toBe('TPL-001');
    expect(code(await changed((n, s) => (n === 'word/styles.xml' ? '<styles/>' : s)))).toBe('TPL-003');
    expect(code(await changed(inStyle('Heading 1', /<w:sz w:val="\d+"\/>/, '<w:sz w:val="900"/>')))).toBe(
      'TPL-004 sz 900',
    );
    expect(code(await changed(inStyle('Heading 1', /w:eastAsia="黑体"/, 'w:eastAsia="x;url(evil)"')))).toBe(
      'TPL-004 x;url(evil)',
    );
    expect(
      code(
        await changed((n, s) =>
          n === 'word/document.xml' ? s.replace('w:left="1587"', 'w:left="6000"') : s,
        ),
      ),
    ).toMatch(/^TPL-005 106/);
    const title = (to: string) =>
      changed((n, s) => (n === 'word/document.xml' ? s.replace('>{标题}<', `>${to}<`) : s));
    expect(code(await title('报告'))).toBe('TPL-006 报告');
    expect(code(await title('{标题}{密码}'))).toBe('TPL-006 {密码}');
    for (const lang of ['zh', 'en'] as const)
      for (let n = 1; n <= 6; n++)
        expect(translator(lang)(`TPL-00${n}`, { field: 'x' })).not.toBe(`TPL-00${n}`);
  });
});
