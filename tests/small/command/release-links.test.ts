/** At a release: crews beside a tank that is about to fail, and people who come by themselves. */
import { describe, expect, it } from 'vitest';
import { projectView, type Command, type Exercise } from '../../../src/sim/index.ts';
import { lastEntered } from '../../../src/sim/drive.ts';
import { incidentPresent } from '../../../src/sim/hazards/answers.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { lossBySector } from '../../../src/sim/resources/losses.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { at } from '../../support/tiny-county.ts';
import { events, leak, minutes, order, t, tiny } from '../../support/tiny-world.ts';
import { SIX } from '../charts/plays.ts';

const release = (more: object): Exercise =>
  tiny({ hazard: 'hazmat', rain: null, endAt: '6:00', conditions: { hazmat: { ...leak(), ...more } } });
const to = (ex: Exercise, m: number): Exercise => (minutes(ex, m - ex.world.t / 60), ex);

describe('beside a tank that gives signs', () => {
  const crew = (unit: string, task: string): Command => ({
    type: 'hazmat.assign',
    unit,
    target: 'leak',
    approach: 'upwind',
    ppe: 'scba-suit',
    backup: true,
    tool: task === 'plug' ? 'wedge' : '',
    ...SIX,
    task,
  });
  const withdraw: Command = { type: 'crew.withdraw', headCount: true };
  /** Hurt of crews minute by minute from the first sign on: nobody else is near, nobody lies there. */
  const hurt = (task: string, ...acts: readonly (readonly [afterMin: number, cmd: Command])[]): number[] => {
    const ex = release({
      substance: 'propane',
      vessel: {
        phase: 'liquefied',
        inventoryKg: 15000,
        volumeM3: 30,
        tempC: 20,
        holeMm: 10,
        headM: 1,
        bundM2: 50,
      },
      sources: [],
      receptors: [],
      intake: undefined,
      workersDown: 0,
      workersOnShift: 0,
      burst: { at: '0:40', withdrawMin: 60 },
    });
    to(ex, 3);
    order(ex, 'emergency', crew('fire-rescue-1', task));
    to(ex, 41);
    const sign = lastEntered(ex.world, 'hazmat-vessel', 'failing', 'vessel') / 60;
    expect(sign).toBeGreaterThan(0);
    expect(events(ex, 'HOT_ENTRY').length).toBe(1);
    const sum = (): number => ex.world.people.harm.reduce((n, r) => n + r.expectedHurt + r.expectedDead, 0);
    const first = sum();
    const out: number[] = [];
    for (let m = 0; m <= 20; m++) {
      for (const [after, cmd] of acts) if (after === m) order(ex, 'commander', cmd);
      to(ex, sign + m);
      out.push(sum() - first);
    }
    return out;
  };
  const each = (6 + 3) / 60;
  it('crews are hurt by the minute after five minutes’ grace', () => {
    const all = hurt('water-curtain');
    expect(all[4]).toBe(0);
    expect(all[20]).toBeGreaterThan(14 * each);
    expect(all[20]).toBeLessThan(17 * each);
  });
  it('none is, called out in time; called out late no more are', () => {
    expect(hurt('water-curtain', [2, withdraw])[20]).toBe(0);
    const late = hurt('water-curtain', [12, withdraw]);
    expect(late[12]).toBeGreaterThan(0);
    expect(late[20]).toBeLessThan(late[12] + 1.5 * each);
  });
  it('monitors cool on from behind cover: from the order on they are as safe', () => {
    expect(hurt('cooling')[20]).toBeGreaterThan(0);
    expect(hurt('cooling', [2, withdraw])[20]).toBe(0);
  });
});

describe('people who come by themselves', () => {
  const parents = (unannounced: boolean): Exercise => {
    const gate = { id: 'parents', name: t('parents'), ...at(16, 4), people: 60, village: 'v7', from: '0:30' };
    const ex = to(release({ startsAt: '0:20', receptors: [{ ...gate, unannounced }] }), 5);
    learn(ex.world, 'release:alarm', HQ_ROLES);
    return ex;
  };
  const protect: Command = {
    type: 'people.protect',
    receptors: ['parents'],
    action: 'evacuate',
    way: 'crosswind',
    reason: 'x',
  };
  const shown = (ex: Exercise): boolean =>
    projectView(ex, 'commander').incidents.hazmat!.receptors.some((r) => r.id === 'parents');
  const village = 6;
  it('are not foreseen, and are there for all to see once they have come', () => {
    expect(shown(parents(false))).toBe(true);
    const ex = parents(true);
    expect(shown(ex)).toBe(false);
    const before = incidentPresent(ex.world, village);
    to(ex, 31);
    expect(events(ex, 'GROUP_CAME').map((e) => e.data)).toEqual([{ receptor: 'parents', people: 60 }]);
    expect(incidentPresent(ex.world, village)).toBe(before + 60);
    expect(shown(ex)).toBe(true);
  });
  it('cannot be called off by word; others can', () => {
    const came = (unannounced: boolean): number => {
      const ex = parents(unannounced);
      order(ex, 'police', protect);
      return events(to(ex, 31), 'GROUP_CAME').length;
    };
    expect([came(false), came(true)]).toEqual([0, 1]);
  });
  it('are kept off by zones drawn over the place, not by zones elsewhere', () => {
    const off = (isolateM: number, downwindM: number): number => {
      const ex = parents(true);
      order(ex, 'commander', { type: 'zones.set', isolateM, downwindM });
      return events(to(ex, 31), 'GROUP_KEPT_OFF').length;
    };
    expect(off(600, 1500)).toBe(1);
    expect(off(20, 60)).toBe(0);
  });
});

