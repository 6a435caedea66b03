/** Safety of those who fight a forest fire: dangerous ground, ways out, hours, villagers; stores, lines and roads in its reach. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createFire,
  FUEL_TYPES,
  ignite,
  setAir,
  stepFire,
  type Fire,
} from '../../src/sim/hazards/forest-fire/kernel/fire.ts';
import {
  createSmoke,
  feedSmoke,
  smokeMg,
  stepSmoke,
  visibilityM,
} from '../../src/sim/hazards/forest-fire/kernel/smoke.ts';
import { GROUND, groundTags, slopeAspect } from '../../src/sim/hazards/forest-fire/kernel/terrain.ts';
import { escapeFault, waysOut } from '../../src/sim/hazards/forest-fire/escape.ts';
import { advance, PRODUCT_NUMBERS, type Exercise } from '../../src/sim/index.ts';
import { rngKey } from '../../src/sim/kernel/rng.ts';
import { FIRE_NEGATIVES } from '../../src/sim/hazards/forest-fire/items/negatives.ts';
import { foundBy } from '../../src/sim/scoring/negatives.ts';
import { LogIndex } from '../../src/sim/scoring/log-index.ts';
import type { EventKind, SimLogEvent } from '../../src/sim/events.ts';
import { begin, give, load } from '../support/tiny.ts';

const N = 64;
const DX = 25;
const MID = 32 * N + 32;
/** Tags of the middle of a shape z(x, y), metres east and south of it. */
function tagsOf(shape: (x: number, y: number) => number): number {
  const z = Float64Array.from({ length: N * N }, (_, i) =>
    shape(((i % N) - 32) * DX, (Math.floor(i / N) - 32) * DX),
  );
  const { slopeTan, aspectDeg } = slopeAspect(z, N, N, DX);
  return groundTags(z, N, N, DX, slopeTan, aspectDeg)[MID];
}

describe('dangerous ground', () => {
  it.each([
    ['plain', () => 0, 0],
    ['saddle', (x: number, y: number) => (x * x - y * y) / 5000, GROUND.saddle],
    ['narrow valley falling south', (x: number, y: number) => Math.abs(x) / 5 - y / 100, GROUND.valley],
    [
      'three-sided bowl open to the south',
      (x: number, y: number) => Math.abs(x) / 5 + Math.max(0, -y) / 5,
      GROUND.bowl,
    ],
    ['slope facing south', (_: number, y: number) => -y * 0.3, GROUND.steep | GROUND.sunnySteep],
    ['slope facing north', (_: number, y: number) => y * 0.3, GROUND.steep],
  ] as const)('%s', (_, shape, tag) => {
    const got = tagsOf(shape);
    expect(tag === 0 ? got : got & tag).toBe(tag);
  });
});

/** A plain or a slope facing south under a west wind, burning in its middle. */
function burning(slope = 0): Fire {
  const f = createFire({
    cols: N,
    rows: N,
    dx: DX,
    types: [FUEL_TYPES.nothing, FUEL_TYPES.shrubGrass],
    type: new Uint8Array(N * N).fill(1),
    slopeTan: new Float64Array(N * N).fill(slope),
    aspectDeg: new Float64Array(N * N).fill(180),
    key: rngKey('safety'),
    brands: false,
  });
  setAir(f, { tempC: 28, rhPct: 25, windMs: 5, windFromDeg: 270 }, { m100h: 0.1, herb: 0.3, woody: 0.7 });
  ignite(f, MID);
  stepFire(f, 1800);
  return f;
}

