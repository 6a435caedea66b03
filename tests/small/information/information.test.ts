/** Who learns what, when, and who does not. Waits are worked out by hand from the parameters. */
import { statesView } from '../../../src/sim/views/state-views.ts';
import { townshipView } from '../../../src/sim/views/place-views.ts';
import { network } from '../../support/links.ts';
import { describe, expect, it } from 'vitest';
import type { Exercise, Role } from '../../../src/sim/index.ts';
import { conferenceLink } from '../../../src/sim/information/conference.ts';
import {
  canTalk,
  mediaAtNode,
  mediaList,
  mediaOfTownship,
  mediaOfUnit,
  mastUp,
  mastsOf,
  satelliteFrom,
  skyOpen,
} from '../../../src/sim/information/coverage.ts';
import { deliver, deliverLater, knownSince, learn } from '../../../src/sim/information/deliver.ts';
import { roomDelayMin, roomIsGood, roomStaff } from '../../../src/sim/information/duty-rooms.ts';
import { feedOf, feedWait, platformDown } from '../../../src/sim/information/feeds.ts';
import { warranted } from '../../../src/sim/information/levels.ts';
import {
  cutLink,
  lastContact,
  reachable,
  restoreLink,
  ring,
  townshipOf,
  updateLinks,
} from '../../../src/sim/information/links.ts';
import { tellHappening } from '../../../src/sim/information/officers.ts';
import { roadFails } from '../../../src/sim/information/road-news.ts';
import { obstruction, groundM, edgeLossDb, RADIO_K } from '../../../src/sim/information/viewshed.ts';
import { harm } from '../../../src/sim/people/harm.ts';
import { at, cell, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  facilityNo,
  inject,
  messages,
  minutes,
  order,
  refusal,
  tiny,
  unitOf,
  villageNo,
  wetCell,
  type Wish,
} from '../../support/tiny-world.ts';
import { danger as begun } from '../../support/dangers.ts';
import { isIn, raise, since } from '../../../src/sim/drive.ts';
import { advance, submit } from '../../../src/sim/index.ts';
import { forecastHigh } from '../../../src/sim/hazards/flood/gauges.ts';

const COMMAND: Role[] = ['commander', 'hq-office', 'duty', 'emergency'];
const WATER: Role[] = ['hq-office', 'duty', 'commander'];
const five = villageNo('v5');
/** Who knows a fact, sorted. */
const knowers = (ex: Exercise, fact: string): string[] => Object.keys(ex.world.info.known[fact] ?? {}).sort();
const sorted = (list: readonly string[]): string[] => [...list].sort();
const withInfo = (information: object, more: Wish = {}): Wish => ({
  ...more,
  conditions: { information: { feeds: [], withheld: [], ...information }, ...more.conditions },
});
const consult = (ex: Exercise, ...attendees: string[]): void =>
  order(ex, 'commander', { type: 'consult.hold', attendees, riskTownships: [], proposedLevel: '0' });

describe('messages', () => {
  const spec = {
    from: 'x',
    to: ['duty', 'police'] as Role[],
    channel: 'phone' as const,
    code: 'x',
    facts: ['f'],
  };
  it('make their facts known to those they reach, from then on, the first time standing', () => {
    const ex = tiny();
    deliver(ex.world, spec);
    expect(ex.world.info.messages[0]).toMatchObject({
      id: 0,
      t: 0,
      truth: true,
      verifiable: false,
      text: null,
      params: {},
      inject: null,
      verified: null,
    });
    expect(ex.world.info.known.f).toEqual({ duty: 0, police: 0 });
    ex.world.t = 60;
    learn(ex.world, 'f', ['duty', 'health']);
    expect(ex.world.info.known.f).toEqual({ duty: 0, police: 0, health: 60 });
    expect(events(ex, 'KNOWN')).toHaveLength(1);
    expect([
      knownSince(ex.world, 'f'),
      knownSince(ex.world, 'f', ['health']),
      knownSince(ex.world, 'f', ['publicity']),
      knownSince(ex.world, 'g'),
    ]).toEqual([0, 60, -1, -1]);
    expect(knownSince(ex.world, 'f', ['health', 'duty'])).toBe(0);
  });
  it('that are wrong make nothing known', () => {
    const ex = tiny();
    deliver(ex.world, { ...spec, truth: false });
    expect(ex.world.info.known.f).toBeUndefined();
    expect(events(ex, 'MESSAGE')[0].data).toMatchObject({ rumour: false });
    deliver(ex.world, { ...spec, truth: false, inject: 'I' });
    expect(events(ex, 'MESSAGE')[1].data).toMatchObject({ rumour: true, inject: 'I' });
  });
  it('come later when they are to, and never before they were sent', () => {
    const ex = tiny();
    deliverLater(ex.world, 119.6, spec);
    deliverLater(ex.world, -5, { ...spec, code: 'y' });
    minutes(ex, 1);
    expect(messages(ex, 'y')[0].t).toBe(1);
    minutes(ex, 59 / 60);
    expect(messages(ex, 'x')).toEqual([]);
    minutes(ex, 1 / 60);
    expect(messages(ex, 'x')[0].t).toBe(120);
  });
});

