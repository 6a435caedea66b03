/** A room on a real server: who joins how, what each is shown, what a killed server leaves, what strangers can do. */
import { readFileSync, readdirSync, appendFileSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { ToServer } from '../../src/bridge/delta.ts';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import { loadScenario, readRecord, replayRecord, verifyRecord } from '../../src/sim/index.ts';
import { post, SeatLine } from '../../src/server/client.ts';
import { hold, FIRST, join_, kill, killAll, open, startServer, type Opened, type Running } from './room.ts';

const CANARY = 'KANARIENVOGEL';
/** The lesson with a word in all that no player may read yet. */
function withCanary(): string {
  const doc = parseDocument(FIRST);
  const js = doc.toJS() as { msel: Record<string, unknown>[] };
  js.msel.forEach((inject, i) => {
    doc.setIn(['msel', i, 'controllerNotes'], { zh: `${CANARY} 备注`, en: `${CANARY} notes` });
    doc.setIn(['msel', i, 'learningPoint'], { zh: `${CANARY} 要点`, en: `${CANARY} point` });
    if (inject.id !== 'INJ-01') {
      doc.setIn(['msel', i, 'content'], { zh: `${CANARY} 内容`, en: `${CANARY} content` });
      doc.setIn(['msel', i, 'from'], { zh: `${CANARY} 来人`, en: `${CANARY} sender` });
    }
  });
  const moves = (doc.toJS() as { moves: { questions: unknown[]; points: unknown[] }[] }).moves;
  moves.forEach((m, i) => {
    const word = { zh: CANARY, en: CANARY };
    for (const key of ['title', 'situation']) doc.setIn(['moves', i, key], word);
    m.questions.forEach((_, k) => doc.setIn(['moves', i, 'questions', k, 'text'], word));
    m.points.forEach((_, k) => doc.setIn(['moves', i, 'points', k, 'text'], word));
  });
  return doc.toString();
}
const pack = loadCountyNode('fuliang');
function replays(text: string): { identical: boolean; commands: number; seats: number } {
  const r = readRecord(text);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  const loaded = loadScenario(r.value.header.scenarioText, '', pack, r.value.header.difficulty, 'record');
  if (!loaded.ok) throw new Error('scenario');
  const { identical } = replayRecord(r.value, loaded.value, pack);
  return { identical, commands: r.value.commands.length, seats: r.value.seats.length };
}

let s: Running;
beforeAll(async () => {
  s = await startServer();
});
afterAll(killAll);

describe('a room', () => {
  let o: Opened;
  it('opens with the key alone, and says what is wrong with a file', async () => {
    const ask = {
      key: s.key,
      text: FIRST,
      file: 'flood-first-steps.yaml',
      seed: '1',
      difficulty: null,
      name: '导演',
    };
    expect(await post(s.address, 'open', { ...ask, key: 'no' })).toMatchObject({
      status: 403,
      body: { code: 'SRV-KEY' },
    });
    const bad = await post(s.address, 'open', {
      ...ask,
      text: FIRST.replace('hazard: flood', 'hazard: flod'),
    });
    expect(bad.status).toBe(422);
    expect(JSON.stringify(bad.body)).toContain('flod');
    o = await open(s, withCanary());
    expect(o.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
  });

  it('shows a player what his role knows and no word of the truth, whatever he asks', async () => {
    const [a, b] = await Promise.all([
      join_(s, o, '指挥组', ['commander']),
      join_(s, o, '公安组', ['police']),
    ]);
    for (const { line } of [a, b]) {
      expect(line.view!.truth).toBeNull();
      expect(line.view!.injects).toEqual([]);
      expect(await line.message('ready')).toMatchObject({ seed: '', briefing: { senders: {} } });
    }
    // Everything that the protocol knows, and orders that name what is not theirs.
    let id = 100;
    const types = [...(await a.line.message('ready')).forms].map((f) => f.type);
    const roles = ['commander', 'police', 'trainer', 'evaluator'] as const;
    for (const [i, type] of types.entries()) {
      const who = i % 2 === 0 ? a.line : b.line;
      const cmd = { type, inject: 'INJ-05', item: 'C-01', text: 'x', reason: 'x' };
      who.send({ type: i % 3 === 0 ? 'judge' : 'command', id: id++, role: roles[(i >> 1) % 4], cmd });
      who.send({ type: 'outlook', id: id++, cmd });
      // Within what a seat may send.
      if (i % 20 === 19) await new Promise((r) => setTimeout(r, 400));
    }
    for (const m of [
      { type: 'speed', factor: 0 },
      { type: 'skip-to', t: 6000 },
      { type: 'training', training: true },
      { type: 'role', role: 'trainer' },
      { type: 'role', role: 'evaluator' },
      { type: 'record' },
      { type: 'close-room' },
      { type: 'admit', seat: a.seat, roles: ['trainer'] },
      { type: 'remove', seat: 1 },
      { type: 'export', id: 1, what: 'events', lang: 'zh', audience: 'county' },
      { type: 'seek', t: 0 },
      { type: 'review' },
    ])
      a.line.send(m as ToServer);
    expect(await a.line.ask((n) => ({ type: 'states', id: n }))).toMatchObject({ states: { charts: null } });

    o.controller.send({ type: 'skip-to', t: 480 });
    await a.line.until(() => a.line.view!.t >= 480);
    const first = a.line.view!.messages.find((m) => m.from === 'inject:INJ-01');
    expect(first, 'what was sent to him has come').toBeDefined();
    expect((await a.line.message('senders')).senders).toEqual({
      'INJ-01': { zh: '县气象局', en: 'County weather office' },
    });
    expect(
      b.line.view!.messages.some((m) => m.from === 'inject:INJ-01'),
      'not to the police',
    ).toBe(false);

    for (const { line } of [a, b]) {
      expect(line.got.some((m) => m.type === 'record' || m.type === 'review' || m.type === 'export')).toBe(
        false,
      );
      const read = line.read.join('\n');
      expect(read).not.toContain(CANARY);
      expect(read).not.toContain('"truth":{');
      expect(read.length).toBeGreaterThan(50_000);
    }
    // The same net catches it where it is shown.
    expect(o.controller.read.join('\n')).toContain(CANARY);
    expect(o.controller.view!.truth).not.toBeNull();
    const told = a.line.got.flatMap((m) => (m.type === 'failed' ? [m.code] : []));
    for (const code of ['SRV-CONTROL', 'SRV-HINTS', 'SRV-HELD', 'SRV-RUNNING', 'SRV-SHAPE'])
      expect(told).toContain(code);
    expect(s.log()).toContain('SRV-HELD');
  });

  it('one orders, all who know of it see it, and who shares the post is named', async () => {
    const c = await join_(s, o, '指挥组', ['commander', 'duty']);
    const room = await c.line.message('room', (m) => m.room.seats.length >= 4);
    const names = room.room.seats.filter((x) => x.roles.includes('commander')).map((x) => x.name);
    expect(names, 'two of one name are told apart').toEqual(['指挥组', '指挥组 2']);
    expect(room.room.code, 'only the controller lets people in').toBe('');
    const cmd = {
      type: 'duty.roster',
      leader: '副县长',
      posts: ['duty-desk', 'hq-office', 'townships', 'reservoirs', 'levees', 'hydrology'],
      backups: '二班已排定',
    };
    const given = await c.line.ask((id) => ({ type: 'command', id, role: 'duty', cmd }));
    expect(given).toMatchObject({ type: 'answer', ok: true });
    await o.controller.until(() => o.controller.view!.rosterAt > 0);
    expect(await o.controller.record()).toContain(
      '"seat":"指挥组 2","role":"duty","cmd":{"type":"duty.roster"',
    );
    await c.line.leave();
  });

  it('a big screen shows what the posts know, or the truth when the controller says so; nobody acts at it, and it took no part', async () => {
    // Whatever it asks for, it is given a screen's eyes.
    const { line, seat } = await join_(s, o, '大屏', ['evaluator'], true, true);
    expect(await line.message('ready')).toMatchObject({ seed: '', seat: { screen: true, controls: false } });
    expect([line.view!.role, line.view!.truth]).toEqual(['commander', null]);
    line.send({ type: 'role', role: 'evaluator' });
    line.send(hold(900));
    line.send({ type: 'states', id: 901 });
    line.send({ type: 'reveal', seat, truth: true });
    await line.until(() => line.got.filter((m) => m.type === 'failed').length >= 4);
    expect(new Set(line.got.flatMap((m) => (m.type === 'failed' ? [m.code] : [])))).toEqual(
      new Set(['SRV-SCREEN']),
    );
    expect(line.read.join('')).not.toContain(CANARY);
    o.controller.send({ type: 'reveal', seat, truth: true });
    await line.until(() => line.view!.truth !== null);
    const shown = await o.controller.message('room', (m) => m.room.seats.some((x) => x.shows === 'truth'));
    expect(shown.room.seats.find((x) => x.id === seat)!.name).toBe('大屏');
    // Seats of people are no screens, and giving it posts makes it none.
    o.controller.send({ type: 'reveal', seat: shown.room.me, truth: true });
    o.controller.send({ type: 'reveal', seat, truth: false });
    await line.until(() => line.view!.truth === null);
    o.controller.send({ type: 'admit', seat, roles: ['evaluator'] });
    line.send(hold(902));
    await line.until(() => line.got.filter((m) => m.type === 'failed').length >= 5);
    expect([line.view!.role, line.view!.truth]).toEqual(['commander', null]);
    await line.leave();
    expect(await o.controller.record()).not.toContain('大屏');
  });

  it('a word of the controller stops the clock for all; a player may only ask', async () => {
    const d = await join_(s, o, '卫健组', ['health']);
    o.controller.send({ type: 'speed', factor: 36 });
    await d.line.until(() => d.line.got.some((m) => 'factor' in m && m.factor === 36));
    d.line.send({ type: 'ask-pause', text: '需要核对名单' });
    await o.controller.message('room', (m) => m.room.seats.some((x) => x.asks === '需要核对名单'));
    o.controller.send({ type: 'notice', text: '先停五分钟' });
    await d.line.message('room', (m) => m.room.notice === '先停五分钟');
    await d.line.until(() => d.line.got.findLast((m) => 'factor' in m)?.factor === 0);
    const others = await join_(s, o, '宣传组', ['publicity']);
    expect(others.line.read.join('')).not.toContain('需要核对名单');
  });

  it('a seat taken back opens nothing any more', async () => {
    const e = await join_(s, o, '旁人', ['duty']);
    o.controller.send({ type: 'remove', seat: e.seat });
    await e.line.until(() => e.line.left !== null);
    expect(await post(s.address, 'enter', { room: o.room, token: e.token })).toMatchObject({
      status: 403,
      body: { code: 'SRV-TOKEN' },
    });
  });
  it('who has not been admitted is shown nothing', async () => {
    const f = await join_(s, o, '门外', ['duty'], false);
    f.line.send(hold(1));
    expect(await f.line.message('failed')).toMatchObject({ code: 'SRV-WAIT' });
    expect(
      f.line.got.some((m) => m.type === 'ready' || m.type === 'view-whole' || m.type === 'pictures'),
    ).toBe(false);
    const room = await f.line.message('room');
    expect(room.room.seats.map((x) => x.name)).toEqual(['门外']);
  });
});

describe('a server that is killed', () => {
  it('takes its exercises up again: no order lost, the same seats, the same hashes', async () => {
    const one = await startServer();
    const o = await open(one);
    const a = await join_(one, o, '指挥组', ['commander']);
    o.controller.send({ type: 'speed', factor: 120 });
    await a.line.until(() => a.line.view!.t > 200);
    let taken = 0;
    for (let i = 0; i < 5; i++) {
      const r = await a.line.ask((id) => ({
        type: 'command',
        id,
        role: 'commander',
        cmd: { type: 'sync.hold', channel: 'video' },
      }));
      expect(r.type).toBe('answer');
      taken++;
    }
    const seen = a.line.view!.t;
    await kill(one);
    await a.line.until(() => a.line.left !== null);
    const file = join(
      one.data,
      readdirSync(one.data).find((f) => f.endsWith('.tuiyan.jsonl'))!,
    );
    // As if the disk had taken half a line when the machine stopped.
    appendFileSync(file, '{"t":9999,"seq":');
    const two = await startServer({ data: one.data, port: one.port });
    expect(two).toMatchObject({ taken: 1, lost: 0, key: one.key });
    const begun = Date.now();
    const back = await SeatLine.enter(two.address, o.room, a.token);
    await back.until(() => back.view);
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(back.view!.role).toBe('commander');
    // At most what had not been noted beside the record, 2 s at this pace.
    expect(back.view!.t).toBeGreaterThan(seen - 120 * 3);
    const controller = await SeatLine.enter(two.address, o.room, o.token);
    await controller.until(() => controller.view);
    controller.send({ type: 'speed', factor: 120 });
    await back.until(() => back.view!.t > seen + 300);
    controller.send({ type: 'command', id: 1, role: 'trainer', cmd: { type: 'exercise.end' } });
    await back.message('over');
    await back.until(() => verifyRecord(readFileSync(file, 'utf8')).state === 'whole', 90_000);
    const text = await back.record();
    expect(text).toBe(readFileSync(file, 'utf8'));
    const again = replays(text);
    expect(again.identical).toBe(true);
    expect(again.commands).toBe(taken + 1);
    expect(again.seats).toBeGreaterThanOrEqual(2);
    expect(text).toContain('"seat":"指挥组"');
    await kill(two);
  });
  it('only the process of the exercise: the others of the server do not notice, and it goes on', async () => {
    const one = await startServer();
    const o = await open(one);
    const [, ...workers] = readFileSync(join(one.data, 'server.pid'), 'utf8').trim().split(' ').map(Number);
    const from = o.controller.got.length;
    process.kill(workers[0], 'SIGKILL');
    await o.controller.message('failed', (m) => m.code === 'SRV-WORKER', from);
    await o.controller.message('ready', () => true, from);
    await kill(one);
  });
  it('a record that was changed is left as it is', async () => {
    const one = await startServer();
    await open(one);
    await kill(one);
    const file = join(
      one.data,
      readdirSync(one.data).find((f) => f.endsWith('.tuiyan.jsonl'))!,
    );
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"seed":"1"', '"seed":"2"'));
    const size = statSync(file).size;
    const two = await startServer({ data: one.data, port: one.port });
    expect(two).toMatchObject({ taken: 0, lost: 1 });
    expect(statSync(file).size).toBe(size);
    await kill(two);
  });
});

describe('strangers', () => {
  it('wrong codes have to wait longer and longer', async () => {
    const one = await startServer();
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++)
      statuses.push((await post(one.address, 'look', { code: `AAAAA${i}` })).status);
    expect(statuses.slice(0, 6)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(statuses[7]).toBe(429);
    await kill(one);
  });
  it('other sites, names that are not ours, the doors of the engine, and what is too large', async () => {
    const foreign = { origin: 'http://evil.example' };
    expect(await fetch(`${s.address}healthz`, { headers: foreign }).then((r) => r.status)).toBe(403);
    expect(await fetch(`${s.address}healthz`).then((r) => r.json())).toMatchObject({ rooms: 1 });
    expect(s.log()).toContain('SRV-ORIGIN');
    for (const way of ['create/exercise', 'joinOrCreate/exercise', 'join/exercise', 'joinById/x']) {
      const r = await fetch(`${s.address}matchmake/${way}`, { method: 'POST', body: '{"seat":1}' });
      expect(r.status, way).toBe(405);
    }
    expect((await post(s.address, 'join', `{"code":"${'A'.repeat(20_000)}"}`)).status).toBe(413);
    expect((await post(s.address, 'join', '{')).status).toBe(400);
    expect((await post(s.address, 'enter', { room: 'nowhere', token: 'x'.repeat(32) })).status).toBe(404);
    // A name made to point here, and a page of another site that opens a line.
    const raw = (head: string): Promise<string> =>
      new Promise((resolve) => {
        const c = createConnection(s.port, '127.0.0.1', () => c.write(head));
        c.once('data', (d) => (resolve(String(d).split('\r\n')[0]), c.destroy()));
      });
    expect(await raw('GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toContain('403');
    const upgrade = (origin: string): string =>
      `GET /p/r?sessionId=x HTTP/1.1\r\nHost: 127.0.0.1:${s.port}\r\nOrigin: ${origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
    expect(await raw(upgrade('http://evil.example'))).toContain('401');
    expect(await raw(upgrade(`http://127.0.0.1:${s.port}`))).toContain('101');
  });
  it('a flood, a frame that is too large, and frames of rubbish end one line and nobody else’s', async () => {
    const o = await open(s);
    const [good, bad] = await Promise.all([join_(s, o, '好', ['commander']), join_(s, o, '坏', ['duty'])]);
    // Orders that come too fast: each has its answer, of the exercise or of the line.
    const told = await Promise.all(
      Array.from({ length: 150 }, () => bad.line.ask((id) => ({ ...hold(id), role: 'duty' }) as never)),
    );
    const late = told.filter((m) => m.type === 'failed');
    expect(late.length).toBeGreaterThan(20);
    expect(new Set(late.map((m) => m.type === 'failed' && m.code))).toEqual(new Set(['SRV-RATE']));
    expect(told.length - late.length).toBeGreaterThanOrEqual(80);
    for (let i = 0; i < 2000; i++) bad.line.send({ type: 'whole' });
    await bad.line.until(() => bad.line.left !== null);
    expect(bad.line.left).toBe(4429);
    expect(s.log()).toContain('SRV-RATE');
    // The engine reads frames before we do: the head of one that lies about its length must not end the server.
    for (const frame of [
      new Uint8Array([13, 0xdb, 0xff, 0xff, 0xff, 0xff]),
      new Uint8Array([17, 0xdb, 0xff, 0xff, 0xff, 0xff]),
      new Uint8Array([13]),
      new Uint8Array([]),
      new Uint8Array([13, 0xa1, 0x6d, 0xc1, 0xc1]),
      new Uint8Array(64 * 1024).fill(7),
    ]) {
      const again = await SeatLine.enter(s.address, o.room, bad.token);
      await again.message('ready');
      const ws = (again.room as unknown as { connection: { transport: { ws: WebSocket } } }).connection
        .transport.ws;
      ws.send(frame);
      if (frame.length > 1)
        await again.until(() => again.left !== null || again.got.some((m) => m.type === 'failed'));
      if (again.left === null) again.cut();
    }
    const r = await good.line.ask((id) => ({
      type: 'judge',
      id,
      role: 'commander',
      cmd: { type: 'sync.hold', channel: 'video' },
    }));
    expect(r.type).toBe('answer');
    expect(good.line.left).toBeNull();
    expect(s.child.exitCode).toBeNull();
  });
});
