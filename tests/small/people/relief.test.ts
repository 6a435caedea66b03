/** Needs, the relief plan, homes, claims and what closes an event: each rule at its limit and past it. */
import { network } from '../../support/links.ts';
import { restoreLink } from '../../../src/sim/information/links.ts';
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { harm } from '../../../src/sim/people/harm.ts';
import {
  cashPlaces,
  claimed,
  homeless,
  inRecovery,
  insured,
  lossFigures,
  recoveryChecklist,
  sitePlaces,
  siteRoom,
  unplanned,
  vacant,
} from '../../../src/sim/people/recovery.ts';
import { CHECKLIST } from '../../../src/sim/people/recovery.data.ts';
import {
  damagedHouses,
  fundWan,
  natural,
  reliefFigures,
  watchRelief,
} from '../../../src/sim/people/relief-plan.ts';
import { groupPeople, kitFed, needAt, needIndex, updateRelief } from '../../../src/sim/people/relief.ts';
import {
  events,
  facilityNo,
  messages,
  minutes,
  order,
  refusal,
  tiny,
  villageNo,
  type Wish,
} from '../../support/tiny-world.ts';
import { raise } from '../../../src/sim/drive.ts';
import { danger } from '../../support/dangers.ts';
import { moving, responseOver } from '../../support/charts.ts';
import { lossSoFar } from '../../../src/sim/resources/losses.ts';
import { NO_LOSSES } from '../../../src/sim/resources/sectors.ts';

/** A consignment that stands so. */
const goods = (ex: Exercise, value: string): void =>
  void (ex.world.machines.charts['supply-order']['0'] = {
    value,
    context: {},
    entered: {},
    spent: {},
    timers: {},
  });

const v = villageNo;
const five = v('v5');
const school = facilityNo('shelter-1');
const park = facilityNo('shelter-3');
const FOOD = 0;
/** All of v5 has arrived at a shelter. */
function arrived(at: string, wish: Wish = {}, people = 400): Exercise {
  const ex = tiny(wish);
  order(ex, 'commander', { type: 'evacuate.order', villages: ['v5'], scope: 'all', shelter: at, lead: 'x' });
  const p = ex.world.people;
  p.arrived[five] = p.departed[five] = p.toMove[five] = people;
  p.lodged[five] = [{ shelter: facilityNo(at), people: Math.ceil(people), full: false }];
  moving(ex.world, 'v5', 0);
  return ex;
}
const stock = (ex: Exercise, f: number, ...pieces: number[]): void =>
  pieces.forEach((n, k) => (ex.world.res.stock[f][k] = n));

describe('categories of people', () => {
  it.each([
    [400, [11, 58, 11, 320]],
    [100, [3, 14, 3, 80]],
    [1, [0, 0, 0, 1]],
    [0, [0, 0, 0, 0]],
  ])('of %i: %j', (people, parts) => {
    const { world: w } = tiny();
    expect([0, 1, 2, 3].map((c) => groupPeople(w, five, c, people))).toEqual(parts);
  });
});

describe('money from the province', () => {
  const fund = (
    after: number,
    more: object = {},
    parts: readonly string[] = ['houses', 'reported-up'],
  ): number => {
    const ex = tiny({ parameters: { 'PRM-RLF-PROVINCE': 300, 'PRM-RLF-PROVINCE-MIN': 180 } });
    order(ex, 'emergency', { type: 'loss.assess', parts: [...parts], dead: 0, houses: 0, ...more });
    minutes(ex, after);
    return fundWan(ex.world).total - 300;
  };
  it('comes three hours after the dead and the houses were stated as they are and reported up', () => {
    expect([fund(179), fund(180)]).toEqual([0, 300]);
    expect(fund(180, {}, ['houses', 'casualties'])).toBe(0);
    expect(fund(180, { dead: 3 })).toBe(0);
    expect(fund(180, { houses: undefined })).toBe(0);
    // What was lost in all may still be open, or wrong.
    expect(fund(180, { lossWan: 99999 })).toBe(300);
  });
  it('comes once', () => {
    const ex = tiny({ parameters: { 'PRM-RLF-PROVINCE': 300, 'PRM-RLF-PROVINCE-MIN': 180 } });
    const assess = (): void =>
      order(ex, 'emergency', { type: 'loss.assess', parts: ['reported-up'], dead: 0, houses: 0 });
    assess();
    minutes(ex, 170);
    assess();
    minutes(ex, 10);
    expect(fundWan(ex.world).total).toBe(600);
    minutes(ex, 300);
    expect(fundWan(ex.world).total).toBe(600);
  });
});

