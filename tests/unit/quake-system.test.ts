/** The earthquake kernel: field, damage, people, sequence, determinism. */
import { describe, expect, it } from 'vitest';
import {
  aftershockSequence,
  expectedAftershocks,
  GENERIC_OMORI,
} from '../../src/sim/hazards/earthquake/kernel/aftershocks.ts';
import { BUILDING_CLASSES, GRADES } from '../../src/sim/hazards/earthquake/kernel/damage.ts';
import { INTENSITY_LAWS, intensityOnAxis } from '../../src/sim/hazards/earthquake/kernel/intensity.ts';
import { MOTION_LAWS, motionOnAxis } from '../../src/sim/hazards/earthquake/kernel/ground-motion.ts';
import { failureShare, LIFELINES } from '../../src/sim/hazards/earthquake/kernel/lifelines.ts';
import {
  levelAt,
  shake,
  shockTables,
  type QuakeGrid,
} from '../../src/sim/hazards/earthquake/kernel/shaking.ts';
import {
  ageTrapped,
  deadAt,
  fastEstimate,
  hurtAt,
  rescue,
  totals,
  trap,
} from '../../src/sim/hazards/earthquake/kernel/strike.ts';
import {
  aliveShare,
  TANGSHAN,
  UNDER_RUBBLE,
  type Fall,
} from '../../src/sim/hazards/earthquake/kernel/casualties.ts';
import {
  copyQuake,
  createQuake,
  hashQuake,
  IN_SERVICE,
  repairAsset,
  stepQuake,
  type QuakeSpec,
  type QuakeState,
} from '../../src/sim/hazards/earthquake/kernel/system.ts';
import { PRODUCT_NUMBERS } from '../../src/sim/index.ts';
import { rngKey } from '../../src/sim/kernel/rng.ts';
import { StateHash } from '../../src/sim/kernel/state-hash.ts';

const GRID: QuakeGrid = { cols: 128, rows: 128, dx: 500, x0: 0, y0: 0 };
const SHOCK = { magnitude: 6, x: 32000, y: 32000, strikeDeg: 45 };
const ZONE = '中强地震区';
const field = (
  magnitude: number,
  strikeDeg = 45,
  site: Float64Array | null = null,
): [Float64Array, Float64Array] => {
  const i = new Float64Array(128 * 128);
  const p = new Float64Array(128 * 128);
  shake(GRID, ZONE, { ...SHOCK, magnitude, strikeDeg }, site, i, p);
  return [i, p];
};

describe('the field of one shock', () => {
  const t = shockTables(ZONE, 6);
  it('is the axis law on both axes, within 2e-4', () => {
    const l = INTENSITY_LAWS[ZONE];
    const m = MOTION_LAWS[ZONE]!;
    for (const r of [0.5, 3, 10, 27.3, 60]) {
      expect(Math.abs(levelAt(t.intensity, r, 0) - intensityOnAxis(l.long, 6, r))).toBeLessThan(2e-4);
      expect(Math.abs(levelAt(t.intensity, 0, r) - intensityOnAxis(l.short, 6, r))).toBeLessThan(2e-4);
      expect(Math.abs(levelAt(t.pga, r, 0) - Math.log10(motionOnAxis(m.pgaLong, 6, r)))).toBeLessThan(2e-4);
      expect(Math.abs(levelAt(t.pga, 0, r) - Math.log10(motionOnAxis(m.pgaShort, 6, r)))).toBeLessThan(2e-4);
    }
  });
  it('falls with distance in every direction, and less along the major axis', () => {
    for (let a = 0; a < 6.3; a += 0.3) {
      let last = Infinity;
      for (let r = 0; r < 80; r += 2) {
        const v = levelAt(t.intensity, r * Math.cos(a), r * Math.sin(a));
        expect(v).toBeLessThan(last);
        last = v;
      }
    }
    expect(levelAt(t.intensity, 20, 0)).toBeGreaterThan(levelAt(t.intensity, 0, 20));
  });
  it('more magnitude never lowers intensity; nor PGA, but for the published switch at M 6.5', () => {
    let [i, p] = field(4);
    for (let m = 4.25; m <= 7; m += 0.25) {
      const [i2, p2] = field(m);
      for (let k = 0; k < i.length; k++) {
        expect(i2[k] >= i[k] && (m === 6.75 || p2[k] >= p[k] - 1e-9), `cell ${k} at M ${m}`).toBe(true);
      }
      [i, p] = [i2, p2];
    }
  });
  it('strike 45° points to the north-east (y runs south)', () => {
    const [i] = field(6);
    const at = (c: number, r: number): number => i[r * 128 + c];
    expect(at(104, 24)).toBeGreaterThan(at(104, 104));
  });
  it('soft ground shakes harder, by the PGA law', () => {
    const soft = new Float64Array(128 * 128).fill(1.3);
    const [i, p] = field(6);
    const [i2, p2] = field(6, 45, soft);
    expect(i2[5000] - i[5000]).toBeCloseTo(3.17 * Math.log10(1.3), 9);
    expect(p2[5000] / p[5000]).toBeCloseTo(1.3, 9);
  });
  it('a second shock raises cells to exactly the larger of both', () => {
    const [i, p] = field(6);
    const [j, q] = field(5.8, 120);
    shake(GRID, ZONE, { ...SHOCK, magnitude: 5.8, strikeDeg: 120 }, null, i, p);
    const [i0, p0] = field(6);
    for (let k = 0; k < i.length; k++) {
      expect(i[k]).toBe(Math.max(i0[k], j[k]));
      expect(p[k]).toBe(Math.max(p0[k], q[k]));
    }
  });
});