describe('what a release costs beside the tank', () => {
  const priced = (parameters: object, ...acts: readonly (readonly [atMin: number, cmd: Command])[]) => {
    const ex = tiny({
      hazard: 'hazmat',
      rain: null,
      endAt: '6:00',
      parameters: { 'PRM-LOS-INTAKE': 0, ...parameters },
    });
    for (const [at, cmd] of acts) {
      to(ex, at);
      order(ex, cmd.type === 'hazmat.assign' ? 'emergency' : 'commander', cmd);
    }
    to(ex, 120);
    return ex;
  };
  const zones: Command = { type: 'zones.set', isolateM: 300, downwindM: 1500 };
  it('works stand still while zones stand', () => {
    const closed = (...acts: readonly (readonly [number, Command])[]): number =>
      priced({ 'PRM-STL-ZONES': 60 }, ...acts).world.incidents.hazmat!.closedS / 60;
    expect(closed()).toBe(0);
    expect(closed([20, zones])).toBe(100);
    expect(closed([20, zones], [50, { type: 'zones.lift', basis: 'x' }])).toBe(30);
    const cost = (wan: number): number =>
      lossBySector(priced({ 'PRM-STL-ZONES': wan }, [20, zones]).world).standstill;
    expect(cost(60) - cost(0)).toBe(100);
  });
  it('foul water runs off from a curtain, less where drains are secured, none where they are dammed', () => {
    const watch = (...targets: readonly string[]): Command => ({ type: 'environment.watch', targets });
    const curtain: Command = {
      type: 'hazmat.assign',
      unit: 'fire-rescue-2',
      target: 'leak',
      approach: 'upwind',
      ppe: 'scba-suit',
      backup: true,
      tool: '',
      ...SIX,
      task: 'water-curtain',
    };
    const spilled = (...acts: readonly (readonly [number, Command])[]): number => {
      const ex = tiny({
        hazard: 'hazmat',
        rain: null,
        endAt: '6:00',
        parameters: { 'PRM-LOS-RUNOFF': 60, 'PRM-HAZ-SECURED': 30 },
      });
      for (const [at, cmd] of acts) {
        to(ex, at);
        order(ex, cmd.type === 'environment.watch' ? 'hq-office' : 'emergency', cmd);
      }
      to(ex, 60);
      const { spilledS } = ex.world.incidents.hazmat!;
      expect(lossBySector(ex.world).lifelines).toBe(Math.round(spilledS / 60));
      return spilledS;
    };
    const open = spilled([5, curtain]);
    expect(open).toBeGreaterThan(600);
    expect(spilled([4, watch('air', 'river')], [5, curtain])).toBe(open);
    expect(spilled([4, watch('drains')], [5, curtain])).toBeCloseTo(0.3 * open, 6);
    expect(spilled([4, watch('fire-water')], [5, curtain])).toBeCloseTo(0.3 * open, 6);
    expect(spilled()).toBe(0);
    const dam: Command = { ...curtain, unit: 'county-team', task: 'block-drains' };
    expect(spilled([5, curtain], [6, dam])).toBeLessThan(open);
  });
});

it('the view names the roads that run through the isolation distance while zones stand', () => {
  const ex = release({ ...at(10, 10) });
  const roads = (): readonly number[] => projectView(ex, 'commander').incidents.hazmat!.roads;
  to(ex, 5);
  expect(roads()).toEqual([]);
  order(ex, 'commander', { type: 'zones.set', isolateM: 30, downwindM: 1500 });
  const near = roads();
  order(ex, 'commander', { type: 'zones.set', isolateM: 900, downwindM: 1500 });
  expect(roads().length).toBeGreaterThan(near.length);
  order(ex, 'commander', { type: 'zones.lift', basis: 'x' });
  expect(roads()).toEqual([]);
});
