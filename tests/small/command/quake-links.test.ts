/** After a shock: sites in order, gas shut off, word of what may come. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { isIn, lastEntered, raise } from '../../../src/sim/drive.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import {
  crewLeaves,
  crewStays,
  gasLightsS,
  searchOf,
  siteOf,
} from '../../../src/sim/hazards/earthquake/rescue.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { minutes, order, quake, t, tiny } from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

const search = (unit: string, target: string): Command => ({
  type: 'rescue.assign',
  unit,
  task: 'search-rescue',
  target,
  method: 'light',
  lookout: true,
  rally: 'x',
  ...SIX,
});
function shaken(before: readonly Command[] = [], gas = false): Exercise {
  const ex = tiny({
    hazard: 'earthquake',
    rain: null,
    endAt: '11:00',
    conditions: {
      earthquake: {
        ...quake(),
        main: { ...(quake() as { main: object }).main, magnitude: 5.2 },
        collapses: [
          { id: 'hall', village: 'v8', building: t('hall'), trapped: 90, gas },
          { id: 'barn', village: 'v3', building: t('barn'), trapped: 80 },
        ],
      },
    },
  });
  minutes(ex, 10);
  for (const id of ['hall', 'barn']) learn(ex.world, `site:${id}`, HQ_ROLES);
  for (const cmd of before) order(ex, 'hq-office', cmd);
  return ex;
}

describe('sites in order', () => {
  const saved = (...before: readonly Command[]): number => {
    const ex = shaken(before);
    order(ex, 'emergency', search('fire-rescue-1', 'barn'));
    order(ex, 'emergency', search('fire-rescue-2', 'hall'));
    // The sooner the better: those out so far, summed over the hours.
    let sum = 0;
    for (let m = 0; m < 300; m += 10, minutes(ex, 10))
      sum += ex.world.incidents.earthquake!.kernel.savedAlive.reduce((n, x) => n + x, 0);
    return sum;
  };
  it('crews at two sites bring out more', () =>
    expect(
      saved({ type: 'sector.plan', sites: ['hall', 'barn'], priority: 'trapped-alive' }),
    ).toBeGreaterThan(saved()));
});

it('crews at one site lose nothing without an order of sites', () => {
  const saved = (...before: readonly Command[]): number => {
    const ex = shaken(before);
    for (const unit of ['fire-rescue-1', 'fire-rescue-2']) order(ex, 'emergency', search(unit, 'barn'));
    let sum = 0;
    for (let m = 0; m < 240; m += 10, minutes(ex, 10))
      sum += ex.world.incidents.earthquake!.kernel.savedAlive.reduce((n, x) => n + x, 0);
    return sum;
  };
  const ordered = saved({ type: 'sector.plan', sites: ['hall', 'barn'], priority: 'trapped-alive' });
  expect(ordered).toBeGreaterThan(0);
  expect(saved()).toBe(ordered);
});

describe('gas in a collapse', () => {
  const burns = (...before: readonly Command[]): boolean => {
    const ex = shaken(before, true);
    minutes(ex, 95);
    return isIn(ex.world, 'earthquake-site', 'air.burning', 'hall');
  };
  it('finds a spark within an hour and a half', () => expect(burns()).toBe(true));
  it('finds none once the network was shut off', () =>
    expect(burns({ type: 'secondary.check', sources: ['gas-network'] })).toBe(false));
  it('does where only other sources were looked at', () =>
    expect(burns({ type: 'secondary.check', sources: ['dams', 'fires'] })).toBe(true));
});

describe('valves of the network', () => {
  const off: Command = { type: 'secondary.check', sources: ['gas-network'] };
  it('are shut a quarter of an hour after the order: a spark before that finds gas', () => {
    const burns = (minutesBefore: number): boolean => {
      const ex = shaken([], true);
      const hall = siteOf(ex.world.incidents.earthquake!, 'hall')!;
      const began = lastEntered(ex.world, 'earthquake-site', 'air.gas', 'hall');
      const spark = (began + gasLightsS(ex.world, hall)) / 60;
      minutes(ex, spark - minutesBefore - ex.world.t / 60);
      order(ex, 'hq-office', off);
      minutes(ex, minutesBefore + 2);
      return isIn(ex.world, 'earthquake-site', 'air.burning', 'hall');
    };
    expect([burns(14), burns(16)]).toEqual([true, false]);
  });
  it('spare other buildings the fires that follow the shock', () => {
    const burns = (...before: readonly Command[]): boolean => {
      const ex = shaken(before);
      const q = ex.world.incidents.earthquake!;
      q.kernel.fireS[siteOf(q, 'barn')!.s] = ex.world.t + 30 * 60;
      minutes(ex, 32);
      return isIn(ex.world, 'earthquake-site', 'air.burning', 'barn');
    };
    expect([burns(), burns(off)]).toEqual([true, false]);
  });
});

describe('word of what may come', () => {
  const hurt = (act: typeof crewLeaves, told: boolean, hoursAgo = 0): number => {
    const ex = shaken();
    order(ex, 'emergency', search('fire-rescue-1', 'barn'));
    const u = ex.world.res.units.findIndex((x) => x.id === 'fire-rescue-1');
    for (let m = 0; m < 200 && searchOf(ex.world, u) === ''; m++) minutes(ex, 1);
    if (told) order(ex, 'duty', { type: 'quake.trend', text: 'x' });
    const sum = (): number => ex.world.people.harm.reduce((n, r) => n + r.expectedHurt, 0);
    const before = sum();
    const q = ex.world.incidents.earthquake!;
    ex.world.t += hoursAgo * 3600;
    for (let n = 0; n < 200; n++) {
      q.kernel.next = 2 + n;
      act(ex.world, q, u);
    }
    return sum() - before;
  };
  it('spares crews on their way out', () =>
    expect(hurt(crewLeaves, true) / hurt(crewLeaves, false)).toBeCloseTo(0.3, 6));
  it('spares those that stay', () => {
    const share = hurt(crewStays, true) / hurt(crewStays, false);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.6);
  });
  it('is forgotten after six hours', () => {
    expect(hurt(crewLeaves, true, 6)).toBeCloseTo(hurt(crewLeaves, true), 9);
    expect(hurt(crewLeaves, true, 6.1)).toBeCloseTo(hurt(crewLeaves, false), 9);
  });
  it('a crew with a lookout is hurt on its way out, once for a shock that finds it inside', () => {
    const ex = shaken();
    order(ex, 'emergency', search('fire-rescue-1', 'barn'));
    const u = ex.world.res.units.findIndex((x) => x.id === 'fire-rescue-1');
    for (let m = 0; m < 200 && searchOf(ex.world, u) === ''; m++) minutes(ex, 1);
    const felt = (): number => {
      const sum = (): number => ex.world.people.harm.reduce((n, r) => n + r.expectedHurt, 0);
      const before = sum();
      raise(ex.world, 'earthquake-crew', 'fire-rescue-1', 'felt');
      return sum() - before;
    };
    expect(felt()).toBeGreaterThan(0);
    expect(isIn(ex.world, 'earthquake-crew', 'out', 'fire-rescue-1')).toBe(true);
    expect(felt()).toBe(0);
  });
});

it('where townships count house by house, neighbours bring out more, sooner; another township’s count helps nobody', () => {
  const saved = (...townships: readonly string[]): number => {
    const ex = shaken(townships.length > 0 ? [{ type: 'damage.collect', townships: [...townships] }] : []);
    let sum = 0;
    for (let m = 0; m < 600; m += 10, minutes(ex, 10))
      sum += ex.world.incidents.earthquake!.kernel.savedAlive.reduce((n, x) => n + x, 0);
    return sum;
  };
  const towns = tinyCounty.townships.map((x) => x.id);
  const [alone, all] = [saved(), saved(...towns)];
  expect(all / alone).toBeGreaterThan(1.02);
  const homes = tinyCounty.villages.filter((v) => ['v3', 'v8'].includes(v.id)).map((v) => v.township);
  expect(saved(...towns.filter((x) => !homes.includes(x)))).toBe(alone);
});
