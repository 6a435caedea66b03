/** Communications by medium and terrain (专栏6), the watch cameras' sight (四（三）2), and what follows for orders and reports. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  has,
  mastsOf,
  mediaAtNode,
  mediaList,
  mediaOfTownship,
  mediaOfUnit,
  satelliteFrom,
  skyOpen,
} from '../../../src/sim/information/coverage.ts';
import { deliver } from '../../../src/sim/information/deliver.ts';
import { cutLink } from '../../../src/sim/information/links.ts';
import { MESSENGER_S } from '../../../src/sim/information/media.data.ts';
import { advance, type Exercise } from '../../../src/sim/index.ts';
import { heatMw, riseM } from '../../../src/sim/hazards/forest-fire/smoke.ts';
import { cameraFor, cameras, scanS, sightM } from '../../../src/sim/incidents/forest-fire/watch.ts';
import { distanceM } from '../../../src/sim/kernel/grid.ts';
import { flightMin, UAV } from '../../../src/sim/resources/uav.ts';
import { begin, county, firstSteps, give, load } from '../../support/tiny.ts';
import {
  edgeLossDb,
  inSight,
  LIGHT_K,
  obstruction,
  RADIO_K,
  reachRaster,
} from '../../../src/sim/information/viewshed.ts';

/** A flat plain 40 km long with, if asked, a wall of `wallM` at its middle. */
function plain(wallM = 0): Parameters<typeof obstruction>[0] {
  const cols = 400;
  const rows = 20;
  const elevationM = new Float64Array(cols * rows);
  for (let r = 0; r < rows; r++) elevationM[r * cols + cols / 2] = wallM;
  const grid = {
    cols,
    rows,
    lonWest: 117,
    latNorth: 30,
    dLon: 100 / 96850,
    dLat: 100 / 110850,
    cellM: 100,
  };
  return { grid, terrain: { elevationM } };
}
const at = (km: number): { lon: number; lat: number } => ({ lon: 117 + (km * 1000) / 96850, lat: 29.991 });

describe('line of sight', () => {
  it('ends where the earth’s bulge hides the plain: √(2kRh) from each mast', () => {
    // Two masts of 20 m see each other over 2·√(2·4/3·6371000·20) = 36.9 km by radio.
    expect(inSight(plain(), at(1), 20, at(37), 20, RADIO_K)).toBe(true);
    expect(inSight(plain(), at(0.5), 20, at(39.5), 20, RADIO_K)).toBe(false);
    // Light bends less: 34.5 km.
    expect(inSight(plain(), at(1), 20, at(34), 20, LIGHT_K)).toBe(true);
    expect(inSight(plain(), at(1), 20, at(37), 20, LIGHT_K)).toBe(false);
  });
  it('is the same from either end, and a wall between takes it', () => {
    for (const wall of [0, 15, 40]) {
      const p = plain(wall);
      const there = obstruction(p, at(10), 20, at(30), 20, RADIO_K);
      expect(obstruction(p, at(30), 20, at(10), 20, RADIO_K)).toBeCloseTo(there, 9);
      expect(there <= 0).toBe(wall === 0);
    }
  });
  it('gives the loss of a knife edge that ITU-R P.526 prints: 6 dB at ν = 0, 14 dB at 1, none below −0.78', () => {
    expect(edgeLossDb(0)).toBeCloseTo(6.03, 1);
    expect(edgeLossDb(1)).toBeCloseTo(13.9, 1);
    expect(edgeLossDb(2.4)).toBeCloseTo(20.54, 1);
    expect(edgeLossDb(-0.8)).toBe(0);
  });
  it('fills a circle on open ground and leaves a shadow behind a wall', () => {
    const raster = (wall: number): number => {
      const p = plain(wall);
      return reachRaster(p, at(15), 8000, 2, (to) => inSight(p, at(15), 20, to, 2)).reduce(
        (a, b) => a + b,
        0,
      );
    };
    expect(raster(0)).toBeGreaterThan(0);
    expect(raster(60)).toBeLessThan(raster(0) * 0.85);
  });
});

const dry = structuredClone(firstSteps.scenario);
dry.conditions.rain.zones = { east: { steps: [['0:00', 0]], source: 'test' } };
const silentNodes = (ex: Exercise): number[] =>
  county.roads.nodes.flatMap((_, n) => (mediaAtNode(ex.world, n) === 0 ? [n] : []));
const order = { order: 'go', place: 'there', time: 'now', safety: 'gear', comms: 'radio', contact: 'desk' };
const sent = (ex: Exercise, code: string) => ex.world.info.messages.filter((m) => m.code === code);
const events = (ex: Exercise, kind: string) => ex.world.log.filter((e) => e.kind === kind);

