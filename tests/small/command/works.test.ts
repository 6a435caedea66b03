/** Works on rivers: what posts, patrols, inspection, guards and approvals are worth. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { unpreparedS } from '../../../src/sim/hazards/answers.ts';
import { startDanger, tellDanger, worsening } from '../../../src/sim/hazards/flood/dangers.ts';
import { tellHappening } from '../../../src/sim/information/officers.ts';
import type { Task } from '../../../src/sim/world.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, messages, minutes, order, tiny } from '../../support/tiny-world.ts';

const posts: Command = { type: 'posts.fill', works: ['levees', 'reservoirs'] };
const patrol: Command = { type: 'levee.patrol', levees: ['levee-1'], intervalMin: 60 };

describe('a named official at the works', () => {
  it('has patrols walk their rounds; without one they come half as often', () => {
    const rounds = (...orders: readonly Command[]): number[] => {
      const ex = tiny({ endAt: '8:00' });
      for (const cmd of orders) order(ex, 'commander', cmd);
      minutes(ex, 160);
      return events(ex, 'PATROL').map((e) => e.t / 60);
    };
    expect(rounds(posts, patrol)).toEqual([30, 90, 150]);
    expect(rounds(patrol)).toEqual([30, 150]);
  });
  it('has them walk in time where the gauge of that levee is read every half hour', () => {
    const rounds = (intervalMin: number, which = tinyCounty.levees[0].gauge): number[] => {
      const ex = tiny({ endAt: '8:00', parameters: { 'PRM-LEV-UNREAD': 1.5 } });
      for (const cmd of [posts, patrol]) order(ex, 'commander', cmd);
      if (intervalMin > 0) order(ex, 'commander', { type: 'gauges.densify', gauges: [which], intervalMin });
      minutes(ex, 160);
      return events(ex, 'PATROL').map((e) => e.t / 60);
    };
    expect(rounds(0)).toEqual([30, 120]);
    expect(rounds(30)).toEqual([30, 90, 150]);
    expect(rounds(31)).toEqual([30, 120]);
    const other = tinyCounty.gauges.find((g) => g.id !== tinyCounty.levees[0].gauge)!;
    expect(rounds(30, other.id)).toEqual([30, 120]);
  });
  it('rings himself: what happens there is told in a third of the time', () => {
    const told = (there: boolean): number => {
      const ex = tiny();
      if (there) order(ex, 'commander', posts);
      const since = ex.world.t;
      tellHappening(ex.world, 'reservoir-spill', 't1', { reservoir: 'dam' }, []);
      for (let m = 0; m < 20; m++, minutes(ex, 1))
        if (messages(ex, 'reservoir-spill').length > 0) return (ex.world.t - since) / 60;
      return -1;
    };
    expect([told(false), told(true)]).toEqual([10, 3]);
  });
});

/** Hours of danger that the dike pays for, in so many minutes. */
function worn(act: (ex: Exercise, instance: string) => void, min = 60): number {
  const ex = tiny({ rain: 1, endAt: '8:00' });
  const d = startDanger(ex.world, 0, 'seepage')!;
  act(ex, d.instance);
  minutes(ex, min);
  return ex.world.incidents.flood.dangerHours;
}
describe('a danger on a levee', () => {
  it('costs the dike by the hour, half of it under guard', () => {
    expect(worn(() => {})).toBeCloseTo(1, 6);
    expect(
      worn((ex) => {
        const [d] = ex.world.incidents.flood.rivers.dangers;
        tellDanger(ex.world, d, 'told');
        tellDanger(ex.world, d, 'guard');
        expect(worsening(ex.world, d)).toBe(0.5);
      }),
    ).toBeCloseTo(0.5, 6);
  });
  it('is guarded by the keepers whose round finds it', () => {
    expect(worn((ex) => order(ex, 'commander', patrol), 90)).toBeCloseTo(0.5 + 0.5, 1);
  });
});

it.each<[string, string, string]>([
  ['fix-danger', '0', 'levees'],
  ['protect', 's-pond', 'tailings'],
])('%s at works that nobody had inspected loses twenty minutes', (kind, id, works) => {
  const task = { kind, target: { kind: 'place', id } } as unknown as Task;
  const ex = tiny();
  expect(unpreparedS(ex.world, task) / 60).toBe(20);
  order(ex, 'hq-office', { type: 'inspect.order', targets: ['slopes'] });
  expect(unpreparedS(ex.world, task) / 60).toBe(20);
  order(ex, 'hq-office', { type: 'inspect.order', targets: [works] });
  expect(unpreparedS(ex.world, task)).toBe(0);
});
