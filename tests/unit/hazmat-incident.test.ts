/** A release in an exercise: rooms and open air, shelter, ignition and what stops it, what panel and inbox say. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, projectView, type Exercise, PRODUCT_NUMBERS } from '../../src/sim/index.ts';
import { isIn } from '../../src/sim/drive.ts';
import type { HazmatIncident } from '../../src/sim/hazards/hazmat/state.ts';
import { cellOf } from '../../src/sim/hazards/hazmat/cloud-step.ts';
import { fatalShare } from '../../src/sim/hazards/hazmat/kernel/probit.ts';
import { HAZMAT_NEGATIVES } from '../../src/sim/hazards/hazmat/items/negatives.ts';
import { foundBy } from '../../src/sim/scoring/negatives.ts';
import { LogIndex } from '../../src/sim/scoring/log-index.ts';
import { begin, give, load } from '../support/tiny.ts';

const read = (id: string) => load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario;
const night = read('hazmat-ammonia-night');
const park = read('hazmat-ammonia-park');
const tanker = read('hazmat-expressway-tanker');
const count = (ex: Exercise, kind: string): number => ex.world.log.filter((e) => e.kind === kind).length;
const shelter = (ex: Exercise): void => {
  const receptors = ex.world.incidents.hazmat!.receptors.map((r) => r.id);
  expect(give(ex, 'hq-office', { type: 'people.protect', receptors, action: 'shelter' })).toBeNull();
};
const receptor = (ex: Exercise, id: string) => ex.world.incidents.hazmat!.receptors.find((r) => r.id === id)!;

describe('the first call of the plant', () => {
  const text = readFileSync('scenarios/hazmat-ammonia-park.yaml', 'utf8');
  const played = (alarm: string): Exercise =>
    begin('1', load(text.replace(/^( +)(startsAt: '[^']+')$/m, `$1$2\n$1alarm: ${alarm}`)).scenario);
  const calls = (ex: Exercise) => ex.world.info.messages.filter((m) => m.code === 'release-alarm');
  const release = (ex: Exercise): number => ex.world.log.find((e) => e.kind === 'RELEASE')!.t;
  it('comes with the release, or as much later as the file says, in the words of the file', () => {
    const now = begin('1', park);
    advance(now, 1800);
    expect(calls(now).map((m) => [m.t, m.text])).toEqual([[release(now), null]]);
    const late = played('{ delayMin: 12, text: { zh: 有人闻到怪味, en: A strange smell } }');
    advance(late, release(now) + 700);
    expect(calls(late)).toEqual([]);
    expect(projectView(late, 'duty').incidents.hazmat).toMatchObject({ known: false });
    advance(late, 60);
    expect(calls(late).map((m) => [m.t, m.text?.zh])).toEqual([[release(now) + 720, '有人闻到怪味']]);
    expect(projectView(late, 'duty').incidents.hazmat).toMatchObject({ known: true });
  });
  it('may be left out: then nobody knows until a message of the file brings it', () => {
    const ex = played('{ sent: false }');
    advance(ex, 1800);
    expect(count(ex, 'RELEASE')).toBe(1);
    expect(calls(ex)).toEqual([]);
  });
});

/** The load of those who stayed in their rooms, and of the open air before the door. */
const loads = (ex: Exercise, id: string): { rooms: number; open: number } => {
  const h = ex.world.incidents.hazmat!;
  const r = receptor(ex, id);
  return {
    rooms: Math.max(...r.parties.filter((q) => q.at === 'room' && q.people > 1).map((q) => q.load)),
    open: h.cloud.load[cellOf(r.x, r.y)],
  };
};

describe('rooms and open air', () => {
  it('by night behind shut windows the rooms take a small part of the load of the open air', () => {
    const ex = begin('1', night);
    advance(ex, 50 * 60);
    const { rooms, open } = loads(ex, 'care-home');
    expect(open).toBeGreaterThan(0);
    expect(rooms).toBeLessThan(open / 5);
  });
  it('shelter in place helps, most where windows stood open', () => {
    const lost = (told: boolean, scenario: typeof park, id: string): { dead: number; hurt: number } => {
      const ex = begin('1', scenario);
      advance(ex, 3 * 60);
      if (told) shelter(ex);
      advance(ex, 4 * 3600);
      const { expectedDead: dead, expectedHurt: hurt } = receptor(ex, id);
      return { dead, hurt };
    };
    const open = lost(false, park, 'school');
    expect(open.dead).toBeGreaterThan(10);
    expect(lost(true, park, 'school').dead).toBeLessThan(open.dead / 4);
    expect(lost(true, night, 'care-home').hurt).toBeLessThan(lost(false, night, 'care-home').hurt);
  });
  it('once the cloud has passed the rooms are aired', () => {
    const ex = begin('1', night);
    advance(ex, 5 * 3600);
    expect(Math.max(...receptor(ex, 'care-home').parties.map((q) => q.room))).toBeLessThan(10);
  });
});

it('a tank of ammonia that bursts lets go all of it at once, and the dead lie where the cloud is', () => {
  const c = park.conditions.hazmat!;
  const ex = begin('1', {
    ...park,
    conditions: { ...park.conditions, hazmat: { ...c, burst: { at: '0:20', withdrawMin: 10 } } },
  } as typeof park);
  advance(ex, 32 * 60);
  const h = ex.world.incidents.hazmat!;
  expect(count(ex, 'BURST')).toBe(1);
  expect(h.release.inventoryKg).toBe(0);
  expect(Math.max(...h.cloud.puffs.disc.slice(0, h.cloud.count))).toBe(1);
  advance(ex, 3600);
  // Whoever died out of doors lies in a cell whose load kills; two kilometres round, not one death outside it.
  for (const r of h.receptors)
    if (r.expectedDead > 0.5)
      expect(fatalShare('ammonia', h.cloud.load[cellOf(r.x, r.y)])).toBeGreaterThan(0);
  expect(receptor(ex, 'school').expectedDead).toBeGreaterThan(1);
});

