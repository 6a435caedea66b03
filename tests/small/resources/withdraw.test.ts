/** An order on its way to a crew that nobody can speak with can be taken back; one that was heard can not. */
import { describe, expect, it } from 'vitest';
import { projectView, type Exercise, type Role } from '../../../src/sim/index.ts';
import { mastsOf } from '../../../src/sim/information/coverage.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, minutes, order, refusal, tiny, unitOf, type Wish } from '../../support/tiny-world.ts';

function mute(wish: Wish = {}): Exercise {
  const ex = tiny(wish);
  for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
  unitOf(ex, 'comms-team-1').status = 'unavailable';
  return ex;
}
const TEAM = 'flood-team-1';
const send = (ex: Exercise, target: string, role: Role = 'emergency', unit = TEAM): void =>
  order(ex, role, {
    type: unitOf(ex, unit).task < 0 ? 'unit.assign' : 'unit.redirect',
    unit,
    task: 'standby',
    target,
  });
const cancel = (ex: Exercise, role: Role = 'emergency', unit = TEAM): string =>
  refusal(ex, role, { type: 'unit.cancel', unit });
const team = (ex: Exercise) => projectView(ex, 'commander').units.find((u) => u.id === TEAM)!;
const work = (ex: Exercise, id: number) => projectView(ex, 'commander').tasks[id];
const MESSENGER = 1800;

describe('before it is heard', () => {
  it('a crew that stands by never moves', () => {
    const ex = mute();
    send(ex, 'v8');
    expect([team(ex).unheard, work(ex, 0).unheard, work(ex, 0).state]).toEqual([true, true, 'enRoute']);
    minutes(ex, 29);
    expect(cancel(ex)).toBe('');
    expect(team(ex)).toMatchObject({ unheard: false, status: 'standby', task: -1, etaS: 0, way: [] });
    expect(work(ex, 0)).toMatchObject({ state: 'cancelled', comesAt: -1, unheard: false });
    minutes(ex, 120);
    const { node, home } = unitOf(ex, TEAM);
    expect([node === home, team(ex).status]).toEqual([true, 'standby']);
    expect(events(ex, 'ON_SCENE')).toEqual([]);
    expect(events(ex, 'ORDER_WITHDRAWN').map((e) => [e.role, e.data])).toEqual([
      ['emergency', { unit: TEAM, task: 0 }],
    ]);
    expect(events(ex, 'TASK_CANCELLED').map((e) => e.data.task)).toEqual([0]);
    // And is free for the next.
    expect(unitOf(ex, TEAM).assignedBy).toBeNull();
    send(ex, 'v7');
    minutes(ex, 120);
    expect(events(ex, 'ON_SCENE').map((e) => e.data.target)).toEqual(['v7']);
  });
  it('a crew at work goes on with what it does', () => {
    const ex = mute();
    send(ex, 'gov', 'health');
    minutes(ex, MESSENGER / 60 + 30);
    send(ex, 'v8');
    expect(work(ex, 1)).toMatchObject({ unheard: true });
    expect(work(ex, 0)).toMatchObject({ unheard: false, state: 'working' });
    minutes(ex, 20);
    expect(cancel(ex)).toBe('');
    minutes(ex, 60);
    expect([work(ex, 0).state, work(ex, 1).state]).toEqual(['working', 'cancelled']);
    expect(unitOf(ex, TEAM).assignedBy).toBe('health');
  });
  it('a recall too: the crew stays', () => {
    const ex = mute();
    send(ex, 'gov');
    minutes(ex, MESSENGER / 60 + 30);
    order(ex, 'emergency', { type: 'unit.recall', unit: TEAM });
    expect(team(ex).unheard).toBe(true);
    expect(cancel(ex)).toBe('');
    minutes(ex, 60);
    expect(work(ex, 0).state).toBe('working');
    expect(events(ex, 'ORDER_WITHDRAWN').map((e) => e.data.task)).toEqual([-1]);
    expect(events(ex, 'TASK_CANCELLED')).toEqual([]);
  });
  it('its shared vehicle is free for the next team', () => {
    const ex = mute({ resources: { vehicles: 0.1 } });
    const teams = ['medical-team-1', 'geology-team-1', 'police-team-1'];
    for (const u of teams) send(ex, 'v8', 'emergency', u);
    const booked = (): number[] => Object.values(ex.world.res.vehicles).flat();
    const before = booked().length;
    send(ex, 'v8');
    const full = booked().reduce((a, b) => a + b, 0);
    expect(cancel(ex)).toBe('');
    expect(booked()).toHaveLength(before);
    expect(booked().reduce((a, b) => a + b, 0)).toBeLessThan(full);
  });
});

describe('refused, saying why', () => {
  it('to whom nothing was ordered', () => expect(cancel(mute())).toBe('REJ-150'));
  it('once it is heard, to the second; redirect and recall then work as ever', () => {
    const ex = mute();
    send(ex, 'v8');
    minutes(ex, (MESSENGER - 1) / 60);
    expect(refusal(ex, 'police', { type: 'unit.cancel', unit: TEAM })).toBe('REJ-152');
    minutes(ex, 1 / 60);
    expect(cancel(ex)).toBe('REJ-151');
    minutes(ex, 15);
    send(ex, 'v7');
    expect(cancel(ex)).toBe('REJ-151');
    order(ex, 'emergency', { type: 'unit.recall', unit: TEAM });
    expect(cancel(ex)).toBe('REJ-151');
  });
  it('where a radio carried it at once', () => {
    const ex = tiny();
    send(ex, 'v8');
    expect(cancel(ex)).toBe('REJ-151');
    expect(team(ex)).toMatchObject({ unheard: false, status: 'turnout' });
  });
  it('to others than who gave it, the commander excepted', () => {
    const ex = mute();
    send(ex, 'v8', 'health');
    expect([cancel(ex, 'emergency'), cancel(ex, 'commander')]).toEqual(['REJ-152', '']);
  });
});

describe('who is coming', () => {
  it('is told with the time at which it then comes, from the order on', () => {
    for (const ex of [tiny(), mute()]) {
      send(ex, 'v8');
      const { comesAt } = work(ex, 0);
      for (const m of [1, 10, 25]) {
        minutes(ex, m);
        if (ex.world.t < comesAt) expect([ex.world.t, work(ex, 0).comesAt]).toEqual([ex.world.t, comesAt]);
        if (ex.world.t < comesAt) expect(team(ex).etaS).toBe(comesAt - ex.world.t);
      }
      minutes(ex, 120);
      expect(work(ex, 0)).toMatchObject({ arrivedAt: comesAt, comesAt: -1 });
    }
  });
  it('also while a messenger looks for a crew at work elsewhere', () => {
    const ex = mute();
    send(ex, 'gov');
    minutes(ex, MESSENGER / 60 + 30);
    send(ex, 'v8');
    const { comesAt } = work(ex, 1);
    minutes(ex, 120);
    expect(work(ex, 1).arrivedAt).toBe(comesAt);
  });
  it('has no time where no way on is known', () => {
    const ex = tiny();
    send(ex, 'v7');
    expect(work(ex, 0).comesAt).toBeGreaterThan(0);
    ex.world.info.knownClosed[3] = ex.world.t;
    expect([work(ex, 0).comesAt, team(ex).etaS]).toEqual([-1, 0]);
  });
});
