/** Landslides by rain and shaking, run-out, roads and barrier lakes. */
import { describe, expect, it } from 'vitest';
import {
  createLake,
  damHeight,
  digSpillway,
  hoursToFill,
  lakeLevel,
  lakeVolume,
  stepLake,
  type BarrierLake,
} from '../../src/sim/hazards/landslide/kernel/barrier-lake.ts';
import {
  criticalAcceleration,
  displacementEq7,
  factorOfSafety,
} from '../../src/sim/hazards/landslide/kernel/newmark.ts';
import { criticalMap, occurrence, slideChance } from '../../src/sim/hazards/landslide/kernel/quake-map.ts';
import {
  createRainWatch,
  rainChance,
  stepRain,
  THRESHOLDS,
  thresholdRatio,
} from '../../src/sim/hazards/landslide/kernel/rain.ts';
import { clearingHours, onRoad, reachM } from '../../src/sim/hazards/landslide/kernel/runout.ts';
import {
  blocks,
  clearRoad,
  copySlides,
  createSlides,
  fail,
  hashSlides,
  rainOn,
  shakeSlopes,
  stepLakes,
  type SlideSpec,
  type SlideState,
} from '../../src/sim/hazards/landslide/kernel/system.ts';
import { rngKey } from '../../src/sim/kernel/rng.ts';
import { StateHash } from '../../src/sim/kernel/state-hash.ts';

const SOIL = { cohesionKPa: 8, frictionDeg: 30, depthM: 3, density: 1800 };
const SPEC: SlideSpec = {
  key: rngKey('slopes'),
  threshold: THRESHOLDS.caine,
  zones: 2,
  antecedentMm: 20,
  units: Array.from({ length: 200 }, (_, k) => ({
    cell: k,
    rainZone: k % 2,
    slopeDeg: 22 + (k % 20),
    soil: SOIL,
    areaM2: 2000 + 300 * (k % 30),
    heightM: 60,
    upslopeM: 80,
    transM2H: 0.8,
    roads: [{ edge: k, distanceM: 40 + 10 * (k % 12) }],
    stream: k % 10 === 0 ? { widthM: 30, slope: 0.03, distanceM: 60 } : null,
  })),
};
const count = (s: SlideState): number => s.failedS.reduce((n, v) => n + (v >= 0 ? 1 : 0), 0);
const pour = (s: SlideState, mmH: number, hours: number, from = 0): SlideState => {
  for (let h = 0; h < hours; h++) rainOn(SPEC, s, [mmH, mmH / 2], 1, (from + h + 1) * 3600);
  return s;
};
const hash = (s: SlideState): string => hashSlides(s, new StateHash()).digest();

describe('shaking', () => {
  it('steeper, wetter, weaker slopes have less reserve', () => {
    for (let a = 15; a < 45; a += 5)
      expect(factorOfSafety(SOIL, a + 5, 0.3)).toBeLessThan(factorOfSafety(SOIL, a, 0.3));
    expect(factorOfSafety(SOIL, 30, 1)).toBeLessThan(factorOfSafety(SOIL, 30, 0));
    expect(criticalAcceleration(0.9, 30)).toBe(0);
  });
  it('displacement grows with PGA and magnitude', () => {
    for (let a = 0.15; a < 1; a += 0.05)
      expect(displacementEq7(0.1, a + 0.05, 6)).toBeGreaterThan(displacementEq7(0.1, a, 6));
    expect(displacementEq7(0.1, 0.3, 6.5)).toBeGreaterThan(displacementEq7(0.1, 0.3, 6));
    expect(displacementEq7(0.3, 0.3, 6)).toBe(0);
  });
  it('seeded cells occur in the share that the chance map says (binomial 99 %)', () => {
    const n = 40000;
    const slope = new Float64Array(n).fill(35);
    const ac = criticalMap(slope, new Uint8Array(n), [{ ...SOIL, cohesionKPa: 4 }], 0.3);
    const chance = new Float64Array(n);
    slideChance(ac, new Float64Array(n).fill(400), 6.5, chance);
    const p = chance[0];
    expect(p).toBeGreaterThan(0.01);
    const hits = occurrence(rngKey('cells'), chance, new Uint8Array(n));
    expect(Math.abs(hits - n * p)).toBeLessThan(2.58 * Math.sqrt(n * p * (1 - p)));
    slideChance(ac, new Float64Array(n).fill(200), 6.5, chance);
    expect(chance[0]).toBe(p);
  });
  it('flat ground and weak shaking do nothing', () => {
    const chance = new Float64Array(2);
    slideChance(criticalMap([2, 30], [0, 0], [SOIL], 0), [500, 5], 6, chance);
    expect([...chance]).toEqual([0, 0]);
  });
  it('stronger shaking keeps every failure of the weaker and adds some', () => {
    const weak = createSlides(SPEC);
    const strong = createSlides(SPEC);
    shakeSlopes(SPEC, weak, new Float64Array(200).fill(250), 6, 60);
    shakeSlopes(SPEC, strong, new Float64Array(200).fill(500), 6, 60);
    expect(count(strong)).toBeGreaterThan(count(weak));
    for (let k = 0; k < 200; k++) if (weak.failedS[k] >= 0) expect(strong.failedS[k]).toBe(60);
  });
});

