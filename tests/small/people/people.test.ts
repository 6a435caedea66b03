/** Water, warnings, moving, harm: each rule at its limit and past it. Values are worked out by hand from the tiny county. */
import { network } from '../../support/links.ts';
import { lastEntered } from '../../../src/sim/drive.ts';
import { heardAt } from '../../../src/sim/people/evacuation-state.ts';
import { moving as stands } from '../../support/charts.ts';
import { describe, expect, it } from 'vitest';
import { createExercise, type Exercise } from '../../../src/sim/index.ts';
import { away, isNight } from '../../../src/sim/people/at-home.ts';
import { injuredIn, overVillages, rescuedIn, trappedIn } from '../../../src/sim/people/casualties.ts';
import { moveEvacuees, travelSeconds } from '../../../src/sim/people/evacuation.ts';
import { exposePeople } from '../../../src/sim/hazards/flood/exposure.ts';
import { lowLying } from '../../../src/sim/hazards/flood/low-lying.ts';
import { falls } from '../../../src/sim/hazards/landslide/named.ts';
import { deadIn, harm, hurtIn, reportedDead, reportedInjured } from '../../../src/sim/people/harm.ts';
import { heed, idleWarnings } from '../../../src/sim/people/heed.ts';
import { roofs, shelterSafe } from '../../../src/sim/people/shelters.ts';
import { onWarnTimer, spreadWarnings } from '../../../src/sim/people/warning.ts';
import { cell, tinyCounty } from '../../support/tiny-county.ts';
import {
  scenarioOf,
  events,
  facilityNo,
  minutes,
  order,
  tiny,
  villageNo,
  wetCell,
  type Wish,
} from '../../support/tiny-world.ts';
import { raise } from '../../../src/sim/drive.ts';

const v = villageNo;
const slopes: Wish = {
  also: ['landslide'],
  conditions: {
    landslide: undefined,
    slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80 }],
  },
};
const moving = (ex: Exercise, villages: string[], more: object = {}): void =>
  order(ex, 'commander', {
    type: 'evacuate.order',
    villages,
    scope: 'low-lying',
    shelter: 'shelter-1',
    lead: 'x',
    ...more,
  });

describe('at home', () => {
  it.each([
    ['2026-07-08T19:59', false],
    ['2026-07-08T20:00', true],
    ['2026-07-08T05:59', true],
    ['2026-07-08T06:00', false],
    ['2026-07-08T12:00', false],
    ['2026-07-08T00:00', true],
  ])('%s is night: %s', (startsAt, night) => expect(isNight(tiny({ startsAt }).world)).toBe(night));
  it('is nobody who has left, and everybody who is back', () => {
    const { world: w } = tiny();
    w.people.departed[v('v5')] = 70;
    expect(away(w, v('v5'))).toBe(70);
    stands(w, 'v5', 0, 'back');
    expect(away(w, v('v5'))).toBe(0);
  });
});

describe('who lives on low ground', () => {
  it.each([
    ['v2', 300, 'three of four cells within 1.2 m of the lowest'],
    ['v4', 200, 'both cells'],
    ['v5', 400, 'both cells'],
    ['v7', 500, 'no gauge: one of two cells lower than 5.5 m over its channel'],
    ['v6', 0, 'no gauge, high'],
  ])('%s: %i (%s)', (id, people) => expect(lowLying(tiny().world, v(id))).toBe(people));
  it('a record just over the first wet stage leaves the lowest cell on the list', () => {
    const ex = tiny({ parameters: { 'PRM-EVA-OVER-RECORD': 0 } });
    // Reach 61.4 − 61.2 = 0.2 m: the lowest cell alone.
    expect(lowLying(ex.world, v('v2'))).toBe(100);
  });
});

