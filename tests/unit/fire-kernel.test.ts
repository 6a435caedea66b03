/** Determinism, snapshots, seeds, barriers, works, brands and rekindling of the fire kernel. */
import { describe, expect, it } from 'vitest';
import {
  barrier,
  burntHa,
  copyFire,
  createFire,
  edgeState,
  FUEL_TYPES,
  hashFire,
  holdOfWidth,
  ignite,
  layLine,
  mopCell,
  restoreFire,
  saveFire,
  setAir,
  slopeAspect,
  stepFire,
  wetCell,
  type Fire,
  type FireSpec,
} from '../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { rand, rngKey, streamId } from '../../src/sim/kernel/rng.ts';
import { StateHash } from '../../src/sim/kernel/state-hash.ts';

const N = 120;
const DX = 20;
const hash = (f: Fire): string => hashFire(f, new StateHash()).digest();
const bytes = (f: Fire): string =>
  [f.phi, f.arrival, f.coldAt, f.intensity, f.flame, f.crowned, f.hold, f.mop]
    .map((a) => new StateHash().array(a).digest())
    .join(' ');
const at = (r: number, c: number): number => r * N + c;

/** Hills with five kinds of wood in patches. */
function hills(seed = 'hills', over: Partial<FireSpec> = {}): Fire {
  const key = rngKey('terrain');
  const z = new Float64Array(N * N);
  const type = new Uint8Array(N * N);
  for (let i = 0; i < N * N; i++) {
    const c = i % N;
    const r = Math.floor(i / N);
    z[i] = 60 * Math.sin(c / 14) * Math.cos(r / 19);
    type[i] = 1 + Math.floor(4 * rand(key, 1, 40 * Math.floor(r / 8) + Math.floor(c / 8), 0));
  }
  const f = createFire({
    cols: N,
    rows: N,
    dx: DX,
    types: [
      FUEL_TYPES.nothing,
      FUEL_TYPES.massonPine,
      FUEL_TYPES.shrubGrass,
      FUEL_TYPES.fernClearing,
      FUEL_TYPES.broadleaf,
    ],
    type,
    ...slopeAspect(z, N, N, DX),
    key: rngKey(seed),
    ...over,
  });
  setAir(f, { tempC: 28, rhPct: 25, windMs: 8, windFromDeg: 260 }, { m100h: 0.1, herb: 0.5, woody: 0.8 });
  return f;
}
function flat(windMs: number, fuel = FUEL_TYPES.tallGrass, over: Partial<FireSpec> = {}): Fire {
  const f = createFire({
    cols: N,
    rows: N,
    dx: DX,
    types: [FUEL_TYPES.nothing, fuel],
    type: new Uint8Array(N * N).fill(1),
    slopeTan: new Float64Array(N * N),
    aspectDeg: new Float64Array(N * N),
    key: rngKey('flat'),
    brands: false,
    ...over,
  });
  setAir(f, { tempC: 25, rhPct: 40, windMs, windFromDeg: 270 });
  return f;
}
function drive(f: Fire, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    if (k === 20) for (let r = 30; r < 90; r++) layLine(f, at(r, 80), barrier('hand-line').holdM);
    if (k === 25) for (let c = 40; c < 50; c++) wetCell(f, at(40, c), f.t + 1800);
    if (k === 30) setAir(f, { tempC: 26, rhPct: 35, windMs: 5, windFromDeg: 200 });
    stepFire(f, 120);
    if (k > 20) for (let i = 0; i < N * N; i += 7) if (f.phi[i] < 0) mopCell(f, i, 10);
  }
}

