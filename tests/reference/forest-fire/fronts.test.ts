/** What a front must not depend on: burnt cells far behind it, how many sparks lit it, the width of the cells. */
import { describe, expect, it } from 'vitest';
import {
  copyFire,
  createFire,
  FUEL_TYPES,
  hashFire,
  ignite,
  setAir,
  spreadAt,
  stepFire,
  type Fire,
  type FireSpec,
  type FuelType,
} from '../../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { CROWN, LINE } from '../../../src/sim/hazards/forest-fire/kernel/state.ts';
import { rand, rngKey } from '../../../src/sim/kernel/rng.ts';
import { StateHash } from '../../../src/sim/kernel/state-hash.ts';

const KEY = rngKey('fronts');
function ground(cols: number, rows: number, fuel: FuelType, over: Partial<FireSpec> = {}): Fire {
  const n = cols * rows;
  return createFire({
    cols,
    rows,
    dx: 20,
    types: [FUEL_TYPES.nothing, fuel],
    type: new Uint8Array(n).fill(1),
    slopeTan: new Float64Array(n),
    aspectDeg: new Float64Array(n),
    key: KEY,
    brands: false,
    ...over,
  });
}

describe('burnt cells leave the band', () => {
  const N = 160;
  const rough = (sheds: boolean): Fire => {
    const f = ground(N, N, FUEL_TYPES.shrubGrass, {
      slopeTan: Float64Array.from({ length: N * N }, (_, i) => 0.3 * rand(KEY, 1, i, 0)),
      aspectDeg: Float64Array.from({ length: N * N }, (_, i) => 360 * rand(KEY, 2, i, 0)),
      sheds,
    });
    setAir(f, { tempC: 28, rhPct: 25, windMs: 4, windFromDeg: 250 }, { m100h: 0.1, herb: 0.4, woody: 0.8 });
    ignite(f, 80 * N + 30);
    return f;
  };
  it('and every cell burns within 20 s rms of when it would had none left', { timeout: 60_000 }, () => {
    const [shed, whole] = [rough(true), rough(false)];
    for (const f of [shed, whole]) stepFire(f, 6 * 3600);
    let sum = 0;
    let both = 0;
    let one = 0;
    for (let i = 0; i < N * N; i++)
      if (shed.phi[i] < 0 !== whole.phi[i] < 0) one++;
      else if (shed.phi[i] < 0) {
        sum += (shed.arrival[i] - whole.arrival[i]) ** 2;
        both++;
      }
    expect(both).toBeGreaterThan(5000);
    expect(one).toBeLessThan(both / 500);
    expect(Math.sqrt(sum / both)).toBeLessThanOrEqual(20);
    // Hardly any cell of the whole band is let go; with shedding only the cells about the front are followed.
    expect(whole.count).toBeGreaterThan(0.9 * whole.burntCells);
    expect(shed.count).toBeLessThan(0.6 * whole.count);
  });
  it('and a copy goes on with the same band', () => {
    const f = rough(true);
    stepFire(f, 3 * 3600);
    const g = copyFire(f);
    expect(g.count).toBe(f.count);
    for (const x of [f, g]) stepFire(x, 3600);
    const hash = (x: Fire): string => hashFire(x, new StateHash()).digest();
    expect(hash(g)).toBe(hash(f));
  });
});

