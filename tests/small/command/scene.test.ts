/** Crews at one scene: who leads them there, and how old the picture is that they are sent on. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { learn, COMMAND_ROLES } from '../../../src/sim/information/deliver.ts';
import { ledAt } from '../../../src/sim/resources/scene.ts';
import { events, minutes, order, tiny, villageNo } from '../../support/tiny-world.ts';
import { tinyCounty } from '../../support/tiny-county.ts';

const TEAMS = ['flood-team-1', 'flood-team-2', 'engineering-team-1', 'power-team-1', 'road-team-1'];
const go = (unit: string, target = 'v8'): Command => ({
  type: 'unit.assign',
  unit,
  task: 'standby',
  target,
  order: 'x',
  place: 'x',
  time: 'x',
  safety: 'x',
  comms: 'x',
  contact: 'x',
});
const icp = (site: string): Command => ({ type: 'icp.setup', site, commander: 'x', groups: ['rescue'] });
const node = (village: string): number => tinyCounty.villages[villageNo(village)].node;

function crowd(before: (ex: Exercise) => void, span = 2): Exercise {
  const ex = tiny({ parameters: { 'PRM-CMD-SPAN': span, 'PRM-CMD-NEAR': 1000 } });
  before(ex);
  for (const u of TEAMS) if (ex.world.res.units.some((x) => x.id === u)) order(ex, 'emergency', go(u));
  minutes(ex, 90);
  return ex;
}
/** Sum over crews: those outside their skill are slow anyway. */
const slowest = (ex: Exercise): number => ex.world.res.tasks.reduce((n, t) => n + t.pace, 0);

describe('more crews than one can lead', () => {
  const unled = crowd(() => {});
  it('get in each other’s way, said once for each round', () => {
    expect(slowest(unled)).toBeGreaterThan(slowest(crowd(() => {}, 20)));
    expect(events(unled, 'CROWDED').length).toBeGreaterThan(0);
    expect(events(unled, 'CROWDED').every((e) => e.data.crews > 2)).toBe(true);
  });
  it('no more than twice as slow', () =>
    expect(slowest(unled)).toBeLessThanOrEqual(2 * slowest(crowd(() => {}, 20))));
  it('half as many again as one leads take half as long again', () => {
    const ex = tiny({ parameters: { 'PRM-CMD-SPAN': 2 } });
    for (const u of ['flood-team-1', 'flood-team-2', 'flood-team-3']) order(ex, 'emergency', go(u, 'gov'));
    const [first, second, third] = ex.world.res.tasks.map((t) => t.pace);
    expect(second).toBe(first);
    expect(third).toBeCloseTo(1.5 * first, 9);
  });
  it('do not where a command post stands near, and do where it stays at the county office', () => {
    const led = crowd((ex) => order(ex, 'commander', icp('v8')));
    expect(slowest(led)).toBe(slowest(crowd(() => {}, 20)));
    expect(events(led, 'CROWDED')).toEqual([]);
    expect(slowest(crowd((ex) => order(ex, 'commander', icp('gov'))))).toBe(slowest(unled));
  });
  it('do not once an official is there, not while he is on the way', () => {
    const ex = tiny({ parameters: { 'PRM-CMD-NEAR': 1000 } });
    order(ex, 'commander', { type: 'leader.appoint', official: 'x', site: 'v8' });
    expect(ledAt(ex.world, node('v8'))).toBe(false);
    expect(ledAt(ex.world, node('v2'))).toBe(false);
    minutes(ex, 60);
    expect(ledAt(ex.world, node('v8'))).toBe(true);
    expect(ledAt(ex.world, node('v2'))).toBe(false);
  });
  it('up to the span nobody minds', () =>
    expect(
      events(
        crowd(() => {}, 5),
        'CROWDED',
      ),
    ).toEqual([]));
});

describe('the picture of the scene', () => {
  /** Seconds from the order to the end of the first round. */
  const round = (act: (ex: Exercise) => void): { s: number; old: number } => {
    const ex = tiny({ endAt: '8:00' });
    learn(ex.world, 'incident', COMMAND_ROLES);
    act(ex);
    minutes(ex, 130 - ex.world.t / 60);
    order(ex, 'emergency', go('flood-team-1'));
    const timer = (): number => ex.world.schedule.items.find((x) => x.event.kind === 'unit')!.t;
    while (ex.world.res.units.find((u) => u.id === 'flood-team-1')!.status !== 'working') minutes(ex, 1 / 60);
    return { s: timer() - ex.world.t, old: events(ex, 'OLD_PICTURE').length };
  };
  const late = (ex: Exercise): void => {
    order(ex, 'commander', icp('v8'));
    minutes(ex, 60);
    order(ex, 'commander', { type: 'sync.hold', channel: 'phone' });
  };
  it('is old two hours after the last word with the front: a new crew looks for its place for ten minutes', () => {
    const old = round(() => {});
    const fresh = round(late);
    expect([old.old, fresh.old]).toEqual([1, 0]);
    expect(old.s - fresh.s).toBe(600);
  });
});