describe('moving', () => {
  it('low ground by default, everybody on request, those under a slope at least', () => {
    const ex = tiny(slopes);
    moving(ex, ['v2', 'v6', 'v7']);
    const p = ex.world.people;
    expect([p.toMove[v('v2')], p.toMove[v('v6')], p.toMove[v('v7')]]).toEqual([300, 20, 500]);
    moving(ex, ['v2'], { scope: 'all' });
    expect(p.toMove[v('v2')]).toBe(400);
    expect(p.evacOrder[v('v2')]).toBe(1);
  });
  it('the dead do not go', () => {
    const ex = tiny();
    harm(ex.world, v('v2'), { dead: 10, hurt: 4 * 10, of: 100 });
    const dead = deadIn(ex.world, v('v2'));
    expect(dead).toBe(10);
    moving(ex, ['v2'], { scope: 'all' });
    expect(ex.world.people.toMove[v('v2')]).toBe(390);
  });
  it('takes the road’s time, ten minutes at least, more when the lane is full', () => {
    const { world: w } = tiny();
    // v7 → seat: three edges of 180 s, a truck at 85 %.
    expect(travelSeconds(w, v('v7'), facilityNo('shelter-1'))).toBeCloseTo(540 / 0.85, 6);
    expect(travelSeconds(w, v('v7'), facilityNo('shelter-3'))).toBe(600);
    // 5600 people in 1400 vehicles fill the lane: 15 % more.
    w.people.toMove[v('v7')] = 5600;
    expect(travelSeconds(w, v('v7'), facilityNo('shelter-1'))).toBeCloseTo((540 / 0.85) * 1.15, 6);
    w.people.toMove[v('v7')] = 2800;
    expect(travelSeconds(w, v('v7'), facilityNo('shelter-1'))).toBeCloseTo((540 / 0.85) * (1 + 0.15 / 16), 6);
    for (const k of [0, 5]) w.res.blockedEdges[k] = 60;
    expect(travelSeconds(w, v('v7'), facilityNo('shelter-1'))).toBe(-1);
  });
  it.each([
    ['by day', '2026-07-08T08:00', 35, 'x', 1],
    ['by night', '2026-07-08T21:00', 50, 'x', 1],
    ['without a leader', '2026-07-08T08:00', 35, '', 0.96],
  ])('%s: after τ minutes 39.3 % are on their way', (_, startsAt, tau, lead, willing) => {
    const ex = tiny({ startsAt });
    moving(ex, ['v7'], { lead });
    minutes(ex, 1 + tau);
    expect(heardAt(ex.world, v('v7'))).toBe(60);
    expect(ex.world.people.departed[v('v7')]).toBeCloseTo(500 * (1 - Math.exp(-0.5)) * willing, 3);
  });
  it('on an order alone some wait for a second word: a warning, or water among them', () => {
    const share = (before: (ex: Exercise) => void): number => {
      const ex = tiny({ parameters: { 'PRM-EVA-UNWARNED': 92 } });
      before(ex);
      moving(ex, ['v7']);
      minutes(ex, 1 + 35);
      return ex.world.people.departed[v('v7')] / (500 * (1 - Math.exp(-0.5)));
    };
    const warn = (village: string) => (ex: Exercise) =>
      order(ex, 'commander', {
        type: 'warning.issue',
        kind: 'flood',
        colour: 'red',
        villages: [village],
        townships: [],
        channels: ['sms'],
        text: 'x',
      });
    expect(share(() => {})).toBeCloseTo(0.92, 4);
    expect(share(warn('v6'))).toBeCloseTo(0.92, 4);
    expect(share(warn('v7'))).toBeGreaterThanOrEqual(1);
    expect(share((ex) => (ex.world.people.wetAt[v('v7')] = 0))).toBeCloseTo(1, 4);
  });
  it('whose township sat at a consultation gets going in three quarters of the time; another township gains nothing', () => {
    const left = (...townships: readonly string[]): number => {
      const ex = tiny({ endAt: '8:00' });
      for (const id of townships)
        order(ex, 'hq-office', {
          type: 'consult.hold',
          attendees: ['water', 'weather'],
          riskTownships: [id],
          proposedLevel: '0',
        });
      moving(ex, ['v7'], { lead: 'x' });
      minutes(ex, 1 + 35);
      return ex.world.people.departed[v('v7')];
    };
    const [own, other] = ['t1', 't3'];
    expect(left()).toBeCloseTo(500 * (1 - Math.exp(-0.5)), 3);
    expect(left(other)).toBe(left());
    expect(left(own)).toBeCloseTo(500 * (1 - Math.exp(-0.5 / 0.75 ** 2)), 3);
    expect(left(own, own)).toBe(left(own));
  });
  it('by a high river whose gauge is seldom read, takes a fifth longer to get going; other rivers, other disasters do not count', () => {
    const left = (village: string, gauges: readonly string[], more: Wish = {}, warning = -50): number => {
      const wish = { endAt: '8:00', rain: 1, parameters: { 'PRM-EVA-UNREAD': 1.2 }, ...more };
      const marks = tinyCounty.gauges.map((g) => ({ ...g, warningM: g.lowM + warning }));
      const ex = createExercise(scenarioOf(wish), { ...tinyCounty, gauges: marks }, '1');
      if (gauges.length > 0) order(ex, 'hq-office', { type: 'gauges.densify', gauges, intervalMin: 30 });
      moving(ex, [village], { scope: 'all' });
      minutes(ex, 1 + 35);
      return ex.world.people.departed[v(village)] / ex.world.env.county.villages[v(village)].population;
    };
    const usual = 1 - Math.exp(-0.5);
    const slow = 1 - Math.exp(-0.5 / 1.2 ** 2);
    expect(left('v4', ['g-low'])).toBeCloseTo(usual, 3);
    expect(left('v4', [])).toBeCloseTo(slow, 3);
    expect(left('v4', ['g-up'])).toBe(left('v4', []));
    expect(left('v3', [])).toBeCloseTo(usual, 3);
    expect(left('v4', [], {}, 50)).toBeCloseTo(usual, 3);
    const quake = left('v4', [], { hazard: 'earthquake' });
    expect(quake).toBeGreaterThan(0);
    expect(quake).toBe(left('v4', [], { hazard: 'earthquake', parameters: {} }));
  });
  it('arrives in steps of what is on the road, and is done when all are there', () => {
    const ex = tiny();
    moving(ex, ['v7'], { shelter: 'shelter-3', crowd: true });
    const p = ex.world.people;
    const k = v('v7');
    let arrived = 0;
    for (let m = 1; m <= 30; m++) {
      minutes(ex, 1);
      const onRoad = p.departed[k] - arrived;
      arrived += onRoad < 1 ? onRoad : (onRoad * 60) / 600;
      expect(p.arrived[k]).toBeCloseTo(arrived, 6);
    }
    minutes(ex, 170);
    const [done] = events(ex, 'EVAC_DONE');
    expect(done.data).toEqual({ village: 'v7', people: 500, order: 0 });
    expect(events(ex, 'EVAC_DONE')).toHaveLength(1);
    expect([p.arrived[k], p.departed[k], p.toMove[k]]).toEqual([500, 500, 500]);
    expect(lastEntered(ex.world, 'evacuation', 'people.there', 'v7')).toBe(done.t);
    // 105 minutes after the order reached it all have left; the last of 500 needs some 66 more.
    expect(done.t).toBeGreaterThan(106 * 60);
  });
  it('without a leader four in a hundred stay', () => {
    const ex = tiny();
    moving(ex, ['v7'], { lead: '' });
    minutes(ex, 240);
    expect(events(ex, 'EVAC_DONE')[0].data.people).toBe(480);
    expect(ex.world.people.toMove[v('v7')]).toBeCloseTo(480, 6);
  });
  it('begins at its hour, not a minute before', () => {
    const ex = tiny();
    moving(ex, ['v7'], { startInMin: 30 });
    minutes(ex, 29);
    expect(heardAt(ex.world, v('v7'))).toBe(-1);
    minutes(ex, 1);
    expect(heardAt(ex.world, v('v7'))).toBe(1800);
  });
  it('tells the village; cadres reach every household in 40 minutes and everybody in 50', () => {
    const ex = tiny();
    moving(ex, ['v7']);
    minutes(ex, 1);
    expect(events(ex, 'VILLAGE_WARNED')[0].data).toEqual({ warning: -1, village: 'v7' });
    minutes(ex, 20);
    const p = ex.world.people;
    expect([p.households[v('v7')], p.persons[v('v7')]]).toEqual([0.5, 0.4]);
    minutes(ex, 20);
    expect([p.households[v('v7')], p.persons[v('v7')]]).toEqual([1, 0.8]);
  });
  it('does not begin where nobody can be told, unless somebody has been there', () => {
    const ex = tiny();
    network(ex.world, 0, { cell: false });
    moving(ex, ['v7']);
    minutes(ex, 10);
    expect(heardAt(ex.world, v('v7'))).toBe(-1);
    ex.world.people.warnedAt[v('v7')] = 1;
    minutes(ex, 1);
    expect(heardAt(ex.world, v('v7'))).toBe(ex.world.t);
    expect(events(ex, 'VILLAGE_WARNED')).toHaveLength(0);
  });
  it('stops where the way is cut, and goes on when it opens', () => {
    const ex = tiny();
    for (const k of [0, 5]) ex.world.res.blockedEdges[k] = 60;
    moving(ex, ['v7']);
    minutes(ex, 60);
    expect(ex.world.people.departed[v('v7')]).toBe(0);
    expect(ex.world.people.travel[v('v7')]).toBe(-1);
    ex.world.res.blockedEdges = {};
    // The way is looked at again every ten minutes.
    minutes(ex, 10);
    expect(ex.world.people.departed[v('v7')]).toBeGreaterThan(0);
  });
  it('nobody more leaves once they were let back', () => {
    const ex = tiny();
    moving(ex, ['v7']);
    minutes(ex, 30);
    const before = ex.world.people.departed[v('v7')];
    stands(ex.world, 'v7', 60, 'back');
    moveEvacuees(ex.world);
    expect(ex.world.people.departed[v('v7')]).toBe(before);
  });
});

