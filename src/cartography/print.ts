/**
 * The situation map on a sheet of paper: what stands where. Lengths are tenths of a millimetre; the scale is a round number, and the map
 * shows as much round its extent as the frame then has room for.
 */
import type { Box } from './lines.ts';
import { SHEET } from './sheet.ts';
import type { StyleRule } from './types.ts';

export const PAPERS = { A4: [2100, 2970], A3: [2970, 4200] } as const;
export type Paper = keyof typeof PAPERS;
/** A screen pixel of the style sheet on paper: 1/96 inch. */
export const PX = 254 / 96;
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  readonly map: Rect;
  /** Beside the map or below it. */
  readonly legend: Rect;
  /** Scale and north, in a part of the legend's frame. */
  readonly key: Rect;
  /** Part of the map in the frame, map units. */
  readonly box: Box;
  /** Pixels of the style sheet a map unit. */
  readonly scale: number;
  /** 1 : this. */
  readonly one: number;
}
type Layout = Pick<SheetPlan, 'width' | 'height' | 'map' | 'legend' | 'key'>;
const MARGIN = 100;
const HEAD = 190;
export const FOOT = 190;
const GAP = 30;
const BESIDE = 530;
const BELOW = 560;
const KEY = { width: 440, height: 190 } as const;
const STEPS = [1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9, 10] as const;

function beside(width: number, height: number): Layout {
  const body = height - 2 * MARGIN - HEAD - FOOT;
  const map = { x: MARGIN, y: MARGIN + HEAD, width: width - 2 * MARGIN - GAP - BESIDE, height: body };
  const legend = { x: map.x + map.width + GAP, y: map.y, width: BESIDE, height: body };
  const key = { ...legend, y: legend.y + body - KEY.height, height: KEY.height };
  return { width, height, map, legend, key };
}
function below(width: number, height: number): Layout {
  const body = height - 2 * MARGIN - HEAD - FOOT;
  const map = { x: MARGIN, y: MARGIN + HEAD, width: width - 2 * MARGIN, height: body - GAP - BELOW };
  const legend = { x: MARGIN, y: map.y + map.height + GAP, width: map.width, height: BELOW };
  const key = {
    x: legend.x + legend.width - KEY.width,
    y: legend.y + BELOW - KEY.height,
    width: KEY.width,
    height: KEY.height,
  };
  return { width, height, map, legend, key };
}
/** The next round number from which on nothing of the extent is cut. */
function roundUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  // What is round already stays so, whatever the last bit of a division.
  return STEPS.find((s) => s * power >= n * (1 - 1e-9))! * power;
}
/** @param extent what has to be seen, map units; the sheet lies or stands as it is seen largest. */
export function planSheet(paper: Paper, extent: Box, metresPerUnit: number): SheetPlan {
  const [w, h] = [extent.x1 - extent.x0, extent.y1 - extent.y0];
  const [short, long] = PAPERS[paper];
  const units = (l: Layout): number => Math.max(w / l.map.width, h / l.map.height);
  const [layout] = [beside(long, short), below(short, long), beside(short, long)].sort(
    (a, b) => units(a) - units(b),
  );
  return { ...layout, ...fitScale(layout.map, extent, metresPerUnit) };
}
/** The largest round scale at which an extent fits a frame, and what the frame then shows. */
export function fitScale(
  map: Rect,
  extent: Box,
  metresPerUnit: number,
): Pick<SheetPlan, 'box' | 'scale' | 'one'> {
  const units = Math.max((extent.x1 - extent.x0) / map.width, (extent.y1 - extent.y0) / map.height);
  // Ten thousand tenths of a millimetre are a metre.
  const one = roundUp(units * metresPerUnit * 10_000);
  const unit = one / 10_000 / metresPerUnit;
  const [cx, cy] = [(extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2];
  const [dx, dy] = [(map.width * unit) / 2, (map.height * unit) / 2];
  return { box: { x0: cx - dx, y0: cy - dy, x1: cx + dx, y1: cy + dy }, scale: 1 / unit / PX, one };
}
/** A round length of ground for the scale bar, m: at most so many tenths of a millimetre. */
export function barMetres(one: number, most: number): number {
  const metres = (most * one) / 10_000;
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].find((s) => s * power <= metres)! * power;
}
/** On paper nothing moves aside: no name lies on a crew. */
export const PRINT_SHEET: readonly StyleRule[] = SHEET.map((r) =>
  r.from === 'unit' || r.from === 'unit-cluster' ? { ...r, incident: true } : r,
);
