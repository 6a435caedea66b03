/** Relief by category, family kits, the relief plan and its funds, donations, housing and recovery. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, projectView, SUPPLY_ITEMS, type Exercise, type Scenario } from '../../../src/sim/index.ts';
import { CATEGORIES, NEEDS } from '../../../src/sim/people/relief.data.ts';
import { groupPeople, kitFed, needAt, needIndex } from '../../../src/sim/people/relief.ts';
import { volunteerUnit } from '../../../src/sim/resources/volunteers.ts';
import { countyStore } from '../../../src/sim/resources/roster.ts';
import { begin, county, give, load } from '../../support/tiny.ts';
import { arrivedAt } from '../../../src/sim/resources/task-state.ts';
import { moving, responseOver } from '../../support/charts.ts';
import { supplyStands } from '../../../src/sim/resources/supplies.ts';

/** A world without moving water, where minutes are cheap. */
const dry = load(readFileSync('scenarios/hazmat-kiln-gas.yaml', 'utf8')).scenario;
const quiet = (resources: Partial<Scenario['resources']> = {}): Scenario => {
  const s = structuredClone(dry);
  s.msel = [];
  // Nobody speaks to the public here; what silence does is asked elsewhere.
  s.parameters = { ...s.parameters, 'PRM-RUM-HEED': 0 };
  s.resources = { ...s.resources, ...resources };
  return s;
};
const V = 20;
const village = county.villages[V].id;
const shelter = county.facilities.findIndex((f) => f.kind === 'shelter' && (f.capacity ?? 0) >= 3000);
const shelterId = county.facilities[shelter].id;
const shelf = (pieces: Partial<Record<(typeof SUPPLY_ITEMS)[number], number>>): number[] =>
  SUPPLY_ITEMS.map((item) => pieces[item] ?? 0);
const plenty = SUPPLY_ITEMS.map(() => 9000);
/** The whole village in an open shelter with medical care, with these goods on its shelf. */
function sheltered(goods: number[], scenario = quiet()): Exercise {
  const ex = begin('1', scenario);
  expect(
    give(ex, 'hq-office', {
      type: 'evacuate.order',
      villages: [village],
      scope: 'all',
      shelter: shelterId,
      lead: 'township head',
    }),
  ).toBeNull();
  expect(give(ex, 'emergency', { type: 'shelter.open', shelters: [shelterId] })).toBeNull();
  ex.world.res.shelterMedical[shelter] = 0;
  ex.world.res.stock[shelter] = [...goods];
  advance(ex, 3 * 3600);
  return ex;
}
const reliefs = (ex: Exercise) => ex.world.log.filter((e) => e.kind === 'RELIEF');
const metFor = (ex: Exercise, need: (typeof NEEDS)[number], category: (typeof CATEGORIES)[number]): boolean =>
  ex.world.people.needMet[needIndex(V, NEEDS.indexOf(need), CATEGORIES.indexOf(category))] >= 0;
const people = county.villages[V].population;
const group = (ex: Exercise, c: (typeof CATEGORIES)[number], n = people): number =>
  groupPeople(ex.world, V, CATEGORIES.indexOf(c), n);