describe('water reaches people', () => {
  const five = v('v5');
  const low = cell(11, 15);
  function at(depth: number, before: (ex: Exercise) => void = () => {}): Exercise {
    const ex = tiny();
    before(ex);
    wetCell(ex, low, depth);
    exposePeople(ex.world);
    return ex;
  }
  it.each([
    [0.299, -1, 0, 0],
    [0.301, 0, 50, 0],
    [0.499, 0, 50, 0],
    [0.501, 0, 50, 200],
  ])('%d m: wet at %i, %i households, %i held', (depth, wetAt, households, held) => {
    const { people, incidents } = at(depth).world;
    expect([people.wetAt[five], incidents.flood.households[five], incidents.flood.stranded[five]]).toEqual([
      wetAt,
      households,
      held,
    ]);
  });
  it('tells once how many are at home in the wet cells', () => {
    const ex = at(0.6);
    expect(events(ex, 'VILLAGE_FLOODED').map((e) => e.data)).toEqual([{ village: 'v5', athome: 200 }]);
    exposePeople(ex.world);
    expect(events(ex, 'VILLAGE_FLOODED')).toHaveLength(1);
  });
  it('the lowest leave first', () => {
    const half = at(0.6, (ex) => void (ex.world.people.departed[five] = 150));
    expect(half.world.incidents.flood.stranded[five]).toBe(50);
    expect(events(half, 'VILLAGE_FLOODED')[0].data.athome).toBe(50);
    const gone = at(0.6, (ex) => void (ex.world.people.departed[five] = 200));
    expect(gone.world.incidents.flood.stranded[five]).toBe(0);
    // The second cell's people go after the first's.
    const ex = at(0.6, (x) => {
      x.world.people.departed[five] = 250;
      wetCell(x, cell(12, 15), 0.6);
    });
    expect(ex.world.incidents.flood.stranded[five]).toBe(150);
  });
  it('who was brought out is not held any more', () =>
    expect(
      at(0.6, (ex) => void (ex.world.incidents.flood.fetched[five] = 30)).world.incidents.flood.stranded[
        five
      ],
    ).toBe(170));
  const row = (ex: Exercise) => ex.world.people.harm.find((r) => r.village === five);
  it('slow water of 1 m kills 0.0286 % of those at home; 2.09 m still slowly', () => {
    expect(row(at(1))!.expectedDead).toBeCloseTo(200 * 0.1 * 0.002858, 3);
    // Φ((ln 2.09 − 7.6) / 2.75) = 0.006287
    expect(row(at(2.09))!.expectedDead).toBeCloseTo(200 * 0.1 * 0.006287, 3);
  });
  it('rapid water of 3 m kills 9.84 % of those caught: a tenth indoors, four tenths when nobody warned them', () => {
    expect(row(at(3))!.expectedDead).toBeCloseTo(200 * 0.4 * 0.0984, 1);
    expect(row(at(3, (ex) => void (ex.world.people.warnedAt[five] = 0)))!.expectedDead).toBeCloseTo(
      200 * 0.1 * 0.0984,
      2,
    );
  });
  it('the same depth again kills nobody more; what falls does not either', () => {
    const ex = at(3);
    const dead = row(ex)!.expectedDead;
    exposePeople(ex.world);
    wetCell(ex, low, 0.7);
    exposePeople(ex.world);
    expect(row(ex)!.expectedDead).toBe(dead);
    expect(ex.world.incidents.flood.maxDepth[ex.world.incidents.flood.cellOffset[five]]).toBeCloseTo(3, 6);
    expect(ex.world.incidents.flood.stranded[five]).toBe(200);
    wetCell(ex, low, 0.2);
    exposePeople(ex.world);
    expect(ex.world.incidents.flood.stranded[five]).toBe(0);
  });
  it('a slope hits those still under it, once', () => {
    const ex = tiny(slopes);
    ex.world.people.departed[v('v6')] = 5;
    falls(ex.world, ex.world.incidents.landslide!.listed[0]);
    expect(events(ex, 'SLIDE')[0].data).toEqual({ slope: 'slope-6', village: 'v6', hit: 15 });
    expect(ex.world.people.harm[0].expectedDead).toBeCloseTo(3.75, 9);
    // A slide buries: one badly hurt for four dead.
    expect(ex.world.people.harm[0].expectedHurt).toBeCloseTo(3.75 * 0.25, 9);
    falls(ex.world, ex.world.incidents.landslide!.listed[0]);
    expect(events(ex, 'SLIDE')).toHaveLength(1);
    const empty = tiny(slopes);
    empty.world.people.departed[v('v6')] = 40;
    falls(empty.world, empty.world.incidents.landslide!.listed[0]);
    expect(empty.world.people.harm).toEqual([]);
  });
});

