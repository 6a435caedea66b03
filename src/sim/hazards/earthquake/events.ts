/** What the log says of an earthquake, by kind. */
import { namesOf } from '../../kernel/kinds.ts';
import type { Filled, Nothing } from '../../events.ts';

interface Shock {
  magnitude: number;
  index: number;
}
export interface QuakeEvents {
  MAIN_SHOCK: Shock;
  AFTERSHOCK: Shock;
  VILLAGE_SHAKEN: { village: string; intensity: number };
  LIFELINE_FAILED: {
    what: 'gas' | 'water' | 'power' | 'road' | 'telecom' | 'bridge' | 'mast';
    of: number;
  };
  DAM_CRACKED: { reservoir: string };
  FIRE_FOLLOWS: { site: string; village: string };

  EQ_PARAM: Filled & { to: string[] };
  EQ_TREND: Nothing;
  TOWN_STATUS: Filled & { asked: number; silent: string[] };
  SECONDARY_CHECK: Filled & { sources: string[] };
  SECTOR_PLAN: Filled & { sites: string[]; priority: string };
  /** A crew searches: structure checked, stop signal agreed, heavy machines at work. */
  SAR: { site: string; village: string; unit: string; checked: boolean; signal: boolean; heavy: boolean };
  SITE_SAFE: { site: string; unit: string };
  GAS_SAFE: { site: string; unit: string };
  TAG: { village: string; unit: string };
  CREW_STAYED: { unit: string; site: string; hit: boolean };
}

/** Its kinds, for lint. */
export const QUAKE_KINDS = namesOf<QuakeEvents>()(
  'MAIN_SHOCK AFTERSHOCK VILLAGE_SHAKEN LIFELINE_FAILED DAM_CRACKED FIRE_FOLLOWS EQ_PARAM EQ_TREND',
  'TOWN_STATUS SECONDARY_CHECK SECTOR_PLAN SAR SITE_SAFE GAS_SAFE TAG CREW_STAYED',
);
