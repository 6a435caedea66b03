/** Determinism, snapshots, walls, links and boundaries of the flood grid. */
import { describe, expect, it } from 'vitest';
import {
  type Water,
  addInflow,
  addLink,
  addOutflow,
  addWall,
  addWallAround,
  channelDischargeAt,
  createWater,
  etaOf,
  fieldOf,
  fillTo,
  hashWater,
  restoreWater,
  saveWater,
  setInflow,
  setLink,
  setStage,
  speedAt,
  stableDt,
  stepWater,
  storedVolume,
  volumeOf,
} from '../../src/sim/hazards/flood/kernel/inertial.ts';
import { CELL, QX, VOLUME } from '../../src/sim/hazards/flood/kernel/water.ts';
import { cbrt } from '../../src/sim/hazards/flood/kernel/root.ts';
import { rand, rngKey } from '../../src/sim/kernel/rng.ts';
import { StateHash } from '../../src/sim/kernel/state-hash.ts';

const COLS = 40;
const ROWS = 40;
const hash = (w: Water): string => hashWater(w, new StateHash()).digest();

function valley(): Water {
  const key = rngKey('valley');
  const z = new Float64Array(COLS * ROWS);
  const channelWidth = new Float64Array(COLS * ROWS);
  const channelBed = new Float64Array(COLS * ROWS);
  for (let i = 0; i < z.length; i++) {
    const c = i % COLS;
    z[i] = 80 - 0.1 * Math.floor(i / COLS) + 0.4 * Math.abs(c - 20) + rand(key, 1, i, 0);
    if (c === 20) channelWidth[i] = 80;
    channelBed[i] = z[i] - (c === 20 ? 4 : 0);
  }
  const w = createWater({
    cols: COLS,
    rows: ROWS,
    dx: 142,
    z,
    n: new Float64Array(z.length).fill(0.06),
    channelWidth,
    channelBed,
  });
  addOutflow(w, (ROWS - 1) * COLS + 20, 0.0007);
  addWall(w, 10 * COLS + 20, 10 * COLS + 21, 84);
  addLink(w, 15 * COLS + 20, 15 * COLS + 23, 78, 0);
  return w;
}
function drive(w: Water, from: number, to: number): void {
  for (let s = from; s < to; s++) {
    setInflow(w, 20, 300 + 8 * Math.min(s, 400 - s));
    if (s === 150) setLink(w, 0, 77, 30);
    stepWater(w, Math.min(10, Math.floor(stableDt(w))));
  }
}

describe('flood determinism', () => {
  it('two runs give the same bits', () => {
    const a = valley();
    const b = valley();
    drive(a, 0, 300);
    drive(b, 0, 300);
    expect(hash(a)).toBe(hash(b));
    expect(fieldOf(a, VOLUME)).toEqual(fieldOf(b, VOLUME));
  });
  it('a restored run equals the straight run, whatever the grid held before', () => {
    const a = valley();
    drive(a, 0, 200);
    const saved = structuredClone(saveWater(a));
    drive(a, 200, 300);
    const b = valley();
    for (let i = 0; i < 200; i++) fillTo(b, i, 90);
    drive(b, 0, 20);
    addWall(b, 0, 1, 99);
    restoreWater(b, saved);
    drive(b, 200, 300);
    expect(hash(b)).toBe(hash(a));
    expect(fieldOf(b, VOLUME)).toEqual(fieldOf(a, VOLUME));
    expect(fieldOf(b, QX)).toEqual(fieldOf(a, QX));
    expect(b.face).toEqual(a.face);
  });
  it('the same grid goes back in time too', () => {
    const a = valley();
    drive(a, 0, 100);
    const saved = saveWater(a);
    const then = hash(a);
    drive(a, 100, 250);
    restoreWater(a, saved);
    expect(hash(a)).toBe(then);
  });
  it('the hash sees one litre', () => {
    const a = valley();
    drive(a, 0, 50);
    const before = hash(a);
    addInflow(a, 20, 0.001);
    expect(hash(a)).not.toBe(before);
  });
});

describe('cube root', () => {
  it('is accurate to 1e-14 over depths from microns to kilometres', () => {
    for (let k = -600; k <= 300; k++) {
      const x = 10 ** (k / 100);
      const y = cbrt(x);
      expect(Math.abs(y * y * y - x) / x).toBeLessThan(1e-14);
    }
  });
});

