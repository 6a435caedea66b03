/** Who lives in the way of a sudden wave: near its course, below its top, the nearest to the source first. */
import { describe, expect, it } from 'vitest';
import { villagesInReach } from '../../../src/sim/hazards/shared/below.ts';
import { cell, tinyCounty } from '../../support/tiny-county.ts';

const RIVER = tinyCounty.rivers[0].cells;
const { elevationM } = tinyCounty.terrain;
const names = (course: readonly number[], reachM: (k: number) => number): [string, number][] =>
  villagesInReach(tinyCounty, course, reachM).map((x) => [tinyCounty.villages[x.index].id, x.k]);

describe('villages in the way of a wave', () => {
  it('are those near its course and below its top, by how far down it meets them', () => {
    const met = names(RIVER, () => 4);
    expect(met.map(([id]) => id)).toEqual(['v7', 'v2', 'v5', 'v4', 'v8']);
    expect(met.map(([, k]) => k)).toEqual(met.map(([, k]) => k).sort((a, b) => a - b));
  });
  it('none of them where it is lower than their ground: at its height not, a little over it the one', () => {
    const course = [cell(10, 14)];
    const home = elevationM[cell(11, 15)] - elevationM[course[0]];
    expect(names(course, () => home)).toEqual([]);
    expect(names(course, () => home + 0.01)).toEqual([['v5', 0]]);
  });
  it('as high as it is at that cell of its course', () => {
    const home = elevationM[cell(11, 15)] - elevationM[cell(10, 14)];
    const course = [cell(10, 0), cell(10, 14)];
    expect(names(course, (k) => (k === 1 ? home + 0.01 : -5))).toEqual([['v5', 1]]);
    expect(names(course, (k) => (k === 0 ? home + 0.01 : -5)).some(([id]) => id === 'v5')).toBe(false);
  });
});
