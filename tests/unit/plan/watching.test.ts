/** Watch cameras (四（三）2), satellites and UAVs (三（六）1), the ecology department's readings (三（一）1). */
import { events } from '../../support/tiny-world.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heatMw, riseM } from '../../../src/sim/hazards/forest-fire/kernel/smoke.ts';
import { riverReading, streamReading } from '../../../src/sim/hazards/shared/ecology.ts';
import { cameraFor, cameras, cameraUp, scanS, sightM } from '../../../src/sim/hazards/forest-fire/watch.ts';
import { cutLink } from '../../../src/sim/information/links.ts';
import { advance, PRODUCT_NUMBERS as n, type Exercise } from '../../../src/sim/index.ts';
import { lastEntered } from '../../../src/sim/drive.ts';
import { distanceM } from '../../../src/sim/kernel/grid.ts';
import { flightMin, uavReachM } from '../../../src/sim/resources/uav.ts';
import { begin, county, firstSteps, give, load } from '../../support/tiny.ts';

const dry = structuredClone(firstSteps.scenario);
dry.conditions.rain.zones = { east: { steps: [['0:00', 0]], source: 'test' } };
const order = { order: 'go', place: 'there', time: 'now', safety: 'gear', comms: 'radio', contact: 'desk' };
const sent = (ex: Exercise, code: string) => ex.world.info.messages.filter((m) => m.code === code);

const fireScenario = load(readFileSync('scenarios/forest-fire-qingming.yaml', 'utf8')).scenario;

describe('watch cameras and satellites', () => {
  it('[MON-05] cameras see half as far by night, less in haze, and take longer', () => {
    expect(sightM(n, false, 50)).toBe(15000);
    expect(sightM(n, true, 50)).toBe(7500);
    expect(sightM(n, false, 90)).toBe(6000);
    expect(sightM(n, false, 85)).toBeCloseTo(9000, 6);
    expect(scanS(n, 7500, 15000, false)).toBe(480);
    expect(scanS(n, 7500, 15000, true)).toBe(960);
    expect(scanS(n, 1500, 15000, false)).toBeLessThan(scanS(n, 12000, 15000, false));
  });
  it('[MON-05] a higher column is seen from more of the county; some valleys hide a young one', () => {
    expect(cameras(county).length).toBeGreaterThan(8);
    const seen = (topM: number): number =>
      county.villages.filter((v) => cameraFor(county, v.at, topM, 15000, 25) >= 0).length;
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
  it('[MON-05] a camera without mains works on its battery for eight hours and then sees nothing', () => {
    const ex = begin('1', fireScenario);
    const camera = cameras(county).find((i) => county.facilities[i].township !== null)!;
    const town = county.townships.findIndex((t) => t.id === county.facilities[camera].township);
    const { at } = county.facilities[camera];
    const seen = (): number =>
      cameraFor(county, at, 300, 1000, n['PRM-CAM-MAST'], (i) => cameraUp(ex.world, i));
    expect(seen()).toBe(camera);
    cutLink(ex.world, town, 'power');
    const { powerLostAt } = ex.world.info.links[town];
    ex.world.t = powerLostAt + n['PRM-CAM-BATTERY'] * 3600 - 1;
    expect(seen()).toBe(camera);
    ex.world.t = powerLostAt + n['PRM-CAM-BATTERY'] * 3600;
    expect(cameraUp(ex.world, camera)).toBe(false);
    expect(seen()).not.toBe(camera);
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
    expect(flight.workS / 60).toBeCloseTo(flightMin(n, distanceM(county.villages[v].at, at)), 0);
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
    expect(distanceM(county.roads.nodes[node].at, far.seat)).toBeLessThanOrEqual(uavReachM(n));
    expect(flightMin(n, uavReachM(n))).toBeLessThanOrEqual(n['PRM-UAV-BATTERY']);
    const here = setUp();
    here.crew.node = far.node;
    for (let i = 0; i < n['PRM-UAV-SETS']; i++) {
      expect(here.fly(far.id)).toBeNull();
      while (here.crew.task >= 0) advance(here.ex, 60);
    }
    expect(here.fly(far.id)?.code).toBe('REJ-039');
    for (const x of Object.values(here.ex.world.machines.charts.task))
      x.entered.working -= n['PRM-UAV-CHARGE'] * 60;
    expect(here.fly(far.id)).toBeNull();
  });
});

/** A village that stands more than three kilometres from every camera. */
function blind(): { lon: number; lat: number } {
  return county.villages.find((v) => cameraFor(county, v.at, 2000, 3500, 25) < 0)!.at;
}

describe('a look by UAV at a doubtful report', () => {
  it('[MON-12] takes a crew with an aircraft and a charged battery', () => {
    const ex = begin('1', fireScenario);
    advance(ex, 30 * 60);
    const { id } = sent(ex, 'fire-reported')[0];
    const verify = () => give(ex, 'duty', { type: 'report.verify', message: String(id), method: 'uav' });
    const crews = ex.world.res.units.filter((u) => u.equipment.includes('uav'));
    for (const u of crews) u.status = 'unavailable';
    expect(verify()?.code).toBe('REJ-042');
    crews[0].status = 'standby';
    expect(verify()).toBeNull();
  });
});

describe('ecology readings', () => {
  const hazmat = (offFrom?: string): Exercise => {
    const s = structuredClone(load(readFileSync('scenarios/hazmat-ammonia-park.yaml', 'utf8')).scenario);
    if (offFrom) s.conditions.information.feeds = [{ feed: 'ecology', delayMin: 0, offFrom }];
    const ex = begin('1', s);
    advance(ex, 3 * 3600);
    return ex;
  };
  const air = (ex: Exercise): number[] =>
    ex.world.info.messages.filter((m) => m.from === 'ecology-monitor').map((m) => m.t);
  it('[CMD-12] air is read from three quarters of an hour on, every half hour; without the feed only when ecology is asked', () => {
    const ex = hazmat();
    const t = air(ex);
    const leak = lastEntered(ex.world, 'hazmat-leak', 'hole.open', 'leak');
    expect(t.length).toBeGreaterThan(3);
    expect(t[0] - leak).toBeGreaterThanOrEqual(n['PRM-ECO-AIR-FROM'] * 60);
    expect(t[0] - leak).toBeLessThan(n['PRM-ECO-AIR-FROM'] * 60 + 60);
    expect(t[1] - t[0]).toBe(n['PRM-ECO-AIR-EVERY'] * 60);
    expect(sent(ex, 'air-reading').every((m) => Number(m.params.times) >= 0.1)).toBe(true);
    const off = hazmat('0:00');
    expect(air(off)).toEqual([]);
    expect(
      give(off, 'hq-office', {
        type: 'consult.hold',
        attendees: ['ecology', 'health', 'police'],
        riskTownships: [],
        proposedLevel: '0',
      }),
    ).toBeNull();
    expect(air(off)).toHaveLength(t.length);
  });
  it('[CMD-12] fire water is told before it reaches the intake, foul river water once an hour as it goes down', () => {
    const ex = begin('1', dry);
    const { world } = ex;
    for (let s = 60; s <= 3600; s += 60) streamReading(world, s, 3600);
    expect(sent(ex, 'stream-reading').map((m) => m.params.minutes)).toEqual([40, 20]);
    for (world.t = 600; world.t <= 600 + 10 * 3600; world.t += 60) riverReading(world, 'pond', 600, 9000);
    expect(sent(ex, 'river-reading').map((m) => m.params.km)).toEqual([2.9, 5.8, 8.6, 9, 9, 9]);
  });
});