describe('walls, links and blocked cells', () => {
  const flat = (cols: number, blocked?: Uint8Array): Water =>
    createWater({
      cols,
      rows: 1,
      dx: 100,
      z: new Float64Array(cols),
      n: new Float64Array(cols).fill(0.03),
      ...(blocked ? { blocked } : {}),
    });
  it('a wall holds water up to its crest and passes it above', () => {
    const w = flat(10);
    addWall(w, 4, 5, 3);
    for (let i = 0; i < 5; i++) fillTo(w, i, 2.9);
    for (let s = 0; s < 500; s++) stepWater(w, 5);
    expect(volumeOf(w, 5)).toBe(0);
    expect(Math.abs(etaOf(w, 4) - 2.9)).toBeLessThan(1e-9);
    for (let i = 0; i < 5; i++) fillTo(w, i, 3.5);
    stepWater(w, 1);
    expect(volumeOf(w, 5)).toBeGreaterThan(0);
    for (let s = 0; s < 20000; s++) stepWater(w, 5);
    expect(Math.abs(etaOf(w, 4) - 3)).toBeLessThan(0.02);
    expect(Math.abs(storedVolume(w) - w.totalIn) / w.totalIn).toBeLessThan(1e-9);
  });
  it('a lowered wall lets it go', () => {
    const w = flat(10);
    addWall(w, 4, 5, 3);
    for (let i = 0; i < 5; i++) fillTo(w, i, 2);
    addWall(w, 5, 4, 0);
    for (let s = 0; s < 20000; s++) stepWater(w, 5);
    for (let i = 0; i < 10; i++) expect(Math.abs(etaOf(w, i) - 1)).toBeLessThan(0.01);
  });
  it('a weir link follows the free weir law, then levels both sides without overshoot', () => {
    const w = flat(10, Uint8Array.from([0, 0, 0, 0, 1, 0, 0, 0, 0, 0]));
    for (let i = 0; i < 4; i++) fillTo(w, i, 4);
    const l = addLink(w, 3, 5, 2, 20);
    stepWater(w, 1);
    expect(Math.abs(w.links[l].flow - 1.705 * 20 * 2 ** 1.5) / w.links[l].flow).toBeLessThan(0.001);
    setLink(w, l, 0, 50);
    for (let s = 0; s < 20000; s++) stepWater(w, 5);
    expect(Math.abs(etaOf(w, 3) - etaOf(w, 5))).toBeLessThan(1e-3);
    expect(volumeOf(w, 4)).toBe(0);
    expect(Math.abs(storedVolume(w) - w.totalIn) / w.totalIn).toBeLessThan(1e-9);
  });
  it('a ring levee keeps its polder dry, and a breach link floods it', () => {
    const w = createWater({
      cols: 12,
      rows: 12,
      dx: 100,
      z: new Float64Array(144),
      n: new Float64Array(144).fill(0.03),
    });
    const polder = [65, 66, 77, 78];
    addWallAround(w, polder, 2);
    for (let i = 0; i < 144; i++) if (!polder.includes(i)) fillTo(w, i, 1);
    for (let s = 0; s < 300; s++) stepWater(w, 10);
    expect(polder.every((i) => volumeOf(w, i) === 0)).toBe(true);
    addLink(w, 64, 65, 0, 40);
    for (let s = 0; s < 300; s++) stepWater(w, 10);
    for (const i of polder) expect(etaOf(w, i)).toBeGreaterThan(0.9);
  });
  it('reports speed over the ground and discharge in the channel', () => {
    const w = valley();
    drive(w, 0, 200);
    expect(channelDischargeAt(w, 12 * COLS + 20)).toBeGreaterThan(100);
    for (let i = 0; i < w.z.length; i++) {
      const v = speedAt(w, i);
      expect(v >= 0 && v < 5).toBe(true);
    }
    expect(speedAt(w, 0)).toBe(0);
  });
  it('a fixed stage fills the plain behind it and books what it gives', () => {
    const w = flat(10);
    setStage(w, 0, 1.5);
    for (let s = 0; s < 20000; s++) stepWater(w, 5);
    for (let i = 0; i < 10; i++) expect(Math.abs(etaOf(w, i) - 1.5)).toBeLessThan(1e-3);
    expect(Math.abs(storedVolume(w) - (w.totalIn - w.totalOut)) / w.totalIn).toBeLessThan(1e-9);
  });
  it('thin water on a steep slope runs down without pulses', () => {
    const cols = 30;
    const w = createWater({
      cols,
      rows: 1,
      dx: 142,
      z: Float64Array.from({ length: cols }, (_, c) => 500 - 20 * c),
      n: new Float64Array(cols).fill(0.1),
    });
    addOutflow(w, cols - 1, 0.1);
    setInflow(w, 0, 5);
    for (let s = 0; s < 5000; s++) stepWater(w, 10);
    const before = volumeOf(w, 15);
    stepWater(w, 10);
    expect(Math.abs(volumeOf(w, 15) - before) / before).toBeLessThan(1e-3);
    expect(Math.abs(w.cell[15 * CELL + QX] * 142 - 5) / 5).toBeLessThan(0.01);
  });
});
