import { describe, expect, it } from 'vitest';
import {
  type Water,
  addInflow,
  addOutflow,
  createWater,
  fieldOf,
  fillTo,
  setInflow,
  stableDt,
  stepWater,
  storedVolume,
} from '../../../src/sim/hazards/flood/kernel/inertial.ts';
import { ETA, QX, QY, VOLUME } from '../../../src/sim/hazards/flood/kernel/water.ts';
import { rand, rngKey } from '../../../src/sim/kernel/rng.ts';

const key = rngKey('still water');
function roughBed(cols: number, rows: number, height: number, slope = 0): Float64Array {
  const z = new Float64Array(cols * rows);
  for (let i = 0; i < z.length; i++) z[i] = 40 + height * rand(key, 1, i, 0) - slope * Math.floor(i / cols);
  return z;
}
const greatest = (a: Float64Array): number => a.reduce((m, v) => Math.max(m, Math.abs(v)), 0);

function crossChannels(
  cols: number,
  rows: number,
  z: Float64Array,
): { channelWidth: Float64Array; channelBed: Float64Array } {
  const channelWidth = new Float64Array(cols * rows);
  const channelBed = z.slice();
  for (let i = 0; i < z.length; i++) {
    if (i % cols !== 20 && Math.floor(i / cols) !== 12) continue;
    channelWidth[i] = 60 + (i % 3) * 10;
    channelBed[i] = z[i] - 4;
  }
  return { channelWidth, channelBed };
}

describe('lake at rest', () => {
  for (const kind of ['plain', 'with channels'] as const)
    it(`a rough, partly dry bed stays motionless (${kind})`, () => {
      const z = roughBed(60, 40, 2);
      const w = createWater({
        cols: 60,
        rows: 40,
        dx: 100,
        z,
        n: new Float64Array(2400).fill(0.03),
        ...(kind === 'plain' ? {} : crossChannels(60, 40, z)),
      });
      for (let i = 0; i < 2400; i++) fillTo(w, i, 41);
      const before = fieldOf(w, ETA);
      for (let s = 0; s < 1000; s++) stepWater(w, 8);
      expect(Math.max(greatest(fieldOf(w, QX)), greatest(fieldOf(w, QY)))).toBeLessThanOrEqual(1e-9);
      expect(greatest(w.chQ) / 60).toBeLessThanOrEqual(1e-9);
      expect(greatest(fieldOf(w, ETA).map((e, i) => e - before[i]))).toBeLessThanOrEqual(1e-9);
      expect(w.wet.some((v) => v === 0) && w.wet.some((v) => v === 1)).toBe(true);
    });
});

describe('mass', () => {
  const balance = (w: Water): number => Math.abs(storedVolume(w) - (w.totalIn - w.totalOut)) / w.totalIn;
  it('a closed rough slope with wet and dry fronts keeps every litre', () => {
    const z = roughBed(60, 40, 3, 0.5);
    const w = createWater({ cols: 60, rows: 40, dx: 50, z, n: new Float64Array(2400).fill(0.04) });
    for (let s = 0; s < 3000; s++) {
      if (s < 1000) addInflow(w, 30 + 60 * (s % 3), 400);
      stepWater(w, Math.min(3, stableDt(w)));
    }
    expect(fieldOf(w, VOLUME).every((v) => v >= 0)).toBe(true);
    expect(Math.abs(storedVolume(w) - 400_000) / 400_000).toBeLessThan(1e-9);
  });
  it('channels that fill, spill and drain through an open end balance', () => {
    const z = roughBed(60, 40, 3, 0.3);
    const w = createWater({
      cols: 60,
      rows: 40,
      dx: 100,
      z,
      n: new Float64Array(2400).fill(0.05),
      ...crossChannels(60, 40, z),
    });
    addOutflow(w, 39 * 60 + 20, 0.003);
    setInflow(w, 20, 900);
    for (let s = 0; s < 4000; s++) {
      if (s === 1500) setInflow(w, 20, 0);
      stepWater(w, Math.min(5, stableDt(w)));
    }
    expect(fieldOf(w, VOLUME).every((v) => v >= 0)).toBe(true);
    expect(w.totalOut).toBeGreaterThan(0);
    expect(balance(w)).toBeLessThan(1e-9);
  });
  it('state holds no NaN, infinity or negative zero', () => {
    const z = roughBed(30, 30, 3, 0.3);
    const w = createWater({ cols: 30, rows: 30, dx: 100, z, n: new Float64Array(900).fill(0.05) });
    for (let s = 0; s < 500; s++) {
      addInflow(w, 15, 500);
      stepWater(w, Math.min(5, stableDt(w)));
    }
    for (const a of [fieldOf(w, VOLUME), fieldOf(w, ETA), fieldOf(w, QX), fieldOf(w, QY)])
      expect(a.some((v) => !Number.isFinite(v) || Object.is(v, -0))).toBe(false);
  });
});
