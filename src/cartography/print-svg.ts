/** The sheet of `print.ts` as one SVG that needs nothing else: it is shown, saved, rasterised and printed as it is. */
import type { Drawing } from './drawing.ts';
import { inSight, legendOf } from './legend.ts';
import type { Box } from './lines.ts';
import { colourOf } from './palette.ts';
import { barMetres, FOOT, type Rect, type SheetPlan } from './print.ts';
import { esc, MAP_FONT, n, SAMPLE, sampleOf, svgBody, type SvgOptions } from './svg.ts';
import { textWidth, type Say } from './text.ts';

export interface SheetWords {
  readonly title: string;
  /** Place and scenario, below the title. */
  readonly about: string;
  /** Exercise time, and how things stand. */
  readonly time: string;
  readonly status: string;
  /** Who made it, and from whose knowledge. */
  readonly maker: string;
  readonly sources: string;
  readonly notice: string;
  /** Says on every corner that it is an exercise; the watermark. */
  readonly mark: string;
  readonly watermark: string;
  readonly legend: string;
  readonly scale: string;
  readonly north: string;
}
const INK = '#1a1a1a';
const SOFT = '#444444';
export const MARK_COLOUR = '#a40000';

interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly anchor?: 'middle' | 'end';
}
const text = (id: string, x: number, y: number, said: string, t: Type): string =>
  `<text data-sheet="${id}" x="${n(x)}" y="${n(y)}" font-size="${n(t.size)}"${t.bold ? ' font-weight="700"' : ''}${t.anchor ? ` text-anchor="${t.anchor}"` : ''} fill="${t.colour ?? INK}">${esc(said)}</text>`;
