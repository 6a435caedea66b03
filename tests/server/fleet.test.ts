/** Two servers that find each other by a Redis: rooms are spread, found and entered from either, and outlive the Redis. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { post, SeatLine } from '../../src/server/client.ts';
import { readRedisUrl } from '../../src/server/fleet.ts';
import { readRecord } from '../../src/sim/index.ts';
import { startRedis, type OwnRedis } from '../support/redis.ts';
import { cli } from '../support/cli.ts';
import {
  hold,
  kill,
  killAll,
  join_,
  open,
  startServer,
  type Joined,
  type Opened,
  type Running,
} from './room.ts';

const health = async (s: Running): Promise<{ rooms: number; seats: number }> =>
  (await (await fetch(`${s.address}healthz`)).json()) as never;
const look = (s: Running, code: string): ReturnType<typeof post> => post(s.address, 'look', { code });
/** Whether a page of an origin gets a line as far as the server's engine. */
const mayKnock = (s: Running, origin: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const key = Buffer.alloc(16).toString('base64');
    const headers = { connection: 'Upgrade', upgrade: 'websocket', origin };
    const r = request(`${s.address}nowhere/nothing`, {
      headers: { ...headers, 'sec-websocket-version': '13', 'sec-websocket-key': key },
    });
    r.on('response', (x) => (resolve(false), x.resume()));
    r.on('upgrade', (_, socket) => (resolve(true), socket.destroy()));
    r.on('error', reject);
    r.end();
  });

let redis: OwnRedis;
let servers: [Running, Running];
beforeAll(async () => {
  redis = await startRedis();
  const first = await startServer(undefined, ['--redis', redis.url]);
  servers = [first, await startServer(undefined, ['--redis', redis.url])];
});
afterAll(async () => {
  killAll();
  await redis.end();
});

