/** Every hazard of the product, in the order in which they act. A hazard is one folder here and one line in this list. */
import { hazardsOf, type Scenario } from '../scenario/schema.ts';
import { earthquake } from './earthquake/module.ts';
import { floodSources } from './flood/module.ts';
import { forestFire } from './forest-fire/module.ts';
import { hazmat } from './hazmat/module.ts';
import { landslide } from './landslide/module.ts';
import type { HazardPack } from './pack.ts';

export const HAZARDS: readonly HazardPack[] = [landslide, floodSources, forestFire, earthquake, hazmat];

/** The packs that a scenario runs, in the order of the list. */
export const packsOf = (s: Scenario): readonly HazardPack[] => {
  const names = hazardsOf(s);
  return HAZARDS.filter((h) => names.includes(h.id));
};