/** Lines that fit a width; a word is broken where nothing else helps. */
export function wrap(said: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of said.split(/(?<=[\s·；，。、,;])|(?<=[\u2E80-\u9FFF])(?=[\u2E80-\u9FFF])/u)) {
    if (line !== '' && textWidth(line + word.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
/** Letters of a fallback font may be wider than reckoned. */
const SLACK = 1.12;
/** The largest size, of at most `size`, in which a line fits. */
const fitting = (said: string, size: number, width: number, bold = false): number =>
  Math.min(size, (size * width) / Math.max(1, SLACK * textWidth(said, size, bold)));
const frame = (r: Rect): string =>
  `<rect x="${r.x}" y="${r.y}" width="${r.width}" height="${r.height}" fill="none" stroke="${INK}" stroke-width="4"/>`;

function head(p: SheetPlan, w: SheetWords): string {
  const { x, y } = p.map;
  const right = p.width - p.map.x;
  const mark = textWidth(w.mark, 40, true);
  const wide = right - x - mark - 60;
  return (
    text('title', x, y - 128, w.title, { size: fitting(w.title, 66, wide, true), bold: true }) +
    text('mark', right, y - 132, w.mark, { size: 40, bold: true, colour: MARK_COLOUR, anchor: 'end' }) +
    text('about', x, y - 70, w.about, { size: fitting(w.about, 34, right - x), colour: SOFT }) +
    text('time', x, y - 22, w.time, { size: 36, bold: true }) +
    text('status', right, y - 22, w.status, {
      size: fitting(w.status, 34, right - x - textWidth(w.time, 36, true) - 40),
      anchor: 'end',
    })
  );
}
type KeyWords = Pick<SheetWords, 'scale' | 'north'>;
function northArrow(x: number, y: number, word: string): string {
  return (
    `<g data-sheet="north" transform="translate(${x} ${y})"><path d="M0-70L26 20L0 4Z" fill="${INK}"/><path d="M0-70L-26 20L0 4Z" fill="#ffffff" stroke="${INK}" stroke-width="3"/></g>` +
    text('north-word', x, y + 58, word, { size: 32, bold: true, anchor: 'middle' })
  );
}
function scaleBar(p: SheetPlan, w: KeyWords): string {
  const r = p.key;
  const metres = barMetres(p.one, r.width - 190);
  const long = (metres * 10_000) / p.one;
  const y = r.y + r.height - 46;
  const say = (m: number): string => (metres >= 2000 ? `${m / 1000}` : `${m}`);
  const at = (share: number): number => r.x + 24 + long * share;
  const halves = [0, 0.5]
    .map(
      (s, i) =>
        `<rect x="${n(at(s))}" y="${y - 14}" width="${n(long / 2)}" height="14" fill="${i === 0 ? INK : '#ffffff'}" stroke="${INK}" stroke-width="3"/>`,
    )
    .join('');
  return (
    `<g data-sheet="bar" data-metres="${metres}" data-length="${n(long)}">${halves}</g>` +
    [0, 0.5, 1]
      .map((s) =>
        text(
          'tick',
          at(s),
          y - 24,
          s === 1 ? `${say(metres)} ${metres >= 2000 ? 'km' : 'm'}` : say(metres * s),
          {
            size: 26,
            anchor: 'middle',
          },
        ),
      )
      .join('') +
    text('scale', r.x + 24, y + 34, `${w.scale} 1:${p.one.toLocaleString('en-US')}`, { size: 30, bold: true })
  );
}
const ROW = 50;
const COLUMN = 460;
const TITLE = 76;
/** Scale and north in their corner of the legend's frame. */
export const keyOf = (p: SheetPlan, w: KeyWords): string =>
  scaleBar(p, w) + northArrow(p.key.x + p.key.width - 60, p.key.y + p.key.height - 100, w.north);
/** What is drawn in sight, in a frame with room for the key. */
export function legendOnly(p: SheetPlan, d: Drawing, w: Pick<SheetWords, 'legend'>, say: Say): string {
  const { x, y, height } = p.legend;
  const rows = legendOf(inSight(d.layers, p.box));
  // Beside the map one column over scale and north; below it as many as there is room for, left of them.
  const one = p.key.x === x;
  const width = one ? p.legend.width : p.legend.width - p.key.width;
  const columns = one ? 1 : Math.max(1, Math.floor(width / COLUMN));
  const room = height - TITLE - 14 - (one ? p.key.height : 0);
  const deep = Math.max(Math.floor(room / ROW), Math.ceil(rows.length / columns));
  const step = Math.min(ROW, room / deep);
  const k = (step * 0.82) / SAMPLE.height;
  const list = rows
    .map(({ word, rule, badge }, i) => {
      const left = x + 20 + Math.floor(i / deep) * (width / columns);
      const top = y + TITLE + (i % deep) * step;
      const said = say({ key: word });
      const at = left + SAMPLE.width * k + 16;
      const size = fitting(said, step * 0.56, width / columns - SAMPLE.width * k - 48);
      return (
        `<svg x="${n(left)}" y="${n(top)}" width="${n(SAMPLE.width * k)}" height="${n(SAMPLE.height * k)}" viewBox="0 0 ${SAMPLE.width} ${SAMPLE.height}">${sampleOf(rule, d.theme, badge)}</svg>` +
        `<g data-legend="${esc(word)}">${text('row', at, top + step * 0.58, said, { size })}</g>`
      );
    })
    .join('');
  return frame(p.legend) + text('legend', x + 20, y + 50, w.legend, { size: 36, bold: true }) + list;
}
function foot(p: SheetPlan, w: SheetWords): string {
  const top = p.height - p.map.x - FOOT;
  const [left, wide] = [p.map.x, p.width - 2 * p.map.x];
  const size = 21;
  const lines = wrap(w.sources, size, wide).slice(0, 3);
  return (
    text('maker', left, top + 42, w.maker, { size: 30, bold: true }) +
    text('notice', left, top + 84, w.notice, {
      size: fitting(w.notice, 28, wide, true),
      bold: true,
      colour: MARK_COLOUR,
    }) +
    lines.map((l, i) => text('sources', left, top + 120 + i * size * 1.3, l, { size, colour: SOFT })).join('')
  );
}
/** A name that the frame would cut is left out, unless it must be there and what it names is in sight. */
export const wholeNames = (d: Drawing, { x0, y0, x1, y1 }: Box): Drawing => ({
  ...d,
  labels: d.labels.filter(({ rule, feature: { point }, boxes }) => {
    const held = point !== undefined && point[0] >= x0 && point[0] <= x1 && point[1] >= y0 && point[1] <= y1;
    return (
      (rule.label?.must && (point === undefined || held)) ||
      boxes.every((b) => b.x0 >= x0 && b.x1 <= x1 && b.y0 >= y0 && b.y1 <= y1) ||
      boxes.every((b) => b.x1 < x0 || b.x0 > x1 || b.y1 < y0 || b.y0 > y1)
    );
  }),
});
/** @param d drawn at the plan's scale; what lies outside the frame is cut by it. */
export function printSvg(
  p: SheetPlan,
  d: Drawing,
  w: SheetWords,
  say: Say,
  relief?: SvgOptions['relief'],
): string {
  const { map, box } = p;
  const [cx, cy] = [map.x + map.width / 2, map.y + map.height / 2];
  const size = fitting(w.watermark, 300, Math.hypot(map.width, map.height) * 0.62, true);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${p.width / 10}mm" height="${p.height / 10}mm" viewBox="0 0 ${p.width} ${p.height}" role="img" font-family="${MAP_FONT}"><title>${esc(w.title)}</title>` +
    `<rect width="${p.width}" height="${p.height}" fill="#ffffff"/>` +
    `<svg data-sheet="map" x="${map.x}" y="${map.y}" width="${map.width}" height="${map.height}" viewBox="${n(box.x0)} ${n(box.y0)} ${n(box.x1 - box.x0)} ${n(box.y1 - box.y0)}" preserveAspectRatio="none">` +
    `<rect x="${n(box.x0)}" y="${n(box.y0)}" width="${n(box.x1 - box.x0)}" height="${n(box.y1 - box.y0)}" fill="${colourOf('paper', d.theme)}"/>${svgBody(wholeNames(d, box), relief)}</svg>` +
    `<text data-sheet="watermark" transform="translate(${n(cx)} ${n(cy)}) rotate(${n((-Math.atan2(map.height, map.width) * 180) / Math.PI)})" text-anchor="middle" dy="0.36em" font-size="${n(size)}" font-weight="700" fill="${MARK_COLOUR}" fill-opacity="0.09">${esc(w.watermark)}</text>` +
    frame(map) +
    head(p, w) +
    legendOnly(p, d, w, say) +
    keyOf(p, w) +
    foot(p, w) +
    '</svg>'
  );
}
/** A document with the sheet as its one page, for the browser's own printing. */
export const printPage = (svg: string, p: SheetPlan, title: string, lang: string): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${esc(title)}</title><style>@page{size:${p.width / 10}mm ${p.height / 10}mm;margin:0}html,body{margin:0;padding:0;background:#fff}svg{display:block}body>svg{width:${p.width / 10}mm;height:calc(${p.height / 10}mm - 1px);overflow:hidden;-webkit-print-color-adjust:exact;print-color-adjust:exact}</style></head><body>${svg}</body></html>`;
