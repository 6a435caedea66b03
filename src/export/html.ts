/** One standalone HTML file: no scripts, no requests; prints on A4 as the Word file does. Every text is escaped. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { buildBlocks } from './audience.ts';
import type { Audience } from './audiences.ts';
import type { Block } from './block.ts';
import { reportFace, type Face } from './face.ts';
import { escapeXml as x } from './charts.ts';
import { printer } from './format.ts';
import type { SituationMap } from './situation-maps.ts';

const SCREEN = `
:root{--ink:#1a1a1a;--line:#9aa3b0;--head:#eef1f5;--accent:#0b5cad}
*{box-sizing:border-box}body{margin:0;background:#f4f5f7;color:var(--ink);font:15px/1.75 "Noto Sans SC","Microsoft YaHei","PingFang SC","Segoe UI",sans-serif}
main{max-width:960px;margin:24px auto;background:#fff;padding:48px 56px;box-shadow:0 1px 4px #0002}
.cover{min-height:70vh;display:flex;flex-direction:column;justify-content:center;text-align:center;border-bottom:1px solid var(--line);margin-bottom:32px}
.cover h1{font-size:30px;margin:.4em 0}.cover .of{font-size:20px}.mark{color:#b42318;letter-spacing:.3em;font-weight:600}
nav{margin:0 0 32px}nav ol{list-style:none;margin:0;padding:0}nav a{color:inherit;text-decoration:none}nav .n2{padding-left:2em}
h2{font-size:20px;margin:36px 0 12px}h3{font-size:17px;margin:24px 0 8px}h4{font-size:15px;margin:16px 0 6px}
.note{color:#444;font-size:13px;margin:6px 0}
table{border-collapse:collapse;width:100%;margin:6px 0 18px;font-size:13px;line-height:1.5;table-layout:fixed}caption{font-weight:600;padding:8px 0 6px}
th,td{border:1px solid var(--line);padding:4px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}th{background:var(--head)}
figure{margin:14px 0;text-align:center}figure svg{max-width:100%;height:auto}figcaption{font-size:13px;font-weight:600}
footer{color:#666;font-size:12px;border-top:1px solid var(--line);margin-top:28px;padding-top:8px}
`;
/** Type area, fonts and page numbers of an official paper. */
const PRINT: Readonly<Record<Lang, string>> = {
  zh: `body{font:16pt/28pt "FangSong_GB2312","仿宋_GB2312","FangSong","仿宋","STFangsong","Noto Serif CJK SC","Noto Serif SC",serif}
.cover h1{font:22pt/35pt "FZXiaoBiaoSong-B05S","方正小标宋简体","STZhongsong","Noto Serif CJK SC",serif}
main p,main ul{margin:0}main>p:not(.note){text-indent:2em}
h2{font:16pt/28pt "SimHei","黑体","Noto Sans CJK SC",sans-serif;text-indent:2em;margin:8pt 0 0}h3{font:16pt/28pt "KaiTi_GB2312","楷体_GB2312","KaiTi","楷体","STKaiti","Noto Serif CJK SC",serif;text-indent:2em;margin:4pt 0 0}h4{font:bold 16pt/28pt "FangSong","仿宋","Noto Serif CJK SC",serif;text-indent:2em;margin:0}
table{font-size:10.5pt;line-height:15pt}.note,figcaption,caption{font-size:10.5pt;line-height:16pt}nav{font-size:14pt;line-height:24pt}`,
  en: `body{font:11pt/1.35 "Times New Roman","Liberation Serif",serif}h1,h2,h3,h4{font-family:Arial,"Liberation Sans",sans-serif}h2{font-size:15pt}h3{font-size:12.5pt}h4{font-size:11pt}
table{font:8.5pt/1.35 Arial,"Liberation Sans",sans-serif}.note,figcaption,caption{font-size:9pt}`,
};
/** @param mark of an exercise, on every page. */
const pages = (
  mark: string,
): string => `@page{size:A4;margin:37mm 26mm 35mm 28mm;@top-center{content:"${mark}";font-size:9pt;color:#b42318}@bottom-center{content:"— " counter(page) " —";font-size:14pt}}
@page turned{size:A4 landscape;margin:28mm 37mm 26mm 35mm}@page cover{@top-center{content:""}@bottom-center{content:""}}
@media print{body{background:#fff}main{box-shadow:none;margin:0;padding:0;max-width:none}h2,h3,h4,caption{break-after:avoid}tr,figure,.card{break-inside:avoid}.note{break-after:avoid}
.cover{page:cover;min-height:220mm;border:0;margin:0}nav{break-after:page}thead{display:table-header-group}.wide{page:turned}footer{font-size:9pt;line-height:12pt}`;

