/** What measures cost while they stand: by the hour, only where they stop something, and no longer once they are lifted. */
import { describe, expect, it } from 'vitest';
import { createExercise, type Exercise } from '../../../src/sim/index.ts';
import { DONORS } from '../../../src/sim/people/relief-plan.data.ts';
import { givenBy } from '../../../src/sim/people/relief-plan.ts';
import { lossBySector, lossSoFar } from '../../../src/sim/resources/losses.ts';
import { lossFigures } from '../../../src/sim/people/recovery.ts';
import { NO_LOSSES } from '../../../src/sim/resources/sectors.ts';
import { updateRoads } from '../../../src/sim/resources/roads.ts';
import { standStill } from '../../../src/sim/resources/standstill.ts';
import { cell, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  leave,
  minutes,
  order,
  scenarioOf,
  tiny,
  villageNo,
  wetCell,
} from '../../support/tiny-world.ts';

type Cost = 'RESPONSE' | 'ROAD' | 'WARNED' | 'AWAY' | 'SHELTER';
/** Nothing costs anything but this. */
const only = (cost: Cost, wan: number): Exercise => tiny({ parameters: { [`PRM-STL-${cost}`]: wan } });
/** 万元 of an hour of things as they stand. */
function hour(ex: Exercise): number {
  const before = ex.world.res.standstillWan;
  for (let k = 0; k < 6; k++) standStill(ex.world);
  return ex.world.res.standstillWan - before;
}
const respond = (ex: Exercise, level: number): void =>
  order(ex, 'commander', {
    type: 'response.activate',
    level: String(level),
    grounds: ['superior-order'],
    measures: ['patrol'],
  });

describe('what stands costs by the hour', () => {
  it('nothing where nothing stands', () => {
    const all: readonly Cost[] = ['RESPONSE', 'ROAD', 'WARNED', 'AWAY', 'SHELTER'];
    const parameters = Object.fromEntries(all.map((k) => [`PRM-STL-${k}`, 1]));
    expect(hour(tiny({ parameters }))).toBe(0);
  });
  it.each([
    [1, 100],
    [2, 40],
    [3, 16],
    [4, 6.4],
  ])('a response at level %i: %f', (level, wan) => {
    const ex = only('RESPONSE', 100);
    respond(ex, level);
    expect(hour(ex)).toBeCloseTo(wan, 9);
    order(ex, 'commander', { type: 'response.end', statement: 'x' });
    expect(hour(ex)).toBe(0);
  });
  it('is counted every ten minutes of the exercise, apart from direct loss', () => {
    const ex = only('RESPONSE', 100);
    respond(ex, 1);
    minutes(ex, 60);
    expect(lossBySector(ex.world)).toEqual({ ...NO_LOSSES, standstill: 100 });
    // No part of direct loss, and of what the county states.
    expect(lossSoFar(ex.world)).toMatchObject({ million: 1, direct: 0 });
    expect(lossFigures(ex.world).lossMillion).toBe(0);
  });
  it('a closure, where the road could be driven, until it is opened', () => {
    const ex = only('ROAD', 10);
    order(ex, 'police', { type: 'road.close', edges: ['5', '6'], rescueLane: false });
    expect(hour(ex)).toBeCloseTo(20, 9);
    wetCell(ex, cell(12, 15), 1);
    updateRoads(ex.world);
    expect(hour(ex)).toBeCloseTo(10, 9);
    order(ex, 'police', { type: 'road.open', edges: ['5'] });
    expect(hour(ex)).toBe(0);
  });
  it('a closed motorway, at a price of its own', () => {
    const { roads } = tinyCounty;
    const edges = roads.edges.map((e, k) => (k === 5 ? { ...e, class: 'motorway' as const } : e));
    const parameters = { 'PRM-STL-ROAD': 10, 'PRM-STL-MOTORWAY': 200 };
    const ex = createExercise(scenarioOf({ parameters }), { ...tinyCounty, roads: { ...roads, edges } }, '1');
    order(ex, 'police', { type: 'road.close', edges: ['5', '6'], rescueLane: false });
    expect(hour(ex)).toBeCloseTo(210, 9);
    order(ex, 'police', { type: 'road.open', edges: ['5'] });
    expect(hour(ex)).toBeCloseTo(10, 9);
  });
  it('a warning, by the villages that it has reached, once each, until it is called off', () => {
    const ex = only('WARNED', 10);
    const warn = (...villages: readonly string[]): void =>
      order(ex, 'hq-office', {
        type: 'warning.issue',
        kind: 'flood',
        colour: 'red',
        villages: [...villages],
        townships: [],
        channels: ['broadcast'],
        text: 'x',
      });
    warn('v5', 'v6');
    expect(hour(ex)).toBe(0);
    minutes(ex, 120);
    expect(events(ex, 'VILLAGE_WARNED')).toHaveLength(2);
    expect(hour(ex)).toBeCloseTo(20, 9);
    warn('v5');
    expect(hour(ex)).toBeCloseTo(20, 9);
    order(ex, 'hq-office', { type: 'warning.cancel', warning: '0', reason: 'x' });
    expect(hour(ex)).toBeCloseTo(10, 9);
  });
  it('a warning, also where the village has known since the first second', () => {
    const ex = only('WARNED', 10);
    ex.world.people.warnedAt[villageNo('v5')] = 0;
    order(ex, 'hq-office', {
      type: 'warning.issue',
      kind: 'flood',
      colour: 'red',
      villages: ['v5'],
      townships: [],
      channels: ['broadcast'],
      text: 'x',
    });
    expect(hour(ex)).toBeCloseTo(10, 9);
  });
  it('people away from home, until they may go back; they stay counted as moved', () => {
    const ex = only('AWAY', 1);
    order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-1'] });
    order(ex, 'commander', leave('v5', 'shelter-1'));
    minutes(ex, 240);
    const moved = ex.world.people.arrived.reduce((a, b) => a + b);
    expect(moved).toBeGreaterThan(100);
    expect(hour(ex)).toBeCloseTo(moved, 6);
    order(ex, 'emergency', { type: 'return.approve', villages: ['v5'], checked: ['houses'] });
    expect(hour(ex)).toBe(0);
    minutes(ex, 480);
    expect(events(ex, 'OUTCOME')[0].data.evacuated).toBe(Math.round(moved));
  });
  it('gifts in the yard that nobody has answered, by the piece', () => {
    const ex = tiny({ parameters: { 'PRM-DON-WASTE': 0.1 } });
    const gift = (answer: string, arrivedAt: number) =>
      ({ id: 0, donor: 0, offeredAt: 0, answer, answeredAt: -1, arrivedAt, publishedAt: -1 }) as never;
    ex.world.resp.relief.donations = [gift('', -1), gift('accept', 5)];
    expect(hour(ex)).toBe(0);
    ex.world.resp.relief.donations.push(gift('', 5));
    expect(hour(ex)).toBeCloseTo(0.1 * givenBy(ex.world, DONORS[0]), 9);
  });
  it('an open shelter, until it is closed', () => {
    const ex = only('SHELTER', 10);
    order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-1'] });
    expect(hour(ex)).toBeCloseTo(10, 9);
    order(ex, 'emergency', { type: 'shelter.close', shelter: 'shelter-1' });
    expect(hour(ex)).toBe(0);
  });
});
