/** Vessels, pools, thresholds and run-off. */
import { describe, expect, it } from 'vitest';
import {
  copyRelease,
  createRelease,
  emissionOf,
  plug,
  releaseGravity,
  setCurtain,
  stepRelease,
  type ReleaseState,
  type VesselSpec,
} from '../../src/sim/hazards/hazmat/kernel/release.ts';
import {
  blastRadius,
  burstAfterS,
  fireballHeat,
  fireballRadius,
  HEAT_DAMAGE,
  pointSourceHeat,
  poolFlameLength,
  tntEquivalent,
} from '../../src/sim/hazards/shared/kernel/fire-explosion.ts';
import { fatalShare, lungProbit, toxicProbit } from '../../src/sim/hazards/hazmat/kernel/probit.ts';
import { mixedConcentration, slugConcentration } from '../../src/sim/hazards/hazmat/kernel/runoff.ts';
import { turnerClass, windAt } from '../../src/sim/hazards/hazmat/kernel/sigma.ts';
import { stepCloud, zoneReach } from '../../src/sim/hazards/hazmat/kernel/cloud.ts';
import { createCloud, puffMass } from '../../src/sim/hazards/hazmat/kernel/cloud-state.ts';
import { loadPower, powerTable } from '../../src/sim/hazards/hazmat/kernel/load-power.ts';
import { PRODUCT_NUMBERS as n } from '../../src/sim/index.ts';
import { flammableLimit, indoorAfter, zoneLimits } from '../../src/sim/hazards/hazmat/kernel/toxic.ts';

const TANK: VesselSpec = {
  substance: 'chlorine',
  phase: 'liquefied',
  inventoryKg: 1000,
  volumeM3: 0.8,
  tempK: 298.15,
  holeM: 0.01,
  headM: 0.5,
  bundM2: 20,
};
function run(v: VesselSpec, s: ReleaseState, seconds: number): ReleaseState {
  for (let t = 0; t < seconds; t += 10) stepRelease(v, s, 10, 3, 298.15);
  return s;
}
const sum = (s: ReleaseState): number => s.inventoryKg + s.poolKg + s.airborneKg + s.takenKg;

describe('a leaking vessel', () => {
  for (const v of [
    TANK,
    { ...TANK, substance: 'ammonia', bundM2: 0 },
    { ...TANK, substance: 'methane', phase: 'gas', inventoryKg: 50 },
    { ...TANK, substance: 'sulfur dioxide', phase: 'liquid', tempK: 263.15 },
  ] as VesselSpec[])
    it(`${v.substance} as ${v.phase}: every kg is somewhere`, () => {
      const s = run(v, createRelease(v), 3600);
      expect(sum(s)).toBeCloseTo(v.inventoryKg, 8);
      expect(s.airborneKg).toBeGreaterThan(0);
      expect(s.inventoryKg).toBeGreaterThanOrEqual(0);
    });
  it('chlorine makes a cloud heavier than air, methane a lighter one', () => {
    expect(releaseGravity(run(TANK, createRelease(TANK), 60), 298.15)).toBeGreaterThan(5);
    const gas: VesselSpec = { ...TANK, substance: 'methane', phase: 'gas', inventoryKg: 50 };
    expect(releaseGravity(run(gas, createRelease(gas), 60), 298.15)).toBeLessThan(0);
  });
  it('a plug slows the leak, a curtain takes soluble gas out', () => {
    const open = run(TANK, createRelease(TANK), 300);
    const shut = createRelease(TANK);
    plug(n, shut, 'wedge');
    run(TANK, shut, 300);
    expect(shut.outKg).toBeLessThan(0.35 * open.outKg);
    plug(n, shut, 'capping-kit');
    const before = shut.outKg;
    run(TANK, shut, 300);
    expect(shut.outKg).toBe(before);
    const v: VesselSpec = { ...TANK, substance: 'ammonia' };
    const wet = createRelease(v);
    setCurtain(n, v, wet, 1);
    run(v, wet, 300);
    expect(wet.takenKg / (wet.takenKg + wet.airborneKg)).toBeCloseTo(0.6, 9);
  });
  it('a copy continues exactly', () => {
    const a = run(TANK, createRelease(TANK), 200);
    const b = copyRelease(a);
    run(TANK, b, 200);
    expect(run(TANK, a, 200)).toEqual(b);
  });
});

