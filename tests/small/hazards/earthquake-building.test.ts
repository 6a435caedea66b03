/** After a shock buildings are checked before anybody sleeps in them: what a check lifts, and what it costs to go home without. */
import { describe, expect, it } from 'vitest';
import { isIn, since } from '../../../src/sim/drive.ts';
import { projectView, type Command, type Exercise } from '../../../src/sim/index.ts';
import { fieldOf, quakeCell } from '../../../src/sim/hazards/earthquake/field.ts';
import { unfit, view } from '../../../src/sim/hazards/earthquake/view.ts';
import { shelterSafe } from '../../../src/sim/people/shelters.ts';
import { at, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  facilityNo,
  leave,
  messages,
  minutes,
  order,
  quake,
  tiny,
  villageNo,
} from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

const BUILDING = 'earthquake-building';
const MAIN = (quake() as { main: object }).main;
type Shock = readonly [at: string, magnitude: number, place?: object];
function shaken(scripted: readonly Shock[] = [], parameters: Record<string, number> = {}): Exercise {
  return tiny({
    hazard: 'earthquake',
    rain: null,
    parameters,
    conditions: {
      earthquake: {
        ...quake(),
        main: { ...MAIN, magnitude: 5.2 },
        collapses: [],
        scripted: scripted.map(([when, magnitude, place]) => ({ ...MAIN, ...place, at: when, magnitude })),
      },
    },
  });
}
const check = (ex: Exercise, target: string, unit = 'geology-team-1'): void =>
  order(ex, 'emergency', {
    type: 'rescue.assign',
    unit,
    task: 'building-check',
    target,
    lookout: true,
    rally: 'x',
    ...SIX,
  } as Command);
const go = (ex: Exercise, minute: number): void => minutes(ex, minute - ex.world.t / 60);
const kernel = (ex: Exercise) => ex.world.incidents.earthquake!.kernel;
const issue = (ex: Exercise, role: 'emergency' | 'trainer' = 'emergency') =>
  projectView(ex, role).shelters.find((s) => s.id === 'shelter-1')!.issue;
const safe = (ex: Exercise): boolean => shelterSafe(ex.world, facilityNo('shelter-1'));

describe('a school', () => {
  it('is no shelter until it is checked, nor after another strong shock, and never once a check has closed it', () => {
    const ex = shaken([['4:00', 7.8, at(4, 2)]]);
    const seen: unknown[] = [];
    const look = (minute: number): void => {
      go(ex, minute);
      seen.push([safe(ex), issue(ex)]);
    };
    look(4);
    look(20);
    check(ex, 'shelter-1');
    look(200);
    look(245);
    check(ex, 'shelter-1', 'geology-team-2');
    look(420);
    check(ex, 'shelter-1');
    look(600);
    expect(seen).toEqual([
      [true, null],
      [false, 'unchecked'],
      [true, null],
      [false, 'unchecked'],
      [false, 'unusable'],
      [false, 'unusable'],
    ]);
    expect(messages(ex, 'shelter-closed-tag').map((m) => m.params)).toEqual([{ facility: 'shelter-1' }]);
  });
  it('stands unchecked, and the county cannot tell before the network has measured the shock', () => {
    const ex = shaken();
    go(ex, 7);
    expect([issue(ex), issue(ex, 'trainer')]).toEqual([null, 'unchecked']);
  });
  it('keeps its tag through a weak aftershock', () => {
    const ex = shaken([['4:00', 3.5]]);
    go(ex, 20);
    check(ex, 'shelter-1');
    go(ex, 300);
    expect(events(ex, 'AFTERSHOCK').length).toBe(1);
    expect(safe(ex)).toBe(true);
  });
  it('is not checked by a crew that looks at the houses around', () => {
    const ex = shaken();
    go(ex, 20);
    check(ex, 'v1');
    go(ex, 200);
    expect(isIn(ex.world, BUILDING, 'check.usable', 'v1')).toBe(true);
    expect(safe(ex)).toBe(false);
  });
});

it('of a village that has told, damaged houses are listed from the share of the parameter on', () => {
  const ex = shaken();
  go(ex, 20);
  const v = villageNo('v8');
  const share = unfit(ex.world, ex.world.incidents.earthquake!, v);
  expect(share).toBeGreaterThan(0);
  const listed = (from: number, toldAt: number): boolean => {
    ex.world.people.wetReported[v] = toldAt;
    const numbers = { ...ex.world.env.numbers, 'PRM-EQK-DAMAGED': from };
    const w = { ...ex.world, env: { ...ex.world.env, numbers } };
    return view(w, false)!.unfit.some((x) => x.village === 'v8');
  };
  // Whether it told in the first second or later; not before it did.
  expect([listed(share, 0), listed(share, 600), listed(share, -1)]).toEqual([true, true, false]);
  expect(listed(share + 1e-9, 600)).toBe(false);
});

