/**
 * Who is housed where. People leave home for a shelter that has room for them; when it is full the order's next one takes the
 * rest, and where there is none they wait at home until a further order finds them room, or one is told to take all.
 */
import { isBack } from './evacuation-state.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { emit } from '../log.ts';
import type { EvacOrder, Lodging, World } from '../world.ts';
import { room, shelterSafe } from './shelters.ts';

const NOWHERE: readonly Lodging[] = [];
/** Where a village's people are housed or on their way to, in the order in which they were sent. */
export const lodgings = (w: World, v: number): readonly Lodging[] => w.people.lodged[v] ?? NOWHERE;
const sent = (list: readonly Lodging[]): number => list.reduce((n, x) => n + x.people, 0);

/** Places left for people who have not left home, by what is known of those on their way. */
export function roomLeft(w: World, shelter: number): number {
  let left = room(w, shelter);
  for (const list of Object.values(w.people.lodged))
    for (const x of list) if (x.shelter === shelter) left -= x.people;
  return Math.max(0, left);
}
/** Whether some of a village still wait for a place. */
export function roomless(w: World, v: number): number {
  const p = w.people;
  const order = p.orders[p.evacOrder[v]];
  if (!order || isBack(w, v) || order.crowd) return 0;
  const full = order.shelters.every((s) => lodgings(w, v).some((x) => x.shelter === s && x.full));
  return full ? Math.max(0, p.toMove[v] - p.departed[v]) : 0;
}

/** Lets people leave until `wanted` have left (or calls so many back); returns how many have left now. */
export function settle(w: World, v: number, order: EvacOrder, wanted: number): number {
  const list = (w.people.lodged[v] ??= []);
  let more = wanted - sent(list);
  for (let i = list.length - 1; i >= 0 && more < 0; i--) {
    const back = Math.min(list[i].people, -more);
    list[i].people -= back;
    more += back;
  }
  for (const [i, s] of order.shelters.entries()) {
    if (more <= 0) break;
    const last = i === order.shelters.length - 1;
    const n = order.crowd && last ? more : Math.min(more, roomLeft(w, s));
    let at = list.find((x) => x.shelter === s);
    if (!at) list.push((at = { shelter: s, people: 0, full: false }));
    at.people += n;
    more -= n;
    if (n >= 0.5) at.full = false;
    // Half a person is nobody.
    if (more >= 0.5 && !at.full) {
      at.full = true;
      tellFull(w, v, s, order.shelters[i + 1] ?? -1, w.people.toMove[v] - sent(list));
    }
  }
  return sent(list);
}
function tellFull(w: World, v: number, s: number, next: number, left: number): void {
  const { villages, facilities } = w.env.county;
  const shelter = facilities[s].id;
  const said = { village: villages[v].id, shelter, next: next < 0 ? '' : facilities[next].id };
  emit(w, 'SHELTER_FULL', null, {
    ...said,
    left: Math.round(left),
    nextSafe: next < 0 || shelterSafe(w, next),
  });
  deliver(w, {
    from: shelter,
    to: ['emergency', ...COMMAND_ROLES],
    channel: 'phone',
    code: next < 0 ? 'shelter-full' : 'shelter-passed-on',
    params: said,
  });
}

/** How many of a village's arrived people are in each place: the first sent are the first there. */
export function housed(
  w: World,
  v: number,
): readonly { readonly shelter: number; readonly people: number }[] {
  let left = w.people.arrived[v];
  return lodgings(w, v).flatMap((x) => {
    const people = Math.min(left, x.people);
    left -= people;
    return people > 0 ? [{ shelter: x.shelter, people }] : [];
  });
}
