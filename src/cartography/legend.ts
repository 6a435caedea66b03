/** The legend of what is drawn: one line a word, in the order of the sheet. Its samples are painted by the rules themselves. */
import type { DrawnLayer } from './drawing.ts';
import { boundsOf, overlap, type Box } from './lines.ts';
import type { Feature, StyleRule } from './types.ts';

export interface LegendRow {
  /** Word key. */
  readonly word: string;
  readonly rule: StyleRule;
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
  return [...rows.values()];
}