describe('goods that arrive', () => {
  const onShelf = (sign: number): ((at: number) => number) => {
    const ex = tiny({ parameters: { 'PRM-SUP-UNSIGNED': 480 } });
    order(ex, 'emergency', {
      type: 'supplies.dispatch',
      store: 'store-county',
      to: 'shelter-3',
      item: 'food',
      quantity: 30,
    });
    for (let m = 0; m < 240 && events(ex, 'SUPPLY_ARRIVED').length === 0; m++) minutes(ex, 1);
    const came = ex.world.t;
    return (at) => {
      minutes(ex, at - (ex.world.t - came) / 60);
      if (at === sign) order(ex, 'duty', { type: 'supplies.receipt', supply: '0' });
      return ex.world.res.stock[park]?.[FOOD] ?? 0;
    };
  };
  it('are handed out when signed for; counted for eight hours where nobody does', () => {
    const signed = onShelf(5);
    const before = signed(0);
    expect(signed(5)).toBe(before + 30);
    expect(signed(490)).toBe(before + 30);
    const left = onShelf(-1);
    expect(left(478)).toBe(before);
    expect(left(482)).toBe(before + 30);
  });
});

describe('needs', () => {
  it('begin with the first whole person in a shelter, once', () => {
    const ex = arrived('shelter-1', {}, 0.9);
    updateRelief(ex.world);
    expect(ex.world.people.needSince[five]).toBe(-1);
    ex.world.people.arrived[five] = 1;
    minutes(ex, 1);
    minutes(ex, 5);
    expect(events(ex, 'RELIEF_NEED').map((e) => [e.t, e.data.village])).toEqual([[60, 'v5']]);
  });
  it('count people by shelter, and nobody who went home', () => {
    const ex = arrived('shelter-1');
    updateRelief(ex.world);
    expect(ex.world.res.shelterPeople).toEqual({ [school]: 400 });
    moving(ex.world, 'v5', 0, 'back');
    updateRelief(ex.world);
    expect(ex.world.res.shelterPeople[school]).toBe(0);
  });
  it('begin for those whom water holds at home, who are not served there', () => {
    const ex = tiny();
    const p = ex.world.people;
    ex.world.incidents.flood.stranded[five] = 5;
    updateRelief(ex.world);
    expect(p.needSince[five]).toBe(-1);
    ex.world.incidents.flood.households[five] = 2;
    updateRelief(ex.world);
    expect(p.needSince[five]).toBe(0);
    expect(events(ex, 'NEED_MET')).toEqual([]);
  });
  it('wait for the township’s living money where relief is due, or until somebody lends it', () => {
    const met = (
      after: number,
      town: 'own' | 'other' | null,
      { purpose = 'living', due = 0, wan = 4 } = {},
    ): number => {
      const ex = arrived('shelter-1', {
        parameters: { 'PRM-FND-UNPAID': 720, 'PRM-FND-LEAST': 0.01, 'PRM-RLF-UNSTAFFED': 0 },
      });
      const { world: w } = ex;
      stock(ex, school, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000);
      const own = w.env.index.township.get(w.env.county.villages[five].township)!;
      w.resp.relief.dueAt = due;
      if (town !== null)
        w.resp.relief.funds.push({
          t: 0,
          township: town === 'own' ? own : own + 1,
          purpose,
          wan,
        } as never);
      updateRelief(w);
      w.t = after * 60;
      updateRelief(w);
      return needAt(w.people, five, FOOD);
    };
    expect(met(0, 'own')).toBe(0);
    expect(met(719, null)).toBe(-1);
    expect(met(719, 'other')).toBe(-1);
    expect(met(719, 'own', { purpose: 'transition' })).toBe(-1);
    // A hundred yuan for each of the 400.
    expect(met(719, 'own', { wan: 3.99 })).toBe(-1);
    expect(met(720, null)).toBe(720 * 60);
    expect(met(0, null, { due: -1 })).toBe(0);
  });
  it('are met only by enough for a whole category, which leaves the shelf', () => {
    const ex = arrived('shelter-1');
    // food for the 58 elders and 11 patients alone; formula for none
    stock(ex, school, 70);
    updateRelief(ex.world);
    const p = ex.world.people;
    const met = (k: number): number[] => [0, 1, 2, 3].map((c) => p.needMet[needIndex(five, k, c)]);
    expect(met(FOOD)).toEqual([-1, 0, 0, -1]);
    expect(ex.world.res.stock[school][FOOD]).toBe(1);
    expect(needAt(p, five, FOOD)).toBe(-1);
    stock(ex, school, 319);
    ex.world.res.stock[school][7] = 11;
    ex.world.t = 60;
    updateRelief(ex.world);
    expect(met(FOOD)).toEqual([60, 0, 0, -1]);
    stock(ex, school, 320);
    ex.world.t = 120;
    updateRelief(ex.world);
    expect(met(FOOD)).toEqual([60, 0, 0, 120]);
    expect(needAt(p, five, FOOD)).toBe(120);
    expect(ex.world.res.stock[school][FOOD]).toBe(0);
    expect(events(ex, 'NEED_MET').map((e) => e.data)).toEqual([{ village: 'v5', need: 'food', minutes: 2 }]);
  });
  it('elders’ bedding takes care packs too; neither leaves alone', () => {
    const ex = arrived('shelter-1');
    stock(ex, school, 0, 0, 400);
    updateRelief(ex.world);
    const bed = (c: number): number => ex.world.people.needMet[needIndex(five, 2, c)];
    expect([bed(0), bed(1), bed(2), bed(3)]).toEqual([0, -1, 0, 0]);
    expect(ex.world.res.stock[school][2]).toBe(58);
    ex.world.res.stock[school][8] = 58;
    updateRelief(ex.world);
    expect(bed(1)).toBe(0);
    expect([ex.world.res.stock[school][2], ex.world.res.stock[school][8]]).toEqual([0, 0]);
  });
  it('a roof: an open shelter with room for all who are there', () => {
    const met = (at: string, f: (ex: Exercise) => void): boolean => {
      const ex = arrived(at);
      f(ex);
      updateRelief(ex.world);
      return needAt(ex.world.people, five, 3) >= 0;
    };
    const open = (ex: Exercise): void => void raise(ex.world, 'shelter', 'shelter-1', 'open');
    expect(met('shelter-1', () => {})).toBe(false);
    expect(met('shelter-1', open)).toBe(true);
    const openPark = (tents: number) => (ex: Exercise) => {
      raise(ex.world, 'shelter', 'shelter-3', 'open');
      ex.world.res.stock[park][3] = tents;
      ex.world.people.arrived[five] = ex.world.people.toMove[five] = 300;
    };
    expect(met('shelter-3', openPark(74))).toBe(false);
    expect(met('shelter-3', openPark(75))).toBe(true);
  });
  it('care: a medical team at once, a township’s own centre after ninety minutes if it is dry and can be called', () => {
    const at = (shelter: string, minute: number, f: (ex: Exercise) => void = () => {}): boolean => {
      const ex = arrived(shelter);
      updateRelief(ex.world);
      ex.world.res.stock[facilityNo(shelter)][4] = 11;
      ex.world.t = minute * 60;
      f(ex);
      updateRelief(ex.world);
      return needAt(ex.world.people, five, 4) >= 0;
    };
    expect(at('shelter-3', 1, (ex) => void (ex.world.res.shelterMedical[park] = 0))).toBe(true);
    expect([at('shelter-3', 89), at('shelter-3', 90)]).toEqual([false, true]);
    expect(at('shelter-1', 90)).toBe(false);
    expect(at('shelter-3', 90, (ex) => void (ex.world.res.facilityWet[facilityNo('health-3')] = 0))).toBe(
      false,
    );
    expect(at('shelter-3', 90, (ex) => network(ex.world, 2, { cell: false }))).toBe(false);
    expect(at('shelter-3', 90, (ex) => void (ex.world.res.stock[park][4] = 10))).toBe(false);
  });
  it('family kits feed those who left before the water, for three days', () => {
    const fed = (f: (ex: Exercise) => void): number => {
      const ex = arrived('shelter-1', { resources: { familyKits: 0.5 } });
      updateRelief(ex.world);
      f(ex);
      return kitFed(ex.world, five, 99);
    };
    expect(fed(() => {})).toBe(49);
    expect(fed((ex) => void (ex.world.t = 72 * 3600 - 1))).toBe(49);
    expect(fed((ex) => void (ex.world.t = 72 * 3600))).toBe(0);
    expect(fed((ex) => moving(ex.world, 'v5', -1))).toBe(0);
    expect(fed((ex) => void Object.assign(ex.world.people.wetAt, { [five]: 0 }))).toBe(49);
    expect(
      fed((ex) => (Object.assign(ex.world.people.wetAt, { [five]: 5 }), moving(ex.world, 'v5', 6))),
    ).toBe(0);
  });
  it('and spare the shelf food and water, no bedding', () => {
    const ex = arrived('shelter-1', { resources: { familyKits: 1 } });
    stock(ex, school, 1, 1, 1);
    updateRelief(ex.world);
    expect(ex.world.res.stock[school].slice(0, 3)).toEqual([1, 1, 1]);
    expect([
      needAt(ex.world.people, five, 0),
      needAt(ex.world.people, five, 1),
      needAt(ex.world.people, five, 2),
    ]).toEqual([0, 0, -1]);
  });
  it('all five met is relief, told for each category that has people', () => {
    const ex = arrived('shelter-1', {}, 2);
    raise(ex.world, 'shelter', 'shelter-1', 'open');
    ex.world.res.shelterMedical[school] = 0;
    stock(ex, school, 9, 9, 9, 0, 9, 0, 0, 9, 9);
    minutes(ex, 3);
    // Of two people none is infant, elder or patient in whole numbers.
    expect(events(ex, 'RELIEF').map((e) => e.data)).toEqual([
      { village: 'v5', category: 'others', people: 2, minutes: 0 },
    ]);
    expect(Array.from(ex.world.people.reliefDone.subarray(five * 4, five * 4 + 4))).toEqual([60, 60, 60, 60]);
  });
});

