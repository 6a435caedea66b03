/** What was set up, as the log keeps saying whether it still stands right; the level and the losses that reports state. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise, Level } from '../../../src/sim/index.ts';
import { projectView } from '../../../src/sim/index.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, minutes, order, tiny, unitOf, villageNo, wetCell } from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

const near = { 'PRM-CMD-NEAR': 1000 };
const icp = (site: string): Command => ({ type: 'icp.setup', site, commander: 'x', groups: ['rescue'] });
const said = (ex: Exercise, what: string): boolean[] =>
  events(ex, 'STANDS')
    .filter((e) => e.data.what === what)
    .map((e) => e.data.right);
/** The county hears that a village was hit. */
const hear = (ex: Exercise, village: string): void =>
  void (ex.world.people.wetReported[villageNo(village)] = ex.world.t);

describe('a command post', () => {
  it('set up while no place is known is overtaken by the incident elsewhere, and right again when moved there', () => {
    const ex = tiny({ parameters: near });
    order(ex, 'commander', icp('v1'));
    minutes(ex, 20);
    expect(said(ex, 'post')).toEqual([]);
    expect(projectView(ex, 'commander').icp!.stands).toBe(true);
    hear(ex, 'v8');
    minutes(ex, 20);
    expect(said(ex, 'post')).toEqual([false]);
    expect(projectView(ex, 'commander').icp!.stands).toBe(false);
    order(ex, 'commander', icp('v8'));
    minutes(ex, 20);
    // The order itself says so.
    expect(said(ex, 'post')).toEqual([false]);
    expect(events(ex, 'ICP_UP').at(-1)!.data.near).toBe(true);
  });
});
describe('a command post near the incident', () => {
  const stands = (happens: (ex: Exercise) => void): boolean[] => {
    const ex = tiny({ parameters: near });
    hear(ex, 'v8');
    order(ex, 'commander', icp('v8'));
    minutes(ex, 20);
    expect(said(ex, 'post')).toEqual([]);
    happens(ex);
    minutes(ex, 10);
    return said(ex, 'post');
  };
  it('no longer stands right once it is in water', () =>
    expect(stands((ex) => wetCell(ex, ex.world.resp.icp!.cell, 3))).toEqual([false]));
  it('nor once the county knows of no road to it', () => {
    const cut = (ex: Exercise): void =>
      tinyCounty.roads.edges.forEach((e, k) => {
        const at = ex.world.resp.icp!.node;
        if (e.a === at || e.b === at) ex.world.info.knownClosed[k] = ex.world.t;
      });
    expect(stands(cut)).toEqual([false]);
    expect(stands(() => {})).toEqual([]);
  });
});

describe('an official', () => {
  it('sent before any place is known is overtaken by the incident elsewhere; who is sent there stands right', () => {
    const ex = tiny({ parameters: near });
    const send = (site: string): void =>
      order(ex, 'commander', { type: 'leader.appoint', official: 'x', site });
    send('v1');
    minutes(ex, 20);
    expect(said(ex, 'leader')).toEqual([]);
    hear(ex, 'v8');
    minutes(ex, 20);
    expect(said(ex, 'leader')).toEqual([false]);
    send('v8');
    minutes(ex, 20);
    // The order itself says so.
    expect(said(ex, 'leader')).toEqual([false]);
    expect(events(ex, 'LEADER_SENT').at(-1)!.data.near).toBe(true);
  });
});
describe('a cordon', () => {
  it('is overtaken when the incident is elsewhere, and right again once a crew stands there', () => {
    const ex = tiny({ parameters: near, endAt: '8:00' });
    const node = tinyCounty.villages[villageNo('v1')].node;
    const edge = tinyCounty.roads.edges.findIndex((e) => e.a === node || e.b === node);
    order(ex, 'police', { type: 'road.close', edges: [String(edge)], rescueLane: true });
    minutes(ex, 20);
    expect(said(ex, 'cordon')).toEqual([]);
    hear(ex, 'v8');
    minutes(ex, 20);
    expect(said(ex, 'cordon')).toEqual([false]);
    order(ex, 'police', {
      type: 'unit.assign',
      unit: 'police-team-1',
      task: 'cordon',
      target: 'v8',
      ...SIX,
    });
    for (let m = 0; m < 120 && unitOf(ex, 'police-team-1').status !== 'working'; m++) minutes(ex, 1);
    // The crew itself says so.
    expect(events(ex, 'CORDON').at(-1)!.data.near).toBe(true);
    minutes(ex, 20);
    expect(said(ex, 'cordon')).toEqual([false]);
    order(ex, 'police', { type: 'unit.recall', unit: 'police-team-1' });
    minutes(ex, 20);
    expect(said(ex, 'cordon')).toEqual([false, false]);
  });
  it('holds while a road near the incident is closed', () => {
    const ex = tiny({ parameters: near });
    order(ex, 'police', { type: 'road.close', edges: ['2'], rescueLane: true });
    order(ex, 'police', { type: 'road.open', edges: ['2'] });
    minutes(ex, 20);
    expect(said(ex, 'cordon')).toEqual([false]);
  });
});

