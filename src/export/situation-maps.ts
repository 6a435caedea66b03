/** Maps of a run for its report: as it began, when the hazard lay widest, as it ended. Drawn from the whole truth, on paper's colours. */
import type { Moment } from '../bridge/moments.ts';
import type { MapBase } from '../bridge/protocol.ts';
import { draw } from '../cartography/drawing.ts';
import { incidentExtent, widened } from '../cartography/extent.ts';
import { baseFeatures, viewFeatures, type Picture } from '../cartography/features/index.ts';
import { figureSvg, planFigure } from '../cartography/figure-svg.ts';
import { forces } from '../cartography/forces.ts';
import { boxOf } from '../cartography/legend.ts';
import { PRINT_SHEET } from '../cartography/print.ts';
import { projection } from '../cartography/projection.ts';
import { sayIn } from '../cartography/text.ts';
import { SWITCHES, type Switch } from '../cartography/types.ts';
import { translator, type Lang } from '../i18n/index.ts';

export interface SituationMap {
  readonly at: Moment['at'];
  readonly t: number;
  readonly svg: string;
}
/** Nothing that only helps to plan; the ground shading would need a canvas. */
const OFF: readonly Switch[] = ['coverage', 'terrain'];
const ON = Object.fromEntries(SWITCHES.map((s) => [s, !OFF.includes(s)])) as Record<Switch, boolean>;
/** Crews closer than this count as one, px of the style sheet. */
const CLUSTER_PX = 20;

/** One frame of ground for all moments, so that they can be compared. */
export function situationMaps(base: MapBase, moments: readonly Moment[], lang: Lang): SituationMap[] {
  const p = projection(base.grid);
  const places = new Map(base.places.map((x) => [x.id, x]));
  const words = translator(lang);
  const say = sayIn(lang, words);
  const ground = baseFeatures(base, p);
  const pictures = moments.map(({ frame }): Picture => ({ base, p, places, ...frame }));
  const live = pictures.map(viewFeatures);
  const extent = incidentExtent(live.flat(), p.metresPerUnit) ?? widened(boxOf(ground[0]), 1.08, 0);
  const plan = planFigure(extent, p.metresPerUnit);
  return moments.map(({ at, frame: { t, view } }, i) => {
    const units = forces(view, p, CLUSTER_PX / plan.scale);
    const drawing = draw(
      [...ground, ...live[i], ...units],
      { scale: plan.scale, metresPerUnit: p.metresPerUnit, on: ON, theme: 'day', say },
      PRINT_SHEET,
    );
    const svg = figureSvg(
      plan,
      drawing,
      {
        title: words('report.maps'),
        mark: words('report.map.mark'),
        legend: words('ui.map.legend'),
        scale: words('print.scale'),
        north: words('print.north'),
      },
      say,
    );
    return { at, t, svg };
  });
}
