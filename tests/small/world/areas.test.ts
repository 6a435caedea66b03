/** Orders that are drawn: they act on exactly what their area holds; shifted, on others; left out, on nobody. */
import { describe, expect, it } from 'vitest';
import {
  judge,
  outlook,
  projectView,
  type Command,
  type Exercise,
  type Role,
} from '../../../src/sim/index.ts';
import { at, cell, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  fire,
  inject,
  leak,
  leave,
  minutes,
  order,
  t,
  tiny,
  villageNo,
  wetCell,
} from '../../support/tiny-world.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { inZones } from '../../../src/sim/hazards/hazmat/presence.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { SIX } from '../charts/plays.ts';

type Row = (string | number)[];
const circle = (col: number, row: number, radius: number): Row => [
  'circle',
  at(col, row).lon,
  at(col, row).lat,
  radius,
];
const ring = (...corners: [number, number][]): Row => [
  'polygon',
  ...corners.flatMap(([c, r]) => [at(c, r).lon, at(c, r).lat]),
];
const warning = (area: Row | undefined, more: object = {}): Command => ({
  type: 'warning.issue',
  kind: 'flood',
  colour: 'orange',
  villages: [],
  townships: [],
  channels: ['sms', 'broadcast'],
  text: 'x',
  ...(area ? { area } : {}),
  ...more,
});
const given = (role: Role, cmd: Command, ex = tiny({ rain: null })): Exercise => (order(ex, role, cmd), ex);
const areas = (ex: Exercise) => projectView(ex, 'police').areas;

describe('a warning', () => {
  const warned = (ex: Exercise): string[] =>
    ex.world.resp.warnings.at(-1)!.villages.map((v) => tinyCounty.villages[v].id);
  it('reaches the villages of which some live inside, and beside them those that are named', () => {
    expect(warned(given('commander', warning(circle(15, 20, 500))))).toEqual(['v8']);
    expect(warned(given('commander', warning(ring([3, 19], [10, 19], [10, 22], [3, 22]))))).toEqual([
      'v3',
      'v4',
    ]);
    // One of four cells is enough.
    expect(warned(given('commander', warning(circle(8, 10, 150))))).toEqual(['v2']);
    expect(warned(given('commander', warning(circle(15, 20, 500), { villages: ['v1'] })))).toEqual([
      'v1',
      'v8',
    ]);
  });
  it('goes to others where the same area is shifted, and is not given where nobody lives', () => {
    expect(warned(given('commander', warning(circle(12, 15, 500))))).toEqual(['v5']);
    const ex = tiny({ rain: null });
    expect(judge(ex, 'commander', warning(circle(2, 15, 300)))?.code).toBe('REJ-167');
    expect(judge(ex, 'commander', warning(undefined))?.code).toBe('REJ-051');
  });
  it('grows by the area that it is changed with, and its areas go with it', () => {
    const ex = given('commander', warning(circle(15, 20, 500)));
    order(ex, 'commander', {
      type: 'warning.update',
      warning: '0',
      colour: 'red',
      villages: [],
      townships: [],
      area: circle(12, 15, 500),
      text: '',
    });
    expect(warned(ex)).toEqual(['v5', 'v8']);
    expect(areas(ex).map((x) => [x.use, x.ref])).toEqual([
      ['warning', '0'],
      ['warning', '0'],
    ]);
    order(ex, 'commander', { type: 'warning.cancel', warning: '0', reason: 'x' });
    expect(areas(ex)).toEqual([]);
  });
});