describe('the relief plan', () => {
  const due = (f: (ex: Exercise) => void, wish: Wish = {}): boolean => {
    const ex = tiny(wish);
    f(ex);
    watchRelief(ex.world);
    return ex.world.resp.relief.dueAt >= 0;
  };
  const moved = (n: number) => (ex: Exercise) => void (ex.world.people.arrived[0] = n);
  const wet =
    (n: number, told = true) =>
    (ex: Exercise) => {
      ex.world.incidents.flood.households[0] = n;
      if (told) ex.world.people.wetReported[0] = 0;
    };
  const dead = (n: number) => (ex: Exercise) => {
    harm(ex.world, 0, { dead: 5, hurt: 4 * 5, of: 9 });
    ex.world.people.harm[0].deadReported = n;
  };
  it.each<[string, (ex: Exercise) => void, boolean]>([
    ['299 moved', moved(299.4), false],
    ['300 moved', moved(300), true],
    ['nobody known dead', dead(0), false],
    ['one known dead', dead(1), true],
    ['29 houses', wet(29.4), false],
    ['30 houses', wet(30), true],
    ['30 houses nobody has told of', wet(30, false), false],
  ])('is due: %s', (_, f, is) => expect(due(f)).toBe(is));
  it('never by an accident', () => expect(due(moved(900), { hazard: 'hazmat', rain: null })).toBe(false));
  it('is told to the command once, within ten minutes, and to nobody else', () => {
    const ex = tiny();
    order(ex, 'commander', {
      type: 'evacuate.order',
      villages: ['v1'],
      scope: 'all',
      shelter: 'shelter-1',
      startInMin: 600,
    });
    moved(300)(ex);
    minutes(ex, 30);
    expect(events(ex, 'RELIEF_DUE').map((e) => [e.t, e.data])).toEqual([
      [600, { moved: 300, dead: 0, houses: 0 }],
    ]);
    const [m] = messages(ex, 'relief-due');
    expect([...m.to]).toEqual(['commander', 'hq-office', 'duty', 'emergency']);
    expect(ex.world.info.known['relief:due']).toEqual({
      commander: 600,
      'hq-office': 600,
      duty: 600,
      emergency: 600,
    });
    const due = ex.world.schedule.items
      .filter((x) => x.event.kind === 'donation')
      .map((x) => (x.t - 600) / 60);
    expect(due).toHaveLength(6);
    [60, 90, 120, 150, 180, 240].forEach((least, i) => {
      expect(due[i]).toBeGreaterThanOrEqual(least);
      expect(due[i]).toBeLessThan(least + 30);
    });
  });
  it('adds up figures as the county knows them', () => {
    const ex = tiny();
    moved(10.2)(ex);
    ex.world.people.arrived[3] = 5.4;
    wet(7.6)(ex);
    dead(2)(ex);
    expect(reliefFigures(ex.world)).toEqual({ moved: 16, dead: 2, houses: 8 });
    expect([damagedHouses(ex.world, 0), damagedHouses(ex.world, 1), natural(ex.world)]).toEqual([8, 0, true]);
  });
  it('its fund is 300 and what was given in money and accepted, less what is allotted', () => {
    const { world: w } = tiny();
    expect(fundWan(w)).toEqual({ total: 300, left: 300 });
    const gift = (donor: number, answer: string) => w.resp.relief.donations.push({ donor, answer } as never);
    gift(2, '');
    gift(2, 'refuse');
    gift(0, 'accept');
    expect(fundWan(w).total).toBe(300);
    gift(2, 'accept');
    w.resp.relief.funds.push({ wan: 50 } as never, { wan: 25 } as never);
    expect(fundWan(w)).toEqual({ total: 320, left: 245 });
  });
});

