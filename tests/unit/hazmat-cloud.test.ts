/** The cloud kernel: books, determinism, agreement with the steady plume, exposure. */
import { describe, expect, it } from 'vitest';
import {
  concentrationAt,
  evaluate,
  stepCloud,
  zoneReach,
  zones,
} from '../../src/sim/hazards/hazmat/kernel/cloud.ts';
import {
  copyCloud,
  createCloud,
  hashCloud,
  puffMass,
  type CloudSpec,
  type CloudState,
} from '../../src/sim/hazards/hazmat/kernel/cloud-state.ts';
import { densePlume, densePlumeAt, reducedGravity } from '../../src/sim/hazards/hazmat/kernel/dense-gas.ts';
import { plumeConcentration } from '../../src/sim/hazards/hazmat/kernel/plume.ts';
import { passive, type CloudAir, type Emission } from '../../src/sim/hazards/hazmat/kernel/puffs.ts';
import { briggsY, briggsZ } from '../../src/sim/hazards/hazmat/kernel/sigma.ts';
import { zoneLimits } from '../../src/sim/hazards/hazmat/kernel/toxic.ts';
import { StateHash } from '../../src/sim/kernel/state-hash.ts';

const SPEC: CloudSpec = {
  substance: 'chlorine',
  cols: 128,
  rows: 128,
  dx: 20,
  x0: 0,
  y0: 0,
  sourceX: 300,
  sourceY: 1280,
  releaseM: 0,
  noseM: 0,
  country: 'rural',
  puffS: 10,
  evaluateS: 10,
  maxPuffs: 200,
  ach: 0.7,
};
const EAST: CloudAir = { windX: 4, windY: 0, stability: 3 };
const SLANT: CloudAir = { windX: 3, windY: -2, stability: 3 };
const hash = (c: CloudState): string => hashCloud(c, new StateHash()).digest();
function run(c: CloudState, seconds: number, e: Emission, air: (t: number) => CloudAir): CloudState {
  for (let t = 0; t < seconds; t += 10) stepCloud(c, e, air(c.nowS), 10);
  return c;
}
const veer = (t: number): CloudAir => (t < 300 ? EAST : SLANT);

describe('puffs', () => {
  it('keep every kilogram in the books, with wind that turns and puffs that leave', () => {
    const c = run(createCloud(SPEC), 1800, passive(2), veer);
    expect(c.emittedKg).toBeCloseTo(3600, 9);
    expect(c.goneKg).toBeGreaterThan(0);
    expect(Math.abs(c.pending.kg + puffMass(c) + c.goneKg - c.emittedKg)).toBeLessThan(1e-9);
  });
  it('merge without losing mass when there is no room', () => {
    const c = run(createCloud({ ...SPEC, maxPuffs: 8 }), 400, passive(1), () => EAST);
    expect(c.count).toBe(8);
    expect(puffMass(c) + c.goneKg).toBeCloseTo(400, 9);
  });
  it('one puff on the grid holds its mass', () => {
    const c = createCloud(SPEC);
    run(c, 10, passive(5), () => EAST);
    run(c, 120, passive(0), () => SLANT);
    let sum = 0;
    for (const v of c.conc) sum += v;
    const height = c.puffs.sigmaZ[0] * Math.sqrt(Math.PI / 2);
    expect((sum * SPEC.dx * SPEC.dx * height) / 1e6 / 50).toBeCloseTo(1, 4);
  });
  it('in a steady wind become the Gaussian plume: 5 % for puffs of 10 s, 15 % for 30 s', () => {
    for (const [puffS, tol] of [
      [10, 0.05],
      [30, 0.15],
    ]) {
      const c = run(createCloud({ ...SPEC, puffS }), 900, passive(1), () => EAST);
      for (const [x, y] of [
        [300, 0],
        [600, 40],
        [1200, 0],
      ]) {
        const want = 1e6 * plumeConcentration(1, 4, briggsY('rural', 3, x), briggsZ('rural', 3, x), y, 0, 0);
        const got = concentrationAt(c, 300 + x, 1280 + y);
        expect(Math.abs(got / want - 1)).toBeLessThan(tol);
      }
    }
  });
  it('the grid agrees with the reading at a point where σ is resolved', () => {
    const c = run(createCloud(SPEC), 600, passive(1), veer);
    for (const k of [64 * 128 + 60, 60 * 128 + 70, 58 * 128 + 90]) {
      const x = ((k % 128) + 0.5) * 20;
      const y = (Math.floor(k / 128) + 0.5) * 20;
      expect(Math.abs(c.conc[k] - concentrationAt(c, x, y))).toBeLessThan(1e-3 + 1e-3 * c.conc[k]);
    }
  });
  it('change of stability never shrinks them', () => {
    const c = run(createCloud(SPEC), 100, passive(1), () => ({ ...EAST, stability: 0 }));
    const before = c.puffs.sigmaZ[0];
    run(c, 100, passive(1), () => ({ ...EAST, stability: 5 }));
    expect(c.puffs.sigmaZ[0]).toBeGreaterThan(before);
  });
});

