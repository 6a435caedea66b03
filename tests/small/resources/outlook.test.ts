/** What the form promises before an order is given is what then comes, as far as the county can know. */
import { raise } from '../../../src/sim/drive.ts';
import { describe, expect, it } from 'vitest';
import { outlook, stateHash, type Command, type Exercise } from '../../../src/sim/index.ts';
import { mastsOf } from '../../../src/sim/information/coverage.ts';
import { at, tinyCounty } from '../../support/tiny-county.ts';
import {
  facilityNo,
  leak,
  minutes,
  order,
  refusal,
  tiny,
  unitOf,
  villageNo,
  wetCell,
} from '../../support/tiny-world.ts';
import { dueTimes, taskComesAt } from '../../../src/sim/resources/outlook.ts';
import { arrivedAt } from '../../../src/sim/resources/task-state.ts';
import { supplyStands } from '../../../src/sim/resources/supplies.ts';

const send = (unit: string, task: string, target: string, type = 'unit.assign'): Command =>
  ({ type, unit, task, target }) as Command;
const crew = (ex: Exercise, cmd: Command) => outlook(ex, cmd)!.crew!;
/** When the newest task's crew is there, to the second; −1 if it is not within three hours. */
function comes(ex: Exercise, cmd: Command): number {
  order(ex, 'commander', cmd);
  minutes(ex, 180);
  return arrivedAt(ex.world, ex.world.res.tasks.at(-1)!);
}
/** Everything on the road costs more than these few teams allow to see at once. */
const ROADS: readonly [string, string, string][] = [
  ['flood-team-1', 'standby', 'v7'],
  ['medical-team-1', 'medical', 'shelter-3'],
  ['geology-team-1', 'geo-patrol', 'slope-6'],
  ['flood-team-1', 'patrol', 'levee-1'],
  ['comms-team-1', 'contact', 't2'],
];

describe('the promised arrival is the real one on an undisturbed way', () => {
  it.each(ROADS)('%s to %s at %s, from its base', (unit, task, target) => {
    const ex = tiny();
    minutes(ex, 3);
    const { way } = crew(ex, send(unit, task, target));
    expect(way.arriveAt).toBeGreaterThan(ex.world.t + 300);
    expect(comes(ex, send(unit, task, target))).toBe(way.arriveAt);
  });
  it('at once where it stands', () => {
    const ex = tiny();
    const cmd = send('flood-team-1', 'standby', 'gov');
    expect(crew(ex, cmd).way.arriveAt).toBe(ex.world.t);
    expect(comes(ex, cmd)).toBe(0);
  });
  it('of a crew at work that is sent elsewhere, and to the same place again', () => {
    for (const to of ['v8', 'v7']) {
      const ex = tiny();
      order(ex, 'commander', send('flood-team-1', 'standby', 'v7'));
      minutes(ex, 60);
      expect(unitOf(ex, 'flood-team-1').status).toBe('working');
      const cmd = send('flood-team-1', 'standby', to, 'unit.redirect');
      const { way } = crew(ex, cmd);
      expect(comes(ex, cmd)).toBe(way.arriveAt);
    }
  });
  it('of a crew on the road: it ends its stretch first', () => {
    const ex = tiny();
    order(ex, 'commander', send('flood-team-1', 'standby', 'v7'));
    minutes(ex, 7);
    expect(unitOf(ex, 'flood-team-1').leg).not.toBeNull();
    const cmd = send('flood-team-1', 'standby', 'v3', 'unit.redirect');
    const { way, turnoutS } = crew(ex, cmd);
    expect(turnoutS).toBe(0);
    expect(comes(ex, cmd)).toBe(way.arriveAt);
  });
  it('of a team that waits for a vehicle', () => {
    const ex = tiny({ resources: { vehicles: 0.1 } });
    for (const u of ['flood-team-1', 'medical-team-1', 'geology-team-1'])
      order(ex, 'commander', send(u, 'standby', 'v8'));
    const cmd = send('flood-team-2', 'standby', 'v7');
    const { way, vehicleS } = crew(ex, cmd);
    expect(vehicleS).toBeGreaterThan(600);
    expect(comes(ex, cmd)).toBe(way.arriveAt);
  });
  it('of a consignment', () => {
    const ex = tiny();
    const cmd: Command = {
      type: 'supplies.dispatch',
      store: 'store-county',
      to: 'shelter-3',
      item: 'food',
      quantity: 5,
    };
    const { arriveAt } = outlook(ex, cmd)!.supply!;
    order(ex, 'emergency', cmd);
    expect(supplyStands(ex.world, ex.world.res.supplies[0]).arriveAt).toBe(arriveAt);
    minutes(ex, 180);
    expect(supplyStands(ex.world, ex.world.res.supplies[0]).arrivedAt).toBe(arriveAt);
  });
});