it('a leak drives a cloud: a ton of chlorine in the evening makes zones, and the books close', () => {
  const c = createCloud({
    substance: 'chlorine',
    cols: 200,
    rows: 100,
    dx: 20,
    x0: 0,
    y0: 0,
    sourceX: 200,
    sourceY: 1000,
    releaseM: 1,
    noseM: 1.5,
    country: 'rural',
    puffS: 10,
    evaluateS: 10,
    maxPuffs: 240,
    ach: 0.7,
  });
  const s = createRelease(TANK);
  for (let t = 0; t < 2400; t += 10) {
    stepRelease(TANK, s, 10, 2, 293);
    stepCloud(c, emissionOf(s, 293), { windX: 2, windY: 0.3, stability: 5 }, 10);
  }
  expect(c.pending.kg + puffMass(c) + c.goneKg).toBeCloseTo(s.airborneKg, 6);
  const [, two, three] = zoneLimits('chlorine', 10, 'AEGL') as Float64Array;
  expect(zoneReach(c, two)).toBeGreaterThan(1000);
  expect(zoneReach(c, three)).toBeGreaterThan(200);
  expect(zoneReach(c, three)).toBeLessThan(zoneReach(c, two));
});

describe('effects', () => {
  it('dose is monotone', () => {
    let last = -Infinity;
    for (let c = 10; c < 5000; c += 100) {
      const p = toxicProbit('chlorine', c, 30) as number;
      expect(p).toBeGreaterThan(last);
      last = p;
    }
    expect(fatalShare('chlorine', 0)).toBe(0);
    expect(fatalShare('propane', 1e9)).toBe(0);
  });
  it('the load table is the power within 1e-6', () => {
    for (const n of [1, 1.9, 2, 2.75]) {
      const t = powerTable(n);
      for (let c = 1e-4; c < 1e6; c *= 1.37)
        expect(Math.abs(loadPower(t, c) / c ** n - 1)).toBeLessThan(1e-6);
    }
  });
  it('a house lags outdoors and never passes it', () => {
    let inside = 0;
    for (let k = 0; k < 100; k++) {
      const next = indoorAfter(inside, 50, 0.7, 60);
      expect(next).toBeGreaterThan(inside);
      inside = next;
    }
    expect(inside).toBeLessThan(50);
    expect(inside).toBeCloseTo(50 * (1 - Math.exp(-0.7 * (100 / 60))), 9);
  });
  it('heat and blast fall with distance', () => {
    for (let x = 50; x < 900; x += 50)
      expect(fireballHeat(10000, 46.3e6, 1.8e6, x + 50)).toBeLessThan(fireballHeat(10000, 46.3e6, 1.8e6, x));
    const r = fireballRadius(10000, 46.3e6, 1.8e6, HEAT_DAMAGE.pain);
    expect(fireballHeat(10000, 46.3e6, 1.8e6, r)).toBeCloseTo(HEAT_DAMAGE.pain, 3);
    const w = tntEquivalent(1000, 46.3e6);
    expect(blastRadius(w, 35)).toBeLessThan(blastRadius(w, 5));
    expect(pointSourceHeat(2, 50e6, 20)).toBeLessThan(pointSourceHeat(2, 50e6, 10));
    expect(poolFlameLength(0.055, 10)).toBeGreaterThan(10);
    expect(lungProbit(2e5)).toBeGreaterThan(lungProbit(1e5));
  });
  it('propane burns from 38 g/m³', () => {
    expect(flammableLimit('propane') / 1000).toBeCloseTo(37.9, 1);
    expect(flammableLimit('chlorine')).toBe(Infinity);
  });
  it('cooling puts the burst off', () =>
    expect(burstAfterS(n, 0.5, 1)).toBeGreaterThan(burstAfterS(n, 0.5, 0)));
  it('stability and wind profile', () => {
    expect(turnerClass(1, 3)).toBe(0);
    expect(turnerClass(1, 0)).toBe(5);
    expect(turnerClass(7, -1)).toBe(3);
    expect(windAt(5, 2, 'rural', 5)).toBeLessThan(windAt(5, 2, 'rural', 0));
  });
  it('a slug in a river keeps its mass and full mixing dilutes', () => {
    let kg = 0;
    for (let x = 0; x < 20000; x += 10)
      kg += (slugConcentration(100, 30, 0.5, 20, x, 10000) * 30 * 10) / 1000;
    expect(kg).toBeCloseTo(100, 6);
    expect(mixedConcentration(0.1, 50)).toBeCloseTo(2, 9);
  });
});