const report = (ex: Exercise, response?: Level): (typeof sent)[number]['data'] => {
  order(ex, 'duty', {
    type: events(ex, 'REPORT').length === 0 ? 'report.first' : 'report.follow-up',
    to: ['city-government', 'city-emergency'],
    dead: 0,
    injured: 0,
    missing: 0,
    evacuated: 0,
    ...(response === undefined ? {} : { response: String(response) }),
  });
  const sent = events(ex, 'REPORT');
  return sent.at(-1)!.data;
};
declare const sent: ReturnType<typeof events<'REPORT'>>;
describe('a report', () => {
  it('states the level in force: right, left out, too high, too low', () => {
    const ex = tiny();
    order(ex, 'commander', {
      type: 'response.activate',
      level: '3',
      grounds: ['rain-signal'],
      measures: ['patrol'],
    });
    expect(report(ex, 3)).toMatchObject({ response: 3, fields: 1, faults: { over: [], under: [] } });
    expect(report(ex).response).toBeUndefined();
    expect(report(ex).fields).toBeCloseTo(6 / 7, 9);
    expect(report(ex, 2)).toMatchObject({ faults: { over: ['response'], under: [] } });
    expect(report(ex, 0)).toMatchObject({ faults: { over: [], under: ['response'] } });
  });
});

describe('a loss sheet', () => {
  it('states figures that the returns bear out or not; without any it is worth less', () => {
    const ex = tiny({ end: '0:10' } as never);
    minutes(ex, 10);
    const { returns } = projectView(ex, 'emergency').relief;
    const of = (more: Record<string, number>) => {
      order(ex, 'emergency', {
        type: 'loss.assess',
        parts: ['casualties', 'houses', 'crops', 'roads', 'works'],
        ...more,
      });
      return events(ex, 'ASSESS_LOSS').at(-1)!.data;
    };
    const right = {
      dead: returns?.dead ?? 0,
      houses: returns?.houses ?? 0,
      lossWan: 100 * (returns?.lossMillion ?? 0),
    };
    expect(of(right)).toMatchObject({ fields: 1, faults: { blank: [], under: [], over: [] } });
    expect(of({})).toMatchObject({ fields: 0.25, faults: { blank: ['dead', 'houses', 'lossWan'] } });
    expect(of({ ...right, dead: right.dead + 1 }).faults!.over).toEqual(['dead']);
    expect(of({ ...right, lossWan: right.lossWan + 99_999 }).faults!.over).toEqual(['lossWan']);
  });
  it('states the dead to a man, below as above', () => {
    const ex = tiny();
    minutes(ex, 10);
    ex.world.people.harm.push({
      place: 'v5',
      village: 4,
      expectedDead: 20,
      expectedHurt: 0,
      dead: 20,
      injured: 0,
      since: 0,
      deadReported: 20,
      injuredReported: 0,
    });
    const dead = 20;
    const faults = (stated: number) => {
      order(ex, 'emergency', { type: 'loss.assess', parts: ['casualties'], dead: stated });
      const { over, under } = events(ex, 'ASSESS_LOSS').at(-1)!.data.faults!;
      return { over, under };
    };
    expect(faults(dead)).toEqual({ over: [], under: [] });
    expect(faults(dead - 1)).toEqual({ over: [], under: ['dead'] });
    expect(faults(dead + 1)).toEqual({ over: ['dead'], under: [] });
  });
  it('is held against the returns that the county shows, houses and loss as near as returns are', () => {
    const ex = tiny({ hazard: 'earthquake', rain: null });
    minutes(ex, 60);
    order(ex, 'commander', {
      type: 'response.activate',
      level: '3',
      grounds: ['superior-order'],
      measures: ['patrol'],
    });
    order(ex, 'commander', { type: 'response.end', statement: 'x' });
    const returns = projectView(ex, 'emergency').relief.returns!;
    const told = { dead: returns.dead, houses: returns.houses, lossWan: 100 * returns.lossMillion };
    expect(told.houses).toBeGreaterThan(10);
    const faults = (more: Partial<typeof told>) => {
      order(ex, 'emergency', { type: 'loss.assess', parts: ['houses'], ...told, ...more });
      const { over, under } = events(ex, 'ASSESS_LOSS').at(-1)!.data.faults!;
      return { over, under };
    };
    expect(faults({})).toEqual({ over: [], under: [] });
    expect(faults({ houses: Math.round(0.5 * told.houses) })).toEqual({ over: [], under: ['houses'] });
    expect(faults({ lossWan: Math.round(1.5 * told.lossWan) })).toEqual({ over: ['lossWan'], under: [] });
    expect(faults({ houses: told.houses + 1 })).toEqual({ over: [], under: [] });
    expect(faults({ lossWan: Math.round(1.08 * told.lossWan) })).toEqual({ over: [], under: [] });
    expect(faults({ lossWan: Math.round(0.92 * told.lossWan) })).toEqual({ over: [], under: [] });
    expect(faults({ lossWan: Math.round(1.12 * told.lossWan) }).over).toEqual(['lossWan']);
  });
});
