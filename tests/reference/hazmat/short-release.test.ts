/** Releases that are over before the cloud arrives: Britter & McQuaid's instantaneous release, in the cloud that kills. */
import { describe, expect, it } from 'vitest';
import { concentrationAt, evaluate, stepCloud } from '../../../src/sim/hazards/hazmat/kernel/cloud.ts';
import {
  createCloud,
  puffMass,
  type CloudSpec,
  type CloudState,
} from '../../../src/sim/hazards/hazmat/kernel/cloud-state.ts';
import { reducedGravity } from '../../../src/sim/hazards/hazmat/kernel/dense-gas.ts';
import { runModel } from '../../../src/sim/hazards/models.ts';
import { fatalShare } from '../../../src/sim/hazards/hazmat/kernel/probit.ts';
import { passive, type CloudAir } from '../../../src/sim/hazards/hazmat/kernel/puffs.ts';
import {
  createRelease,
  emissionOf,
  stepRelease,
  type VesselSpec,
} from '../../../src/sim/hazards/hazmat/kernel/release.ts';
import { caseById } from '../cases.ts';

/** The window of an exercise: 160 × 160 cells of 25 m. */
const SPEC: CloudSpec = {
  substance: 'ammonia',
  cols: 160,
  rows: 160,
  dx: 25,
  x0: -2000,
  y0: -2000,
  sourceX: 0,
  sourceY: 0,
  releaseM: 0.5,
  noseM: 1.5,
  country: 'rural',
  puffS: 30,
  evaluateS: 30,
  maxPuffs: 160,
  ach: 0.7,
};
const wind = (ms: number): CloudAir => ({ windX: ms, windY: 0, stability: 3 });
const tank = (inventoryKg: number, holeM: number): VesselSpec => ({
  substance: 'ammonia',
  phase: 'liquefied',
  inventoryKg,
  volumeM3: inventoryKg / 500,
  tempK: 293,
  holeM,
  headM: 2,
  bundM2: 180,
});
const balance = (c: CloudState): number => puffMass(c) + c.pending.kg + c.goneKg - c.emittedKg;

describe('Potchefstroom 1973, the workbook’s cloud let go at once', () => {
  const { V0_m3, rho_kg_m3, rhoAir_kg_m3, u10_m_s, c0_volFraction } = caseById('haz-bmpuff-potch-333-124')
    .inputs as Record<string, number>;
  const g0 = reducedGravity(rho_kg_m3, rhoAir_kg_m3);
  /** Ammonia at 25 °C, kg/m³. */
  const PURE = 0.696;
  const kg = c0_volFraction * V0_m3 * PURE;
  const places = [
    [160, 6.9],
    [333, 4.2],
    [1000, 0.49],
    [2000, 0.11],
  ] as const;
  const c = createCloud(SPEC);
  const highest = new Map<number, number>(places.map(([x]) => [x, 0]));
  let off = 0;
  let shape = 0;
  for (let t = 0; t < 4000; t += 10) {
    const e = { rate: kg / 10, volumeRate: V0_m3 / 10, g0, density: rho_kg_m3, tRatio: 1 };
    stepCloud(c, t === 0 ? e : passive(0), wind(u10_m_s), 10);
    for (const [x] of places) highest.set(x, Math.max(highest.get(x)!, concentrationAt(c, x, 0) / 1000));
    off = Math.max(off, Math.abs(balance(c)));
    if (t !== 600) continue;
    evaluate(c);
    let sum = 0;
    for (const v of c.conc) sum += v;
    const area = Math.PI * c.puffs.slump2[0];
    shape = (sum * SPEC.dx * SPEC.dx) / (concentrationAt(c, c.puffs.x[0], 0) * area);
  }
  for (const [x, grams] of places)
    it(`at ${x} m the highest concentration is ${grams} g/m³ within 30 %, and the model’s`, () => {
      expect(Math.abs(highest.get(x)! / grams - 1)).toBeLessThan(0.3);
      let model = 0;
      for (let t_s = 0; t_s < 4000; t_s += 5) {
        const inputs = { V0_m3, rho_kg_m3, rhoAir_kg_m3, u10_m_s, c0_volFraction, isothermal: true };
        const r = runModel('hazmat.dense-puff', { ...inputs, x_m: x, y_m: 0, z_m: 0, t_s });
        if (r.ok) model = Math.max(model, (r.value.c_volFraction as number) * PURE * 1000);
      }
      expect(Math.abs(highest.get(x)! / model - 1)).toBeLessThan(0.3);
    });
  it('keeps its mass, and the grid holds the disc that the meter reads', () => {
    expect(off).toBeLessThan(1e-8);
    expect(Math.abs(shape - 1)).toBeLessThan(0.01);
  });
});