describe('the way', () => {
  it('is told with what bars the shorter one, and foresees nothing that nobody reported', () => {
    const ex = tiny();
    const cmd = send('flood-team-1', 'standby', 'v7');
    const plain = crew(ex, cmd).way;
    expect([plain.edges, plain.lengthM, plain.barred]).toEqual([[0, 2, 3], 7000, []]);
    // The bridge between is closed in truth; the county has not heard.
    ex.world.res.blockedEdges[2] = 1;
    expect(crew(ex, cmd).way).toEqual(plain);
    ex.world.info.knownClosed[2] = ex.world.t;
    const round = crew(ex, cmd).way;
    expect([round.edges, round.barred]).toEqual([[0, 1, 5, 4, 3], [{ edge: 2, by: 'blocked' }]]);
    expect(round.arriveAt).toBeGreaterThan(plain.arriveAt);
    expect(comes(ex, cmd)).toBe(round.arriveAt);
  });
  it.each([
    ['water', (ex: Exercise) => void (ex.world.info.knownClosed[3] = ex.world.t)],
    ['order', (ex: Exercise) => void (ex.world.res.closedByOrder[3] = false)],
  ])('none is said before the order, with its cause (%s), and the order is refused', (by, close) => {
    const ex = tiny();
    close(ex);
    const cmd = send('flood-team-1', 'standby', 'v7');
    expect(crew(ex, cmd).way).toMatchObject({ edges: null, arriveAt: -1, barred: [{ edge: 3, by }] });
    expect(refusal(ex, 'commander', cmd)).toBe('REJ-021');
    const goods = {
      type: 'supplies.dispatch',
      store: 'store-county',
      to: 'shelter-1',
      item: 'food',
      quantity: 5,
    };
    expect(outlook(ex, goods)!.supply!.edges).toEqual([]);
  });
  it('changes nothing in the exercise', () => {
    const ex = tiny({ resources: { vehicles: 0.1 } });
    const before = stateHash(ex);
    outlook(ex, send('flood-team-1', 'standby', 'v7'));
    outlook(ex, { type: 'evacuate.order', villages: ['v7'], scope: 'all', shelter: 'shelter-1' });
    expect(stateHash(ex)).toBe(before);
  });
});

describe('the crew', () => {
  it('lacks a skill or kit that the task asks for, or neither', () => {
    const ex = tiny();
    const fit = (unit: string, task: string, target: string) => {
      const { skill, skilled, lacks, slowBy } = crew(ex, send(unit, task, target));
      return [skill, skilled, lacks, slowBy];
    };
    expect(fit('flood-team-1', 'patrol', 'levee-1')).toEqual(['flood', true, [], 1]);
    const slow = ex.world.env.numbers['PRM-RES-OFF-SKILL'];
    expect(fit('medical-team-1', 'contact', 't2')).toEqual(['recon', false, ['sat-phone'], slow]);
    expect(fit('flood-team-1', 'water-rescue', 'v5')).toEqual(['water-rescue', false, ['boats'], slow]);
  });
  it('is tired after a long shift', () => {
    const ex = tiny();
    const n = ex.world.env.numbers;
    const unit = unitOf(ex, 'flood-team-1');
    const cmd = send('flood-team-1', 'patrol', 'levee-1');
    unit.workedS = n['PRM-RES-TIRED-AFTER'] * 3600;
    expect(crew(ex, cmd)).toMatchObject({ tired: false, slowBy: 1 });
    unit.workedS += 1;
    expect(crew(ex, cmd)).toMatchObject({ tired: true, slowBy: n['PRM-RES-TIRED'] });
  });
  it('that nobody can speak with waits for a messenger, once the county knows that it is so', () => {
    const ex = tiny();
    order(ex, 'commander', send('flood-team-1', 'standby', 'gov'));
    minutes(ex, 60);
    for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
    unitOf(ex, 'comms-team-1').status = 'unavailable';
    const cmd = send('flood-team-1', 'standby', 'v7', 'unit.redirect');
    expect(crew(ex, cmd).carriedS).toBe(0);
    ex.world.info.known['lifeline:mast'] = { duty: ex.world.t };
    const { carriedS, way } = crew(ex, cmd);
    expect(carriedS).toBe(ex.world.env.numbers['PRM-MED-MESSENGER'] * 60);
    expect(comes(ex, cmd)).toBe(way.arriveAt);
  });
  it('is foreseen for the order that is on its way to it, and for none that was taken back', () => {
    const ex = tiny();
    order(ex, 'commander', send('flood-team-1', 'standby', 'gov'));
    for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
    unitOf(ex, 'comms-team-1').status = 'unavailable';
    order(ex, 'commander', send('flood-team-1', 'standby', 'v7', 'unit.redirect'));
    const comes = (): number => taskComesAt(ex.world, ex.world.res.tasks[1], dueTimes(ex.world));
    // Half an hour for the messenger, a second to break off, three stretches.
    expect(comes()).toBe(1800 + 1 + 3 * 212);
    order(ex, 'commander', { type: 'unit.recall', unit: 'flood-team-1' } as Command);
    expect(comes()).toBe(-1);
  });
  it('is not foreseen until unit and place are chosen, nor one that cannot go', () => {
    const ex = tiny({ resources: { unavailable: ['flood-team-2'] } });
    expect(outlook(ex, { type: 'unit.assign', unit: 'flood-team-1' })).toBeNull();
    expect(outlook(ex, { type: 'unit.assign', target: 'v7', task: 'patrol' })).toBeNull();
    expect(outlook(ex, { type: 'unit.assign', unit: 'zz', target: 'v7' })).toBeNull();
    expect(outlook(ex, { type: 'unit.assign', unit: 'flood-team-1', target: 'zz' })).toBeNull();
    expect(outlook(ex, send('flood-team-2', 'standby', 'v7'))).toBeNull();
    expect(outlook(ex, { type: 'duty.roster' })).toBeNull();
    expect(outlook(ex, { type: 'fire.assign', unit: 'flood-team-1', target: 'v7' })).toBeNull();
    const early = crew(ex, { type: 'unit.assign', unit: 'flood-team-1', target: 'v7' });
    expect([early.skill, early.skilled, early.lacks, early.slowBy]).toEqual([null, true, [], 1]);
  });
});

