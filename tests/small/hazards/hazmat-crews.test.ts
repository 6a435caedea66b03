/** Crews at a release: who is shown as not washed yet, how long the washing goes on, where the places on the map lie. */
import { describe, expect, it } from 'vitest';
import { projectView, type Command, type Exercise } from '../../../src/sim/index.ts';
import { beginChart, isIn, raise } from '../../../src/sim/drive.ts';
import { finish, hotCrews } from '../../../src/sim/hazards/hazmat/work.ts';
import { sites } from '../../../src/sim/hazards/hazmat/view.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { at } from '../../support/tiny-county.ts';
import { leak, minutes, order, t, tiny, unitOf } from '../../support/tiny-world.ts';
import { crew as crewOf } from '../charts/hazmat.plays.ts';

const release = (more: object = {}): Exercise =>
  tiny({
    hazard: 'hazmat',
    rain: null,
    endAt: '6:00',
    conditions: { hazmat: { ...leak(), workersDown: 0, workersOnShift: 0, ...more } },
  });
const crew = (unit: string, task: string): Command =>
  crewOf(unit, task, { tool: task === 'plug' ? 'wedge' : '' });
const h = (ex: Exercise) => ex.world.incidents.hazmat!;
const dirty = (ex: Exercise): readonly string[] => projectView(ex, 'emergency').incidents.hazmat!.dirty;

describe('a crew is shown as not washed', () => {
  /** A crew that has just gone in, with others idle: nothing else moves its chart. */
  const inside = (): Exercise => {
    const ex = release();
    beginChart(ex.world, 'hazmat-entry', 'fire-rescue-1');
    return ex;
  };
  const state = (ex: Exercise): string =>
    ['hot', 'covered', 'dirty', 'washed', 'spread'].find((s) =>
      isIn(ex.world, 'hazmat-entry', s, 'fire-rescue-1'),
    )!;
  const tell = (ex: Exercise, what: string): Exercise => {
    raise(ex.world, 'hazmat-entry', 'fire-rescue-1', what);
    return ex;
  };
  it('while it is in the hot zone and until it is washed, and no longer', () => {
    expect(dirty(release())).toEqual([]);
    const ex = inside();
    expect([state(ex), dirty(ex)]).toEqual(['hot', ['fire-rescue-1']]);
    tell(ex, 'minute');
    expect([state(ex), dirty(ex)]).toEqual(['dirty', ['fire-rescue-1']]);
    tell(ex, 'wash');
    expect([state(ex), dirty(ex)]).toEqual(['washed', []]);
    tell(ex, 'enter');
    expect([state(ex), dirty(ex)]).toEqual(['hot', ['fire-rescue-1']]);
  });
  it('until it is back among others: half an hour after it came out nothing can be washed any more', () => {
    const ex = tell(inside(), 'minute');
    minutes(ex, 29);
    expect([state(ex), dirty(ex)]).toEqual(['dirty', ['fire-rescue-1']]);
    minutes(ex, 2);
    expect([state(ex), dirty(ex)]).toEqual(['spread', []]);
  });
  it('also behind cover, where it cools a tank that everybody else was called back from', () => {
    const ex = release({ burst: { at: '5:00', withdrawMin: 5 } });
    minutes(ex, 3);
    order(ex, 'emergency', crew('fire-rescue-1', 'cooling'));
    for (let m = 0; m < 120 && unitOf(ex, 'fire-rescue-1').status !== 'working'; m++) minutes(ex, 1);
    expect([state(ex), dirty(ex)]).toEqual(['hot', ['fire-rescue-1']]);
    order(ex, 'commander', { type: 'crew.withdraw', headCount: true });
    minutes(ex, 1);
    expect([state(ex), dirty(ex)]).toEqual(['covered', ['fire-rescue-1']]);
  });
});

