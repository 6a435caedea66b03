/** Every hazard of the product, in the order in which they act. A hazard is one folder here, a line in `specs.ts` and one in this list. */
import { hazardsOf, type Scenario } from '../scenario/schema.ts';
import type { QuakeEvents } from './earthquake/events.ts';
import { earthquake } from './earthquake/module.ts';
import type { FloodEvents } from './flood/events.ts';
import { flood } from './flood/module.ts';
import type { FireEvents } from './forest-fire/events.ts';
import { forestFire } from './forest-fire/module.ts';
import type { HazmatEvents } from './hazmat/events.ts';
import { hazmat } from './hazmat/module.ts';
import type { SlideEvents } from './landslide/events.ts';
import { landslide } from './landslide/module.ts';
import type { HazardPack } from './pack.ts';
import type { HazardId } from './specs.ts';
import type { Incidents } from './state.ts';

const packs: { readonly [K in HazardId]: HazardPack<K> } = {
  landslide,
  flood,
  'forest-fire': forestFire,
  earthquake,
  hazmat,
};
export const HAZARDS: readonly HazardPack[] = Object.values(packs);

/** What their events carry, by kind. */
export interface HazardEvents extends SlideEvents, FloodEvents, FireEvents, QuakeEvents, HazmatEvents {}

/** Whose each chart of a pack is; the others are everybody's. */
export const HAZARD_OF_CHART: ReadonlyMap<string, HazardId> = new Map(
  HAZARDS.flatMap((h) => h.charts.map((c) => [c.machine.id, h.id] as const)),
);

/** The packs that a scenario names, and those that act in it, in the order of the list. */
export const packsOf = (s: Scenario): Readonly<Record<'hazards' | 'acting', readonly HazardPack[]>> => {
  const named = hazardsOf(s);
  return {
    hazards: HAZARDS.filter((h) => named.includes(h.id)),
    acting: HAZARDS.filter((h) => h.always || named.includes(h.id)),
  };
};
/** Their places in the world before any has begun. */
export const noIncidents = (): Incidents =>
  Object.fromEntries(HAZARDS.map((h) => [h.slot, null])) as unknown as Incidents;
