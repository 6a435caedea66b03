/** Two servers: the page of one plays in a room that stands on the other. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { post } from '../../src/server/client.ts';
import { startRedis } from '../support/redis.ts';
import { clock, pace } from './player.ts';
import { join_, openLesson, person, Served } from './served.ts';

const servers = [new Served(), new Served()];
let redis: Awaited<ReturnType<typeof startRedis>>;
test.afterAll(async () => {
  for (const s of servers) s.kill();
  await redis.end();
});
const roomsAt = async (address: string): Promise<number> =>
  ((await (await fetch(`${address}healthz`)).json()) as { rooms: number }).rooms;

test('a room on another server is opened, joined and played from a page of this one', async ({ browser }) => {
  redis = await startRedis();
  const [here, there] = await Promise.all(servers.map((s) => s.start('0', ['--redis', redis.url])));
  // One room stands here already, so that the next is opened there.
  const text = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');
  const ask = {
    key: servers[0].key,
    text,
    file: 'flood-first-steps.yaml',
    seed: '1',
    difficulty: null,
    name: '甲',
  };
  expect((await post(here, 'open', ask)).status).toBe(200);
  expect([await roomsAt(here), await roomsAt(there)]).toEqual([1, 0]);

  const controller = await person(browser);
  await openLesson(controller, here, servers[0].key);
  const code = (await controller.getByLabel('参演码', { exact: true }).textContent())!;
  expect([await roomsAt(here), await roomsAt(there)]).toEqual([1, 1]);

  const player = await person(browser);
  await join_(player, controller, `${here}#join=${code}`, '指挥组', ['指挥长']);
  await pace(controller, '36×').click();
  await expect(clock(player)).toContainText(/06:(0[1-9]|[1-5])/, { timeout: 30_000 });
});
