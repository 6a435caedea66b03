/** A flood's orders and clocks: notices to those downstream, rounds on the dike, boats, bulletins, and what sets its chart going. */
import { describe, expect, it } from 'vitest';
import { createExercise, loadScenario, type Diagnostic, type Exercise } from '../../../src/sim/index.ts';
import { isIn, raise } from '../../../src/sim/drive.ts';
import { unsafeAt } from '../../../src/sim/hazards/answers.ts';
import { quakeCell } from '../../../src/sim/hazards/earthquake/field.ts';
import { rescueRound } from '../../../src/sim/hazards/flood/exposure.ts';
import { setPatrol } from '../../../src/sim/hazards/flood/levees.ts';
import type { Task } from '../../../src/sim/world.ts';
import { cell, tinyCounty } from '../../support/tiny-county.ts';
import {
  events,
  fileOf,
  minutes,
  order,
  quake,
  scenarioOf,
  tiny,
  unitOf,
  villageNo,
  type Wish,
} from '../../support/tiny-world.ts';

describe('those downstream of a gate', () => {
  const noticed = (wait: number, first: { reservoir: string; notifyDownstream: boolean }): boolean => {
    const ex = tiny({ rain: 1 });
    const open = (reservoir: string, notifyDownstream: boolean): void =>
      order(ex, 'hq-office', { type: 'gate.order', reservoir, release: 50, notifyDownstream });
    if (first.reservoir === 'dam') open('dam', first.notifyDownstream);
    else
      ex.world.resp.notices.push({
        reservoir: tinyCounty.reservoirs.findIndex((r) => r.id === first.reservoir),
        t: 0,
      });
    minutes(ex, wait);
    open('dam', false);
    return events(ex, 'GATE_ORDER').at(-1)!.data.notice;
  };
  it('count as told for six hours after the last notice of that reservoir', () => {
    expect(noticed(0, { reservoir: 'dam', notifyDownstream: true })).toBe(true);
    expect(noticed(359, { reservoir: 'dam', notifyDownstream: true })).toBe(true);
    expect(noticed(360, { reservoir: 'dam', notifyDownstream: true })).toBe(false);
    expect(noticed(10, { reservoir: 'dam', notifyDownstream: false })).toBe(false);
    expect(noticed(10, { reservoir: 'pond', notifyDownstream: true })).toBe(false);
  });
});

it('rounds ordered anew replace those of that levee and leave the others', () => {
  const ex = tiny({ rain: 1, parameters: { 'PRM-LEV-FIRST': 20 } });
  const due = (): [number, number][] =>
    ex.world.schedule.items
      .flatMap(({ t, event: e }): [number, number][] =>
        e.kind === 'incident' && e.what === 'patrol' ? [[e.index, t / 60]] : [],
      )
      .sort((a, b) => a[0] - b[0]);
  setPatrol(ex.world, 0, 60);
  setPatrol(ex.world, 1, 30);
  expect(due()).toEqual([
    [0, 20],
    [1, 20],
  ]);
  setPatrol(ex.world, 0, 30);
  expect(due()).toEqual([
    [0, 10],
    [1, 20],
  ]);
  setPatrol(ex.world, 1, 5);
  expect(due()).toEqual([
    [0, 10],
    [1, 5],
  ]);
});

describe('boats', () => {
  const round = (village: string, stranded: number, target = village): [boolean, number] => {
    const ex = tiny();
    const q = ex.world.incidents.flood;
    const v = villageNo(village);
    q.stranded[v] = stranded;
    const unit = unitOf(ex, 'water-rescue-team-1');
    const task = {
      kind: 'water-rescue',
      unit: ex.world.res.units.indexOf(unit),
      by: 'emergency',
      target: { kind: 'place', id: target },
    };
    return [rescueRound(ex.world, task as unknown as Task), q.stranded[v]];
  };
  it('bring out people of any village, the first of the list as well, until nobody is left', () => {
    for (const id of ['v1', 'v5']) {
      const [more, left] = round(id, 100);
      expect(more).toBe(true);
      expect(left).toBeLessThan(100);
      expect(round(id, 1)).toEqual([false, 0]);
    }
  });
  it('bring out nobody of a place that is no village', () =>
    expect(round('v5', 40, 'gov')).toEqual([false, 40]));
});

