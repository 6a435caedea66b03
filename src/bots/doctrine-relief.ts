/** Relief plan, funds and donations while it lasts; homes, claims and receipts when it is over. */
import type { RoleView } from '../sim/index.ts';
import type { Seat } from './bot.ts';
import type { DoctrineRule } from './doctrine.ts';

/** Ten thousand yuan for the first needs of a hundred people. */
const LIVING_WAN = 2;
const PERSONS = 3.5;
/** After so long the first returns are in. */
const ASSESSED_S = 3 * 3600;

const plan: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const { relief } = v;
  if (!relief.applies || relief.dueAt < 0) return;
  if (relief.startedAt < 0) {
    const grounds = [
      ...(relief.moved > 0 ? ['moved'] : []),
      ...(relief.dead > 0 ? ['dead'] : []),
      ...(relief.houses > 0 ? ['houses'] : []),
    ];
    seat.send('emergency', {
      type: 'relief.start',
      grounds,
      reason: `${relief.moved} moved, ${relief.houses} houses damaged`,
    });
    return;
  }
  // What is known so far, stated and reported up, brings the province's money.
  if (v.t - relief.startedAt >= ASSESSED_S && m.once('interim'))
    seat.send('emergency', {
      type: 'loss.assess',
      parts: ['casualties', 'houses', 'reported-up'],
      dead: relief.dead,
      houses: relief.houses,
    });
  const people = new Map<string, number>();
  for (const x of v.villages) {
    if (x.shelter === '') continue;
    const { township } = seat.county.villages.find((y) => y.id === x.id)!;
    people.set(township, (people.get(township) ?? 0) + x.toMove);
  }
  let left = relief.leftWan;
  for (const [township, n] of people) {
    const had = relief.funds.reduce(
      (sum, x) => (x.purpose === 'living' && x.township === township ? sum + x.wan : sum),
      0,
    );
    // A third of the fund is kept for the months after, but no township goes without: nothing is cooked on credit at once.
    const spare = Math.max(had === 0 ? 1 : 0, Math.floor(left - relief.fundWan / 3));
    const wan = Math.min(Math.ceil((n * LIVING_WAN) / 100) - had, spare, Math.floor(left));
    if (wan < 1 || !m.every(`living:${township}`, v.t, 1800)) continue;
    const grounds = `${n} people moved, living needs of the first days`;
    if (seat.send('emergency', { type: 'funds.allot', township, purpose: 'living', wan, grounds }))
      left -= wan;
  }
};

const donations: DoctrineRule = (seat) => {
  const { donations: list } = seat.view('emergency').relief;
  for (const d of list)
    if (d.answer === '')
      seat.send('emergency', {
        type: 'donation.answer',
        donation: String(d.id),
        answer: d.needed ? 'accept' : 'refuse',
      });
  if (list.some((d) => d.answer === 'accept' && d.arrivedAt >= 0 && d.publishedAt < 0))
    seat.send('publicity', {
      type: 'donation.publish',
      text: 'Received with thanks; list by donor attached.',
    });
};

/** Kin and rented rooms first, then a site, then money, which is allotted to the township for it. */
function house(seat: Seat, v: RoleView, damaged: RoleView['relief']['damaged'][number]): void {
  const { village } = damaged;
  let open = damaged.unplanned;
  const take = (way: string, room: number, site = ''): void => {
    const households = Math.min(open, Math.floor(room));
    if (households < 1) return;
    if (seat.send('emergency', { type: 'housing.plan', village, way, households, site })) open -= households;
  };
  take('dispersed', damaged.dispersed);
  const site = [...v.relief.sites].sort((a, b) => b.free - a.free || (a.id < b.id ? -1 : 1)).at(0);
  if (site) take('centralised', site.free / PERSONS, site.id);
  if (open === 0 || v.relief.startedAt < 0) return;
  const { township } = seat.county.villages.find((y) => y.id === village)!;
  const wan = Math.min(Math.floor(v.relief.leftWan), Math.ceil(open * v.relief.cashWan));
  const grounds = `${open} households of ${village} without a home`;
  if (
    wan < 1 ||
    !seat.send('emergency', { type: 'funds.allot', township, purpose: 'transition', wan, grounds })
  )
    return;
  take('cash', wan / v.relief.cashWan);
}

/** Village by village, each looked at with what the ones before have left. */
const recover: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  if (!v.relief.recovery) return;
  for (const { village } of v.relief.damaged) {
    if (!m.once(`house:${village}`)) continue;
    const now = seat.view('emergency');
    house(
      seat,
      now,
      now.relief.damaged.find((d) => d.village === village)!,
    );
  }
  const claims = v.relief.damaged.filter((d) => d.insured > 0 && d.claim === null).map((d) => d.village);
  if (claims.length > 0) seat.send('emergency', { type: 'insurance.claim', villages: claims });
};
export const reliefRules: readonly DoctrineRule[] = [plan, donations, recover];