it('a tank of propane that bursts is empty: nothing leaks on, and every kilogram stands in the books', () => {
  const kiln = read('hazmat-kiln-gas');
  const c = kiln.conditions.hazmat!;
  const ex = begin('1', {
    ...kiln,
    conditions: { ...kiln.conditions, hazmat: { ...c, burst: { at: '0:20', withdrawMin: 10 } } },
  } as typeof kiln);
  const h = (): HazmatIncident => ex.world.incidents.hazmat!;
  const balance = (): void => {
    const r = h().release;
    expect(r.inventoryKg + r.outKg).toBeCloseTo(h().vessel.inventoryKg, 6);
    expect(r.poolKg + r.airborneKg + r.takenKg + r.burntKg).toBeCloseTo(r.outKg, 6);
  };
  while (!isIn(ex.world, 'hazmat-vessel', 'burst')) {
    advance(ex, 60);
    expect(ex.world.t).toBeLessThan(3 * 3600);
    if (!isIn(ex.world, 'hazmat-vessel', 'burst')) expect(h().release.inventoryKg).toBeGreaterThan(1000);
    balance();
  }
  expect(h().release).toMatchObject({ inventoryKg: 0, poolKg: 0, rate: 0 });
  expect(h().release.burntKg).toBeGreaterThan(1000);
  // The ball burns more than it kills.
  const shop = h().receptors.find((r) => r.id === 'workshop')!;
  expect(shop.expectedHurt).toBeGreaterThan(2);
  expect(shop.expectedHurt).toBeGreaterThan(shop.expectedDead);
  expect(shop.expectedHurt + shop.expectedDead).toBeLessThanOrEqual(shop.people);
  const { outKg, airborneKg } = h().release;
  advance(ex, 1800);
  expect(h().release).toMatchObject({ inventoryKg: 0, poolKg: 0, rate: 0, outKg, airborneKg });
  balance();
});

it('a school trip on its way to the kilns comes, unless zones are drawn before', () => {
  const kiln = read('hazmat-kiln-gas');
  const [alone, zoned] = [begin('1', kiln), begin('1', kiln)];
  advance(zoned, 600);
  expect(give(zoned, 'police', { type: 'zones.set', isolateM: 300, downwindM: 1500 })).toBeNull();
  for (const ex of [alone, zoned]) advance(ex, 3600 - ex.world.t);
  expect([count(alone, 'GROUP_CAME'), count(alone, 'GROUP_KEPT_OFF')]).toEqual([1, 0]);
  expect([count(zoned, 'GROUP_CAME'), count(zoned, 'GROUP_KEPT_OFF')]).toEqual([0, 1]);
});

describe('ignition (H-09, N-30)', () => {
  const play = (controls: string[]): Exercise => {
    const ex = begin('1', tanker);
    advance(ex, 5 * 60);
    if (controls.length > 0) expect(give(ex, 'police', { type: 'ignition.control', controls })).toBeNull();
    advance(ex, 80 * 60);
    return ex;
  };
  it('traffic left running lights the cloud: a flash, people dead, the tank heated, a red line', () => {
    const ex = play([]);
    expect(count(ex, 'CLOUD_IGNITED')).toBe(1);
    expect(count(ex, 'DEATHS')).toBeGreaterThan(0);
    expect(ex.world.info.known['release:ignited']).toBeDefined();
    const red = foundBy(HAZMAT_NEGATIVES, new LogIndex(ex.world.log), PRODUCT_NUMBERS).filter((x) => x.red);
    expect(red.map((x) => x.id)).toEqual(['N-30']);
    expect(count(ex, 'VESSEL_SIGNS')).toBe(1);
  });
  it('one carriageway stopped is not enough; both, and power off, are', () => {
    expect(count(play(['stop-near-side', 'power-cut-outside']), 'CLOUD_IGNITED')).toBe(1);
    const ex = play(['stop-near-side', 'stop-far-side', 'power-cut-outside']);
    expect(count(ex, 'CLOUD_IGNITED')).toBe(0);
    expect(foundBy(HAZMAT_NEGATIVES, new LogIndex(ex.world.log), PRODUCT_NUMBERS)).toEqual([]);
  });
});

describe('panel and inbox agree', () => {
  it('those down inside: unknown, then two until they are brought out', () => {
    const ex = begin('1', park);
    advance(ex, 5 * 60);
    const inside = (): number | null => projectView(ex, 'emergency').incidents.hazmat!.workers;
    expect(inside()).toBeNull();
    // Without a cordon the families block the gate, and no crew gets in.
    give(ex, 'police', { type: 'zones.set', isolateM: 300, downwindM: 1500 });
    advance(ex, 90 * 60);
    expect(inside()).toBe(2);
    give(ex, 'emergency', {
      type: 'hazmat.assign',
      unit: 'fire-rescue-1',
      task: 'enter-rescue',
      target: 'leak',
      approach: 'upwind',
      ppe: 'scba-suit',
      backup: true,
    });
    advance(ex, 2 * 3600);
    expect(inside()).toBe(0);
  });
  it('a place reached by gas is told of with those still in it, not with people trapped', () => {
    const ex = begin('1', park);
    advance(ex, 2 * 3600);
    const told = ex.world.info.messages.filter((m) => m.code === 'village-gassed');
    expect(told.length).toBeGreaterThan(0);
    for (const m of told) expect(Number(m.params.inside)).toBeGreaterThan(0);
    expect(ex.world.info.messages.some((m) => m.code === 'village-hit')).toBe(false);
  });
});
