/** Roads, crews, goods, gifts: each rule at its limit and past it. Times are worked out by hand from the tiny county's roads. */
import { dark, network } from '../../support/links.ts';
import type { EventKind } from '../../../src/sim/events.ts';
import { describe, expect, it } from 'vitest';
import type { Command, Exercise, Role } from '../../../src/sim/index.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { clog, isNeeded, yardPieces } from '../../../src/sim/resources/donations.ts';
import { findDangers, setPatrol } from '../../../src/sim/hazards/flood/levees.ts';
import { riskClosedAt, riskSites, riskViews } from '../../../src/sim/resources/listed-risks.ts';
import { buildNetwork, findRoute, paceOf } from '../../../src/sim/resources/network.ts';
import {
  CLOSED,
  OPEN,
  TRUCKS_ONLY,
  knownCost,
  passable,
  trueCost,
  updateRoads,
} from '../../../src/sim/resources/roads.ts';
import { countyStore } from '../../../src/sim/resources/roster.ts';
import { taskState } from '../../../src/sim/resources/task-state.ts';
import { orderCompleteness } from '../../../src/sim/resources/tasks.ts';
import { charged, flightMin, launchNode, placeAt, uavReachM } from '../../../src/sim/resources/uav.ts';
import { volunteerUnit } from '../../../src/sim/resources/volunteers.ts';
import { at, cell, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  facilityNo,
  inject,
  messages,
  minutes,
  order,
  refusal,
  tiny,
  unitOf,
  villageNo,
  wetCell,
  type Wish,
} from '../../support/tiny-world.ts';
import { isIn, raise } from '../../../src/sim/drive.ts';
import { danger } from '../../support/dangers.ts';
import { supplyStands } from '../../../src/sim/resources/supplies.ts';

const SIX = { order: 'go', place: 'there', time: 'now', safety: 'x', comms: 'x', contact: 'x' };
const COMMAND = ['commander', 'hq-office', 'duty', 'emergency'];
const assign = (ex: Exercise, unit: string, task: string, target: string, role: Role = 'commander'): void =>
  order(ex, role, { type: 'unit.assign', unit, task, target, ...SIX } as Command);
const when = (ex: Exercise, kind: EventKind): number[] => events(ex, kind).map((e) => e.t);
const unitNo = (ex: Exercise, id: string): number => ex.world.res.units.findIndex((u) => u.id === id);

describe('the road network', () => {
  const net = buildNetwork(tinyCounty.roads);
  it('takes length over speed, a second at least', () => {
    expect([...net.seconds].map(Math.round)).toEqual([180, 180, 180, 180, 180, 360, 180, 180]);
    const [e] = tinyCounty.roads.edges;
    const short = buildNetwork({ nodes: tinyCounty.roads.nodes, edges: [{ ...e, lengthM: 1 }] });
    expect(short.seconds[0]).toBe(1);
  });
  const cost = (shut: number[]) => (k: number) => (shut.includes(k) ? Infinity : net.seconds[k]);
  it.each([
    [0, 5, [], [0, 2, 4], 540, 7000],
    [5, 0, [], [4, 2, 0], 540, 7000],
    [0, 5, [2], [0, 1, 5], 720, 10000],
    [2, 5, [], [5], 360, 4000],
    [2, 3, [], [1, 2], 360, 5000],
    [2, 3, [2], [5, 4], 540, 6000],
  ])('%i → %i without %j: %j', (from, to, shut, edges, seconds, lengthM) => {
    const r = findRoute(net, from, to, cost(shut))!;
    expect(r.edges).toEqual(edges);
    expect(r.seconds).toBeCloseTo(seconds, 6);
    expect(r.lengthM).toBe(lengthM);
  });
  it('is no way at home, and none where all is shut', () => {
    expect(findRoute(net, 3, 3, cost([]))).toEqual({ edges: [], seconds: 0, lengthM: 0 });
    expect(findRoute(net, 0, 5, cost([2, 5]))).toBeNull();
  });
  it('trucks take 1 ÷ 0.85 of a car’s time', () => {
    const { world: w } = tiny();
    expect([paceOf(w, 'car'), paceOf(w, 'truck')]).toEqual([1, 1 / 0.85]);
  });
});

