/** Storylines that go wrong stop nobody's exercise, and their author is told. */
import { describe, expect, it } from 'vitest';
import { projectShared, stateHash } from '../../../src/sim/index.ts';
import { statesView } from '../../../src/sim/views/state-views.ts';
import { events, inject, minutes, order, t, tiny } from '../../support/tiny-world.ts';

type Plain = Record<string, unknown>;
const story = (states: Plain, more: Plain = {}): Plain => ({ title: t('x'), initial: 'a', states, ...more });

describe('a storyline in fault', () => {
  it('two that set each other off are stopped, once told of, and the clock goes on', () => {
    const hears = (other: string, more: readonly Plain[] = []): Plain => {
      const on = (to: string): Plain[] => ['a', 'b'].map((x) => ({ event: `${other}.${x}`, to }));
      return story({ a: { on: [...more, ...on('b')] }, b: { on: on('a') } });
    };
    const [ping, pong] = [hears('pong', [{ event: 'INJECT', to: 'b' }]), hears('ping')];
    const ex = tiny({ storylines: { ping, pong }, msel: [inject('GO', { at: '0:05' })] });
    minutes(ex, 8);
    expect(ex.world.t).toBe(480);
    expect(events(ex, 'STORY_FAULT').map((e) => [e.t, e.data.what])).toEqual([[300, 'ring']]);
    expect(events(ex, 'STORY_BRANCH').length).toBeLessThan(60);
  });
  it('one that answers its own message with another stops too', () => {
    const echo = story({
      a: {
        on: [
          {
            event: 'MESSAGE',
            do: [{ do: 'message', from: t('x'), to: ['duty'], channel: 'phone', content: t('x') }],
          },
        ],
      },
    });
    const ex = tiny({ storylines: { echo }, msel: [inject('GO', { at: '0:05' })] });
    minutes(ex, 8);
    expect(events(ex, 'STORY_FAULT').map((e) => e.data.what)).toEqual(['ring']);
    expect(ex.world.info.messages.length).toBeLessThan(60);
  });
  it('moving often is no ring: once a second for long is fine', () => {
    const often = story({
      a: { after: [{ minutes: 0.02, to: 'b' }] },
      b: { after: [{ minutes: 0.02, to: 'a' }] },
    });
    const ex = tiny({ storylines: { often } });
    minutes(ex, 3);
    expect(events(ex, 'STORY_FAULT')).toEqual([]);
    expect(events(ex, 'STORY_BRANCH').length).toBeGreaterThan(100);
  });
  it('a unit that the county has not: told once, with the condition', () => {
    // The name is worked out when it runs, so lint cannot know.
    const cel = 'village("v" + string(9)).warned || unit("nobody" + "").minutes > 1.0';
    const odd = story({ a: { when: [{ if: cel, to: 'b' }] }, b: {} });
    const ex = tiny({ storylines: { odd } });
    minutes(ex, 10);
    expect(events(ex, 'STORY_FAULT').map((e) => [e.data.what, e.data.about])).toEqual([['condition', cel]]);
    expect(projectShared(ex, false).storyFaults).toMatchObject([
      { id: 'odd', what: 'condition', about: cel },
    ]);
    expect(projectShared(ex, true).storyFaults).toEqual([]);
  });
});

describe('numbers of its own', () => {
  it('are set and counted, and set again', () => {
    const states = {
      a: { entry: [{ do: 'set', variable: 'heat', to: 5 }], after: [{ minutes: 1, to: 'b' }] },
      b: { entry: [{ do: 'count', variable: 'heat', by: -2 }], when: [{ if: 'story.heat == 3.0', to: 'c' }] },
      c: { entry: [{ do: 'set', variable: 'heat', to: 9 }] },
    };
    const ex = tiny({ storylines: { own: story(states, { variables: { heat: 1 } }) } });
    expect(ex.world.machines.charts.own.own.context).toEqual({ heat: 5 });
    minutes(ex, 3);
    expect(ex.world.machines.charts.own.own.context).toEqual({ heat: 9 });
  });
});

describe('looking', () => {
  const wish = {
    hazard: 'hazmat' as const,
    rain: null,
    storylines: {
      tale: story(
        {
          a: { when: [{ if: 'story.heat > 1.0', to: 'b' }], after: [{ minutes: 20, to: 'b' }] },
          b: { on: [{ event: 'ZONES', if: 'unit("nobody" + "").minutes > 1.0', to: 'a' }] },
        },
        { variables: { heat: 0 } },
      ),
    },
  };
  it('the county sees what it may know, trainer and evaluator all', () => {
    const ex = tiny(wish);
    minutes(ex, 1);
    const charts = (truth: boolean): Set<string> =>
      new Set(statesView(ex.world, truth).lanes.map((l) => l.chart));
    expect(charts(false).has('hazmat-leak')).toBe(false);
    expect(charts(true).has('hazmat-leak')).toBe(true);
    expect([charts(false).has('hazmat-zones'), charts(false).has('response')]).toEqual([true, true]);
    minutes(ex, 10);
    expect(charts(false).has('hazmat-leak')).toBe(true);
    // A vessel that nobody has seen signs of, and a storyline, are the trainer's.
    expect([charts(false).has('hazmat-vessel'), charts(false).has('tale')]).toEqual([false, false]);
    expect(statesView(ex.world, false).charts).toBe(null);
    const hole = statesView(ex.world, false).lanes.find(
      (l) => l.chart === 'hazmat-leak' && l.state.startsWith('hole'),
    )!;
    expect([hole.state, hole.since]).toEqual(['hole.open', 120]);
    expect(hole.next).toContain('hole.closed');
  });
  it('shows what comes next: what a guard says now, and when a delay runs out', () => {
    const ex = tiny(wish);
    minutes(ex, 5);
    const tale = statesView(ex.world, true).charts!.find((c) => c.id === 'tale')!;
    const [row] = tale.rows;
    const say = row.next.map(({ n, holds, dueAt }) => [tale.transitions[n].event, holds, dueAt]);
    expect(say).toContainEqual(['minute', false, null]);
    expect(say).toContainEqual(['', true, 1200]);
    expect([row.active, row.since, row.context]).toEqual([['a'], { a: 0 }, { heat: 0 }]);
  });
  it('changes nothing, however often and whatever is wrong', () => {
    const [a, b] = [tiny(wish), tiny(wish)];
    for (let m = 0; m < 30; m++) {
      minutes(a, 1);
      minutes(b, 1);
      statesView(b.world, true);
      statesView(b.world, false);
      projectShared(b, false);
    }
    order(a, 'commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 });
    statesView(b.world, true);
    order(b, 'commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 });
    minutes(a, 1);
    minutes(b, 1);
    expect(stateHash(b)).toBe(stateHash(a));
    expect(events(a, 'STORY_FAULT').length).toBe(1);
  });
});
