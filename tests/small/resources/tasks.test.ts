/** What tasks change and leave alone: places at the edge of a repair, crews that hear late, rounds that go on. */
import { network } from '../../support/links.ts';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/sim/exercise.ts';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { onWorkTimer, recallUnit } from '../../../src/sim/resources/tasks.ts';
import { countyStore, initialUnits } from '../../../src/sim/resources/roster.ts';
import { finishTask, onScene } from '../../../src/sim/resources/task-effects.ts';
import type { Task } from '../../../src/sim/world.ts';
import { COMMAND_ROLES, learn } from '../../../src/sim/information/deliver.ts';
import { mastsOf } from '../../../src/sim/information/coverage.ts';
import { harm } from '../../../src/sim/people/harm.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  inject,
  messages,
  minutes,
  order,
  quake,
  t,
  tiny,
  unitOf,
  villageNo,
} from '../../support/tiny-world.ts';
import { isIn, raise } from '../../../src/sim/drive.ts';
import { isGuarded } from '../../../src/sim/hazards/flood/dangers.ts';
import { danger } from '../../support/dangers.ts';
import { supplyStands } from '../../../src/sim/resources/supplies.ts';

const five = villageNo('v5');
const assign = (ex: Exercise, unit: string, task: string, target: string): void =>
  order(ex, 'commander', { type: 'unit.assign', unit, task, target } as Command);
const task = (_: Exercise, kind: string, target: string, unit = 0, node = 0): Task =>
  ({
    id: 0,
    kind,
    unit,
    by: 'commander',
    target: { kind: 'place', id: target },
    node,
    method: 'filter-well',
    workS: 0,
  }) as never;

