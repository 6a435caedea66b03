/** Open air first (E-13): a shelter with walls that the earthquake has shaken is none until somebody has checked it. */
import { isOpenAir } from '../../county/shelters.ts';
import type { World } from '../../world.ts';
import { quakeCell } from './field.ts';
import { isLocated, stateOf } from './view.ts';

/** A building check on the shelter itself lifts it, whichever tag hangs on the houses around. */
export function uncheckedShelter(w: World, f: number, known: boolean): 'unchecked' | null {
  const q = stateOf(w);
  const place = w.env.county.facilities[f];
  if (!q || q.kernel.next === 0 || (known && !isLocated(w))) return null;
  if (isOpenAir(place.shelter) || q.tagged.includes(place.id)) return null;
  const intensity = q.kernel.intensity[quakeCell(w.env.county.grid, place.at)];
  return intensity >= w.env.numbers['PRM-EQK-CHECK'] ? 'unchecked' : null;
}
