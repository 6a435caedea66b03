/** Every hazard's part of the screens, in the order of the county's plan. */
import type { HazardId, RoleView } from '../../bridge/protocol.ts';
import { earthquake } from './earthquake.tsx';
import { flood } from './flood.tsx';
import { forestFire } from './forest-fire.tsx';
import { hazmat } from './hazmat.tsx';
import { landslide } from './landslide.tsx';
import type { HazardPart } from './part.ts';

export const PARTS: { readonly [K in HazardId]: HazardPart<K> } = {
  flood,
  earthquake,
  hazmat,
  'forest-fire': forestFire,
  landslide,
};
export const HAZARD_IDS = Object.keys(PARTS) as readonly HazardId[];
/** What every hazard has of one kind, whatever its own view is. */
export const ALL: readonly HazardPart<HazardId>[] = HAZARD_IDS.map((k) => PARTS[k] as HazardPart<HazardId>);

/** Asks the part of each incident that the view shows, with what is known of it. */
export const fromIncidents = <T>(
  v: RoleView,
  ask: <K extends HazardId>(
    part: HazardPart<K>,
    incident: NonNullable<RoleView['incidents'][K]>,
    id: K,
  ) => T | null | undefined,
): T[] => {
  const one = <K extends HazardId>(k: K): T[] => {
    const incident = v.incidents[k];
    const got = incident ? ask(PARTS[k] as HazardPart<K>, incident, k) : null;
    return got === null || got === undefined ? [] : [got];
  };
  return HAZARD_IDS.flatMap((k) => one(k));
};