describe('moving people', () => {
  const move = (more: Record<string, unknown>): Command => ({
    type: 'evacuate.order',
    villages: ['v7'],
    scope: 'all',
    shelter: 'shelter-3',
    ...more,
  });
  const of = (ex: Exercise, more: Record<string, unknown> = {}) => outlook(ex, move(more))!.move!;
  it('says who goes, how many each place takes, and for how many none is left', () => {
    const ex = tiny();
    expect(of(ex)).toMatchObject({
      villages: [{ village: 'v7', people: 1000, way: { edges: [3, 4], arriveAt: 600 } }],
      shelters: [{ shelter: 'shelter-3', open: false, trouble: null, left: 300, takes: 300 }],
      over: 700,
    });
    const split = of(ex, { more: ['shelter-1', 'shelter-3'], startInMin: 20 });
    expect(split.shelters.map((s) => [s.shelter, s.takes])).toEqual([
      ['shelter-3', 300],
      ['shelter-1', 700],
    ]);
    expect([split.over, split.villages[0].way.arriveAt]).toEqual([0, 1800]);
  });
  it('counts those who have not left, and the places given to others', () => {
    const ex = tiny();
    order(ex, 'commander', move({ villages: ['v6'], lead: 'x' }));
    minutes(ex, 300);
    expect(of(ex).shelters[0].left).toBe(200);
    expect(of(ex, { villages: ['v6'] }).villages[0].people).toBe(0);
  });
  it('warns of water on the ground only where the county sees it', () => {
    const ex = tiny();
    wetCell(ex, ex.world.env.county.facilities[facilityNo('shelter-3')].cell, 0.5);
    // A gauge five cells away sees it.
    expect(of(ex).shelters[0].trouble).toBe('flooded');
    const far = tiny({ hazard: 'earthquake', also: ['flood'] });
    const w = {
      ...far.world,
      env: { ...far.world.env, county: { ...far.world.env.county, gauges: [], reservoirs: [] } },
    };
    wetCell(far, w.env.county.facilities[facilityNo('shelter-3')].cell, 0.5);
    expect(outlook({ ...far, world: w }, move({}))!.move!.shelters[0].trouble).toBeNull();
    w.people.wetReported[villageNo('v8')] = 5;
    expect(outlook({ ...far, world: w }, move({}))!.move!.shelters[0].trouble).toBe('flooded');
  });
  it('warns of a shaken building once the shock is known, and of open ground near a leak once it is told', () => {
    const shaken = tiny({ hazard: 'earthquake', rain: null });
    minutes(shaken, 6);
    const before = of(shaken, { shelter: 'shelter-1' }).shelters[0].trouble;
    raise(shaken.world, 'earthquake-incident', 'incident', 'params');
    expect([before, of(shaken, { shelter: 'shelter-1' }).shelters[0].trouble]).toEqual([null, 'unchecked']);
    const gas = tiny({
      hazard: 'hazmat',
      rain: null,
      conditions: { hazmat: { ...leak(), ...at(12, 12), alarm: { sent: false } } },
    });
    minutes(gas, 2);
    expect(of(gas).shelters[0].trouble).toBeNull();
    gas.world.info.known['release:alarm'] = { duty: 0 };
    expect(of(gas).shelters[0].trouble).toBe('plume');
  });
  it('is not foreseen until village, scope and shelter are chosen', () => {
    const ex = tiny();
    for (const less of [{ villages: [] }, { scope: '' }, { shelter: '' }])
      expect(outlook(ex, move(less))).toBeNull();
  });
});