describe('aftershocks', () => {
  const of = (seed: string, m = 6): ReturnType<typeof aftershockSequence> =>
    aftershockSequence(rngKey(seed), 0, m, 3.5, 30);
  it('depend on the seed alone, are sorted and stay in bounds', () => {
    expect(of('a')).toEqual(of('a'));
    expect(of('a')).not.toEqual(of('b'));
    const s = of('a');
    for (let k = 0; k < s.timeS.length; k++) {
      if (k > 0) expect(s.timeS[k]).toBeGreaterThan(s.timeS[k - 1]);
      expect(s.timeS[k]).toBeLessThan(30 * 86400);
      expect(s.magnitude[k]).toBeGreaterThanOrEqual(3.5);
      expect(s.magnitude[k]).toBeLessThanOrEqual(5.7);
    }
  });
  it('come in the expected number', () => {
    let n = 0;
    for (let k = 0; k < 200; k++) n += of(`s${k}`).timeS.length;
    const want =
      200 * (expectedAftershocks(GENERIC_OMORI, 2.5, 0, 30) - expectedAftershocks(GENERIC_OMORI, 0.3, 0, 30));
    expect(Math.abs(n - want)).toBeLessThan(4 * Math.sqrt(want));
  });
});

const SPEC: QuakeSpec = {
  key: rngKey('seven'),
  numbers: PRODUCT_NUMBERS,
  zone: ZONE,
  grid: GRID,
  site: null,
  main: { timeS: 600, magnitude: 6.5, x: 32000, y: 32000, strikeDeg: 30 },
  night: true,
  settlements: Array.from({ length: 60 }, (_, k) => ({
    cell: (40 + (k % 10) * 5) * 128 + 40 + Math.floor(k / 10) * 9,
    people: 2000,
    classes: [0.4, 0.3, 0.2, 0.1] as const,
    pipedGas: k % 3 === 0,
  })),
  assets: LIFELINES.map((kind, k) => ({ kind, cell: 64 * 128 + 60 + k })),
  aftershocks: { minM: 4, days: 7 },
};
const hash = (q: QuakeState): string => hashQuake(q, new StateHash()).digest();
const run = (q: QuakeState, from: number, to: number, spec = SPEC): QuakeState => {
  for (let t = from; t <= to; t += 600) stepQuake(spec, q, t);
  return q;
};
const under = (q: QuakeState): number => {
  let n = 0;
  for (let s = 0; s < q.trapped.length; s++)
    n += q.surfaceAlive[s] + q.surfaceDead[s] + q.deepAlive[s] + q.deepDead[s];
  return n;
};
const sum = (a: Float64Array): number => a.reduce((x, y) => x + y, 0);

