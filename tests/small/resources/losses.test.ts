/** The ledger of direct loss: each sector from what hazards have done, each value a parameter. */
import { describe, expect, it } from 'vitest';
import { raise } from '../../../src/sim/drive.ts';
import { refreshActive } from '../../../src/sim/hazards/flood/kernel/active.ts';
import type { FloodInner } from '../../../src/sim/hazards/flood/kernel/inner.ts';
import { watchLosses } from '../../../src/sim/hazards/flood/losses.ts';
import { exposePeople } from '../../../src/sim/hazards/flood/exposure.ts';
import { falls } from '../../../src/sim/hazards/landslide/named.ts';
import { roadFails } from '../../../src/sim/information/road-news.ts';
import type { Exercise } from '../../../src/sim/index.ts';
import { lossSoFar, lossBySector, totalWan, watchRoads } from '../../../src/sim/resources/losses.ts';
import { CLOSED, updateRoads } from '../../../src/sim/resources/roads.ts';
import { NO_LOSSES, SECTORS } from '../../../src/sim/resources/sectors.ts';
import { cell, FIELDS, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  facilityNo,
  fire,
  minutes,
  order,
  quake,
  tiny,
  villageNo,
  wetCell,
  type Wish,
} from '../../support/tiny-world.ts';

/** Water that a test has put there takes part in the flow from the next step on. */
const flows = (ex: Exercise): void =>
  refreshActive((ex.world.incidents.flood.rivers.inner as FloodInner).water, () => {});
/** Mu of what is planted in a cell. */
const MU = (200 * 200 * 0.55 * 3) / 2000;
const of = (ex: Exercise) => lossBySector(ex.world);
const parts = (ex: Exercise) => Object.fromEntries(Object.entries(of(ex)).filter(([, wan]) => wan > 0));

describe('what water costs', () => {
  const five = villageNo('v5');
  const wetHome = (m: number, parameters = {}) => {
    const ex = tiny({ parameters });
    wetCell(ex, tinyCounty.villages[five].cells[0], m);
    exposePeople(ex.world);
    return ex;
  };
  it('nothing where nothing has happened', () => {
    expect(of(tiny())).toEqual(NO_LOSSES);
    expect(lossSoFar(tiny().world).million).toBe(0);
  });
  it('homes by depth: 50 households, a third of the worth at half a metre, all of it at six; shops with them', () => {
    expect(parts(wetHome(0.5))).toEqual({
      houses: Math.round(50 * 0.33 * 12),
      firms: Math.round(50 * 0.33 * 3),
    });
    expect(parts(wetHome(6))).toEqual({ houses: 600, firms: 150 });
    expect(parts(wetHome(0.3))).toEqual({});
    expect(lossSoFar(wetHome(6).world)).toMatchObject({ households: 50, million: 7.5 });
  });
  it('a home under mud is wholly lost', () => {
    const ex = tiny();
    ex.world.incidents.flood.households[five] = 10;
    expect(parts(ex)).toEqual({ houses: 120, firms: 30 });
  });
  it('fields by hours under water: a fifth at once, all of it in three days, with their ditches', () => {
    const ex = tiny();
    FIELDS.forEach((c) => wetCell(ex, c, 0.8));
    flows(ex);
    watchLosses(ex.world);
    const lost = (hours: number) => Math.min(2 * MU, 0.2 * 2 * MU + (hours * 2 * MU) / 72) * 0.12;
    expect(parts(ex)).toEqual({ crops: Math.round(lost(1 / 6)), works: Math.round(2 * MU * 0.03) });
    for (let k = 1; k < 6 * 24; k++) watchLosses(ex.world);
    expect(of(ex).crops).toBe(Math.round(lost(24)));
    for (let k = 0; k < 6 * 72; k++) watchLosses(ex.world);
    expect(of(ex).crops).toBe(Math.round(2 * MU * 0.12));
    // Shallow water, and water elsewhere than on fields, ruin none.
    const other = tiny();
    wetCell(other, FIELDS[0], 0.2);
    wetCell(other, cell(7, 14), 2);
    flows(other);
    watchLosses(other.world);
    expect(parts(other)).toEqual({});
  });
  it('a works by the greatest depth that stood in it', () => {
    const ex = tiny();
    const { cell: at } = tinyCounty.facilities[facilityNo('works')];
    wetCell(ex, at, 1);
    watchLosses(ex.world);
    wetCell(ex, at, 0.4);
    watchLosses(ex.world);
    expect(parts(ex)).toEqual({ firms: Math.round(0.49 * 600) });
  });
});

