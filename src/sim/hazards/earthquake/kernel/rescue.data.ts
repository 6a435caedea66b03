/**
 * Hours of one team per person out of the rubble are parameters (`PRM-EQK-SURFACE-…`, `PRM-EQK-DEEP-…`). INSARAG classes (one
 * site for medium, two for heavy; from memory, medium-high); 1–4 h per person for a light team and .5–1 h for neighbours at
 * the surface (from memory, low).
 */
import type { ParameterId } from '../../../scenario/parameters.ts';

export const RESCUE_TEAMS = ['neighbours', 'light', 'medium', 'heavy'] as const;
export type RescueTeam = (typeof RESCUE_TEAMS)[number];
export const RESCUE: Readonly<
  Record<
    RescueTeam,
    { readonly surfaceH: ParameterId; readonly deepH: ParameterId | null; readonly sites: number }
  >
> = {
  neighbours: { surfaceH: 'PRM-EQK-SURFACE-NEIGHBOURS', deepH: null, sites: 1 },
  light: { surfaceH: 'PRM-EQK-SURFACE-LIGHT', deepH: 'PRM-EQK-DEEP-LIGHT', sites: 1 },
  medium: { surfaceH: 'PRM-EQK-SURFACE-MEDIUM', deepH: 'PRM-EQK-DEEP-MEDIUM', sites: 1 },
  heavy: { surfaceH: 'PRM-EQK-SURFACE-HEAVY', deepH: 'PRM-EQK-DEEP-HEAVY', sites: 2 },
};
/** Share of the trapped who lie deep, where only tools reach: masonry, concrete frame, a part that fell (assumed). */
export const DEEP_SHARE = { masonry: 0.3, frame: 0.6, part: 0.3 } as const;
/** The last are the hardest to find: work per person grows to this many times as the rubble empties (assumed). */
export const LAST_TIMES = 3;
/** Ignitions per thousand inhabitants of buildings of D3 and more, and mean delay, h (assumed; no reference). */
export const IGNITION = { perThousand: 0.4, gasTimes: 3, meanDelayH: 1.5 } as const;