describe('homes', () => {
  const flooded = (n: number): Exercise => {
    const ex = tiny();
    ex.world.incidents.flood.households[five] = n;
    ex.world.people.wetReported[five] = 0;
    return ex;
  };
  const plan = (ex: Exercise, way: string, households: number, village = five, site = -1): void =>
    void ex.world.resp.relief.housing.push({ village, way, households, site } as never);
  it('a quarter of the wet households cannot go home, if the village has told', () => {
    const ex = flooded(42);
    expect(homeless(ex.world, five)).toBe(11);
    ex.world.people.wetReported[five] = -1;
    expect(homeless(ex.world, five)).toBe(0);
  });
  it('each plan takes its households off its own village', () => {
    const ex = flooded(40);
    plan(ex, 'dispersed', 4);
    plan(ex, 'cash', 3, 2);
    expect(unplanned(ex.world, five)).toBe(6);
  });
  it('are planned once the response has ended or the time is over', () => {
    const ex = tiny();
    expect(inRecovery(ex.world)).toBe(false);
    responseOver(ex.world);
    expect(inRecovery(ex.world)).toBe(true);
    const late = tiny();
    late.world.t = 12 * 3600 - 1;
    expect(inRecovery(late.world)).toBe(false);
    late.world.t = 12 * 3600;
    expect(inRecovery(late.world)).toBe(true);
  });
  it('at a shelter: none while shut; four persons a household off its places', () => {
    const ex = tiny();
    expect(siteRoom(ex.world, park)).toBe(0);
    raise(ex.world, 'shelter', 'shelter-3', 'open');
    expect([siteRoom(ex.world, park), sitePlaces(ex.world, five, park)]).toEqual([300, 75]);
    plan(ex, 'centralised', 10, five, park);
    plan(ex, 'centralised', 10, five, school);
    expect([siteRoom(ex.world, park), sitePlaces(ex.world, five, park)]).toEqual([260, 65]);
    plan(ex, 'centralised', 99, five, park);
    expect(siteRoom(ex.world, park)).toBe(0);
  });
  it('vacant dwellings: four in a hundred of the township’s sound ones, less those taken', () => {
    const ex = flooded(50);
    // t3: 100 + 25 + 300 households, 50 damaged: 375 × 0.04 = 15
    expect(vacant(ex.world, five)).toBe(15);
    plan(ex, 'dispersed', 4, v('v8'));
    plan(ex, 'cash', 4, v('v8'));
    plan(ex, 'dispersed', 4, v('v1'));
    expect(vacant(ex.world, five)).toBe(11);
    plan(ex, 'dispersed', 40);
    expect(vacant(ex.world, five)).toBe(0);
  });
  it('cash: half a ten thousand a household of what the township got for the transition', () => {
    const ex = flooded(50);
    const fund = (township: number, purpose: string, wan: number) =>
      ex.world.resp.relief.funds.push({ township, purpose, wan } as never);
    expect(cashPlaces(ex.world, five)).toBe(0);
    fund(2, 'transition', 3.2);
    fund(2, 'living', 9);
    fund(1, 'transition', 9);
    expect(cashPlaces(ex.world, five)).toBe(6);
    plan(ex, 'cash', 2, v('v6'));
    plan(ex, 'cash', 2, v('v3'));
    plan(ex, 'dispersed', 2);
    expect(cashPlaces(ex.world, five)).toBe(4);
    plan(ex, 'cash', 9);
    expect(cashPlaces(ex.world, five)).toBe(0);
  });
});

