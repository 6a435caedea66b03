/** Communications by medium and terrain (专栏6), and what follows for orders and reports. */
import { events } from '../../support/tiny-world.ts';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { FrameStore } from '../../../src/bridge/frames.ts';
import {
  has,
  mastsOf,
  mastUp,
  mediaAtNode,
  mediaList,
  mediaOfTownship,
  mediaOfUnit,
  satelliteFrom,
  skyOpen,
} from '../../../src/sim/information/coverage.ts';
import { deliver } from '../../../src/sim/information/deliver.ts';
import { cutLink, restoreLink } from '../../../src/sim/information/links.ts';
import { onArrive } from '../../../src/sim/resources/tasks.ts';
import {
  advance,
  coverageOverlay,
  PRODUCT_NUMBERS,
  projectView,
  type Exercise,
} from '../../../src/sim/index.ts';
import { COVERAGE } from '../../../src/sim/views/coverage-view.ts';
import { begin, county, firstSteps, firstStepsText, give, load } from '../../support/tiny.ts';
import {
  edgeLossDb,
  inSight,
  LIGHT_K,
  obstruction,
  RADIO_K,
  reachRaster,
} from '../../../src/sim/information/viewshed.ts';

const MESSENGER_S = PRODUCT_NUMBERS['PRM-MED-MESSENGER'] * 60;
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
  it('[COM-01] strong shaking breaks 370 MHz masts; the county sees it on the map when it has been told', () => {
    const s = structuredClone(load(readFileSync('scenarios/earthquake-m60-night.yaml', 'utf8')).scenario);
    s.conditions.earthquake!.main.magnitude = 7.5;
    const quake = begin('1', s);
    const radio = (known: boolean) =>
      mastsOf(county).filter((m) => m.medium === 'narrowband' && mastUp(quake.world, m, known)).length;
    while (events(quake, 'MAIN_SHOCK').length === 0) advance(quake, 60);
    const lost = events(quake, 'LIFELINE_FAILED').filter((e) => e.data.what === 'mast').length;
    expect(lost).toBeGreaterThan(0);
    expect([radio(false), radio(true)]).toEqual([9 - lost, 9]);
    advance(quake, 3 * 3600);
    expect(radio(true)).toBeLessThan(9);
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
  it('[COM-05] a consultation brings in the townships that video or telephone reach, and names the others', () => {
    const [far, near] = [county.townships[5].id, county.townships[6].id];
    const link = (id: string) => projectView(ex, 'commander').townships.find((k) => k.id === id)!.conference;
    const hold = () => {
      const all = { attendees: ['water', 'hydrology', 'weather', 'police', 'emergency'], reasons: 'x' };
      const cmd = { type: 'consult.hold', riskTownships: [far, near], proposedLevel: '4', ...all };
      expect(give(ex, 'commander', cmd)).toBeNull();
      return ex.world.log.findLast((e) => e.kind === 'CONSULT')!.data;
    };
    expect(hold()).toMatchObject({ reached: [far, near], unreached: [], fields: 1 });
    cutLink(ex.world, 5, 'power');
    // Nobody has heard of it yet: the form still offers it, the call fails, and from then on the county knows.
    expect(link(far)).toBe('video');
    expect(hold()).toMatchObject({ reached: [near], unreached: [far], fields: expect.closeTo(5 / 6, 9) });
    expect(link(far)).toBeNull();
    const told = (): number => ex.world.info.messages.filter((m) => m.code === 'township-silent').length;
    expect(told()).toBe(1);
    hold();
    expect(told()).toBe(1);
    restoreLink(ex.world, 5, 'x');
    expect(link(far)).toBe('voice');
    expect(hold()).toMatchObject({ reached: [far, near], unreached: [] });
    ex.world.res.units.find((u) => u.equipment.includes('command-vehicle'))!.node = county.townships[5].node;
    expect(link(far)).toBe('video');
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
  it('[COM-01] the map’s coverage is the table’s: a cut station goes dark once the county has heard of it', () => {
    const share = (truth: boolean, c: number): number => {
      const { data } = coverageOverlay(ex.world, truth);
      return data.filter((v) => v === c).length / data.filter((v) => v !== 0).length;
    };
    const before = share(false, COVERAGE.both);
    expect(before).toBeGreaterThan(0.2);
    expect(share(false, COVERAGE.nothing)).toBeGreaterThan(0);
    for (const i of [13, 14, 15]) cutLink(ex.world, i, 'cell');
    expect(share(false, COVERAGE.both)).toBe(before);
    expect(share(true, COVERAGE.both)).toBeLessThan(before);
    expect(projectView(ex, 'commander').townships[14].media).toContain('cellular');
    advance(ex, 25 * 60);
    expect(share(false, COVERAGE.both)).toBeLessThan(before);
    expect(projectView(ex, 'commander').townships[14].media).not.toContain('cellular');
  });
  it('[COM-01] an inject silences a 370 MHz mast, and the county hears of it; a hospital is no mast', () => {
    const masts = mastsOf(county);
    const m = masts.findIndex((x) => x.medium === 'narrowband');
    const cut = (facility: string) => ({
      ...firstSteps.scenario.msel[0],
      id: 'INJ-MAST',
      at: '0:01',
      effects: [{ do: 'cut-mast', facilities: [facility] }],
    });
    const { id } = county.facilities[masts[m].facility];
    const x = begin('1', { ...firstSteps.scenario, msel: [cut(id) as never] });
    expect(mastUp(x.world, masts[m])).toBe(true);
    advance(x, 120);
    expect(mastUp(x.world, masts[m])).toBe(false);
    expect(mastUp(x.world, masts[m], true)).toBe(true);
    advance(x, 3600);
    expect(x.world.info.messages.some((y) => y.code === 'mast-down' && y.params.facility === id)).toBe(true);
    expect(mastUp(x.world, masts[m], true)).toBe(false);
    const wrong = county.facilities.find((f) => f.kind === 'hospital')!.id;
    const faulty = firstStepsText.replace(
      /^msel:\n {2}- id: \S+\n/m,
      (head) => `${head}    effects: [{ do: cut-mast, facilities: [${wrong}] }]\n`,
    );
    expect(() => load(faulty)).toThrow(/SCN-012/);
  });
  it('[COM-01] the replay keeps the coverage of each stored moment, as it really was', () => {
    const frames = new FrameStore(county.grid.cols * county.grid.rows);
    const shown = (t: number) => frames.at(t)!.overlays.find((o) => o.layer === 'coverage')!.data;
    const dark = (data: Uint8Array): number => data.filter((v) => v === COVERAGE.nothing).length;
    frames.take(ex);
    expect(shown(0)).toEqual(coverageOverlay(ex.world, true).data);
    for (const i of [13, 14, 15]) cutLink(ex.world, i, 'cell');
    advance(ex, 60);
    frames.take(ex);
    expect(shown(60)).toEqual(coverageOverlay(ex.world, true).data);
    expect(dark(shown(60))).toBeGreaterThan(dark(shown(0)));
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
  it('[COM-06] a crew at work goes on until the order reaches it; a later order overtakes one on its way', () => {
    const node = silentNodes(ex)[0];
    const crew = crewAt(node);
    const [here, there] = [county.townships[0].id, county.townships[1].id];
    const state = (target: string): string | undefined =>
      projectView(ex, 'commander').tasks.find((x) => x.target === target)?.state;
    expect(
      give(ex, 'commander', { type: 'unit.assign', unit: crew.id, task: 'recon', target: here, ...order }),
    ).toBeNull();
    // It stands at its work where nothing reaches.
    crew.route = [];
    crew.leg = null;
    crew.node = node;
    ex.world.res.tasks[crew.task].node = node;
    onArrive(ex.world, ex.world.res.units.indexOf(crew));
    ex.world.res.tasks[crew.task].workS = 9e4;
    crew.stamp++;
    const redirect = (target: string) =>
      give(ex, 'commander', { type: 'unit.redirect', unit: crew.id, task: 'recon', target, ...order });
    expect(redirect(there)).toBeNull();
    advance(ex, 600);
    expect([state(here), state(there)]).toEqual(['working', 'assigned']);
    expect(redirect(county.townships[2].id)).toBeNull();
    expect(state(there)).toBe('cancelled');
    advance(ex, MESSENGER_S - 60);
    expect(state(here)).toBe('working');
    advance(ex, 120);
    expect([state(here), state(county.townships[2].id)]).toEqual(['cancelled', 'enRoute']);
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