describe('ways out (N-13)', () => {
  const flat = new Uint8Array(N * N);
  it('not with the wind, not uphill, not into a hollow; into burnt ground where there is some', () => {
    const f = burning();
    const far = 8 * N + 8;
    expect(escapeFault(f, flat, far, 'e')).toBe('with-wind');
    expect(escapeFault(f, flat, far, 'w')).toBe('');
    expect(escapeFault(f, flat, far, 'black')).toBe('no-black');
    expect(escapeFault(f, flat, MID + 1, 'black')).toBe('');
    expect(escapeFault(burning(0.3), flat, far, 'n')).toBe('uphill');
    expect(escapeFault(burning(0.3), flat, far, 's')).toBe('');
    const hollow = flat.slice();
    hollow[far + 5 * N] = GROUND.valley;
    expect(escapeFault(f, hollow, far, 's')).toBe('hollow');
  });
  it('a way that was good goes bad when the wind turns', () => {
    const f = burning();
    expect(waysOut(f, flat, 8 * N + 8)).toContain('s');
    setAir(f, { tempC: 28, rhPct: 25, windMs: 5, windFromDeg: 0 });
    expect(waysOut(f, flat, 8 * N + 8)).not.toContain('s');
  });
});

describe('smoke', () => {
  it('keeps its books, goes downwind, clears when the fire is out; sight falls with it', () => {
    const f = burning();
    const s = createSmoke(f, 4);
    feedSmoke(s, f);
    for (let t = 0; t < 1200; t += 60) stepSmoke(s, 1, 0, 5, false, 60);
    const sum = (a: Float64Array): number => a.reduce((x, y) => x + y, 0);
    expect(s.emittedKg).toBeGreaterThan(1);
    expect(sum(s.air) + s.goneKg).toBeCloseTo(s.emittedKg, 6);
    expect(Math.min(...s.air)).toBeGreaterThanOrEqual(0);
    const row = Math.floor(8 * s.cols);
    expect(smokeMg(s, row + 12)).toBeGreaterThan(100 * smokeMg(s, row + 4));
    for (let t = 0; t < 4 * 3600; t += 60) stepSmoke(s, 1, 0, 5, false, 60);
    expect(Math.max(...s.air)).toBeLessThan(1e-6);
    expect(visibilityM(4.35)).toBeCloseTo(200, 0);
    expect(visibilityM(0)).toBe(Infinity);
  });
});

const text = readFileSync('scenarios/forest-fire-qingming.yaml', 'utf8');
const { scenario } = load(text);
const events = <K extends EventKind>(kind: K, ex: Exercise): readonly SimLogEvent<K>[] =>
  new LogIndex(ex.world.log).all(kind);
const faults = (ex: Exercise): string[] =>
  foundBy(FIRE_NEGATIVES, new LogIndex(ex.world.log), PRODUCT_NUMBERS).map((x) => x.id);
const WORK = { order: 'work', place: 'here', time: 'now', safety: 'mind', comms: 'radio', contact: 'desk' };

/** Sends crews as told once the smoke has been reported, and runs on. */
function fight(order: Record<string, unknown>, crews: number, hours: number): Exercise {
  const ex = begin('1', scenario);
  advance(ex, 50 * 60);
  const free = ex.world.res.units.filter((u) => u.kind === 'forest-team').slice(0, crews);
  for (const u of free)
    expect(
      give(ex, 'emergency', {
        type: 'fire.assign',
        unit: u.id,
        task: 'fire-attack',
        target: 'fire-left',
        ...WORK,
        ...order,
      }),
    ).toBeNull();
  advance(ex, hours * 3600);
  return ex;
}
const LCES = { lookout: true, escape1: 'road', escape2: 'black', safetyZone: 'black' };