describe('determinism of the fire', () => {
  it('two runs give the same bytes', () => {
    const runs = [hills(), hills()];
    for (const f of runs) {
      ignite(f, at(60, 20), 600);
      drive(f, 0, 60);
    }
    expect(runs[0].burntCells).toBeGreaterThan(500);
    expect(bytes(runs[0])).toBe(bytes(runs[1]));
    expect(hash(runs[0])).toBe(hash(runs[1]));
  });
  it('a snapshot put back, and a copy, go on exactly', { timeout: 30_000 }, () => {
    const f = hills();
    ignite(f, at(60, 20));
    drive(f, 0, 60);
    for (const cut of [3, 27, 45]) {
      const g = hills();
      ignite(g, at(60, 20));
      drive(g, 0, cut);
      const saved = structuredClone(saveFire(g));
      const copy = copyFire(g);
      drive(g, cut, 60);
      const back = hills();
      ignite(back, at(90, 90));
      stepFire(back, 3000);
      restoreFire(back, saved);
      drive(back, cut, 60);
      drive(copy, cut, 60);
      expect(bytes(g)).toBe(bytes(f));
      expect(bytes(back)).toBe(bytes(g));
      expect(bytes(copy)).toBe(bytes(g));
      expect([hash(back), hash(copy)]).toEqual([hash(g), hash(g)]);
    }
  });
  it('another seed throws other brands; another stream moves nothing', () => {
    const spots = (seed: string, busy: boolean): number[] => {
      const f = hills(seed);
      ignite(f, at(60, 20), 600);
      for (let k = 0; k < 60; k++) {
        stepFire(f, 120);
        if (busy) for (let j = 0; j < 50; j++) rand(f.key, streamId('people/mood'), j, k);
      }
      return f.news.filter((x) => x.what === 'spot').map((x) => x.cell);
    };
    const first = spots('a', false);
    expect(first.length).toBeGreaterThan(0);
    expect(spots('a', true)).toEqual(first);
    expect(spots('b', false)).not.toEqual(first);
  });
  it('burnt area only grows, and every burnt cell has its hour', () => {
    const f = hills();
    ignite(f, at(60, 20));
    let last = 0;
    for (let k = 0; k < 60; k++) {
      stepFire(f, 120);
      expect(burntHa(f)).toBeGreaterThanOrEqual(last);
      last = burntHa(f);
      if (k === 30) setAir(f, { tempC: 26, rhPct: 35, windMs: 5, windFromDeg: 90 });
    }
    let burnt = 0;
    for (let i = 0; i < N * N; i++) {
      expect(f.phi[i] < 0).toBe(f.arrival[i] !== Infinity);
      if (f.phi[i] < 0) {
        burnt++;
        expect(f.arrival[i]).toBeLessThanOrEqual(f.t);
        expect(f.flame[i]).toBeGreaterThan(0);
      }
    }
    expect(burnt).toBe(f.burntCells);
  });
  it('does not depend on how the time is cut, to within a cell of front', () => {
    const area = (dt: number): number => {
      const f = flat(4);
      ignite(f, at(60, 30));
      for (let t = 0; t < 3600; t += dt) stepFire(f, dt);
      return f.burntCells;
    };
    expect(Math.abs(area(60) / area(1200) - 1)).toBeLessThan(0.03);
  });
});

