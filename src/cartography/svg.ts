/**
 * The SVG painter: the map as text, in a browser, a report or Node. One element a feature with its row as `data-layer`, the
 * whole county clipped by the view box, every text escaped.
 */
import type { Drawing, DrawnLayer } from './drawing.ts';
import type { PlacedLabel } from './labels.ts';
import { LINE_HEIGHT } from './labels.ts';
import type { Box } from './lines.ts';
import { colourOf, type Theme } from './palette.ts';
import { BADGE, badgeOf, partsOf, type Part, type ShapeId } from './symbols.ts';
import { px, spotOf, type Feature, type Flat, type Pattern, type StyleRule } from './types.ts';

export const MAP_FONT = "'Noto Sans SC','Microsoft YaHei','PingFang SC','Segoe UI',sans-serif";
export const esc = (s: string): string =>
  s
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
export const n = (v: number): string => String(Math.round(v * 100) / 100);

const pathOf = (fs: readonly Flat[], close: boolean): string =>
  fs
    .map((f) => {
      let d = `M${n(f[0])} ${n(f[1])}`;
      for (let i = 2; i < f.length; i += 2) d += `L${n(f[i])} ${n(f[i + 1])}`;
      return close ? `${d}Z` : d;
    })
    .join('');

/** How dark the lines of a pattern are. */
export const HATCH = 0.34;
/** Path data of a pattern's tile of 8 px. */
export const TILE: Readonly<Record<Pattern, string>> = {
  diagonal: 'M-2 2L2-2M0 8L8 0M6 10L10 6',
  dots: 'M2 2h0M6 6h0',
  cross: 'M0 8L8 0M0 0L8 8',
};
function patternDef(rule: StyleRule, unit: number, theme: Theme): string {
  const { fill } = rule;
  if (!fill?.pattern) return '';
  const c = colourOf(fill.colour, theme);
  return (
    `<pattern id="p-${rule.id}" patternUnits="userSpaceOnUse" width="8" height="8" patternTransform="scale(${unit.toPrecision(4)})">` +
    `<rect width="8" height="8" fill="${c}" fill-opacity="${fill.alpha}"/>` +
    `<path d="${TILE[fill.pattern]}" stroke="${colourOf('ink', theme)}" stroke-opacity="${HATCH}" stroke-width="${fill.pattern === 'dots' ? 1.8 : 1}" stroke-linecap="round" fill="none"/></pattern>`
  );
}
function symbolParts(
  rule: StyleRule,
  theme: Theme,
  parts: readonly Part[] = partsOf(rule.symbol!.shape),
): string {
  const s = rule.symbol!;
  const of = { ink: colourOf(s.colour, theme), paper: colourOf('halo', theme) };
  return parts
    .map(
      (p) =>
        `<path d="${p.d}" fill="${p.fill ? of[p.fill] : 'none'}"` +
        (p.stroke
          ? ` stroke="${of[p.stroke]}" stroke-width="${p.width ?? 1.4}" stroke-linejoin="round"`
          : '') +
        '/>',
    )
    .join('');
}
const markerDef = (rule: StyleRule, zoom: number, unit: number, theme: Theme): string => {
  if (!rule.line?.arrow) return '';
  const size = (6 + px(rule.line.width, zoom)) * unit;
  // A head that is clipped to its box is more than the painter of Word's pictures bears where something lies far outside.
  return `<marker overflow="visible" id="a-${rule.id}" markerUnits="userSpaceOnUse" markerWidth="${n(size)}" markerHeight="${n(size)}" refX="8" refY="5" viewBox="0 0 10 10" orient="auto"><path d="M0 0L10 5L0 10Z" fill="${colourOf(rule.line.colour, theme)}"/></marker>`;
};
function strokes(rule: StyleRule, zoom: number, unit: number, theme: Theme): string {
  const l = rule.line;
  if (!l) return '';
  return (
    ` stroke="${colourOf(l.colour, theme)}" stroke-width="${n(px(l.width, zoom) * unit)}" stroke-linejoin="round"` +
    (l.dash ? ` stroke-dasharray="${l.dash.map((d) => n(d * unit)).join(' ')}"` : ' stroke-linecap="round"') +
    (l.alpha === undefined ? '' : ` stroke-opacity="${l.alpha}"`) +
    (l.arrow ? ` marker-end="url(#a-${rule.id})"` : '')
  );
}
function element(rule: StyleRule, f: Feature, d: Drawing): string {
  const { zoom, unit, theme } = d;
  const head = `data-layer="${rule.id}" data-id="${esc(f.id)}"${f.picks === undefined ? '' : ` data-picks="${esc(f.picks)}"`}${f.fade === undefined || f.fade === 1 ? '' : ` opacity="${n(f.fade)}"`}`;
  if (rule.symbol && f.point) {
    const s = px(rule.symbol.size, zoom) * unit;
    const [x, y] = spotOf(rule, f, unit);
    const use = `<use href="#s-${rule.id}"${f.turn === undefined ? '' : ` transform="rotate(${n(f.turn)})"`}/>`;
    const badge = f.badge
      ? `<g transform="translate(${BADGE.x} 0) scale(${BADGE.scale})">${symbolParts(rule, theme, badgeOf(f.badge))}</g>`
      : '';
    const count =
      rule.symbol.count && typeof f.note === 'string'
        ? `<text class="count" y="3.8" text-anchor="middle" font-size="10.5" font-weight="700" fill="${colourOf('halo', theme)}">${esc(f.note)}</text>`
        : '';
    // A part of its own, so that what beats does so round its point.
    const body = rule.pulse ? `<g class="pulse">${use}</g>` : use;
    return `<g ${head} transform="translate(${n(x)} ${n(y)}) scale(${s.toPrecision(4)})">${body}${badge}${count}</g>`;
  }
  if (rule.fill && f.rings) {
    const fill = rule.fill.pattern
      ? `fill="url(#p-${rule.id})"`
      : `fill="${colourOf(rule.fill.colour, theme)}" fill-opacity="${rule.fill.alpha}"`;
    return `<path ${head} d="${pathOf(f.rings, true)}" ${fill} fill-rule="evenodd"${strokes(rule, zoom, unit, theme)}/>`;
  }
  if (rule.line && f.lines)
    return `<path ${head} d="${pathOf(f.lines, false)}" fill="none"${strokes(rule, zoom, unit, theme)}/>`;
  // A row of names alone.
  return `<g ${head}/>`;
}
/** Edges and light below the lines of a row, all its features in one path: they belong to the row, not to a feature. */
function under({ rule, features }: DrawnLayer, d: Drawing): string {
  const { zoom, unit, theme } = d;
  const wide = rule.casing ? 2 * rule.casing.width : rule.line?.glow ? 2 * rule.line.glow : 0;
  if (wide === 0 || !rule.line) return '';
  const paths = features
    .map((f) => (f.lines ? pathOf(f.lines, false) : f.rings ? pathOf(f.rings, true) : ''))
    .join('');
  const colour = colourOf(rule.casing?.colour ?? rule.line.colour, theme);
  return `<path d="${paths}" fill="none" stroke="${colour}" stroke-width="${n((px(rule.line.width, zoom) + wide) * unit)}" stroke-linejoin="round" stroke-linecap="round"${rule.casing ? '' : ' stroke-opacity="0.3"'}/>`;
}
function label(l: PlacedLabel, d: Drawing): string {
  const { unit, theme } = d;
  const style = l.rule.label!;
  const size = l.size * unit;
  const fill = colourOf(style.colour, theme);
  const head = `data-label="${l.rule.id}" data-id="${esc(l.feature.id)}" font-size="${n(size)}"${style.bold ? ' font-weight="700"' : ''} fill="${fill}"`;
  const halo = ` stroke="${colourOf('halo', theme)}" stroke-width="${n(3 * unit)}" stroke-linejoin="round" paint-order="stroke"`;
  if (l.glyphs)
    return `<g ${head} font-style="italic"${halo} text-anchor="middle">${l.glyphs
      .map(
        (g) =>
          `<text transform="translate(${n(g.x)} ${n(g.y)}) rotate(${n((g.angle * 180) / Math.PI)})" dy="0.36em">${esc(g.letter)}</text>`,
      )
      .join('')}</g>`;
  const [b] = l.boxes;
  const x = (b.x0 + b.x1) / 2;
  if (style.as === 'shield')
    return (
      `<g data-label="${l.rule.id}" data-id="${esc(l.feature.id)}"><rect x="${n(b.x0)}" y="${n(b.y0)}" width="${n(b.x1 - b.x0)}" height="${n(b.y1 - b.y0)}" rx="${n(2.5 * unit)}" fill="${colourOf('shield', theme)}" stroke="${colourOf('halo', theme)}" stroke-width="${n(1.2 * unit)}"/>` +
      `<text x="${n(x)}" y="${n((b.y0 + b.y1) / 2)}" dy="0.36em" text-anchor="middle" font-size="${n(size)}" font-weight="700" fill="${colourOf('shieldInk', theme)}">${esc(l.lines[0])}</text></g>`
    );
  const leader = l.leader
    ? `<path d="M${n(l.leader[0])} ${n(l.leader[1])}L${n(l.leader[2])} ${n(l.leader[3])}" stroke="${fill}" stroke-width="${n(unit)}" fill="none"/>`
    : '';
  const step = size * LINE_HEIGHT;
  const first = (b.y0 + b.y1) / 2 - ((l.lines.length - 1) * step) / 2;
  return `${leader}<text ${head}${halo} text-anchor="middle">${l.lines
    .map((s, i) => `<tspan x="${n(x)}" y="${n(first + i * step)}" dy="0.36em">${esc(s)}</tspan>`)
    .join('')}</text>`;
}