describe('water on roads', () => {
  it.each([
    [0.29, OPEN],
    [0.31, TRUCKS_ONLY],
    [0.59, TRUCKS_ONLY],
    [0.61, CLOSED],
  ])('%d m: state %i', (depth, state) => {
    const ex = tiny();
    wetCell(ex, cell(12, 15), depth);
    expect(updateRoads(ex.world)).toEqual(state === OPEN ? [] : [6]);
    expect(ex.world.res.edgeState[6]).toBe(state);
    expect(ex.world.res.edgeDepth[6]).toBeCloseTo(depth, 6);
    expect(updateRoads(ex.world)).toEqual([]);
    expect(['car', 'truck', 'boat'].map((m) => passable(ex.world, 6, m as 'car'))).toEqual([
      state === OPEN,
      state !== CLOSED,
      true,
    ]);
  });
  it('five centimetres are no water, and what stood there at first is none', () => {
    const ex = tiny();
    wetCell(ex, cell(12, 15), 0.05);
    updateRoads(ex.world);
    expect(ex.world.res.edgeDepth[6]).toBe(0);
    wetCell(ex, cell(12, 15), 0.7);
    ex.world.incidents.flood.roadBase[6] = 0.45;
    updateRoads(ex.world);
    expect([ex.world.res.edgeState[6], Math.round(100 * ex.world.res.edgeDepth[6])]).toEqual([OPEN, 25]);
  });
  it('a bridge counts the river over its deck', () => {
    const ex = tiny();
    // Bank at 58.9 m, deck at 61 m.
    wetCell(ex, cell(10, 11), 2.45);
    updateRoads(ex.world);
    expect(ex.world.res.edgeState[2]).toBe(TRUCKS_ONLY);
  });
  it('a blocked edge lets nobody through', () => {
    const { world: w } = tiny();
    w.res.blockedEdges[6] = 60;
    expect([passable(w, 6, 'boat'), trueCost(w, 'truck')(6), trueCost(w, 'car')(5)]).toEqual([
      false,
      Infinity,
      360,
    ]);
  });
  it('what was found closed is avoided for three hours; an order closes for good, save with a rescue lane', () => {
    const { world: w } = tiny();
    w.info.knownClosed[3] = 0;
    w.t = 3 * 3600 - 1;
    expect(knownCost(w, 'car')(3)).toBe(Infinity);
    w.t = 3 * 3600;
    expect(knownCost(w, 'car')(3)).toBe(180);
    w.res.closedByOrder[3] = false;
    expect(knownCost(w, 'car')(3)).toBe(Infinity);
    w.res.closedByOrder[3] = true;
    expect(knownCost(w, 'truck')(3)).toBeCloseTo(180 / 0.85, 6);
  });
});

describe('a crew on its way', () => {
  it('turns out in five minutes and drives edge by edge', () => {
    const ex = tiny();
    assign(ex, 'police-team-1', 'standby', 'v5');
    assign(ex, 'flood-team-1', 'standby', 'v5');
    assign(ex, 'fire-post-1', 'standby', 'v5');
    minutes(ex, 4);
    expect(unitOf(ex, 'police-team-1')).toMatchObject({
      status: 'turnout',
      leg: null,
      node: 0,
      busySince: 0,
    });
    minutes(ex, 2);
    expect(unitOf(ex, 'police-team-1').leg).toMatchObject({ edge: 0, to: 1, t0: 300, t1: 480 });
    expect(unitOf(ex, 'flood-team-1').leg).toMatchObject({ edge: 0, to: 1, t0: 300, t1: 512 });
    minutes(ex, 20);
    // 300 + 4 × 180; 300 + 4 × 212; the post: 180 + 212.
    expect(events(ex, 'ON_SCENE').map((e) => [e.data.unit, e.t])).toEqual([
      ['fire-post-1', 392],
      ['police-team-1', 1020],
      ['flood-team-1', 1148],
    ]);
  });
  it('is there at once where it stands', () => {
    const ex = tiny();
    assign(ex, 'flood-team-1', 'standby', 'gov');
    expect(when(ex, 'ON_SCENE')).toEqual([0]);
    expect(unitOf(ex, 'flood-team-1').status).toBe('working');
  });
  it('shallow water slows it: 0.2 m to 12 ÷ 86.9 of its pace', () => {
    const ex = tiny();
    assign(ex, 'fire-post-1', 'standby', 'v5');
    minutes(ex, 2.9);
    ex.world.res.edgeDepth[6] = 0.2;
    minutes(ex, 0.2);
    const { leg } = unitOf(ex, 'fire-post-1');
    expect(leg!.t1 - leg!.t0).toBe(
      Math.ceil((180 / 0.85) * (86.9448 / (0.0009 * 40000 - 0.5529 * 200 + 86.9448))),
    );
  });
  it('meets a closed road, tells police and the command alone, and takes the other way', () => {
    const ex = tiny();
    ex.world.res.blockedEdges[2] = 1;
    assign(ex, 'police-team-1', 'standby', 'v8');
    minutes(ex, 30);
    expect(events(ex, 'ROAD_FOUND_CLOSED').map((e) => [e.t, e.data])).toEqual([
      [480, { edge: 2, unit: 'police-team-1' }],
    ]);
    const [m] = messages(ex, 'road-closed');
    expect([...m.to]).toEqual(['police', ...COMMAND]);
    expect(Object.keys(ex.world.info.known['road:2:closed']).sort()).toEqual(['police', ...COMMAND].sort());
    expect(ex.world.info.knownClosed[2]).toBe(480);
    // A minute to turn, then 180 + 360.
    expect(when(ex, 'ON_SCENE')).toEqual([480 + 60 + 540]);
  });
  it('waits where there is no way, tells it, and goes when it opens', () => {
    const ex = tiny();
    ex.world.res.blockedEdges[6] = 1;
    assign(ex, 'fire-post-1', 'standby', 'v5');
    minutes(ex, 20);
    // Once, however often it looks for a way; until it moves its task stands as blocked.
    expect(events(ex, 'TASK_BLOCKED').map((e) => [e.t, e.data.unit])).toEqual([[180, 'fire-post-1']]);
    expect(messages(ex, 'unit-blocked')).toHaveLength(1);
    const state = (): string => taskState(ex.world, ex.world.res.tasks[0]);
    expect(state()).toBe('blocked');
    expect([...messages(ex, 'unit-blocked')[0].to]).toEqual(COMMAND);
    expect(messages(ex, 'road-closed')).toHaveLength(1);
    delete ex.world.res.blockedEdges[6];
    minutes(ex, 4);
    expect(state()).toBe('enRoute');
    minutes(ex, 16);
    expect(when(ex, 'ON_SCENE')).toEqual([1380 + 212]);
  });
  it('goes home when called back, and is free there', () => {
    const ex = tiny();
    assign(ex, 'police-team-1', 'standby', 'v5');
    minutes(ex, 30);
    order(ex, 'police', { type: 'unit.recall', unit: 'police-team-1' });
    expect(events(ex, 'TASK_CANCELLED')).toHaveLength(1);
    expect(unitOf(ex, 'police-team-1')).toMatchObject({ task: -1, busySince: -1, status: 'moving' });
    minutes(ex, 20);
    // A second to turn round.
    expect(when(ex, 'UNIT_RETURNED')).toEqual([1800 + 1 + 720]);
    expect(unitOf(ex, 'police-team-1')).toMatchObject({ status: 'standby', node: 0, leg: null });
  });
  it('finishes its leg when it is sent elsewhere on the road', () => {
    const ex = tiny();
    assign(ex, 'police-team-1', 'standby', 'v5');
    minutes(ex, 6);
    order(ex, 'commander', {
      type: 'unit.redirect',
      unit: 'police-team-1',
      task: 'standby',
      target: 'v3',
      ...SIX,
    });
    expect(unitOf(ex, 'police-team-1').leg!.to).toBe(1);
    minutes(ex, 10);
    expect(when(ex, 'ON_SCENE')).toEqual([480 + 180]);
  });
});