describe('bulletins come every hour instead of every three', () => {
  const WISH: Wish = {
    conditions: { forecastErrorPerHour: 0 },
    parameters: { 'PRM-HYD-EVERY': 180, 'PRM-HYD-URGENT': 60 },
  };
  /** Bulletins of five hours with the lower gauge's warning stage so far over its forecast peak, the other's out of reach. */
  const issued = (over: number): number => {
    const low = 1;
    const first = tiny(WISH);
    minutes(first, 200);
    const { peak } = first.world.info.bulletins[low]!;
    const gauges = tinyCounty.gauges.map((g, i) => {
      const warningM = i === low ? peak + over : g.warningM + 90;
      return { ...g, warningM, guaranteeM: warningM + 2, recordM: warningM + 3 };
    });
    const ex = createExercise(scenarioOf(WISH), { ...tinyCounty, gauges }, '1');
    minutes(ex, 300);
    return events(ex, 'BULLETIN').length;
  };
  it('once a gauge is forecast within half a metre of its warning stage, or over it', () => {
    expect(issued(0.6)).toBe(2);
    expect(issued(0.4)).toBeGreaterThanOrEqual(4);
    expect(issued(-0.4)).toBeGreaterThanOrEqual(4);
  });
});

describe('what sets the flood going', () => {
  const state = (colour: number): boolean => {
    const { world: w } = tiny({ rain: 1 });
    w.info.rainSignal = { ...w.info.rainSignal, colour: colour as 0 };
    raise(w, 'flood-incident', 'incident', 'rain');
    return isIn(w, 'flood-incident', 'alert');
  };
  it('a rain signal of yellow or more is an alert, a blue one and none are not', () => {
    expect([0, 1, 2, 3, 4].map(state)).toEqual([false, true, true, true, false]);
  });
});

it('no tents near a steep slope where it shook enough, as far as the county knows the shock', () => {
  const shaken = (tents: number): Exercise => {
    const ex = tiny({ hazard: 'earthquake', rain: null, parameters: { 'PRM-EQK-TENTS': tents } });
    minutes(ex, 6);
    return ex;
  };
  const { grid, facilities } = tinyCounty;
  const slope = facilities.find((f) => f.id === 'slope-6')!.cell;
  const ex = shaken(6);
  const felt =
    ex.world.incidents.earthquake!.kernel.intensity[
      quakeCell(grid, facilities.find((f) => f.id === 'slope-6')!.at)
    ];
  expect(felt).toBeGreaterThan(4);
  expect(unsafeAt(shaken(felt).world, slope)).toBe(true);
  expect(unsafeAt(shaken(felt + 0.01).world, slope)).toBe(false);
  expect(unsafeAt(shaken(felt - 0.5).world, slope + 2)).toBe(true);
  expect(unsafeAt(shaken(felt - 0.5).world, slope - 3)).toBe(false);
  expect(unsafeAt(shaken(felt - 0.5).world, cell(2, 2))).toBe(false);
  expect(unsafeAt(tiny({ hazard: 'earthquake', rain: null }).world, slope)).toBe(false);
});

describe('lint', () => {
  const said = (wish: Wish): [string, Record<string, unknown>][] => {
    const r = loadScenario(fileOf(wish), '', tinyCounty);
    return (r.ok ? r.value.warnings : r.error).map((d: Diagnostic) => [
      d.rule,
      d.params as Record<string, unknown>,
    ]);
  };
  const found = (wish: Wish, rule: string) =>
    said(wish)
      .filter(([r]) => r === rule)
      .map(([, p]) => p);
  const danger = (at: string, levee = 'levee-1') => ({ dangers: [{ levee, kind: 'seepage', at }] });
  it('knows levees, rain zones, reservoirs', () => {
    expect(found({ conditions: danger('1:00') }, 'SCN-012')).toEqual([]);
    expect(found({ conditions: danger('1:00', 'levee-9') }, 'SCN-012')).toMatchObject([
      { kind: 'levee', id: 'levee-9' },
    ]);
    const zones = { west: { steps: [['0:00', 1]], source: 'x' } };
    expect(found({ conditions: { rain: { antecedentMm: 0, zones } } }, 'SCN-012')).toMatchObject([
      { kind: 'zone', id: 'west' },
    ]);
  });
  it('a danger begins before the end', () => {
    expect(found({ conditions: danger('12:00') }, 'SCN-013')).toEqual([]);
    expect(found({ conditions: danger('12:01') }, 'SCN-013')).toEqual([{ at: '12:01', end: '12:00' }]);
  });
  it('a shock too weak for the relation is said with both magnitudes', () => {
    const main = { ...(quake().main as object), magnitude: 3.5 };
    const [weak] = found(
      { hazard: 'earthquake', rain: null, conditions: { earthquake: { ...quake(), main } } },
      'SCN-106',
    );
    expect(weak).toMatchObject({ magnitude: 3.5, least: expect.any(Number) });
    expect(found({ hazard: 'earthquake', rain: null }, 'SCN-106')).toEqual([]);
  });
});
