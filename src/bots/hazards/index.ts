/** What the doctrine bot does and says beyond the common rules, by hazard. */
import type { HazardId } from '../../sim/index.ts';
import type { DoctrineRule } from '../doctrine.ts';
import type { IncidentWords } from '../words.ts';
import { quakeRules } from './earthquake.ts';
import { words as quake } from './earthquake-words.ts';
import { words as flood } from './flood-words.ts';
import { words as fire } from './forest-fire-words.ts';
import { words as release } from './hazmat-words.ts';
import { words as slides } from './landslide-words.ts';
import { fireRules } from './forest-fire.ts';
import { hazmatRules } from './hazmat.ts';
import { lakeRules } from './landslide.ts';

interface HazardBot {
  readonly rules: readonly DoctrineRule[];
  /** Why a level is declared, whatever the water says. */
  readonly ground: string | null;
  readonly words: IncidentWords;
}
export const HAZARD_BOTS: Readonly<Record<HazardId, HazardBot>> = {
  // Levees, gauges and reservoirs are everybody's (doctrine-works.ts).
  flood: { rules: [], ground: null, words: flood },
  'forest-fire': { rules: fireRules, ground: 'fire-size', words: fire },
  earthquake: { rules: quakeRules, ground: 'magnitude', words: quake },
  hazmat: { rules: hazmatRules, ground: 'release', words: release },
  landslide: { rules: lakeRules, ground: null, words: slides },
};
