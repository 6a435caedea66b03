/** Paints a drawing into a 2D context, for the textures that Phaser shows. It decides nothing: rows and features are cartography's. */
import type { Drawing, DrawnLayer } from '../cartography/drawing.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../cartography/labels.ts';
import { inSight } from '../cartography/legend.ts';
import { along, lengthOf, overlap, type Box } from '../cartography/lines.ts';
import { colourOf, type Theme } from '../cartography/palette.ts';
import { HATCH, MAP_FONT, TILE } from '../cartography/svg.ts';
import { BADGE, badgeOf, partsOf, type Part, type ShapeId } from '../cartography/symbols.ts';
import { px, spotOf, type Feature, type Flat, type StyleRule } from '../cartography/types.ts';
import { pixelsOf } from '../stores/pixels.ts';

type Ctx = CanvasRenderingContext2D;
/** Screen pixels of a map unit, and the map unit in the corner. */
export interface Frame {
  readonly scale: number;
  readonly x0: number;
  readonly y0: number;
  readonly width: number;
  readonly height: number;
}
/** How far outside the frame something may lie and still show a part of itself, px. */
const SPILL = 60;
export const boxOfFrame = (f: Frame, spill = 0): Box => ({
  x0: f.x0 - spill / f.scale,
  y0: f.y0 - spill / f.scale,
  x1: f.x0 + (f.width + spill) / f.scale,
  y1: f.y0 + (f.height + spill) / f.scale,
});

const areas = new WeakMap<Feature, Path2D>();
const strokes = new WeakMap<Feature, Path2D>();
function trace(fs: readonly Flat[], close: boolean): Path2D {
  const path = new Path2D();
  for (const f of fs) {
    path.moveTo(f[0], f[1]);
    for (let i = 2; i < f.length; i += 2) path.lineTo(f[i], f[i + 1]);
    if (close) path.closePath();
  }
  return path;
}
const kept = (cache: WeakMap<Feature, Path2D>, f: Feature, make: () => Path2D): Path2D => {
  let path = cache.get(f);
  if (!path) cache.set(f, (path = make()));
  return path;
};
const areaOf = (f: Feature): Path2D => kept(areas, f, () => trace(f.rings ?? [], true));
const lineOf = (f: Feature): Path2D => kept(strokes, f, () => trace(f.lines ?? f.rings ?? [], !f.lines));

const shapes = new Map<string, Path2D>();
function shape(d: string): Path2D {
  let path = shapes.get(d);
  if (!path) shapes.set(d, (path = new Path2D(d)));
  return path;
}
function paintParts(ctx: Ctx, parts: readonly Part[], of: Readonly<Record<'ink' | 'paper', string>>): void {
  for (const part of parts) {
    const path = shape(part.d);
    if (part.fill) {
      ctx.fillStyle = of[part.fill];
      ctx.fill(path);
    }
    if (part.stroke) {
      ctx.strokeStyle = of[part.stroke];
      ctx.lineWidth = part.width ?? 1.4;
      ctx.stroke(path);
    }
  }
}
/** A symbol round 0, 0 at one pixel a unit, with the badge in it. */
export function paintSymbol(ctx: Ctx, rule: StyleRule, theme: Theme, badge?: ShapeId): void {
  const s = rule.symbol!;
  const of = { ink: colourOf(s.colour, theme), paper: colourOf('halo', theme) };
  ctx.lineJoin = 'round';
  paintParts(ctx, partsOf(s.shape), of);
  if (!badge) return;
  ctx.translate(BADGE.x, 0);
  ctx.scale(BADGE.scale, BADGE.scale);
  paintParts(ctx, badgeOf(badge), of);
}
const patterns = new Map<string, CanvasPattern>();
function patternOf(ctx: Ctx, rule: StyleRule, theme: Theme): CanvasPattern {
  const key = `${rule.id} ${theme}`;
  let p = patterns.get(key);
  if (!p) {
    const fill = rule.fill!;
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const t = pixelsOf(tile);
    t.globalAlpha = fill.alpha;
    t.fillStyle = colourOf(fill.colour, theme);
    t.fillRect(0, 0, 8, 8);
    t.globalAlpha = HATCH;
    t.strokeStyle = colourOf('ink', theme);
    t.lineCap = 'round';
    t.lineWidth = fill.pattern === 'dots' ? 1.8 : 1;
    t.stroke(shape(TILE[fill.pattern!]));
    patterns.set(key, (p = ctx.createPattern(tile, 'repeat')!));
  }
  return p;
}