describe('a county under an earthquake', () => {
  it('nothing happens before the shock', () => {
    const q = run(createQuake(SPEC), 0, 0);
    expect(totals(q)).toEqual({ trappedNow: 0, dead: 0, injured: 0, saved: 0 });
    expect(q.intensity.every((v) => v === 0)).toBe(true);
  });
  it('traps people, in whole numbers, and every one of them stays in the books', () => {
    const q = run(createQuake(SPEC), 0, 1200);
    expect(sum(q.trapped)).toBeGreaterThan(20);
    expect(under(q)).toBe(sum(q.trapped));
    for (let t = 1800; t < 86400; t += 600) {
      stepQuake(SPEC, q, t);
      for (let s = 0; s < 60; s += 7) rescue(SPEC, q, s, 'medium', 1, 1 / 6);
    }
    const t = totals(q);
    expect(t.saved).toBeGreaterThan(0);
    expect(under(q) + sum(q.savedAlive) + sum(q.broughtDead)).toBe(sum(q.trapped));
    expect(t.trappedNow + t.dead + t.saved).toBe(sum(q.trapped));
    expect(Number.isInteger(t.dead)).toBe(true);
  });
  it('fewer are alive under the rubble with time; early teams save more than late ones', () => {
    const alive = (q: QuakeState): number => totals(q).trappedNow;
    const q = run(createQuake(SPEC), 0, 1200);
    const start = alive(q);
    const early = copyQuake(q);
    const late = copyQuake(q);
    for (let s = 0; s < 60; s++) rescue(SPEC, early, s, 'heavy', 50, 24);
    run(late, 1800, 4 * 86400);
    expect(alive(late)).toBeLessThan(0.4 * start);
    for (let s = 0; s < 60; s++) rescue(SPEC, late, s, 'heavy', 50, 24);
    expect(sum(late.savedAlive)).toBeLessThan(0.5 * sum(early.savedAlive));
    expect(under(early)).toBe(0);
  });
  const buried = (kind: Fall, n = 200): QuakeState => {
    const q = createQuake(SPEC);
    trap(SPEC, q, 0, n, kind, 0, 7);
    return q;
  };
  it('ten hours unaided change the count: one in ten of the living under rubble has died, one in three in a day', () => {
    const q = buried('masonry');
    const living = totals(q).trappedNow;
    expect(deadAt(q, 0)).toBeGreaterThanOrEqual(38);
    expect(deadAt(q, 0)).toBeLessThanOrEqual(42);
    const lost = (h: number): number => (
      ageTrapped(SPEC, q, h * 3600),
      (living - totals(q).trappedNow) / living
    );
    expect(lost(1)).toBeLessThan(0.02);
    const ten = lost(10);
    expect(ten).toBeGreaterThan(0.08);
    expect(ten).toBeLessThan(0.16);
    const day = lost(24);
    expect(day).toBeGreaterThan(0.25);
    expect(day).toBeLessThan(0.4);
  });
  it('the mean of those dug out over each period is what Tangshan counted, within five points in a hundred', () => {
    const ends = [0, 0.5, 24, 48, 72, 96, 120];
    TANGSHAN.alive.forEach((share, k) => {
      let mean = 0;
      for (let n = 0; n < 100; n++)
        mean += aliveShare(UNDER_RUBBLE, ends[k] + ((n + 0.5) / 100) * (ends[k + 1] - ends[k])) / 100;
      expect(Math.abs(mean - share), `period ${k}`).toBeLessThan(0.06);
    });
  });
  it('a part that falls kills one in twenty at once, masonry one in five, concrete two in five; more than half of the rest are badly hurt where all fell', () => {
    const of = (kind: Fall): [number, number] => [deadAt(buried(kind), 0), hurtAt(buried(kind), 0)];
    for (const [kind, dead, hurt] of [
      ['part', 10, 70],
      ['masonry', 40, 120],
      ['frame', 80, 100],
    ] as const) {
      const [d, h] = of(kind);
      expect(Math.abs(d - dead), kind).toBeLessThanOrEqual(2);
      expect(Math.abs(h - hurt), kind).toBeLessThanOrEqual(2);
    }
  });
  it('the badly hurt die first, and who is dead is not hurt; bringing people out makes nobody hurt', () => {
    const q = buried('masonry');
    const [dead, hurt] = [deadAt(q, 0), hurtAt(q, 0)];
    const early = copyQuake(q);
    rescue(SPEC, early, 0, 'heavy', 500, 24);
    expect(hurtAt(early, 0)).toBe(hurt);
    ageTrapped(SPEC, q, 10 * 3600);
    expect(deadAt(q, 0)).toBeGreaterThan(dead);
    expect(hurtAt(q, 0)).toBe(hurt - (deadAt(q, 0) - dead));
    ageTrapped(SPEC, q, 400 * 3600);
    expect(hurtAt(q, 0)).toBe(0);
  });
  it('neighbours reach the surface only', () => {
    const q = run(createQuake(SPEC), 0, 1200);
    for (let s = 0; s < 60; s++) rescue(SPEC, q, s, 'neighbours', 100, 1000);
    expect(sum(q.surfaceAlive) + sum(q.surfaceDead)).toBe(0);
    expect(sum(q.deepAlive) + sum(q.deepDead)).toBeGreaterThan(0);
  });
  it('grades are shares, and a stronger shock leaves none better', () => {
    const weak = run(createQuake({ ...SPEC, main: { ...SPEC.main, magnitude: 5.5 } }), 0, 600, {
      ...SPEC,
      main: { ...SPEC.main, magnitude: 5.5 },
    });
    const strong = run(createQuake(SPEC), 0, 600);
    for (let k = 0; k < 60 * BUILDING_CLASSES.length; k++) {
      const w = weak.grades.subarray(k * GRADES, (k + 1) * GRADES);
      const s = strong.grades.subarray(k * GRADES, (k + 1) * GRADES);
      expect(sum(s as Float64Array)).toBeCloseTo(1, 12);
      expect(s[4] + s[5]).toBeGreaterThanOrEqual(w[4] + w[5]);
    }
  });
  it('deaths at once lie inside the fast estimate, ×/÷ 3 as the laws are', () => {
    const q = run(createQuake(SPEC), 0, 600);
    const e = fastEstimate(SPEC, q, 150);
    expect(totals(q).dead).toBeGreaterThan(e.dead.low);
    expect(totals(q).dead).toBeLessThan(e.dead.high);
    expect(e.dead.mid).toBeLessThan(e.injured.mid);
  });
  it('lifelines fail more often the stronger it shakes, and hold once repaired', () => {
    for (const k of LIFELINES)
      expect(failureShare(PRODUCT_NUMBERS, k, 9)).toBeGreaterThan(failureShare(PRODUCT_NUMBERS, k, 7));
    const q = run(createQuake({ ...SPEC, main: { ...SPEC.main, magnitude: 7 } }), 0, 1200);
    const n = q.failedS.findIndex((v) => v >= 0);
    expect(n).toBeGreaterThanOrEqual(0);
    expect(q.failedS.some((v) => v === IN_SERVICE || v >= 600)).toBe(true);
    repairAsset(q, n);
    run(q, 1800, 7 * 86400);
    expect(q.failedS[n]).toBeLessThan(0);
  });
});

