/**
 * Where names stand. Placed for the whole sheet at once, in map units and by rank alone, so that nothing depends on what part
 * of it a window shows: panning moves no name. No name lies on another or on a mark of the incident.
 */
import type { DrawnLayer } from './drawing.ts';
import { alongLine, shieldSpots } from './line-labels.ts';
import { overlap, type Box } from './lines.ts';
import { HALF_PX } from './symbols.ts';
import { textWidth, type Say } from './text.ts';
import { px, spotOf, type Feature, type LabelStyle, type StyleRule } from './types.ts';

/** A letter of a name that follows a line. */
export interface Glyph {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  /** Radians. */
  readonly angle: number;
}
export interface PlacedLabel {
  readonly rule: StyleRule;
  readonly feature: Feature;
  readonly lines: readonly string[];
  /** px. */
  readonly size: number;
  /** Boxes of the letters, map units; one for a name that stands by itself. */
  readonly boxes: readonly Box[];
  readonly glyphs?: readonly Glyph[];
  /** From the point to a name that found no room beside it. */
  readonly leader?: readonly [number, number, number, number];
}
export const LINE_HEIGHT = 1.18;
/** Room round the letters for the halo, px. */
const PAD = 1.5;

/** Squares of a row apart from those of the next; no sheet is as wide. */
const ROW = 2 ** 20;

/** Boxes that are taken, found by the squares of a grid. */
export class Taken {
  private readonly squares = new Map<number, Box[]>();
  constructor(private readonly side: number) {}
  private at(v: number): number {
    return Math.floor(v / this.side);
  }
  free(b: Box): boolean {
    const [c0, c1, r1] = [this.at(b.x0), this.at(b.x1), this.at(b.y1)];
    for (let r = this.at(b.y0); r <= r1; r++)
      for (let c = c0; c <= c1; c++)
        if (this.squares.get(r * ROW + c)?.some((o) => overlap(b, o))) return false;
    return true;
  }
  add(b: Box): void {
    const [c0, c1, r1] = [this.at(b.x0), this.at(b.x1), this.at(b.y1)];
    for (let r = this.at(b.y0); r <= r1; r++)
      for (let c = c0; c <= c1; c++) {
        const list = this.squares.get(r * ROW + c);
        if (list) list.push(b);
        else this.squares.set(r * ROW + c, [b]);
      }
  }
}

interface Wanted {
  readonly rule: StyleRule;
  readonly style: LabelStyle;
  readonly feature: Feature;
}
const byRank = (a: Wanted, b: Wanted): number =>
  a.style.priority - b.style.priority ||
  (a.feature.rank ?? 0) - (b.feature.rank ?? 0) ||
  (a.feature.id < b.feature.id ? -1 : a.feature.id > b.feature.id ? 1 : 0);

/** Closer than this the same name is not said twice, px. */
const TWICE = 60;
const near = (a: Feature, b: Feature, reach: number): boolean =>
  a.point !== undefined &&
  b.point !== undefined &&
  Math.abs(a.point[0] - b.point[0]) < reach &&
  Math.abs(a.point[1] - b.point[1]) < reach;
/** Numbers of national, provincial, county and township roads. */
const NUMBER = /^[GSXY]\d+$/;
const NAMED_ROADS = 12.6;
/** Room between a symbol and its name, px. */
const GAP = 3;
/** How much further off a name may stand where symbols lie close by, px. */
const FURTHER = 10;
/** From this priority on, a name is left out rather than laid on a symbol. */
const YIELDS = 4;
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [0.75, 0.75],
  [-0.75, 0.75],
  [0.75, -0.75],
  [-0.75, -0.75],
];
/** How far, px, a name that must stand may be led away from its point. */
const LEADS = [22, 36, 52, 70, 92, 118, 148, 182, 220, 262];

/** The name of a mark that stands off its point stands on the far side of it. */
function away(rule: StyleRule, f: Feature): readonly (readonly [number, number])[] {
  const off = rule.symbol?.off ?? 0;
  if (off === 0 || f.turn === undefined) return [];
  const a = (f.turn * Math.PI) / 180;
  const side = off > 0 ? -1 : 1;
  return [[side * Math.sin(a), -side * Math.cos(a)]];
}
/** Middles of the boxes a name may have round its point, best first; null marks where leading begins. */
function* spots(
  w: number,
  h: number,
  reach: number,
  must: boolean,
  first: readonly (readonly [number, number])[],
): Generator<readonly [number, number, boolean]> {
  for (const out of [0, FURTHER])
    for (const [dx, dy] of [...first, ...DIRECTIONS])
      yield [dx * (w / 2 + reach + GAP + out), dy * (h / 2 + reach + GAP * 0.5 + out), false] as const;
  if (!must) return;
  for (const d of LEADS)
    for (let k = 0; k < 16; k++) {
      // First to the sides, where lines of text stack well.
      const a = ((k % 2 === 0 ? k / 2 : -(k + 1) / 2) * Math.PI) / 8;
      const [ux, uy] = [Math.cos(a), Math.sin(a)];
      yield [ux * (d + (w / 2) * Math.abs(ux)), uy * (d + h / 2), true] as const;
    }
}