describe('several sparks', () => {
  const N = 140;
  const START = 70 * N + 30;
  /** Sparks so many cells from the first, the rest `lagS` later; until the head of the first is 70 cells off. */
  const burn = (cells: readonly number[], lagS = 0): Fire => {
    const f = ground(N, N, FUEL_TYPES.tallGrass);
    setAir(f, { tempC: 25, rhPct: 40, windMs: 3, windFromDeg: 270 });
    const end = (70 * 20) / spreadAt(f, START).head;
    cells.forEach((k, nth) => {
      if (nth === 1 && lagS > 0) stepFire(f, lagS);
      ignite(f, START + k);
    });
    stepFire(f, end - f.t);
    return f;
  };
  for (const [name, cells] of [
    ['two side by side', [0, N]],
    ['two, one before the other', [0, 1]],
    ['a square of four', [0, 1, N, N + 1]],
    ['two, three cells apart', [0, 3 * N]],
    ['two, five cells apart, one before the other', [0, 5]],
    ['two, eight cells apart, aslant', [0, 6 * N + 5]],
    ['five in a row, four cells apart', [0, -8 * N, -4 * N, 4 * N, 8 * N]],
  ] as const)
    it(`near each other burn every cell when the first of them alone would: ${name}`, () => {
      const all = burn(cells);
      const each = cells.map((k) => burn([k]));
      const { head, flank } = spreadAt(all, START);
      let late = 0;
      let early = 0;
      for (let i = 0; i < N * N; i++) {
        const alone = Math.min(...each.map((f) => f.arrival[i]));
        if (alone === Infinity || all.arrival[i] === Infinity) continue;
        late = Math.max(late, ((all.arrival[i] - alone) * flank) / 20);
        early = Math.max(early, ((alone - all.arrival[i]) * head) / 20);
      }
      // In the notch between two fronts the level set lags by about a cell.
      expect(late).toBeLessThan(1.5);
      // The level set fills the notch between two fronts, a fire of one would not.
      expect(early).toBeLessThan(5);
    });
  it('lit just before a front that has grown do not hold it up', () => {
    const alone = burn([0]);
    const { head } = spreadAt(alone, START);
    const cell = 20 / head;
    const met = burn([0, 22, N + 22], 20 * cell);
    for (const c of [10, 19, 30, 40, 60])
      expect(met.arrival[START + c]).toBeLessThan(alone.arrival[START + c] + 0.5 * cell);
  });
});

describe('a crown run keeps its rate in cells of any width', () => {
  /** Pine over heavy shrub: its surface head lights crowns at `baseM` by a little or by far. */
  const share = (dx: number, baseM: number, fromDeg: number, slopeTan: number, runM: number): number => {
    const cols = Math.round((runM + 1200) / dx);
    const rows = Math.round(3000 / dx);
    const n = cols * rows;
    const pine = { ...FUEL_TYPES.massonPine, model: FUEL_TYPES.shrub.model, baseM };
    const f = ground(cols, rows, pine, {
      dx,
      slopeTan: new Float64Array(n).fill(slopeTan),
      aspectDeg: new Float64Array(n).fill(180),
    });
    setAir(
      f,
      { tempC: 32, rhPct: 20, windMs: 14, windFromDeg: fromDeg },
      { m100h: 0.07, herb: 0.4, woody: 0.7 },
    );
    const start = Math.round(0.75 * rows) * cols + Math.round(400 / dx);
    ignite(f, start);
    spreadAt(f, start);
    const rate = f.spread[LINE * start + CROWN];
    expect(rate).toBeGreaterThan(0.5);
    stepFire(f, runM / rate);
    let far = 0;
    for (let i = 0; i < n; i++)
      if (f.phi[i] < 0) {
        const x = (i % cols) - (start % cols);
        const y = Math.floor(i / cols) - Math.floor(start / cols);
        far = Math.max(far, x * f.air.windE + y * f.air.windS);
      }
    return (far * dx) / runM;
  };
  for (const [name, baseM, fromDeg, slopeTan] of [
    ['far above the threshold, along the grid', 4, 270, 0],
    ['just above the threshold, along the grid', 11, 270, 0],
    ['just above the threshold, across the grid', 11, 247.5, 0],
    ['with the slope across the wind', 4, 270, 0.6],
  ] as const)
    it(
      name,
      () => {
        // Counted in whole cells: of a kilometre, one cell is 5, 2.5 and 1.25 %.
        expect(share(25, baseM, fromDeg, slopeTan, 1000)).toBeGreaterThan(0.9);
        expect(share(25, baseM, fromDeg, slopeTan, 1000)).toBeLessThan(1.1);
        expect(Math.abs(share(50, baseM, fromDeg, slopeTan, 1000) - 1)).toBeLessThan(0.15);
        expect(Math.abs(share(12.5, baseM, fromDeg, slopeTan, 1000) - 1)).toBeLessThan(0.05);
      },
      60_000,
    );
});
