/** Prints one formal paper from a hidden frame, marked as exercise on top and bottom. */
import { translator } from '../i18n/index.ts';
import { settingsStore } from '../stores/settings.ts';
import { toast } from '../stores/session.ts';

export interface Paper {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}
const esc = (s: string): string =>
  s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

export function paperHtml(
  p: Paper,
  head: { mark: string; place: string; exercise: string; lang: string },
): string {
  const rows = p.rows.map(([k, v]) => `<tr><th>${esc(k)}</th><td>${esc(v) || '&nbsp;'}</td></tr>`).join('');
  return `<!doctype html><html lang="${head.lang}"><meta charset="utf-8"><title>${esc(p.title)}</title><style>
body{font:12pt/1.7 "Noto Serif CJK SC","SimSun",serif;margin:24mm 22mm}.m{color:#a40000;text-align:center;font-weight:700;letter-spacing:.3em}
h1{font-size:18pt;text-align:center}table{width:100%;border-collapse:collapse}th,td{border:1px solid #333;padding:5px 9px;text-align:left;vertical-align:top}th{width:22%;white-space:nowrap}
p{text-align:center;color:#444}</style><div class="m">${esc(head.mark)}</div><h1>${esc(p.title)}</h1><p>${esc(head.exercise)} · ${esc(head.place)}</p><table>${rows}</table><div class="m">${esc(head.mark)}</div></html>`;
}
export const printPaper = (p: Paper, head: Parameters<typeof paperHtml>[1]): Promise<void> =>
  printDocument(paperHtml(p, head), p.title);
/**
 * Prints a whole document from a hidden frame: no window that the browser could hold back, no request. Where the browser
 * does not print (managed computers may forbid it), the person is told.
 */
export async function printDocument(html: string, title: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.srcdoc = html;
  const ready = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  await ready;
  try {
    frame.contentWindow!.print();
  } catch {
    toast(translator(settingsStore.getState().lang)('print.refused'), false);
  }
  setTimeout(() => frame.remove(), 60000);
}