describe('claims', () => {
  function damaged(): Exercise {
    const ex = tiny();
    const p = ex.world.people;
    const { households } = ex.world.incidents.flood;
    households[five] = 36;
    households[v('v4')] = 12;
    households[v('v2')] = 4;
    for (const k of ['v5', 'v4', 'v2']) p.wetReported[v(k)] = 0;
    responseOver(ex.world);
    return ex;
  }
  it('one house in five is insured', () => {
    const ex = damaged();
    expect(['v5', 'v4', 'v2', 'v1'].map((k) => insured(ex.world, v(k)))).toEqual([7, 2, 0, 0]);
  });
  it('half of two ten thousand a house is paid half an hour later, together, once', () => {
    const ex = damaged();
    order(ex, 'emergency', { type: 'insurance.claim', villages: ['v5', 'v4'] });
    expect(ex.world.resp.relief.claims.map((c) => [c.village, c.houses, c.wan, c.filedAt, c.paidAt])).toEqual(
      [
        [v('v5'), 7, 7, 0, -1],
        [v('v4'), 2, 2, 0, -1],
      ],
    );
    expect([claimed(ex.world, five), claimed(ex.world, v('v2'))]).toEqual([true, false]);
    minutes(ex, 29);
    expect(events(ex, 'CLAIM_PAID')).toEqual([]);
    minutes(ex, 1);
    expect(events(ex, 'CLAIM_PAID').map((e) => e.data)).toEqual([{ houses: 9, wan: 9 }]);
    expect(ex.world.resp.relief.claims.map((c) => c.paidAt)).toEqual([1800, 1800]);
    expect(messages(ex, 'claim-paid').map((m) => [...m.to])).toEqual([['emergency', 'duty']]);
    expect(refusal(ex, 'emergency', { type: 'insurance.claim', villages: ['v5'] })).not.toBe('');
  });
  it('two claims filed apart are paid apart', () => {
    const ex = damaged();
    order(ex, 'emergency', { type: 'insurance.claim', villages: ['v5'] });
    minutes(ex, 10);
    order(ex, 'emergency', { type: 'insurance.claim', villages: ['v4'] });
    minutes(ex, 30);
    expect(events(ex, 'CLAIM_PAID').map((e) => [e.t, e.data.houses])).toEqual([
      [1800, 7],
      [2400, 2],
    ]);
  });
});

