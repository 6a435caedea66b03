/** The situation map for paper, from what the role on the screen knows now. */
import { draw } from '../cartography/drawing.ts';
import { incidentExtent, widened } from '../cartography/extent.ts';
import { viewFeatures, type Picture } from '../cartography/features/index.ts';
import { forces } from '../cartography/forces.ts';
import { boxOf } from '../cartography/legend.ts';
import type { Box } from '../cartography/lines.ts';
import { planSheet, PRINT_SHEET, type Paper, type SheetPlan } from '../cartography/print.ts';
import { printSvg, type SheetWords } from '../cartography/print-svg.ts';
import { zoomOf, type Feature } from '../cartography/types.ts';
import { wholeGround } from './ground.ts';
import { reliefCanvas } from './relief.ts';
import { settingsStore } from './settings.ts';
import { openingBox, sayNow, type County } from './sheet.ts';
import { windowOfMap } from './panel.ts';

export const EXTENTS = ['view', 'incident', 'county'] as const;
export type Extent = (typeof EXTENTS)[number];
export interface PrintChoice {
  readonly paper: Paper;
  readonly extent: Extent;
  readonly grey: boolean;
}
/** Crews closer than this on paper count as one, px of the style sheet. */
const CLUSTER_PX = 20;
/** Where the incident is, as far as the role knows: its marks, else what an exercise opens on. */
export function incidentBox(county: County, features: readonly Feature[]): Box {
  const own = incidentExtent(features, county.p.metresPerUnit);
  if (own) return own;
  const o = openingBox(county);
  return { x0: o.x - o.width / 2, y0: o.y - o.height / 2, x1: o.x + o.width / 2, y1: o.y + o.height / 2 };
}
export function countyBox(county: County): Box {
  return widened(boxOf(county.features[0]), 1.08, 0);
}
function extentOf(county: County, extent: Extent, features: readonly Feature[]): Box {
  if (extent === 'incident') return incidentBox(county, features);
  return (extent === 'view' ? windowOfMap() : null) ?? countyBox(county);
}

export interface PrintedSheet {
  readonly svg: string;
  readonly plan: SheetPlan;
}
export async function situationSheet(
  county: County,
  picture: Picture,
  choice: PrintChoice,
  words: SheetWords,
): Promise<PrintedSheet> {
  const { p, base } = county;
  const theme = choice.grey ? 'grey' : 'day';
  const { layers: on } = settingsStore.getState();
  const live = viewFeatures(picture);
  const plan = planSheet(choice.paper, extentOf(county, choice.extent, live), p.metresPerUnit);
  const units = picture.view ? forces(picture.view, p, CLUSTER_PX / plan.scale) : [];
  const land = await wholeGround(county, plan.box, zoomOf(p.metresPerUnit / plan.scale));
  const drawing = draw(
    [...county.features, ...land, ...live, ...units],
    {
      scale: plan.scale,
      metresPerUnit: p.metresPerUnit,
      on,
      theme,
      say: sayNow(),
    },
    PRINT_SHEET,
  );
  const shade = on.terrain ? (await reliefCanvas(base, p, theme)).toDataURL('image/png') : null;
  const svg = printSvg(
    plan,
    drawing,
    words,
    sayNow(),
    shade === null ? undefined : { href: shade, width: p.width, height: p.height },
  );
  return { svg, plan };
}
