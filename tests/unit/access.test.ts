/** N-03 and N-40 in play: who is let in, and how long the road takes when nobody keeps a lane. */
import { describe, expect, it } from 'vitest';
import { advance, score, type Exercise, type Violation } from '../../src/sim/index.ts';
import { learn } from '../../src/sim/information/deliver.ts';
import { begin, county, firstSteps, give } from '../support/tiny.ts';
import { arrivedAt } from '../../src/sim/resources/task-state.ts';

const seat = county.facilities.find((f) => f.kind === 'government')!;
/** A village some kilometres from the seat: a way long enough for its minutes to count. */
const scene = county.villages
  .map((v) => ({ id: v.id, d: (v.at.lon - seat.at.lon) ** 2 + (v.at.lat - seat.at.lat) ** 2 }))
  .filter((v) => v.d > 0.001 && v.d < 0.004)[0].id;
const assign = (ex: Exercise, unit: string, task: string) =>
  give(ex, 'commander', { type: 'unit.assign', unit, task, target: scene });
const charged = (ex: Exercise, id: string): Violation[] =>
  score({ events: ex.world.log, scenario: firstSteps.scenario, baselines: null }).violations.filter(
    (v) => v.id === id,
  );

describe('N-03: social forces', () => {
  const sent = (verified: string[], task: string): Exercise => {
    const ex = begin();
    const call = { type: 'aid.request', from: 'social', need: 'rescue-teams', quantity: 1, where: scene };
    expect(give(ex, 'emergency', call)).toBeNull();
    advance(ex, 3600);
    const unit = ex.world.res.units.find((u) => u.owner === 'social')!.id;
    expect(give(ex, 'emergency', { type: 'social.register', unit, verified })).toBeNull();
    expect(assign(ex, unit, task)).toBeNull();
    return ex;
  };
  it('are charged where a name was taken down and nothing verified', () =>
    expect(charged(sent([], 'door-knock'), 'N-03')).toMatchObject([{ penalty: 10, linked: 'C-31' }]));
  it('are not where papers were seen, nor for waiting at the assembly place', () => {
    expect(charged(sent(['qualification', 'insurance'], 'door-knock'), 'N-03')).toEqual([]);
    expect(charged(sent([], 'standby'), 'N-03')).toEqual([]);
  });
});

describe('N-40: the way to the scene', () => {
  const trip = (prepare: (ex: Exercise) => void): { ex: Exercise; seconds: number } => {
    const ex = begin();
    prepare(ex);
    advance(ex, 3600);
    expect(assign(ex, 'road-team-1', 'standby')).toBeNull();
    const { id } = ex.world.res.tasks.at(-1)!;
    advance(ex, 3 * 3600);
    const there = arrivedAt(ex.world, ex.world.res.tasks[id]);
    expect(there).toBeGreaterThan(0);
    return { ex, seconds: there - ex.world.res.tasks[id].createdAt };
  };
  const due = (ex: Exercise): void => learn(ex.world, 'cordon:due', ['police']);
  const free = trip(() => {});
  it('fills up when a cordon is due and nobody keeps a lane', () => {
    const held = trip(due);
    expect(held.seconds).toBeGreaterThan(1.2 * free.seconds);
    expect(charged(held.ex, 'N-40')).toMatchObject([{ penalty: 3, linked: 'C-21' }]);
  });
  it('stays free with a rescue lane; a closure without one keeps none', () => {
    const edge = String(county.roads.edges.length - 1);
    const close = (rescueLane: boolean) => (ex: Exercise) => {
      due(ex);
      expect(give(ex, 'police', { type: 'road.close', edges: [edge], rescueLane })).toBeNull();
    };
    const kept = trip(close(true));
    expect(kept.seconds).toBe(free.seconds);
    expect(charged(kept.ex, 'N-40')).toEqual([]);
    expect(trip(close(false)).seconds).toBeGreaterThan(free.seconds);
  });
  it('stays free where no scene is known', () => expect(charged(free.ex, 'N-40')).toEqual([]));
});