describe('what roads cost, whoever cuts them', () => {
  const washed = (edge: number, parameters = {}) => {
    const ex = tiny({ parameters });
    ex.world.res.edgeState[edge] = CLOSED;
    watchRoads(ex.world);
    return ex;
  };
  it('by the length that closing water has run over, main roads dearer than village roads', () => {
    const ex = tiny();
    wetCell(ex, cell(12, 15), 1);
    wetCell(ex, cell(13, 17), 1);
    updateRoads(ex.world);
    watchRoads(ex.world);
    // Two cells of 200 m under a village road.
    expect(ex.world.res.roadWashed[6]).toBe(400);
    expect(parts(ex)).toEqual({ lifelines: Math.round(0.4 * 15) });
    // It does not come back when the water goes.
    ex.world.res.edgeState[6] = 0;
    watchRoads(ex.world);
    expect(of(ex).lifelines).toBe(6);
    expect(of(washed(0)).lifelines).toBe(Math.round(0.2 * 50));
  });
  it('cars on a road under deep water, by the hour, until it is closed', () => {
    const after = (edges: readonly string[]): number => {
      const ex = tiny({ parameters: { 'PRM-LOS-SWAMPED': 60, 'PRM-LOS-ROAD-VILLAGE': 0 } });
      wetCell(ex, cell(12, 15), 1);
      updateRoads(ex.world);
      if (edges.length > 0) order(ex, 'police', { type: 'road.close', edges: [...edges], rescueLane: false });
      for (let i = 0; i < 3; i++) watchRoads(ex.world);
      return of(ex).lifelines;
    };
    expect(after([])).toBe(30);
    expect(after(['5'])).toBe(30);
    expect(after(['6'])).toBe(0);
  });
  it('a block is counted once, and after it has been cleared as well', () => {
    const ex = tiny();
    roadFails(ex.world, 1, 'slide-road', 400);
    roadFails(ex.world, 1, 'slide-road', 400);
    delete ex.world.res.blockedEdges[1];
    expect(parts(ex)).toEqual({ lifelines: 30 });
  });
});

describe('what other hazards cost', () => {
  const slopes: Wish = {
    also: ['landslide'],
    conditions: { slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 900, sign: true }] },
  };
  it('a slide takes the homes under it, emptied or not', () => {
    const ex = tiny(slopes);
    falls(ex.world, ex.world.incidents.landslide!.listed[0]);
    expect(events(ex, 'SLIDE')).toHaveLength(1);
    expect(parts(ex)).toEqual({ houses: 5 * 12 });
    expect(lossSoFar(ex.world).households).toBe(5);
  });
  const shock = (magnitude: number, parameters = {}) => {
    const c = quake() as { main: object };
    const ex = tiny({
      hazard: 'earthquake',
      conditions: { earthquake: { ...c, main: { ...c.main, magnitude } } },
      parameters,
    });
    minutes(ex, 10);
    return ex;
  };
  it('a shock: homes by their grade of damage, more with magnitude, none where it only rattled; lifelines by the piece', () => {
    const six = of(shock(6));
    expect(six.houses).toBeGreaterThan(0);
    expect(six.firms).toBe(Math.round(six.houses / 4));
    expect(of(shock(7)).houses).toBeGreaterThan(1.5 * six.houses);
    expect(of(shock(7)).lifelines).toBeGreaterThan(0);
    expect(of(shock(3.5)).houses).toBeLessThan(six.houses / 20);
    expect(of(shock(6, { 'PRM-LOS-SHAKEN': 12 })).houses).toBe(0);
    // All is lost where all is lost: no more than every home of the county.
    expect(of(shock(8)).houses).toBeLessThanOrEqual(
      tinyCounty.villages.reduce((n, v) => n + v.households, 0) * 12,
    );
  });
  it('a fire: forest by the hectare, a burst store, burnt homes', () => {
    const ex = tiny({ hazard: 'forest-fire', conditions: { forestFire: fire() } });
    minutes(ex, 60);
    const { burntHa, losses } = lossSoFar(ex.world);
    expect(burntHa).toBeGreaterThan(0);
    expect(Math.abs(losses.forest - 6 * burntHa)).toBeLessThanOrEqual(1);
    const before = losses.firms;
    raise(ex.world, 'forest-fire-target', 'depot', 'near');
    ex.world.incidents.forestFire!.depots[0].heatS = 1e9;
    ex.world.incidents.forestFire!.depots[0].metres = 0;
    raise(ex.world, 'forest-fire-target', 'depot', 'flames');
    raise(ex.world, 'forest-fire-target', 'depot', 'minute');
    expect(of(ex).firms).toBe(before + 800);
  });
});

it.each([
  ['houses', 'PRM-LOS-DWELLING'],
  ['firms', 'PRM-LOS-TRADE'],
] as const)('%s cost nothing where %s is nothing', (sector, id) => {
  const ex = tiny({ parameters: { [id]: 0 } });
  ex.world.incidents.flood.households[0] = 10;
  expect(of(ex)[sector]).toBe(0);
});
it('the sum is of all sectors', () => {
  const each = Object.fromEntries(SECTORS.map((s, i) => [s, 10 ** i])) as typeof NO_LOSSES;
  expect(totalWan(each)).toBe(1111111);
});