describe('moving people', () => {
  const move = (area: Row | undefined, more: object = {}): Command => ({
    ...leave('v1', 'shelter-1'),
    villages: [],
    scope: 'all',
    lead: 'x',
    ...(area ? { area } : {}),
    ...more,
  });
  it('takes only those who live inside: half of a village of two cells', () => {
    const ex = given('police', move(circle(16, 20, 90)));
    expect(events(ex, 'EVAC')[0].data).toMatchObject({ villages: ['v8'], people: 600 });
    minutes(ex, 600);
    expect(Math.round(ex.world.people.arrived[villageNo('v8')])).toBeLessThanOrEqual(600);
    expect(ex.world.people.arrived[villageNo('v8')]).toBeGreaterThan(400);
    // The other half, and no more than all.
    order(ex, 'police', move(circle(15, 20, 90)));
    expect(ex.world.people.toMove[villageNo('v8')]).toBeGreaterThan(1100);
    expect(judge(ex, 'police', move(circle(15, 20, 500)))?.code).toBe('REJ-167');
  });
  it('says beforehand how many that is, and refuses without villages and area', () => {
    const ex = tiny({ rain: null });
    const seen = outlook(ex, move(circle(16, 20, 90)))!;
    expect(seen.area).toMatchObject({ people: 600, villages: [{ village: 'v8', people: 600 }] });
    expect(seen.move!.villages).toMatchObject([{ village: 'v8', people: 600 }]);
    expect(judge(ex, 'police', move(undefined))).toMatchObject({ code: 'REJ-003', field: 'villages' });
    expect(judge(ex, 'police', move(circle(2, 15, 300)))?.code).toBe('REJ-167');
  });
  it('empties the cells inside first: the same water finds those who were left out, not those who were taken in', () => {
    const dead = (col: number): number => {
      const ex = tiny({ rain: null, parameters: { 'PRM-EVA-TAU-DAY': 5 } });
      order(ex, 'police', move(circle(col, 20, 90)));
      minutes(ex, 120);
      expect(ex.world.people.departed[villageNo('v8')]).toBeGreaterThan(500);
      wetCell(ex, cell(15, 20), 3);
      minutes(ex, 2);
      return ex.world.people.harm.reduce((n, x) => n + x.expectedDead, 0);
    };
    expect(dead(16)).toBeGreaterThan(1.3 * dead(15));
  });
  it('stays drawn until they may go home', () => {
    const ex = given('police', move(circle(16, 20, 500)));
    minutes(ex, 300);
    expect(areas(ex).map((x) => x.use)).toEqual(['evacuation']);
    order(ex, 'emergency', { type: 'return.approve', villages: ['v8'], checked: ['houses'] });
    expect(areas(ex)).toEqual([]);
  });
});

describe('a cordon', () => {
  const close = (area: Row | undefined, more: object = {}): Command => ({
    type: 'road.close',
    edges: [],
    rescueLane: true,
    ...(area ? { area } : {}),
    ...more,
  });
  const shut = (ex: Exercise): number[] => Object.keys(ex.world.res.closedByOrder).map(Number);
  /** Only round v8, far from everything else. */
  const near = { 'PRM-CMD-NEAR': 600 };
  it('shuts exactly the roads that it cuts, and shifted others', () => {
    expect(shut(given('police', close(circle(16, 4, 300))))).toEqual([3]);
    expect(shut(given('police', close(circle(10, 11, 300))))).toEqual([2]);
    expect(shut(given('police', close(circle(10, 11, 300), { edges: ['7'] })))).toEqual([2, 7]);
    const ex = tiny({ rain: null });
    expect(judge(ex, 'police', close(circle(18, 16, 300)))?.code).toBe('REJ-168');
    expect(judge(ex, 'police', close(undefined))).toMatchObject({ code: 'REJ-003', field: 'edges' });
  });
  it('is on scene where it holds the place of the incident, however far the roads run, and in the wrong place not', () => {
    const said = (area: Row): (boolean | undefined)[] => {
      const ex = tiny({ rain: null, parameters: near });
      ex.world.people.wetReported[villageNo('v8')] = 0;
      order(ex, 'police', close(area));
      const first = events(ex, 'CORDON')[0].data.near;
      minutes(ex, 20);
      return [first, ex.world.resp.stands.cordon];
    };
    expect(said(circle(15, 19, 500))).toEqual([true, true]);
    expect(said(ring([10, 9], [19, 9], [19, 23], [10, 23]))).toEqual([true, true]);
    // Its roads end at the place, it does not hold it.
    expect(said(circle(15, 15, 300))).toEqual([false, false]);
  });
  it('stands until the last of its roads is open again', () => {
    const ex = given('police', close(circle(15, 11, 300)));
    expect(shut(ex)).toEqual([2, 3, 4, 7]);
    order(ex, 'police', { type: 'road.open', edges: ['2', '3', '4'] });
    expect(areas(ex).map((x) => x.use)).toEqual(['cordon']);
    order(ex, 'police', { type: 'road.open', edges: ['7'] });
    expect(areas(ex)).toEqual([]);
  });
  it('stops those who go back by themselves to the village that it holds', () => {
    const back = (area: Row | null): string[] => {
      const msel = [
        inject('INJ-09', { at: '0:30', effects: [{ do: 'people-return', villages: ['v8', 'v3'] }] }),
      ];
      const ex = tiny({ rain: null, msel });
      for (const v of ['v8', 'v3']) order(ex, 'police', leave(v, 'shelter-1', { scope: 'all' }));
      if (area) order(ex, 'police', close(area));
      minutes(ex, 40);
      return events(ex, 'EARLY_RETURN').map((e) => e.data.village);
    };
    expect(back(null)).toEqual(['v8', 'v3']);
    expect(back(circle(15, 20, 500))).toEqual(['v3']);
    expect(back(circle(4, 20, 500))).toEqual(['v8']);
  });
});

