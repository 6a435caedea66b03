/** Each hazard kernel on made-up ground of any size, one step at a time: what `tuiyan bench` measures. No exercise uses it. */
import { rand, rngKey } from '../kernel/rng.ts';
import { createFire, FUEL_TYPES, ignite, setAir, stepFire, type Fire } from './forest-fire/kernel/fire.ts';
import { createSmoke, feedSmoke, stepSmoke } from './forest-fire/kernel/smoke.ts';
import { stepCloud } from './hazmat/kernel/cloud.ts';
import { createCloud } from './hazmat/kernel/cloud-state.ts';
import { shake } from './earthquake/kernel/shaking.ts';
import { criticalMap, occurrence, slideChance } from './landslide/kernel/quake-map.ts';
import { createWater, fillTo, stableDt, stepWater } from './flood/kernel/inertial.ts';

export interface Probe {
  readonly kernel: string;
  /** Prepares a window of so many cells; `step` does one step and says how many cells it worked on. */
  readonly make: (cols: number, rows: number) => () => number;
}

const KEY = rngKey('bench');
const rough = (i: number): number => rand(KEY, 1, i, 0);

/** Still water in a rough trough that covers `share` of the window, set moving by its own unevenness. */
function water(cols: number, rows: number, share: number): () => number {
  const n = cols * rows;
  const wet = Math.round(rows * share);
  const z = Float64Array.from({ length: n }, (_, i) => (i < wet * cols ? rough(i) : 50));
  const w = createWater({ cols, rows, dx: 142, z, n: new Float64Array(n).fill(0.05) });
  for (let i = 0; i < wet * cols; i++) fillTo(w, i, 2 + 0.2 * rough(i + n));
  return () => {
    stepWater(w, Math.min(10, stableDt(w)));
    return wet * cols;
  };
}

/** Dry shrub and grass on rough ground. */
function shrubland(cols: number, rows: number, windMs: number, sheds: boolean): Fire {
  const n = cols * rows;
  const f = createFire({
    cols,
    rows,
    dx: 25,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(n).fill(1),
    slopeTan: Float64Array.from({ length: n }, (_, i) => 0.3 * rough(i)),
    aspectDeg: Float64Array.from({ length: n }, (_, i) => 360 * rough(i + n)),
    key: KEY,
    brands: false,
    sheds,
  });
  setAir(f, { tempC: 28, rhPct: 25, windMs, windFromDeg: 270 }, { m100h: 0.1, herb: 0.4, woody: 0.8 });
  return f;
}

/**
 * One spark on 512² burns for 16 hours with the band that lets burnt cells go and with the whole one, an hour each in
 * turn: what both cost (by `now`, ms) and how far their arrivals differ.
 */
export function burnBothWays(now: () => number): Record<string, number> {
  const N = 512;
  const HOURS = 16;
  const [shed, whole] = [true, false].map((sheds) => {
    const f = shrubland(N, N, 12, sheds);
    ignite(f, (N / 2) * N + N / 8);
    return { f, ms: 0 };
  });
  for (let hour = 0; hour < HOURS; hour++)
    for (const x of [shed, whole]) {
      const begun = now();
      stepFire(x.f, 3600);
      x.ms += now() - begun;
    }
  let sum = 0;
  let both = 0;
  for (let i = 0; i < N * N; i++) {
    const d = shed.f.arrival[i] - whole.f.arrival[i];
    if (!Number.isFinite(d)) continue;
    sum += d * d;
    both++;
  }
  return {
    hours: HOURS,
    burnt: shed.f.burntCells,
    burntWhole: whole.f.burntCells,
    listed: shed.f.count,
    listedWhole: whole.f.count,
    seconds: shed.ms / 1000,
    secondsWhole: whole.ms / 1000,
    ratio: shed.ms / whole.ms,
    rmsArrivalS: Math.sqrt(sum / both),
  };
}

/** A front as long as the window is high, before a west wind. */
function fire(cols: number, rows: number): () => number {
  const f = shrubland(cols, rows, 5, true);
  for (let r = 8; r < rows - 8; r += 8) ignite(f, r * cols + 16);
  stepFire(f, 1800);
  return () => {
    stepFire(f, 30);
    return f.count;
  };
}

function smoke(cols: number, rows: number): () => number {
  const f = createFire({
    cols,
    rows,
    dx: 25,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(cols * rows).fill(1),
    slopeTan: new Float64Array(cols * rows),
    aspectDeg: new Float64Array(cols * rows),
    key: KEY,
    brands: false,
  });
  ignite(f, Math.floor(rows / 2) * cols + 16);
  stepFire(f, 3600);
  const s = createSmoke(f, 1);
  feedSmoke(s, f);
  return () => {
    stepSmoke(s, 1, 0, 5, false, 5);
    return cols * rows;
  };
}

/** A cloud of 120 puffs. */
function plume(cols: number, rows: number): () => number {
  const dx = 20;
  const c = createCloud({
    substance: 'ammonia',
    cols,
    rows,
    dx,
    x0: 0,
    y0: 0,
    sourceX: 200,
    sourceY: (rows * dx) / 2,
    releaseM: 1,
    noseM: 1.5,
    country: 'rural',
    puffS: 10,
    evaluateS: 10,
    maxPuffs: 120,
    ach: 0.7,
  });
  const e = { rate: 2, volumeRate: 0, g0: 0, density: 1.2, tRatio: 1 };
  const air = { windX: 2, windY: 0, stability: 3 as const };
  for (let t = 0; t < 1200; t += 10) stepCloud(c, e, air, 10);
  return () => {
    stepCloud(c, e, air, 10);
    return cols * rows;
  };
}

function shaking(cols: number, rows: number): () => number {
  const grid = { cols, rows, dx: 142, x0: 0, y0: 0 };
  const shock = { magnitude: 6, x: cols * 71, y: rows * 71, strikeDeg: 45 };
  const i = new Float64Array(cols * rows);
  const p = new Float64Array(cols * rows);
  return () => {
    shake(grid, '中强地震区', shock, null, i, p);
    return cols * rows;
  };
}

function slides(cols: number, rows: number): () => number {
  const n = cols * rows;
  const soils = [{ cohesionKPa: 8, frictionDeg: 30, depthM: 3, density: 1800 }];
  const ac = criticalMap(
    Float64Array.from({ length: n }, (_, i) => 40 * rough(i)),
    new Uint8Array(n),
    soils,
    0.3,
  );
  const pga = Float64Array.from({ length: n }, (_, i) => 100 + 200 * rough(i + n));
  const chance = new Float64Array(n);
  const out = new Uint8Array(n);
  return () => {
    slideChance(ac, pga, 6, chance);
    occurrence(KEY, chance, out);
    return n;
  };
}

export const PROBES: readonly Probe[] = [
  { kernel: 'flood-15%-wet', make: (c, r) => water(c, r, 0.15) },
  { kernel: 'flood-wet', make: (c, r) => water(c, r, 1) },
  { kernel: 'forest-fire', make: fire },
  { kernel: 'smoke', make: smoke },
  { kernel: 'plume-120-puffs', make: plume },
  { kernel: 'shaking', make: shaking },
  { kernel: 'slides', make: slides },
];