describe('relief by category', () => {
  it('[REL-02] the four categories of a village add up to its people, whatever their number', () => {
    const ex = begin('1', quiet());
    for (const n of [0, 1, 2, 7, 50, 333, people])
      expect(CATEGORIES.reduce((a, c) => a + group(ex, c, n), 0)).toBe(n);
    expect(group(ex, 'elders')).toBeGreaterThan(group(ex, 'infants'));
    expect(group(ex, 'infants')).toBeGreaterThan(0);
  });
  it('[REL-02] without infant formula, care packs and medicine only those who need none of them are relieved', () => {
    const ex = sheltered(shelf({ food: 9000, water: 9000, bedding: 9000 }));
    expect(reliefs(ex).map((e) => e.data.category)).toEqual(['others']);
    expect([metFor(ex, 'food', 'infants'), metFor(ex, 'food', 'others')]).toEqual([false, true]);
    expect([metFor(ex, 'bedding', 'elders'), metFor(ex, 'bedding', 'infants')]).toEqual([false, true]);
    expect([metFor(ex, 'medical', 'patients'), metFor(ex, 'medical', 'elders')]).toEqual([false, true]);
    expect(needAt(ex.world.people, V, 0)).toBe(-1);
    expect(needAt(ex.world.people, V, NEEDS.indexOf('water'))).toBeGreaterThan(0);
    const view = projectView(ex, 'emergency').villages[V];
    expect(view.groups.map((g) => g.category)).toEqual([...CATEGORIES]);
    expect(view.groups[0].needs[0]).toBe(-1);
    expect(view.groups[3].needs[0]).toBeGreaterThan(0);
  });
  it('[REL-02] special goods sent by order relieve their category, and each clock runs by itself', () => {
    const ex = sheltered(shelf({ food: 9000, water: 9000, bedding: 9000 }));
    for (const item of ['formula', 'carepacks', 'medicine'])
      expect(
        give(ex, 'emergency', {
          type: 'supplies.dispatch',
          store: 'store-county',
          to: shelterId,
          item,
          quantity: people,
        }),
      ).toBeNull();
    advance(ex, 2 * 3600);
    for (const supply of ['0', '1', '2'])
      expect(give(ex, 'duty', { type: 'supplies.receipt', supply })).toBeNull();
    advance(ex, 2 * 3600);
    const done = reliefs(ex);
    expect(done.map((e) => e.data.category).sort()).toEqual([...CATEGORIES].sort());
    expect(done.reduce((n, e) => n + e.data.people, 0)).toBe(people);
    const minutes = (c: string): number => done.find((e) => e.data.category === c)!.data.minutes;
    expect(minutes('infants')).toBeGreaterThan(minutes('others') + 60);
  });
  it('[REL-02] each category takes its own pieces from the shelf', () => {
    const ex = sheltered(plenty);
    const taken = (item: (typeof SUPPLY_ITEMS)[number]): number =>
      9000 - ex.world.res.stock[shelter][SUPPLY_ITEMS.indexOf(item)];
    expect(reliefs(ex)).toHaveLength(4);
    expect(taken('formula')).toBe(group(ex, 'infants'));
    expect(taken('carepacks')).toBe(group(ex, 'elders'));
    expect(taken('medicine')).toBe(group(ex, 'patients'));
    expect(taken('food')).toBe(people - group(ex, 'infants'));
    expect(taken('water')).toBe(people);
  });
  it('[REL-11] families with a kit need no food and water at first; those whom the hazard drove out have none along', () => {
    const taken = (ex: Exercise, k: number): number => 9000 - ex.world.res.stock[shelter][k];
    const ex = sheltered(plenty, quiet({ familyKits: 0.5 }));
    expect(taken(ex, 1)).toBeGreaterThanOrEqual(people / 2);
    expect(taken(ex, 1)).toBeLessThanOrEqual(people / 2 + CATEGORIES.length);
    expect(taken(ex, SUPPLY_ITEMS.indexOf('bedding'))).toBe(people);
    const late = begin('1', quiet({ familyKits: 0.5 }));
    late.world.people.wetAt[V] = 0;
    late.world.people.needSince[V] = 60;
    moving(late.world, late.world.env.county.villages[V].id, 120);
    late.world.t = 180;
    expect(kitFed(late.world, V, 100)).toBe(0);
    late.world.people.wetAt[V] = 150;
    expect(kitFed(late.world, V, 100)).toBe(50);
    late.world.t = 60 + 72 * 3600;
    expect(kitFed(late.world, V, 100)).toBe(0);
  });
});

