/** Which features are drawn by which rows of the sheet at a zoom, and where their names stand. Both painters paint just this. */
import type { Say } from './text.ts';
import { placeLabels, type PlacedLabel } from './labels.ts';
import { SHEET } from './sheet.ts';
import { drawnAt, zoomOf, type Feature, type StyleRule, type Switch } from './types.ts';
import type { Theme } from './palette.ts';

export interface DrawnLayer {
  readonly rule: StyleRule;
  readonly features: readonly Feature[];
}
export interface Drawing {
  readonly layers: readonly DrawnLayer[];
  /** Placed when they are first asked for. */
  readonly labels: readonly PlacedLabel[];
  /** What is drawn, as one text: while it stays, names stand and nothing needs painting. */
  readonly key: string;
  readonly zoom: number;
  /** Map units of a screen pixel. */
  readonly unit: number;
  readonly theme: Theme;
}
export interface DrawOptions {
  /** Screen pixels a map unit, and metres of it. */
  readonly scale: number;
  readonly metresPerUnit: number;
  readonly on: Readonly<Record<Switch, boolean>>;
  readonly theme: Theme;
  readonly say: Say;
}

/** Rows with the features that they draw, in painting order; rows that draw nothing are left out. */
export function layersOf(
  features: readonly Feature[],
  zoom: number,
  on: Readonly<Record<Switch, boolean>>,
  rules: readonly StyleRule[] = SHEET,
): DrawnLayer[] {
  const by = new Map<string, Feature[]>();
  for (const f of features) {
    const key = `${f.layer}\n${f.class}`;
    const list = by.get(key);
    if (list) list.push(f);
    else by.set(key, [f]);
  }
  const keys = [...by.keys()].map((k) => k.split('\n') as [string, string]);
  return rules.flatMap((rule) => {
    if (!drawnAt(rule, zoom) || (rule.switch && !on[rule.switch])) return [];
    const of = rule.is
      ? rule.is.flatMap((c) => by.get(`${rule.from}\n${c}`) ?? [])
      : keys.flatMap(([layer, c]) => (layer === rule.from ? by.get(`${layer}\n${c}`)! : []));
    return of.length === 0 ? [] : [{ rule, features: of }];
  });
}

const numbers = new WeakMap<object, number>();
let count = 0;
/** A number for each array of rings: they are made anew when their cells change. */
function numberOf(o: object): number {
  let n = numbers.get(o);
  if (n === undefined) numbers.set(o, (n = count++));
  return n;
}
function keyOf(layers: readonly DrawnLayer[], zoom: number, o: DrawOptions): string {
  const parts = [`${zoom} ${o.theme}`];
  for (const { rule, features } of layers) {
    parts.push(rule.id);
    for (const f of features)
      parts.push(
        f.id,
        f.point ? `${f.point[0]} ${f.point[1]} ${f.turn ?? ''}` : '',
        f.rings ? `${numberOf(f.rings)}` : '',
        f.lines ? f.lines.map((l) => `${l.length} ${l[0]} ${l[1]}`).join() : '',
        f.fade === undefined ? '' : f.fade.toFixed(2),
        f.note === undefined ? '' : o.say(f.note),
        rule.label && f.name ? o.say(f.name) : '',
      );
  }
  return parts.join('\n');
}
/** @param before the drawing on the screen, whose names are kept if nothing about them has changed. */
export function draw(
  features: readonly Feature[],
  o: DrawOptions,
  rules: readonly StyleRule[] = SHEET,
  before?: Drawing,
): Drawing {
  const zoom = zoomOf(o.metresPerUnit / o.scale);
  const layers = layersOf(features, zoom, o.on, rules);
  const unit = 1 / o.scale;
  const key = keyOf(layers, zoom, o);
  let labels = before?.key === key ? before.labels : undefined;
  return {
    layers,
    zoom,
    unit,
    theme: o.theme,
    get labels() {
      return (labels ??= placeLabels(layers, zoom, unit, o.say));
    },
    key,
  };
}