describe('a release', () => {
  const camp = { id: 'camp', name: t('camp'), ...at(17, 7), people: 90, village: 'v7', from: '0:40' };
  const world = (): Exercise => {
    const ex = tiny({
      hazard: 'hazmat',
      rain: null,
      conditions: { hazmat: { ...leak(), receptors: [...(leak().receptors as object[]), camp] } },
    });
    minutes(ex, 3);
    learn(ex.world, 'release:alarm', HQ_ROLES);
    return ex;
  };
  const zones = (area: Row): Command => ({ type: 'zones.set', area });
  it('a drawn zone keeps off who comes into it, nobody beside it, and needs no numbers', () => {
    const kept = (area: Row | null): string[] => {
      const ex = world();
      if (area) order(ex, 'police', zones(area));
      minutes(ex, 60);
      return events(ex, 'GROUP_KEPT_OFF').map((e) => e.data.receptor);
    };
    expect(kept(circle(17, 7, 150))).toEqual(['camp']);
    expect(kept(circle(14, 4, 150))).toEqual([]);
    expect(kept(null)).toEqual([]);
    expect(judge(world(), 'police', { type: 'zones.set', isolateM: 100 })).toMatchObject({
      code: 'REJ-003',
      field: 'downwindM',
    });
  });
  it('is hot inside what was drawn and nowhere else, until circles are drawn again', () => {
    const ex = world();
    const h = ex.world.incidents.hazmat!;
    const classAt = (x: number, y: number): number => inZones(ex.world, h, x, y);
    // The map draws no circle where an area takes its place.
    const drawn = (): unknown => projectView(ex, 'police').incidents.hazmat!.zones!.drawn;
    order(ex, 'police', zones(circle(17, 7, 150)));
    // The camp lies three cells east and three south of the leak.
    expect([classAt(600, 600), classAt(600, 760), classAt(0, 0)]).toEqual([3, 0, 0]);
    expect(drawn()).toBe(true);
    order(ex, 'police', { type: 'zones.set', isolateM: 100, downwindM: 300 });
    expect([classAt(600, 600), classAt(0, 0)]).toEqual([0, 3]);
    expect(drawn()).toBe(false);
  });
  it('whoever is known to be in a place of the incident is counted with the villages, nobody before the alarm', () => {
    const inside = (ex: Exercise): unknown => outlook(ex, zones(circle(16, 4, 60)))!.area;
    expect(inside(world())).toMatchObject({
      people: 500 + 90,
      groups: 1,
      villages: [{ village: 'v7', people: 500 }],
    });
    const early = tiny({ hazard: 'hazmat', rain: null, conditions: { hazmat: leak() } });
    expect(inside(early)).toMatchObject({ people: 500, groups: 0 });
    // The camp comes at its time.
    const late = world();
    const camp = (): unknown => outlook(late, zones(circle(17, 7, 100)))!.area!.groups;
    expect(camp()).toBe(0);
    minutes(late, 45);
    expect(camp()).toBe(1);
  });
  it('is right where it holds the leak as far round as the guide asks, half right at half, wrong elsewhere', () => {
    const right = (area: Row): number => {
      const ex = world();
      order(ex, 'police', zones(area));
      return events(ex, 'ZONES')[0].data.right;
    };
    const { guide } = (() => {
      const ex = world();
      order(ex, 'police', zones(circle(14, 4, 300)));
      return events(ex, 'ZONES')[0].data;
    })();
    expect(right(circle(14, 4, 2 * guide))).toBe(1);
    expect(right(circle(14, 4, 0.7 * guide))).toBe(0.5);
    expect(right(circle(14, 4, 6 * guide))).toBe(0.5);
    expect(right(circle(17, 7, 2 * guide))).toBe(0);
  });
  it('tells exactly the places inside what to do; lifting the zones takes all of it away', () => {
    const told = (area: Row): string[] => {
      const ex = world();
      order(ex, 'police', { type: 'people.protect', action: 'shelter', area });
      return events(ex, 'PROTECT_ACTION')[0].data.receptors;
    };
    expect(told(circle(16, 4, 250)).sort()).toEqual(['dormitory', 'v7']);
    expect(told(circle(16, 4, 120))).toEqual(['dormitory']);
    expect(told(circle(17, 7, 120))).toEqual(['camp']);
    expect(
      judge(world(), 'police', { type: 'people.protect', action: 'shelter', area: circle(5, 20, 120) })?.code,
    ).toBe('REJ-167');
    const ex = world();
    order(ex, 'commander', zones(circle(14, 4, 300)));
    order(ex, 'commander', zones(circle(14, 4, 400)));
    order(ex, 'commander', { type: 'people.protect', action: 'shelter', area: circle(16, 4, 120) });
    expect(areas(ex).map((x) => x.use)).toEqual(['zone', 'protect']);
    order(ex, 'commander', { type: 'zones.set', isolateM: 100, downwindM: 300 });
    expect(areas(ex).map((x) => x.use)).toEqual(['protect']);
  });
});

