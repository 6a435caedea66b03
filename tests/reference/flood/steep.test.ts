/** Normal depth on slopes from 0.1 to 10 %, over land and in channels, in cells of the county (142 m) and of a town (20 m). */
import { describe, expect, it } from 'vitest';
import {
  addOutflow,
  bedOf,
  createWater,
  etaOf,
  setInflow,
  stableDt,
  stepWater,
  storedVolume,
  type Water,
} from '../../../src/sim/hazards/flood/kernel/inertial.ts';

const COLS = 40;
const SLOPES = [0.001, 0.003, 0.01, 0.03, 0.05, 0.08, 0.1];

function slope(s: number, dx: number, n: number, channel = 0): Water {
  const z = Float64Array.from({ length: COLS * 3 }, (_, i) => 1000 - s * dx * (i % COLS));
  if (channel === 0)
    return createWater({ cols: COLS, rows: 3, dx, z, n: new Float64Array(z.length).fill(n) });
  const inside = (i: number): boolean => Math.floor(i / COLS) === 1;
  return createWater({
    cols: COLS,
    rows: 3,
    dx,
    z,
    n: new Float64Array(z.length).fill(0.1),
    channelWidth: Float64Array.from(z, (_, i) => (inside(i) ? channel : 0)),
    channelBed: Float64Array.from(z, (v, i) => (inside(i) ? v - 6 : v)),
    channelN: n,
  });
}
/** Runs until nothing has changed for long; the farthest from `want` that five cells then are in a while, relative. */
function worst(w: Water, want: number, m3s: readonly number[], s: number): number {
  m3s.forEach((q, r) => {
    if (q > 0) setInflow(w, r * COLS, q);
    addOutflow(w, r * COLS + COLS - 1, s);
  });
  // Ten times as long as a kinematic wave takes; the steps are those the flow asks for, uncapped.
  const end = 12 * COLS * w.dx;
  let off = 0;
  let booked = 0;
  for (let t = 0; t < end;) {
    const dt = stableDt(w);
    stepWater(w, dt);
    t += dt;
    booked = Math.max(booked, Math.abs(w.totalIn - w.totalOut - storedVolume(w)) / w.totalIn);
    if (t < 0.9 * end) continue;
    for (const c of [12, 15, 20, 25, 30]) {
      const i = COLS + c;
      off = Math.max(off, Math.abs((etaOf(w, i) - bedOf(w, i)) / want - 1));
    }
  }
  expect(booked).toBeLessThan(1e-10);
  return off;
}

describe('normal depth within 10 %, steady, with no cubic metre lost', () => {
  for (const dx of [142, 20])
    for (const n of [0.03, 0.05])
      for (const h of [0.5, 2])
        it(`${h} m over land, n ${n}, cells of ${dx} m`, () => {
          for (const s of SLOPES) {
            const q = (h ** (5 / 3) * Math.sqrt(s)) / n;
            expect(worst(slope(s, dx, n), h, [q * dx, q * dx, q * dx], s), `${s * 100} %`).toBeLessThan(0.1);
          }
        });
  for (const [dx, width] of [
    [142, 15],
    [20, 8],
  ])
    it(`a channel of ${width} m in cells of ${dx} m`, () => {
      for (const s of SLOPES) {
        const h = 1.5;
        const m3s = (width * h * ((width * h) / (width + 2 * h)) ** (2 / 3) * Math.sqrt(s)) / 0.05;
        expect(worst(slope(s, dx, 0.05, width), h, [0, m3s, 0], s), `${s * 100} %`).toBeLessThan(0.1);
      }
    });
});
