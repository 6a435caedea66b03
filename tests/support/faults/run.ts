/**
 * Rooms on a server of its own processes while its lines and processes fail one after another, by a seeded plan: what bots order
 * meanwhile, how soon they are back, what the records hold.
 */
import { rmSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import type { Role } from '../../../src/bridge/protocol.ts';
import { post, SeatLine } from '../../../src/server/client.ts';
import { FIRST, kill, startServer, type Running } from '../../server/room.ts';
import { Leader, PACE, Player, type Page } from './players.ts';
import { keptOf, type Kept } from './records.ts';
import { FAIR, RoughLine, type Ending } from './rough-line.ts';

/** Within which a seat must be back, ms. */
export const BACK_MS = 5000;
export const KINDS = [
  'latency',
  'loss',
  'resets',
  'partition, lines go on',
  'partition, lines reset',
  'partition, lines forgotten',
  'worker killed',
  'server killed',
] as const;
export type Kind = (typeof KINDS)[number];
const SEATS: readonly (readonly Role[])[] = [['commander'], ['hq-office', 'duty'], ['emergency', 'police']];
/** A fault of the line lasts so long, ms. */
const LASTS_MS = { latency: 5000, loss: 6000, resets: 3000, partition: 9000 };
const ENDINGS: Readonly<Record<string, Ending>> = {
  'partition, lines go on': 'go-on',
  'partition, lines reset': 'reset',
  'partition, lines forgotten': 'forget',
};
/** Of the exercise, s: a room is closed and another opened before the clock stops by itself. */
const NEAR_END_S = 4300;
/** After this, ms, a seat that is not back will not be. */
const GIVEN_UP_MS = 30_000;
/** A clock that has not moved for so long stands, ms. */
const STANDS_MS = 4000;

interface Room {
  readonly id: string;
  readonly leader: Leader;
  readonly players: readonly Player[];
  /** A big screen on a line of its own, past the rough one: how the clock goes at the server. */
  watch: SeatLine | null;
  readonly watchToken: string;
}
export interface FaultRun extends Kept {
  readonly seconds: number;
  readonly rooms: number;
  readonly seats: number;
  readonly faults: Readonly<Record<string, number>>;
  /** Orders of which the page was told that they had not been given. */
  readonly never: number;
  readonly unanswered: number;
  readonly longestAnswerMs: number;
  /** From the end of a fault until a seat was in its posts with a fresh view, ms. */
  readonly back: Readonly<Record<string, readonly number[]>>;
  /** From a kill until the exercises of the process were taken up again, ms. */
  readonly gone: Readonly<Record<string, readonly number[]>>;
  readonly notBack: number;
  /** Codes that pages were shown. */
  readonly failures: readonly string[];
  /** Clocks of rooms whose process lived that stood. */
  readonly stood: readonly string[];
  readonly lines: number;
  readonly resets: number;
  readonly piecesLost: number;
}
const ms = (n: number): Promise<void> => new Promise((r) => setTimeout(r, n));
async function until(what: () => boolean, most: number): Promise<boolean> {
  const end = performance.now() + most;
  while (!what()) {
    if (performance.now() > end) return false;
    await ms(20);
  }
  return true;
}

export async function runFaults(x: {
  readonly seconds: number;
  readonly rooms: number;
  readonly seed: string;
  readonly kinds?: readonly Kind[];
  readonly say?: (line: string) => void;
}): Promise<FaultRun> {
  const random = seedrandom(x.seed);
  const say = x.say ?? ((): void => {});
  let server: Running = await startServer(undefined, ['--workers', '2']);
  const { data, port } = server;
  const rough = new RoughLine(port, x.seed);
  const address = await rough.open();
  const back: Record<string, number[]> = {};
  const gone: Record<string, number[]> = {};
  const faults: Record<string, number> = {};
  const stood: string[] = [];
  const kept: Kept[] = [];
  const all: Player[] = [];
  const failures = new Set<string>();
  let notBack = 0;
  let opened = 0;

  async function openRoom(): Promise<Room> {
    const ask = {
      key: server.key,
      text: FIRST,
      file: 'flood-first-steps.yaml',
      seed: `${++opened}`,
      difficulty: null,
    };
    const { status, body } = await post(server.address, 'open', { ...ask, name: '导演' });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const room = body.room!;
    const leader = new Leader(address, { room, token: body.token! }, '导演', ['trainer', 'evaluator']);
    if (!(await until(() => leader.view !== null, GIVEN_UP_MS))) throw new Error('no controller');
    const join_ = async (name: string, roles: readonly Role[], screen: boolean): Promise<string> => {
      const joined = await post(server.address, 'join', { code: body.code, name, roles, screen });
      leader.tell({ type: 'admit', seat: joined.body.seat!, roles });
      return joined.body.token!;
    };
    const players: Player[] = [];
    for (const [i, roles] of SEATS.entries()) {
      const token = await join_(`席${i + 1}`, roles, false);
      players.push(new Player(address, { room, token }, `席${i + 1}`, roles));
    }
    const watchToken = await join_('钟', ['commander'], true);
    const watch = await SeatLine.enter(server.address, room, watchToken);
    if (!(await until(() => players.every((p) => p.view) && watch.view !== null, GIVEN_UP_MS)))
      throw new Error('not admitted');
    all.push(...players);
    return { id: room, leader, players, watch, watchToken };
  }
  const tOf = (r: Room): number => r.watch?.view?.t ?? -1;
  const rooms = await Promise.all(Array.from({ length: x.rooms }, openRoom));
  const pages = (list: readonly Room[]): { room: Room; page: Page }[] =>
    list.flatMap((room) => [room.leader, ...room.players].map((page) => ({ room, page })));

  /** Everybody of these rooms is back. @param begun when their exercise ended; null where it went on. */
  async function allBack(
    kind: Kind,
    list: readonly Room[],
    from: number,
    begun: number | null = null,
  ): Promise<void> {
    const marks = new Map(list.map((r) => [r, begun === null ? tOf(r) : 0]));
    await Promise.all(
      pages(list).map(async ({ room, page }) => {
        const since = begun ?? from;
        const is = (): boolean => page.isBack(since, marks.get(room)!, begun !== null);
        if (await until(is, GIVEN_UP_MS)) (back[kind] ??= []).push(Math.max(0, performance.now() - from));
        else {
          notBack++;
          say(`not back after ${kind}: ${page.name}, line ${page.line}`);
        }
      }),
    );
  }
  /** Told of each clock that stands while it should go. @param spared rooms whose process is ended. */
  function watchClocks(kind: Kind, spared: () => readonly Room[]): () => void {
    const last = new Map(rooms.map((r) => [r, { t: tOf(r), at: performance.now() }]));
    const timer = setInterval(() => {
      for (const [r, was] of last) {
        const [t, at] = [tOf(r), performance.now()];
        if (t !== was.t || spared().includes(r)) last.set(r, { t, at });
        else if (at - was.at > STANDS_MS) {
          stood.push(`${kind}: ${r.id} at ${t}`);
          last.set(r, { t, at });
        }
      }
    }, 200);
    return () => clearInterval(timer);
  }

  async function lineFault(kind: Kind): Promise<void> {
    const stop = watchClocks(kind, () => []);
    if (kind === 'latency') {
      rough.weather = { latencyMs: 150, jitterMs: 350, loss: 0 };
      await ms(LASTS_MS.latency);
    } else if (kind === 'loss') {
      rough.weather = { ...FAIR, loss: 0.05 + random() * 0.15 };
      await ms(LASTS_MS.loss);
    } else if (kind === 'resets') {
      // Slow enough that orders are under way.
      rough.weather = { latencyMs: 80, jitterMs: 120, loss: 0 };
      for (let n = 0; n < 4; n++) {
        rough.reset(0.3 + random() * 0.3);
        await ms(LASTS_MS.resets / 4);
      }
    } else {
      rough.part();
      await ms(LASTS_MS.partition + random() * 2000);
      rough.heal(ENDINGS[kind]);
    }
    rough.weather = FAIR;
    await allBack(kind, rooms, performance.now());
    stop();
  }
  async function workerKilled(): Promise<void> {
    const [, ...workers] = readFileSync(join(data, 'server.pid'), 'utf8').trim().split(' ').map(Number);
    const from = performance.now();
    const told = rooms.map((r) => r.watch!.got.length);
    // Rooms go to processes turn by turn; those that are told are those of this one.
    const hit = (): Room[] =>
      rooms.filter((r, i) =>
        r.watch!.got.slice(told[i]).some((m) => m.type === 'failed' && m.code === 'SRV-WORKER'),
      );
    const stop = watchClocks('worker killed', hit);
    process.kill(workers[Math.floor(random() * workers.length)], 'SIGKILL');
    await until(() => hit().length > 0, GIVEN_UP_MS);
    const ours = hit();
    const again = (r: Room): boolean =>
      r.watch!.got.slice(told[rooms.indexOf(r)]).some((m) => m.type === 'ready');
    if (!(await until(() => ours.every(again), GIVEN_UP_MS))) say('not taken up');
    (gone['worker killed'] ??= []).push(performance.now() - from);
    await allBack('worker killed', ours, performance.now(), from);
    // Their controllers set them going.
    if (!(await until(() => ours.every((r) => r.leader.view!.t > 0 && goes(r)), GIVEN_UP_MS)))
      stood.push('worker killed: not set going');
    stop();
  }
  const goes = (r: Room): boolean => r.watch?.got.findLast((m) => 'factor' in m)?.factor === PACE;
  async function serverKilled(): Promise<void> {
    const begun = performance.now();
    await kill(server);
    // It says that it is up when it has taken its exercises up; lines may be there before.
    server = await startServer({ data, port }, ['--workers', '2']);
    const from = performance.now();
    (gone['server killed'] ??= []).push(from - begun);
    if (server.taken < rooms.length) say(`only ${server.taken} rooms were taken up`);
    await allBack('server killed', rooms, from, begun);
    for (const r of rooms) r.watch = await SeatLine.enter(server.address, r.id, r.watchToken);
    if (!(await until(() => rooms.every(goes), GIVEN_UP_MS))) stood.push('server killed: not set going');
  }

  /** Everybody has his answers; the room is closed and its record looked through. */
  async function close(r: Room): Promise<void> {
    for (const p of r.players) p.playing = false;
    await until(() => r.players.every((p) => p.waiting === 0), GIVEN_UP_MS);
    r.leader.tell({ type: 'close-room' });
    await until(() => r.leader.line === 'ended', GIVEN_UP_MS);
    for (const { page } of pages([r])) {
      page.stop();
      for (const code of page.failures) failures.add(code);
    }
    kept.push(keptOf(join(data, `${r.id}.tuiyan.jsonl`), r.players));
  }

  const begun = performance.now();
  const kinds = x.kinds ?? KINDS;
  let order: Kind[] = [];
  for (let n = 0; n < kinds.length || performance.now() - begun < x.seconds * 1000; n++) {
    if (order.length === 0)
      order = kinds
        .map((k) => [random(), k] as const)
        .sort(([a], [b]) => a - b)
        .map(([, k]) => k);
    const kind = order.shift()!;
    for (const [i, r] of rooms.entries())
      if (tOf(r) > NEAR_END_S) {
        await close(r);
        rooms[i] = await openRoom();
      }
    faults[kind] = (faults[kind] ?? 0) + 1;
    if (kind === 'worker killed') await workerKilled();
    else if (kind === 'server killed') await serverKilled();
    else await lineFault(kind);
    const worst = Math.round(Math.max(...(back[kind] ?? [0])));
    say(`${Math.round((performance.now() - begun) / 1000)} s: ${kind}; back within ${worst} ms`);
    // Bots play on between two faults.
    await ms(1500 + random() * 1500);
  }
  const seconds = (performance.now() - begun) / 1000;
  for (const r of rooms) await close(r);
  rough.close();
  await kill(server, 'SIGTERM');
  rmSync(data, { recursive: true, force: true });
  const sum = (f: (k: Kept) => number): number => kept.reduce((n, k) => n + f(k), 0);
  return {
    seconds,
    rooms: opened,
    seats: all.length + opened,
    faults,
    orders: sum((k) => k.orders),
    refused: sum((k) => k.refused),
    lost: sum((k) => k.lost),
    doubled: sum((k) => k.doubled),
    disordered: sum((k) => k.disordered),
    divergent: sum((k) => k.divergent),
    never: all.reduce((n, p) => n + p.told.filter((t) => t.as === 'never').length, 0),
    unanswered: all.reduce((n, p) => n + p.waiting, 0),
    longestAnswerMs: Math.max(...all.map((p) => p.longestMs)),
    back,
    gone,
    notBack,
    failures: [...failures],
    stood,
    lines: rough.count.lines,
    resets: rough.count.resets,
    piecesLost: rough.count.lost,
  };
}
