/** Dams after a shock: cracks follow intensity, an ordered check finds them before the keeper's round, a crew saves the dam. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, PRODUCT_NUMBERS, type Exercise } from '../../src/sim/index.ts';
import { begin, county, give, load } from '../support/tiny.ts';
import { lastEntered } from '../../src/sim/drive.ts';
import { hasFailed, tellDam } from '../../src/sim/hazards/flood/reservoirs.ts';

const CHECK_S = PRODUCT_NUMBERS['PRM-EQK-DAM-CHECK'] * 60;
const text = readFileSync('scenarios/earthquake-m60-night.yaml', 'utf8');
const base = load(text).scenario;
/** The shock moved under the county's unsafe dam. */
const unsafe = county.reservoirs.findIndex((r) => r.unsafe);
const under = (magnitude: number): typeof base => ({
  ...base,
  conditions: {
    ...base.conditions,
    earthquake: {
      ...base.conditions.earthquake!,
      main: { ...base.conditions.earthquake!.main, magnitude, ...county.reservoirs[unsafe].at },
    },
  },
});
const to = (ex: Exercise, t: number): Exercise => (advance(ex, t - ex.world.t), ex);
const crackedAt = (ex: Exercise, k: number): number =>
  lastEntered(ex.world, 'flood-reservoir', 'wall.cracked', county.reservoirs[k].id);
const cracked = (ex: Exercise): number => county.reservoirs.filter((_, k) => crackedAt(ex, k) >= 0).length;
const fact = `reservoir:${county.reservoirs[unsafe].id}:cracked`;
const check = { type: 'secondary.check', sources: ['dams', 'slopes'] };

describe('dams under a shock', () => {
  it('a strong shock cracks the unsafe dam above it, a weak one none; large dams stand', () => {
    const seeds = ['1', '2', '3', '4'];
    const strong = seeds.map((s) => to(begin(s, under(7)), 400));
    expect(strong.every((ex) => crackedAt(ex, unsafe) === 300)).toBe(true);
    expect(seeds.map((s) => cracked(to(begin(s, under(4)), 400)))).toEqual([0, 0, 0, 0]);
    const large = county.reservoirs.findIndex((r) => r.kind === 'large');
    expect(strong.every((ex) => crackedAt(ex, large) === -1)).toBe(true);
  });
  it('an ordered check finds the crack; without it the county waits for the keeper', () => {
    const asked = to(begin('1', under(7)), 900);
    expect(give(asked, 'hq-office', check)).toBeNull();
    to(asked, 900 + CHECK_S + 60);
    expect(Object.keys(asked.world.info.known)).toContain(fact);
    const silent = to(begin('1', under(7)), 900 + CHECK_S + 60);
    expect(Object.keys(silent.world.info.known)).not.toContain(fact);
    to(silent, 300 + 2 * 3600 + 60);
    expect(Object.keys(silent.world.info.known)).toContain(fact);
  });
  it('where water runs, a cracked dam above its flood limit fails, and a dam that a crew has worked on does not', () => {
    const wet = load(readFileSync('scenarios/flood-2020-changjiang.yaml', 'utf8')).scenario;
    const run = (protect: boolean): Exercise => {
      const ex = to(begin('1', wet), 60);
      tellDam(ex.world, unsafe, 'crack');
      if (protect) tellDam(ex.world, unsafe, 'raise-crest');
      return to(ex, 9 * 3600);
    };
    expect(hasFailed(run(false).world, unsafe)).toBe(true);
    expect(hasFailed(run(true).world, unsafe)).toBe(false);
  });
});
