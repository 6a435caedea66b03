/** Storylines of a file drive the exercise: what people do decides how they go, and they change messages, roads and people. */
import { describe, expect, it } from 'vitest';
import { isIn } from '../../../src/sim/drive.ts';
import { stateHash, type Exercise } from '../../../src/sim/index.ts';
import {
  events,
  facilityNo,
  inject,
  leave,
  minutes,
  order,
  tiny,
  type Wish,
} from '../../support/tiny-world.ts';
import { storyFile } from '../../support/storylines.ts';

type Plain = Record<string, unknown>;
const play = (name: string, wish: Wish = {}): Exercise => tiny({ storylines: storyFile(name), ...wish });
const came = (ex: Exercise): string[] => events(ex, 'INJECT').map((e) => `${e.data.inject} ${e.t / 60}`);
const said = (ex: Exercise): number[] =>
  ex.world.info.messages.filter((m) => m.code === 'inject').map((m) => m.t / 60);
const assign = (ex: Exercise, unit: string, target: string): void =>
  order(ex, 'commander', { type: 'unit.assign', unit, task: 'standby', target });
const schoolRoads = (ex: Exercise): string[] => {
  const { county } = ex.world.env;
  const { node } = county.facilities[facilityNo('school-8')];
  return county.roads.edges.flatMap((e, k) => (e.a === node || e.b === node ? [String(k)] : []));
};

describe('the school', () => {
  it('nobody there in 20 minutes: parents block the road, until the police open it', () => {
    const ex = play('school');
    minutes(ex, 20);
    expect(said(ex)).toEqual([20]);
    expect(isIn(ex.world, 'school', 'driving')).toBe(true);
    const roads = schoolRoads(ex);
    expect(roads.length).toBeGreaterThan(0);
    expect(roads.every((k) => ex.world.res.blockedEdges[Number(k)] !== undefined)).toBe(true);
    minutes(ex, 10);
    order(ex, 'police', { type: 'road.open', edges: roads });
    expect(isIn(ex.world, 'school', 'calm')).toBe(true);
    expect(Object.keys(ex.world.res.blockedEdges)).toEqual([]);
  });
  it('a team is there in time: nothing happens', () => {
    const ex = play('school');
    assign(ex, 'team-t3', 'school-8');
    minutes(ex, 40);
    expect(isIn(ex.world, 'school', 'calm')).toBe(true);
    expect([said(ex), Object.keys(ex.world.res.blockedEdges)]).toEqual([[], []]);
  });
  it('a team elsewhere does not help', () => {
    const ex = play('school');
    assign(ex, 'team-t3', 'v5');
    minutes(ex, 20);
    expect(isIn(ex.world, 'school', 'driving')).toBe(true);
  });
  it('who opens another road is told of nothing: any order of the kind counts', () => {
    const ex = play('school');
    minutes(ex, 21);
    // Another kind of order leaves the parents where they are.
    order(ex, 'police', { type: 'road.close', edges: ['0'], rescueLane: true });
    expect(isIn(ex.world, 'school', 'driving')).toBe(true);
  });
});

describe('the rumour', () => {
  const moved = (): Exercise => {
    const ex = play('rumour');
    order(ex, 'commander', leave('v4', 'shelter-1'));
    return ex;
  };
  it('grows every ten minutes, and the third time people go home', () => {
    const ex = moved();
    minutes(ex, 26);
    expect(said(ex)).toEqual([5, 15, 25]);
    expect(ex.world.machines.charts.rumour.rumour.context).toEqual({ spread: 3 });
    expect(events(ex, 'EARLY_RETURN').map((e) => [e.t / 60, e.data.village])).toEqual([[25, 'v4']]);
  });
  it('an answer ends it; one about something else does not', () => {
    const ex = moved();
    minutes(ex, 8);
    order(ex, 'publicity', { type: 'statement.publish', topic: 'situation', answers: '', text: 'x' });
    minutes(ex, 9);
    expect(said(ex)).toEqual([5, 15]);
    order(ex, 'publicity', { type: 'statement.publish', topic: 'rumour', answers: '', text: 'x' });
    minutes(ex, 30);
    expect(said(ex)).toEqual([5, 15]);
    expect(events(ex, 'EARLY_RETURN')).toEqual([]);
  });
  it('its word is a rumour that can be checked, from a sender with a name', () => {
    const ex = moved();
    minutes(ex, 6);
    expect(ex.world.info.messages.find((m) => m.inject === 'rumour/1')).toMatchObject({
      from: 'inject:rumour/1',
      truth: false,
      verifiable: true,
      to: ['publicity'],
    });
    expect(events(ex, 'MESSAGE').find((e) => e.data.inject === 'rumour/1')!.data.rumour).toBe(true);
  });
  it('two exercises of one file keep their own count', () => {
    const [a, b] = [moved(), moved()];
    minutes(a, 26);
    minutes(b, 6);
    expect(b.world.machines.charts.rumour.rumour.context).toEqual({ spread: 1 });
    minutes(b, 20);
    expect(stateHash(b)).toBe(stateHash(a));
  });
});