describe('work', () => {
  const done = (f: (ex: Exercise) => void, wish: Wish = {}, seed = '1'): number[] => {
    const ex = tiny(wish, seed);
    f(ex);
    minutes(ex, 60);
    return when(ex, 'TASK_DONE');
  };
  it('takes its time; half as long again off one’s skills, and for the tired', () => {
    expect(done((ex) => assign(ex, 'comms-team-1', 'recon', 'gov'))).toEqual([1200]);
    expect(done((ex) => assign(ex, 'flood-team-1', 'recon', 'gov'))).toEqual([1800]);
    expect(
      done(
        (ex) => (
          void (unitOf(ex, 'comms-team-1').workedS = 36000),
          assign(ex, 'comms-team-1', 'recon', 'gov')
        ),
      ),
    ).toEqual([1200]);
    expect(
      done(
        (ex) => (
          void (unitOf(ex, 'comms-team-1').workedS = 36001),
          assign(ex, 'comms-team-1', 'recon', 'gov')
        ),
      ),
    ).toEqual([1800]);
  });
  it('takes 1.4 as long with equipment that does not work, as often as the scenario says', () => {
    let failed = 0;
    for (let s = 0; s < 30; s++) {
      const t = done(
        (ex) => assign(ex, 'comms-team-1', 'recon', 'gov'),
        { resources: { equipmentWorks: 0.5 } },
        String(s),
      );
      expect([[1200], [1680]]).toContainEqual(t);
      if (t[0] === 1680) failed++;
    }
    expect(failed).toBeGreaterThan(5);
    expect(failed).toBeLessThan(25);
  });
  it('counts the crew’s hours and goes on round by round where the kind repeats', () => {
    const ex = tiny();
    assign(ex, 'police-team-1', 'cordon', 'gov');
    minutes(ex, 95);
    expect(unitOf(ex, 'police-team-1')).toMatchObject({ status: 'working', workedS: 5400 });
    expect(when(ex, 'TASK_DONE')).toEqual([]);
    expect(events(ex, 'CORDON').map((e) => e.data)).toEqual([
      { place: 'gov', unit: 'police-team-1', near: true },
    ]);
  });
  it('leaves the crew free where it stands', () => {
    const ex = tiny();
    assign(ex, 'comms-team-1', 'recon', 'v8');
    minutes(ex, 60);
    expect(unitOf(ex, 'comms-team-1')).toMatchObject({ status: 'standby', node: 5, task: -1, busySince: -1 });
  });
  it.each([
    [{ task: '', place: '', time: '', safety: '', comms: '', contact: '' }, 0],
    [{ task: 'x', place: ' ', time: '', safety: '', comms: '', contact: '' }, 1 / 6],
    [{ task: 'x', place: 'x', time: 'x', safety: 'x', comms: 'x', contact: 'x' }, 1],
  ])('an order says %j: %d', (o, share) => expect(orderCompleteness(o)).toBe(share));
  const five = villageNo('v5');
  it('a boat brings out one and a half times its crew a round, until nobody is left', () => {
    const ex = tiny();
    assign(ex, 'fire-post-1', 'water-rescue', 'v5');
    // Eight people: twelve a round of forty minutes; who is held is reckoned anew each minute by the water.
    const w = ex.world;
    minutes(ex, (392 + 2399) / 60);
    w.incidents.flood.stranded[five] = 30;
    minutes(ex, 1 / 60);
    expect(events(ex, 'RESCUE').map((e) => e.data)).toEqual([
      { village: 'v5', unit: 'fire-post-1', saved: 12, lifejackets: true },
    ]);
    expect(w.incidents.flood.fetched[five]).toBe(12);
  });
  it('a knock at every door: the village is warned, nearly everybody knows', () => {
    const ex = tiny();
    assign(ex, 'fire-post-1', 'door-knock', 'v5');
    minutes(ex, 50);
    expect(events(ex, 'VILLAGE_WARNED').map((e) => [e.t, e.data.village])).toEqual([[392 + 2400, 'v5']]);
    expect([ex.world.people.households[five], ex.world.people.persons[five]]).toEqual([1, 0.98]);
  });
  it('a repair opens what it stands at and what is near, and no road farther away', () => {
    const ex = tiny();
    for (const k of [6, 3]) ex.world.res.blockedEdges[k] = ex.world.info.knownClosed[k] = 1;
    for (const k of [3, 6]) delete ex.world.info.knownClosed[k];
    assign(ex, 'road-team-1', 'repair-road', 'v8');
    minutes(ex, 130);
    expect(Object.keys(ex.world.res.blockedEdges)).toEqual([]);
    expect(events(ex, 'REPAIR').map((e) => e.data)).toEqual([{ what: 'road', target: 'v8' }]);
  });
  it('power and an emergency link come back to a township', () => {
    const ex = tiny();
    dark(ex.world, 1);
    assign(ex, 'power-team-1', 'repair-power', 't2');
    assign(ex, 'comms-team-2', 'comms', 't2');
    minutes(ex, 130);
    expect(ex.world.info.links[1]).toMatchObject({ power: true, cell: false });
    expect(isIn(ex.world, 'township-contact', 'emergency-link', 't2')).toBe(true);
    // Its satellite telephone speaks on arrival: 300 + 2 × 180 or 212.
    expect(events(ex, 'CONTACT').map((e) => e.data)).toEqual([{ township: 't2', by: 'comms-team-2' }]);
  });
  it('a medical team looks after a shelter from its arrival', () => {
    const ex = tiny();
    assign(ex, 'medical-team-1', 'medical', 'shelter-1', 'health');
    expect(ex.world.res.shelterMedical).toEqual({ [facilityNo('shelter-1')]: 0 });
    minutes(ex, 61);
    expect(events(ex, 'TRIAGE').map((e) => e.data)).toEqual([{ place: 'shelter-1', unit: 'medical-team-1' }]);
  });
  it('a pond is made safe, a works is protected', () => {
    const ex = tiny();
    assign(ex, 'engineering-team-1', 'protect', 'pond');
    assign(ex, 'engineering-team-2', 'protect', 'works');
    minutes(ex, 100);
    expect(events(ex, 'DAM_PROTECT').map((e) => e.data)).toEqual([{ reservoir: 'pond', inTime: true }]);
    expect(Object.keys(ex.world.res.protected)).toEqual([String(facilityNo('works'))]);
  });
});

