/** Posts that nobody holds, filled by a bot: what it may do, how well it plays, and that a person's post is never its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOT_PACES, paceOf, type BotSkill } from '../../src/bridge/seats.ts';
import { BOT_SEAT } from '../../src/bots/run.ts';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import { SeatLine } from '../../src/server/client.ts';
import { RoomHost } from '../../src/server/room-host.ts';
import { RecordFile } from '../../src/server/record-file.ts';
import { HQ_ROLES, loadScenario, readRecord, replayRecord, score, type Role } from '../../src/sim/index.ts';
import { FIRST, join_, kill, killAll, open, startServer, type Opened, type Running } from './room.ts';

const pack = loadCountyNode('fuliang');
const lesson = loadScenario(FIRST, '', pack);
if (!lesson.ok) throw new Error('scenario');
const loaded = lesson.value;
const dir = mkdtempSync(join(tmpdir(), 'tuiyan-bots-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

let n = 0;
function host(): RoomHost {
  const file = new RecordFile(join(dir, `${++n}.jsonl`), (e) => {
    throw e;
  });
  return new RoomHost(
    loaded,
    FIRST,
    pack,
    '1',
    file,
    () => {},
    () => {},
  );
}
async function played(roles: readonly Role[], skill: BotSkill): Promise<RoomHost> {
  const h = host();
  h.fillPosts(roles, paceOf(skill));
  await h.skipTo(h.session.ex.endAt);
  return h;
}
const orders = (h: RoomHost): string[] => h.session.ex.commands.map((c) => c.role);
const points = (h: RoomHost): number =>
  score({ events: h.session.ex.world.log, scenario: h.loaded.scenario, baselines: null }).total;

describe('a bot at empty posts', () => {
  it('plays all of them well; less practised it plays worse, and left out nobody acts', async () => {
    const [skilled, steady, slow, none] = [
      await played(HQ_ROLES, 'skilled'),
      await played(HQ_ROLES, 'steady'),
      await played(HQ_ROLES, 'slow'),
      await played(HQ_ROLES, 'none'),
    ];
    expect(orders(none)).toEqual([]);
    expect(skilled.session.ex.commands.every((c) => c.seat === BOT_SEAT)).toBe(true);
    expect(points(skilled)).toBeGreaterThan(points(steady) + 5);
    expect(points(steady)).toBeGreaterThan(points(slow) + 5);
    expect(points(slow)).toBeGreaterThan(points(none) + 10);
  });
  it('orders in its own posts alone, and looks with their eyes at its own seconds', async () => {
    const h = await played(['hq-office', 'duty'], 'steady');
    expect([...new Set(orders(h))].sort()).toEqual(['duty', 'hq-office']);
    expect(h.session.ex.commands.every((c) => c.t % BOT_PACES.steady.every === 0)).toBe(true);
  });
  it('the record says that it was there, replays to the same states, and knows when it went', async () => {
    const h = await played(['police'], 'skilled');
    h.fillPosts([], BOT_PACES.skilled);
    const r = readRecord(h.session.writer.text());
    if (!r.ok) throw new Error(r.error.code);
    expect(r.value.seats.map((x) => [x.t, x.who, x.roles.join(), x.here])).toEqual([
      [0, BOT_SEAT, 'police', true],
      [h.session.ex.endAt, BOT_SEAT, 'police', false],
    ]);
    expect(replayRecord(r.value, loaded, pack).identical).toBe(true);
  });
});

describe('in a room', () => {
  let s: Running;
  let o: Opened;
  beforeAll(async () => {
    s = await startServer();
    o = await open(s);
  });
  afterAll(killAll);
  const shown = (): { skill: string; roles: readonly Role[] } =>
    o.controller.got.findLast((m) => m.type === 'room')!.room.bots;

  it('all posts are empty until somebody is let in; a person takes over from the bot and gives back to it', async () => {
    await o.controller.until(() => shown().roles.length > 5);
    expect(shown()).toMatchObject({ skill: 'none' });
    const all = [...shown().roles];
    expect(all).toContain('commander');
    o.controller.send({ type: 'bots', skill: 'skilled' });
    await o.controller.until(() => shown().skill === 'skilled');
    const { line, seat } = await join_(s, o, '指挥组', ['commander']);
    await o.controller.until(() => !shown().roles.includes('commander'));
    expect(shown().roles).toEqual(all.filter((r) => r !== 'commander'));
    // Everybody is told who is none of them.
    expect(line.got.findLast((m) => m.type === 'room')!.room.bots).toEqual(shown());
    // Only the controller says how they are filled.
    line.send({ type: 'bots', skill: 'none' });
    await line.message('failed', (m) => m.code === 'SRV-CONTROL');
    expect(shown().skill).toBe('skilled');

    o.controller.send({ type: 'skip-to', t: 1800 });
    await o.controller.until(() => (o.controller.view?.t ?? 0) >= 1800, 60_000);
    o.controller.send({ type: 'remove', seat });
    await o.controller.until(() => shown().roles.includes('commander'));
    o.controller.send({ type: 'skip-to', t: 2400 });
    await o.controller.until(() => (o.controller.view?.t ?? 0) >= 2400, 60_000);
    const r = readRecord(await o.controller.record());
    if (!r.ok) throw new Error(r.error.code);
    const { commands } = r.value;
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.every((c) => c.seat === BOT_SEAT)).toBe(true);
    expect(
      commands.some((c) => c.role === 'commander' && c.t <= 1800),
      'held by a person',
    ).toBe(false);
    expect(
      commands.some((c) => c.role === 'commander' && c.t > 1800),
      'given back',
    ).toBe(true);
  });
  it('goes on after the server was killed', async () => {
    const count = readFileSync(join(s.data, `${o.room}.tuiyan.jsonl`), 'utf8').match(
      /"bot-doctrine"/g,
    )!.length;
    await kill(s);
    s = await startServer({ data: s.data, port: s.port });
    const controller = await SeatLine.enter(s.address, o.room, o.token);
    o = { ...o, controller };
    await controller.until(() => controller.view);
    await controller.until(() => controller.got.some((m) => m.type === 'room'));
    expect(shown().skill).toBe('skilled');
    controller.send({ type: 'skip-to', t: 4800 });
    await controller.until(() => (controller.view?.t ?? 0) >= 4800, 60_000);
    const text = await controller.record();
    expect(text.match(/"bot-doctrine"/g)!.length).toBeGreaterThan(count);
    // It did not come a second time.
    const seats = text.split('\n').filter((l) => l.includes('"who":"bot-doctrine"'));
    expect(new Set(seats).size).toBe(seats.length);
  });
});