describe('what was lost', () => {
  it('homes, breached levees once each, dams: 12 and 3 beside, 800 and 2000 ten thousand', () => {
    const { world: w } = tiny();
    expect(lossSoFar(w)).toEqual({
      households: 0,
      breached: 0,
      dams: 0,
      burntHa: 0,
      losses: NO_LOSSES,
      million: 0,
      direct: 0,
    });
    w.incidents.flood.households[0] = 50.4;
    w.incidents.flood.households[1] = 49.7;
    danger({ world: w }, 0, 'piping', 'gone');
    danger({ world: w }, 0, 'slide', 'gone');
    danger({ world: w }, 1);
    raise(w, 'flood-reservoir', 'pond', 'gives-way');
    const losses = {
      ...NO_LOSSES,
      houses: Math.round(100.1 * 12),
      firms: Math.round(100.1 * 3),
      works: 2800,
    };
    expect(lossSoFar(w)).toEqual({
      households: 100,
      breached: 1,
      dams: 1,
      burntHa: 0,
      losses,
      million: 43,
      direct: 43,
    });
    w.people.wetReported[0] = 0;
    w.people.arrived[4] = 12.3;
    w.info.knownClosed[3] = 5;
    harm(w, 0, { dead: 5, hurt: 4 * 5, of: 9 });
    w.people.harm[0].deadReported = 4;
    expect(lossFigures(w)).toEqual({
      dead: 4,
      moved: 12,
      houses: 50,
      homeless: 13,
      burntHa: 0,
      roads: 1,
      works: 2,
      lossMillion: 43,
      losses,
    });
  });
});

