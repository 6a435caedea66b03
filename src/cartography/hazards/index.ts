/** The maps of all hazards, one line each; typed by the list of hazards. */
import type { HazardId } from '../../bridge/protocol.ts';
import { earthquake } from './earthquake.ts';
import { flood } from './flood.ts';
import { forestFire } from './forest-fire.ts';
import { hazmat } from './hazmat.ts';
import { landslide } from './landslide.ts';
import type { HazardMap } from './map.ts';

const BY_HAZARD: Readonly<Record<HazardId, HazardMap>> = {
  flood,
  landslide,
  'forest-fire': forestFire,
  earthquake,
  hazmat,
};
export const HAZARD_MAPS: readonly HazardMap[] = Object.values(BY_HAZARD);