describe('a repair', () => {
  /** Only edge k is blocked and the county is so wide that no other node is near. */
  function opened(node: number, k: number, apart: number, northward = false): boolean {
    const ex = tiny();
    const nodes = tinyCounty.roads.nodes.map((n, i) => ({
      ...n,
      at: { lon: 117 + (northward ? 0 : i * apart), lat: 29 + (northward ? i * apart : 0) },
    }));
    const county = { ...tinyCounty, roads: { ...tinyCounty.roads, nodes } };
    const w = { ...ex.world, env: { ...ex.world.env, county } };
    w.res.blockedEdges[k] = w.info.knownClosed[k] = 1;
    finishTask(w, task(ex, 'repair-road', 'v8', 0, node));
    expect(w.info.knownClosed[k] === undefined).toBe(w.res.blockedEdges[k] === undefined);
    return w.res.blockedEdges[k] === undefined;
  }
  it('opens a road that begins or ends there, however long, and none that does neither', () => {
    // Edge 5 runs from node 2 to node 5.
    expect([opened(2, 5, 1), opened(5, 5, 1), opened(3, 5, 1), opened(1, 5, 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('and one whose beginning is within 0.04° east and 0.036° north', () => {
    expect([opened(3, 5, 0.0399), opened(3, 5, 0.0401)]).toEqual([true, false]);
    expect([opened(1, 5, 0.0399), opened(1, 5, 0.0401)]).toEqual([true, false]);
    expect([opened(3, 5, 0.0359, true), opened(3, 5, 0.0361, true)]).toEqual([true, false]);
  });
  it('of power goes to the township named, the first as well, and to none other', () => {
    const ex = tiny();
    for (const i of [0, 1, 2]) network(ex.world, i, { power: false });
    finishTask(ex.world, task(ex, 'repair-power', 't1'));
    expect(ex.world.info.links.map((l) => l.power)).toEqual([true, false, false]);
    expect(finishTask(ex.world, task(ex, 'repair-power', 'v1'))).toBe(false);
    expect(ex.world.info.links.map((l) => l.power)).toEqual([true, false, false]);
  });
});

it('a crew that cannot get to a danger says at which levee', () => {
  const ex = tiny();
  const w = ex.world;
  const { id } = danger(ex, 1, 'piping', 'told');
  learn(w, `danger:${id}`, COMMAND_ROLES);
  w.env.county.roads.edges.forEach((_, k) => (w.res.blockedEdges[k] = 0));
  order(ex, 'commander', {
    type: 'danger.fix',
    danger: String(id),
    unit: 'county-team',
    method: 'filter-well',
  } as Command);
  minutes(ex, 60);
  expect(messages(ex, 'unit-blocked')[0].params).toEqual({
    unit: 'county-team',
    task: 'fix-danger',
    target: w.env.county.levees[1].id,
  });
});

it('a crew that walks a levee goes over to a danger there; one on another levee is not free', () => {
  const ex = tiny();
  const w = ex.world;
  const { id } = danger(ex, 1, 'piping', 'told');
  learn(w, `danger:${id}`, COMMAND_ROLES);
  const fix = {
    type: 'danger.fix',
    danger: String(id),
    unit: 'county-team',
    method: 'filter-well',
  } as Command;
  const walk = (k: number): Command =>
    ({
      type: 'unit.assign',
      unit: 'county-team',
      task: 'patrol',
      target: w.env.county.levees[k].id,
    }) as Command;
  order(ex, 'commander', walk(0));
  expect(judge(ex, 'commander', fix)).toMatchObject({ code: 'REJ-025' });
  order(ex, 'commander', { ...walk(1), type: 'unit.redirect' } as Command);
  const before = w.res.tasks.length;
  order(ex, 'commander', fix);
  expect(w.res.tasks[before]).toMatchObject({ kind: 'fix-danger', target: { id: String(id) } });
  expect(isIn(w, 'task', 'cancelled', String(before - 1))).toBe(true);
});

describe('rounds', () => {
  it('of rescue go on while anybody is held, and of no village never', () => {
    const ex = tiny();
    const w = ex.world;
    w.incidents.flood.stranded[five] = 46;
    // The county team's thirty bring out 45.
    expect(finishTask(w, task(ex, 'water-rescue', 'v5'))).toBe(true);
    expect([w.incidents.flood.stranded[five], w.incidents.flood.fetched[five]]).toEqual([1, 45]);
    expect(finishTask(w, task(ex, 'rescue', 'v5'))).toBe(false);
    expect([w.incidents.flood.stranded[five], w.incidents.flood.fetched[five]]).toEqual([0, 46]);
    expect(finishTask(w, task(ex, 'rescue', 'gov'))).toBe(false);
    expect(events(ex, 'RESCUE').map((e) => e.data.saved)).toEqual([45, 1]);
  });
  it('of a search end with the last one found: told once, and the crew goes home', () => {
    const ex = tiny({ hazard: 'earthquake', conditions: { earthquake: quake() } });
    minutes(ex, 60);
    const q = ex.world.incidents.earthquake!;
    // The shock has cut the way; somebody has opened it.
    for (const k of Object.keys(ex.world.res.blockedEdges)) delete ex.world.res.blockedEdges[Number(k)];
    const barn = q.sites.find((s) => s.id === 'barn')!;
    order(ex, 'emergency', {
      type: 'rescue.assign',
      unit: 'county-team',
      task: 'search-rescue',
      target: 'barn',
      method: 'light',
      lookout: true,
      rally: 'x',
    } as Command);
    for (let k = 0; k < 600 && !messages(ex, 'site-cleared').length; k += 10) minutes(ex, 10);
    expect(messages(ex, 'site-cleared').map((m) => m.params)).toEqual([{ site: 'barn' }]);
    expect(barn.crews).toEqual([]);
    minutes(ex, 120);
    expect(messages(ex, 'site-cleared')).toHaveLength(1);
    expect(events(ex, 'TASK_DONE').map((e) => e.data.target)).toEqual(['barn']);
    expect(unitOf(ex, 'county-team')).toMatchObject({ task: -1 });
  });
  it.each(['search-rescue', 'fire-attack', 'lake-spillway', 'cooling', 'decontaminate'])(
    'of %s end where there is no such hazard',
    (kind) => expect(finishTask(tiny().world, task(tiny(), kind, 'v5'))).toBe(false),
  );
  it('of a guard while the danger is active; arrival guards it', () => {
    const ex = tiny();
    const d = danger(ex, 0, 'piping', 'told');
    onScene(ex.world, task(ex, 'guard', '0'));
    expect(isGuarded(ex.world, d)).toBe(true);
    expect(() => onScene(ex.world, task(ex, 'guard', '7'))).not.toThrow();
    expect(finishTask(ex.world, task(ex, 'guard', '0'))).toBe(true);
    raise(ex.world, 'flood-levee', d.instance, 'cured');
    expect([
      finishTask(ex.world, task(ex, 'guard', '0')),
      finishTask(ex.world, task(ex, 'guard', '7')),
    ]).toEqual([false, false]);
    expect(finishTask(ex.world, task(ex, 'fix-danger', '0'))).toBe(false);
    expect(events(ex, 'DANGER_FIX')).toEqual([]);
  });
  it.each([
    ['cured', 'treated'],
    ['gone', 'breached'],
  ] as const)('none of what is %s: the refusal names the state', (event, state) => {
    const ex = tiny();
    const { id } = danger(ex, 0, 'piping', 'told', event);
    learn(ex.world, `danger:${id}`, COMMAND_ROLES);
    for (const order of [{ type: 'danger.fix', method: 'filter-well' }, { type: 'danger.guard' }])
      expect(
        judge(ex, 'commander', { ...order, danger: String(id), unit: 'county-team' } as Command),
      ).toMatchObject({ code: 'REJ-027', params: { danger: state } });
  });
  it.each([
    ['patrol', 'levee-1', true],
    ['cordon', 'v5', true],
    ['medical', 'shelter-1', true],
    ['standby', 'v5', true],
    ['assist-evacuation', 'v5', false],
    ['door-knock', 'v5', false],
    ['door-knock', 'gov', false],
    ['comms', 't2', false],
    ['repair-road', 'v5', false],
    ['health', 'v5', false],
    ['protect', 'works', false],
    ['geo-patrol', 'slope-6', false],
    ['recon', 'gov', false],
  ])('%s at %s: again %s', (kind, target, again) => {
    const ex = tiny();
    expect(finishTask(ex.world, task(ex, kind, target))).toBe(again);
  });
  it('a fixed danger is done after one, with its method', () => {
    const ex = tiny();
    danger(ex, 0, 'piping', 'told');
    assign(ex, 'flood-team-1', 'standby', 'gov');
    const own = ex.world.res.tasks[0];
    own.kind = 'fix-danger';
    own.target.id = '0';
    own.method = 'filter-well';
    onWorkTimer(ex.world, ex.world.res.units.indexOf(unitOf(ex, 'flood-team-1')));
    expect(events(ex, 'DANGER_FIX').map((e) => e.data)).toEqual([
      { danger: 0, levee: 'levee-1', method: 'filter-well', right: true, unit: 'flood-team-1' },
    ]);
    expect(events(ex, 'TASK_DONE')).toHaveLength(1);
  });
});

describe('work that others have done already', () => {
  it.each([0, 60])('a village that was warned at %i s is not warned again at its doors', (s) => {
    const ex = tiny();
    minutes(ex, 10);
    ex.world.people.warnedAt[five] = s;
    expect(finishTask(ex.world, task(ex, 'door-knock', 'v5'))).toBe(false);
    expect(ex.world.people.warnedAt[five]).toBe(s);
    expect(events(ex, 'VILLAGE_WARNED')).toEqual([]);
    expect(events(ex, 'DOOR_KNOCK')).toHaveLength(1);
  });
  it('a danger of the list is closed once: the second crew finds it done and says nothing', () => {
    const listed = { id: 'HD-1', near: 'v2', name: t('x'), measure: t('x'), foundOn: '2026-01-01' };
    const ex = tiny({
      msel: [inject('INJ-01', { at: '2:00' })],
      conditions: { hiddenDangers: [{ ...listed, inject: 'INJ-01' }] },
    });
    finishTask(ex.world, task(ex, 'close-risk', 'risk-HD-1'));
    minutes(ex, 10);
    finishTask(ex.world, task(ex, 'close-risk', 'risk-HD-1', 1));
    expect(ex.world.res.risksClosed['HD-1']).toBe(0);
    expect(events(ex, 'RISK_CLOSED')).toHaveLength(1);
    expect(messages(ex, 'risk-closed')).toHaveLength(1);
  });
});

describe('a company that was told', () => {
  const WORK = [
    ['power-team-1', 'repair-power', 't1'],
    ['comms-team-1', 'comms', 't1'],
    ['road-team-1', 'repair-road', 'gov'],
  ] as const;
  const paces = (...parties: readonly string[]): number[] =>
    WORK.map(([unit, kind, target]) => {
      const ex = tiny();
      if (parties.length > 0)
        order(ex, 'duty', { type: 'neighbours.notify', parties: [...parties], text: 'x' } as Command);
      assign(ex, unit, kind, target);
      return ex.world.res.tasks[0].pace;
    });
  it('speeds its own repairs and no others', () => {
    const told = tiny().world.env.numbers['PRM-NTF-REPAIR'];
    expect(paces()).toEqual([1, 1, 1]);
    expect(paces('power-company')).toEqual([told, 1, 1]);
    expect(paces('telecom')).toEqual([1, told, 1]);
    expect(paces('railway')).toEqual([1, 1, 1]);
  });
});

describe('a look on the spot', () => {
  it('tells how many are held and dead there; of no village neither', () => {
    const ex = tiny();
    harm(ex.world, five, { dead: 2, hurt: 4 * 2, of: 20 });
    ex.world.incidents.flood.stranded[five] = 7;
    ex.world.people.wetAt[five] = 0;
    finishTask(ex.world, task(ex, 'recon', 'v5'));
    finishTask(ex.world, task(ex, 'recon', 'gov'));
    finishTask(ex.world, task(ex, 'recon', 'v1'));
    expect(messages(ex, 'recon-report').map((m) => [m.params.trapped, m.params.dead, [...m.facts]])).toEqual([
      [7, 2, ['village:v5:flooded']],
      [0, 0, []],
      [0, 0, []],
    ]);
  });
});

describe('a crew at work that nobody hears', () => {
  function mute(): Exercise {
    const ex = tiny();
    assign(ex, 'flood-team-1', 'standby', 'gov');
    for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
    unitOf(ex, 'comms-team-1').status = 'unavailable';
    return ex;
  }
  const redirect = (ex: Exercise, target: string): void =>
    order(ex, 'commander', { type: 'unit.redirect', unit: 'flood-team-1', task: 'standby', target });
  it('goes on until the order is carried to it', () => {
    const ex = mute();
    redirect(ex, 'v3');
    expect(unitOf(ex, 'flood-team-1')).toMatchObject({ task: 0, orderOnWay: 1, status: 'working' });
    minutes(ex, 29);
    expect(unitOf(ex, 'flood-team-1').task).toBe(0);
    minutes(ex, 1);
    expect(unitOf(ex, 'flood-team-1')).toMatchObject({ task: 1, orderOnWay: -1 });
    expect(events(ex, 'TASK_CANCELLED').map((e) => [e.t, e.data.task])).toEqual([[1800, 0]]);
  });
  it('a later order overtakes the first', () => {
    const ex = mute();
    redirect(ex, 'v3');
    minutes(ex, 10);
    redirect(ex, 'v8');
    expect(events(ex, 'TASK_CANCELLED').map((e) => e.data.task)).toEqual([1]);
    minutes(ex, 25);
    expect(unitOf(ex, 'flood-team-1').task).toBe(0);
    minutes(ex, 5);
    expect(unitOf(ex, 'flood-team-1').task).toBe(2);
  });
  it('and goes home when that word comes', () => {
    const ex = mute();
    recallUnit(ex.world, ex.world.res.units.indexOf(unitOf(ex, 'flood-team-1')), 'commander');
    minutes(ex, 29);
    expect(unitOf(ex, 'flood-team-1').status).toBe('working');
    minutes(ex, 2);
    expect(unitOf(ex, 'flood-team-1').task).toBe(-1);
  });
  it('equipment that fails is told', () => {
    let told = 0;
    for (let s = 0; s < 12; s++) {
      const ex = tiny({ resources: { equipmentWorks: 0.5 } }, String(s));
      assign(ex, 'comms-team-2', 'recon', 'gov');
      told += events(ex, 'EQUIPMENT_FAILED').length;
    }
    expect(told).toBeGreaterThan(1);
    expect(told).toBeLessThan(11);
  });
});

describe('stations', () => {
  it('each kind of team starts where its own house is', () => {
    const moved = { government: 1, hospital: 3, 'fire-station': 4 } as const;
    const facilities = [...tinyCounty.facilities]
      .reverse()
      .map((f) => ({ ...f, node: moved[f.kind as 'hospital'] ?? f.node }));
    const units = initialUnits({ ...tinyCounty, facilities }, tiny().world.env.scenario);
    expect(
      ['county-team', 'police-team-1', 'medical-team-1', 'fire-rescue-1'].map(
        (id) => units.find((u) => u.id === id)!.node,
      ),
    ).toEqual([1, 1, 3, 4]);
    expect(facilities[countyStore({ ...tinyCounty, facilities })].id).toBe('store-county');
  });
});

describe('goods that were held up', () => {
  it('arrive once, by the time that the open road gives', () => {
    const ex = tiny();
    ex.world.res.blockedEdges[0] = 1;
    order(ex, 'emergency', {
      type: 'supplies.dispatch',
      store: 'store-county',
      to: 'shelter-3',
      item: 'food',
      quantity: 30,
    });
    minutes(ex, 14);
    expect(supplyStands(ex.world, ex.world.res.supplies[0])).toMatchObject({
      blocked: true,
      arriveAt: -1,
      arrivedAt: -1,
    });
    minutes(ex, 5);
    expect(supplyStands(ex.world, ex.world.res.supplies[0]).arrivedAt).toBe(-1);
    delete ex.world.res.blockedEdges[0];
    minutes(ex, 90);
    expect(events(ex, 'SUPPLY_ARRIVED').map((e) => e.t)).toEqual([1800 + Math.ceil(1200 + 540 / 0.85)]);
  });
});
