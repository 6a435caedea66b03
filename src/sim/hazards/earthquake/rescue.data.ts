/**
 * Hours of one team per person out of the rubble. INSARAG classes (one site for medium, two for heavy; from memory,
 * medium-high); 1–4 h per person for a light team and .5–1 h for neighbours at the surface (from memory, low).
 */
export const RESCUE_TEAMS = ['neighbours', 'light', 'medium', 'heavy'] as const;
export type RescueTeam = (typeof RESCUE_TEAMS)[number];
export const RESCUE: Readonly<
  Record<RescueTeam, { readonly surfaceH: number; readonly deepH: number; readonly sites: number }>
> = {
  neighbours: { surfaceH: 1, deepH: Infinity, sites: 1 },
  light: { surfaceH: 1, deepH: 8, sites: 1 },
  medium: { surfaceH: 0.75, deepH: 5, sites: 1 },
  heavy: { surfaceH: 0.5, deepH: 4, sites: 2 },
};
/** Share of the trapped who lie deep, where only tools reach: masonry, concrete frame (assumed). */
export const DEEP_SHARE = { masonry: 0.3, frame: 0.6 } as const;
/** The last are the hardest to find: work per person grows to this many times as the rubble empties (assumed). */
export const LAST_TIMES = 3;
/** Share of people who stay indoors after a shock of Ⅴ½ (assumed; the host may set another). */
export const INDOORS_AFTER = 0.2;
/** Ignitions per thousand inhabitants of buildings of D3 and more, and mean delay, h (assumed; no reference). */
export const IGNITION = { perThousand: 0.4, gasTimes: 3, meanDelayH: 1.5 } as const;