describe('the checklist', () => {
  const open = (f: (ex: Exercise) => void, wish: Wish = {}): string[] => {
    const ex = tiny(wish);
    const { resp: r } = ex.world;
    Object.assign(r.relief, { lossAt: 0 });
    Object.assign(r, { disinfectedAt: 0, requisitionsClosedAt: 0 });
    f(ex);
    return recoveryChecklist(ex.world).flatMap((done, i) => (done ? [] : [CHECKLIST[i]]));
  };
  const house = (ex: Exercise, n: number): void => {
    ex.world.incidents.flood.households[five] = n;
    ex.world.people.wetReported[five] = 0;
  };
  it.each<[string, (ex: Exercise) => void, string[]]>([
    ['all done', () => {}, []],
    ['loss not assessed', (ex) => void (ex.world.resp.relief.lossAt = -1), ['loss-assessed']],
    ['not disinfected', (ex) => void (ex.world.resp.disinfectedAt = -1), ['disinfected']],
    ['requisitions open', (ex) => void (ex.world.resp.requisitionsClosedAt = -1), ['requisitions-closed']],
    ['homeless and insured', (ex) => house(ex, 10), ['housing-planned', 'claims-filed']],
    ['too few for a claim', (ex) => house(ex, 4), ['housing-planned']],
    ['too few for a home', (ex) => house(ex, 1), []],
    [
      'planned and filed',
      (ex) => {
        house(ex, 10);
        ex.world.resp.relief.housing.push({ village: five, households: 3, way: 'cash', site: -1 } as never);
        ex.world.resp.relief.claims.push({ village: five } as never);
      },
      [],
    ],
    ['relief due, nothing allotted', (ex) => void (ex.world.resp.relief.dueAt = 0), ['funds-allotted']],
    ['relief begun, nothing allotted', (ex) => void (ex.world.resp.relief.startedAt = 0), ['funds-allotted']],
    [
      'allotted',
      (ex) => {
        ex.world.resp.relief.dueAt = 0;
        ex.world.resp.relief.funds.push({ wan: 1 } as never);
      },
      [],
    ],
    ['goods there, unsigned', (ex) => goods(ex, 'delivered'), ['goods-signed']],
    ['goods on the way', (ex) => goods(ex, 'underWay'), []],
    ['goods signed for', (ex) => goods(ex, 'received'), []],
    [
      'a gift unanswered',
      (ex) => void ex.world.resp.relief.donations.push({ donor: 0, answer: '', publishedAt: -1 } as never),
      ['donations-settled'],
    ],
    [
      'taken, not published',
      (ex) =>
        void ex.world.resp.relief.donations.push({ donor: 0, answer: 'accept', publishedAt: -1 } as never),
      ['donations-settled'],
    ],
    [
      'refused',
      (ex) =>
        void ex.world.resp.relief.donations.push({ donor: 0, answer: 'refuse', publishedAt: -1 } as never),
      [],
    ],
    [
      'published',
      (ex) =>
        void ex.world.resp.relief.donations.push({ donor: 0, answer: 'accept', publishedAt: 5 } as never),
      [],
    ],
    ['a road known closed', (ex) => void (ex.world.info.knownClosed[1] = 0), ['roads-open']],
    ['a road closed by order', (ex) => void (ex.world.res.closedByOrder[1] = true), ['roads-open']],
    ['a silent township', (ex) => network(ex.world, 1, { power: false }), ['contact-restored']],
    [
      'one with an emergency link',
      (ex) => (network(ex.world, 1, { power: false }), restoreLink(ex.world, 1, 'x')),
      [],
    ],
  ])('%s', (_, f, left) => expect(open(f)).toEqual(left));
  it('an accident needs no disinfection', () => {
    expect(open((ex) => void (ex.world.resp.disinfectedAt = -1), { hazard: 'hazmat', rain: null })).toEqual(
      [],
    );
  });
});
