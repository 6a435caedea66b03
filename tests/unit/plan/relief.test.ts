/** Relief by category, family kits, the relief plan and its funds, donations, housing and recovery. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, projectView, SUPPLY_ITEMS, type Exercise, type Scenario } from '../../../src/sim/index.ts';
import { CATEGORIES, NEEDS } from '../../../src/sim/people/relief.data.ts';
import { groupPeople, kitFed, needAt, needIndex } from '../../../src/sim/people/relief.ts';
import { begin, county, give, load } from '../../support/tiny.ts';

/** A world without moving water, where minutes are cheap. */
const dry = load(readFileSync('scenarios/hazmat-kiln-gas.yaml', 'utf8')).scenario;
const quiet = (resources: Partial<Scenario['resources']> = {}): Scenario => {
  const s = structuredClone(dry);
  s.msel = [];
  s.resources = { ...s.resources, ...resources };
  return s;
};
const V = 20;
const village = county.villages[V].id;
const shelter = county.facilities.findIndex((f) => f.kind === 'shelter' && (f.capacity ?? 0) >= 3000);
const shelterId = county.facilities[shelter].id;
const shelf = (pieces: Partial<Record<(typeof SUPPLY_ITEMS)[number], number>>): number[] =>
  SUPPLY_ITEMS.map((item) => pieces[item] ?? 0);
const plenty = SUPPLY_ITEMS.map(() => 9000);
/** The whole village in an open shelter with medical care, with these goods on its shelf. */
function sheltered(goods: number[], scenario = quiet()): Exercise {
  const ex = begin('1', scenario);
  expect(
    give(ex, 'hq-office', {
      type: 'evacuate.order',
      villages: [village],
      scope: 'all',
      shelter: shelterId,
      lead: 'township head',
    }),
  ).toBeNull();
  expect(give(ex, 'emergency', { type: 'shelter.open', shelters: [shelterId] })).toBeNull();
  ex.world.res.shelterMedical[shelter] = 0;
  ex.world.res.stock[shelter] = [...goods];
  advance(ex, 3 * 3600);
  return ex;
}
const reliefs = (ex: Exercise) => ex.world.log.filter((e) => e.kind === 'RELIEF');
const metFor = (ex: Exercise, need: (typeof NEEDS)[number], category: (typeof CATEGORIES)[number]): boolean =>
  ex.world.people.needMet[needIndex(V, NEEDS.indexOf(need), CATEGORIES.indexOf(category))] >= 0;
const people = county.villages[V].population;
const group = (ex: Exercise, c: (typeof CATEGORIES)[number], n = people): number =>
  groupPeople(ex.world, V, CATEGORIES.indexOf(c), n);

describe('relief by category', () => {
  it('[REL-02] the four categories of a village add up to its people, whatever their number', () => {
    const ex = begin('1', quiet());
    for (const n of [0, 1, 2, 7, 50, 333, people])
      expect(CATEGORIES.reduce((a, c) => a + group(ex, c, n), 0)).toBe(n);
    expect(group(ex, 'elders')).toBeGreaterThan(group(ex, 'infants'));
    expect(group(ex, 'infants')).toBeGreaterThan(0);
  });
  it('[REL-02] without infant formula, care packs and medicine only those who need none of them are relieved', () => {
    const ex = sheltered(shelf({ food: 9000, water: 9000, bedding: 9000 }));
    expect(reliefs(ex).map((e) => e.data.category)).toEqual(['others']);
    expect([metFor(ex, 'food', 'infants'), metFor(ex, 'food', 'others')]).toEqual([false, true]);
    expect([metFor(ex, 'bedding', 'elders'), metFor(ex, 'bedding', 'infants')]).toEqual([false, true]);
    expect([metFor(ex, 'medical', 'patients'), metFor(ex, 'medical', 'elders')]).toEqual([false, true]);
    expect(needAt(ex.world.people, V, 0)).toBe(-1);
    expect(needAt(ex.world.people, V, NEEDS.indexOf('water'))).toBeGreaterThan(0);
    const view = projectView(ex, 'emergency').villages[V];
    expect(view.groups.map((g) => g.category)).toEqual([...CATEGORIES]);
    expect(view.groups[0].needs[0]).toBe(-1);
    expect(view.groups[3].needs[0]).toBeGreaterThan(0);
  });
  it('[REL-02] special goods sent by order relieve their category, and each clock runs by itself', () => {
    const ex = sheltered(shelf({ food: 9000, water: 9000, bedding: 9000 }));
    for (const item of ['formula', 'carepacks', 'medicine'])
      expect(
        give(ex, 'emergency', {
          type: 'supplies.dispatch',
          store: 'store-county',
          to: shelterId,
          item,
          quantity: people,
        }),
      ).toBeNull();
    advance(ex, 4 * 3600);
    const done = reliefs(ex);
    expect(done.map((e) => e.data.category).sort()).toEqual([...CATEGORIES].sort());
    expect(done.reduce((n, e) => n + Number(e.data.people), 0)).toBe(people);
    const minutes = (c: string): number => Number(done.find((e) => e.data.category === c)!.data.minutes);
    expect(minutes('infants')).toBeGreaterThan(minutes('others') + 60);
  });
  it('[REL-02] each category takes its own pieces from the shelf', () => {
    const ex = sheltered(plenty);
    const taken = (item: (typeof SUPPLY_ITEMS)[number]): number =>
      9000 - ex.world.res.stock[shelter][SUPPLY_ITEMS.indexOf(item)];
    expect(reliefs(ex)).toHaveLength(4);
    expect(taken('formula')).toBe(group(ex, 'infants'));
    expect(taken('carepacks')).toBe(group(ex, 'elders'));
    expect(taken('medicine')).toBe(group(ex, 'patients'));
    expect(taken('food')).toBe(people - group(ex, 'infants'));
    expect(taken('water')).toBe(people);
  });
  it('[REL-11] families with a kit need no food and water at first; those whom the hazard drove out have none along', () => {
    const taken = (ex: Exercise, k: number): number => 9000 - ex.world.res.stock[shelter][k];
    const ex = sheltered(plenty, quiet({ familyKits: 0.5 }));
    expect(taken(ex, 1)).toBeGreaterThanOrEqual(people / 2);
    expect(taken(ex, 1)).toBeLessThanOrEqual(people / 2 + CATEGORIES.length);
    expect(taken(ex, SUPPLY_ITEMS.indexOf('bedding'))).toBe(people);
    const late = begin('1', quiet({ familyKits: 0.5 }));
    late.world.people.wetAt[V] = 0;
    late.world.people.needSince[V] = 60;
    late.world.people.evacFirstAt[V] = 120;
    late.world.t = 180;
    expect(kitFed(late.world, V, 100)).toBe(0);
    late.world.people.wetAt[V] = 150;
    expect(kitFed(late.world, V, 100)).toBe(50);
    late.world.t = 60 + 72 * 3600;
    expect(kitFed(late.world, V, 100)).toBe(0);
  });
});