describe('the ledger of the dead and the hurt', () => {
  it('adds up expected dead; four hurt to each; never more than were there', () => {
    const { world: w } = tiny();
    expect(harm(w, 1, { dead: 2, hurt: 4 * 2, of: 100 })).toBe(8);
    expect(harm(w, 1, { dead: 2, hurt: 4 * 2, of: 5 })).toBe(3);
    expect(harm(w, 1, { dead: 0, of: 50, hurt: 4 })).toBe(4);
    expect(harm(w, 1, { dead: 0, of: 50, hurt: 60 })).toBe(50);
    expect(w.people.harm).toHaveLength(1);
    expect(w.people.harm[0]).toMatchObject({
      place: 'v2',
      village: 1,
      expectedDead: 4,
      expectedHurt: 65,
      dead: 4,
    });
  });
  it('who dies of a wound is no longer hurt; nobody is hurt less than not at all', () => {
    const { world: w } = tiny();
    harm(w, 1, { dead: 0, of: 50, hurt: 6 });
    expect(harm(w, 1, { dead: 2, of: 50, hurt: -2 })).toBe(-2);
    expect(w.people.harm[0]).toMatchObject({ dead: 2, expectedHurt: 4, injured: 4 });
    expect(harm(w, 1, { dead: 0, of: 50, hurt: -9 })).toBe(-4);
    expect(w.people.harm[0].injured).toBe(0);
  });
  it('nothing is written for nobody', () => {
    const { world: w } = tiny();
    expect(harm(w, 1, { dead: 0, hurt: 0, of: 0 })).toBe(0);
    expect(harm(w, 1, { dead: 0, of: 9, hurt: 0 })).toBe(0);
    expect(w.people.harm).toEqual([]);
  });
  it('keeps the place of a school apart from its village', () => {
    const ex = tiny();
    const { world: w } = ex;
    harm(w, 1, { dead: 3, hurt: 4 * 3, of: 9, place: 'school' });
    harm(w, 1, { dead: 5, hurt: 4 * 5, of: 9 });
    harm(w, 2, { dead: 1, hurt: 4 * 1, of: 9 });
    expect(w.people.harm.map((r) => [r.place, r.dead])).toEqual([
      ['school', 3],
      ['v2', 5],
      ['v3', 1],
    ]);
    expect([deadIn(w), deadIn(w, 1), deadIn(w, 0), hurtIn(w, 1)]).toEqual([
      9,
      8,
      0,
      w.people.harm[0].injured + w.people.harm[1].injured,
    ]);
    expect(events(ex, 'DEATHS').map((e) => e.data)).toEqual([
      { village: 'v2', place: 'school', dead: 3 },
      { village: 'v2', place: 'v2', dead: 5 },
      { village: 'v3', place: 'v3', dead: 1 },
    ]);
    w.people.harm[0].deadReported = 2;
    w.people.harm[2].deadReported = 1;
    w.people.harm[2].injuredReported = 7;
    expect([reportedDead(w), reportedDead(w, 1), reportedInjured(w)]).toEqual([3, 2, 7]);
  });
  it('the hurt of a village are living people of it', () => {
    const { world: w } = tiny();
    harm(w, 5, { dead: 60, hurt: 4 * 60, of: 100 });
    expect(hurtIn(w, 5)).toBe(40);
    w.people.harm[0].injured = 90;
    expect(injuredIn(w, 5)).toBe(40);
    expect(injuredIn(w, 0)).toBe(0);
  });
  it('a fraction left over is one seeded draw', () => {
    let dead = 0;
    for (let s = 0; s < 40; s++) {
      const { world: w } = tiny({}, String(s));
      harm(w, 1, { dead: 0.5, hurt: 4 * 0.5, of: 10 });
      dead += w.people.harm[0].dead;
    }
    expect(dead).toBeGreaterThan(10);
    expect(dead).toBeLessThan(30);
  });
  it('adds water’s own figures over villages', () => {
    const { world: w } = tiny();
    w.incidents.flood.stranded[1] = 4;
    w.incidents.flood.stranded[7] = 5;
    w.incidents.flood.fetched[2] = 6;
    expect([overVillages(w, trappedIn), overVillages(w, rescuedIn), trappedIn(w, 1)]).toEqual([9, 6, 4]);
  });
});