export interface SvgOptions {
  /** Part of the map that is seen, map units. */
  readonly box: Box;
  /** What the picture shows, for those who do not see it. */
  readonly title: string;
  /** Address of the shaded ground and the map units that it covers. */
  readonly relief?: { readonly href: string; readonly width: number; readonly height: number };
}
/** What the painter puts inside the `<svg>`: for a page that owns the element and moves its view box. */
export function svgBody(d: Drawing, relief?: SvgOptions['relief']): string {
  const { zoom, unit, theme } = d;
  const defs = d.layers
    .map(
      ({ rule }) =>
        patternDef(rule, unit, theme) +
        markerDef(rule, zoom, unit, theme) +
        (rule.symbol ? `<g id="s-${rule.id}">${symbolParts(rule, theme)}</g>` : ''),
    )
    .join('');
  const ground = relief
    ? `<image href="${esc(relief.href)}" width="${n(relief.width)}" height="${n(relief.height)}" preserveAspectRatio="none"/>`
    : '';
  const layers = d.layers
    .map((l, i) => {
      const body = under(l, d) + l.features.map((f) => element(l.rule, f, d)).join('');
      return (i === 1 ? ground : '') + (l.rule.inCounty ? `<g clip-path="url(#county)">${body}</g>` : body);
    })
    .join('');
  const county = d.layers.find((l) => l.rule.id === 'land')?.features[0]?.rings ?? [];
  // Of a sheet in parts, the lowest has the county.
  const clip =
    county.length > 0 ? `<clipPath id="county"><path d="${pathOf(county, true)}"/></clipPath>` : '';
  return `<defs>${clip}${defs}</defs>${layers}<g class="names">${d.labels.map((l) => label(l, d)).join('')}</g>`;
}
export function svgMap(d: Drawing, o: SvgOptions): string {
  const { x0, y0, x1, y1 } = o.box;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(x0)} ${n(y0)} ${n(x1 - x0)} ${n(y1 - y0)}" role="img" font-family="${MAP_FONT}"><title>${esc(o.title)}</title>` +
    `<rect x="${n(x0)}" y="${n(y0)}" width="${n(x1 - x0)}" height="${n(y1 - y0)}" fill="${colourOf('paper', d.theme)}"/>${svgBody(d, o.relief)}</svg>`
  );
}

