/** The doctrine finds room for people whom a full shelter left at home. */
import { expect, it } from 'vitest';
import { projectView, submit } from '../../src/sim/index.ts';
import { Memory } from '../../src/bots/doctrine.ts';
import { findRoom } from '../../src/bots/doctrine-shelters.ts';
import { tinyCounty } from '../support/tiny-county.ts';
import { events, minutes, order, tiny } from '../support/tiny-world.ts';

it.each([
  ['v7', 'shelter-2', 'shelter-1', 1000, false],
  // Nothing holds 1,150: the roomiest takes them all the same.
  ['v8', 'shelter-2', 'shelter-1', 1200, true],
])('%s, of which %s holds fifty, goes on to %s', (village, first, then, people, crowd) => {
  const ex = tiny();
  order(ex, 'commander', {
    type: 'evacuate.order',
    villages: [village],
    scope: 'all',
    shelter: first,
    lead: 'x',
  });
  const memory = new Memory();
  const seat = {
    view: (role: 'commander') => projectView(ex, role),
    send: (role: 'commander', cmd: Parameters<typeof submit>[3]) => submit(ex, 'bot', role, cmd).ok,
    county: tinyCounty,
    seed: '1',
  };
  for (let m = 0; m < 400; m++) {
    minutes(ex, 1);
    findRoom(seat as never, memory);
  }
  const v = projectView(ex, 'commander').villages.find((x) => x.id === village)!;
  expect([v.arrived, v.waiting, v.lodged.map((x) => x.shelter)]).toEqual([people, 0, [first, then]]);
  expect(events(ex, 'EVAC')).toHaveLength(2);
  expect(ex.world.people.orders[1].crowd).toBe(crowd);
  expect(events(ex, 'SHELTER_OPEN').map((e) => e.data.shelters)).toEqual([[then]]);
});