describe('a fire', () => {
  const ban = (area: Row): Command => ({
    type: 'fire.ban',
    townships: [],
    area,
    checkpoints: true,
    text: 'x',
  });
  const late = () => ({
    ...fire('3:00'),
    ignitions: [{ id: 'first', at: '3:00', ...at(15, 7), cause: t('paper'), detectMin: 5, human: true }],
  });
  it('is not lit where a ban was drawn over the place, and is beside it', () => {
    const lit = (area: Row): number => {
      const ex = tiny({ hazard: 'forest-fire', rain: null, conditions: { forestFire: late() } });
      order(ex, 'commander', ban(area));
      minutes(ex, 190);
      return events(ex, 'IGNITION_FIRE').length;
    };
    expect(lit(circle(15, 7, 300))).toBe(0);
    expect(lit(circle(5, 7, 300))).toBe(1);
  });
  it('is banned for as many of the villages as the townships named and what was drawn hold, ban upon ban', () => {
    const ex = tiny({ hazard: 'forest-fire', rain: null, conditions: { forestFire: late() } });
    const inPlan = tinyCounty.townships.filter((x) => x.inPlan).map((x) => x.id);
    const all = tinyCounty.villages.filter((v) => inPlan.includes(v.township));
    const [v8, first] = [all.find((v) => v.id === 'v8')!, inPlan[0]];
    const one = all.filter((v) => v.township === first);
    const shares = (): number[] => events(ex, 'BAN').map((e) => e.data.share);
    order(ex, 'commander', ban(['circle', v8.at.lon, v8.at.lat, 100]));
    order(ex, 'commander', { ...ban([]), townships: [first], area: undefined } as never);
    order(ex, 'commander', { ...ban([]), townships: inPlan, area: undefined } as never);
    expect(shares()).toEqual([1 / all.length, new Set([...one, v8]).size / all.length, 1]);
  });
  it('a crew builds its line where it was drawn', () => {
    const line: Row = ['corridor', 25, at(16, 6).lon, at(16, 6).lat, at(16, 8).lon, at(16, 8).lat];
    const assign = (more: object): Command => ({
      type: 'fire.assign',
      unit: 'fire-team-1',
      task: 'fire-line',
      target: 'fire-head',
      lookout: true,
      ...SIX,
      ...more,
    });
    const held = (more: object): Set<number> => {
      const ex = tiny({
        hazard: 'forest-fire',
        rain: null,
        endAt: '8:00',
        conditions: { forestFire: fire('0:01') },
      });
      minutes(ex, 20);
      const unit = ex.world.res.units.find((u) => u.skills.includes('forest-fire'))!.id;
      order(ex, 'commander', assign({ unit, ...more }));
      minutes(ex, 180);
      const f = ex.world.incidents.forestFire!;
      return new Set([...f.fire.hold.keys()].filter((i) => f.fire.hold[i] > f.fire.hold0[i]));
    };
    const column = (160 * 320 + 160 + 8) % 320;
    const onLine = (cells: Set<number>): number => [...cells].filter((i) => i % 320 === column).length;
    expect([onLine(held({ line })), onLine(held({}))]).toEqual([7, 0]);
    const ex = tiny({ hazard: 'forest-fire', rain: null, conditions: { forestFire: fire('0:01') } });
    minutes(ex, 20);
    const [unit] = ex.world.res.units.filter((u) => u.skills.includes('forest-fire')).map((u) => u.id);
    expect(judge(ex, 'commander', assign({ unit, line, task: 'mop-up' }))?.code).toBe('REJ-023');
    const far: Row = ['corridor', 25, at(2, 23).lon - 0.02, at(2, 23).lat, at(2, 23).lon, at(2, 23).lat];
    expect(judge(ex, 'commander', assign({ unit, line: far }))?.code).toMatch(/REJ-16[49]/);
  });
});

