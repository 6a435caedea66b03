/** The legend of what is drawn: one line a word, in the order of the sheet. Its samples are painted by the rules themselves. */
import type { Drawing, DrawnLayer } from './drawing.ts';
import type { StyleRule } from './types.ts';

export interface LegendRow {
  /** Word key. */
  readonly word: string;
  readonly rule: StyleRule;
}
/** @param layers what is drawn, in sheet order. */
export function legendOf(layers: readonly DrawnLayer[]): LegendRow[] {
  const rows = new Map<string, LegendRow>();
  for (const { rule } of layers)
    if (rule.legend !== undefined && !rows.has(rule.legend))
      rows.set(rule.legend, { word: rule.legend, rule });
  return [...rows.values()];
}
export type { Drawing };
