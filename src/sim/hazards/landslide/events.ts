/** What the log says of slopes, slides and barrier lakes, by kind. */
import { namesOf } from '../../kernel/kinds.ts';
import type { ByTownships } from '../../events.ts';

export interface SlideEvents {
  SLOPE_SIGN: { slope: string; village: string };
  SLIDE: { slope: string; village: string; hit: number };
  /** A crew looked at a slope, or townships were told to watch theirs. */
  GEO_PATROL: { slope: string; sign: boolean } | (ByTownships & { slope?: undefined; sign?: undefined });
  ROAD_SLIDE: { edge: number; cause: string; debris: number };
  ROAD_CLEARED: { edge: number; unit: string };
  LAKE_FORMED: { lake: string; crest: number };
  LAKE_SURVEY: { lake: string; hours: number };
  LAKE_DUG: { lake: string; m: number };
  LAKE_BREACHED: { lake: string; volume: number };
  BED_CAUGHT: { village: string; people: number };
}

/** Its kinds, for lint. */
export const SLIDE_KINDS = namesOf<SlideEvents>()(
  'SLOPE_SIGN SLIDE GEO_PATROL ROAD_SLIDE ROAD_CLEARED LAKE_FORMED LAKE_SURVEY LAKE_DUG',
  'LAKE_BREACHED BED_CAUGHT',
);
