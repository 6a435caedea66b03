/** In a flood: what keepers, closing, inspection, guards and approvals are worth where orders reach the world. */
import { describe, expect, it } from 'vitest';
import { createExercise, type Command, type Exercise } from '../../../src/sim/index.ts';
import { unpreparedS } from '../../../src/sim/hazards/answers.ts';
import { isFound, isGuarded, startDanger, tellDanger } from '../../../src/sim/hazards/flood/dangers.ts';
import { findDangers } from '../../../src/sim/hazards/flood/levees.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { lossBySector } from '../../../src/sim/resources/losses.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import type { Task } from '../../../src/sim/world.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, minutes, order, scenarioOf, tiny, unitOf } from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

describe('underpasses in a downpour', () => {
  const filled = (rain: number, ...sites: readonly string[]) => {
    const ex = tiny({ rain, endAt: '8:00', parameters: { 'PRM-LOS-UNDERPASS': 150 } });
    if (sites.length > 0) order(ex, 'police', { type: 'site.close', sites, pumps: true });
    minutes(ex, 200);
    return {
      which: events(ex, 'UNDERPASS_FILLED').map((e) => e.data.facility),
      wan: lossBySector(ex.world).lifelines,
    };
  };
  it('fill with the cars that drive in, once each, where they were not closed', () => {
    expect(filled(20)).toEqual({ which: ['underpass-1', 'underpass-2'], wan: 300 });
    expect(filled(20, 'underpass-2')).toEqual({ which: ['underpass-1'], wan: 150 });
    expect(filled(20, 'underpass-1', 'underpass-2')).toEqual({ which: [], wan: 0 });
  });
  it('stay dry under 40 mm in three hours', () => expect(filled(13)).toEqual({ which: [], wan: 0 }));
});

describe('a danger on a levee', () => {
  /** Found and known, with the river high enough to make it worse. */
  const found = (endAt = '8:00'): Exercise => {
    const ex = tiny({ rain: 1, endAt, parameters: { 'PRM-LOS-DANGER': 40 } });
    const d = startDanger(ex.world, 0, 'seepage')!;
    tellDanger(ex.world, d, 'told');
    learn(ex.world, `danger:${d.id}`, HQ_ROLES);
    return ex;
  };
  const dangers = (ex: Exercise) => ex.world.incidents.flood.rivers.dangers;
  it('costs forty 万元 an hour', () => {
    const ex = found();
    minutes(ex, 180);
    expect(lossBySector(ex.world).works).toBe(3 * 40);
  });
  it('is guarded by the crew ordered there, from when it stands there', () => {
    const ex = found();
    order(ex, 'hq-office', { type: 'danger.guard', unit: 'flood-team-1', danger: '0', ...SIX });
    minutes(ex, 1);
    expect(isGuarded(ex.world, dangers(ex)[0])).toBe(false);
    for (let m = 0; m < 120 && unitOf(ex, 'flood-team-1').status !== 'working'; m++) minutes(ex, 1);
    expect(isGuarded(ex.world, dangers(ex)[0])).toBe(true);
  });
  it('is found by a crew on patrol, who walk on: keepers alone stay', () => {
    const found = (by: string): [boolean, boolean] => {
      const ex = tiny({ rain: 1 });
      const d = startDanger(ex.world, 0, 'seepage')!;
      findDangers(ex.world, 0, by);
      return [isFound(ex.world, d.instance), isGuarded(ex.world, d)];
    };
    expect(found('flood-team-1')).toEqual([true, false]);
    expect(found('levee-keepers')).toEqual([true, true]);
  });
  it('ripens at half the pace under guard while the river presses', () => {
    const ripens = (guarded: boolean): number => {
      // A toe far below the river: its water stands at the dike all the time.
      const levees = tinyCounty.levees.map((l) => ({ ...l, toeM: l.crestM - 100 }));
      const ex = createExercise(scenarioOf({ rain: 1 }), { ...tinyCounty, levees }, '1');
      const d = startDanger(ex.world, 0, 'seepage')!;
      tellDanger(ex.world, d, 'told');
      if (guarded) tellDanger(ex.world, d, 'guard');
      const before = d.breachAt;
      minutes(ex, 10);
      return (dangers(ex)[0].breachAt - before) / 60;
    };
    expect(ripens(false)).toBe(0);
    expect(ripens(true)).toBe(5);
  });
});

it('a dam that nobody had inspected costs the crew at its crest twenty minutes; ponds and levees do not count for it', () => {
  const ex = tiny();
  const task = { kind: 'protect', target: { kind: 'place', id: 'pond' } } as unknown as Task;
  order(ex, 'hq-office', { type: 'inspect.order', targets: ['tailings', 'levees'] });
  expect(unpreparedS(ex.world, task) / 60).toBe(20);
  order(ex, 'hq-office', { type: 'inspect.order', targets: ['unsafe-dams'] });
  expect(unpreparedS(ex.world, task)).toBe(0);
});