describe('a crew in the hot zone', () => {
  const there = (ex: Exercise, unit: string, task: string): void => {
    order(ex, 'emergency', crew(unit, task));
    for (let m = 0; m < 120 && unitOf(ex, unit).status !== 'working'; m++) minutes(ex, 1);
    expect(unitOf(ex, unit).status).toBe('working');
  };
  const hot = (ex: Exercise): string[] => hotCrews(ex.world).map((t) => t.kind);
  it('is one that works at the tank, not one that measures at the edge of it or is on its way', () => {
    const ex = release();
    minutes(ex, 3);
    there(ex, 'fire-rescue-1', 'water-curtain');
    expect(hot(ex)).toEqual(['water-curtain']);
    // Whatever they did before: they have not come out among others yet.
    there(ex, 'hazmat-team-1', 'detect');
    beginChart(ex.world, 'hazmat-entry', 'hazmat-team-1');
    order(ex, 'emergency', crew('fire-rescue-2', 'cooling'));
    beginChart(ex.world, 'hazmat-entry', 'fire-rescue-2');
    expect(hot(ex)).toEqual(['water-curtain']);
  });
  it('counts once, for what it does now', () => {
    const ex = release();
    minutes(ex, 3);
    there(ex, 'fire-rescue-1', 'enter-rescue');
    for (let m = 0; m < 120 && unitOf(ex, 'fire-rescue-1').status === 'working'; m++) minutes(ex, 1);
    expect(hot(ex)).toEqual([]);
    there(ex, 'fire-rescue-1', 'water-curtain');
    expect(hot(ex)).toEqual(['water-curtain']);
  });
});

describe('a washing crew', () => {
  const washing = (): Exercise => {
    const ex = release();
    minutes(ex, 3);
    order(ex, 'emergency', crew('fire-post-1', 'decontaminate'));
    for (let m = 0; m < 120 && unitOf(ex, 'fire-post-1').status !== 'working'; m++) minutes(ex, 1);
    return ex;
  };
  const goesOn = (ex: Exercise, rate: number): boolean => {
    h(ex).release.rate = rate;
    return finish(ex.world, h(ex), ex.world.res.tasks[unitOf(ex, 'fire-post-1').task]);
  };
  it('stays as long as more than ten grams a second leak', () => {
    const ex = washing();
    expect([0.5, 0.011, 0.01, 0].map((rate) => goesOn(ex, rate))).toEqual([true, true, false, false]);
  });
  it('stays while a crew has work in the hot zone, whatever leaks; another at the edge of it does not hold it', () => {
    const ex = washing();
    order(ex, 'emergency', crew('hazmat-team-1', 'detect'));
    expect(goesOn(ex, 0)).toBe(false);
    order(ex, 'emergency', crew('fire-rescue-1', 'water-curtain'));
    expect(goesOn(ex, 0)).toBe(true);
  });
  it('washes all who are out and not washed', () => {
    const ex = washing();
    for (const id of ['fire-rescue-1', 'fire-rescue-2']) beginChart(ex.world, 'hazmat-entry', id);
    order(ex, 'emergency', crew('fire-rescue-2', 'water-curtain'));
    raise(ex.world, 'hazmat-entry', 'fire-rescue-1', 'minute');
    expect(dirty(ex)).toEqual(['fire-rescue-2']);
    expect(isIn(ex.world, 'hazmat-entry', 'washed', 'fire-rescue-1')).toBe(true);
  });
});

describe('places of a release', () => {
  it('lie where the leak and its schools and works lie, known once the alarm is', () => {
    const ex = release({
      receptors: [
        { id: 'dormitory', name: t('dormitory'), ...at(16, 4), people: 90, village: 'v7' },
        { id: 'school', name: t('school'), ...at(14, 7), people: 40, village: 'v7' },
      ],
    });
    const places = () => sites(ex.world).map((s) => [s.id, s.name.en, s.at, s.known]);
    expect(places()).toEqual([
      ['leak', 'plant', at(14, 4), false],
      ['dormitory', 'dormitory', at(16, 4), false],
      ['school', 'school', at(14, 7), false],
    ]);
    learn(ex.world, 'release:alarm', HQ_ROLES);
    expect(sites(ex.world).every((s) => s.known)).toBe(true);
    const node = ex.world.env.county.roads.nodes[sites(ex.world)[0].node];
    expect(node.at).toEqual(at(15, 4));
  });
  it('there are none where nothing leaks', () => {
    expect(sites(tiny({ hazard: 'flood' }).world)).toEqual([]);
  });
});