describe('teams that share vehicles', () => {
  const arrivals = (share: number): number[] => {
    const ex = tiny({ resources: { vehicles: share } });
    for (const u of ['police-team-1', 'police-team-2', 'police-team-3']) assign(ex, u, 'standby', 'v3');
    minutes(ex, 200);
    return when(ex, 'ON_SCENE');
  };
  it('none waits where each has its own', () => expect(arrivals(1)).toEqual([660, 660, 660]));
  it('wait for the one that comes back first: turnout and the way there and back', () => {
    // Two vehicles for the 20-odd teams at the seat and its hospital.
    const ex = tiny({ resources: { vehicles: 0.1 } });
    const teams = ex.world.res.units.filter((u) => u.home === 0).length;
    const fleet = Math.max(1, Math.floor(teams * 0.1));
    const t = arrivals(0.1);
    const back = 300 + 2 * 360;
    expect(t).toEqual([0, 1, 2].map((i) => 660 + back * Math.floor(i / fleet)));
    for (const u of ['police-team-1', 'police-team-2', 'police-team-3']) assign(ex, u, 'standby', 'v3');
    expect(events(ex, 'VEHICLE_WAIT').map((e) => e.data.minutes)).toEqual(
      [0, 1, 2].filter((i) => i >= fleet).map(() => 17),
    );
    for (const m of messages(ex, 'vehicle-wait')) expect([...m.to]).toEqual(COMMAND);
  });
});

describe('spontaneous traffic', () => {
  function pace(f: (ex: Exercise) => void, startsAt = '2026-07-08T08:00', now = 60): number[] {
    const ex = tiny({ startsAt });
    learn(ex.world, 'village:any:hit', ['duty']);
    f(ex);
    minutes(ex, now);
    assign(ex, 'police-team-1', 'standby', 'v7');
    minutes(ex, 40);
    return when(ex, 'ON_SCENE').map((t) => t - now * 60 - 300);
  }
  it('an hour after the scene is known the last kilometres take twice as long, by night 1.4', () => {
    // All the county lies within five kilometres of the village but the first edge’s start.
    expect(pace(() => {}, undefined, 40)).toEqual([540]);
    const by = pace(() => {})[0];
    expect(by).toBeGreaterThan(540);
    expect((by - 540) % 180).toBe(0);
    const night = pace(() => {}, '2026-07-08T22:00')[0];
    expect(night - 540).toBe(0.4 * (by - 540));
  });
  it('not where a lane is kept, nor where no scene is known', () => {
    expect(pace((ex) => void (ex.world.res.closedByOrder[7] = true))).toEqual([540]);
    expect(pace((ex) => void (ex.world.info.known = {}))).toEqual([540]);
    expect(pace((ex) => assign(ex, 'police-team-2', 'cordon', 'gov', 'police')).slice(-1)).toEqual([540]);
    expect(pace((ex) => void (ex.world.res.closedByOrder[7] = false))[0]).toBeGreaterThan(540);
  });
});