describe('media', () => {
  let ex: Exercise;
  beforeEach(() => {
    ex = begin('1', dry);
  });
  /** A crew with radios and no satellite telephone, put at a node. */
  const crewAt = (node: number) => {
    const u = ex.world.res.units.find((x) => x.kind === 'township-team')!;
    u.node = u.home = node;
    return u;
  };
  it('[COM-01] terrain decides: most places hear the 370 MHz network, some valleys do not, and it outlives the base stations', () => {
    const { world } = ex;
    const radio = () => county.roads.nodes.filter((_, n) => has(mediaAtNode(world, n), 'narrowband')).length;
    const before = radio();
    expect(before / county.roads.nodes.length).toBeGreaterThan(0.6);
    expect(before).toBeLessThan(county.roads.nodes.length);
    county.townships.forEach((_, i) => cutLink(world, i, 'cell'));
    expect(radio()).toBe(before);
    expect(has(mediaOfTownship(world, 0), 'cellular')).toBe(false);
    expect(mastsOf(county).filter((m) => m.medium === 'cellular')).toHaveLength(18);
  });
  it('[COM-01] a station without mains lives on its battery and then falls silent', () => {
    cutLink(ex.world, 14, 'power');
    const cell = (): boolean => has(mediaOfTownship(ex.world, 14), 'cellular');
    ex.world.t = 3.9 * 3600;
    expect(cell()).toBe(true);
    ex.world.t = 4.1 * 3600;
    expect(cell()).toBe(false);
    expect(has(mediaOfTownship(ex.world, 14), 'narrowband')).toBe(true);
  });
  it('[COM-03] where the command vehicle stands, a crew that nothing else reaches is heard', () => {
    const node = silentNodes(ex)[0];
    const crew = crewAt(node);
    expect(mediaOfUnit(ex.world, crew)).toBe(0);
    const vehicle = ex.world.res.units.find((u) => u.equipment.includes('command-vehicle'))!;
    vehicle.node = node;
    expect(mediaList(mediaOfUnit(ex.world, crew))).toEqual(['vehicle']);
    vehicle.status = 'moving';
    expect(mediaOfUnit(ex.world, crew)).toBe(0);
  });
  it('[COM-02] the 5G kit sends pictures only where a base station or the vehicle reaches it', () => {
    const kit = ex.world.res.units.find((u) => u.id === 'comms-team-2')!;
    expect(has(mediaOfUnit(ex.world, kit), 'kit5g')).toBe(true);
    kit.node = silentNodes(ex)[0];
    expect(mediaList(mediaOfUnit(ex.world, kit))).toEqual(['satellite']);
    ex.world.res.units.find((u) => u.equipment.includes('command-vehicle'))!.node = kit.node;
    expect(has(mediaOfUnit(ex.world, kit), 'kit5g')).toBe(true);
  });
  it('[COM-04] the satellite stands 52° up in the south-west, open over every township, hidden behind a cliff', () => {
    const s = satelliteFrom({ lon: 117.2, lat: 29.35 });
    expect(s.up).toBeCloseTo(51.6, 0);
    expect(s.east).toBeLessThan(0);
    expect(s.north).toBeLessThan(0);
    county.townships.forEach((_, i) => expect(has(mediaOfTownship(ex.world, i), 'satellite')).toBe(true));
    const p = plain();
    expect(skyOpen(p, at(20))).toBe(true);
    p.terrain.elevationM.fill(3000, 0, 12 * 400);
    p.terrain.elevationM.fill(0, 0, 10 * 400);
    expect(skyOpen(p, { lon: at(20).lon, lat: 29.9915 })).toBe(false);
  });
  it('[COM-05] a video conference takes mains and base station, or the command vehicle', () => {
    const video = (): boolean => has(mediaOfTownship(ex.world, 5), 'video');
    expect(video()).toBe(true);
    cutLink(ex.world, 5, 'power');
    expect(video()).toBe(false);
    ex.world.res.units.find((u) => u.equipment.includes('command-vehicle'))!.node = county.townships[5].node;
    expect(video()).toBe(true);
  });
  it('[COM-05] a command post out of every network holds its talks by radio until the command vehicle comes', () => {
    const node = silentNodes(ex)[0];
    ex.world.resp.icp = { node, cell: 0, commander: 'x', at: 0 };
    const hold = (channel: string) => give(ex, 'commander', { type: 'sync.hold', channel });
    expect(hold('video')?.code).toBe('REJ-037');
    expect(hold('radio')).toBeNull();
    ex.world.res.units.find((u) => u.equipment.includes('command-vehicle'))!.node = node;
    expect(hold('video')).toBeNull();
  });
  it('[COM-06] an order to a crew that nothing reaches is carried to it; the crew sets out half an hour later', () => {
    const departs = (node: number): number => {
      ex = begin('1', dry);
      const crew = crewAt(node);
      const target = county.townships[0].id;
      expect(
        give(ex, 'commander', { type: 'unit.assign', unit: crew.id, task: 'recon', target, ...order }),
      ).toBeNull();
      while (crew.status !== 'moving' && ex.world.t < 3 * 3600) advance(ex, 30);
      return ex.world.t;
    };
    const silent = departs(silentNodes(ex)[0]);
    expect(events(ex, 'ORDER_CARRIED')).toHaveLength(1);
    expect(silent - departs(county.townships[3].node)).toBe(MESSENGER_S);
    expect(events(ex, 'ORDER_CARRIED')).toHaveLength(0);
  });
  it('[COM-06] its report is carried back, or comes at once when a relay arrives', () => {
    const node = silentNodes(ex)[0];
    const crew = crewAt(node);
    const report = () =>
      deliver(ex.world, { from: crew.id, to: ['commander'], channel: 'radio', code: 'unit-blocked' });
    expect(report()).toBeNull();
    expect(events(ex, 'REPORT_CARRIED')).toHaveLength(1);
    advance(ex, MESSENGER_S - 60);
    expect(sent(ex, 'unit-blocked')).toHaveLength(0);
    advance(ex, 120);
    expect(sent(ex, 'unit-blocked')).toHaveLength(1);
    report();
    ex.world.res.units.find((u) => u.equipment.includes('command-vehicle'))!.node = node;
    advance(ex, 60);
    expect(sent(ex, 'unit-blocked')).toHaveLength(2);
    expect(report()).not.toBeNull();
  });
});

