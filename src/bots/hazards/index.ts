/** What the doctrine bot does and says beyond the common rules, by hazard. */
import type { HazardId } from '../../sim/index.ts';
import type { DoctrineRule } from '../doctrine.ts';
import { quakeRules } from './earthquake.ts';
import { fireRules } from './forest-fire.ts';
import { hazmatRules } from './hazmat.ts';
import { lakeRules } from './landslide.ts';

interface HazardBot {
  readonly rules: readonly DoctrineRule[];
  /** Why a level is declared, whatever the water says. */
  readonly ground: string | null;
}
export const HAZARD_BOTS: Readonly<Record<HazardId, HazardBot>> = {
  // Levees, gauges and reservoirs are everybody's (doctrine-works.ts).
  flood: { rules: [], ground: null },
  'forest-fire': { rules: fireRules, ground: 'fire-size' },
  earthquake: { rules: quakeRules, ground: 'magnitude' },
  hazmat: { rules: hazmatRules, ground: 'release' },
  landslide: { rules: lakeRules, ground: null },
};
