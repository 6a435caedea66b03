/** Levels of a forest fire (procedures.md §3.2): by area as seen, by hours out of control, by the dead; each from its limit on. */
import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../src/sim/hazards/forest-fire/view.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import type { World } from '../../../src/sim/world.ts';
import { fire, tiny } from '../../support/tiny-world.ts';

const HOURS = { 'LVL-W-IV-HS': 2, 'LVL-W-III-HS': 4, 'LVL-W-IV-H': 6, 'LVL-W-III-H': 9 };
const AREAS = { 'LVL-W-IV-HA': 10, 'LVL-W-III-HA': 50, 'LVL-W-II-HA': 100 };
/** A fire that has been confirmed. */
function confirmed(sensitive = true): World {
  const { world } = tiny({
    hazard: 'forest-fire',
    rain: null,
    levels: { ...HOURS, ...AREAS },
    conditions: { forestFire: { ...fire(), sensitive } },
  });
  learn(world, 'fire:confirmed', HQ_ROLES);
  return world;
}
const byArea = (ha: number): number => {
  const w = confirmed();
  w.incidents.forestFire!.seenHa = ha;
  return levelOf(w);
};
const byHours = (hours: number, sensitive: boolean): number => {
  const w = confirmed(sensitive);
  w.t = hours * 3600;
  return levelOf(w);
};

describe('a fire is of', () => {
  it('level Ⅳ, Ⅲ, Ⅱ from ten, fifty, a hundred hectares on, and of none below', () => {
    expect([0, 9.9, 10, 49.9, 50, 99.9, 100, 500].map(byArea)).toEqual([0, 0, 4, 4, 3, 3, 2, 2]);
  });
  it('level Ⅳ and Ⅲ from its hours on, sooner where sensitive places lie', () => {
    expect([1.9, 2, 3.9, 4, 20].map((h) => byHours(h, true))).toEqual([0, 4, 4, 3, 3]);
    expect([1.9, 2, 5.9, 6, 8.9, 9].map((h) => byHours(h, false))).toEqual([0, 0, 0, 4, 4, 3]);
  });
  it('level Ⅲ with one dead that is told of, Ⅱ with three', () => {
    const w = confirmed();
    w.people.harm.push({
      place: 'v7',
      village: 6,
      expectedDead: 3,
      expectedHurt: 0,
      dead: 3,
      injured: 0,
      since: 0,
      deadReported: 0,
      injuredReported: 0,
    });
    const by = (n: number): number => {
      w.people.harm[0].deadReported = n;
      return levelOf(w);
    };
    expect([0, 1, 2, 3].map(by)).toEqual([0, 3, 3, 2]);
  });
  it('level Ⅱ when a village is in its way', () => {
    const w = confirmed();
    learn(w, 'fire:village-threatened', HQ_ROLES);
    expect(levelOf(w)).toBe(2);
  });
  it('no level before it is confirmed, however large', () => {
    const { world } = tiny({ hazard: 'forest-fire', rain: null, levels: AREAS });
    world.incidents.forestFire!.seenHa = 500;
    expect(levelOf(world)).toBe(0);
  });
});
