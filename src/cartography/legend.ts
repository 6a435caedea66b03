/** The legend of what is drawn: one line a word, in the order of the sheet. Its samples are painted by the rules themselves. */
import type { DrawnLayer } from './drawing.ts';
import { boundsOf, overlap, type Box } from './lines.ts';
import type { ShapeId } from './symbols.ts';
import type { Feature, StyleRule } from './types.ts';

export const badgeWord = (sign: string): string => `carto.badge.${sign}`;

export interface LegendRow {
  /** Word key; unique in a legend. */
  readonly word: string;
  readonly rule: StyleRule;
  /** The row explains this sign in the rule's symbol. */
  readonly badge?: ShapeId;
}
const known = new WeakMap<Feature, Box>();
/** The box that a feature lies in, map units. */
export function boxOf(f: Feature): Box {
  let b = known.get(f);
  if (!b) {
    const [x, y] = f.point ?? [0, 0];
    known.set(f, (b = f.point ? { x0: x, y0: y, x1: x, y1: y } : boundsOf(f.rings ?? f.lines ?? [])));
  }
  return b;
}
/** Rows of the sheet that draw something in sight. */
export const inSight = (layers: readonly DrawnLayer[], window: Box): DrawnLayer[] =>
  layers.flatMap(({ rule, features }) => {
    const seen = features.filter((f) => overlap(boxOf(f), window));
    return seen.length === 0 ? [] : [{ rule, features: seen }];
  });

/** @param layers what is drawn, in sheet order. */
export function legendOf(layers: readonly DrawnLayer[]): LegendRow[] {
  const rows = new Map<string, LegendRow>();
  for (const { rule } of layers)
    if (rule.legend !== undefined && !rows.has(rule.legend))
      rows.set(rule.legend, { word: rule.legend, rule });
  // The signs in symbols come last: what crews can do.
  for (const { rule, features } of layers)
    for (const { badge } of features) {
      const word = badgeWord(badge ?? '');
      if (badge && !rows.has(word)) rows.set(word, { word, rule, badge });
    }
  return [...rows.values()];
}