function stroke(
  ctx: Ctx,
  rule: StyleRule,
  f: Feature,
  d: Drawing,
  wider: number,
  colour: string,
  alpha: number,
): void {
  const line = rule.line!;
  ctx.strokeStyle = colour;
  ctx.globalAlpha = alpha * (f.fade ?? 1);
  ctx.lineWidth = (px(line.width, d.zoom) + wider) * d.unit;
  ctx.lineJoin = 'round';
  const dash = wider === 0 ? line.dash : undefined;
  ctx.lineCap = dash ? 'butt' : 'round';
  ctx.setLineDash(dash ? dash.map((k) => k * d.unit) : []);
  ctx.stroke(lineOf(f));
}
function arrows(ctx: Ctx, rule: StyleRule, f: Feature, d: Drawing): void {
  const s = (6 + px(rule.line!.width, d.zoom)) * d.unit;
  ctx.fillStyle = colourOf(rule.line!.colour, d.theme);
  for (const l of f.lines ?? []) {
    const end = along(l, lengthOf(l));
    ctx.save();
    ctx.translate(end.x, end.y);
    ctx.rotate(end.angle);
    ctx.beginPath();
    ctx.moveTo(s * 0.2, 0);
    ctx.lineTo(-s * 0.8, -s / 2);
    ctx.lineTo(-s * 0.8, s / 2);
    ctx.fill();
    ctx.restore();
  }
}
function layer(ctx: Ctx, { rule, features }: DrawnLayer, d: Drawing): void {
  const { line, fill, symbol, casing } = rule;
  const wide = casing ? 2 * casing.width : line?.glow ? 2 * line.glow : 0;
  if (line && wide > 0)
    for (const f of features)
      stroke(ctx, rule, f, d, wide, colourOf(casing?.colour ?? line.colour, d.theme), casing ? 1 : 0.3);
  for (const f of features) {
    ctx.globalAlpha = f.fade ?? 1;
    if (symbol && f.point) {
      const s = px(symbol.size, d.zoom) * d.unit;
      ctx.save();
      ctx.translate(...spotOf(rule, f, d.unit));
      ctx.scale(s, s);
      if (f.turn !== undefined) ctx.rotate((f.turn * Math.PI) / 180);
      ctx.setLineDash([]);
      ctx.lineCap = 'butt';
      paintSymbol(ctx, rule, d.theme, f.badge);
      ctx.restore();
      continue;
    }
    if (fill && f.rings) {
      if (fill.pattern) {
        const pattern = patternOf(ctx, rule, d.theme);
        pattern.setTransform(new DOMMatrix([d.unit, 0, 0, d.unit, 0, 0]));
        ctx.fillStyle = pattern;
      } else {
        ctx.fillStyle = colourOf(fill.colour, d.theme);
        ctx.globalAlpha *= fill.alpha;
      }
      ctx.fill(areaOf(f), 'evenodd');
    }
    if (line && (f.lines || f.rings)) {
      stroke(ctx, rule, f, d, 0, colourOf(line.colour, d.theme), line.alpha ?? 1);
      if (line.arrow) arrows(ctx, rule, f, d);
    }
  }
  ctx.globalAlpha = 1;
}

function text(ctx: Ctx, said: string, x: number, y: number): void {
  ctx.strokeText(said, x, y);
  ctx.fillText(said, x, y);
}
function label(ctx: Ctx, l: PlacedLabel, d: Drawing, at: Frame): void {
  const style = l.rule.label!;
  const sx = (x: number): number => (x - at.x0) * at.scale;
  const sy = (y: number): number => (y - at.y0) * at.scale;
  ctx.font = `${l.glyphs ? 'italic ' : ''}${style.bold || style.as === 'shield' ? '700 ' : ''}${l.size}px ${MAP_FONT}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = colourOf('halo', d.theme);
  ctx.fillStyle = colourOf(style.colour, d.theme);
  const [b] = l.boxes;
  if (l.glyphs) {
    for (const g of l.glyphs) {
      ctx.save();
      ctx.translate(sx(g.x), sy(g.y));
      ctx.rotate(g.angle);
      text(ctx, g.letter, 0, 0);
      ctx.restore();
    }
  } else if (style.as === 'shield') {
    const [x, y, w, h] = [sx(b.x0), sy(b.y0), (b.x1 - b.x0) * at.scale, (b.y1 - b.y0) * at.scale];
    ctx.fillStyle = colourOf('shield', d.theme);
    ctx.lineWidth = 1.2;
    ctx.fillRect(x, y, w, h);
    ctx.strokeRect(x, y, w, h);
    ctx.fillStyle = colourOf('shieldInk', d.theme);
    ctx.fillText(l.lines[0], x + w / 2, y + h / 2);
  } else {
    if (l.leader) {
      ctx.save();
      ctx.strokeStyle = ctx.fillStyle;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(sx(l.leader[0]), sy(l.leader[1]));
      ctx.lineTo(sx(l.leader[2]), sy(l.leader[3]));
      ctx.stroke();
      ctx.restore();
    }
    const step = l.size * LINE_HEIGHT;
    const first = sy((b.y0 + b.y1) / 2) - ((l.lines.length - 1) * step) / 2;
    l.lines.forEach((s, i) => text(ctx, s, sx((b.x0 + b.x1) / 2), first + i * step));
  }
}

/**
 * Everything of a drawing that shows in the frame; returns the layers painted.
 * @param county its area, for what is shown within it alone.
 */
export function paint(ctx: Ctx, d: Drawing, at: Frame, county: Feature): DrawnLayer[] {
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, at.width, at.height);
  ctx.setTransform(at.scale, 0, 0, at.scale, -at.x0 * at.scale, -at.y0 * at.scale);
  const window = boxOfFrame(at, SPILL);
  const layers = inSight(d.layers, window);
  for (const l of layers) {
    ctx.save();
    if (l.rule.inCounty) ctx.clip(areaOf(county));
    layer(ctx, l, d);
    ctx.restore();
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.setLineDash([]);
  for (const l of d.labels) if (l.boxes.some((b) => overlap(b, window))) label(ctx, l, d, at);
  return layers;
}