/** An exercise about a natural disaster whose shock and messages are yet to come. */
const shock = load(readFileSync('scenarios/earthquake-m51-aftershocks.yaml', 'utf8')).scenario;
const before = (): Exercise => {
  const s = structuredClone(shock);
  s.conditions.earthquake!.main.at = '20:00';
  s.msel = [];
  return begin('1', s);
};
/** A village tells of so many flooded households. */
const hit = (ex: Exercise, v: number, households: number): void => {
  ex.world.incidents.flood.households[v] = households;
  ex.world.people.wetReported[v] = 0;
};
const relief = (ex: Exercise) => ex.world.resp.relief;
const seen = (ex: Exercise) => projectView(ex, 'emergency').relief;
const start = { type: 'relief.start', grounds: ['houses'], reason: 'houses damaged' };
const started = (): Exercise => {
  const ex = before();
  hit(ex, V, 60);
  advance(ex, 600);
  expect(give(ex, 'emergency', start)).toBeNull();
  return ex;
};
const { township } = county.villages[V];

describe('relief plan and funds', () => {
  it('[PLN-05] the start condition follows what has been reported, and the plan cannot be started before it', () => {
    const ex = before();
    ex.world.incidents.flood.households[V] = 60;
    advance(ex, 1200);
    expect(relief(ex).dueAt).toBe(-1);
    expect(give(ex, 'emergency', start)?.code).toBe('REJ-132');
    ex.world.people.wetReported[V] = ex.world.t;
    advance(ex, 600);
    expect(relief(ex).dueAt).toBe(ex.world.t);
    expect(ex.world.info.messages.at(-1)).toMatchObject({ code: 'relief-due', params: { houses: 60 } });
    advance(ex, 1800);
    expect(give(ex, 'emergency', start)).toBeNull();
    expect(ex.world.log.at(-1)).toMatchObject({ kind: 'RELIEF_START', data: { houses: 60, minutes: 30 } });
    expect(give(ex, 'emergency', start)?.code).toBe('REJ-131');
  });
  it('[PLN-05] an order from above comes before the condition; an accident has no such plan', () => {
    const above = { ...start, grounds: ['superior-order'] };
    expect(give(before(), 'commander', above)).toBeNull();
    expect(give(begin('1', quiet()), 'commander', above)?.code).toBe('REJ-130');
  });
  it('[PLN-05] funds go to townships with grounds, and not beyond what is left', () => {
    const allot = { type: 'funds.allot', township, purpose: 'living', wan: 200, grounds: '60 households' };
    expect(give(before(), 'emergency', allot)?.code).toBe('REJ-133');
    const ex = started();
    expect(give(ex, 'emergency', { ...allot, grounds: '' })?.code).toBe('REJ-003');
    expect(give(ex, 'emergency', allot)).toBeNull();
    expect(give(ex, 'emergency', allot)).toMatchObject({ code: 'REJ-134', params: { left: 100 } });
    expect(seen(ex)).toMatchObject({ fundWan: 300, leftWan: 100 });
    expect(seen(ex).funds).toMatchObject([
      { township, purpose: 'living', wan: 200, grounds: '60 households' },
    ]);
  });
});