describe('feeds', () => {
  const spec = (from: string, code = 'x', channel: 'phone' | 'platform' = 'phone') => ({
    from,
    to: ['duty'] as Role[],
    channel,
    code,
    facts: ['f'],
  });
  it.each([
    ['met-station', 'x', 'weather'],
    ['weather-office', 'x', 'weather'],
    ['hydrology', 'x', 'hydrology'],
    ['g-up', 'x', 'hydrology'],
    ['dam', 'x', 'water'],
    ['ecology-monitor', 'x', 'ecology'],
    ['t1', 'slope-sign', 'natural-resources'],
    ['t1', 'x', null],
  ])('%s with %s is of %s', (from, code, feed) => expect(feedOf(tiny().world, { from, code })).toBe(feed));
  it('late: by its delay; off: until it is on again; off for good: for ever', () => {
    const wait = (feed: object, t: number): number => {
      const { world: w } = tiny(withInfo({ feeds: [feed] }));
      w.t = t;
      return feedWait(w, 'weather');
    };
    expect(wait({ feed: 'weather', delayMin: 5 }, 0)).toBe(300);
    expect(wait({ feed: 'water', delayMin: 5 }, 0)).toBe(0);
    const off = { feed: 'weather', offFrom: '0:10', offUntil: '0:30' };
    expect([599, 600, 1799, 1800].map((t) => wait(off, t))).toEqual([0, 1200, 1, 0]);
    expect(wait({ feed: 'weather', offFrom: '0:10' }, 600)).toBe(1e9 - 600);
    expect(wait({ ...off, delayMin: 15 }, 1700)).toBe(900);
  });
  it('an inject’s failure holds news until it is over; then it comes, to those it was for', () => {
    const ex = tiny({
      msel: [inject('INJ-01', { at: '0:01', effects: [{ do: 'feed-fails', feed: 'weather', minutes: 10 }] })],
    });
    minutes(ex, 2);
    expect(events(ex, 'FEED_LOST').map((e) => e.data)).toEqual([{ feed: 'weather' }]);
    expect(feedWait(ex.world, 'weather')).toBe(540);
    expect(deliver(ex.world, spec('met-station'))).toBeNull();
    expect(deliver(ex.world, spec('hydrology', 'y'))).not.toBeNull();
    minutes(ex, 8);
    expect(messages(ex, 'x')).toEqual([]);
    minutes(ex, 1);
    expect(messages(ex, 'x').map((m) => m.t)).toEqual([660]);
  });
  it('a consultation with the department brings it at once, with another not', () => {
    const ex = tiny(withInfo({ feeds: [{ feed: 'weather', delayMin: 60 }] }));
    deliver(ex.world, spec('met-station'));
    consult(ex, 'police', 'water');
    expect([messages(ex, 'x').length, events(ex, 'FEEDS_ASKED').length]).toEqual([0, 0]);
    consult(ex, 'police', 'weather');
    expect(messages(ex, 'x')).toHaveLength(1);
    expect(events(ex, 'FEEDS_ASKED').map((e) => e.data)).toEqual([{ news: 1 }]);
    minutes(ex, 61);
    expect(messages(ex, 'x')).toHaveLength(1);
  });
  it('what a department keeps to itself it tells when asked, from the hour it knows, once, to the command alone', () => {
    const ex = tiny(
      withInfo({
        withheld: [
          { id: 'W', department: 'police', from: '0:10', content: { zh: 'x', en: 'x' }, facts: ['w'] },
        ],
      }),
    );
    consult(ex, 'police', 'water');
    minutes(ex, 10);
    consult(ex, 'health', 'water');
    expect(knowers(ex, 'w')).toEqual([]);
    minutes(ex, 2);
    consult(ex, 'police', 'water');
    consult(ex, 'police', 'water');
    expect(events(ex, 'WITHHELD_TOLD').map((e) => e.data)).toEqual([
      { id: 'W', department: 'police', waited: 120 },
    ]);
    expect(knowers(ex, 'w')).toEqual(sorted(COMMAND));
  });
  it('while the platform is out its messages come ten minutes later by phone; others as ever', () => {
    const ex = tiny({
      msel: [inject('INJ-01', { at: '0:01', effects: [{ do: 'platform-outage', minutes: 5 }] })],
    });
    minutes(ex, 2);
    expect(events(ex, 'PLATFORM_OUT').map((e) => e.data)).toEqual([{ cause: 'network' }]);
    expect(deliver(ex.world, spec('x', 'a', 'platform'))).toBeNull();
    expect(deliver(ex.world, spec('x', 'b'))).not.toBeNull();
    expect(deliver(ex.world, spec('seismic-network', 'c', 'platform'))!.channel).toBe('platform');
    minutes(ex, 10);
    expect(messages(ex, 'a').map((m) => [m.t, m.channel])).toEqual([[720, 'phone']]);
    ex.world.t = 359;
    expect(platformDown(ex.world)).toBe(true);
    ex.world.t = 360;
    expect(platformDown(ex.world)).toBe(false);
  });
  it('two failures last as long as the longer', () => {
    const ex = tiny({
      msel: [
        inject('INJ-01', {
          at: '0:01',
          effects: [
            { do: 'feed-fails', feed: 'water', minutes: 30 },
            { do: 'platform-outage', minutes: 30 },
          ],
        }),
        inject('INJ-02', {
          at: '0:02',
          effects: [
            { do: 'feed-fails', feed: 'water', minutes: 5 },
            { do: 'platform-outage', minutes: 5, cause: 'equipment-room' },
          ],
        }),
      ],
    });
    minutes(ex, 3);
    expect([ex.world.info.feeds.down.water, ex.world.info.feeds.platformUntil]).toEqual([1860, 1860]);
  });
});

describe('a crew that nobody hears', () => {
  /** All masts silent, no satellite telephone, no command vehicle. */
  function mute(): Exercise {
    const ex = tiny();
    for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
    unitOf(ex, 'comms-team-1').status = 'unavailable';
    return ex;
  }
  it('reports by messenger after half an hour, or when it is heard again', () => {
    const ex = mute();
    const u = unitOf(ex, 'flood-team-1');
    expect(canTalk(ex.world, u)).toBe(false);
    const say = (): unknown =>
      deliver(ex.world, { from: 'flood-team-1', to: ['duty'], channel: 'radio', code: 'x' });
    expect(say()).toBeNull();
    expect(events(ex, 'REPORT_CARRIED').map((e) => e.data)).toEqual([{ unit: 'flood-team-1', code: 'x' }]);
    minutes(ex, 29);
    expect(messages(ex, 'x')).toEqual([]);
    minutes(ex, 1);
    expect(messages(ex, 'x')).toHaveLength(1);
    say();
    minutes(ex, 5);
    ex.world.res.facilityWet = {};
    minutes(ex, 1);
    expect(messages(ex, 'x')).toHaveLength(2);
  });
  it('gets an order half an hour later; on the road it is met', () => {
    const ex = mute();
    order(ex, 'commander', { type: 'unit.assign', unit: 'flood-team-1', task: 'standby', target: 'v3' });
    expect(events(ex, 'ORDER_CARRIED').map((e) => e.data)).toEqual([{ unit: 'flood-team-1', delayS: 1800 }]);
    minutes(ex, 60);
    expect(events(ex, 'ON_SCENE').map((e) => e.t)).toEqual([1800 + 300 + 424]);
    const sat = mute();
    unitOf(sat, 'flood-team-1').equipment.push('sat-phone');
    expect(mediaList(mediaOfUnit(sat.world, unitOf(sat, 'flood-team-1')))).toEqual(['satellite']);
  });
});

