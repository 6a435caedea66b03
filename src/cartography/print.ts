/**
 * The situation map on a sheet of paper: what stands where. Lengths are tenths of a millimetre; the scale is a round number, and the map
 * shows as much round its extent as the frame then has room for.
 */
import type { Box } from './lines.ts';

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
  readonly legend: Rect;
  /** Part of the map in the frame, map units. */
  readonly box: Box;
  /** Pixels of the style sheet a map unit. */
  readonly scale: number;
  /** 1 : this. */
  readonly one: number;
}
const MARGIN = 100;
const HEAD = 190;
const FOOT = 170;
const LEGEND = 530;
const GAP = 30;
const STEPS = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 10] as const;

/** The next round number from which on nothing of the extent is cut. */
function roundUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  // What is round already stays so, whatever the last bit of a division.
  return STEPS.find((s) => s * power >= n * (1 - 1e-9))! * power;
}
/** @param extent what has to be seen, map units: wide ones lie on the long side. */
export function planSheet(paper: Paper, extent: Box, metresPerUnit: number): SheetPlan {
  const [w, h] = [extent.x1 - extent.x0, extent.y1 - extent.y0];
  const [short, long] = PAPERS[paper];
  const [width, height] = w > h ? [long, short] : [short, long];
  const map = {
    x: MARGIN,
    y: MARGIN + HEAD,
    width: width - 2 * MARGIN - GAP - LEGEND,
    height: height - 2 * MARGIN - HEAD - FOOT,
  };
  // Metres of ground a tenth of a millimetre, and of paper.
  const one = roundUp(Math.max((w * metresPerUnit) / map.width, (h * metresPerUnit) / map.height) * 10_000);
  const unit = one / 10_000 / metresPerUnit;
  const [cx, cy] = [(extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2];
  const [dx, dy] = [(map.width * unit) / 2, (map.height * unit) / 2];
  return {
    width,
    height,
    map,
    legend: { x: map.x + map.width + GAP, y: map.y, width: LEGEND, height: map.height },
    box: { x0: cx - dx, y0: cy - dy, x1: cx + dx, y1: cy + dy },
    scale: 1 / unit / PX,
    one,
  };
}
/** A round length of ground for the scale bar, m: at most so many tenths of a millimetre. */
export function barMetres(one: number, most: number): number {
  const metres = (most * one) / 10_000;
  const power = 10 ** Math.floor(Math.log10(metres));
  return [5, 2, 1].find((s) => s * power <= metres)! * power;
}
