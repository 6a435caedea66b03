/** The style sheet: every row in painting order, from the ground up. A hazard's rows stand in `hazards/<id>`. */
import { AREA_NAMES, AREAS, DRAFT } from './features/areas.ts';
import { CHOSEN } from './features/chosen.ts';
import { COVERAGE } from './features/coverage.ts';
import { TOOLS } from './features/tools.ts';
import { FORCES } from './forces.ts';
import { HAZARD_MAPS } from './hazards/index.ts';
import { POST, SITE, WAYS } from './style/acts.ts';
import { LAND_COVER } from './style/cover.ts';
import { GROUND as LAND } from './style/ground.ts';
import { SITE_PLAN } from './style/site-plan.ts';
import { PLACES } from './style/places.ts';
import type { StyleRule } from './types.ts';

/** What changes with the zoom alone. */
export const GROUND: readonly StyleRule[] = [LAND[0], ...LAND_COVER, ...LAND.slice(1), ...SITE_PLAN];
/** All rows above the ground, hazards' own among them: areas below the places, marks above. */
export const LIVE: readonly StyleRule[] = [
  ...COVERAGE,
  ...HAZARD_MAPS.flatMap((h) => h.areas),
  ...AREAS,
  ...WAYS,
  ...PLACES,
  ...HAZARD_MAPS.flatMap((h) => h.marks),
  SITE,
  POST,
  ...FORCES,
  ...AREA_NAMES,
  ...DRAFT,
  ...TOOLS,
  ...CHOSEN,
];
export const SHEET: readonly StyleRule[] = [...GROUND, ...LIVE];
/** Rows of the hazards: their legend is always in sight. */
export const HAZARD_ROWS: ReadonlySet<StyleRule> = new Set(
  HAZARD_MAPS.flatMap((h) => [...h.areas, ...h.marks]),
);