describe('means of communication', () => {
  it('masts are those of their kinds', () => {
    expect(
      mastsOf(tinyCounty).map((m) => `${m.medium} ${tinyCounty.facilities[m.facility].id} ${m.township}`),
    ).toEqual([
      'cellular base-2 1',
      'cellular base-1 0',
      'cellular base-3 2',
      'narrowband gov 0',
      'narrowband peak 0',
    ]);
  });
  const mast = (id: string, medium = 'cellular') =>
    mastsOf(tinyCounty).find((m) => m.facility === facilityNo(id) && m.medium === medium)!;
  it('a base station stands with its cell service, and on its battery for four hours', () => {
    const { world: w } = tiny();
    const m = mast('base-2');
    expect(mastUp(w, m)).toBe(true);
    network(w, 1, { cell: false });
    expect(mastUp(w, m)).toBe(false);
    // Not heard of: as far as the county knows it works.
    expect(mastUp(w, m, true)).toBe(true);
    learn(w, 'township:t2:silent', ['duty']);
    expect(mastUp(w, m, true)).toBe(false);
    network(w, 1, { cell: true, power: false });
    w.t = 4 * 3600 - 1;
    expect(mastUp(w, m)).toBe(true);
    w.t = 4 * 3600;
    expect(mastUp(w, m)).toBe(false);
    network(w, 1, { power: true });
    w.res.facilityWet[m.facility] = 0;
    expect(mastUp(w, m)).toBe(false);
  });
  it('a crew has its radio and telephone; a volunteer a telephone only; the seat video', () => {
    const ex = tiny();
    const { world: w } = ex;
    expect(mediaList(mediaOfUnit(w, unitOf(ex, 'flood-team-1')))).toEqual([
      'cellular',
      'narrowband',
      'vehicle',
    ]);
    unitOf(ex, 'comms-team-1').status = 'moving';
    expect(mediaList(mediaOfUnit(w, unitOf(ex, 'flood-team-1')))).toEqual(['cellular', 'narrowband']);
    expect(mediaList(mediaOfUnit(w, { ...unitOf(ex, 'flood-team-1'), owner: 'social' }))).toEqual([
      'cellular',
    ]);
    expect(
      mediaList(mediaOfUnit(w, { ...unitOf(ex, 'flood-team-1'), equipment: ['5g-kit', 'sat-phone'] })),
    ).toEqual(expect.arrayContaining(['kit5g', 'satellite']));
    expect(mediaList(mediaAtNode(w, 0))).not.toContain('video');
    expect(mediaList(mediaOfTownship(w, 1))).toContain('video');
    for (const b of ['base-1', 'base-2', 'base-3']) w.res.facilityWet[facilityNo(b)] = 0;
    expect(mediaList(mediaOfTownship(w, 1))).not.toContain('cellular');
    expect(mediaList(mediaOfTownship(w, 1))).not.toContain('video');
  });
  it('a township is at the table by video, by voice, or not', () => {
    const { world: w } = tiny();
    expect(conferenceLink(w, 1, false)).toBe('video');
    w.res.units.find((u) => u.id === 'comms-team-1')!.status = 'unavailable';
    network(w, 1, { power: false });
    expect(conferenceLink(w, 1, false)).toBeNull();
    // Not heard of yet: the county believes in its video.
    expect(conferenceLink(w, 1, true)).toBe('video');
    learn(w, 'township:t2:silent', ['duty']);
    expect(conferenceLink(w, 1, true)).toBeNull();
    restoreLink(w, 1, 'comms-team-1');
    expect(conferenceLink(w, 1, false)).toBe('voice');
  });
  it('the satellite stands in the south-west, some 51° up; a wall towards it hides it', () => {
    const s = satelliteFrom({ lon: 117.2, lat: 29.5 });
    expect(s.up).toBeCloseTo(51.3, 0);
    expect(s.east).toBeLessThan(-0.4);
    expect(s.north).toBeLessThan(-0.8);
    expect(s.east * s.east + s.north * s.north).toBeCloseTo(1, 9);
    expect(skyOpen(tinyCounty, at(10, 5))).toBe(true);
    const elevationM = tinyCounty.terrain.elevationM.slice();
    for (let c = 8; c < 12; c++) elevationM[cell(c, 6)] = 700;
    expect(skyOpen({ ...tinyCounty, terrain: { ...tinyCounty.terrain, elevationM } }, at(10, 5))).toBe(false);
  });
  it('a ridge between is an obstruction; open ground is none', () => {
    const free = obstruction(tinyCounty, at(2, 5), 30, at(17, 5), 1.5, RADIO_K);
    const elevationM = tinyCounty.terrain.elevationM.slice();
    for (let r = 0; r < 24; r++) elevationM[cell(10, r)] = 160;
    const walled = obstruction(
      { ...tinyCounty, terrain: { ...tinyCounty.terrain, elevationM } },
      at(2, 5),
      30,
      at(17, 5),
      1.5,
      RADIO_K,
    );
    expect(edgeLossDb(walled)).toBeGreaterThan(edgeLossDb(free));
    expect(groundM(tinyCounty, at(4, 5).lon, at(4, 5).lat)).toBeCloseTo(62, 6);
  });
});