describe('who fights, where and when', () => {
  let careful: Exercise;
  let careless: Exercise;
  beforeAll(() => {
    careful = fight({ ...LCES, escape: 'black', standOff: true }, 2, 4);
    careless = fight({ escape: 'e' }, 6, 4);
  });
  it('a careful order breaks none of N-06, N-07, N-08, N-09, N-13', () => {
    expect(events('ON_FIRE', careful).length).toBeGreaterThan(0);
    expect(faults(careful).filter((x) => ['N-06', 'N-07', 'N-08', 'N-09', 'N-13'].includes(x))).toEqual([]);
  });
  it('[N-09] more than fifty at the edge at two in dry wind; [N-13] running with the wind', () => {
    expect(events('NOON_MASS', careless).length).toBeGreaterThan(0);
    expect(faults(careless)).toEqual(expect.arrayContaining(['N-07', 'N-09', 'N-13']));
  });
  it('[N-06][N-08] work on tagged ground is charged by its kind, and only without an order to stand off', () => {
    for (const [ground, id] of [
      ['saddle', 'N-06'],
      ['night-steep', 'N-08'],
    ])
      expect(
        foundBy(
          FIRE_NEGATIVES,
          new LogIndex([
            { n: 0, t: 9, kind: 'GROUND_RISK', role: null, data: { unit: 'forest-team', ground } },
          ]),
          PRODUCT_NUMBERS,
        ).map((x) => x.id),
      ).toEqual([id]);
    const tagged = (standOff: boolean): number => {
      const ex = begin('1', scenario);
      ex.world.incidents.forestFire!.ground.fill(GROUND.saddle);
      advance(ex, 90 * 60);
      const u = ex.world.res.units.find((x) => x.kind === 'forest-team')!;
      give(ex, 'emergency', {
        type: 'fire.assign',
        unit: u.id,
        task: 'fire-attack',
        target: 'fire-rear',
        standOff,
        ...WORK,
      });
      advance(ex, 3 * 3600);
      expect(events('ON_FIRE', ex).length).toBe(1);
      return events('GROUND_RISK', ex).length;
    };
    expect(tagged(true)).toBe(0);
    expect(tagged(false)).toBe(1);
  });
});

describe('villagers who want to go up (N-04, N-10)', () => {
  const answer = (decision: string): Exercise => {
    const ex = begin('1', scenario);
    expect(give(ex, 'emergency', { type: 'villagers.answer', decision })?.code).toBe('REJ-121');
    advance(ex, 52 * 60);
    expect(give(ex, 'emergency', { type: 'villagers.answer', decision })).toBeNull();
    return ex;
  };
  it('sent up: red lines, and dead', () => {
    const ex = answer('send-up');
    const found = foundBy(FIRE_NEGATIVES, new LogIndex(ex.world.log), PRODUCT_NUMBERS);
    expect(found.filter((x) => x.red).map((x) => x.id)).toEqual(['N-04', 'N-10']);
    expect(events('DEATHS', ex).length).toBe(1);
  });
  it('sent home or kept behind the line: nothing to charge', () => {
    for (const d of ['decline', 'behind-line']) expect(faults(answer(d))).toEqual([]);
  });
});

describe('a fuel store in the way (W-14)', () => {
  let left: Exercise;
  beforeAll(() => {
    left = begin('1', scenario);
    advance(left, 9 * 3600);
  });
  it('left alone the front comes, it bursts and kills; the line over it trips and its township falls silent', () => {
    expect(events('TARGET_REACHED', left).map((e) => e.data.cleared)).toEqual([false]);
    expect(events('TARGET_BURST', left).length).toBe(1);
    expect(events('DEATHS', left).length).toBeGreaterThan(0);
    expect(events('LINE_TRIPPED', left).length).toBe(1);
    expect(events('LINK_LOST', left).map((e) => e.data.township)).toEqual(['360222205']);
  });
  it('warned of, cleared and cooled in time it stands', () => {
    const ex = begin('1', scenario);
    advance(ex, 50 * 60);
    for (const cmd of [
      { type: 'fire.assign', unit: 'comms-team-1', task: 'fire-recon', target: 'fire-rear' },
      { type: 'unit.assign', unit: 'engineering-team-1', task: 'protect', target: 'depot-forest-farm' },
    ])
      expect(give(ex, 'emergency', { ...cmd, ...WORK })).toBeNull();
    advance(ex, 8 * 3600);
    expect(events('TARGET_THREATENED', ex)[0].t).toBeLessThan(events('PROTECT', ex)[0].t);
    expect(ex.world.info.known['fire:target-threatened']).toBeDefined();
    expect(events('PROTECT', ex).map((e) => e.data.inTime)).toEqual([true]);
    expect(events('TARGET_BURST', ex)).toEqual([]);
  });
});
