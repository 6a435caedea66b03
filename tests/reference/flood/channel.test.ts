/** Sub-grid channels: a 100 m river in 142 m cells. */
import { describe, expect, it } from 'vitest';
import {
  type Water,
  addOutflow,
  bedOf,
  createWater,
  etaOf,
  fieldOf,
  setInflow,
  stableDt,
  stepWater,
} from '../../../src/sim/hazards/flood/kernel/inertial.ts';
import { CELL, QY, VOLUME } from '../../../src/sim/hazards/flood/kernel/water.ts';

const COLS = 9;
const ROWS = 100;
const DX = 142;
const SLOPE = 0.0005;
const N = 0.032;

function river(paths = false): Water {
  const z = new Float64Array(COLS * ROWS);
  const channelWidth = new Float64Array(COLS * ROWS);
  const channelBed = new Float64Array(COLS * ROWS);
  for (let i = 0; i < z.length; i++) {
    z[i] = 60 - SLOPE * DX * Math.floor(i / COLS) + 0.3 * Math.abs((i % COLS) - 4);
    channelBed[i] = z[i];
    if (i % COLS !== 4) continue;
    channelWidth[i] = 100;
    channelBed[i] = z[i] - 6;
  }
  const path = Array.from({ length: ROWS }, (_, r) => r * COLS + 4);
  const w = createWater({
    cols: COLS,
    rows: ROWS,
    dx: DX,
    z,
    n: new Float64Array(z.length).fill(0.05),
    channelWidth,
    channelBed,
    channelN: N,
    ...(paths ? { channelPaths: [path] } : {}),
  });
  for (let c = 0; c < COLS; c++) addOutflow(w, (ROWS - 1) * COLS + c, SLOPE);
  return w;
}
function run(w: Water, m3s: number, seconds: number): void {
  setInflow(w, 4, m3s);
  for (let t = 0; t < seconds;) {
    const dt = Math.min(10, Math.floor(stableDt(w)));
    stepWater(w, dt);
    t += dt;
  }
}
function normalDepth(m3s: number): number {
  let lo = 0;
  let hi = 30;
  for (let k = 0; k < 80; k++) {
    const h = 0.5 * (lo + hi);
    const area = 100 * h;
    if ((area * (area / (100 + 2 * h)) ** (2 / 3) * Math.sqrt(SLOPE)) / N > m3s) hi = h;
    else lo = h;
  }
  return lo;
}

describe('sub-grid channel', () => {
  for (const m3s of [100, 400, 900])
    it(`${m3s} m³/s flows at Manning normal depth within 2 % and stays in its banks`, () => {
      const w = river();
      run(w, m3s, 30000);
      const want = normalDepth(m3s);
      expect(want).toBeLessThan(6);
      for (const r of [30, 50, 70]) {
        const i = r * COLS + 4;
        expect(Math.abs(etaOf(w, i) - bedOf(w, i) - want) / want).toBeLessThan(0.02);
        expect(w.wet[i + 1]).toBe(0);
      }
      expect(Math.max(...w.chQ) / m3s).toBeLessThan(1.01);
    });
  it('goes overbank when the channel is full, and drains back after', () => {
    const w = river();
    run(w, 2500, 80000);
    const i = 50 * COLS + 4;
    expect(etaOf(w, i)).toBeGreaterThan(w.z[i]);
    expect(w.wet[i + 1]).toBe(1);
    expect(w.wet[i + 2]).toBe(1);
    const carried =
      w.chQ.filter((_, k) => Math.floor(w.chA[k] / COLS) === 50)[0] +
      Array.from({ length: COLS }, (_, c) => w.cell[(50 * COLS + c) * CELL + QY] * DX).reduce(
        (a, b) => a + b,
        0,
      );
    expect(Math.abs(carried - 2500) / 2500).toBeLessThan(0.02);
    run(w, 0, 100000);
    expect(w.wet[i + 1]).toBe(0);
  });
  it('given courses join only consecutive cells, with the same flow', () => {
    const a = river();
    const b = river(true);
    run(a, 400, 3000);
    run(b, 400, 3000);
    expect(fieldOf(b, VOLUME)).toEqual(fieldOf(a, VOLUME));
  });
  it('a deep, nearly frictionless channel does not chequer', () => {
    const w = river();
    for (let i = 0; i < w.chFric.length; i++) w.chFric[i] = 9.81 * 0.015 * 0.015;
    run(w, 1200, 40000);
    for (let r = 20; r < 80; r++) {
      const i = r * COLS + 4;
      expect(Math.abs(etaOf(w, i - COLS) - 2 * etaOf(w, i) + etaOf(w, i + COLS))).toBeLessThan(0.01);
    }
  });
});
