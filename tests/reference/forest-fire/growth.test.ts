/** Growth on even ground against the exact ellipse (row fire-growth-ellipse), and what the kernel makes of its formulas. */
import { describe, expect, it } from 'vitest';
import {
  burntHa,
  createFire,
  FUEL_TYPES,
  ignite,
  setAir,
  spreadAt,
  stepFire,
  type Fire,
  type FuelType,
} from '../../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { rngKey } from '../../../src/sim/kernel/rng.ts';
import { runModel } from '../../../src/sim/hazards/models.ts';
import { caseById } from '../cases.ts';

const N = 201;
const DX = 20;
function plain(fuel: FuelType, windMs: number, fromDeg: number, n = N, slopeTan = 0): Fire {
  const f = createFire({
    cols: n,
    rows: n,
    dx: DX,
    types: [FUEL_TYPES.nothing, fuel],
    type: new Uint8Array(n * n).fill(1),
    slopeTan: new Float64Array(n * n).fill(slopeTan),
    aspectDeg: new Float64Array(n * n).fill(180),
    key: rngKey('growth'),
    brands: false,
  });
  setAir(f, { tempC: 25, rhPct: 40, windMs, windFromDeg: fromDeg });
  return f;
}
const MIDDLE = 3 * 8 + 3;
const ratioAt = (windMs: number): number => {
  const v = spreadAt(plain(FUEL_TYPES.tallGrass, windMs, 270, 8), MIDDLE);
  return (v.head + v.back) / (2 * v.flank);
};
/** The wind under which the model's own ellipse has this length over width. */
function windFor(lw: number): number {
  let low = 0;
  let high = 30;
  for (let k = 0; k < 50; k++) {
    const mid = (low + high) / 2;
    if (ratioAt(mid) < lw) low = mid;
    else high = mid;
  }
  return lw === 1 ? 0 : low;
}

describe('level set against the exact ellipse', () => {
  const row = caseById('fire-growth-ellipse');
  const { LW, windAngleDeg } = row.inputs as { LW: number[]; windAngleDeg: number[] };
  for (const lw of LW)
    for (const angle of windAngleDeg)
      it(`length over width ${lw}, wind at ${angle}° to the grid`, () => {
        const f = plain(FUEL_TYPES.tallGrass, windFor(lw), 270 - angle);
        const centre = 100 * N + 100;
        const v = spreadAt(f, centre);
        const back = lw === 1 ? 0 : 40;
        const start = (100 - Math.round(back * v.south)) * N + 100 - Math.round(back * v.east);
        expect(ignite(f, start)).toBe(true);
        const t = (90 * DX) / v.head;
        stepFire(f, t);
        const exact = Math.PI * ((v.head + v.back) / 2) * v.flank * t * t;
        expect(Math.abs((burntHa(f) * 1e4) / exact - 1)).toBeLessThanOrEqual(row.tolerance.abs as number);

        let head = 0;
        let tail = 0;
        let half = 0;
        for (let i = 0; i < N * N; i++) {
          if (f.phi[i] >= 0) continue;
          const x = (i % N) - (start % N);
          const y = Math.floor(i / N) - Math.floor(start / N);
          const along = x * v.east + y * v.south;
          head = Math.max(head, along);
          tail = Math.max(tail, -along);
          half = Math.max(half, Math.abs(x * v.south - y * v.east));
        }
        expect(Math.abs(head - 90)).toBeLessThan(5);
        expect(Math.abs(tail - (90 * v.back) / v.head)).toBeLessThan(1.5);
        expect(Math.abs(half - (90 * v.flank) / v.head)).toBeLessThan(1.5);
      }, 30_000);

  it('arrives ahead at the rate of the head', () => {
    const f = plain(FUEL_TYPES.tallGrass, windFor(2), 270);
    const start = 100 * N + 60;
    const v = spreadAt(f, start);
    ignite(f, start);
    stepFire(f, (80 * DX) / v.head);
    for (const cells of [20, 40, 60]) expect(f.arrival[start + cells]).toBeCloseTo((cells * DX) / v.head, -2);
    const front = f.intensity[start + 40];
    expect(Math.abs(front / v.intensity - 1)).toBeLessThan(0.02);
  });
});

describe('a cell spreads as the formula says', () => {
  it('Rothermel under the open wind', () => {
    const f = plain(FUEL_TYPES.grass, 5, 180, 8, 0.3);
    const v = spreadAt(f, MIDDLE);
    const bare = runModel('fire.rothermel', {
      fuelModel: 1,
      m1h: f.air.m1h,
      m10h: f.air.m10h,
      m100h: f.air.m100h,
      mHerb: f.air.herb,
      mWoody: f.air.woody,
      wind20ft_mph: 5 / 1.15 / 0.44704,
      slope_tan: 0.3,
      // Slope faces south, wind blows from the south: straight up.
      windDir: 'upslope',
    });
    expect(bare.ok).toBe(true);
    if (!bare.ok) return;
    expect(v.head / (bare.value.ros_m_s as number)).toBeCloseTo(1, 6);
    expect(v.back / ((bare.value.backing_ft_min as number) * 0.00508)).toBeCloseTo(1, 6);
    expect(v.intensity / (bare.value.firelineIntensity_kw_m as number)).toBeCloseTo(1, 4);
    expect(v.south).toBeCloseTo(-1, 6);
  });
  it('Wang Zhengfei, wind along the slope (constants partly from memory)', () => {
    const n = 8;
    const f = createFire({
      cols: n,
      rows: n,
      dx: DX,
      types: [FUEL_TYPES.nothing, FUEL_TYPES.massonPine],
      type: new Uint8Array(n * n).fill(1),
      slopeTan: new Float64Array(n * n).fill(Math.tan((10 * Math.PI) / 180)),
      aspectDeg: new Float64Array(n * n).fill(180),
      key: rngKey('wang'),
      law: 'wang',
    });
    setAir(f, { tempC: 30, rhPct: 30, windMs: 5, windFromDeg: 180 });
    const force = (5 / 0.836) ** (2 / 3);
    const r0 = 0.03 * 30 + 0.05 * force + 0.01 * 70 - 0.3;
    const v = spreadAt(f, MIDDLE);
    expect(v.head * 60).toBeCloseTo(r0 * 2.438785 * 1.553138, 4);
    expect(v.back * 60).toBeCloseTo(r0 / (2.438785 * 1.553138), 4);
    expect(v.south).toBeCloseTo(-1, 6);
  });
});
