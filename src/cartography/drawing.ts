/** Which features are drawn by which rows of the sheet at a zoom, and where their names stand. Both painters paint just this. */
import type { Say } from './text.ts';
import { labelKey, placeLabels, type PlacedLabel } from './labels.ts';
import { SHEET } from './sheet.ts';
import { drawnAt, zoomOf, type Feature, type StyleRule, type Switch } from './types.ts';
import type { Theme } from './palette.ts';

export interface DrawnLayer {
  readonly rule: StyleRule;
  readonly features: readonly Feature[];
}
export interface Drawing {
  readonly layers: readonly DrawnLayer[];
  readonly labels: readonly PlacedLabel[];
  /** What the names depend on: while it stays, they stand. */
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
  const key = labelKey(layers, zoom, o.say);
  const labels = before?.key === key ? before.labels : placeLabels(layers, zoom, unit, o.say);
  return { layers, zoom, unit, theme: o.theme, labels, key };
}
