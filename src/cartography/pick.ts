/** What a click on the map means: the nearest thing drawn that can be picked. Both maps ask here. */
import type { DrawnLayer } from './drawing.ts';

export interface Picked {
  readonly id: string;
  readonly unit: boolean;
  /** All units of a circle that stands for several; of one unit, itself. */
  readonly units: readonly string[];
}
/** @param reach map units. A place goes before a unit that stands beside it. */
export function pick(
  layers: readonly DrawnLayer[],
  x: number,
  y: number,
  reach: number,
  only?: 'places',
): Picked | null {
  let best: Picked | null = null;
  let score = Infinity;
  for (const { rule, features } of layers) {
    if (!rule.symbol) continue;
    const unit = rule.from.startsWith('unit');
    if (unit && only) continue;
    for (const { id, picks, point } of features) {
      if (picks === undefined || !point) continue;
      const d = Math.sqrt((point[0] - x) ** 2 + (point[1] - y) ** 2);
      if (d > reach) continue;
      const s = d + (unit ? reach : rule.incident ? 0 : reach * 0.1);
      if (s < score) {
        score = s;
        best = { id: picks, unit, units: unit ? id.split(' ') : [] };
      }
    }
  }
  return best;
}