it('a building asks for a check from the intensity of the parameter on, and not below', () => {
  const asks = (place: 'shelter-1' | 'v2', more: number): boolean => {
    const usual = shaken();
    go(usual, 6);
    const { spec } = fieldOf(usual.world.env);
    const v = villageNo('v2');
    const I =
      place === 'v2'
        ? kernel(usual).intensity[spec.settlements[v].cell] + kernel(usual).departure[v]
        : kernel(usual).intensity[quakeCell(tinyCounty.grid, tinyCounty.facilities[facilityNo(place)].at)];
    const ex = shaken([], { 'PRM-EQK-CHECK': I + more });
    go(ex, 20);
    return isIn(ex.world, BUILDING, 'check.shaken', place);
  };
  for (const place of ['shelter-1', 'v2'] as const)
    expect([asks(place, -0.001), asks(place, 0.001)]).toEqual([true, false]);
});

describe('a village that is let home', () => {
  const home: Command = { type: 'return.approve', villages: ['v2'], checked: ['houses'] };
  /** @param checked the village whose houses a crew looks at first. */
  function back(checked: string | null, scripted: readonly Shock[], parameters = {}): Exercise {
    const ex = shaken(scripted, parameters);
    go(ex, 12);
    order(ex, 'hq-office', leave('v2', 'shelter-3'));
    if (checked !== null) check(ex, checked);
    go(ex, 200);
    order(ex, 'emergency', home);
    return ex;
  }
  const buried = (ex: Exercise): number => {
    go(ex, 290);
    return kernel(ex).trapped[villageNo('v2')];
  };
  const STRONG: readonly Shock[] = [['4:40', 7]];
  it('before a check: the next strong aftershock buries more of its people than after one', () => {
    expect(buried(back(null, STRONG))).toBeGreaterThan(2 * buried(back('v2', STRONG)));
  });
  it('gains nothing by a check of another village', () => {
    expect(buried(back('v3', STRONG))).toBe(buried(back(null, STRONG)));
  });
  it('is indoors as far as the parameter says, until a check; a weak aftershock changes nothing', () => {
    const ex = back(null, [['4:00', 3.5]], { 'PRM-EQK-BACK': 60 });
    const { indoors } = kernel(ex);
    const v = villageNo('v2');
    go(ex, 250);
    const before = indoors[v];
    expect(since(ex.world, BUILDING, 'homes.back', 'v2')).toBe(200 * 60);
    check(ex, 'v2');
    go(ex, 500);
    expect([before, indoors[v]]).toEqual([0.6, 0.2]);
    // Nobody else went home.
    expect(indoors[villageNo('v4')]).toBe(0.2);
  });
  it('runs out again in a strong aftershock, and its houses ask for a check again', () => {
    const ex = back('v2', STRONG);
    expect(isIn(ex.world, BUILDING, 'check.usable', 'v2')).toBe(true);
    const unchecked = back(null, STRONG);
    for (const x of [ex, unchecked]) {
      go(x, 290);
      expect(isIn(x.world, BUILDING, 'check.shaken', 'v2')).toBe(true);
      expect(isIn(x.world, BUILDING, 'homes.out', 'v2')).toBe(true);
      expect(kernel(x).indoors[villageNo('v2')]).toBe(0.2);
    }
  });
  it('runs out of unchecked homes in a strong aftershock that ruins nothing more', () => {
    const ex = back(null, [['4:00', 5.1]]);
    go(ex, 239);
    expect(kernel(ex).indoors[villageNo('v2')]).toBe(0.8);
    go(ex, 245);
    expect(kernel(ex).indoors[villageNo('v2')]).toBe(0.2);
    expect(kernel(ex).trapped[villageNo('v2')]).toBe(0);
  });
  it('is told of as unchecked until its houses were looked at', () => {
    const listed = (ex: Exercise): boolean =>
      projectView(ex, 'emergency').incidents.earthquake!.unchecked.includes('v2');
    expect([listed(back(null, [])), listed(back('v2', []))]).toEqual([true, false]);
  });
});
