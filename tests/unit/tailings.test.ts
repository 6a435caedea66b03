/** A tailings pond in rain: its balance, its failure, and what a crew in time changes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance } from '../../src/sim/index.ts';
import {
  createPond,
  failPond,
  ricoReach,
  ricoVolume,
  stepPond,
  type PondSpec,
} from '../../src/sim/hazards/flood/kernel/tailings.ts';
import { begin, load } from '../support/tiny.ts';

const SPEC: PondSpec = {
  heightM: 24,
  storedM3: 900000,
  areaM2: 60000,
  catchmentKm2: 1.2,
  freeboardM: 1.6,
  drainM3s: 3.5,
};

describe('tailings ponds (Rico et al. 2008, from memory: the equation only)', () => {
  it('V_F = 0.354·V_T^1.01 and D = 1.61·(H·V_F)^0.66', () => {
    expect(ricoVolume(1e6)).toBeCloseTo(354000, 6);
    expect(ricoVolume(1e7) / 1e6).toBeCloseTo(0.354 * 10 ** 1.01, 9);
    expect(ricoReach(10, 1e5)).toBeCloseTo(1610, 6);
    expect(ricoReach(24, 4e5)).toBeCloseTo(1610 * (24 * 0.4) ** 0.66, 6);
  });
  it('keeps its balance: rain in, drain out, never below the normal level', () => {
    const p = createPond();
    for (let t = 60; t <= 3600; t += 60) stepPond(p, SPEC, 0.5, 60, 'clear');
    const inflow = 0.85 * 0.0005 * 1.2e6;
    expect(p.riseM).toBeCloseTo((60 * (inflow - 3.5 * 60)) / 60000, 9);
    for (let t = 0; t < 36000; t += 60) stepPond(p, SPEC, 0, 60, 'clear');
    expect(p.riseM).toBe(0);
  });
  it('clogged it overtops and fails once, and gives out no more than it holds', () => {
    const p = createPond();
    let failed = 0;
    let out = 0;
    for (let t = 60; t <= 12 * 3600; t += 60) {
      if (stepPond(p, SPEC, 0.45, 60, 'blocked')) {
        failed++;
        failPond(p, SPEC);
      }
      out += p.outflowM3s * 60;
    }
    expect(failed).toBe(1);
    expect(out).toBeCloseTo(p.loadM3 - p.leftM3, 3);
    expect(p.loadM3).toBeGreaterThan(ricoVolume(SPEC.storedM3));
    expect(p.leftM3).toBeLessThan(0.05 * p.loadM3);
  });
  it('cleared and pumped in time it stands through the same rain', () => {
    const p = createPond();
    let eroded = false;
    for (let t = 60; t <= 12 * 3600; t += 60)
      eroded ||= stepPond(p, SPEC, 0.45, 60, t >= 7200 ? 'helped' : 'blocked');
    expect(eroded).toBe(false);
  });
});

describe('the exercise', () => {
  const { scenario } = load(readFileSync('scenarios/flood-tailings-pond.yaml', 'utf8'));
  it('left alone the dam goes, mud reaches the villages in its way, and the county is told', () => {
    const ex = begin('1', scenario);
    advance(ex, 7 * 3600);
    const kinds = (k: string) => ex.world.log.filter((e) => e.kind === k);
    expect(kinds('POND_ALARM')).toHaveLength(1);
    expect(kinds('POND_FAILED')).toHaveLength(1);
    expect(kinds('POND_ALARM')[0].t).toBeLessThan(kinds('POND_FAILED')[0].t);
    expect(kinds('DEATHS').length).toBeGreaterThan(0);
    expect(ex.world.info.known['water:polluted']).toBeDefined();
    expect(ex.world.incidents.flood.rivers.poured['pond-0'].m3s).toBeGreaterThanOrEqual(0);
  });
});
