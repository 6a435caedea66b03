/** Moisture, crowns, brands, crews: the formulas around the spread model. */
import { describe, expect, it } from 'vitest';
import {
  activeCrownRate,
  crownFlameM,
  crownIgnition,
} from '../../src/sim/hazards/forest-fire/kernel/crown.ts';
import {
  createFire,
  crewDanger,
  deadMoisture,
  FUEL_TYPES,
  ignite,
  lineRate,
  safeDistanceM,
  setAir,
  slopeAspect,
  spreadAt,
  stepFire,
  SUPPRESSION,
  weatherAt,
  type Fire,
  type FuelType,
} from '../../src/sim/hazards/forest-fire/kernel/fire.ts';
import { frontAt } from '../../src/sim/hazards/forest-fire/kernel/cell-speed.ts';
import { CROWN, DRIFT, HALF, LINE } from '../../src/sim/hazards/forest-fire/kernel/state.ts';
import { equilibriumPct } from '../../src/sim/hazards/forest-fire/kernel/moisture.ts';
import { ignitionChance, torchingSpotMi } from '../../src/sim/hazards/forest-fire/kernel/spotting.ts';
import { rngKey } from '../../src/sim/kernel/rng.ts';

const N = 100;
const at = (r: number, c: number): number => r * N + c;
/** Masson pine over shrub on a slope, or the shrub alone. */
function wood(windMs: number, rhPct: number, kind: 1 | 2 = 1): Fire {
  const f = createFire({
    cols: N,
    rows: N,
    dx: 20,
    types: [
      FUEL_TYPES.nothing,
      { ...FUEL_TYPES.massonPine, model: FUEL_TYPES.shrub.model },
      FUEL_TYPES.shrub,
    ],
    type: new Uint8Array(N * N).fill(kind),
    slopeTan: new Float64Array(N * N).fill(0.5),
    aspectDeg: new Float64Array(N * N).fill(270),
    key: rngKey('wood'),
    brands: false,
  });
  setAir(f, { tempC: 32, rhPct, windMs, windFromDeg: 270 }, { m100h: 0.07, herb: 0.4, woody: 0.7 });
  return f;
}

describe('fuel moisture', () => {
  it('falls with heat and drought; pieces join within a percent point (Simard, from memory)', () => {
    expect(equilibriumPct(20, 30)).toBeCloseTo(2.22749 + 0.160107 * 30 - 0.014784 * 68, 6);
    expect(deadMoisture(35, 20).m1h).toBeLessThan(deadMoisture(15, 80).m1h);
    for (const t of [0, 20, 40])
      for (const h of [10, 50])
        expect(Math.abs(equilibriumPct(t, h - 1e-9) - equilibriumPct(t, h + 1e-9))).toBeLessThan(1);
  });
  it('weather between rows: linear, wind the short way round', () => {
    const rows = [
      { t: 0, tempC: 10, rhPct: 80, windMs: 4, windFromDeg: 350 },
      { t: 3600, tempC: 20, rhPct: 40, windMs: 4, windFromDeg: 10 },
    ];
    const w = weatherAt(rows, 1800);
    expect([w.tempC, w.rhPct]).toEqual([15, 60]);
    expect(Math.min(w.windFromDeg, 360 - w.windFromDeg)).toBeLessThan(1e-9);
    expect(weatherAt(rows, 9999)).toMatchObject({ tempC: 20 });
  });
});