describe('dense release', () => {
  const rho = 3.6;
  const e: Emission = {
    rate: 20,
    volumeRate: 20 / rho,
    g0: reducedGravity(rho, 1.2),
    density: rho,
    tRatio: 0.82,
  };
  const light: CloudAir = { windX: 2, windY: 0, stability: 5 };
  it('follows Britter–McQuaid on the axis while dense and keeps its mass after', () => {
    const c = run(createCloud({ ...SPEC, maxPuffs: 240 }), 1800, e, () => light);
    const d = densePlume(e.g0, e.volumeRate, 2, e.tRatio);
    for (const x of [150, 250]) {
      const want = 1e6 * rho * 0.82 * densePlumeAt(d, x);
      expect(Math.abs(concentrationAt(c, 300 + x, 1280) / want - 1)).toBeLessThan(0.1);
    }
    expect(Math.abs(c.pending.kg + puffMass(c) + c.goneKg - c.emittedKg)).toBeLessThan(1e-8);
    const far = c.puffs.denseD.slice(0, c.count).filter((v) => v === 0).length;
    expect(far).toBeGreaterThan(0);
  });
  it('is wider near the source than the passive plume', () => {
    const a = run(createCloud(SPEC), 900, e, () => light);
    const b = run(createCloud(SPEC), 900, passive(20), () => light);
    expect(concentrationAt(a, 400, 1380)).toBeGreaterThan(concentrationAt(b, 400, 1380));
  });
});

describe('exposure', () => {
  it('load and peak only grow; houses stay below the outdoor peak', () => {
    const c = createCloud(SPEC);
    const peak = new Float64Array(c.conc.length);
    for (let t = 0; t < 1800; t += 10) {
      const before = c.load.slice();
      const top = c.peak10.slice();
      stepCloud(c, passive(t < 600 ? 2 : 0), veer(t), 10);
      for (let k = 0; k < before.length; k++) {
        peak[k] = Math.max(peak[k], c.conc[k]);
        if (c.load[k] < before[k] || c.peak10[k] < top[k] || c.indoor[k] > peak[k])
          throw new Error(`cell ${k}`);
      }
    }
    const k = 64 * 128 + 40;
    expect(c.load[k]).toBeGreaterThan(0);
    expect(c.indoorLoad[k]).toBeLessThan(c.load[k]);
  });
  it('more gas never makes a smaller zone; zones nest', () => {
    const limits = zoneLimits('chlorine', 10, 'AEGL') as Float64Array;
    const small = run(createCloud(SPEC), 600, passive(0.2), () => EAST);
    const large = run(createCloud(SPEC), 600, passive(2), () => EAST);
    const a = new Uint8Array(small.conc.length);
    const b = new Uint8Array(small.conc.length);
    zones(small, limits, a);
    zones(large, limits, b);
    for (let k = 0; k < a.length; k++) expect(b[k]).toBeGreaterThanOrEqual(a[k]);
    const reach = [...limits].map((l) => zoneReach(large, l));
    expect(reach[0]).toBeGreaterThanOrEqual(reach[1]);
    expect(reach[1]).toBeGreaterThanOrEqual(reach[2]);
    expect(reach[2]).toBeGreaterThan(0);
  });
});

describe('determinism', () => {
  it('two runs give the same bytes', () => {
    const a = run(createCloud(SPEC), 900, passive(2), veer);
    const b = run(createCloud(SPEC), 900, passive(2), veer);
    expect(hash(a)).toBe(hash(b));
    expect(b.load).toEqual(a.load);
  });
  it('a copy continues exactly and leaves the first alone', () => {
    const a = run(createCloud(SPEC), 400, passive(2), veer);
    const at = hash(a);
    const b = copyCloud(a);
    run(b, 500, passive(2), veer);
    expect(hash(a)).toBe(at);
    run(a, 500, passive(2), veer);
    expect(hash(a)).toBe(hash(b));
  });
});

it('120 puffs on 256² run at 600 times real time (evaluated each 10 s)', () => {
  const c = createCloud({ ...SPEC, cols: 256, rows: 256, dx: 15, sourceX: 1900, sourceY: 1900, puffS: 30 });
  // A slow wind that turns: the worst case, every puff stays on the grid.
  const turning = (t: number): CloudAir =>
    t % 1200 < 600 ? { windX: 0.6, windY: 0.3, stability: 3 } : { windX: -0.5, windY: 0.4, stability: 3 };
  run(c, 3600, passive(1), turning);
  expect(c.count).toBe(120);
  const from = performance.now();
  for (let k = 0; k < 20; k++) evaluate(c);
  const ms = (performance.now() - from) / 20;
  const from2 = performance.now();
  run(c, 200, passive(0), turning);
  const step = (performance.now() - from2) / 20;
  console.log(
    `120 puffs on 256²: ${ms.toFixed(2)} ms per evaluation, ${step.toFixed(2)} ms per 10 s step with exposure`,
  );
  expect(step).toBeLessThan(3 * 16.7); // the target is 16.7 ms; the test allows for a busy computer
});
