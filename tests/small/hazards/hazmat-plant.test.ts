/** The plant's own people at a release: who is sent out by which order, who lies beside the leak, and that the dead stay dead. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../../../src/sim/index.ts';
import { isIn } from '../../../src/sim/drive.ts';
import { incidentPresent, incidentRescued, incidentTrapped } from '../../../src/sim/hazards/answers.ts';
import { PLANT_ACTIONS } from '../../../src/sim/hazards/hazmat/commands/plant-order.ts';
import { breatheBeside, downWorkers, killWorkers } from '../../../src/sim/hazards/hazmat/shift.ts';
import { finish } from '../../../src/sim/hazards/hazmat/work.ts';
import { events, leak, messages, minutes, order, tiny, villageNo } from '../../support/tiny-world.ts';

const plant = (more: object = {}): Exercise =>
  tiny({
    hazard: 'hazmat',
    rain: null,
    endAt: '6:00',
    conditions: { hazmat: { ...leak(), workersDown: 0, ...more } },
    // Half of the ten on shift wait for a word.
    resources: { workersTrained: 0.5 },
    parameters: { 'PRM-HAZ-WAIT': 15 },
  });
const h = (ex: Exercise) => ex.world.incidents.hazmat!;

describe('workers who wait for a word', () => {
  /** How many are down half an hour after an order at a minute. */
  const down = (actions: readonly string[], minute = 5): number => {
    const ex = plant();
    minutes(ex, minute);
    if (actions.length > 0) order(ex, 'emergency', { type: 'plant.order', actions });
    expect(isIn(ex.world, 'hazmat-shift', 'out', 'shift')).toBe(actions.includes('evacuate-workers'));
    minutes(ex, 30);
    return events(ex, 'WORKERS_DOWN').reduce((n, e) => n + e.data.people, 0);
  };
  it('are overcome without one', () => {
    expect(down([])).toBe(5);
  });
  it('are safe when the plant is told to send its workers out, alone or with other orders', () => {
    expect(down(['evacuate-workers'])).toBe(0);
    expect(down([...PLANT_ACTIONS])).toBe(0);
  });
  it('are not sent out by orders that say nothing of them', () => {
    for (const other of PLANT_ACTIONS.filter((x) => x !== 'evacuate-workers')) expect(down([other])).toBe(5);
    expect(down(PLANT_ACTIONS.filter((x) => x !== 'evacuate-workers'))).toBe(5);
  });
  it('are safe as long as the word comes before their time is over', () => {
    // It leaks from the second minute on; they stand it for fifteen.
    expect(down(['evacuate-workers'], 16)).toBe(0);
    const late = plant();
    minutes(late, 18);
    order(late, 'emergency', { type: 'plant.order', actions: ['evacuate-workers'] });
    expect(isIn(late.world, 'hazmat-shift', 'down', 'shift')).toBe(true);
    expect(messages(late, 'workers-down').map((m) => m.params.people)).toEqual([5]);
  });
  it('an order says how much of what a plant does first was asked for', () => {
    const ex = plant();
    minutes(ex, 5);
    order(ex, 'emergency', { type: 'plant.order', actions: ['evacuate-workers', 'shut-off'] });
    expect(events(ex, 'PLANT_ACTION').map((e) => e.data.fields)).toEqual([2 / 5]);
    expect(events(ex, 'FIRST_ACTION').map((e) => e.data.fields)).toEqual([2 / 5]);
  });
});

describe('people counted at a village', () => {
  it('are its own, those of its schools, and where it leaks those down beside the leak', () => {
    const { world } = plant({ workersDown: 2 });
    const present = (id: string): number => incidentPresent(world, villageNo(id));
    // A thousand live there, ninety are in the dormitory.
    expect(present('v7')).toBe(1000 + 90 + 2);
    expect([present('v6'), present('v5'), present('v1')]).toEqual([100, 400, 800]);
    const none = plant({ workersDown: 0 }).world;
    expect(incidentPresent(none, villageNo('v7'))).toBe(1000 + 90);
  });
  it('trapped and rescued are those of the village where it leaks', () => {
    const { world } = plant({ workersDown: 0 });
    const at = (f: (w: typeof world, v: number) => number): number[] =>
      ['v7', 'v6', 'v5'].map((id) => f(world, villageNo(id)));
    Object.assign(world.incidents.hazmat!, { workers: 5, deadWorkers: 2, savedWorkers: 3 });
    expect(at(incidentTrapped)).toEqual([3, 0, 0]);
    expect(at(incidentRescued)).toEqual([3, 0, 0]);
  });
});

describe('those who are down', () => {
  const sums = (ex: Exercise): [dead: number, hurt: number] => [
    ex.world.people.harm.reduce((n, r) => n + r.expectedDead, 0),
    ex.world.people.harm.reduce((n, r) => n + r.expectedHurt, 0),
  ];
  it('are hurt as long as they live, and no longer counted as hurt when they die', () => {
    const ex = plant();
    downWorkers(ex.world, h(ex), 5);
    expect(sums(ex)).toEqual([0, 5]);
    killWorkers(ex.world, h(ex), 2);
    expect(sums(ex)).toEqual([2, 3]);
    killWorkers(ex.world, h(ex), 5);
    expect(sums(ex)).toEqual([5, 0]);
    expect(h(ex).deadWorkers).toBe(5);
  });
  it('do not come back to life, nor are hurt anew, when crews have carried all of them out', () => {
    const ex = plant();
    downWorkers(ex.world, h(ex), 5);
    killWorkers(ex.world, h(ex), 2);
    h(ex).workers = 0;
    // The cloud lights: whoever lies there dies, and nobody lies there.
    killWorkers(ex.world, h(ex), h(ex).workers);
    expect(sums(ex)).toEqual([2, 3]);
  });
  it('are counted anew where crews have carried the first out, the dead of them too', () => {
    const ex = plant({ workersDown: 0 });
    downWorkers(ex.world, h(ex), 5);
    killWorkers(ex.world, h(ex), 2);
    const unit = ex.world.res.units.findIndex((u) => u.id === 'fire-rescue-1');
    const task = { kind: 'enter-rescue', unit, by: 'emergency', target: { kind: 'site', id: 'leak' } };
    finish(ex.world, h(ex), task as never);
    expect(h(ex)).toMatchObject({ savedWorkers: 3, workers: 0, deadWorkers: 0 });
    downWorkers(ex.world, h(ex), 2);
    expect(incidentTrapped(ex.world, villageNo('v7'))).toBe(2);
    killWorkers(ex.world, h(ex), 2);
    expect(sums(ex)).toEqual([4, 3]);
  });
  it('die by the air beside the leak: none in clean air, all in the foulest', () => {
    const ex = plant();
    downWorkers(ex.world, h(ex), 5);
    breatheBeside(ex.world, h(ex));
    expect(sums(ex)).toEqual([0, 5]);
    h(ex).cloud.load.fill(1e13);
    breatheBeside(ex.world, h(ex));
    const [dead, hurt] = sums(ex);
    expect(dead).toBeGreaterThan(4.9);
    expect(dead + hurt).toBeCloseTo(5, 9);
  });
});