describe('supplies', () => {
  const send = (ex: Exercise, store: string, to: string): void =>
    order(ex, 'emergency', { type: 'supplies.dispatch', store, to, item: 'food', quantity: 30 });
  it('load for twenty minutes and go by truck', () => {
    const ex = tiny();
    send(ex, 'store-t3', 'shelter-3');
    send(ex, 'store-county', 'shelter-3');
    expect(ex.world.res.supplies.map((s) => supplyStands(ex.world, s).arriveAt)).toEqual([
      1200,
      Math.ceil(1200 + 540 / 0.85),
    ]);
    expect(ex.world.res.stock[facilityNo('store-t3')][0]).toBe(1470);
    minutes(ex, 20);
    expect(ex.world.res.stock[facilityNo('shelter-3')][0]).toBe(30);
    expect(ex.world.res.supplies.map((s) => supplyStands(ex.world, s).arrivedAt)).toEqual([1200, -1]);
    expect(messages(ex, 'supply-arrived').map((m) => [...m.to])).toEqual([['emergency', 'duty']]);
    expect(ex.world.info.known['supply:0:arrived']).toEqual({ emergency: 1200, duty: 1200 });
  });
  it('wait where the way is cut, tell it once, and look again every quarter of an hour', () => {
    const ex = tiny();
    ex.world.res.blockedEdges[0] = 1;
    send(ex, 'store-county', 'shelter-3');
    minutes(ex, 44);
    expect(when(ex, 'SUPPLY_BLOCKED')).toEqual([0]);
    delete ex.world.res.blockedEdges[0];
    minutes(ex, 1);
    expect(supplyStands(ex.world, ex.world.res.supplies[0])).toMatchObject({
      blocked: false,
      arriveAt: 2700 + Math.ceil(1200 + 540 / 0.85),
    });
  });
  it('load longer the more unsorted gifts stand in the county’s yard, three times more at most', () => {
    const { world: w } = tiny();
    const store = countyStore(tinyCounty);
    expect(store).toBe(facilityNo('store-county'));
    const gift = (donor: number, answer: string, arrivedAt: number): void =>
      void w.resp.relief.donations.push({ donor, answer, arrivedAt } as never);
    expect([clog(w, store), yardPieces(w)]).toEqual([1, 0]);
    gift(0, 'accept', 5);
    gift(0, '', -1);
    expect(clog(w, store)).toBe(1);
    gift(0, '', 5);
    expect([clog(w, store), clog(w, facilityNo('store-t3')), yardPieces(w)]).toEqual([1.8, 1, 400]);
    gift(5, '', 5);
    expect(clog(w, store)).toBe(4);
  });
});

const REPORT: Command = {
  type: 'report.first',
  to: ['city-government', 'city-emergency'],
  dead: 0,
  injured: 0,
  missing: 0,
  evacuated: 0,
};
describe('help from outside', () => {
  it.each([
    ['city', 120, 'city-team-1'],
    ['military', 90, 'military-team-1'],
    ['social', 60, 'social-team-1'],
  ])('%s: there after %i minutes as %s', (from, after, unit) => {
    const ex = tiny();
    order(ex, 'duty', REPORT);
    const ask = (): void =>
      order(ex, 'commander', { type: 'aid.request', from, need: 'boats', quantity: 2, where: 'v5' });
    ask();
    ask();
    minutes(ex, after - 1);
    expect(events(ex, 'AID_ARRIVED')).toEqual([]);
    minutes(ex, 1);
    expect(events(ex, 'AID_ARRIVED').map((e) => e.data)).toEqual([
      { aid: 0, unit },
      { aid: 1, unit: unit.replace('-1', '-2') },
    ]);
    expect(unitOf(ex, unit)).toMatchObject({
      node: tinyCounty.villages[villageNo('v5')].node,
      status: 'standby',
    });
    expect([...messages(ex, 'aid-arrived')[0].to]).toEqual(COMMAND);
    expect(ex.world.info.known['social:any'] !== undefined).toBe(from === 'social');
    expect(ex.world.info.known[`social:${unit}`] !== undefined).toBe(from === 'social');
  });
  it('the Red Cross brings goods by the family to the county store', () => {
    const ex = tiny();
    const shelf = ex.world.res.stock[countyStore(tinyCounty)];
    const before = [...shelf];
    order(ex, 'commander', {
      type: 'aid.request',
      from: 'red-cross',
      need: 'supplies',
      quantity: 10,
      where: 'v5',
    });
    minutes(ex, 90);
    expect(shelf.map((n, i) => n - before[i])).toEqual([120, 200, 40, 0, 10, 0, 0, 10, 10]);
    expect(ex.world.res.units.some((u) => u.kind === 'city-team')).toBe(false);
    expect(messages(ex, 'goods-given')[0].params).toEqual({ families: 10, place: 'store-county' });
  });
  it('volunteers come by themselves and may not be sent before they are registered', () => {
    const ex = tiny();
    volunteerUnit(ex.world);
    volunteerUnit(ex.world);
    expect(events(ex, 'VOLUNTEERS').map((e) => e.data.unit)).toEqual(['social-team-1', 'social-team-2']);
    expect(Object.keys(ex.world.info.known['social:any']).sort()).toEqual(['commander', 'duty', 'emergency']);
    const go: Command = { type: 'unit.assign', unit: 'social-team-1', task: 'standby', target: 'v5' };
    expect(refusal(ex, 'emergency', go)).toBe('REJ-022');
    order(ex, 'emergency', { type: 'social.register', unit: 'social-team-1', verified: ['leader'] });
    expect(refusal(ex, 'emergency', go)).toBe('');
  });
});