describe('crowns and brands', () => {
  it('Van Wagner: 4 m base and 100 % foliar moisture need (0.04 × 3050)^1.5 kW/m', () => {
    expect(crownIgnition(4, 100)).toBeCloseTo(122 ** 1.5, 6);
    expect(activeCrownRate(0.1)).toBeCloseTo(0.5, 12);
    expect(crownFlameM(10000)).toBeGreaterThan(10);
  });
  it('pine torches or crowns before a dry gale and stays on the ground in damp calm', () => {
    const gale = wood(14, 15);
    const calm = wood(1, 75);
    for (const f of [gale, calm]) {
      ignite(f, at(50, 20));
      stepFire(f, 5400);
    }
    expect(Math.max(...gale.crowned)).toBeGreaterThan(0);
    expect(Math.max(...calm.crowned)).toBe(0);
    expect(spreadAt(gale, at(50, 50)).intensity).toBeGreaterThan(spreadAt(calm, at(50, 50)).intensity);
  });
  it('Masson pine crowns over fern and shrub, not over its own litter on slopes up to one in two', () => {
    /** What the head of a fire does in a stand, in the driest air that a scenario may have or in that of a spring day. */
    const head = (
      stand: FuelType,
      windMs: number,
      slopeTan: number,
      [tempC, rhPct]: readonly [number, number],
    ) => {
      const f = createFire({
        cols: 8,
        rows: 8,
        dx: 25,
        types: [FUEL_TYPES.nothing, stand],
        type: new Uint8Array(64).fill(1),
        slopeTan: new Float64Array(64).fill(slopeTan),
        aspectDeg: new Float64Array(64).fill(270),
        key: rngKey('stand'),
        brands: false,
      });
      setAir(f, { tempC, rhPct, windMs, windFromDeg: 270 }, { m100h: 0.02, herb: 0.2, woody: 0.4 });
      const { head: v } = spreadAt(f, 27);
      const at = (k: number): number => f.spread[LINE * 27 + k];
      return { crowned: frontAt(f, 27, at(DRIFT) + at(HALF)).crowned, v, run: at(CROWN) };
    };
    const driest = [45, 1] as const;
    const spring = [28, 25] as const;
    for (const slope of [0, 0.25, 0.5])
      for (const wind of [0, 10, 25])
        expect(head(FUEL_TYPES.massonPine, wind, slope, driest)).toMatchObject({ crowned: 0, run: 0 });
    expect(head(FUEL_TYPES.massonPineOverFern, 5, 0, spring).crowned).toBe(0);
    expect(head(FUEL_TYPES.massonPineOverFern, 9, 0, spring).crowned).toBe(1);
    const gale = head(FUEL_TYPES.massonPineOverFern, 13, 0, spring);
    expect(gale.crowned).toBe(2);
    expect(gale.v).toBe(gale.run);
    expect(gale.v).toBeGreaterThan(activeCrownRate(FUEL_TYPES.massonPineOverFern.bulkKgM3));
  });
  it('Wang: beyond 12 m/s and 60° the law is not carried on', () => {
    const wang = (windMs: number, slopeTan: number): number => {
      const f = createFire({
        cols: 8,
        rows: 8,
        dx: 25,
        types: [FUEL_TYPES.nothing, FUEL_TYPES.massonPine],
        type: new Uint8Array(64).fill(1),
        slopeTan: new Float64Array(64).fill(slopeTan),
        aspectDeg: new Float64Array(64).fill(270),
        key: rngKey('wang'),
        law: 'wang',
      });
      setAir(f, { tempC: 25, rhPct: 40, windMs, windFromDeg: 270 });
      return spreadAt(f, 27).head;
    };
    expect(wang(12, 0)).toBeGreaterThan(wang(11, 0));
    expect(wang(20, 0)).toBe(wang(12, 0));
    // Slopes are kept in single precision.
    expect(wang(0, 3) / wang(0, Math.sqrt(3))).toBeCloseTo(1, 5);
  });
  it('brands: torching trees reach farther in more wind; wet fuel does not take', () => {
    expect(torchingSpotMi(20, 7, 40, 5, 40, 'shortleaf')).toBeGreaterThan(
      torchingSpotMi(10, 7, 40, 5, 40, 'shortleaf'),
    );
    expect(ignitionChance(35, 0.04)).toBeGreaterThan(0.5);
    expect(ignitionChance(15, 0.3)).toBeLessThan(0.05);
  });
});

describe('crews', () => {
  it('work at the edge below their flame limit only (limits from memory)', () => {
    for (const k of SUPPRESSION) {
      const here = { model: 8, slopeTan: 0.1, flameM: k.flameLimitM - 0.01 };
      expect(lineRate(k.id, here, k.people, true)).toBeGreaterThan(0);
      expect(lineRate(k.id, { ...here, flameM: k.flameLimitM + 0.01 }, k.people, true)).toBe(0);
      expect(lineRate(k.id, here, k.people / 2, true)).toBeCloseTo(
        lineRate(k.id, here, k.people, true) / 2,
        9,
      );
      if (k.slopeLimit < 10)
        expect(lineRate(k.id, { ...here, slopeTan: k.slopeLimit + 0.01 }, k.people, true)).toBe(0);
    }
  });
  it('stand four flame heights off and need time to leave', () => {
    expect(safeDistanceM(5)).toBe(20);
    const f = wood(5, 40, 2);
    ignite(f, at(50, 20));
    stepFire(f, 900);
    const head = crewDanger(f, at(50, 90), 60);
    expect(head.state).toBe('safe');
    expect(head.arrivalS).toBeGreaterThan(60);
    expect(crewDanger(f, at(50, 90), head.arrivalS + 60).state).toBe('entrapped');
    expect(crewDanger(f, at(50, 90), 60, 40)).toMatchObject({ state: 'safe', distanceM: Infinity });
    let front = 20;
    while (f.phi[at(50, front + 1)] < 0) front++;
    expect(f.t - f.arrival[at(50, front)]).toBeLessThan(600);
    expect(crewDanger(f, at(50, front), 60).state).toBe('overrun');
    // Who came after the flames works from the black.
    expect(crewDanger(f, at(50, front), 60, 1500, f.arrival[at(50, front)] + 1).state).not.toBe('overrun');
    expect(crewDanger(f, at(50, front), 60, 1500, f.arrival[at(50, front)]).state).toBe('overrun');
    expect(crewDanger(f, at(50, front + 1), 60).state).not.toBe('safe');
    // Behind the fire the edge only backs: a crew there has far longer.
    expect(crewDanger(f, at(50, 10), 60).arrivalS).toBeGreaterThan(head.arrivalS);
  });
});

describe('terrain', () => {
  it('a plane that falls to the south-east faces 135°', () => {
    const z = new Float64Array(49);
    for (let i = 0; i < 49; i++) z[i] = -2 * (i % 7) - 2 * Math.floor(i / 7);
    const t = slopeAspect(z, 7, 7, 10);
    expect(t.slopeTan[24]).toBeCloseTo(Math.SQRT2 * 0.2, 9);
    expect(t.aspectDeg[24]).toBeCloseTo(135, 9);
  });
});