describe('donations', () => {
  it('[REL-12] offers come once the disaster is known; what is needed is taken, carried, shelved and published', () => {
    const ex = before();
    advance(ex, 3600);
    expect(relief(ex).donations).toHaveLength(0);
    hit(ex, V, 60);
    const store = ex.world.res.stock[countyStore(county)];
    const bedding = store[SUPPLY_ITEMS.indexOf('bedding')];
    advance(ex, 100 * 60);
    const d = seen(ex).donations.find((x) => x.item === 'bedding')!;
    expect(d.needed).toBe(true);
    expect(ex.world.info.messages.some((m) => m.from === d.donor && m.code === 'donation-goods')).toBe(true);
    const answer = { type: 'donation.answer', donation: String(d.id), answer: 'accept' };
    expect(give(ex, 'publicity', { type: 'donation.publish' })?.code).toBe('REJ-136');
    expect(give(ex, 'emergency', answer)).toBeNull();
    expect(give(ex, 'emergency', answer)?.code).toBe('REJ-135');
    advance(ex, 59 * 60);
    expect(store[2]).toBe(bedding);
    advance(ex, 2 * 60);
    expect(store[2]).toBe(bedding + d.quantity);
    expect(give(ex, 'publicity', { type: 'donation.publish' })).toBeNull();
    expect(seen(ex).donations[d.id].publishedAt).toBe(ex.world.t);
  });
  it('[REL-12] what nobody answers fills the yard and slows loading until it is registered', () => {
    const ex = before();
    hit(ex, V, 60);
    advance(ex, 600);
    const plain = loading(ex);
    advance(ex, 5 * 3600);
    const { yard, donations } = seen(ex);
    expect(yard).toBeGreaterThanOrEqual(400 + 900);
    expect(loading(ex)).toBeGreaterThan(2 * plain);
    for (const d of donations)
      expect(
        give(ex, 'emergency', {
          type: 'donation.answer',
          donation: String(d.id),
          answer: d.needed ? 'accept' : 'refuse',
        }),
      ).toBeNull();
    expect(seen(ex)).toMatchObject({ yard: 0, clog: 1 });
    expect(loading(ex)).toBe(plain);
  });
  it('[REL-12] refused goods never come, accepted money adds to the fund', () => {
    const ex = before();
    hit(ex, V, 60);
    advance(ex, 3 * 3600);
    const of = (item: string): number => seen(ex).donations.find((x) => x.item === item)!.id;
    const say = (item: string, answer: string): void =>
      void expect(
        give(ex, 'duty', { type: 'donation.answer', donation: String(of(item)), answer }),
      ).toBeNull();
    say('clothes', 'refuse');
    say('money', 'accept');
    expect(ex.world.log.at(-1)!.data).toMatchObject({ right: true });
    advance(ex, 3 * 3600);
    expect(relief(ex).donations[of('clothes')].arrivedAt).toBe(-1);
    expect(seen(ex).fundWan).toBe(320);
  });
});
/** Seconds from an order at the county store to its arrival. */
function loading(ex: Exercise): number {
  expect(
    give(ex, 'emergency', {
      type: 'supplies.dispatch',
      store: 'store-county',
      to: shelterId,
      item: 'water',
      quantity: 1,
    }),
  ).toBeNull();
  return supplyStands(ex.world, ex.world.res.supplies.at(-1)!).arriveAt - ex.world.t;
}