describe('gifts', () => {
  it.each([
    ['money', true],
    ['tents', true],
    ['food', true],
    ['bedding', true],
    ['medicine', true],
    ['formula', true],
    ['carepacks', true],
    ['clothes', false],
    ['expired-food', false],
    ['sandbags', false],
  ] as const)('%s needed: %s', (item, needed) => expect(isNeeded(item as 'money')).toBe(needed));
  /** The relief is due at minute ten; the chamber offers an hour to an hour and a half later. */
  function offered(): { ex: Exercise; at: number } {
    const ex = tiny();
    ex.world.incidents.flood.households[0] = 40;
    ex.world.people.wetReported[0] = 0;
    minutes(ex, 100);
    return { ex, at: events(ex, 'DONATION_OFFER')[0].t };
  }
  const shelf = (ex: Exercise): number => ex.world.res.stock[countyStore(tinyCounty)][2];
  it('are offered to the command', () => {
    const { ex } = offered();
    expect(events(ex, 'DONATION_OFFER')[0].data).toEqual({
      donation: 0,
      donor: 'chamber',
      item: 'bedding',
      quantity: 400,
    });
    expect([...messages(ex, 'donation-goods')[0].to]).toEqual(COMMAND);
  });
  it('taken: on the shelf an hour after the answer', () => {
    const { ex } = offered();
    const before = shelf(ex);
    order(ex, 'emergency', { type: 'donation.answer', donation: '0', answer: 'accept' });
    minutes(ex, 59);
    expect(shelf(ex)).toBe(before);
    minutes(ex, 1);
    expect(shelf(ex)).toBe(before + 400);
    expect(events(ex, 'DONATION_ARRIVED')[0].data).toMatchObject({ registered: true, quantity: 400 });
    minutes(ex, 120);
    expect(shelf(ex)).toBe(before + 400);
    expect(messages(ex, 'donation-unasked').filter((m) => m.params.donation === 0)).toEqual([]);
  });
  it('refused: never come', () => {
    const { ex } = offered();
    order(ex, 'emergency', { type: 'donation.answer', donation: '0', answer: 'refuse' });
    minutes(ex, 130);
    expect(events(ex, 'DONATION_ARRIVED').filter((e) => e.data.donation === 0)).toEqual([]);
  });
  it('not answered: stand in the yard after two hours, and go on the shelf at once when taken', () => {
    const { ex, at: t } = offered();
    const before = shelf(ex);
    minutes(ex, (t + 7200 - ex.world.t) / 60);
    expect(events(ex, 'DONATION_ARRIVED').map((e) => [e.t, e.data.registered])).toEqual([[t + 7200, false]]);
    expect(messages(ex, 'donation-unasked')[0]).toMatchObject({ from: 'store-county', to: COMMAND });
    expect([yardPieces(ex.world), shelf(ex)]).toEqual([400, before]);
    order(ex, 'emergency', { type: 'donation.answer', donation: '0', answer: 'accept' });
    expect([yardPieces(ex.world), shelf(ex)]).toEqual([0, before + 400]);
    minutes(ex, 90);
    expect(shelf(ex)).toBe(before + 400);
  });
});

describe('levee watch', () => {
  function leaking(): Exercise {
    const ex = tiny();
    danger(ex);
    return ex;
  }
  it('first round after half an hour; the finding is told five minutes later to the command alone', () => {
    const ex = leaking();
    order(ex, 'commander', { type: 'posts.fill', works: ['levees'] });
    order(ex, 'commander', { type: 'levee.patrol', levees: ['levee-1'], intervalMin: 60 });
    minutes(ex, 29);
    expect(when(ex, 'PATROL')).toEqual([]);
    minutes(ex, 5);
    expect(when(ex, 'PATROL')).toEqual([1800]);
    expect(events(ex, 'DANGER_FOUND').map((e) => e.data)).toEqual([
      { danger: 0, levee: 'levee-1', kind: 'piping' },
    ]);
    expect(ex.world.info.known['danger:0']).toBeUndefined();
    minutes(ex, 1);
    expect(ex.world.info.known['danger:0']).toEqual(Object.fromEntries(COMMAND.map((r) => [r, 2100])));
    minutes(ex, 60);
    expect(when(ex, 'PATROL')).toEqual([1800, 5400]);
    expect(events(ex, 'DANGER_FOUND')).toHaveLength(1);
    expect(ex.world.incidents.flood.patrols[0]).toMatchObject({ intervalMin: 60, lastAt: 5400, since: 0 });
  });
  it('from a silent township it takes forty minutes', () => {
    const ex = leaking();
    network(ex.world, 2, { cell: false });
    findDangers(ex.world, 0, 'x');
    minutes(ex, 39);
    expect(ex.world.info.known['danger:0']).toBeUndefined();
    minutes(ex, 1);
    expect(ex.world.info.known['danger:0']).toBeDefined();
  });
  it('another interval: keepers already there come within ten minutes, one schedule a levee', () => {
    const ex = tiny();
    setPatrol(ex.world, 0, 60);
    setPatrol(ex.world, 1, 60);
    setPatrol(ex.world, 0, 30);
    const due = (): number[][] =>
      ex.world.schedule.items
        .flatMap((x) =>
          x.event.kind === 'incident' && x.event.what === 'patrol' ? [[x.event.index, x.t]] : [],
        )
        .sort((a, b) => a[0] - b[0]);
    expect(due()).toEqual([
      [0, 600],
      [1, 1800],
    ]);
    setPatrol(ex.world, 0, 5);
    expect(due()).toEqual([
      [0, 300],
      [1, 1800],
    ]);
  });
  it('finds nothing on another levee, nor what is treated', () => {
    const ex = leaking();
    findDangers(ex.world, 1, 'x');
    raise(ex.world, 'flood-levee', 'levee-1/1', 'cured');
    findDangers(ex.world, 0, 'x');
    expect(events(ex, 'DANGER_FOUND')).toEqual([]);
  });
});