describe('determinism', () => {
  it('two runs give the same bytes, another seed does not', () => {
    expect(hash(run(createQuake(SPEC), 0, 86400))).toBe(hash(run(createQuake(SPEC), 0, 86400)));
    const other = { ...SPEC, key: rngKey('eight') };
    expect(hash(run(createQuake(other), 0, 86400, other))).not.toBe(hash(run(createQuake(SPEC), 0, 86400)));
  });
  it('a copy continues exactly and leaves the first alone', () => {
    const a = run(createQuake(SPEC), 0, 7200);
    const at = hash(a);
    const b = run(copyQuake(a), 7800, 86400);
    expect(hash(a)).toBe(at);
    expect(hash(run(a, 7800, 86400))).toBe(hash(b));
  });
});

it('one shock over 512² takes milliseconds', () => {
  const g = { ...GRID, cols: 512, rows: 512, dx: 150 };
  const i = new Float64Array(512 * 512);
  const p = new Float64Array(512 * 512);
  const t0 = performance.now();
  shake(g, ZONE, SHOCK, null, i, p);
  const t1 = performance.now();
  for (let k = 0; k < 10; k++) shake(g, ZONE, { ...SHOCK, magnitude: 4.5, x: 30000 + 500 * k }, null, i, p);
  const t2 = performance.now();
  console.log(`main shock 512²: ${(t1 - t0).toFixed(0)} ms; aftershock ${((t2 - t1) / 10).toFixed(0)} ms`);
  expect(t1 - t0).toBeLessThan(2000);
});
