/** The county's shelters: what they are, what state they are in, and why one may be unfit. */
import { isOpenAir } from '../county/shelters.ts';
import { roomLeft } from '../people/lodging.ts';
import { shelterTrouble, isOpen } from '../people/shelters.ts';
import { sightings } from '../resources/sight.ts';
import type { World } from '../world.ts';
import type { ShelterView } from './types.ts';

/** @param truth what is, not what the county knows */
export function shelterViews(w: World, truth: boolean): readonly ShelterView[] {
  const eyes = truth ? undefined : sightings(w);
  return w.env.county.facilities.flatMap((f, i) =>
    f.shelter === undefined
      ? []
      : [
          {
            id: f.id,
            kind: f.shelter,
            openAir: isOpenAir(f.shelter),
            issue: shelterTrouble(w, i, eyes),
            capacity: f.capacity ?? 0,
            left: Math.floor(roomLeft(w, i)),
            open: isOpen(w, i),
            announced: w.res.shelterAnnounced[i] !== undefined,
            people: Math.round(w.res.shelterPeople[i] ?? 0),
            stock: w.res.stock[i] ?? [],
            medical: w.res.shelterMedical[i] !== undefined,
          },
        ],
  );
}
