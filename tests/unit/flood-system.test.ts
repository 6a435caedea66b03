import { describe, expect, it } from 'vitest';
import { rngKey } from '../../src/sim/kernel/rng.ts';
import { StateHash } from '../../src/sim/kernel/state-hash.ts';
import {
  cloneFlood,
  forecastStage,
  hashFlood,
  initFlood,
  stepFlood,
  type FloodDesk,
  type FloodEnv,
  type FloodState,
} from '../../src/sim/hazards/flood/kernel/system.ts';
import { firstFlood } from '../../src/sim/hazards/flood/kernel/first.ts';
import { readFileSync } from 'node:fs';
import { county, load } from '../support/tiny.ts';
import { isRight, newDanger } from '../../src/sim/hazards/flood/kernel/levee-watch.ts';

const { scenario } = load(readFileSync('scenarios/flood-2020-changjiang.yaml', 'utf8'));
const env: FloodEnv = { county, scenario, key: rngKey('flood-system') };
/** Every danger is let stand. */
const desk: FloodDesk = {
  happens: () => true,
  active: () => true,
  cracked: () => false,
  raised: () => false,
  held: () => 0,
};
const run = (f: FloodState, from: number, to: number): void => {
  for (let t = from + 1; t <= to; t++) stepFlood(f, env, t, desk);
};
const hash = (f: FloodState): string => {
  const h = new StateHash();
  hashFlood(f, h);
  return h.digest();
};

describe('flood system', () => {
  const start = initFlood(env);
  const levee = county.levees.findIndex((l) => l.river === 'changjiang');

  it('a copy continues exactly as the original, and neither touches the other', () => {
    const a = cloneFlood(start);
    run(a, 0, 2500);
    const b = cloneFlood(a);
    const before = hash(b);
    run(a, 2500, 4000);
    expect(hash(b)).toBe(before);
    for (let t = 2501; t <= 4000; t++) {
      stepFlood(b, env, t, desk);
      if (t % 300 === 0) forecastStage(b, env, 1, t, 21600); // looking ahead leaves no trace
    }
    expect(hash(b)).toBe(hash(a));
  }, 30_000);

  it('begun again, by any seed, it is what it was at first, and no exercise touches another', () => {
    const fresh = load(readFileSync('scenarios/flood-2020-changjiang.yaml', 'utf8'));
    const of = (seed: string): FloodState =>
      firstFlood({ county, scenario: fresh.scenario, key: rngKey(seed) });
    const [a, b, c] = ['1', '2', '3'].map(of);
    const first = hash(start);
    expect([a, b, c].map(hash)).toEqual([first, first, first]);
    run(b, 0, 900);
    expect(hash(b)).not.toBe(first);
    expect(hash(of('4'))).toBe(first);
    // Another scenario has its own.
    const other = structuredClone(fresh.scenario);
    other.conditions.baseflow *= 2;
    expect(hash(firstFlood({ county, scenario: other, key: rngKey('1') }))).not.toBe(first);
  });

  it('knows a right method for each kind, and a wrong one', () => {
    expect(['filter-well', 'counter-pressure', 'toe-weight'].map((m) => isRight('piping', m))).toEqual([
      true,
      true,
      false,
    ]);
    expect(['seepage', 'slide'].map((k) => isRight(k as 'slide', 'filter-well'))).toEqual([true, false]);
  });

  it('does not let a danger ripen while the river stands low', () => {
    const f = cloneFlood(start);
    const d = newDanger(f, env, levee, 'piping', 0, 'one');
    f.dangers.push(d);
    const due = d.breachAt;
    expect(due).toBeGreaterThanOrEqual(3 * 3600);
    expect(due).toBeLessThanOrEqual(6 * 3600);
    run(f, 0, 600);
    expect(d.breachAt).toBe(due + 600);
  });

  it('starts near balance: the gauges move less than 0.3 m in the first half hour', () => {
    const f = cloneFlood(start);
    run(f, 0, 1800);
    county.gauges.forEach((g, k) => {
      expect(Math.abs(f.gauges[k] - start.gauges[k]), g.id).toBeLessThan(0.3);
    });
  });

  it('looks ahead to what then happens: four gauges of the county, three hours on', () => {
    const f = cloneFlood(start);
    const ids = ['shendu', 'jiaotan', 'zhuling', 'zhangshukeng'].map((id) =>
      county.gauges.findIndex((g) => g.id === id),
    );
    run(f, 0, 3600);
    const said = ids.map((k) => forecastStage(f, env, k, 3600, 10800));
    run(f, 3600, 14400);
    ids.forEach((k, n) => expect(Math.abs(said[n] - f.gauges[k]), county.gauges[k].id).toBeLessThan(0.8));
  }, 60_000);
});
