/** The two painters draw the same features: what the SVG has an element for, the canvas fills, strokes or stamps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planBox } from '../../../src/cartography/features/site-plan.ts';
import { draw, type Drawing } from '../../../src/cartography/drawing.ts';
import { SHEET } from '../../../src/cartography/sheet.ts';
import { svgMap } from '../../../src/cartography/svg.ts';
import { spotOf, type StyleRule } from '../../../src/cartography/types.ts';
import { boxOfFrame, paint, type Frame } from '../../../src/map/painter.ts';
import { ALL_ON, drawingOf, groundIn, midway, p, scaleAt, SHIPPED } from '../../support/pictures.ts';

/** A path that remembers where it began. */
class Path {
  from = '';
  constructor(d = '') {
    this.from = d;
  }
  moveTo(x: number, y: number): void {
    if (this.from === '') this.from = `${x} ${y}`;
  }
  lineTo(): void {}
  closePath(): void {}
}
/** A 2D context that writes down what is asked of it. */
function recorder(): { ctx: CanvasRenderingContext2D; ops: string[]; texts: string[] } {
  const ops: string[] = [];
  const texts: string[] = [];
  const acts: Record<string, (...a: never[]) => unknown> = {
    fill: (path: Path) => ops.push(`fill ${path?.from}`),
    stroke: (path: Path) => ops.push(`stroke ${path?.from}`),
    translate: (x: number, y: number) => ops.push(`stamp ${x} ${y}`),
    fillText: (s: string) => texts.push(s),
    createPattern: () => ({ setTransform: () => {} }),
  };
  const ctx = new Proxy({} as Record<string, unknown>, {
    get: (own, key: string) => own[key] ?? acts[key] ?? (() => undefined),
    set: (own, key: string, value) => {
      own[key] = value;
      return true;
    },
  });
  return { ctx: ctx as unknown as CanvasRenderingContext2D, ops, texts };
}
const real = { Path2D: globalThis.Path2D, DOMMatrix: globalThis.DOMMatrix, document: globalThis.document };
beforeAll(() =>
  Object.assign(globalThis, {
    Path2D: Path,
    DOMMatrix: Object,
    document: { createElement: () => ({ getContext: () => recorder().ctx }) },
  }),
);
afterAll(() => void Object.assign(globalThis, real));

const zoom = 12.4;
const whole: Frame = { scale: scaleAt(zoom), x0: -2000, y0: -2000, width: 1e6, height: 1e6 };
const inSvg = (d: Drawing): string[] =>
  [...svgMap(d, { box: boxOfFrame(whole), title: '' }).matchAll(/data-layer="([^"]*)" data-id="([^"]*)"/g)]
    .map((m) => `${m[1]} ${m[2]}`)
    .sort();
/** Features of a drawing that the record shows on the canvas. */
function onCanvas(d: Drawing, ops: readonly string[]): string[] {
  const asked = new Set(ops);
  const shown = (rule: StyleRule, f: Drawing['layers'][number]['features'][number]): boolean => {
    if (rule.symbol && f.point) return asked.has(`stamp ${spotOf(rule, f, d.unit).join(' ')}`);
    const begin = (l: readonly number[]): string => `${l[0]} ${l[1]}`;
    if (rule.fill && f.rings) return asked.has(`fill ${begin(f.rings[0])}`);
    if (rule.line && f.lines) return asked.has(`stroke ${begin(f.lines[0])}`);
    // A row of names alone.
    return rule.label !== undefined;
  };
  return d.layers
    .flatMap((l) => l.features.filter((f) => shown(l.rule, f)).map((f) => `${l.rule.id} ${f.id}`))
    .sort();
}

describe('both painters', () => {
  it.each(SHIPPED)('%s: draw the same of the site plan and of the houses round it', (id) => {
    const x = midway(id);
    const near = 16;
    const frame: Frame = { ...whole, scale: scaleAt(near) };
    const d = drawingOf(x, near, ALL_ON, groundIn(x, planBox(x.base.sitePlan[0], p), near));
    const { ctx, ops } = recorder();
    paint(ctx, d, frame, d.layers[0].features[0]);
    const drawn = onCanvas(d, ops);
    expect(drawn).toEqual(inSvg(d));
    expect(drawn.filter((s) => s.startsWith('plan-')).length).toBeGreaterThan(10);
  });
  it.each(SHIPPED)('%s: draw the same features and the same names', (id) => {
    const box = { x0: 400, y0: 400, x1: 900, y1: 900 };
    const d = drawingOf(midway(id), zoom, ALL_ON, groundIn(midway(id), box, zoom));
    expect(d.layers.some((l) => l.rule.from === 'contour')).toBe(true);
    const { ctx, ops, texts } = recorder();
    const layers = paint(ctx, d, whole, d.layers[0].features[0]);
    expect(onCanvas(d, ops)).toEqual(inSvg(d));
    expect(layers.map((l) => l.rule.id)).toEqual(d.layers.map((l) => l.rule.id));
    const names = d.labels.flatMap((l) => (l.glyphs ? l.glyphs.map((g) => g.letter) : l.lines));
    expect(texts.filter((s) => names.includes(s)).length).toBe(names.length);
  });
  it('the canvas leaves out what lies outside its frame, and paints no row of it', () => {
    const d = drawingOf(midway('flood-first-steps'), zoom);
    const { ctx, ops } = recorder();
    const far: Frame = { scale: scaleAt(zoom), x0: 9e5, y0: 9e5, width: 800, height: 600 };
    expect(paint(ctx, d, far, d.layers[0].features[0])).toEqual([]);
    expect(ops).toEqual([]);
  });
  it('what one row of the sheet draws is gone from both without it', () => {
    const x = drawingOf(midway('flood-first-steps'), zoom);
    const features = x.layers.flatMap((l) => l.features);
    const without = draw(
      features,
      { scale: whole.scale, metresPerUnit: p.metresPerUnit, on: ALL_ON, theme: 'day', say: String },
      SHEET.filter((r) => r.id !== 'river'),
    );
    const { ctx, ops } = recorder();
    paint(ctx, without, whole, x.layers[0].features[0]);
    expect(onCanvas(x, ops).some((s) => s.startsWith('river '))).toBe(false);
    expect(inSvg(without).some((s) => s.startsWith('river '))).toBe(false);
    expect(inSvg(x).some((s) => s.startsWith('river '))).toBe(true);
  });
});
