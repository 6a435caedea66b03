/** Runoff, reservoirs, breaches, levees and impact. */
import { describe, expect, it } from 'vitest';
import {
  breachDischarge,
  breachInvert,
  createBreach,
  growBreach,
} from '../../src/sim/hazards/shared/kernel/breach.ts';
import {
  createRunoff,
  pendingRunoff,
  scsRunoffMm,
  stepRunoff,
} from '../../src/sim/hazards/flood/kernel/hydrology.ts';
import {
  dwellingDamage,
  floodedSpeed,
  mortality,
  mortalityZone,
  passable,
} from '../../src/sim/hazards/flood/kernel/impact.ts';
import {
  createLevee,
  leveeOpening,
  RIGHT_METHODS,
  stepLevee,
  treatLevee,
  type LeveeEvent,
  type LeveeState,
} from '../../src/sim/hazards/flood/kernel/levee.ts';
import {
  createReservoir,
  levelAtVolume,
  orderRelease,
  spillDischarge,
  stepReservoir,
  volumeAtLevel,
  type ReservoirSpec,
} from '../../src/sim/hazards/flood/kernel/reservoir.ts';
import { rngKey } from '../../src/sim/kernel/rng.ts';

describe('catchment runoff', () => {
  it('gives back every m³ of rain excess and peaks near 2.08 A/Tp', () => {
    const r = createRunoff(3, 80, 1.25, 300);
    let out = 0;
    let peak = 0;
    for (let s = 0; s < 200; s++) {
      const q = stepRunoff(r, s < 12 ? 10 : 0);
      peak = Math.max(peak, q);
      out += q * 300;
    }
    expect(pendingRunoff(r)).toBe(0);
    expect(Math.abs(out - scsRunoffMm(120, 80) * 3000) / out).toBeLessThan(1e-12);
    expect(peak).toBeGreaterThan(20);
  });
  it('one burst follows the triangle', () => {
    const r = createRunoff(10, 100, 2, 60);
    const qs = Array.from({ length: 400 }, (_, s) => stepRunoff(r, s === 0 ? 10 : 0));
    const peak = Math.max(...qs);
    const tp = 1 / 60 / 2 + 0.6 * 2;
    expect(Math.abs(qs.indexOf(peak) / 60 - tp)).toBeLessThan(0.05);
    expect(Math.abs(peak - (2.08 * 10) / tp) / peak).toBeLessThan(0.02);
  });
});

const spec: ReservoirSpec = {
  storage: [
    { levelM: 100, volumeM3: 0 },
    { levelM: 110, volumeM3: 2e6 },
    { levelM: 120, volumeM3: 1e7 },
  ],
  floodLimitM: 115,
  spillway: { sillM: 117, widthM: 30, coefficient: 2 },
  gates: { maxM3s: 80 },
};
describe('reservoir', () => {
  it('inverts its storage curve', () => {
    for (const v of [0, 1e6, 2e6, 5e6, 1e7, 1.2e7])
      expect(volumeAtLevel(spec, levelAtVolume(spec, v))).toBeCloseTo(v, 4);
  });
  it('keeps its water balance and settles where the spillway passes the inflow', () => {
    const s = createReservoir(spec, 115, 'shut');
    const start = s.volumeM3;
    let out = 0;
    for (let k = 0; k < 3000; k++) out += stepReservoir(spec, s, 120, 300);
    expect(Math.abs(start + 120 * 300 * 3000 - out - s.volumeM3) / out).toBeLessThan(1e-9);
    expect(Math.abs(spillDischarge(spec, s.levelM) - 120) / 120).toBeLessThan(1e-3);
  });
  it('limits orders to the gates and its rule', () => {
    const s = createReservoir(spec, 116);
    expect(orderRelease(spec, s, 500)).toBe(80);
    stepReservoir(spec, s, 20, 60);
    expect(s.gateM3s).toBeCloseTo(80, 6);
    orderRelease(spec, s, 500, 'not-above-inflow');
    stepReservoir(spec, s, 20, 60);
    expect(s.gateM3s).toBeCloseTo(20, 6);
    s.rule = 'hold-limit';
    const level = s.levelM;
    for (let k = 0; k < 100; k++) stepReservoir(spec, s, 40, 60);
    expect(Math.abs(s.levelM - level)).toBeLessThan(1e-6);
  });
  it('cannot release what it does not hold', () => {
    const s = createReservoir(spec, 100.01);
    orderRelease(spec, s, 80);
    for (let k = 0; k < 1000; k++) stepReservoir(spec, s, 0, 300);
    expect(s.volumeM3).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(s.levelM)).toBe(true);
  });
});

