/** Where people go: the right shelter for a village, and who has been sent where. */
import { distanceM, type RoleView } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import type { DoctrineRule } from './doctrine.ts';
import { placeOf } from './doctrine-read.ts';

/** Buildings as a rule; open ground too once an earthquake has shaken them, and nothing unfit while there is better. */
function fitShelters(v: RoleView): RoleView['shelters'] {
  const shaken = v.shelters.some((s) => s.issue === 'unchecked' || s.issue === 'unusable');
  const fit = v.shelters.filter((s) => s.issue === null && (shaken || !s.openAir));
  return fit.length > 0 ? fit : v.shelters;
}

/** Nearest fit shelter with room, counting those already sent there. */
export function shelterFor(
  seat: Seat,
  v: RoleView,
  village: string,
  people: number,
  sent: Map<string, number>,
): string | null {
  const at = placeOf(seat, village)!;
  const town = seat.county.villages.find((x) => x.id === village)!.township;
  const fit = fitShelters(v);
  const list = fit
    .map((s) => ({ s, f: seat.county.facilities.find((f) => f.id === s.id)! }))
    .filter(({ s }) => s.capacity - (sent.get(s.id) ?? 0) >= people)
    .sort(
      (a, b) =>
        (a.f.township === town ? 0 : 1) - (b.f.township === town ? 0 : 1) ||
        distanceM(a.f.at, at) - distanceM(b.f.at, at) ||
        (a.s.id < b.s.id ? -1 : 1),
    );
  if (list.length > 0) return list[0].s.id;
  // Nothing is large enough: the roomiest, with tents for the rest.
  const free = (x: RoleView['shelters'][number]): number => x.capacity - (sent.get(x.id) ?? 0);
  return [...fit].sort((a, b) => free(b) - free(a) || (a.id < b.id ? -1 : 1))[0]?.id ?? null;
}

/** People already sent to each shelter. */
export function alreadySent(v: RoleView): Map<string, number> {
  const sent = new Map<string, number>();
  for (const x of v.villages)
    if (x.shelter !== '') sent.set(x.shelter, (sent.get(x.shelter) ?? 0) + x.toMove);
  return sent;
}

/** Those whom a full shelter left at home get another; where none is large enough, the roomiest takes them all the same. */
export const findRoom: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  for (const x of v.villages) {
    if (x.waiting < 1 || !m.every(`room:${x.id}`, v.t, 600)) continue;
    const taken = new Map(v.shelters.map((s) => [s.id, s.capacity - s.left] as const));
    const shelter = shelterFor(seat, v, x.id, x.waiting, taken);
    const place = v.shelters.find((s) => s.id === shelter);
    if (!place) continue;
    if (!place.open)
      seat.send('emergency', { type: 'shelter.open', shelters: [place.id], announce: true, staffed: true });
    seat.send('hq-office', {
      type: 'evacuate.order',
      villages: [x.id],
      // Who was told to go stays told.
      scope: 'low-lying',
      shelter: place.id,
      crowd: place.left < x.waiting,
      lead: 'township head and village cadres',
      route: 'village road to the township seat',
      transport: 'buses',
      vulnerableFirst: true,
      returnWhen: 'after houses are checked',
    });
  }
};
