/** One standalone HTML file: no scripts, no requests; prints on A4. Every text is escaped. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { escapeXml as x } from './charts.ts';
import { printer } from './format.ts';
import { buildBlocks, CUTS, titleOf } from './audience.ts';
import type { Audience } from './audiences.ts';
import type { Block } from './block.ts';

const CSS = `
:root{--ink:#1a1a1a;--line:#c9ced6;--head:#eef2f7;--accent:#0b5cad}
*{box-sizing:border-box}body{margin:0;background:#f4f5f7;color:var(--ink);font:14px/1.65 "Noto Sans SC","Microsoft YaHei","PingFang SC","Segoe UI",sans-serif}
main{max-width:1000px;margin:24px auto;background:#fff;padding:48px 56px;box-shadow:0 1px 4px #0002}
.cover{min-height:70vh;display:flex;flex-direction:column;justify-content:center;text-align:center;border-bottom:1px solid var(--line);margin-bottom:32px}
.cover h1{font-size:30px;margin:.2em 0}.cover h2{font-weight:500;border:0;margin:.2em 0}.mark{color:#b42318;letter-spacing:.3em;font-weight:600}
.cover dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;text-align:left;margin:32px auto}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
h2{font-size:19px;border-left:4px solid var(--accent);padding-left:10px;margin:36px 0 12px}h3{font-size:15px;margin:18px 0 6px}
table{border-collapse:collapse;width:100%;margin:10px 0 18px;font-size:12.5px;table-layout:fixed}th,td{border:1px solid var(--line);padding:4px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:var(--head)}
figure{margin:14px 0;text-align:center}figure svg{max-width:100%;height:auto}figcaption{color:#444;font-size:12.5px;text-align:center}
footer{color:#666;font-size:12px;border-top:1px solid var(--line);margin-top:28px;padding-top:8px}
@page{size:A4;margin:16mm 14mm}@media print{body{background:#fff;font-size:11px}main{box-shadow:none;margin:0;padding:0;max-width:none}h2,h3{break-after:avoid}tr,figure{break-inside:avoid}.cover{min-height:88vh;break-after:page}thead{display:table-header-group}}
`;

function block(b: Block): string {
  switch (b.kind) {
    case 'heading':
      return `<h2>${x(b.text)}</h2>`;
    case 'sub':
      return `<h3>${x(b.text)}</h3>`;
    case 'text':
      return `<p>${x(b.text)}</p>`;
    case 'list':
      return `<ul>${b.items.map((i) => `<li>${x(i)}</li>`).join('')}</ul>`;
    case 'figure':
      return `<figure>${b.figure.svg}<figcaption>${x(b.figure.title)}</figcaption></figure>`;
    case 'table': {
      const sum = b.widths.reduce((a, c) => a + c, 0);
      const cols = b.widths.map((w) => `<col style="width:${((100 * w) / sum).toFixed(1)}%">`).join('');
      const head = b.head.some((h) => h !== '')
        ? `<thead><tr>${b.head.map((h) => `<th scope="col">${x(h)}</th>`).join('')}</tr></thead>`
        : '';
      return `<table><colgroup>${cols}</colgroup>${head}<tbody>${b.rows.map((r) => `<tr>${r.map((c) => `<td>${x(c)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
    }
  }
}

export function reportHtml(m: ReportModel, lang: Lang, audience: Audience = 'county'): string {
  const p = printer(m, lang);
  const { t } = p;
  const title = titleOf(p, audience);
  const facts = CUTS[audience]
    .facts(p)
    .map(([k, v]) => `<dt>${x(k)}</dt><dd>${x(v)}</dd>`)
    .join('');
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${x(`${title} · ${m.scenario.title[lang]}`)}</title><style>${CSS}</style></head><body><main>
<section class="cover"><p class="mark">${x(t('report.mark'))}</p><h1>${x(title)}</h1><h2>${x(m.scenario.title[lang])}</h2><p>${x(m.county.name[lang])}</p><dl>${facts}</dl><p>${x(t('report.simulated'))} · ${x(m.county.notice[lang])}</p></section>
${buildBlocks(p, audience).map(block).join('\n')}
<footer>${x(t('report.mark'))} · ${x(m.county.notice[lang])}${audience === 'public' ? '' : ` · ${x(m.recordHead)}`}</footer>
</main></body></html>
`;
}