/** Room, its server, and the other one. */
const rooms: { at: Running; other: Running; o: Opened; player: Joined }[] = [];
it('spreads rooms over the servers, whichever is asked, and lets people in from the other', async () => {
  const [a, b] = servers;
  for (const seed of ['1', '2']) {
    const had = (await health(a)).rooms;
    const o = await open(a, undefined, undefined, seed);
    const at = (await health(a)).rooms > had ? a : b;
    const other = at === a ? b : a;
    const player = await join_(other, o, `指挥组${seed}`, ['commander']);
    rooms.push({ at, other, o, player });
    const said = await player.line.ask(hold);
    expect(said, JSON.stringify(said)).toMatchObject({ type: 'answer' });
  }
  expect([await health(a), await health(b)], 'one room each, with its own two people').toEqual([
    { rooms: 1, seats: 2 },
    { rooms: 1, seats: 2 },
  ]);
  expect(new Set(rooms.map((r) => r.at.port)).size).toBe(2);
  for (const { at, o } of rooms) {
    const files = readdirSync(at.data).filter((f) => f.endsWith('.tuiyan.jsonl'));
    expect(files, 'its record stands where it runs, and nowhere else').toEqual([`${o.room}.tuiyan.jsonl`]);
    const record = readRecord(readFileSync(join(at.data, files[0]), 'utf8'));
    expect(record.ok && record.value.commands.length).toBe(1);
  }
});
it('says the same of a code on both, and refuses a wrong one and a wrong token on both', async () => {
  const { at, other, o } = rooms[0];
  const there = await look(other, o.code.toLowerCase());
  expect(there).toEqual(await look(at, o.code));
  expect(there.status).toBe(200);
  for (const s of servers) {
    expect(await look(s, 'AAAA-AAAA')).toMatchObject({ status: 403, body: { code: 'SRV-CODE' } });
    const token = 'x'.repeat(32);
    const enter = await post(s.address, 'enter', { room: o.room, token });
    expect(enter).toMatchObject({ status: 403, body: { code: 'SRV-TOKEN' } });
    const nowhere = await post(s.address, 'enter', { room: 'nowhere', token });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'SRV-ROOM' } });
  }
  const early = await post(other.address, 'record', { room: o.room, token: o.token });
  expect(early).toMatchObject({ status: 409, body: { code: 'SRV-RUNNING' } });
});
it('tells another server of a scenario that does not open what the first would have said', async () => {
  const ask = { text: 'nonsense: [', file: 'x.yaml', seed: '1', difficulty: null, name: '导演' };
  const said = await Promise.all(servers.map((s) => post(s.address, 'open', { ...ask, key: s.key })));
  for (const r of said) expect(r).toMatchObject({ status: 422, body: { code: 'SCN-004' } });
  const [a, b] = servers;
  const wrong = await post(a.address, 'open', { ...ask, key: b.key });
  expect(wrong, 'a key opens at its own server').toMatchObject({ status: 403, body: { code: 'SRV-KEY' } });
});
it('takes lines from pages of the other server, not from strangers', async () => {
  const [a, b] = servers;
  expect(await mayKnock(a, b.address.slice(0, -1))).toBe(true);
  expect(await mayKnock(a, 'http://127.0.0.1:1')).toBe(false);
  const page = await fetch(a.address);
  expect(page.headers.get('content-security-policy')).toMatch(/connect-src 'self' blob: ws: wss:/);
});
it('plays on and lets people back in while the Redis is away, and finds the others when it is back', async () => {
  // Nobody comes or goes here meanwhile, so that nothing of it is written anew by the way.
  const quiet = await open(servers[0], undefined, undefined, 'quiet');
  await redis.end();
  for (const { at, other, o, player } of rooms) {
    const said = await player.line.ask(hold);
    expect(said.type).toBe('answer');
    player.line.cut();
    await player.line.until(() => player.line.left !== null);
    const again = await SeatLine.enter(at.address, o.room, player.token);
    await again.until(() => again.view);
    const unknown = await post(other.address, 'enter', { room: o.room, token: player.token });
    expect(unknown).toMatchObject({ status: 503, body: { code: 'SRV-FLEET' } });
    Object.assign(player, { line: again });
  }
  await redis.again();
  const { other, o } = rooms[0];
  for (const end = Date.now() + 30_000; ;) {
    const r = await post(other.address, 'enter', { room: o.room, token: rooms[0].player.token });
    if (r.status === 200) break;
    if (Date.now() > end) throw new Error(JSON.stringify(r));
  }
  for (const s of servers) for (const { code } of [o, quiet]) expect((await look(s, code)).status).toBe(200);
  quiet.controller.send({ type: 'close-room' });
  await quiet.controller.until(() => quiet.controller.left !== null);
});
it('goes on without a server that is killed, and takes its room up with it', async () => {
  const [{ at, other, o, player }, stays] = rooms;
  await kill(at);
  const away = await post(other.address, 'enter', { room: o.room, token: player.token });
  expect(away, 'to be tried again').toMatchObject({ status: 503, body: { code: 'SRV-BUSY' } });
  expect((await stays.player.line.ask(hold)).type).toBe('answer');
  // More than the one that is gone had, which would be the emptiest now.
  for (const seed of ['3', '4', '5']) await open(other, undefined, undefined, seed);
  expect((await health(other)).rooms, 'nothing is opened on a server that is gone').toBe(4);
  let waited = 0;
  const back = startServer(at, ['--redis', redis.url]);
  for (let up = false; !up;) {
    up = await Promise.race([back.then(() => true), new Promise<false>((r) => setTimeout(r, 20, false))]);
    const r = await post(other.address, 'enter', { room: o.room, token: player.token });
    expect([r.status, r.body.code], 'it is never said to be unknown').toEqual(
      r.status === 200 ? [200, undefined] : [503, 'SRV-BUSY'],
    );
    const named = await look(other, o.code);
    expect(['SRV-BUSY', undefined]).toContain(named.body.code);
    if (r.status === 503) waited++;
  }
  expect(waited).toBeGreaterThan(0);
  expect((await back).taken).toBe(1);
  const line = await SeatLine.enter(other.address, o.room, player.token);
  await line.until(() => line.view);
  expect((await line.ask(hold)).type).toBe('answer');
});
it('asks for patience while a server that was ended in order is away, and forgets an exercise that is closed', async () => {
  // The emptiest, so that the exercise opens there.
  const ends = await startServer(undefined, ['--redis', redis.url]);
  const { other } = rooms[0];
  const o = await open(other, undefined, undefined, 'patience');
  expect((await health(ends)).rooms).toBe(1);
  await kill(ends, 'SIGTERM');
  const enter = (): ReturnType<typeof post> => post(other.address, 'enter', { room: o.room, token: o.token });
  expect(await enter()).toMatchObject({ status: 503, body: { code: 'SRV-BUSY' } });
  expect(await look(other, o.code)).toMatchObject({ status: 503, body: { code: 'SRV-BUSY' } });
  const back = await startServer(ends, ['--redis', redis.url]);
  expect((await enter()).status).toBe(200);
  const line = await SeatLine.enter(other.address, o.room, o.token);
  line.send({ type: 'close-room' });
  await line.until(() => line.left !== null);
  for (const end = Date.now() + 10_000; (await enter()).status !== 404;)
    expect(Date.now(), 'it is forgotten').toBeLessThan(end);
  expect(await look(other, o.code)).toMatchObject({ status: 403, body: { code: 'SRV-CODE' } });
  await kill(back, 'SIGTERM');
});
it('takes no lines any more from pages of a server that has been ended', async () => {
  const ends = await startServer(undefined, ['--redis', redis.url]);
  const { other } = rooms[0];
  const origin = ends.address.slice(0, -1);
  expect(await mayKnock(other, origin)).toBe(true);
  await kill(ends, 'SIGTERM');
  for (const end = Date.now() + 10_000; await mayKnock(other, origin);)
    expect(Date.now(), 'it is forgotten').toBeLessThan(end);
});
it('reads the address of a Redis, and says what is wrong with it without its password', () => {
  expect(readRedisUrl('rediss://u:p%40ss@[::1]:7000/2')).toEqual({
    host: '::1',
    port: 7000,
    username: 'u',
    password: 'p@ss',
    db: 2,
    tls: {},
  });
  expect(readRedisUrl('redis://box')).toEqual({ host: 'box', port: 6379, db: 0 });
  for (const bad of ['box:6379', 'http://box', 'redis://', 'redis://box/x'])
    expect(readRedisUrl(bad), bad).toBeNull();
  const no = cli([
    'serve',
    '--redis',
    'redis://u:geheim@127.0.0.1:1',
    '--port',
    '0',
    '--data',
    servers[0].data + '-x',
  ]);
  expect(no.status).toBe(1);
  expect(no.stderr).toMatch(/^CLI-REDIS: /m);
  expect(no.stderr + no.stdout).not.toMatch(/geheim/);
  expect(cli(['serve', '--redis', 'box']).stderr).toMatch(/CLI-REDISURL/);
  expect(cli(['serve', '--public', 'box:1']).stderr).toMatch(/CLI-PUBLIC/);
});