describe('rain', () => {
  it('the threshold falls with wet ground, the ratio is 1 on the curve', () => {
    expect(thresholdRatio(THRESHOLDS.caine, 14.82, 1, 0)).toBeCloseTo(1, 12);
    expect(thresholdRatio(THRESHOLDS.caine, 14.82, 1, 150)).toBeCloseTo(1 / 0.6, 12);
    expect(rainChance(0.99, 1)).toBe(0);
    expect(rainChance(2, 1)).toBeGreaterThan(rainChance(1.1, 1));
    expect(rainChance(2, 1.6)).toBe(0);
  });
  it('a dry spell ends an event and puts it into the antecedent index', () => {
    const w = createRainWatch(0);
    for (let h = 0; h < 10; h++) stepRain(w, THRESHOLDS.caine, 8, 1);
    expect(w.eventMm).toBe(80);
    for (let h = 0; h < 6; h++) stepRain(w, THRESHOLDS.caine, 0, 1);
    expect(w.eventMm).toBe(0);
    expect(w.indexMm).toBeCloseTo(80, 6);
    for (let h = 0; h < 24; h++) stepRain(w, THRESHOLDS.caine, 0, 1);
    expect(w.indexMm).toBeCloseTo(80 * 0.84, 6);
  });
  it('drizzle moves nothing; more rain moves more; the wetter zone more', () => {
    expect(count(pour(createSlides(SPEC), 1, 24))).toBe(0);
    const some = count(pour(createSlides(SPEC), 12, 12));
    const s = pour(createSlides(SPEC), 25, 12);
    expect(count(s)).toBeGreaterThan(some);
    let zone0 = 0;
    for (let k = 0; k < 200; k += 2) if (s.failedS[k] >= 0) zone0++;
    expect(zone0).toBeGreaterThan(count(s) - zone0);
  });
});

describe('what a slide does', () => {
  it('larger slides run farther (Corominas); debris ends at the tip', () => {
    expect(reachM(1e4, 60)).toBeGreaterThan(reachM(1e3, 60));
    expect(reachM(1e4, 60)).toBeCloseTo(60 * 10 ** (0.085 * 4 + 0.047), 9);
    expect(onRoad(5000, 100, 100)).toBe(0);
    expect(clearingHours(450, 2, 45)).toBe(5);
    expect(clearingHours(450, 0, 45)).toBe(Infinity);
  });
  it('blocks a road within reach until it is cleared', () => {
    const s = createSlides(SPEC);
    fail(SPEC, s, 0, 1, 100);
    expect(blocks(s, 0, 0)).toBe(true);
    expect(clearRoad(s, 0, 0, 10)).toBe(false);
    expect(clearRoad(s, 0, 0, 1e6)).toBe(true);
    expect(s.lakes.map((l) => l.unit)).toEqual([0]);
  });
});

describe('a barrier lake', () => {
  const valley = { widthM: 30, slope: 0.02 };
  const lake = (): BarrierLake => createLake(20000, valley) as BarrierLake;
  it('needs enough debris', () => {
    expect(damHeight(100, valley)).toBe(0);
    expect(createLake(100, valley)).toBeNull();
    expect(lakeLevel(valley, lakeVolume(valley, 7))).toBeCloseTo(7, 12);
  });
  it('fills in the time foretold, breaches, and keeps its water in the books', () => {
    const l = lake();
    const hours = hoursToFill(l, 5);
    let t = 0;
    while (!l.breach) {
      stepLake(l, 5, 60);
      t += 60;
    }
    expect(Math.abs(t / 3600 - hours)).toBeLessThan(1 / 30);
    let peak = 0;
    for (let k = 0; k < 600; k++) {
      stepLake(l, 5, 60);
      peak = Math.max(peak, l.outflowM3s);
    }
    expect(peak).toBeGreaterThan(20);
    expect(l.volumeM3).toBeLessThan(0.1 * lakeVolume(l, l.crestM));
    expect(Math.abs(l.inM3 - l.outM3 - l.volumeM3)).toBeLessThan(1e-6 * l.inM3);
  });
  it('a dug spillway lowers the flood', () => {
    const peakOf = (l: BarrierLake): number => {
      let p = 0;
      for (let k = 0; k < 6000; k++) {
        stepLake(l, 5, 60);
        p = Math.max(p, l.outflowM3s);
      }
      return p;
    };
    const cut = lake();
    digSpillway(cut, 3);
    expect(peakOf(cut)).toBeLessThan(0.8 * peakOf(lake()));
  });
});

describe('determinism', () => {
  it('two runs give the same bytes; a copy continues exactly', () => {
    const go = (s: SlideState): SlideState => {
      pour(s, 20, 6);
      shakeSlopes(SPEC, s, new Float64Array(200).fill(300), 6, 30000);
      return s;
    };
    const a = go(createSlides(SPEC));
    expect(hash(a)).toBe(hash(go(createSlides(SPEC))));
    const at = hash(a);
    const b = copySlides(a);
    const on = (s: SlideState): void => {
      pour(s, 25, 6, 10);
      for (let k = 0; k < 60; k++) stepLakes(s, new Float64Array(s.lakes.length).fill(3), 60);
    };
    on(b);
    expect(hash(a)).toBe(at);
    on(a);
    expect(hash(a)).toBe(hash(b));
  });
});