describe('an area that cannot be', () => {
  const code = (area: unknown): string | undefined =>
    judge(tiny({ rain: null }), 'commander', warning(area as Row))?.code;
  it.each<[string, unknown, string]>([
    ['no shape', ['circle', 117.2], 'REJ-160'],
    ['another word', ['star', 117.2, 29.4, 100], 'REJ-003'],
    ['an object', { kind: 'circle' }, 'REJ-003'],
    ['two corners', ring([3, 3], [5, 5]), 'REJ-161'],
    [
      'forty-one corners',
      ['polygon', ...Array.from({ length: 82 }, (_, i) => (i % 2 ? 29.4 + i / 1e4 : 117.21 + i / 1e4))],
      'REJ-162',
    ],
    ['a bow tie', ring([3, 3], [8, 8], [8, 3], [3, 8]), 'REJ-163'],
    ['one corner off the sheet', [...ring([3, 3], [9, 3]), 117.9, 29.45], 'REJ-164'],
    ['a great circle', circle(10, 10, 25_000), 'REJ-165'],
    ['a dot', circle(10, 10, 5), 'REJ-166'],
  ])('%s', (_, area, want) => expect(code(area)).toBe(want));
  it('leaves the state as it was, and an order without one hashes as before', () => {
    const ex = given('commander', warning(undefined, { villages: ['v1'] }));
    expect('areas' in ex.world.resp).toBe(false);
  });
});
