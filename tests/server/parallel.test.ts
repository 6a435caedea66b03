/** Groups side by side: rooms of one controller, started and stopped together, each with its own people, score and record. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParallelRoom } from '../../src/bridge/seats.ts';
import { post, SeatLine } from '../../src/server/client.ts';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import { advance, createExercise, loadScenario, score, verifyRecord } from '../../src/sim/index.ts';
import { FIRST, join_, kill, killAll, open, startServer, type Opened, type Running } from './room.ts';

interface Seat {
  readonly room: string;
  readonly code: string;
  readonly token: string;
  readonly seat: number;
}
const ASK = { text: FIRST, file: 'flood-first-steps.yaml', seed: '1', difficulty: null, name: '导演' };
const pack = loadCountyNode('fuliang');
const lesson = loadScenario(FIRST, '', pack);
if (!lesson.ok) throw new Error('scenario');
const loaded = lesson.value;

let s: Running;
let seats: readonly Seat[];
let lines: SeatLine[];
const opened = (i: number): Opened => ({ ...seats[i], controller: lines[i] });
const rows = (i: number): readonly ParallelRoom[] =>
  lines[i].got.findLast((m) => m.type === 'room')?.room.parallel ?? [];
const enter = (): Promise<SeatLine[]> =>
  Promise.all(seats.map((x) => SeatLine.enter(s.address, x.room, x.token)));
const record = async (token: string): Promise<[number, unknown]> => {
  const { status, body } = await post(s.address, 'record', { room: seats[1].room, token });
  return [status, status === 200 ? body.text : body.code];
};

beforeAll(async () => {
  s = await startServer();
  const { status, body } = await post(s.address, 'open', { ...ASK, key: s.key, groups: 3 });
  if (status !== 200) throw new Error(JSON.stringify(body));
  seats = (body as unknown as { rooms: Seat[] }).rooms;
  lines = await enter();
});
afterAll(killAll);

describe('groups side by side', () => {
  it('are rooms of their own, of which only their controller knows the others', async () => {
    expect(new Set(seats.map((x) => x.code)).size).toBe(3);
    await lines[0].until(() => rows(0).length === 3);
    expect(rows(0).map((r) => [r.n, r.room, r.code])).toEqual(seats.map((x, i) => [i + 1, x.room, x.code]));
    const player = await join_(s, opened(1), '二组', ['commander']);
    await join_(s, opened(1), '后来者', ['duty'], false);
    await lines[0].until(() => rows(0)[1].asking === 1 && rows(0)[1].here === 1);
    expect(rows(0).map((r) => [r.here, r.asking])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(player.line.got.findLast((m) => m.type === 'room')!.room.parallel).toEqual([]);
    // Another exercise is none of them.
    const alone = await open(s);
    await alone.controller.until(() => alone.controller.got.some((m) => m.type === 'room'));
    expect(alone.controller.got.findLast((m) => m.type === 'room')!.room.parallel).toEqual([]);
    // More than one controller can lead.
    for (const groups of [0, 9, 1.5])
      expect((await post(s.address, 'open', { ...ASK, key: s.key, groups })).status, `${groups}`).toBe(400);
  });
  it('start and stop together; each can be set apart from the others', async () => {
    const paces = (): readonly number[] => rows(2).map((r) => r.pace);
    lines[2].send({ type: 'pace-all', factor: 150 });
    await lines[2].until(() => paces().join() === '150,150,150');
    await lines[2].until(() => rows(2).every((r) => r.t > 60 && r.points !== null));
    lines[1].send({ type: 'speed', factor: 36 });
    await lines[2].until(() => paces().join() === '150,36,150');
    lines[0].send({ type: 'pace-all', factor: 0 });
    await lines[2].until(() => paces().join() === '0,0,0');
    const stood = rows(2).map((r) => r.t);
    expect(Math.min(...stood)).toBeGreaterThan(60);
  });
  it('what a group does shows in its own score', { timeout: 120_000 }, async () => {
    lines[0].send({ type: 'bots', skill: 'skilled' });
    await lines[0].message('room', (m) => m.room.bots.skill === 'skilled');
    for (const line of lines) line.send({ type: 'skip-to', t: 4200 });
    await lines[0].until(() => rows(0).every((r) => r.t >= 4200), 100_000);
    // Counted once more when all stand.
    await lines[0].until(() => rows(0)[0].points! > rows(0)[2].points! + 20, 30_000);
    const ex = createExercise(loaded.scenario, pack, '1');
    advance(ex, 4200);
    const { total } = score({ events: ex.world.log, scenario: loaded.scenario, baselines: null });
    await lines[0].until(() => rows(0)[2].points === total, 30_000);
  });
  it('are there again after the server was killed', async () => {
    await kill(s);
    s = await startServer({ data: s.data, port: s.port });
    lines = await enter();
    await lines[0].until(() => rows(0).length === 3);
    expect(rows(0).map((r) => r.n)).toEqual([1, 2, 3]);
  });
  it('the record of one that is over is given to its controller alone', { timeout: 120_000 }, async () => {
    expect(await record(seats[1].token)).toEqual([409, 'SRV-RUNNING']);
    const end = (await lines[1].until(() => lines[1].view)).closeAt;
    lines[1].send({ type: 'skip-to', t: end });
    await lines[0].until(() => rows(0)[1].over, 100_000);
    const player = await post(s.address, 'join', { code: seats[1].code, name: '看看', roles: ['duty'] });
    expect(await record(player.body.token!)).toEqual([403, 'SRV-CONTROL']);
    expect(await record(seats[0].token)).toEqual([403, 'SRV-TOKEN']);
    // Closed once its references are known, and given only then.
    await lines[0].until(() => rows(0)[1].sealed, 60_000);
    expect(verifyRecord(String((await record(seats[1].token))[1])).state).toBe('whole');
  });
});