describe('flying', () => {
  const n = tiny().world.env.numbers;
  it('reaches as far as its link and its battery: 8 km', () => {
    expect(uavReachM(n)).toBe(8000);
    expect(uavReachM({ ...n, 'PRM-UAV-BATTERY': 30 })).toBe(7200);
    expect(uavReachM({ ...n, 'PRM-UAV-BATTERY': 5 })).toBe(0);
  });
  it('there and back at 12 m/s, and ten minutes’ look', () => {
    expect(flightMin(n, 0)).toBe(10);
    expect(flightMin(n, 3600)).toBe(20);
  });
  it('knows places of every kind', () => {
    const { world: w } = tiny();
    expect(placeAt(w, 'v5')).toEqual(at(11, 15));
    expect(placeAt(w, 'gov')).toEqual(at(4, 4));
    expect(placeAt(w, 'dam')).toEqual(at(6, 4));
    expect(placeAt(w, 't3')).toEqual(at(15, 19));
    expect(placeAt(w, 'levee-1')).toEqual(at(11, 15));
    expect(placeAt(w, 'nowhere')).toBeNull();
  });
  it('starts from where the crew is when the place is in reach, else from the node nearest the crew', () => {
    const ex = tiny({ parameters: { 'PRM-UAV-REACH': 1000 } });
    const crew = unitOf(ex, 'comms-team-1');
    expect(launchNode(ex.world, crew, 'gov')).toBe(0);
    // v5 at (11, 15): its own node (12, 15) and no other lies within a kilometre.
    expect(launchNode(ex.world, crew, 'v5')).toBe(6);
    expect(launchNode(ex.world, crew, 'nowhere')).toBe(-1);
    ex.world.res.closedByOrder[6] = false;
    expect(launchNode(ex.world, crew, 'v5')).toBe(-1);
    expect(launchNode(tiny().world, crew, 'v5')).toBe(0);
  });
  it('three batteries, each charged again after ninety minutes', () => {
    const { world: w } = tiny();
    const crew = w.res.units.find((u) => u.id === 'comms-team-1')!;
    const flew = (arrivedAt: number, unit = w.res.units.indexOf(crew), kind = 'uav-recon'): void => {
      const id = w.res.tasks.push({ id: w.res.tasks.length, kind, unit } as never) - 1;
      w.machines.charts.task[id] = {
        value: arrivedAt < 0 ? 'enRoute' : 'working',
        context: {},
        entered: arrivedAt < 0 ? {} : { working: arrivedAt },
        spent: {},
        timers: {},
      };
    };
    w.t = 5400;
    flew(1);
    flew(2);
    flew(-1);
    flew(3, 0);
    flew(3, w.res.units.indexOf(crew), 'recon');
    expect(charged(w, crew)).toBe(true);
    flew(0);
    expect(charged(w, crew)).toBe(true);
    flew(3);
    expect(charged(w, crew)).toBe(false);
    w.t = 5401;
    expect(charged(w, crew)).toBe(true);
  });
  it('tells the command what lies within two kilometres of the place', () => {
    const ex = tiny();
    const p = ex.world.people;
    for (const id of ['v5', 'v4', 'v7']) p.wetAt[villageNo(id)] = 0;
    ex.world.incidents.flood.stranded[villageNo('v5')] = 7;
    ex.world.incidents.flood.households[villageNo('v5')] = 3;
    ex.world.res.blockedEdges[6] = ex.world.res.blockedEdges[3] = 1;
    ex.world.people.wetReported.fill(0);
    p.wetReported[villageNo('v5')] = -1;
    network(ex.world, 2, { cell: false });
    assign(ex, 'comms-team-1', 'uav-recon', 'v5');
    minutes(ex, 25);
    const [m] = messages(ex, 'uav-report');
    // v4 lies 1.1 km from it, v7 2.3 km; edge 3 begins 1.1 km away, edge 6 1.1 km.
    expect(m.params).toEqual({ target: 'v5', villages: 2, trapped: expect.any(Number), roads: 2 });
    expect([...m.to]).toEqual(COMMAND);
    expect([...m.facts].sort()).toEqual([
      'road:3:blocked',
      'road:6:blocked',
      'village:v4:hit',
      'village:v5:flooded',
    ]);
    expect(p.wetReported[villageNo('v5')]).toBe(m.t);
    expect(p.wetReported[villageNo('v4')]).toBe(0);
    expect(ex.world.info.knownClosed).toEqual({ 3: m.t, 6: m.t });
    expect(ex.world.info.known.incident).toBeDefined();
  });
});

