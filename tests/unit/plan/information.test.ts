/** Feeds that are late or off, the platform out, facts held back, townships that report slowly, experts, and who heeds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  roomDelayMin,
  roomIsGood,
  roomStaff,
  UP_TO_STANDARD,
} from '../../../src/sim/information/duty-rooms.ts';
import { deliver } from '../../../src/sim/information/deliver.ts';
import { EXPERTS } from '../../../src/sim/information/experts.ts';
import { advance, PRODUCT_NUMBERS as n, type Exercise, type Scenario } from '../../../src/sim/index.ts';
import { heed } from '../../../src/sim/people/heed.ts';
import { begin, county, firstSteps, give, load } from '../../support/tiny.ts';
import { arrivedAt } from '../../../src/sim/resources/task-state.ts';

type Information = Scenario['conditions']['information'];
const flood = (information: Partial<Information>): Scenario => {
  const s = structuredClone(firstSteps.scenario);
  s.conditions.information = { ...s.conditions.information, ...information };
  s.conditions.rain.zones.east = { source: 'test', steps: [['0:00', 60]] };
  s.msel = [];
  return s;
};
const other = (id: string, information: Partial<Information>): Scenario => {
  const s = load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario;
  const own = structuredClone(s);
  own.conditions.information = { ...own.conditions.information, ...information };
  return own;
};
const consult = (ex: Exercise, attendees: readonly string[]): void =>
  void expect(
    give(ex, 'hq-office', { type: 'consult.hold', attendees, riskTownships: [], proposedLevel: '0' }),
  ).toBeNull();
const known = (ex: Exercise, fact: string): boolean => ex.world.info.known[fact] !== undefined;
const order = { order: 'go', place: 'there', time: 'now', safety: 'gear', comms: 'radio', contact: 'desk' };
const village = county.villages[0].id;

describe('feeds of the departments', () => {
  it('[CMD-12] each feed can be late or off: readings, bulletins, signals, smoke and shocks then do not come', () => {
    const off = (feed: Information['feeds'][number]['feed']): Information['feeds'] => [
      { feed, delayMin: 0, offFrom: '0:00' },
    ];
    const dry = begin('1', flood({ feeds: [...off('hydrology'), ...off('weather'), ...off('water')] }));
    advance(dry, 2400);
    expect(dry.world.info.readings.every((r) => r.length === 0)).toBe(true);
    expect(dry.world.info.bulletins.every((b) => b === null)).toBe(true);
    expect(dry.world.info.reservoirs.every((b) => b === null)).toBe(true);
    expect(dry.world.info.rainSignal.colour).toBe(0);
    const wet = begin('1', flood({}));
    advance(wet, 2400);
    expect(wet.world.info.readings.every((r) => r.length > 0)).toBe(true);
    expect(wet.world.info.rainSignal.colour).toBeGreaterThan(0);

    const quake = begin('1', other('earthquake-m51-aftershocks', { feeds: off('earthquake') }));
    advance(quake, 3600);
    expect(known(quake, 'quake:params')).toBe(false);
    const fire = begin('1', other('forest-fire-qingming', { feeds: off('forestry') }));
    advance(fire, 2 * 3600);
    expect(known(fire, 'fire:reported')).toBe(false);
  });
  it('[CMD-12] a late feed brings the same news later', () => {
    const heard = (delayMin: number): number => {
      const feeds: Information['feeds'] = delayMin === 0 ? [] : [{ feed: 'earthquake', delayMin }];
      const x = begin('1', other('earthquake-m51-aftershocks', { feeds }));
      advance(x, 3600);
      return Math.min(...Object.values(x.world.info.known['quake:params']!));
    };
    expect(heard(30) - heard(0)).toBeGreaterThanOrEqual(29 * 60);
    expect(heard(30) - heard(0)).toBeLessThanOrEqual(31 * 60);
  });
  it('[DUT-11] a consultation brings the data of the departments at the table', () => {
    const ex = begin('1', flood({ feeds: [{ feed: 'hydrology', delayMin: 0, offFrom: '0:00' }] }));
    advance(ex, 1800);
    consult(ex, ['police', 'health']);
    expect(ex.world.info.readings[0]).toHaveLength(0);
    consult(ex, ['hydrology', 'weather']);
    expect(ex.world.info.readings.every((r) => r.length === 1)).toBe(true);
    expect(ex.world.info.bulletins[0]?.t).toBe(ex.world.t);
  });
  it('[DUT-12] a department keeps a fact to itself until it is called to the table', () => {
    const fact = 'plant:stock';
    const content = { zh: '园区另有液氯两吨', en: 'The park also holds two tonnes of chlorine' };
    const ex = begin(
      '1',
      flood({ withheld: [{ id: 'W1', department: 'ecology', from: '0:10', content, facts: [fact] }] }),
    );
    consult(ex, ['ecology', 'police']);
    expect(known(ex, fact)).toBe(false);
    advance(ex, 900);
    consult(ex, ['water', 'police']);
    expect(known(ex, fact)).toBe(false);
    consult(ex, ['ecology', 'police']);
    expect(known(ex, fact)).toBe(true);
    expect(ex.world.info.messages.at(-1)).toMatchObject({ from: 'ecology', text: content });
    const n = ex.world.info.messages.length;
    consult(ex, ['ecology', 'police']);
    expect(ex.world.info.messages.length).toBe(n);
  });
  it('[MON-13] with a reliability of one half about half of the readings arrive', () => {
    const ex = begin('1', flood({ sensorReliability: 0.5 }));
    ex.world.info.intervalMin.fill(1);
    advance(ex, 1800);
    const n = ex.world.info.readings.reduce((a, r) => a + r.length, 0) / county.gauges.length;
    expect(n).toBeGreaterThan(8);
    expect(n).toBeLessThan(23);
  });
  it('[WRN-08] after an exchange with hydrology the forecast errs half as much', () => {
    const error = (asked: boolean): number => {
      const s = flood({});
      s.conditions.forecastErrorPerHour = 0.1;
      const sure = flood({});
      sure.conditions.forecastErrorPerHour = 0;
      const h24 = (x: Exercise): number => {
        advance(x, 60);
        if (asked) consult(x, ['hydrology', 'weather']);
        advance(x, 70);
        return x.world.info.bulletins[0]!.h24;
      };
      return Math.abs(h24(begin('3', s)) - h24(begin('3', sure)));
    };
    expect(error(true)).toBeLessThan(0.6 * error(false));
    expect(error(false)).toBeGreaterThan(0.05);
  });
});

describe('the command platform', () => {
  const outage = (cause: 'network' | 'equipment-room'): Exercise => {
    const s = structuredClone(firstSteps.scenario);
    s.msel = [
      {
        ...s.msel[0],
        id: 'OUT',
        at: '0:02',
        when: undefined,
        channel: 'phone',
        effects: [{ do: 'platform-outage', minutes: 60, cause }],
      },
    ];
    return begin('1', s);
  };
  const tell = (ex: Exercise): void =>
    void deliver(ex.world, { from: 'city', to: ['duty'], channel: 'platform', code: 'aid-arrived' });
  it('[CMD-14] while the platform is out its messages come ten minutes later by phone, and video is refused', () => {
    const ex = outage('network');
    advance(ex, 180);
    tell(ex);
    const late = (): unknown => ex.world.info.messages.find((m) => m.from === 'city');
    expect(late()).toBeUndefined();
    advance(ex, 601);
    expect(late()).toMatchObject({ channel: 'phone' });
    const site = county.facilities.find((f) => f.kind === 'government')!.id;
    expect(give(ex, 'commander', { type: 'icp.setup', site, commander: 'x', groups: ['rescue'] })).toBeNull();
    expect(give(ex, 'commander', { type: 'sync.hold', channel: 'video' })?.code).toBe('REJ-036');
    expect(give(ex, 'commander', { type: 'sync.hold', channel: 'radio' })).toBeNull();
    advance(ex, 3600);
    expect(give(ex, 'commander', { type: 'sync.hold', channel: 'video' })).toBeNull();
  });
  it('[CMD-19] by night and in heavy rain the platform works, unless the scenario takes it out', () => {
    const s = structuredClone(firstSteps.scenario);
    s.about.startsAt = '2020-07-08T01:00';
    for (const z of Object.values(s.conditions.rain.zones)) z.steps = [['0:00', 80]];
    const ex = begin('1', s);
    advance(ex, 1800);
    tell(ex);
    expect(ex.world.info.messages.at(-1)).toMatchObject({ from: 'city', channel: 'platform', t: ex.world.t });
  });
  it('[CMD-20] a power cut in the equipment room is one cause of an outage', () => {
    const ex = outage('equipment-room');
    advance(ex, 180);
    expect(ex.world.log.find((e) => e.kind === 'PLATFORM_OUT')?.data.cause).toBe('equipment-room');
    tell(ex);
    expect(ex.world.info.messages.some((m) => m.from === 'city')).toBe(false);
  });
});

describe('townships', () => {
  const { world } = begin();
  const all = county.townships.map((_, i) => i);
  const good = all.filter((i) => roomIsGood(world, i));
  const poor = all.filter((i) => !roomIsGood(world, i));
  it('[TEA-16] three in five duty rooms meet the standard, whatever the seed', () => {
    for (const seed of ['1', '2', '3']) {
      const w = begin(seed).world;
      expect(all.filter((i) => roomIsGood(w, i))).toHaveLength(Math.round(0.6 * all.length));
    }
    expect(UP_TO_STANDARD.status).toBe('plan');
  });
  it('[DUT-06] a township with a poor room reports later', () => {
    expect(roomDelayMin(world, good[0], 1)).toBe(0);
    expect(roomDelayMin(world, poor[0], 1)).toBe(n['PRM-DTY-POOR']);
  });
  it('[DUT-07] better rooms have more people on duty', () => {
    expect(roomStaff(world, good[0])).toBeGreaterThan(roomStaff(world, poor[0]));
  });
  it('[DUT-08] few people can report only so much at once; the rest waits', () => {
    const wait = (i: number, open: number): number =>
      roomDelayMin(world, i, open) - roomDelayMin(world, i, 1);
    expect(wait(good[0], 2)).toBe(0);
    expect(wait(good[0], 4)).toBe(2 * n['PRM-DTY-QUEUE']);
    expect(wait(poor[0], 4)).toBe(3 * n['PRM-DTY-QUEUE']);
  });
});

describe('teams, experts and gifts', () => {
  it('[TEA-15] with the plan’s 80 % one team in five finds its equipment failing and works longer', () => {
    const s = structuredClone(firstSteps.scenario);
    s.resources.equipmentWorks = 0.8;
    // All at one place, none in another's way.
    s.parameters = { ...s.parameters, 'PRM-CMD-SPAN': 20 };
    const ex = begin('1', s);
    const place = county.facilities.find((f) => f.kind === 'government')!.id;
    const teams = ex.world.res.units.filter((u) => u.skills.includes('flood') && u.status === 'standby');
    for (const u of teams)
      give(ex, 'commander', { type: 'unit.assign', unit: u.id, task: 'standby', target: place, ...order });
    advance(ex, 5000);
    const arrived = ex.world.res.tasks.filter((t) => arrivedAt(ex.world, t) >= 0);
    const failed = ex.world.log.filter((e) => e.kind === 'EQUIPMENT_FAILED').length;
    expect(arrived.length).toBeGreaterThan(15);
    expect(failed).toBeGreaterThan(0);
    expect(failed / arrived.length).toBeLessThan(0.45);
    expect(new Set(arrived.map((t) => t.workS)).size).toBe(2);
  });
  it('[TEA-19] ten enforcement officers can man a cordon', () => {
    const team = begin().world.res.units.find((u) => u.kind === 'enforcement-team')!;
    expect(team.people).toBeGreaterThanOrEqual(10);
    expect(team.skills).toContain('police');
  });
  it('[EXP-01] an expert answers in a quarter of an hour and names the method that cures a danger, as surely as stated', () => {
    const s = structuredClone(firstSteps.scenario);
    s.msel = [
      {
        ...s.msel[0],
        id: 'BOIL',
        at: '0:02',
        when: undefined,
        effects: [{ do: 'levee-danger', levee: county.levees[0].id, kind: 'piping' }],
      },
    ];
    const methods = ['1', '2', '3', '4', '5', '6'].map((seed) => {
      const ex = begin(seed, s);
      advance(ex, 180);
      expect(give(ex, 'commander', { type: 'expert.ask', field: 'water', danger: '0' })).toBeNull();
      advance(ex, 15 * 60 - 60);
      expect(ex.world.info.messages.some((m) => m.code === 'expert-danger')).toBe(false);
      advance(ex, 120);
      return ex.world.info.messages.find((m) => m.code === 'expert-danger')!.params.method;
    });
    expect(
      methods.filter((m) => m === 'filter-well' || m === 'counter-pressure').length,
    ).toBeGreaterThanOrEqual(4);
  });
  it('[EXP-02] the panel has seven fields, each with how sure its advice is', () => {
    expect(Object.keys(EXPERTS)).toHaveLength(7);
    for (const e of Object.values(EXPERTS)) expect(n[e]).toBeGreaterThan(0.5);
  });
  it('[JNT-06] the Red Cross brings goods to a store, not a team', () => {
    const ex = begin();
    const stock = (): number => Object.values(ex.world.res.stock).reduce((n, s) => n + s[0], 0);
    const before = stock();
    const units = ex.world.res.units.length;
    const ask = { type: 'aid.request', from: 'red-cross', need: 'supplies', quantity: 100, where: village };
    expect(give(ex, 'emergency', ask)).toBeNull();
    advance(ex, 5400);
    expect(stock()).toBe(before + 1200);
    expect(ex.world.res.units).toHaveLength(units);
  });
});

describe('over-warning', () => {
  const warn = (ex: Exercise, colour: string): void =>
    void expect(
      give(ex, 'commander', {
        type: 'warning.issue',
        kind: 'flood',
        colour,
        villages: [village],
        townships: [],
        channels: ['sms', 'broadcast'],
        text: 'rising',
      }),
    ).toBeNull();
  it('[WRN-03] a warning given again for nothing, or called off, lowers who heeds; a stronger one does not', () => {
    const ex = begin();
    warn(ex, 'yellow');
    expect(heed(ex.world, 0)).toBe(1);
    warn(ex, 'orange');
    expect(heed(ex.world, 0)).toBe(1);
    warn(ex, 'orange');
    expect(heed(ex.world, 0)).toBeCloseTo(1 - n['PRM-HED-STEP'], 9);
    expect(give(ex, 'commander', { type: 'warning.cancel', warning: '0', reason: 'over' })).toBeNull();
    expect(heed(ex.world, 0)).toBeCloseTo(1 - 2 * n['PRM-HED-STEP'], 9);
    for (let i = 0; i < 9; i++) warn(ex, 'orange');
    expect(heed(ex.world, 0)).toBe(n['PRM-HED-LEAST']);
  });
  it('[WRN-03] fewer people of a village act on the tenth idle warning than on the first', () => {
    const reached = (times: number): number => {
      const ex = begin();
      for (let i = 0; i < times; i++) warn(ex, 'orange');
      advance(ex, 3600);
      return ex.world.people.persons[0];
    };
    expect(reached(10)).toBeLessThan(0.75 * reached(1));
  });
});
