/** What the plan asks the county to have: townships, stores, teams, sites, as the pack and the roster give them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { begin, county, load } from '../../support/tiny.ts';

const scenario = (id: string) => load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario;
const flood = begin('1', scenario('flood-2020-changjiang')).world;
const quake = begin('1', scenario('earthquake-m60-night')).world;
const fire = begin('1', scenario('forest-fire-qingming')).world;
const units = flood.res.units;
const townships = county.townships.filter((t) => t.inPlan);
const facilities = (kind: string) => county.facilities.filter((f) => f.kind === kind);
const ofKind = (kind: string) => units.filter((u) => u.kind === kind);

describe('townships and stores', () => {
  it('[CMD-13] sixteen townships are commanded, each with a team and a store of its own', () => {
    expect(townships).toHaveLength(16);
    for (const t of townships) {
      expect(units.some((u) => u.kind === 'township-team' && u.township === t.id)).toBe(true);
      expect(facilities('store').some((f) => f.township === t.id)).toBe(true);
    }
  });
  it('[REL-06] one county store and one store in each township, the county’s the larger', () => {
    const food = (id: string): number => flood.res.stock[county.facilities.findIndex((f) => f.id === id)][0];
    const stores = facilities('store');
    const own = stores.filter((f) => food(f.id) > 10000);
    expect(own).toHaveLength(1);
    expect(stores.filter((f) => food(f.id) <= 1500).map((f) => f.township)).toHaveLength(16);
  });
  it('[REL-07] stores cover all sixteen townships; a scenario can empty them', () => {
    const s = structuredClone(scenario('flood-first-steps'));
    const store = facilities('store').find((f) => f.township === townships[3].id)!;
    s.resources.stock[store.id] = { food: 0, water: 0, bedding: 0, tents: 0 };
    const w = begin('1', s).world;
    expect(w.res.stock[county.facilities.indexOf(store)].slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(new Set(facilities('store').map((f) => f.township)).size).toBeGreaterThanOrEqual(16);
  });
  it('[REL-05] every township of the plan has a shelter with a capacity', () => {
    for (const t of townships)
      expect(
        facilities('shelter').some((f) => f.township === t.id && (f.capacity ?? 0) > 0),
        t.name.zh,
      ).toBe(true);
  });
});

describe('teams', () => {
  it('[TEA-01] the county’s general team has at least thirty people and the skills of its four missions', () => {
    const [team] = ofKind('county-team');
    expect(team.people).toBeGreaterThanOrEqual(30);
    for (const skill of ['flood', 'search-rescue', 'engineering', 'evacuation'] as const)
      expect(team.skills).toContain(skill);
  });
  it('[TEA-02] sixteen township teams of at least twenty', () => {
    expect(ofKind('township-team')).toHaveLength(16);
    expect(Math.min(...ofKind('township-team').map((u) => u.people))).toBeGreaterThanOrEqual(20);
  });
  it('[TEA-04] the fire brigade is there, is not the county’s own, and can search, rescue and treat', () => {
    const [brigade] = ofKind('fire-rescue');
    expect(brigade.owner).toBe('fire');
    for (const skill of ['water-rescue', 'search-rescue', 'medical'] as const)
      expect(brigade.skills).toContain(skill);
  });
  it('[TEA-05] all eight specialties have teams with their skill', () => {
    const specialties = [
      ['flood-team', 'flood'],
      ['water-rescue-team', 'water-rescue'],
      ['forest-team', 'forest-fire'],
      ['geology-team', 'geology'],
      ['engineering-team', 'engineering'],
      ['power-team', 'power'],
      ['comms-team', 'comms'],
      ['road-team', 'road'],
    ] as const;
    for (const [kind, skill] of specialties) {
      const team = fire.res.units.find((u) => u.kind === kind);
      expect(team?.skills, kind).toContain(skill);
    }
  });
  it('[TEA-06] a mobile reserve stands at the county seat', () => {
    const seat = facilities('government')[0];
    expect(ofKind('reserve').length).toBeGreaterThan(0);
    expect(ofKind('reserve').every((u) => u.node === seat.node)).toBe(true);
  });
  it('[TEA-18] helipads stand on the map, and teams ride in trucks and cars', () => {
    expect(facilities('helipad').length).toBeGreaterThan(0);
    expect(new Set(units.map((u) => u.mobility))).toEqual(new Set(['car', 'truck']));
  });
});

describe('risk base and works', () => {
  it('[RSK-01] low-lying villages name their gauge and the stage that wets them', () => {
    const listed = county.villages.filter((v) => v.risk !== null);
    expect(listed.length).toBeGreaterThan(20);
    const gauges = new Set(county.gauges.map((g) => g.id));
    for (const v of listed) {
      expect(gauges.has(v.risk!.gauge)).toBe(true);
      expect(Number.isFinite(v.risk!.stageM)).toBe(true);
    }
  });
  it('[RSK-04] each of the four fields has its places on the map', () => {
    expect(county.levees.length + county.reservoirs.length).toBeGreaterThan(4);
    expect(facilities('slope').length).toBeGreaterThan(4);
    expect(facilities('forest-farm').length).toBeGreaterThan(4);
    expect(facilities('gas').length + facilities('chemical').length).toBeGreaterThan(1);
  });
  it('[RSK-06] chemicals, gas, mine and tailings stand on the map', () => {
    for (const kind of ['chemical', 'gas', 'mine', 'tailings'])
      expect(facilities(kind).length, kind).toBeGreaterThan(0);
  });
  it('[RSK-07] rain of the 2020 scenario falls by zone on every catchment', () => {
    const zones = scenario('flood-2020-changjiang').conditions.rain.zones;
    expect(Object.keys(zones).length).toBeGreaterThan(1);
    for (const c of county.catchments) expect(zones[c.rainZone], c.id).toBeDefined();
  });
  it('[RSK-08] an earthquake scenario gives the share of people by class of house', () => {
    const s = quake.env.scenario.conditions.earthquake!.classShares;
    expect(s.A + s.B + s.C + s.D).toBeCloseTo(1, 6);
    expect(s.source).not.toBe('');
  });
  it('[ENG-01] the Changjiang and two tributaries carry gauges', () => {
    const rivers = new Set(county.gauges.map((g) => g.river));
    expect(rivers.has('changjiang')).toBe(true);
    expect(rivers.size).toBeGreaterThanOrEqual(3);
  });
  it('[ENG-02] one small reservoir at least is on the unsafe list, and no real one', () => {
    const unsafe = county.reservoirs.filter((r) => r.unsafe);
    expect(unsafe.length).toBeGreaterThan(0);
    expect(unsafe.every((r) => r.prov.status !== 'verified' && r.kind.startsWith('small'))).toBe(true);
  });
  it('[MON-01] every river of the flood scenario has a gauge with warning and guarantee levels', () => {
    for (const g of county.gauges) expect(g.guaranteeM).toBeGreaterThan(g.warningM);
    const main = county.rivers.filter((r) => r.class === 'main').map((r) => r.id);
    for (const id of main)
      expect(
        county.gauges.some((g) => g.river === id),
        id,
      ).toBe(true);
  });
});
