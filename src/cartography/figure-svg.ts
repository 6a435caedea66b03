/** The map as a figure of a report: as wide as the text, scale and legend below it. Lengths are tenths of a millimetre. */
import type { Drawing } from './drawing.ts';
import { inSight, legendOf } from './legend.ts';
import type { Box } from './lines.ts';
import { colourOf } from './palette.ts';
import { fitScale, type SheetPlan } from './print.ts';
import { keyOf, legendOnly, MARK_COLOUR, wholeNames } from './print-svg.ts';
import { esc, MAP_FONT, n, svgBody } from './svg.ts';
import type { Say } from './text.ts';

const WIDTH = 1560;
const HEIGHT = 1020;
const KEY = { width: 440, height: 190 } as const;
const ROW = 44;
const TITLE = 76;
const COLUMNS = 2;

export interface FigureWords {
  readonly title: string;
  /** Exercise mark, in a corner of the map. */
  readonly mark: string;
  readonly legend: string;
  readonly scale: string;
  readonly north: string;
}
/** @param extent what has to be seen, map units. */
export function planFigure(extent: Box, metresPerUnit: number): SheetPlan {
  const map = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const legend = { x: 0, y: HEIGHT + 20, width: WIDTH, height: 0 };
  const key = { x: WIDTH - KEY.width, y: legend.y, width: KEY.width, height: KEY.height };
  return { width: WIDTH, height: HEIGHT, map, legend, key, ...fitScale(map, extent, metresPerUnit) };
}
/** What lies in the frame alone: a report has several maps. */
function within(d: Drawing, box: Box): Drawing {
  const named = wholeNames(d, box);
  const seen = named.labels.filter((l) =>
    l.boxes.some((b) => b.x1 >= box.x0 && b.x0 <= box.x1 && b.y1 >= box.y0 && b.y0 <= box.y1),
  );
  return { ...named, layers: inSight(d.layers, box), labels: seen };
}
/** @param d drawn at the plan's scale. */
export function figureSvg(plan: SheetPlan, d: Drawing, w: FigureWords, say: Say): string {
  const { box, map } = plan;
  const rows = legendOf(inSight(d.layers, box)).length;
  const deep = Math.max(KEY.height, TITLE + 20 + Math.ceil(rows / COLUMNS) * ROW);
  const legend = { ...plan.legend, height: deep };
  const p: SheetPlan = {
    ...plan,
    height: legend.y + deep,
    legend,
    key: { ...plan.key, y: legend.y + deep - KEY.height },
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${p.width} ${p.height}" role="img" font-family="${MAP_FONT}"><title>${esc(w.title)}</title>` +
    // Not cut by a frame of its own: whatever paints it would lay out the whole county in its detail first, ten seconds of work.
    `<svg data-sheet="map" overflow="visible" x="0" y="0" width="${map.width}" height="${map.height}" viewBox="${n(box.x0)} ${n(box.y0)} ${n(box.x1 - box.x0)} ${n(box.y1 - box.y0)}" preserveAspectRatio="none">` +
    `<rect x="${n(box.x0)}" y="${n(box.y0)}" width="${n(box.x1 - box.x0)}" height="${n(box.y1 - box.y0)}" fill="${colourOf('paper', d.theme)}"/>${svgBody(within(d, box))}</svg>` +
    `<rect y="${map.height}" width="${p.width}" height="${p.height - map.height}" fill="#ffffff"/>` +
    `<rect x="1" y="1" width="${map.width - 2}" height="${map.height - 2}" fill="none" stroke="#1a1a1a" stroke-width="3"/>` +
    `<text data-sheet="mark" x="${map.width - 20}" y="48" text-anchor="end" font-size="34" font-weight="700" fill="${MARK_COLOUR}">${esc(w.mark)}</text>` +
    legendOnly(p, d, w, say) +
    keyOf(p, w) +
    '</svg>'
  );
}