describe('breach', () => {
  for (const growth of ['linear', 'sine'] as const)
    it(`hydrograph (${growth}) empties the pool to the breach base and conserves volume`, () => {
      const s = createReservoir(spec, 119.5, 'shut');
      const b = createBreach(120, 102, s.volumeM3, 'overtop', growth);
      const start = s.volumeM3;
      let out = 0;
      let peak = 0;
      for (let k = 0; k < 6000; k++) {
        out += stepReservoir(
          { ...spec, gates: null, spillway: { sillM: 200, widthM: 0, coefficient: 2 } },
          s,
          0,
          10,
          b,
        );
        peak = Math.max(peak, s.breachM3s);
      }
      expect(Math.abs(start - out - s.volumeM3) / start).toBeLessThan(1e-12);
      expect(s.levelM).toBeLessThan(102.3);
      expect(s.levelM).toBeGreaterThanOrEqual(102);
      expect(peak).toBeGreaterThan(500);
      expect(peak).toBeLessThan(10000);
    });
  it('grows from the crest to its base', () => {
    const b = createBreach(120, 102, 1e7, 'piping');
    expect(breachDischarge(b, 119)).toBe(0);
    growBreach(b, b.formationS / 2);
    expect(breachInvert(b)).toBeCloseTo(111, 9);
    growBreach(b, b.formationS);
    expect(breachInvert(b)).toBe(102);
  });
});

describe('levee', () => {
  const levee = { index: 3, crestM: 35, toeM: 30, weakness: 1 };
  const key = rngKey('levee test');
  const hours = (
    s: LeveeState,
    stage: number,
    n: number,
    from = 0,
    seen: LeveeEvent[] = [],
  ): LeveeEvent[] => {
    for (let k = 0; k < n * 60; k++) stepLevee(levee, s, stage, from + k * 60, 60, seen);
    return seen;
  };
  it('low water does nothing; high water brings dangers and, untreated, a breach', () => {
    expect(hours(createLevee(key, 3), 31, 500)).toEqual([]);
    const s = createLevee(key, 3);
    const seen = hours(s, 34.8, 200);
    expect(seen.some((e) => e.kind === 'danger')).toBe(true);
    expect(seen.at(-1)?.kind).toBe('breach');
    expect(s.breachedS).toBeGreaterThan(0);
  });
  it('the same seed gives the same dangers, another levee others', () => {
    expect(hours(createLevee(key, 3), 34.8, 200)).toEqual(hours(createLevee(key, 3), 34.8, 200));
    expect(createLevee(key, 4).dangers[0].threshold).not.toBe(createLevee(key, 3).dangers[0].threshold);
  });
  it('overtopping breaches within two hours unless a sub-dike is raised', () => {
    const a = createLevee(key, 5);
    expect(hours(a, 35.1, 2).at(-1)).toEqual({ kind: 'breach', cause: 'overtopping' });
    const b = createLevee(key, 5);
    hours(b, 35.1, 0.1);
    expect(treatLevee(b, 'overtopping', 'sub-dike', 0.8)).toBe('cured');
    hours(b, 35.1, 1);
    expect(b.breachedS).toBe(-1);
    hours(b, 36.2, 2, 7200);
    expect(b.breachedS).toBeGreaterThan(0);
  });
  it('only the right method cures', () => {
    for (const [danger, right] of Object.entries(RIGHT_METHODS)) {
      const s = createLevee(key, 6);
      const row = s.dangers[['leakage', 'piping', 'slide', 'overtopping'].indexOf(danger)];
      expect(treatLevee(s, danger as keyof typeof RIGHT_METHODS, right[0])).toBe('no-such-danger');
      row.sinceS = 0;
      row.ripe = 0.5;
      const wrong = danger === 'slide' ? 'filter-well' : 'toe-weight';
      expect(treatLevee(s, danger as keyof typeof RIGHT_METHODS, wrong)).toBe('wrong-method');
      expect(treatLevee(s, danger as keyof typeof RIGHT_METHODS, right[0])).toBe('cured');
      expect(row.treated).toBe(true);
    }
  });
  it('a breach opens from crest to toe', () => {
    expect(leveeOpening(levee, 0)).toEqual({ crestM: 35, widthM: 10 });
    expect(leveeOpening(levee, 7200)).toEqual({ crestM: 30, widthM: 60 });
  });
});

describe('impact', () => {
  it('closes roads by depth and by depth × speed', () => {
    expect(passable('car', 0.29, 0.5)).toBe(true);
    expect(passable('car', 0.3, 0)).toBe(false);
    expect(passable('car', 0.2, 2)).toBe(false);
    expect(passable('truck', 0.6, 0.5)).toBe(true);
    expect(passable('wading', 0.5, 1.2)).toBe(false);
    expect(passable('boat', 0.3, 0)).toBe(false);
    expect(passable('boat', 2, 1)).toBe(true);
  });
  it('slows traffic (Pregnolato), damages houses (JRC) and picks the mortality law (Jonkman)', () => {
    expect(floodedSpeed(0)).toBeCloseTo(86.9448, 6);
    expect(floodedSpeed(0.15)).toBeCloseTo(24.2598, 4);
    expect(floodedSpeed(0.3)).toBe(0);
    expect(dwellingDamage(0.75)).toBeCloseTo(0.41, 9);
    expect(dwellingDamage(9)).toBe(1);
    expect(mortalityZone(4, 2, 0)).toBe('breach');
    expect(mortalityZone(2.5, 0.5, 1)).toBe('rapidlyRising');
    expect(mortalityZone(1, 0.5, 1)).toBe('remaining');
    expect(mortality('breach', 3)).toBe(1);
    expect(mortality('remaining', 0)).toBe(0);
  });
});
