/** SVG charts as text: small, deterministic, readable in print and without colour (dash patterns, labels, markers). */
import type { Series } from '../sim/index.ts';

export const escapeXml = (s: string): string =>
  s
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

export interface ChartLine {
  readonly series: Series;
  readonly label: string;
  readonly step: boolean;
  readonly colour: string;
  readonly dash: string;
}
export interface ChartSpec {
  readonly title: string;
  readonly axis: string;
  readonly lines: readonly ChartLine[];
  readonly endS: number;
  readonly yTicks: readonly { readonly v: number; readonly label: string }[];
  readonly marks?: readonly { readonly v: number; readonly label: string }[];
}
const W = 720;
const H = 240;
const L = 56;
const R = 16;
const T = 14;
const B = 34;

/** A time chart: hours on x, given ticks on y. */
export function chart(c: ChartSpec): string {
  const lo = Math.min(...c.yTicks.map((t) => t.v));
  const hi = Math.max(...c.yTicks.map((t) => t.v));
  const x = (s: number): number => L + ((W - L - R) * s) / Math.max(1, c.endS);
  const y = (v: number): number =>
    H - B - ((H - T - B) * (Math.min(hi, Math.max(lo, v)) - lo)) / Math.max(1e-9, hi - lo);
  const out: string[] = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${H + 22}" width="${W}" height="${H + 22}" role="img" aria-label="${escapeXml(c.title)}" font-family="'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif" font-size="11">`,
    `<rect width="${W}" height="${H + 22}" fill="#fff"/>`,
  ];
  for (const t of c.yTicks)
    out.push(
      `<line x1="${L}" x2="${W - R}" y1="${y(t.v)}" y2="${y(t.v)}" stroke="#ddd"/><text x="${L - 6}" y="${y(t.v) + 4}" text-anchor="end" fill="#333">${escapeXml(t.label)}</text>`,
    );
  const hours = Math.ceil(c.endS / 3600);
  const every = hours <= 3 ? 0.5 : hours <= 12 ? 2 : 4;
  for (let h = 0; h <= hours; h += every)
    if (h * 3600 <= c.endS)
      out.push(
        `<line x1="${x(h * 3600)}" x2="${x(h * 3600)}" y1="${T}" y2="${H - B}" stroke="#f0f0f0"/><text x="${x(h * 3600)}" y="${H - B + 15}" text-anchor="middle" fill="#333">${h}</text>`,
      );
  out.push(
    `<text x="${(L + W - R) / 2}" y="${H - 4}" text-anchor="middle" fill="#555">${escapeXml(c.axis)}</text>`,
  );
  for (const m of c.marks ?? [])
    out.push(
      `<line x1="${L}" x2="${W - R}" y1="${y(m.v)}" y2="${y(m.v)}" stroke="#a33" stroke-dasharray="2 3"/><text x="${W - R - 4}" y="${y(m.v) - 3}" text-anchor="end" fill="#a33">${escapeXml(m.label)}</text>`,
    );
  c.lines.forEach((line, i) => {
    const pts = line.series.points.filter(([at]) => at <= c.endS);
    let d = '';
    pts.forEach(([s, v], k) => {
      d +=
        k === 0
          ? `M${x(s).toFixed(1)} ${y(v).toFixed(1)}`
          : line.step
            ? `H${x(s).toFixed(1)}V${y(v).toFixed(1)}`
            : `L${x(s).toFixed(1)} ${y(v).toFixed(1)}`;
    });
    if (line.step && pts.length > 0) d += `H${x(c.endS).toFixed(1)}`;
    out.push(
      `<path d="${d}" fill="none" stroke="${line.colour}" stroke-width="2" ${line.dash ? `stroke-dasharray="${line.dash}"` : ''}/>`,
    );
    const lx = L + i * 200;
    out.push(
      `<line x1="${lx}" x2="${lx + 28}" y1="${H + 12}" y2="${H + 12}" stroke="${line.colour}" stroke-width="2" ${line.dash ? `stroke-dasharray="${line.dash}"` : ''}/><text x="${lx + 34}" y="${H + 16}" fill="#333">${escapeXml(line.label)}</text>`,
    );
  });
  out.push('</svg>');
  return out.join('');
}

/** Round steps for an axis from lo to hi. */
export function ticks(lo: number, hi: number, digits = 0): { v: number; label: string }[] {
  const span = Math.max(1e-6, hi - lo);
  const raw = span / 5;
  const mag =
    [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].find((m) => m >= raw) ?? raw;
  const out: { v: number; label: string }[] = [];
  for (let v = Math.floor(lo / mag) * mag; v <= hi + mag * 0.999; v += mag)
    out.push({ v, label: v.toFixed(mag < 1 ? 1 : digits) });
  return out;
}