/** Size of a row's sample, px. */
export const SAMPLE = { width: 26, height: 18 } as const;
/** Of symbols that are larger than a sample. */
const SAMPLE_SIZE: Partial<Record<ShapeId, number>> = { wind: 0.7, alarm: 0.36, flag: 0.6, chosen: 0.6 };
/** Elements of a row's sample for the legend. */
export function sampleOf(rule: StyleRule, theme: Theme, badge?: ShapeId): string {
  const zoom = 13;
  const sample: Drawing = { layers: [], labels: [], key: '', zoom, unit: 1, theme };
  const f: Feature = {
    id: '',
    layer: '',
    class: '',
    point: [13, 9],
    lines: [[2, 9, 24, 9]],
    rings: [[2, 3, 24, 3, 24, 15, 2, 15]],
    note: rule.symbol?.count ? '3' : '',
    ...(badge ? { badge } : {}),
  };
  // A symbol fits the row whatever its size on the map.
  const fits = rule.symbol
    ? { ...rule, symbol: { ...rule.symbol, size: SAMPLE_SIZE[rule.symbol.shape] ?? 0.85, off: 0 } }
    : rule;
  const body =
    under({ rule, features: [rule.fill ? { ...f, lines: undefined } : f] }, sample) +
    element(fits, f, sample);
  const defs =
    patternDef(rule, 1, theme) +
    markerDef(rule, zoom, 1, theme) +
    (rule.symbol ? `<g id="s-${rule.id}">${symbolParts(rule, theme)}</g>` : '');
  // Ids of a sample are its own: several stand on one page.
  return `<defs>${defs}</defs>${body}`.replace(/(id="|#)([psa]-)/g, '$1k$2');
}
