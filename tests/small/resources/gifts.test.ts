/** Help that comes unasked: gifts that were taken late, and volunteers. */
import { expect, it } from 'vitest';
import { createExercise } from '../../../src/sim/index.ts';
import { countyStore } from '../../../src/sim/resources/roster.ts';
import { volunteerUnit } from '../../../src/sim/resources/volunteers.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, messages, minutes, order, scenarioOf, tiny } from '../../support/tiny-world.ts';

it('a gift taken shortly before its donor would have lost patience still takes an hour to the shelf', () => {
  const ex = tiny();
  ex.world.incidents.flood.households[0] = 40;
  ex.world.people.wetReported[0] = 0;
  minutes(ex, 100);
  const [{ t, data }] = events(ex, 'DONATION_OFFER');
  const shelf = (): number => ex.world.res.stock[countyStore(tinyCounty)][2];
  const before = shelf();
  // The donor waits two hours for an answer; he has it after ninety minutes.
  minutes(ex, (t + 5400 - ex.world.t) / 60);
  order(ex, 'emergency', { type: 'donation.answer', donation: String(data.donation), answer: 'accept' });
  minutes(ex, 59);
  expect([shelf(), events(ex, 'DONATION_ARRIVED')]).toEqual([before, []]);
  minutes(ex, 1);
  expect(shelf()).toBe(before + data.quantity);
  expect(events(ex, 'DONATION_ARRIVED').map((e) => e.data.registered)).toEqual([true]);
  expect(messages(ex, 'donation-unasked')).toEqual([]);
});
it('volunteers come to the county seat, wherever it stands in the list of places', () => {
  const county = { ...tinyCounty, facilities: [...tinyCounty.facilities].reverse() };
  const ex = createExercise(scenarioOf(), county, '1');
  volunteerUnit(ex.world);
  expect(ex.world.res.units.at(-1)).toMatchObject({ id: 'social-team-1', node: 0, home: 0 });
});