describe('who still heeds a warning', () => {
  const warn = (ex: Exercise, colour: string, kind = 'flood', villages = ['v5']): void =>
    order(ex, 'commander', {
      type: 'warning.issue',
      kind,
      colour,
      villages,
      townships: [],
      channels: ['sms'],
      text: 'x',
    });
  const five = v('v5');
  it.each<[string, (ex: Exercise) => void, number]>([
    ['none given', () => {}, 0],
    ['one', (ex) => warn(ex, 'yellow'), 0],
    ['the same again', (ex) => (warn(ex, 'yellow'), warn(ex, 'yellow')), 1],
    ['a weaker one after it', (ex) => (warn(ex, 'yellow'), warn(ex, 'blue')), 1],
    ['a stronger one after it', (ex) => (warn(ex, 'yellow'), warn(ex, 'red')), 0],
    ['of another kind', (ex) => (warn(ex, 'yellow'), warn(ex, 'yellow', 'landslide')), 0],
    ['of another village', (ex) => (warn(ex, 'yellow'), warn(ex, 'yellow', 'flood', ['v4'])), 0],
    [
      'one called off',
      (ex) => (
        warn(ex, 'yellow'),
        order(ex, 'commander', { type: 'warning.cancel', warning: '0', reason: 'x' })
      ),
      1,
    ],
    [
      'two for nothing, then the water',
      (ex) => (warn(ex, 'yellow'), warn(ex, 'yellow'), void (ex.world.people.wetAt[five] = 0)),
      0,
    ],
  ])('%s', (_, give, idle) => {
    const ex = tiny();
    give(ex);
    expect(idleWarnings(ex.world, five)).toBe(idle);
    expect(heed(ex.world, five)).toBeCloseTo(1 - 0.1 * idle, 9);
  });
  it('never fewer than six in ten; three points a time in a model community', () => {
    const ex = tiny({ resources: { modelCommunities: ['v4'] } });
    for (let k = 0; k < 6; k++) warn(ex, 'yellow', 'flood', ['v5', 'v4']);
    expect(heed(ex.world, five)).toBe(0.6);
    expect(heed(ex.world, v('v4'))).toBeCloseTo(0.85, 9);
  });
  it('those who no longer heed stay behind: a quarter of the doubters', () => {
    const ex = tiny();
    for (let k = 0; k < 3; k++) warn(ex, 'yellow', 'flood', ['v7']);
    moving(ex, ['v7']);
    minutes(ex, 240);
    // heed 0.8: willing = 1 − 0.25 × 0.2 = 0.95
    expect(events(ex, 'EVAC_DONE')[0].data.people).toBe(475);
  });
});

