/** What part of the map something takes up. */
import { boxOf } from './legend.ts';
import type { Box } from './lines.ts';
import { SHEET } from './sheet.ts';
import type { Feature } from './types.ts';

/** Ground round what an incident has on the map, and the least of it, m. */
const ROUND = 1.25;
const LEAST_M = 3200;

const around = (boxes: readonly Box[]): Box => ({
  x0: Math.min(...boxes.map((b) => b.x0)),
  y0: Math.min(...boxes.map((b) => b.y0)),
  x1: Math.max(...boxes.map((b) => b.x1)),
  y1: Math.max(...boxes.map((b) => b.y1)),
});
/** A box about the same middle, so many times as large, and no smaller than `least`. */
export function widened(b: Box, by: number, least: number): Box {
  const [w, h] = [Math.max(least, (b.x1 - b.x0) * by), Math.max(least, (b.y1 - b.y0) * by)];
  const [x, y] = [(b.x0 + b.x1) / 2, (b.y0 + b.y1) / 2];
  return { x0: x - w / 2, y0: y - h / 2, x1: x + w / 2, y1: y + h / 2 };
}
const MARKS = SHEET.filter((r) => r.incident);
/** Where the incident is by its marks among features; null where there are none. */
export function incidentExtent(features: readonly Feature[], metresPerUnit: number): Box | null {
  const own = features.filter((f) =>
    MARKS.some((r) => r.from === f.layer && (!r.is || r.is.includes(f.class))),
  );
  return own.length === 0 ? null : widened(around(own.map(boxOf)), ROUND, LEAST_M / metresPerUnit);
}