describe('the leader', () => {
  const msel = ['ASK-WHY', 'ASK-DEAD', 'ASK-MOVED'].map((id) => inject(id, {}));
  const report = (ex: Exercise, dead: number, evacuated: number): void =>
    order(ex, 'duty', {
      type: 'report.first',
      to: ['city-government'],
      place: 'x',
      source: 'x',
      dead,
      injured: 0,
      missing: 0,
      evacuated,
      scope: 'x',
      trend: 'x',
      measures: 'x',
    });
  it('asks why there is no report, after an hour', () => {
    const ex = play('leader', { msel });
    minutes(ex, 62);
    expect(came(ex)).toEqual(['ASK-WHY 60']);
  });
  it('asks about the dead that were reported', () => {
    const ex = play('leader', { msel });
    minutes(ex, 10);
    report(ex, 2, 0);
    minutes(ex, 100);
    expect(came(ex)).toEqual(['ASK-DEAD 11']);
  });
  it('asks about those who were not moved', () => {
    const ex = play('leader', { msel });
    minutes(ex, 10);
    report(ex, 0, 0);
    minutes(ex, 100);
    expect(came(ex)).toEqual(['ASK-MOVED 91']);
  });
  it('asks nothing when the report says who was moved', () => {
    const ex = play('leader', { msel });
    minutes(ex, 10);
    report(ex, 0, 40);
    minutes(ex, 100);
    expect(came(ex)).toEqual([]);
  });
});

describe('the shelter', () => {
  const msel = ['NO-ROOM', 'NO-FOOD'].map((id) => inject(id, {}));
  const stock = { 'store-t3': { food: 500, water: 500 } };
  it('fills, and its store runs short, each by itself', () => {
    const ex = play('shelter', { msel, resources: { stock } });
    minutes(ex, 2);
    expect(isIn(ex.world, 'crowd', 'people.empty') && isIn(ex.world, 'crowd', 'stores.enough')).toBe(true);
    order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-2'], announce: true, staffed: true });
    order(ex, 'commander', leave('v4', 'shelter-2'));
    minutes(ex, 200);
    expect(isIn(ex.world, 'crowd', 'people.full') && isIn(ex.world, 'crowd', 'stores.enough')).toBe(true);
    expect(came(ex).map((x) => x.split(' ')[0])).toEqual(['NO-ROOM']);
    order(ex, 'emergency', {
      type: 'supplies.dispatch',
      store: 'store-t3',
      to: 'shelter-2',
      item: 'food',
      quantity: 450,
    });
    minutes(ex, 2);
    expect(isIn(ex.world, 'crowd', 'people.full') && isIn(ex.world, 'crowd', 'stores.short')).toBe(true);
    expect(came(ex).map((x) => x.split(' ')[0])).toEqual(['NO-ROOM', 'NO-FOOD']);
  });
});

describe('the night', () => {
  it('one storyline starts another and stops it, its delays with it', () => {
    const ex = play('night', { msel: [inject('DAWN', { at: '1:00' })] });
    minutes(ex, 9);
    expect(ex.world.machines.charts.caller).toEqual({});
    minutes(ex, 45);
    expect(said(ex)).toEqual([25, 40]);
    minutes(ex, 60);
    // At 55 once more, and at 1:00 the only word is the one of the list.
    expect(said(ex)).toEqual([25, 40, 55, 60]);
    expect(events(ex, 'STORY_STARTED').map((e) => e.data.story)).toEqual(['watch', 'caller']);
    expect(events(ex, 'STORY_STOPPED').map((e) => [e.t / 60, e.data.story])).toEqual([[60, 'caller']]);
    expect(ex.world.machines.charts.caller).toEqual({});
  });
});

describe('the convoy', () => {
  const rain = (mm: number, until: string): Plain => ({
    rain: {
      antecedentMm: 0,
      zones: Object.fromEntries(
        ['upper', 'centre'].map((z) => [
          z,
          {
            steps: [
              ['0:00', mm],
              [until, 0],
            ],
            source: 'x',
          },
        ]),
      ),
    },
  });
  const msel = [inject('CONVOY', { at: '0:10' })];
  it('is held while it rains and comes once it has stopped', () => {
    const ex = play('road', { msel, conditions: rain(30, '0:30') });
    minutes(ex, 29);
    expect(came(ex)).toEqual([]);
    minutes(ex, 4);
    expect(came(ex).map((x) => x.split(' ')[0])).toEqual(['CONVOY']);
    minutes(ex, 20);
    expect(isIn(ex.world, 'relief', 'gone')).toBe(true);
    expect(events(ex, 'STORY_BRANCH').map((e) => [e.data.from, e.data.to])).toEqual([
      ['waiting', 'passing'],
      ['passing', 'gone'],
    ]);
    const [into, out] = events(ex, 'STORY_BRANCH');
    expect((out.t - into.t) / 60).toBe(15);
  });
  it('is turned back for good by an order to move the village', () => {
    const ex = play('road', { msel, conditions: rain(30, '0:30') });
    minutes(ex, 20);
    order(ex, 'commander', leave('v5', 'shelter-1'));
    minutes(ex, 60);
    expect(came(ex)).toEqual([]);
    expect(events(ex, 'INJECT_WITHDRAWN').map((e) => e.data.inject)).toEqual(['CONVOY']);
  });
  it('without the storyline it comes at its time, rain or not', () => {
    const ex = tiny({ msel, conditions: rain(30, '0:30') });
    minutes(ex, 60);
    expect(came(ex)).toEqual(['CONVOY 10']);
  });
});