describe('barriers', () => {
  const wall = (f: Fire, holdM: number): void => {
    for (let r = 0; r < N; r++) layLine(f, at(r, 70), holdM);
  };
  const beyond = (f: Fire): number => {
    let n = 0;
    for (let r = 0; r < N; r++) for (let c = 71; c < N; c++) if (f.phi[at(r, c)] < 0) n++;
    return n;
  };
  it('a line stronger than the flames stops the front for good', () => {
    const f = flat(4);
    wall(f, 50);
    ignite(f, at(60, 40));
    stepFire(f, 6 * 3600);
    expect(f.phi[at(60, 69)]).toBeLessThan(0);
    expect(beyond(f)).toBe(0);
    expect(f.news).toEqual([]);
    expect(edgeState(f).heldM).toBeGreaterThan(1000);
  });
  it('a diagonal line holds too', () => {
    const f = flat(4);
    for (let k = 0; k < N; k++) layLine(f, at(k, N - 1 - k), 50);
    ignite(f, at(40, 40));
    stepFire(f, 4 * 3600);
    for (let r = 0; r < N; r++)
      for (let c = N - r; c < N; c++) expect(f.phi[at(r, c)]).toBeGreaterThanOrEqual(0);
  });
  it('a line weaker than the flames is broken where they meet it', () => {
    const f = flat(4);
    wall(f, 0.5);
    ignite(f, at(60, 40));
    stepFire(f, 6 * 3600);
    expect(f.news.some((x) => x.what === 'breach')).toBe(true);
    expect(beyond(f)).toBeGreaterThan(0);
  });
  it('flames beside a line break it only towards it: a flank is weaker than a head', () => {
    const f = flat(6);
    for (let c = 0; c < N; c++) layLine(f, at(55, c), 3);
    ignite(f, at(60, 20));
    stepFire(f, 3600);
    let head = 0;
    for (let i = 0; i < N * N; i++) if (f.flame[i] > head) head = f.flame[i];
    expect(head).toBeGreaterThan(3);
    expect(f.news).toEqual([]);
  });
  it('fire goes round the end of a line and slides along it', () => {
    const f = flat(4);
    for (let r = 40; r < 80; r++) layLine(f, at(r, 70), 50);
    ignite(f, at(60, 40));
    stepFire(f, 6 * 3600);
    expect(beyond(f)).toBeGreaterThan(100);
    expect(f.phi[at(60, 70)]).toBeGreaterThanOrEqual(0);
  });
  it('wet ground burns once it has dried', () => {
    const f = flat(4, FUEL_TYPES.slash);
    for (let r = 0; r < N; r++) wetCell(f, at(r, 70), 4 * 3600);
    ignite(f, at(60, 62));
    stepFire(f, 3.5 * 3600);
    expect(f.phi[at(60, 69)]).toBeLessThan(0);
    expect(beyond(f)).toBe(0);
    // Slash smoulders for a day: its edge is still hot when the strip dries.
    stepFire(f, 3 * 3600);
    expect(f.wet).toEqual([]);
    expect(beyond(f)).toBeGreaterThan(0);
  });
  it('a break must be one and a half flames wide (from memory)', () => {
    expect(holdOfWidth(15)).toBe(10);
    expect(barrier('hand-line').holdM).toBe(1.2);
  });
});

describe('mop-up', () => {
  it('an edge put out to cold does not go on, weather or not', () => {
    const f = flat(0, FUEL_TYPES.fernClearing);
    ignite(f, at(60, 60), 1200);
    stepFire(f, 3600);
    for (let i = 0; i < N * N; i++) mopCell(f, i, 100);
    f.seeds = [];
    const before = f.burntCells;
    setAir(f, { tempC: 32, rhPct: 20, windMs: 10, windFromDeg: 270 });
    stepFire(f, 4 * 3600);
    expect(f.burntCells).toBe(before);
    expect(edgeState(f)).toMatchObject({ openM: 0, hotCells: 0 });
  });
  it('a held edge left warm throws fire over its line in time; a cold one never', () => {
    const run = (mop: number): number => {
      const f = flat(0, FUEL_TYPES.slash, { key: rngKey('rekindle'), brands: true });
      setAir(f, { tempC: 32, rhPct: 20, windMs: 1, windFromDeg: 270 });
      for (let k = 30; k <= 90; k++)
        for (const i of [at(30, k), at(90, k), at(k, 30), at(k, 90)]) layLine(f, i, 50);
      for (let r = 34; r < 90; r += 8) for (let c = 34; c < 90; c += 8) ignite(f, at(r, c), 600);
      stepFire(f, 6 * 3600);
      for (let i = 0; i < N * N; i++) mopCell(f, i, mop);
      stepFire(f, 12 * 3600);
      return f.news.filter((x) => x.what === 'rekindle').length;
    };
    expect(run(0)).toBeGreaterThan(0);
    expect(run(100)).toBe(0);
  });
});
