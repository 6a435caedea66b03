/** Every shipped scenario but the long flood (see `npm run proof`): the doctrine wins, doing nothing loses, records replay. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { randomBot } from '../../src/bots/random.ts';
import { playBot } from '../../src/bots/run.ts';
import { readRecord, replayRecord } from '../../src/sim/index.ts';
import { county, load } from '../support/tiny.ts';

const files = readdirSync('scenarios').filter((f) => f.endsWith('.yaml') && !f.startsWith('flood-'));

describe.each(files)('%s', (file) => {
  const text = readFileSync(`scenarios/${file}`, 'utf8');
  const loaded = load(text);
  const run = (bot: Parameters<typeof playBot>[4]): ReturnType<typeof playBot> =>
    playBot(loaded, text, county, '1', bot);

  it('doctrine ≥ 85 without a cap, idle ≤ 25, random below doctrine by 30; idle loses more people', () => {
    const doctrine = run(doctrineBot());
    const idle = run(idleBot());
    const loss = { idle: idle.score(null).outcome.total, reference: doctrine.score(null).outcome.total };
    const [d, i, r] = [doctrine, idle, run(randomBot('1'))].map((x) => x.score(loss));
    expect(d.caps).toEqual([]);
    expect(d.total).toBeGreaterThanOrEqual(85);
    expect(i.total).toBeLessThanOrEqual(25);
    expect(r.total).toBeLessThanOrEqual(d.total - 30);
    expect(i.outcome.dead).toBeGreaterThan(d.outcome.dead);
    const record = readRecord(doctrine.close(loss));
    if (!record.ok) throw new Error('unread');
    expect(replayRecord(record.value, loaded, county)).toMatchObject({ identical: true, mismatches: 0 });
  });
});