describe('recovery', () => {
  const plan = { type: 'housing.plan', village, way: 'dispersed', households: 1 };
  /** The response is over; forty households, a quarter of those flooded, cannot go home. */
  const after = (): Exercise => {
    const ex = started();
    hit(ex, V, 160);
    expect(give(ex, 'emergency', plan)?.code).toBe('REJ-140');
    responseOver(ex.world);
    return ex;
  };
  it('[REL-03] homes are planned after the response, each way within its places, no household twice', () => {
    const ex = after();
    const row = (): ReturnType<typeof seen>['damaged'][number] => seen(ex).damaged[0];
    expect(row()).toMatchObject({ village, houses: 160, homeless: 40, unplanned: 40, cash: 0 });
    const cash = { ...plan, way: 'cash', households: 10 };
    expect(give(ex, 'emergency', cash)).toMatchObject({ code: 'REJ-143', params: { left: 0 } });
    const allot = { type: 'funds.allot', township, purpose: 'transition', wan: 5, grounds: 'cash' };
    expect(give(ex, 'emergency', allot)).toBeNull();
    expect(give(ex, 'emergency', cash)).toBeNull();
    expect(row()).toMatchObject({ unplanned: 30, cash: 0 });
    const site = { ...plan, way: 'centralised', households: 20 };
    expect(give(ex, 'emergency', site)?.code).toBe('REJ-142');
    expect(give(ex, 'emergency', { ...site, site: shelterId })).toMatchObject({
      code: 'REJ-143',
      params: { left: 0 },
    });
    give(ex, 'emergency', { type: 'shelter.open', shelters: [shelterId] });
    expect(give(ex, 'emergency', { ...site, site: shelterId })).toBeNull();
    const free = row().dispersed;
    expect(free).toBeGreaterThan(0);
    expect(give(ex, 'emergency', { ...plan, households: Math.min(10, free) })).toBeNull();
    expect(row().dispersed).toBe(free - Math.min(10, free));
    expect(give(ex, 'emergency', { ...plan, households: 11 })?.code).toBe('REJ-141');
  });
  it('[REL-03] claims are filed once for the insured houses and half is advanced within the hour', () => {
    const ex = after();
    const claim = { type: 'insurance.claim', villages: [village] };
    expect(give(ex, 'emergency', claim)).toBeNull();
    expect(give(ex, 'emergency', claim)?.code).toBe('REJ-144');
    // A fifth of 160 houses at 20,000 yuan, half of it in advance.
    expect(seen(ex).damaged[0]).toMatchObject({ insured: 32, claim: { wan: 32, paidAt: -1 } });
    advance(ex, 31 * 60);
    expect(seen(ex).damaged[0].claim!.paidAt).toBeGreaterThan(0);
    expect(ex.world.info.messages.at(-1)).toMatchObject({ code: 'claim-paid', params: { wan: 32 } });
  });
  it('[REL-03] the loss sheet holds the departments’ figures, and the checklist what is still open', () => {
    const ex = after();
    const open = (): string[] =>
      seen(ex)
        .checklist.filter((x) => !x.done)
        .map((x) => x.id);
    expect(open()).toEqual(
      expect.arrayContaining(['loss-assessed', 'housing-planned', 'claims-filed', 'funds-allotted']),
    );
    expect(give(ex, 'emergency', { type: 'insurance.claim', villages: [village] })).toBeNull();
    expect(give(ex, 'emergency', { type: 'loss.assess', parts: ['houses'] })).toBeNull();
    // 160 homes at 120,000 yuan, and 30,000 beside each.
    expect(seen(ex).loss).toMatchObject({
      houses: 160,
      homeless: 40,
      housesWan: 1920,
      firmsWan: 480,
      dead: 0,
    });
    expect(open()).toEqual(expect.arrayContaining(['housing-planned', 'funds-allotted']));
    expect(open()).not.toContain('loss-assessed');
    expect(open()).not.toContain('claims-filed');
    expect(ex.world.log.at(-1)!.data).toMatchObject({ open: expect.arrayContaining(['housing-planned']) });
  });
});

describe('vehicles and training', () => {
  const order = { order: 'go', place: 'there', time: 'now', safety: 'gear', comms: 'radio', contact: 'desk' };
  const send = (ex: Exercise, unit: string, task = 'standby'): void =>
    void expect(
      give(ex, 'commander', { type: 'unit.assign', unit, task, target: village, ...order }),
    ).toBeNull();
  const arrivals = (vehicles: number): number[] => {
    const ex = begin('1', quiet({ vehicles }));
    const home = ex.world.res.units[0].home;
    const teams = ex.world.res.units.filter((u) => u.home === home && u.mobility !== 'boat').map((u) => u.id);
    for (const id of teams) send(ex, id);
    advance(ex, 10 * 3600);
    return ex.world.res.tasks.map((x) => arrivedAt(ex.world, x));
  };
  it('[TEA-21] with half the vehicles every second team waits for one to drive back', () => {
    const all = arrivals(1);
    const half = arrivals(0.5);
    expect(Math.min(...all)).toBeGreaterThan(0);
    const late = half.filter((t, i) => t > all[i] + 600).length;
    expect(late).toBe(Math.ceil(all.length / 2));
    // There and back again: no sooner than after two more ways of the first.
    expect(Math.max(...half)).toBeGreaterThan(2 * Math.min(...all));
  });
  it('[TEA-12] social forces that have trained with professionals lose less time on work outside their skills', () => {
    const work = (jointTraining: number): number => {
      const ex = begin('1', quiet({ jointTraining }));
      volunteerUnit(ex.world);
      const { id } = ex.world.res.units.at(-1)!;
      expect(
        give(ex, 'emergency', { type: 'social.register', unit: id, verified: ['insurance'] }),
      ).toBeNull();
      send(ex, id, 'medical');
      advance(ex, 6 * 3600);
      return ex.world.res.tasks[0].workS;
    };
    expect(work(0)).toBeGreaterThan(0);
    expect(work(1) / work(0)).toBeCloseTo(1.2 / 1.5, 3);
  });
});
