/** Who can be at the table without coming: a township by video, by telephone, or not at all (plan 专栏6, 联通市、县、乡). */
import type { World } from '../world.ts';
import { has, mediaOfTownship } from './coverage.ts';
import { knownSince } from './deliver.ts';
import { reachable } from './links.ts';

export type ConferenceLink = 'video' | 'voice';

/**
 * Null = nobody answers. A satellite set rings at a silent township only after somebody has called it (`contact.call`), so it
 * counts from then on. `known`: as far as the county has heard.
 */
export function conferenceLink(w: World, town: number, known: boolean): ConferenceLink | null {
  if (has(mediaOfTownship(w, town, known), 'video')) return 'video';
  const unheard = known && knownSince(w, `township:${w.env.county.townships[town].id}:silent`) < 0;
  return unheard || reachable(w, town) ? 'voice' : null;
}
