/** What the watch over messages is worth: a message about another place or with another count is seen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advance, isOver } from '../../src/sim/index.ts';
import type { Message } from '../../src/sim/world.ts';
import { begin, load } from '../support/tiny.ts';
import { TruthWatch } from '../support/truth-watch.ts';

/** Of these only the kind of thing is checked, or the figure is one of many that were true. */
const LOOSE = new Set([
  'air-reading.times',
  'stream-reading.minutes',
  'release-reading.reach',
  'fire-picture.flame',
]);

const exercises = [
  'earthquake-barrier-lake',
  'hazmat-ammonia-park',
  'flood-tailings-pond',
  'forest-fire-qingming',
];

describe.each(exercises)('%s', (id) => {
  it('no figure can be changed and no place exchanged without a word', () => {
    const ex = begin('1', load(readFileSync(`scenarios/${id}.yaml`, 'utf8')).scenario);
    const w = ex.world;
    const watch = new TruthWatch(w);
    const { county } = w.env;
    const missed = new Set<string>();
    let tried = 0;
    for (let known = 0; !isOver(ex) && w.t < 8 * 3600; known = w.info.messages.length) {
      advance(ex, 60);
      watch.look();
      for (const m of w.info.messages.slice(known))
        for (const [key, v] of Object.entries(m.params)) {
          const other =
            typeof v === 'number'
              ? v + 1000
              : county.villages.some((x) => x.id === v)
                ? // A village that nothing has happened in.
                  county.villages.find((x, i) => w.people.wetAt[i] < 0 && x.id !== v)!.id
                : `${v}-other`;
          const lie: Message = { ...m, params: { ...m.params, [key]: other } };
          tried++;
          if (!LOOSE.has(`${m.code}.${key}`) && watch.judge(lie) === null) missed.add(`${m.code}.${key}`);
        }
    }
    expect([...missed]).toEqual([]);
    expect(tried).toBeGreaterThan(10);
    expect(watch.faults).toEqual([]);
  });
});

describe('a message', () => {
  it('of a kind that nobody checks, or in words that hold an id, is a fault', () => {
    const { world } = begin();
    const watch = new TruthWatch(world);
    const say = (m: Partial<Message>): void => {
      const id = world.info.messages.length;
      const blank = {
        t: 0,
        from: 'duty-desk',
        to: [],
        channel: 'phone',
        code: 'x',
        params: {},
        text: null,
        facts: [],
      };
      const rest = { verifiable: false, truth: true, inject: null, verified: null };
      world.info.messages.push({ id, ...blank, ...rest, ...m } as Message);
    };
    say({ code: 'never-heard-of', params: { people: 3 } });
    say({ code: 'reservoir-spill', params: { reservoir: '360222105299' } });
    say({ code: 'fire-confirmed' });
    watch.look();
    expect(watch.faults).toHaveLength(2);
    expect(watch.faults[0]).toContain('nobody checks');
    expect(watch.faults[1]).toContain('not so');
    expect(watch.met.get('fire-confirmed')).toBe(1);
  });
});
