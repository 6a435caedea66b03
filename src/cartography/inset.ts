/** The whole county in small, which says where the map looks: ground, great rivers and roads, no names. */
import { draw, type Drawing } from './drawing.ts';
import { boxOf } from './legend.ts';
import type { Box } from './lines.ts';
import type { Theme } from './palette.ts';
import { SHEET } from './sheet.ts';
import { svgBody } from './svg.ts';
import { SWITCHES, type Feature, type Point, type StyleRule, type Switch } from './types.ts';

const ROWS = ['land', 'lake', 'river', 'road-trunk', 'road-motorway', 'outline'];
export const INSET: readonly StyleRule[] = SHEET.filter((r) => ROWS.includes(r.id)).map(
  ({ label: _label, legend: _legend, ...r }) => r,
);
/** Room round the county, of its width. */
const ROOM = 0.03;
const ALL_ON = Object.fromEntries(SWITCHES.map((s) => [s, true])) as Record<Switch, boolean>;

/** The part of the sheet that the inset shows. @param county the county's area. */
export function insetBox(county: Feature): Box {
  const { x0, y0, x1, y1 } = boxOf(county);
  const room = (x1 - x0) * ROOM;
  return { x0: x0 - room, y0: y0 - room, x1: x1 + room, y1: y1 + room };
}
/** @param ground what lies there whatever happens; @param widthPx of the inset. */
export function insetOf(
  ground: readonly Feature[],
  county: Feature,
  widthPx: number,
  metresPerUnit: number,
  theme: Theme,
): Drawing {
  const b = insetBox(county);
  const scale = widthPx / (b.x1 - b.x0);
  return draw(ground, { scale, metresPerUnit, on: ALL_ON, theme, say: () => '' }, INSET);
}
/** Its elements; ids are its own, since the map may stand on the same page. */
export const insetBody = (d: Drawing): string => svgBody(d).replaceAll('county"', 'inset-county"');
/** The frame of what the map shows, never smaller than can be seen and never off the inset. */
export function frameIn(inset: Box, seen: Box, least: number): Box {
  const side = (a: number, b: number, low: number, high: number): readonly [number, number] => {
    const half = Math.max(least, b - a) / 2;
    const middle = Math.min(high - half, Math.max(low + half, (a + b) / 2));
    return half * 2 >= high - low ? [low, high] : [middle - half, middle + half];
  };
  const [x0, x1] = side(seen.x0, seen.x1, inset.x0, inset.x1);
  const [y0, y1] = side(seen.y0, seen.y1, inset.y0, inset.y1);
  return { x0, y0, x1, y1 };
}
/** Where a click on the inset looks, map units. @param at share of its width and height. */
export const pointIn = (inset: Box, at: Point): Point => [
  inset.x0 + at[0] * (inset.x1 - inset.x0),
  inset.y0 + at[1] * (inset.y1 - inset.y0),
];