const fireScenario = load(readFileSync('scenarios/forest-fire-qingming.yaml', 'utf8')).scenario;

describe('watch cameras and satellites', () => {
  it('[MON-05] cameras see half as far by night, less in haze, and take longer', () => {
    expect(sightM(false, 50)).toBe(15000);
    expect(sightM(true, 50)).toBe(7500);
    expect(sightM(false, 90)).toBe(6000);
    expect(sightM(false, 85)).toBeCloseTo(9000, 6);
    expect(scanS(7500, 15000, false)).toBe(480);
    expect(scanS(7500, 15000, true)).toBe(960);
    expect(scanS(1500, 15000, false)).toBeLessThan(scanS(12000, 15000, false));
  });
  it('[MON-05] a higher column is seen from more of the county; some valleys hide a young one', () => {
    expect(cameras(county).length).toBeGreaterThan(8);
    const seen = (topM: number): number =>
      county.villages.filter((v) => cameraFor(county, v.at, topM, 15000) >= 0).length;
    const counts = [5, 50, 300].map(seen);
    expect(counts[0]).toBeLessThan(counts[1]);
    expect(counts[1]).toBeLessThan(counts[2]);
    expect(counts[2]).toBeGreaterThan(county.villages.length * 0.8);
  });
  it('[MON-05] a column rises with the cube root of heat and bends with the wind (Briggs)', () => {
    expect(riseM(80, 4) / riseM(10, 4)).toBeCloseTo(2, 9);
    expect(riseM(10, 4) / riseM(10, 8)).toBeCloseTo(2, 9);
    // F = 48.6 m4/s3 of 10 MW; 1.6 · 3.65 · 63.0 / 4 = 92 m.
    expect(riseM(10, 4)).toBeCloseTo(92, 0);
  });
  it('[MON-05] the camera that sees the fire reports it; where none does a caller does, at the scenario’s minute', () => {
    const told = (rhPct: number, windMs: number) => {
      const s = structuredClone(fireScenario);
      s.conditions.forestFire!.weather = s.conditions.forestFire!.weather.map((r) => [
        r[0],
        r[1],
        rhPct,
        windMs,
        r[4],
      ]);
      // A place that no camera sees below 1.5 km of column in haze.
      if (rhPct > 90) Object.assign(s.conditions.forestFire!.ignitions[0], blind());
      const ex = begin('1', s);
      advance(ex, 40 * 60);
      const m = sent(ex, 'fire-reported');
      expect(m).toHaveLength(1);
      return { from: m[0].from, minutes: m[0].t / 60 - 20, ex };
    };
    const clear = told(40, 3);
    expect(clear.from).toBe('forest-video');
    expect(clear.minutes).toBeLessThan(12);
    expect(clear.ex.world.incidents.forestFire!.watch[0].camera).toBeGreaterThanOrEqual(0);
    const hidden = told(99, 3);
    expect(hidden).toMatchObject({ from: 'forest-caller', minutes: 12 });
  });
  it('[MON-12] a satellite on its pass finds a fire of some megawatts and its centre tells forty minutes later', () => {
    const ex = begin('1', fireScenario);
    advance(ex, 3.5 * 3600);
    const pass = events(ex, 'SATELLITE_PASS');
    expect(pass.map((e) => [e.t, e.data.seen])).toEqual([[9000, true]]);
    const [m] = sent(ex, 'fire-hotspot');
    expect(m.t).toBe(9000 + 2400);
    expect(Number(m.params.mw)).toBeGreaterThanOrEqual(5);
    const { smoke } = ex.world.incidents.forestFire!;
    expect(heatMw(smoke, 0, 0, Infinity)).toBeGreaterThan(0);
  });
});