describe('township links', () => {
  it('speak with cell and power, or an emergency link', () => {
    const { world: w } = tiny();
    const says = (cell: boolean, power: boolean): boolean => (
      network(w, 1, { cell, power }),
      reachable(w, 1)
    );
    expect([says(true, true), says(false, true), says(true, true), says(true, false)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    restoreLink(w, 1, 'x');
    // The link does not ask for either; it ends with the outage.
    expect([says(false, false), says(false, true), says(true, true), says(false, true)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([townshipOf(w, 't2'), townshipOf(w, 'zz'), townshipOf(w, null)]).toEqual([1, -1, -1]);
  });
  it('silence is noticed twenty minutes later, by the command alone', () => {
    const ex = tiny();
    cutLink(ex.world, 1, 'cell');
    cutLink(ex.world, 1, 'power');
    expect(events(ex, 'LINK_LOST').map((e) => e.data)).toEqual([{ township: 't2', what: 'cell' }]);
    expect(ex.world.info.links[1]).toEqual({ cell: false, power: false, powerLostAt: 0 });
    expect(since(ex.world, 'township-contact', 'cut-off', 't2')).toBe(0);
    minutes(ex, 19);
    expect(knowers(ex, 'township:t2:silent')).toEqual([]);
    minutes(ex, 1);
    expect(knowers(ex, 'township:t2:silent')).toEqual(sorted(COMMAND));
    expect(messages(ex, 'township-silent')).toHaveLength(1);
    expect([lastContact(ex.world, 1), lastContact(ex.world, 0)]).toEqual([0, 1200]);
    restoreLink(ex.world, 1, 'x');
    restoreLink(ex.world, 1, 'y');
    expect(events(ex, 'CONTACT').map((e) => e.data)).toEqual([{ township: 't2', by: 'x' }]);
    expect(since(ex.world, 'township-contact', 'emergency-link', 't2')).toBe(1200);
    expect(lastContact(ex.world, 1)).toBe(1200);
  });
  it('the county sees no lane of a township that nobody has missed, and none of one heard as ever', () => {
    const ex = tiny();
    const { world: w } = ex;
    const lanes = (truth: boolean): string[] =>
      statesView(w, truth).lanes.flatMap((l) =>
        l.chart === 'township-contact' && l.instance === 't2' ? [l.state] : [],
      );
    const seen = [lanes(false)];
    network(w, 1, { power: false });
    seen.push(lanes(false), lanes(true));
    minutes(ex, 20);
    seen.push(lanes(false));
    restoreLink(w, 1, 'x');
    seen.push(lanes(false));
    network(w, 1, { power: true });
    seen.push(lanes(false));
    // Known once, it is not known to be silent again.
    network(w, 1, { power: false });
    seen.push(lanes(false));
    expect(seen).toEqual([[], [], ['cut-off.unnoticed'], ['cut-off.missed'], ['emergency-link'], [], []]);
    expect(townshipView(w, 1, true)).toMatchObject({ contact: true, silentKnown: false, lastContact: 1200 });
  });
  it('stations under 80 cm of water fail with what they serve', () => {
    const ex = tiny();
    wetCell(ex, cell(9, 19), 0.79);
    updateLinks(ex.world);
    expect(events(ex, 'FACILITY_FAILED')).toEqual([]);
    wetCell(ex, cell(9, 19), 0.81);
    wetCell(ex, cell(14, 19), 0.81);
    wetCell(ex, cell(16, 19), 2);
    updateLinks(ex.world);
    updateLinks(ex.world);
    expect(events(ex, 'FACILITY_FAILED').map((e) => e.data.facility)).toEqual(['substation-2', 'base-3']);
    expect([
      ex.world.info.links[1].power,
      ex.world.info.links[1].cell,
      ex.world.info.links[2].cell,
      ex.world.info.links[2].power,
    ]).toEqual([false, true, false, true]);
  });
});

describe('officers’ reports', () => {
  function hit(f: (ex: Exercise) => void = () => {}, flooded = 5): Exercise {
    const ex = tiny();
    ex.world.people.wetAt[five] = 0;
    ex.world.incidents.flood.households[five] = flooded;
    f(ex);
    return ex;
  }
  it('of a wet village come after eight to twenty-eight minutes, to the command alone', () => {
    const ex = hit();
    minutes(ex, 30);
    const [m] = messages(ex, 'village-flooded');
    expect(m.t).toBeGreaterThanOrEqual(480);
    expect(m.t).toBeLessThanOrEqual(28 * 60 + 60);
    expect(ex.world.people.wetReported[five]).toBe(m.t);
    expect([...m.facts]).toEqual(['village:v5:flooded', 'village:any:flooded', 'incident']);
    expect(knowers(ex, 'village:v5:flooded')).toEqual(sorted(COMMAND));
    expect(messages(ex, 'village-flooded')).toHaveLength(1);
  });
  it('of one hit otherwise say so', () => {
    const ex = hit(() => {}, 0);
    minutes(ex, 30);
    expect([...messages(ex, 'village-hit')[0].facts]).toEqual([
      'village:v5:hit',
      'village:any:hit',
      'incident',
    ]);
  });
  it('wait while the township is silent', () => {
    const ex = hit((x) => network(x.world, 2, { cell: false }));
    minutes(ex, 40);
    expect(ex.world.people.wetReported[five]).toBe(-1);
    network(ex.world, 2, { cell: true });
    minutes(ex, 1);
    expect(ex.world.people.wetReported[five]).toBe(2460);
  });
  it('the dead: a doubtful first count after half an hour, the right one ninety minutes later', () => {
    const ex = hit((x) => void harm(x.world, five, { dead: 4, hurt: 4 * 4, of: 50 }));
    minutes(ex, 29);
    expect(events(ex, 'CASUALTY_REPORT')).toEqual([]);
    minutes(ex, 1);
    expect(events(ex, 'CASUALTY_REPORT').map((e) => e.data)).toEqual([
      { village: 'v5', place: 'v5', dead: 4, injured: 16 },
    ]);
    const [first] = messages(ex, 'casualties-first');
    expect(first.verifiable).toBe(true);
    expect(first.params.dead).toBeGreaterThanOrEqual(2);
    expect(first.params.dead).toBeLessThanOrEqual(6);
    minutes(ex, 89);
    expect(messages(ex, 'casualties')).toEqual([]);
    minutes(ex, 1);
    expect(messages(ex, 'casualties')[0].params).toEqual({ place: 'v5', here: 4, dead: 4, injured: 16 });
    expect(knowers(ex, 'casualties')).toEqual(sorted(COMMAND));
    ex.world.people.harm[0].injured = 32;
    minutes(ex, 1);
    expect(events(ex, 'CASUALTY_REPORT')).toHaveLength(1);
    ex.world.people.harm[0].injured = 33;
    minutes(ex, 1);
    expect(events(ex, 'CASUALTY_REPORT')).toHaveLength(2);
    ex.world.people.harm[0].dead = 5;
    network(ex.world, 2, { cell: false });
    minutes(ex, 1);
    expect(events(ex, 'CASUALTY_REPORT')).toHaveLength(2);
  });
  it('of works and slopes take ten minutes, an hour by radio from a silent township', () => {
    const ex = tiny();
    network(ex.world, 1, { cell: false });
    tellHappening(ex.world, 'a', 't1', {}, ['fa']);
    tellHappening(ex.world, 'b', 't2', {}, ['fb']);
    tellHappening(ex.world, 'c', 'nowhere', {}, []);
    minutes(ex, 60);
    expect(['a', 'b', 'c'].map((c) => messages(ex, c).map((m) => [m.t, m.channel]))).toEqual([
      [[600, 'phone']],
      [[3600, 'radio']],
      [[600, 'phone']],
    ]);
    expect(knowers(ex, 'fb')).toEqual(sorted(COMMAND));
  });
  it('three rooms in five are good: six on duty and no delay; the others three and three minutes, four more for each village beyond what they manage', () => {
    const { world: w } = tiny();
    const good = [0, 1, 2].filter((t) => roomIsGood(w, t));
    expect(good).toHaveLength(2);
    const poor = [0, 1, 2].find((t) => !good.includes(t))!;
    expect([roomStaff(w, good[0]), roomStaff(w, poor)]).toEqual([6, 3]);
    expect([1, 2, 3, 4].map((n) => roomDelayMin(w, good[0], n))).toEqual([0, 0, 4, 8]);
    expect([1, 2, 3].map((n) => roomDelayMin(w, poor, n))).toEqual([3, 7, 11]);
  });
  it('a failed road is told after a quarter of an hour; an hour and a half where the township is silent; not once it is open', () => {
    const ex = tiny();
    network(ex.world, 1, { cell: false });
    roadFails(ex.world, 6, 'road-failed');
    roadFails(ex.world, 1, 'slide-road', 40);
    roadFails(ex.world, 5, 'road-failed');
    expect(ex.world.res.blockedEdges).toEqual({ 6: 0, 1: 0, 5: 0 });
    minutes(ex, 20);
    expect(messages(ex, 'road-failed').map((m) => [m.t, m.from, m.params])).toEqual([
      [900, 't3', { road: 'road-6', debris: 0 }],
    ]);
    expect(knowers(ex, 'road:6:blocked')).toEqual(sorted(COMMAND));
    delete ex.world.res.blockedEdges[5];
    minutes(ex, 75);
    expect(messages(ex, 'road-failed')).toHaveLength(1);
    expect(ex.world.info.knownClosed[5]).toBeUndefined();
    expect([...messages(ex, 'road-failed'), ...messages(ex, 'slide-road')].map((m) => m.t)).toHaveLength(2);
  });
});

describe('water', () => {
  const stages = (ex: Exercise, g: number, level: number): void =>
    void (ex.world.incidents.flood.rivers.gauges[g] = level);
  /** One gauge reads the level that a test wants, when hydrology is asked. */
  const read = (over: number): Exercise => {
    const ex = tiny();
    stages(ex, 1, tinyCounty.gauges[1].warningM + over);
    consult(ex, 'hydrology', 'police');
    return ex;
  };
  it.each([
    [-1.1, undefined, []],
    [-0.9, 'gauge-near-warning', ['water:attention']],
    [0.1, 'gauge-over-warning', ['gauge:g-low:warning', 'gauge:any:warning', 'incident', 'water:attention']],
    [
      2.1,
      'gauge-over-guarantee',
      [
        'gauge:g-low:warning',
        'gauge:any:warning',
        'incident',
        'gauge:g-low:guarantee',
        'gauge:any:guarantee',
        'water:attention',
      ],
    ],
  ])('%d m over warning: %s', (over, code, facts) => {
    const ex = read(over);
    const m = ex.world.info.messages.find((x) => x.from === 'g-low');
    expect(m?.code).toBe(code);
    expect([...(m?.facts ?? [])]).toEqual(facts);
    if (m) expect([...m.to]).toEqual(WATER);
    const { readings } = ex.world.info;
    expect(readings[1].at(-1)!.level).toBeCloseTo(tinyCounty.gauges[1].warningM + over, 1);
  });
  it('says each thing once', () => {
    const ex = read(0.1);
    consult(ex, 'hydrology', 'police');
    expect(ex.world.info.messages.filter((m) => m.from === 'g-low')).toHaveLength(1);
    expect(knowers(ex, 'gauge:g-low:warning')).toEqual(sorted(WATER));
  });
  it('a gauge reports every hour, or as often as it was told', () => {
    const ex = tiny();
    minutes(ex, 122);
    expect(ex.world.info.readings[0].map((r) => r.t)).toEqual([60, 3660, 7260]);
    order(ex, 'hq-office', { type: 'gauges.densify', gauges: ['g-up'], intervalMin: 10 });
    minutes(ex, 30);
    expect(ex.world.info.readings[0].length).toBeGreaterThan(4);
    expect(ex.world.info.readings[1].map((r) => r.t)).toEqual([61, 3661, 7261]);
  });
  it('readings get lost as often as sensors fail, and all while the feed is off', () => {
    const some = tiny(withInfo({ sensorReliability: 0.5 }));
    order(some, 'hq-office', { type: 'gauges.densify', gauges: ['g-up'], intervalMin: 10 });
    minutes(some, 300);
    expect(some.world.info.readings[0].length).toBeGreaterThan(8);
    expect(some.world.info.readings[0].length).toBeLessThan(24);
    const off = tiny(
      withInfo(
        {
          feeds: [
            { feed: 'hydrology', offFrom: '0:00' },
            { feed: 'water', offFrom: '0:00' },
            { feed: 'weather', offFrom: '0:00' },
          ],
        },
        { rain: 60 },
      ),
    );
    minutes(off, 130);
    expect([
      off.world.info.readings[0],
      off.world.info.bulletins[0],
      off.world.info.reservoirs[0],
      off.world.info.rainSignal.colour,
    ]).toEqual([[], null, null, 0]);
    consult(off, 'hydrology', 'water');
    consult(off, 'weather', 'police');
    expect([
      off.world.info.readings[0].length,
      off.world.info.bulletins[0]!.t,
      off.world.info.reservoirs[0]!.t,
      off.world.info.rainSignal.colour > 0,
    ]).toEqual([1, 7800, 7800, true]);
  });
  it('bulletins come every two hours, hourly when a stage is near warning', () => {
    const calm = tiny();
    minutes(calm, 130);
    const at = events(calm, 'BULLETIN').map((e) => e.t);
    expect(at[0]).toBe(120);
    expect(at[1] - at[0]).toBeGreaterThanOrEqual(7200);
    expect(at[1] - at[0]).toBeLessThan(7500);
    const wet = tiny({ rain: 60 });
    minutes(wet, 75);
    const t = events(wet, 'BULLETIN').map((e) => e.t);
    expect(t[1] - t[0]).toBeGreaterThanOrEqual(3600);
    expect(t[1] - t[0]).toBeLessThan(3900);
    const m = messages(wet, 'stage-forecast');
    expect(m.length).toBeGreaterThan(0);
    for (const x of m) expect([...x.to]).toEqual(WATER);
    expect(wet.world.info.known['water:attention']).toBeDefined();
  });
  it('a talk with hydrology halves the error of a forecast for two hours', () => {
    const error = (asked: number): number => {
      const ex = tiny({
        conditions: { forecastErrorPerHour: 0.2, rain: { antecedentMm: 0, zones: {} } },
        rain: null,
      });
      ex.world.info.feeds.consultedAt = asked;
      ex.world.t = 7200;
      consult(ex, 'water', 'police');
      return ex.world.info.feeds.consultedAt;
    };
    expect([error(-1), error(0)]).toEqual([-1, 0]);
    const spread = (asked: number, t: number): number => {
      const ex = tiny({ conditions: { forecastErrorPerHour: 0.2 } });
      const exact = tiny({ conditions: { forecastErrorPerHour: 0 } });
      for (const x of [ex, exact]) {
        x.world.info.feeds.consultedAt = asked;
        x.world.schedule.items = [
          {
            t: t + 1,
            seq: 1,
            event: { kind: 'incident', hazard: 'flood', what: 'bulletin', index: 0 },
          } as never,
        ];
        x.world.t = t;
        minutes(x, 0.1);
      }
      return ex.world.info.bulletins[0]!.h24 - exact.world.info.bulletins[0]!.h24;
    };
    const plain = spread(-1, 7200);
    expect(spread(1, 7200) / plain).toBeCloseTo(0.5, 1);
    expect(spread(0, 7200) / plain).toBeCloseTo(1, 1);
  });
  it('a dam a hand over its limit is told; one with gates asks for a release, an unsafe one says so', () => {
    const tell = (over: number, k: number): string[] => {
      const ex = tiny();
      ex.world.incidents.flood.rivers.reservoirs[k].level = tinyCounty.reservoirs[k].floodLimitM + over;
      consult(ex, 'water', 'police');
      consult(ex, 'water', 'police');
      const list = messages(ex, 'reservoir-over-limit');
      expect(list.length).toBeLessThan(2);
      for (const m of list) expect([...m.to]).toEqual(WATER);
      return [...(list[0]?.facts ?? [])];
    };
    expect(tell(0.09, 0)).toEqual([]);
    expect(tell(0.11, 0)).toEqual([
      'reservoir:dam:over-limit',
      'reservoir:any:over-limit',
      'reservoir:dam:release-due',
    ]);
    expect(tell(0.11, 1)).toEqual([
      'reservoir:pond:over-limit',
      'reservoir:any:over-limit',
      'reservoir:pond:unsafe',
    ]);
  });
  it('a rain signal goes to water, slopes and emergency desks, and its weaker colours count as known', () => {
    const ex = tiny({ rain: 60 });
    minutes(ex, 3);
    const [m] = messages(ex, 'rain-signal');
    expect(sorted(m.to)).toEqual(sorted([...WATER, 'natural-resources', 'emergency']));
    expect(m.params.colour).toBe(ex.world.info.rainSignal.colour);
    const names = ['red', 'orange', 'yellow', 'blue'].slice(Number(m.params.colour) - 1);
    expect([...m.facts]).toEqual(['water:attention', ...names.map((n) => `rain:${n}`)]);
    minutes(ex, 200);
    expect(messages(ex, 'rain-signal').length).toBeLessThanOrEqual(4);
  });
});

describe('the level table', () => {
  const level = (f: (ex: Exercise) => void): [number, string[]] => {
    const ex = tiny();
    ex.world.info.readings = [[], []];
    f(ex);
    const r = warranted(ex.world);
    return [r.level, [...r.grounds]];
  };
  const stage = (over: number) => (ex: Exercise) => {
    ex.world.info.readings[1].push({ t: 0, level: tinyCounty.gauges[1].warningM + over });
    raise(ex.world, 'flood-gauge', 'g-low', 'read');
  };
  const peak = (over: number) => (ex: Exercise) => {
    ex.world.info.bulletins[1] = {
      t: 0,
      gauge: 1,
      h6: 0,
      h12: 0,
      h24: 0,
      peak: tinyCounty.gauges[1].warningM + over,
      peakAt: 0,
    };
    raise(ex.world, 'flood-gauge', 'g-low', 'forecast');
  };
  const danger =
    (state: '' | 'cured' | 'gone', known = true) =>
    (ex: Exercise) => {
      begun(ex, 0, 'piping', ...(state === '' ? [] : [state]));
      if (known) learn(ex.world, 'danger:0', ['duty']);
    };
  const silent =
    (more: object, known = true) =>
    (ex: Exercise) => {
      network(ex.world, 1, { cell: false, power: false, ...more });
      if (known) ring(ex.world, 1);
    };
  const fails = (known: boolean) => (ex: Exercise) => {
    raise(ex.world, 'flood-reservoir', 'dam', 'gives-way');
    ex.world.info.known = {};
    if (known) learn(ex.world, 'reservoir:dam:failed', ['duty']);
  };
  it.each<[string, (ex: Exercise) => void, number, string[]]>([
    ['nothing', () => {}, 0, []],
    ['a centimetre under warning', stage(-0.01), 0, []],
    ['at warning', stage(0.001), 4, ['stage:g-low']],
    ['under half a metre over', stage(0.49), 4, ['stage:g-low']],
    ['half a metre over', stage(0.501), 3, ['stage:g-low']],
    ['under one and a half', stage(1.49), 3, ['stage:g-low']],
    ['one and a half over', stage(1.501), 2, ['stage:g-low']],
    ['at guarantee', stage(2), 1, ['stage:g-low']],
    ['a forecast at warning', peak(0.001), 4, ['forecast:g-low']],
    ['one under it', peak(-0.01), 0, []],
    ['red rain', (ex) => void (ex.world.info.rainSignal.colour = 1), 2, ['rain:red']],
    ['orange rain', (ex) => void (ex.world.info.rainSignal.colour = 2), 3, ['rain:orange']],
    ['yellow rain', (ex) => void (ex.world.info.rainSignal.colour = 3), 4, ['rain:yellow']],
    ['blue rain', (ex) => void (ex.world.info.rainSignal.colour = 4), 0, []],
    ['a danger', danger(''), 3, ['danger:0']],
    ['one nobody knows', danger('', false), 0, []],
    ['a treated one', danger('cured'), 0, []],
    ['a breach', danger('gone'), 1, ['danger:0']],
    ['a failed dam', fails(true), 1, ['reservoir:dam']],
    ['a failed dam nobody knows', fails(false), 0, []],
    [
      'an unsafe dam over its limit',
      (ex) => learn(ex.world, 'reservoir:pond:over-limit', ['duty']),
      4,
      ['reservoir:pond'],
    ],
    ['a sound one over its limit', (ex) => learn(ex.world, 'reservoir:dam:over-limit', ['duty']), 0, []],
    ['a silent township', silent({}), 1, ['silent:t2']],
    ['one nobody has missed', silent({}, false), 0, []],
    ['one with power', silent({ power: true }), 0, []],
    ['one with cell service', silent({ cell: true }), 0, []],
    ['one with an emergency link', (ex) => (silent({})(ex), restoreLink(ex.world, 1, 'x')), 0, []],
    ['two things: the stronger', (ex) => (stage(0.1)(ex), danger('')(ex)), 3, ['danger:0']],
  ])('%s: level %i', (_, f, is, grounds) => expect(level(f)).toEqual([is, grounds]));
  it('a forecast counts for two hours', () => {
    // Nothing runs that would bring another.
    const ex = tiny({ hazard: 'hazmat', rain: null });
    peak(1)(ex);
    const at = (t: number): boolean => (advance(ex, t - ex.world.t), forecastHigh(ex.world, 'g-low'));
    expect([at(0), at(7199), at(7200)]).toEqual([true, true, false]);
  });
  it('is logged when it changes, up or down', () => {
    const ex = tiny();
    minutes(ex, 2);
    stage(0.1)(ex);
    minutes(ex, 2);
    stage(-9)(ex);
    minutes(ex, 2);
    expect(events(ex, 'WARRANTED').map((e) => e.data)).toEqual([
      { level: 4, up: true, grounds: ['stage:g-low'] },
      { level: 0, up: false, grounds: [] },
    ]);
  });
});

describe('injects', () => {
  const fired = (ex: Exercise): unknown[] => events(ex, 'INJECT').map((e) => [e.t, e.data.inject]);
  it('come at their time, to those named and to nobody else', () => {
    const ex = tiny({ msel: [inject('INJ-01', { at: '0:10', facts: ['f'], to: ['police'] })] });
    minutes(ex, 20);
    expect(fired(ex)).toEqual([[600, 'INJ-01']]);
    expect([knowers(ex, 'f'), knowers(ex, 'inject:INJ-01')]).toEqual([['police'], ['police']]);
    expect(ex.world.info.messages[0]).toMatchObject({
      from: 'inject:INJ-01',
      to: ['police'],
      inject: 'INJ-01',
      channel: 'phone',
    });
  });
  it('come when their condition is true, once', () => {
    const ex = tiny({
      msel: [
        inject('INJ-01', { when: 't >= 3.0' }),
        inject('INJ-02', { when: 'over["g-low"] >= 0.0' }),
        inject('INJ-03', { when: 'fired["INJ-01"]' }),
        inject('INJ-04', { when: 'response >= 1' }),
        inject('INJ-05', { when: 'dead >= 1' }),
        inject('INJ-06', { when: 'level["g-low"] > 50.0' }),
        inject('INJ-07', { when: 'done["C-01"]' }),
      ],
    });
    minutes(ex, 5);
    expect(fired(ex)).toEqual([
      [60, 'INJ-06'],
      [180, 'INJ-01'],
      [240, 'INJ-03'],
    ]);
    harm(ex.world, 0, { dead: 2, hurt: 4 * 2, of: 9 });
    order(ex, 'duty', { type: 'duty.roster', leader: 'x', posts: ['duty-desk'] });
    order(ex, 'commander', {
      type: 'response.activate',
      level: '4',
      grounds: ['superior-order'],
      durationHours: 24,
      measures: ['patrol'],
    });
    minutes(ex, 1);
    expect(fired(ex).slice(3)).toEqual([
      [360, 'INJ-04'],
      [360, 'INJ-05'],
      [360, 'INJ-07'],
    ]);
  });
  it('follow one another after their minutes', () => {
    const ex = tiny({
      msel: [
        inject('INJ-01', { at: '0:10' }),
        inject('INJ-02', { afterInject: 'INJ-01', afterMinutes: 7 }),
        inject('INJ-03', { afterInject: 'INJ-02' }),
      ],
    });
    minutes(ex, 30);
    expect(fired(ex)).toEqual([
      [600, 'INJ-01'],
      [1020, 'INJ-02'],
      [1020, 'INJ-03'],
    ]);
  });
  it('a contingency comes only while its action is not done', () => {
    const wish: Wish = {
      msel: [inject('INJ-01', { at: '0:10', type: 'contingency', contingencyFor: 'C-01' })],
    };
    const idle = tiny(wish);
    minutes(idle, 11);
    expect(fired(idle)).toEqual([[600, 'INJ-01']]);
    expect(idle.world.resp.prompted).toEqual({ 'C-01': 600 });
    expect(events(idle, 'INJECT')[0].data.prompts).toBe('C-01');
    const ex = tiny(wish);
    order(ex, 'duty', { type: 'duty.roster', leader: 'x', posts: ['duty-desk'] });
    minutes(ex, 11);
    expect(fired(ex)).toEqual([]);
    expect(events(ex, 'INJECT_WITHDRAWN').map((e) => [e.t, e.data])).toEqual([
      [600, { inject: 'INJ-01', item: 'C-01' }],
    ]);
    expect(ex.world.info.messages).toEqual([]);
  });
  const with1 = (effects: object[], more: Wish = {}): Exercise => {
    const ex = tiny({ ...more, msel: [inject('INJ-01', { at: '0:10', effects, to: ['duty', 'police'] })] });
    return ex;
  };
  it('cut links, masts and roads', () => {
    const ex = with1([
      { do: 'cut-cell', townships: ['t1', 't2'] },
      { do: 'cut-power', townships: ['t3'] },
      { do: 'cut-mast', facilities: ['peak'] },
      { do: 'close-road', near: 'v6' },
    ]);
    minutes(ex, 10);
    expect(ex.world.info.links.map((l) => [l.cell, l.power])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    expect(ex.world.res.facilityWet[facilityNo('peak')]).toBe(600);
    expect([ex.world.res.blockedEdges, ex.world.info.knownClosed]).toEqual([{ 7: 600 }, { 7: 600 }]);
    expect(events(ex, 'ROAD_FAILED').map((e) => e.data)).toEqual([{ near: 'v6' }]);
    minutes(ex, 60);
    expect(knowers(ex, 'lifeline:mast')).toEqual(sorted(COMMAND));
    const near = with1([{ do: 'close-road', near: 'shelter-3' }]);
    minutes(near, 10);
    expect(Object.keys(near.world.res.blockedEdges)).toEqual(['4', '5', '6']);
  });
  it('begin a danger at a levee, found by whoever tells it, known to those told', () => {
    const ex = with1([{ do: 'levee-danger', levee: 'levee-2', kind: 'slide' }]);
    minutes(ex, 10);
    expect(ex.world.incidents.flood.rivers.dangers[0]).toMatchObject({ levee: 1, kind: 'slide' });
    expect(since(ex.world, 'flood-levee', 'slide.found', 'levee-2')).toBe(600);
    expect([knowers(ex, 'danger:0'), knowers(ex, 'danger:any')]).toEqual([
      ['duty', 'police'],
      ['duty', 'police'],
    ]);
  });
  it('bring volunteers, a slope’s sign, a loss of stock', () => {
    const ex = with1(
      [
        { do: 'social-arrives' },
        { do: 'slope-sign', facility: 'slope-6' },
        { do: 'stock-loss', facility: 'store-t3', item: 'food', share: 0.25 },
      ],
      {
        also: ['landslide'],
        conditions: {
          landslide: undefined,
          slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80, sign: false }],
        },
      },
    );
    minutes(ex, 9);
    expect(isIn(ex.world, 'landslide-slope', 'quiet', 'slope-6')).toBe(true);
    minutes(ex, 1);
    expect(isIn(ex.world, 'landslide-slope', 'signs', 'slope-6')).toBe(true);
    expect(ex.world.res.units.some((u) => u.id === 'social-team-1')).toBe(true);
    expect(ex.world.res.stock[facilityNo('store-t3')].slice(0, 2)).toEqual([1125, 2500]);
  });
  it('people go back early, unless they were told to stay within six hours or may go', () => {
    const early = (f: (ex: Exercise) => void): number => {
      const ex = with1([{ do: 'people-return', villages: ['v5', 'v4'] }]);
      order(ex, 'commander', {
        type: 'evacuate.order',
        villages: ['v5'],
        scope: 'all',
        shelter: 'shelter-3',
      });
      f(ex);
      minutes(ex, 10);
      return events(ex, 'EARLY_RETURN').length;
    };
    expect(early(() => {})).toBe(1);
    expect(
      early((ex) => order(ex, 'publicity', { type: 'statement.publish', topic: 'evacuation', text: 'x' })),
    ).toBe(0);
    expect(
      early((ex) => order(ex, 'publicity', { type: 'statement.publish', topic: 'situation', text: 'x' })),
    ).toBe(1);
    expect(early((ex) => void (ex.world.resp.returnOk[five] = 0))).toBe(0);
  });
  it('one skipped or forced by the trainer does not come again', () => {
    const ex = tiny({ msel: [inject('INJ-01', { at: '0:10' }), inject('INJ-02', { at: '0:10' })] });
    order(ex, 'trainer', { type: 'inject.fire', inject: 'INJ-01' });
    order(ex, 'trainer', { type: 'inject.skip', inject: 'INJ-02', reason: 'x' });
    minutes(ex, 20);
    expect(fired(ex)).toEqual([[0, 'INJ-01']]);
  });
  it('one held back by the trainer comes at once when let go after its time, in its time when let go before', () => {
    const ex = tiny({
      msel: [
        inject('INJ-01', { at: '0:10' }),
        inject('INJ-02', { at: '0:10' }),
        inject('INJ-03', { at: '0:20' }),
        inject('INJ-04', { at: '0:30' }),
      ],
    });
    const said = (type: string, id: string): string => {
      const r = submit(ex, 'x', 'trainer', { type, inject: id });
      return r.ok ? 'given' : `${r.error.code} ${r.error.params.state}`;
    };
    const given = ['INJ-01', 'INJ-03'].map((id) => said('inject.hold', id));
    expect([...given, said('inject.hold', 'INJ-01'), said('inject.release', 'INJ-02')]).toEqual([
      'given',
      'given',
      'REJ-123 held',
      'REJ-124 waiting',
    ]);
    minutes(ex, 12);
    expect([said('inject.hold', 'INJ-01'), said('inject.hold', 'INJ-02')]).toEqual([
      'REJ-123 overdue',
      'REJ-123 delivered',
    ]);
    expect(['INJ-01', 'INJ-03'].map((id) => said('inject.release', id))).toEqual(['given', 'given']);
    expect([said('inject.release', 'INJ-01'), said('inject.skip', 'INJ-04')]).toEqual([
      'REJ-124 delivered',
      'given',
    ]);
    expect([said('inject.hold', 'INJ-04'), said('inject.release', 'INJ-04')]).toEqual([
      'REJ-123 skipped',
      'REJ-124 skipped',
    ]);
    minutes(ex, 20);
    expect(fired(ex)).toEqual([
      [600, 'INJ-02'],
      [720, 'INJ-01'],
      [1200, 'INJ-03'],
    ]);
    expect(
      ex.world.log
        .filter((e) => e.kind === 'INJECT_HELD' || e.kind === 'INJECT_RELEASED')
        .map((e) => [e.t, e.kind, e.role]),
    ).toEqual([
      [0, 'INJECT_HELD', 'trainer'],
      [0, 'INJECT_HELD', 'trainer'],
      [720, 'INJECT_RELEASED', 'trainer'],
      [720, 'INJECT_RELEASED', 'trainer'],
    ]);
    expect(refusal(ex, 'duty', { type: 'inject.hold', inject: 'INJ-04' })).toBe('REJ-002');
  });
});