interface Shape {
  /** Cells where half of those outdoors die, ha; farthest of them along and across the wind, m. */
  readonly ha: number;
  readonly along: number;
  readonly across: number;
  /** Highest concentration ever at 1 km to either side, and 333 m downwind, g/m³. */
  readonly side: number;
  readonly ahead: number;
  readonly off: number;
  readonly discs: number;
}
function spill(v: VesselSpec, ms: number): Shape {
  const r = createRelease(v);
  const c = createCloud(SPEC);
  let [side, ahead, discs, ha, along, across] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < 3600; t += 10) {
    stepRelease(v, r, 10, ms, 293);
    stepCloud(c, emissionOf(r, 293), wind(ms), 10);
    for (let x = -500; x <= 1500; x += 250)
      side = Math.max(side, concentrationAt(c, x, 1000) / 1000, concentrationAt(c, x, -1000) / 1000);
    ahead = Math.max(ahead, concentrationAt(c, 333, 0) / 1000);
    for (let i = 0; i < c.count; i++) if (c.puffs.mass[i] > 1000) discs = Math.max(discs, c.puffs.disc[i]);
  }
  for (let k = 0; k < c.load.length; k++) {
    if (fatalShare('ammonia', c.load[k]) < 0.5) continue;
    ha += (SPEC.dx * SPEC.dx) / 1e4;
    along = Math.max(along, SPEC.x0 + ((k % SPEC.cols) + 0.5) * SPEC.dx);
    across = Math.max(across, Math.abs(SPEC.y0 + (Math.floor(k / SPEC.cols) + 0.5) * SPEC.dx));
  }
  return { ha, along, across, side, ahead, off: Math.abs(balance(c)), discs };
}

describe('a tank emptied through a hole', () => {
  const large = spill(tank(19000, 0.3), 3);
  it('19 t through 300 mm are one cloud: no grams a kilometre to the side, dead within some hundred metres', () => {
    expect(large.discs).toBe(1);
    expect(large.side).toBeLessThan(0.01);
    expect(large.ha).toBeGreaterThan(2);
    expect(large.ha).toBeLessThan(15);
    expect(large.along).toBeLessThan(500);
    expect(large.across).toBeLessThan(200);
    expect(large.off).toBeLessThan(1e-8);
  });
  it('twice as much kills farther, and still only some hundred metres away', () => {
    const twice = spill(tank(38000, 0.3), 2);
    expect(twice.ha).toBeGreaterThan(large.ha);
    expect(twice.along).toBeLessThan(550);
    expect(twice.ahead).toBeLessThan(60);
    expect(twice.side).toBeLessThan(0.1);
  });
  it('a small hole stays a plume, as long as it flows', () => {
    const small = spill(tank(22000, 0.018), 2.1);
    expect(small.discs).toBe(0);
    expect(small.across).toBeLessThan(150);
  });
  it('the air cannot spread the gas of a few seconds faster than it slumps', () => {
    const c = createCloud(SPEC);
    const e = { rate: 500, volumeRate: 288, g0: 4.6, density: 1.74, tRatio: 0.82 };
    for (let t = 0; t < 60; t += 10) stepCloud(c, e, wind(1), 10);
    // A heap of what has flowed: R² grows by 1.2 √(g0 V) a second, V what is out.
    const reach = Math.sqrt(0.8 * 60 ** 1.5 * Math.sqrt(4.6 * 288)) * 1.1;
    evaluate(c);
    expect(concentrationAt(c, 10, 3 * reach)).toBeLessThan(1e-3 * concentrationAt(c, 10, 0));
  });
});