describe('UAV reconnaissance', () => {
  const setUp = () => {
    const ex = begin('1', dry);
    const crew = ex.world.res.units.find((u) => u.id === 'comms-team-2')!;
    const fly = (target: string) =>
      give(ex, 'commander', { type: 'unit.assign', unit: crew.id, task: 'uav-recon', target, ...order });
    return { ex, crew, fly };
  };
  it('[MON-12] it flies from where the crew stands to a village that no road reaches, and its people are seen', () => {
    const { ex, crew, fly } = setUp();
    const at = county.roads.nodes[crew.node].at;
    const v = county.villages.findIndex((x) => {
      const d = distanceM(x.at, at);
      return d > 3000 && d < 7000;
    });
    const { people, info, res } = ex.world;
    county.roads.edges.forEach((e, k) => {
      if (e.a === county.villages[v].node || e.b === county.villages[v].node) {
        info.knownClosed[k] = 0;
        res.blockedEdges[k] = 0;
      }
    });
    people.wetAt[v] = 0;
    cutLink(
      ex.world,
      county.townships.findIndex((t) => t.id === county.villages[v].township),
      'cell',
    );
    const target = county.villages[v].id;
    expect(
      give(ex, 'commander', { type: 'unit.assign', unit: 'county-team', task: 'recon', target, ...order })
        ?.code,
    ).toBe('REJ-021');
    expect(fly(target)).toBeNull();
    expect(res.tasks[crew.task].node).toBe(crew.node);
    advance(ex, 3600);
    const [m] = sent(ex, 'uav-report');
    expect(Number(m.params.villages)).toBeGreaterThan(0);
    expect(Number(m.params.roads)).toBeGreaterThan(0);
    expect(people.wetReported[v]).toBe(m.t);
    // Ten minutes of looking and the way out and back at 12 m/s.
    const flight = res.tasks.find((x) => x.kind === 'uav-recon')!;
    expect(flight.workS / 60).toBeCloseTo(flightMin(distanceM(county.villages[v].at, at)), 0);
  });
  it('[MON-12] a far place is flown to from a nearer road; without aircraft or charged battery nothing flies', () => {
    const { ex, crew, fly } = setUp();
    const far = county.townships[16];
    expect(
      give(ex, 'commander', {
        type: 'unit.assign',
        unit: 'county-team',
        task: 'uav-recon',
        target: far.id,
        ...order,
      })?.code,
    ).toBe('REJ-038');
    expect(fly(far.id)).toBeNull();
    const { node } = ex.world.res.tasks[crew.task];
    expect(distanceM(county.roads.nodes[node].at, far.seat)).toBeLessThanOrEqual(UAV.reachM);
    expect(flightMin(UAV.reachM)).toBeLessThanOrEqual(UAV.batteryMin);
    const here = setUp();
    here.crew.node = far.node;
    for (let i = 0; i < UAV.sets; i++) {
      expect(here.fly(far.id)).toBeNull();
      while (here.crew.task >= 0) advance(here.ex, 60);
    }
    expect(here.fly(far.id)?.code).toBe('REJ-039');
    for (const x of here.ex.world.res.tasks) x.arrivedAt -= UAV.chargeMin * 60;
    expect(here.fly(far.id)).toBeNull();
  });
});

/** A village that stands more than three kilometres from every camera. */
function blind(): { lon: number; lat: number } {
  return county.villages.find((v) => cameraFor(county, v.at, 2000, 3500) < 0)!.at;
}