export function placeLabels(
  layers: readonly DrawnLayer[],
  zoom: number,
  unit: number,
  say: Say,
): PlacedLabel[] {
  /** Incident marks and names; the other symbols, which a name avoids when it can. */
  const hard = new Taken(60 * unit);
  const soft = new Taken(60 * unit);
  const wanted: Wanted[] = [];
  for (const { rule, features } of layers) {
    const half = rule.symbol ? px(rule.symbol.size, zoom) * HALF_PX * unit : 0;
    for (const feature of features) {
      if (half > 0 && feature.point) {
        const [x, y] = spotOf(rule, feature, unit);
        (rule.incident ? hard : soft).add({ x0: x - half, y0: y - half, x1: x + half, y1: y + half });
      }
      if (rule.label && zoom >= (rule.label.from ?? 0) && feature.name)
        wanted.push({ rule, style: rule.label, feature });
    }
  }
  const out: PlacedLabel[] = [];
  /** Where each text stands: a village that is also a place of the incident is named once. */
  const said = new Map<string, Feature[]>();
  for (const w of wanted.sort(byRank)) {
    const name = say(w.feature.name!);
    if (name === '' || said.get(name)?.some((o) => near(o, w.feature, TWICE * unit))) continue;
    const size = px(w.style.size, zoom);
    const shield = w.style.as === 'shield' && NUMBER.test(name);
    // A road without a number has a name, from where roads are named.
    if (w.style.as === 'shield' && !shield && zoom < NAMED_ROADS) continue;
    if (w.style.as && !shield) {
      for (const p of alongLine(w.feature.lines ?? [], name, size, unit, hard))
        out.push({ rule: w.rule, feature: w.feature, lines: [name], size, ...p });
    } else if (shield) {
      for (const box of shieldSpots(w.feature.lines ?? [], name, size, unit, hard, soft))
        out.push({ rule: w.rule, feature: w.feature, lines: [name], size, boxes: [box] });
    } else {
      const placed = besidePoint(
        w,
        name,
        w.feature.note === undefined ? null : say(w.feature.note),
        size,
        zoom,
        unit,
        hard,
        soft,
      );
      if (!placed) continue;
      out.push(placed);
      said.set(name, [...(said.get(name) ?? []), w.feature]);
    }
  }
  return out;
}

function besidePoint(
  { rule, style, feature }: Wanted,
  said: string,
  note: string | null,
  size: number,
  zoom: number,
  unit: number,
  hard: Taken,
  soft: Taken,
): PlacedLabel | null {
  if (!feature.point) return null;
  const [x, y] = spotOf(rule, feature, unit);
  const lines = note === null ? [said] : [said, note];
  const w = Math.max(...lines.map((l) => textWidth(l, size, style.bold))) + 2 * PAD;
  const h = lines.length * size * LINE_HEIGHT + 2 * PAD;
  const reach = rule.symbol ? px(rule.symbol.size, zoom) * HALF_PX : 0;
  let second: { box: Box; led: boolean } | null = null;
  for (const [dx, dy, led] of spots(w, h, reach, style.must === true, away(rule, feature))) {
    const [cx, cy] = rule.symbol
      ? [x + dx * unit, y + dy * unit]
      : [x + (led ? dx : 0) * unit, y + (led ? dy : 0) * unit];
    const box = {
      x0: cx - (w / 2) * unit,
      y0: cy - (h / 2) * unit,
      x1: cx + (w / 2) * unit,
      y1: cy + (h / 2) * unit,
    };
    if (!hard.free(box)) continue;
    if (led || style.priority < YIELDS) second ??= { box, led };
    if (soft.free(box) || led) {
      // Beside the point on a symbol is nearer than led away from it.
      if (led && second && !second.led) break;
      second = { box, led };
      break;
    }
  }
  if (!second) return null;
  const { box, led } = second;
  hard.add(box);
  const [mx, my] = [Math.min(box.x1, Math.max(box.x0, x)), Math.min(box.y1, Math.max(box.y0, y))];
  return { rule, feature, lines, size, boxes: [box], ...(led ? { leader: [x, y, mx, my] as const } : {}) };
}
