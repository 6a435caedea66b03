/** Where the doctrine sets its post: the fittest building or village, apart from the incident, never where it was driven from. */
import { expect, it } from 'vitest';
import { postAt } from '../../src/bots/doctrine-post.ts';
import { Memory } from '../../src/bots/doctrine.ts';
import type { Seat } from '../../src/bots/bot.ts';
import type { RoleView } from '../../src/sim/index.ts';

/** So many metres east of the fire. */
const at = (m: number) => ({ lon: 117 + m / 97_000, lat: 29.5 });
const seat = {
  county: {
    facilities: [
      { id: 'office', kind: 'government', at: at(40_000) },
      { id: 'school', kind: 'school', at: at(2_000) },
      { id: 'works', kind: 'factory', at: at(1_500) },
    ],
    villages: [
      { id: 'near', at: at(500) },
      { id: 'leaving', at: at(1_000) },
      { id: 'quiet', at: at(3_500) },
    ],
  },
} as unknown as Seat;
const village = (id: string, evac = 'none') => ({ id, evac, flooded: false, trapped: 0 });
const view = (icp: object | null): RoleView =>
  ({
    t: 600,
    icp,
    shelters: [],
    sites: [{ id: 'fire-head', known: true, at: at(0) }],
    villages: [village('near'), village('leaving', 'moving'), village('quiet')],
  }) as unknown as RoleView;

it('the nearest fit place; driven out, the next, and not back when that one stands', () => {
  const m = new Memory();
  expect(postAt(seat, view(null), m)).toBe('school');
  expect(postAt(seat, view({ ...at(2_000), stands: false }), m)).toBe('quiet');
  expect(postAt(seat, view({ ...at(3_500), stands: true }), m)).toBe('quiet');
  expect(postAt(seat, view({ ...at(3_500), stands: false }), m)).toBe('office');
});