describe('listed dangers', () => {
  const text = { zh: 'x', en: 'x' };
  const hidden = (more: object = {}): Wish => ({
    msel: [inject('INJ-01', { at: '2:00' }), inject('INJ-02', { at: '2:00' })],
    conditions: {
      hiddenDangers: [
        {
          id: 'HD-1',
          near: 'v2',
          name: text,
          measure: text,
          foundOn: '2026-01-01',
          inject: 'INJ-01',
          ...more,
        },
      ],
    },
  });
  const fired = (ex: Exercise): unknown[] => events(ex, 'INJECT').map((e) => e.data.inject);
  it('one left open becomes its inject', () => {
    const ex = tiny(hidden());
    expect(riskSites(ex.world)).toEqual([
      { id: 'risk-HD-1', name: text, node: 1, at: at(8, 10), known: true },
    ]);
    expect(riskViews(ex.world)[0].state).toBe('open');
    minutes(ex, 120);
    expect(fired(ex)).toEqual(['INJ-01', 'INJ-02']);
    expect(riskViews(ex.world)[0].state).toBe('happened');
  });
  it('one closed before, or in time, takes it out; the other inject comes', () => {
    const before = tiny(hidden({ closed: true }));
    expect([
      riskSites(before.world),
      riskClosedAt(before.world, 'INJ-01'),
      riskClosedAt(before.world, 'INJ-02'),
    ]).toEqual([[], 0, -1]);
    expect(riskViews(before.world)[0].state).toBe('closed');
    minutes(before, 120);
    expect(fired(before)).toEqual(['INJ-02']);
    const ex = tiny(hidden());
    assign(ex, 'engineering-team-1', 'close-risk', 'risk-HD-1');
    minutes(ex, 120);
    const [closed] = events(ex, 'RISK_CLOSED');
    expect(closed.t).toBe(300 + 212 + 2700);
    expect(closed.data).toEqual({ risk: 'HD-1', site: 'risk-HD-1', unit: 'engineering-team-1', late: false });
    expect([fired(ex), riskClosedAt(ex.world, 'INJ-01'), riskSites(ex.world)]).toEqual([
      ['INJ-02'],
      closed.t,
      [],
    ]);
    expect([...messages(ex, 'risk-closed')[0].to]).toEqual(COMMAND);
    expect(events(ex, 'INJECT_WITHDRAWN').map((e) => e.data)).toEqual([{ inject: 'INJ-01', item: '' }]);
  });
  it('too late it changes nothing that has happened', () => {
    const ex = tiny(hidden());
    minutes(ex, 121);
    assign(ex, 'engineering-team-1', 'close-risk', 'risk-HD-1');
    minutes(ex, 70);
    expect(events(ex, 'RISK_CLOSED')[0].data.late).toBe(true);
    expect(messages(ex, 'risk-closed-late')).toHaveLength(1);
    expect(riskViews(ex.world)[0].state).toBe('happened');
  });
});

describe('the roster', () => {
  const count = (wish: Wish): Record<string, number> => {
    const out: Record<string, number> = {};
    for (const u of tiny(wish).world.res.units) out[u.kind] = (out[u.kind] ?? 0) + 1;
    return out;
  };
  const always = {
    'county-team': 1,
    'flood-team': 3,
    'engineering-team': 2,
    'water-rescue-team': 2,
    'geology-team': 2,
    'comms-team': 3,
    'power-team': 2,
    'road-team': 2,
    'medical-team': 3,
    reserve: 2,
    'police-team': 3,
    'enforcement-team': 1,
    'fire-rescue': 2,
    'fire-post': 1,
    'township-team': 3,
  };
  it('is the plan’s; each hazard brings its own teams', () => {
    expect(count({})).toEqual(always);
    expect(count({ hazard: 'hazmat', rain: null })).toEqual({ ...always, 'hazmat-team': 2 });
    expect(count({ hazard: 'forest-fire', rain: null })).toEqual({
      ...always,
      'forest-team': 2,
      'farm-crew': 1,
    });
  });
  it('stands at its stations; the first communications team drives the command vehicle', () => {
    const ex = tiny({ resources: { unavailable: ['flood-team-2'] } });
    expect(['team-t3', 'fire-post-1', 'police-team-1'].map((id) => unitOf(ex, id).node)).toEqual([5, 5, 0]);
    expect(
      ex.world.res.units.filter((u) => u.equipment.includes('command-vehicle')).map((u) => u.id),
    ).toEqual(['comms-team-1']);
    expect(ex.world.res.units.filter((u) => u.status === 'unavailable').map((u) => u.id)).toEqual([
      'flood-team-2',
    ]);
    expect(
      refusal(ex, 'commander', { type: 'unit.assign', unit: 'flood-team-2', task: 'standby', target: 'v5' }),
    ).toBe('REJ-020');
    expect(unitNo(ex, 'county-team')).toBe(0);
  });
  it('stocks two tiers, or what the scenario says; shelters and schools are empty', () => {
    const ex = tiny({ resources: { stock: { 'store-t3': { food: 7 } } } });
    const { stock } = ex.world.res;
    expect(stock[facilityNo('store-county')].slice(0, 4)).toEqual([30000, 40000, 8000, 1500]);
    expect(stock[facilityNo('store-t3')].slice(0, 4)).toEqual([7, 2500, 400, 60]);
    expect([stock[facilityNo('shelter-1')], stock[facilityNo('school-8')], stock[facilityNo('gov')]]).toEqual(
      [Array.from({ length: 9 }, () => 0), Array.from({ length: 9 }, () => 0), undefined],
    );
  });
});