describe('a warning spreads', () => {
  const five = v('v5');
  function warned(channels: string[], before: (ex: Exercise) => void = () => {}): Exercise {
    const ex = tiny();
    before(ex);
    order(ex, 'commander', {
      type: 'warning.issue',
      kind: 'flood',
      colour: 'red',
      villages: ['v5'],
      townships: [],
      channels,
      text: 'x',
    });
    ex.world.people.warnedAt[five] = 0;
    spreadWarnings(ex.world);
    return ex;
  }
  it.each<[string[], number, number]>([
    [['sms'], 0.7 / 4, ((0.7 / 4) * 0.88) / 6],
    [['broadcast'], 0.75 / 5, ((0.75 / 5) * 0.88) / 6],
    [['call-confirm'], 0.6 / 12, ((0.6 / 12) * 0.88) / 6],
    [['wechat'], 0.4 / 8, ((0.4 / 8) * 0.88) / 6],
    [['tv'], 0.25 / 10, ((0.25 / 10) * 0.88) / 6],
    [['door-knock'], 0.98 / 25, ((0.98 / 25) * 0.99) / 15],
    [['sms', 'broadcast'], 0.925 / 4, ((0.925 / 4) * 0.88) / 6],
    [['sms', 'door-knock'], 0.994 / 4, ((0.994 / 4) * 0.99) / 15],
  ])('%s in a minute', (channels, households, persons) => {
    const p = warned(channels).world.people;
    expect(p.households[five]).toBeCloseTo(households, 9);
    expect(p.persons[five]).toBeCloseTo(persons, 9);
  });
  it('not by telephone without cell service, not by loudspeaker without power; by knocking always', () => {
    const dark = (ex: Exercise): void => network(ex.world, 2, { power: false });
    const mute = (ex: Exercise): void => network(ex.world, 2, { cell: false });
    const p = (c: string[], f: (ex: Exercise) => void): number => warned(c, f).world.people.households[five];
    expect([
      p(['sms'], mute),
      p(['call-confirm'], mute),
      p(['wechat'], mute),
      p(['broadcast'], dark),
      p(['tv'], dark),
    ]).toEqual([0, 0, 0, 0, 0]);
    expect([
      p(['sms'], dark) > 0,
      p(['broadcast'], mute) > 0,
      p(['door-knock'], (ex) => (dark(ex), mute(ex))) > 0,
    ]).toEqual([true, true, true]);
  });
  it('nobody where the officer has not heard it, nor in villages it does not name', () => {
    const ex = warned(['sms']);
    expect(ex.world.people.households[v('v4')]).toBe(0);
    const other = tiny();
    order(other, 'commander', {
      type: 'warning.issue',
      kind: 'flood',
      colour: 'red',
      villages: ['v5'],
      townships: [],
      channels: ['sms'],
      text: 'x',
    });
    spreadWarnings(other.world);
    expect(other.world.people.households[five]).toBe(0);
  });
  it('for six hours, and not when it was called off; 97.5 % are everybody', () => {
    const grows = (f: (ex: Exercise) => void): boolean => {
      const ex = warned(['sms']);
      f(ex);
      const was = ex.world.people.persons[five];
      spreadWarnings(ex.world);
      return ex.world.people.persons[five] > was;
    };
    const after = (m: number) => (ex: Exercise) => {
      minutes(ex, m);
      ex.world.people.persons[five] = 0;
    };
    expect(grows(after(6 * 60))).toBe(true);
    expect(grows(after(6 * 60 + 1))).toBe(false);
    expect(grows((ex) => void raise(ex.world, 'warning', '0', 'cancel'))).toBe(false);
    const full = warned(['door-knock']);
    const p = full.world.people;
    p.households[five] = 0.5;
    p.persons[five] = 0.975;
    spreadWarnings(full.world);
    expect(p.households[five]).toBe(0.5);
    p.persons[five] = 0.974;
    spreadWarnings(full.world);
    expect(p.households[five]).toBeGreaterThan(0.5);
  });
  it('what cadres have told stays told', () => {
    const ex = warned(['tv']);
    ex.world.people.households[five] = 0.9;
    ex.world.people.persons[five] = 0.95;
    spreadWarnings(ex.world);
    expect([ex.world.people.households[five], ex.world.people.persons[five]]).toEqual([0.9, 0.95]);
  });
  it('reaches an officer in two to eight minutes; a silent township is tried again every twenty', () => {
    const ex = tiny();
    network(ex.world, 1, { cell: false });
    order(ex, 'commander', {
      type: 'warning.issue',
      kind: 'flood',
      colour: 'red',
      villages: [],
      townships: ['t2', 't3'],
      channels: ['sms'],
      text: 'x',
    });
    minutes(ex, 9);
    const heard = events(ex, 'VILLAGE_WARNED');
    expect(heard.map((e) => e.data.village).sort()).toEqual(['v5', 'v6', 'v8']);
    for (const e of heard) {
      expect(e.t).toBeGreaterThanOrEqual(120);
      expect(e.t).toBeLessThanOrEqual(480);
      expect(e.data.warning).toBe(0);
    }
    const due = ex.world.schedule.items.filter((x) => x.event.kind === 'warn').map((x) => x.t);
    expect(due).toHaveLength(2);
    for (const t of due) expect(t).toBeGreaterThanOrEqual(22 * 60);
    for (const t of due) expect(t).toBeLessThanOrEqual(28 * 60);
    network(ex.world, 1, { cell: true });
    minutes(ex, 20);
    expect(events(ex, 'VILLAGE_WARNED')).toHaveLength(5);
  });
  const wide = (parameters: Record<string, number>, startsAt = '2026-07-08T02:00'): Exercise => {
    const ex = tiny({
      startsAt,
      parameters: { 'PRM-WRN-OFFICER-RANGE': 0, 'PRM-WRN-OFFICER-EACH': 5, ...parameters },
    });
    order(ex, 'commander', {
      type: 'warning.issue',
      kind: 'flood',
      colour: 'red',
      villages: ['v6', 'v5', 'v8'],
      townships: [],
      channels: ['sms'],
      text: 'x',
    });
    return ex;
  };
  const heardAt = (ex: Exercise): [string, number][] =>
    events(ex, 'VILLAGE_WARNED').map((e) => [e.data.village, (e.t - 60) / 60]);
  it('a duty room calls its villages one after the other, in the order of the warning', () => {
    const ex = wide({ 'PRM-WRN-CALLERS-NIGHT': 1, 'PRM-WRN-SILENT-NIGHT': 0 });
    minutes(ex, 12);
    expect(heardAt(ex).map(([village, m]) => [village, Math.round(m)])).toEqual([
      ['v6', 1],
      ['v5', 6],
      ['v8', 11],
    ]);
    const two = wide({ 'PRM-WRN-CALLERS-NIGHT': 2, 'PRM-WRN-SILENT-NIGHT': 0 });
    minutes(two, 12);
    expect(heardAt(two).map(([, m]) => Math.round(m))).toEqual([1, 1, 6]);
    const day = wide(
      { 'PRM-WRN-CALLERS-NIGHT': 1, 'PRM-WRN-CALLERS-DAY': 2, 'PRM-WRN-SILENT-DAY': 0 },
      '2026-07-08T08:00',
    );
    minutes(day, 12);
    expect(heardAt(day).map(([, m]) => Math.round(m))).toEqual([1, 1, 6]);
  });
  it('whoever sleeps is called again, and an active response keeps officers awake', () => {
    const asleep = { 'PRM-WRN-SILENT-NIGHT': 100, 'PRM-WRN-SILENT-RESPONSE': 0, 'PRM-WRN-AGAIN': 8 };
    const ex = wide(asleep);
    minutes(ex, 30);
    expect(heardAt(ex)).toEqual([]);
    order(ex, 'commander', {
      type: 'response.activate',
      level: '4',
      grounds: ['superior-order'],
      measures: [],
    });
    minutes(ex, 24);
    expect(new Set(heardAt(ex).map(([village]) => village))).toEqual(new Set(['v5', 'v6', 'v8']));
  });
  it('whoever does not pick up is rung again after eight minutes, by day as by night', () => {
    const again = (parameters: Record<string, number>, startsAt: string): number[] => {
      const ex = wide({ 'PRM-WRN-CALLERS-NIGHT': 3, 'PRM-WRN-CALLERS-DAY': 3, ...parameters }, startsAt);
      minutes(ex, 6);
      expect(heardAt(ex)).toEqual([]);
      return ex.world.schedule.items.filter((x) => x.event.kind === 'warn').map((x) => x.t / 60);
    };
    const due = [10, 10, 10];
    const [night, day] = ['2026-07-08T02:00', '2026-07-08T08:00'];
    expect(again({ 'PRM-WRN-SILENT-NIGHT': 100, 'PRM-WRN-SILENT-DAY': 0 }, night)).toEqual(due);
    expect(again({ 'PRM-WRN-SILENT-NIGHT': 0, 'PRM-WRN-SILENT-DAY': 100 }, day)).toEqual(due);
  });
  it('an officer is told once, and not of what was called off', () => {
    const ex = warned(['sms']);
    const n = ex.world.log.length;
    onWarnTimer(ex.world, 0, five);
    expect(ex.world.log).toHaveLength(n);
    ex.world.people.warnedAt[five] = -1;
    raise(ex.world, 'warning', '0', 'cancel');
    onWarnTimer(ex.world, 0, five);
    expect(ex.world.people.warnedAt[five]).toBe(-1);
  });
});

describe('shelters', () => {
  it('a dry one is safe, one in 10 cm of water is not', () => {
    const ex = tiny();
    const f = facilityNo('shelter-3');
    expect(shelterSafe(ex.world, f)).toBe(true);
    wetCell(ex, cell(16, 19), 0.09);
    expect(shelterSafe(ex.world, f)).toBe(true);
    wetCell(ex, cell(16, 19), 0.11);
    expect(shelterSafe(ex.world, f)).toBe(false);
  });
  it('a school has its rooms and tents beside; open ground tents alone, as far as there is room', () => {
    const { world: w } = tiny();
    const school = facilityNo('shelter-1');
    const park = facilityNo('shelter-3');
    expect([roofs(w, school), roofs(w, park)]).toEqual([1000, 0]);
    w.res.stock[school][3] = 10;
    w.res.stock[park][3] = 10;
    expect([roofs(w, school), roofs(w, park)]).toEqual([1040, 40]);
    w.res.stock[park][3] = 100;
    expect(roofs(w, park)).toBe(300);
  });
});