const cells = (row: readonly string[], headed: boolean): string =>
  row.map((c, i) => (!headed && i === 0 ? `<th scope="row">${x(c)}</th>` : `<td>${x(c)}</td>`)).join('');

function table(b: Extract<Block, { kind: 'table' }>): string {
  const sum = b.widths.reduce((a, c) => a + c, 0);
  const cols = b.widths.map((w) => `<col style="width:${((100 * w) / sum).toFixed(1)}%">`).join('');
  const headed = b.head.some((h) => h !== '');
  const head = headed
    ? `<thead><tr>${b.head.map((h) => `<th scope="col">${x(h)}</th>`).join('')}</tr></thead>`
    : '';
  const caption = b.caption === '' ? '' : `<caption>${x(b.caption)}</caption>`;
  const body = b.rows.map((r) => `<tr>${cells(r, headed)}</tr>`).join('');
  const wide = b.wide === true && b.widths.length >= 8 ? ' class="wide"' : '';
  return `<table${wide}>${caption}<colgroup>${cols}</colgroup>${head}<tbody>${body}</tbody></table>`;
}
function block(b: Block, i: number): string {
  switch (b.kind) {
    case 'heading':
      return `<h${b.level + 1} id="h${i}">${x(b.text)}</h${b.level + 1}>`;
    case 'sub':
      return '';
    case 'text':
      return `<p>${x(b.text)}</p>`;
    case 'note':
      return `<p class="note">${x(b.text)}</p>`;
    case 'list':
      return `<ul>${b.items.map((k) => `<li>${x(k)}</li>`).join('')}</ul>`;
    case 'figure':
      return `<figure>${b.figure.svg}<figcaption>${x(b.figure.title)}</figcaption></figure>`;
    case 'card':
      return `<table class="card"><colgroup><col style="width:18%"><col></colgroup><thead><tr><th colspan="2">${x(b.title)}</th></tr></thead><tbody>${b.rows
        .map((r) => `<tr>${cells(r, false)}</tr>`)
        .join('')}</tbody></table>`;
    case 'table':
      return table(b);
  }
}
const contents = (blocks: readonly Block[], title: string): string =>
  `<nav aria-label="${x(title)}"><h2>${x(title)}</h2><ol>${blocks
    .map((b, i) =>
      b.kind === 'heading' && b.level < 3
        ? `<li class="n${b.level}"><a href="#h${i}">${x(b.text)}</a></li>`
        : '',
    )
    .join('')}</ol></nav>`;

/** One file of blocks under its cover. */
export function bookHtml(f: Face, blocks: readonly Block[]): string {
  const [county, body, day] = f.lines;
  return `<!doctype html><html lang="${f.lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${x(`${f.title} · ${f.of}`)}</title><style>${SCREEN}${pages(f.mark)}${PRINT[f.lang]}}</style></head><body><main>
<section class="cover"><p class="mark">${x(f.mark)}</p><h1>${x(f.title)}</h1><p class="of">${x(f.of)}</p><p>${x(county)}</p><p>${x(body)}</p><p>${x(day)}</p><p class="note">${f.notes.map(x).join('<br>')}</p></section>
${f.contents === '' ? '' : contents(blocks, f.contents)}
${blocks.map(block).join('\n')}
<footer>${x(f.foot)}</footer>
</main></body></html>
`;
}
export function reportHtml(
  m: ReportModel,
  lang: Lang,
  audience: Audience = 'county',
  maps: readonly SituationMap[] = [],
): string {
  const p = printer(m, lang, maps);
  return bookHtml(reportFace(p, audience), buildBlocks(p, audience));
}
