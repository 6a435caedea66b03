/** Donations (plan 五（二）; REL-12): offered, answered, brought to the county store, made public. */
import { schedule } from '../kernel/scheduler.ts';
import { COMMAND_ROLES, deliver } from '../information/deliver.ts';
import { emit } from '../log.ts';
import { DONORS, type Donor } from '../people/relief-plan.data.ts';
import { givenBy } from '../people/relief-plan.ts';
import { CATEGORIES, NEEDS, RATES } from '../people/relief.data.ts';
import { SUPPLY_ITEMS, type Donation, type SupplyItem, type World } from '../world.ts';
import { countyStore } from './roster.ts';

/** Whether relief has a use for it. */
export const isNeeded = (item: Donor['item']): boolean =>
  item === 'money' ||
  item === 'tents' ||
  CATEGORIES.some((c) => NEEDS.some((n) => RATES[c][n]?.includes(item as SupplyItem)));

/** A donor's timer: first the offer, later the goods if nobody refused them. */
export function onDonationTimer(w: World, donor: number): void {
  const { donations } = w.resp.relief;
  const known = donations.find((d) => d.donor === donor);
  if (known) return bring(w, known);
  const d: Donation = {
    id: donations.length,
    donor,
    offeredAt: w.t,
    answer: '',
    answeredAt: -1,
    arrivedAt: -1,
    publishedAt: -1,
  };
  donations.push(d);
  const { id, item } = DONORS[donor];
  const quantity = givenBy(w, DONORS[donor]);
  emit(w, 'DONATION_OFFER', null, { donation: d.id, donor: id, item, quantity });
  deliver(w, {
    from: `donor-${id}`,
    to: COMMAND_ROLES,
    channel: 'phone',
    code: item === 'money' ? 'donation-money' : 'donation-goods',
    params: { donation: d.id, item, quantity },
    facts: [`donation:${d.id}`],
  });
  if (item !== 'money')
    schedule(w.schedule, w.t + w.env.numbers['PRM-DON-PATIENCE'] * 60, { kind: 'donation', donor });
}

/** Goods reach the store: shelved when they were accepted, in the yard when nobody had answered. */
function bring(w: World, d: Donation): void {
  const due = d.answer === '' || w.t >= d.answeredAt + w.env.numbers['PRM-DON-CARRY'] * 60;
  if (d.arrivedAt >= 0 || d.answer === 'refuse' || !due) return;
  d.arrivedAt = w.t;
  const { item } = DONORS[d.donor];
  const quantity = givenBy(w, DONORS[d.donor]);
  if (d.answer === 'accept') shelve(w, d);
  emit(w, 'DONATION_ARRIVED', null, { donation: d.id, item, quantity, registered: d.answer !== '' });
  if (d.answer === '')
    deliver(w, {
      from: w.env.county.facilities[countyStore(w.env.county)].id,
      to: COMMAND_ROLES,
      channel: 'phone',
      code: 'donation-unasked',
      params: { donation: d.id, item, quantity },
    });
}
function shelve(w: World, d: Donation): void {
  const { item } = DONORS[d.donor];
  const quantity = givenBy(w, DONORS[d.donor]);
  const k = SUPPLY_ITEMS.indexOf(item as SupplyItem);
  if (k >= 0) (w.res.stock[countyStore(w.env.county)] ??= SUPPLY_ITEMS.map(() => 0))[k] += quantity;
}

/** Registers an offer; goods that stand in the yard already are shelved or sent back at once. */
export function answerDonation(w: World, d: Donation, answer: 'accept' | 'refuse'): void {
  d.answer = answer;
  d.answeredAt = w.t;
  const { item } = DONORS[d.donor];
  if (answer === 'refuse') return;
  if (item === 'money') d.arrivedAt = w.t;
  else if (d.arrivedAt >= 0) shelve(w, d);
  else schedule(w.schedule, w.t + w.env.numbers['PRM-DON-CARRY'] * 60, { kind: 'donation', donor: d.donor });
}

/** Pieces that stand unsorted in the county store's yard. */
export function yardPieces(w: World): number {
  let n = 0;
  for (const d of w.resp.relief.donations)
    if (d.answer === '' && d.arrivedAt >= 0) n += givenBy(w, DONORS[d.donor]);
  return n;
}
/** How many times longer loading takes at a store whose yard is full of unsorted gifts. */
export const clog = (w: World, store: number): number =>
  store === countyStore(w.env.county)
    ? 1 + Math.min(w.env.numbers['PRM-DON-YARD-MOST'], yardPieces(w) / w.env.numbers['PRM-DON-YARD'])
    : 1;