it('a crew walks its round in half as long again while the gauge there is seldom read', () => {
  const round = (...gauges: readonly string[]): number => {
    const ex = tiny({ rain: 1, parameters: { 'PRM-LEV-UNREAD': 1.5 } });
    if (gauges.length > 0) order(ex, 'hq-office', { type: 'gauges.densify', gauges, intervalMin: 30 });
    order(ex, 'hq-office', {
      type: 'unit.assign',
      unit: 'flood-team-1',
      task: 'patrol',
      target: 'levee-1',
      ...SIX,
    });
    for (let m = 0; m < 120 && unitOf(ex, 'flood-team-1').status !== 'working'; m++) minutes(ex, 1);
    return ex.world.res.tasks[unitOf(ex, 'flood-team-1').task].workS;
  };
  const usual = round('g-low');
  expect(usual).toBeGreaterThan(0);
  expect(round()).toBe(1.5 * usual);
  // The levee stands at the lower gauge.
  expect(round('g-up')).toBe(1.5 * usual);
});

it('a danger that nobody guards costs the crew that comes to mend it twenty minutes', () => {
  const ex = tiny({ rain: 1, parameters: { 'PRM-LEV-UNWATCHED': 20, 'PRM-FLD-UNINSPECTED': 0 } });
  for (const kind of ['seepage', 'piping'] as const) {
    const d = startDanger(ex.world, 0, kind)!;
    tellDanger(ex.world, d, 'told');
    learn(ex.world, `danger:${d.id}`, HQ_ROLES);
  }
  const fix = (id: string) =>
    unpreparedS(ex.world, { kind: 'fix-danger', target: { kind: 'danger', id } } as unknown as Task) / 60;
  expect(fix('0')).toBe(20);
  order(ex, 'hq-office', { type: 'danger.guard', danger: '0', unit: 'flood-team-1', ...SIX });
  // On the way it guards nothing.
  expect(fix('0')).toBe(20);
  for (let m = 0; m < 120 && unitOf(ex, 'flood-team-1').status !== 'working'; m++) minutes(ex, 1);
  expect(fix('0')).toBe(0);
  expect(fix('1')).toBe(20);
  order(ex, 'hq-office', { type: 'unit.recall', unit: 'flood-team-1' });
  minutes(ex, 1);
  expect(fix('0')).toBe(20);
});

it('a danger on a dike that no named official answers for costs the crew fifteen minutes', () => {
  const ex = tiny({ rain: 1, parameters: { 'PRM-LEV-UNLED': 15, 'PRM-FLD-UNINSPECTED': 0 } });
  const d = startDanger(ex.world, 0, 'seepage')!;
  tellDanger(ex.world, d, 'told');
  learn(ex.world, `danger:${d.id}`, HQ_ROLES);
  const fix = { kind: 'fix-danger', target: { kind: 'danger', id: '0' } } as unknown as Task;
  expect(unpreparedS(ex.world, fix) / 60).toBe(15);
  // Officials at dams answer for no dike.
  order(ex, 'hq-office', { type: 'posts.fill', works: ['reservoirs'] });
  expect(unpreparedS(ex.world, fix) / 60).toBe(15);
  order(ex, 'hq-office', { type: 'posts.fill', works: ['levees'] });
  expect(unpreparedS(ex.world, fix)).toBe(0);
});

it('a danger that no expert was asked about costs the crew there ten minutes', () => {
  const ex = tiny({ rain: 1, parameters: { 'PRM-FLD-UNADVISED': 10, 'PRM-FLD-UNINSPECTED': 0 } });
  const d = startDanger(ex.world, 0, 'seepage')!;
  tellDanger(ex.world, d, 'told');
  learn(ex.world, `danger:${d.id}`, HQ_ROLES);
  const task = (kind: string, id: string) => ({ kind, target: { kind: 'danger', id } }) as unknown as Task;
  const ask = (field: string, danger: string): void =>
    order(ex, 'hq-office', {
      type: 'expert.ask',
      field,
      ...(danger === '' ? {} : { danger }),
      question: 'x',
    });
  ask('water', '');
  ask('geology', '0');
  expect(unpreparedS(ex.world, task('fix-danger', '0')) / 60).toBe(10);
  ask('water', '0');
  expect(unpreparedS(ex.world, task('fix-danger', '0'))).toBe(0);
  expect(unpreparedS(ex.world, task('protect', 'pond'))).toBe(0);
});

describe('a large release', () => {
  /** What the gates pass once they have moved. */
  const passed = (kind: 'large' | 'medium', approved: boolean, release = 250): number => {
    const [dam, ...others] = tinyCounty.reservoirs;
    const county = { ...tinyCounty, reservoirs: [{ ...dam, kind }, ...others] };
    const ex = createExercise(scenarioOf({ parameters: { 'PRM-GAT-ALONE': 100 } }), county, '1');
    const ask: Command = { type: 'release.approval', reservoir: 'dam', release, reason: 'x' };
    if (approved) order(ex, 'commander', ask);
    minutes(ex, 180);
    order(ex, 'hq-office', { type: 'gate.order', reservoir: 'dam', release, notifyDownstream: true });
    return ex.world.incidents.flood.rivers.reservoirs[0].ordered;
  };
  it('of a large reservoir is cut to what its operators may pass, until those above have approved it', () => {
    expect(passed('large', false)).toBe(100);
    expect(passed('large', true)).toBe(250);
    expect(passed('large', false, 90)).toBe(90);
  });
  it('of another is passed as ordered', () => expect(passed('medium', false)).toBe(250));
});
