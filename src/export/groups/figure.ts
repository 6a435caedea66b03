/** Totals of all runs by group, as dots over the box between quartiles: grey alone, so that paper and every eye read it. */
import { escapeXml as x } from '../charts.ts';
import type { Figure } from '../figures.ts';
import { cut } from '../state-figure.ts';
import { groupName, type GroupPrinter } from './words.ts';

const W = 720;
const LABEL = 170;
const R = 20;
const ROW = 44;
const T = 12;
const SIZE = 11;
const DOT = 4;
/** Dots that would touch stand above each other. */
const LEVELS = [0, -9, 9, -16, 16];

const px = (v: number): number => LABEL + ((W - LABEL - R) * Math.min(100, Math.max(0, v))) / 100;
/** Height of each dot, with the values sorted. */
function levels(values: readonly number[]): number[] {
  const out: number[] = [];
  for (const [i, v] of values.entries()) {
    const taken = values.slice(0, i).flatMap((u, j) => (px(v) - px(u) < 2 * DOT ? [out[j]] : []));
    out.push(LEVELS.find((l) => !taken.includes(l)) ?? 0);
  }
  return out;
}

/** null where no run is left to draw. */
export function groupsFigure(p: GroupPrinter): (Figure & { readonly alt: string }) | null {
  const { t, c } = p;
  const total = c.measures.findIndex((m) => m.id === 'total');
  const groups = c.groups.filter((g) => g.runs.length > 0);
  if (total < 0 || groups.length === 0) return null;
  const title = t('groups.figure');
  const bottom = T + groups.length * ROW;
  const out: string[] = [];
  for (let v = 0; v <= 100; v += 20)
    out.push(
      `<line x1="${px(v)}" x2="${px(v)}" y1="${T}" y2="${bottom}" stroke="#ddd"/><text x="${px(v)}" y="${bottom + 15}" text-anchor="middle" fill="#333">${v}</text>`,
    );
  const said: string[] = [];
  groups.forEach((g, i) => {
    const s = g.spreads[total]!;
    const y = T + i * ROW + ROW / 2;
    const name = groupName(p, g.name);
    const [from, to, mid] = [px(s.lower), px(s.upper), px(s.median)].map((v) => v.toFixed(1));
    out.push(
      `<text x="4" y="${y + 4}" fill="#222">${x(cut(name, SIZE, LABEL - 44))}</text><text x="${LABEL - 8}" y="${y + 4}" text-anchor="end" fill="#555">${g.runs.length}</text>`,
      `<line x1="${px(s.least).toFixed(1)}" x2="${px(s.most).toFixed(1)}" y1="${y}" y2="${y}" stroke="#666"/>`,
      `<rect x="${from}" y="${y - 15}" width="${(Number(to) - Number(from)).toFixed(1)}" height="30" fill="#e6e6e6" stroke="#777"/>`,
      `<line x1="${mid}" x2="${mid}" y1="${y - 17}" y2="${y + 17}" stroke="#111" stroke-width="3"/>`,
    );
    const runs = [...g.runs].sort((a, b) => a.values[total]! - b.values[total]!);
    const at = levels(runs.map((r) => r.values[total]!));
    runs.forEach((r, k) => {
      const v = r.values[total]!;
      out.push(
        `<circle cx="${px(v).toFixed(1)}" cy="${y + at[k]}" r="${DOT}" fill="#fff" stroke="#111" stroke-width="1.5"><title>${x(`${name}, ${r.name}: ${v.toFixed(1)}`)}</title></circle>`,
      );
    });
    const [median, least, most] = [s.median, s.least, s.most].map((v) => v.toFixed(1));
    said.push(t('groups.figure.group', { name, n: g.runs.length, median, least, most }));
  });
  const alt = t('groups.figure.alt', { title, list: said.join(p.lang === 'zh' ? '；' : '; ') });
  const h = bottom + 42;
  return {
    title,
    alt,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${h}" width="${W}" height="${h}" role="img" aria-label="${x(alt)}" font-family="'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif" font-size="${SIZE}"><rect width="${W}" height="${h}" fill="#fff"/>${out.join('')}<text x="${LABEL}" y="${h - 6}" fill="#555">${x(t('groups.figure.key'))}</text></svg>`,
  };
}
