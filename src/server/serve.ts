/** `tuiyan serve`: one process that serves the page, opens exercises in its worker processes, and lets people in. */
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import { readFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { cleanText } from '../sim/index.ts';
import { comesFromHere, Refused, serveApi, type Actions } from './api.ts';
import { ExerciseRoom } from './exercise-room.ts';
import type { RoomOptions, Surroundings } from './room-options.ts';
import { holdFolder } from './folder.ts';
import { WrongTries } from './limits.ts';
import { MAX_MESSAGE } from './message.ts';
import { pageServer } from './page.ts';
import { Pool } from './pool.ts';
import { cleanName, newToken, sameText, SCREEN_ROLES, type Kept } from './seats.ts';

const MAX_ROOMS = 250;
const END_MS = 2000;
const ROOM = 'exercise';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly workers: number;
  /** Names by which this machine may be asked for, beside its addresses. */
  readonly names: readonly string[];
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** Where what was refused, and faults, are written down. */
  readonly log: (line: string) => void;
}
export interface Serving {
  readonly port: number;
  readonly key: string;
  /** Exercises that were taken up again, and those that could not be. */
  readonly taken: number;
  readonly lost: number;
  /** Codes of the rooms, for whoever runs the server. */
  codes(): readonly string[];
  workers(): readonly number[];
  end(): Promise<void>;
}

/** Where people open it: the address given, or each of this machine's when it is all of them. */
export function addressesOf(host: string, port: number, tls: boolean): string[] {
  const all = host === '0.0.0.0' || host === '::';
  const own = Object.values(networkInterfaces()).flatMap((l) =>
    (l ?? []).filter((x) => x.family === 'IPv4').map((x) => x.address),
  );
  // Others first: this machine knows itself anyway.
  own.sort((a, b) => Number(a.startsWith('127.')) - Number(b.startsWith('127.')));
  const at = (h: string): string => (h.includes(':') ? `[${h}]` : h);
  return (all ? own : [host]).map((h) => `${tls ? 'https' : 'http'}://${at(h)}:${port}/`);
}

const newId = (): string => randomBytes(9).toString('base64url').replace(/[-_]/g, '0');
/** The controller's key of a data folder, made with it. */
function keyOf(data: string): string {
  const file = join(data, 'controller.key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const key = newToken();
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}

/** Takes the port, takes up what is in the data folder, and serves until `end`. */
export async function serve(o: ServeOptions): Promise<Serving> {
  mkdirSync(o.data, { recursive: true });
  const folder = await holdFolder(o.data);
  const key = keyOf(o.data);
  const rooms = new Map<string, ExerciseRoom>();
  const tries = new WrongTries();
  const log = (code: string, more: Readonly<Record<string, string | number>> = {}): void => {
    const fields = Object.entries(more).map(([k, v]) => `${k}=${JSON.stringify(v)}`);
    o.log([new Date().toISOString(), code, ...fields].join(' '));
  };
  const pool = new Pool(
    o.workers,
    (m) => {
      const room = rooms.get(m.room);
      if (!room) return;
      if (m.say === 'to') room.deliver(m.seats, m.m);
      else if (m.say === 'stands') room.stand(m);
      else if (m.say === 'opened') room.hasOpened(m.opened);
      else room.hasClosed();
    },
    (ids) => {
      folder.workers(pool.pids);
      for (const id of ids) {
        log('SRV-WORKER', { room: id });
        rooms.get(id)?.restart();
      }
    },
  );
  folder.workers(pool.pids);

  const page = pageServer('<meta name="tuiyan-rooms" content="1">');
  const handle = (req: IncomingMessage, res: ServerResponse): void => {
    const path = (req.url ?? '/').split('?')[0];
    if (!comesFromHere(req.headers, o.names)) {
      log('SRV-ORIGIN', { origin: String(req.headers.origin ?? ''), host: String(req.headers.host ?? '') });
      return void res.writeHead(403, { 'Content-Type': 'text/plain' }).end('SRV-ORIGIN\n');
    }
    if (path === '/healthz' && req.method === 'GET') {
      const seats = [...rooms.values()].reduce((n, r) => n + r.here, 0);
      res.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      return void res.end(JSON.stringify({ rooms: rooms.size, seats }));
    }
    if (path.startsWith('/api/')) return void serveApi(req, res, path.slice(5), actions, tries, log);
    page(req, res);
  };
  const server: HttpServer = o.tls ? createSecureServer(o.tls, handle) : createServer(handle);
  const transport = new WebSocketTransport({
    server,
    maxPayload: MAX_MESSAGE,
    perMessageDeflate: false,
    verifyClient: ({ req }: { req: IncomingMessage }) => {
      const fine = comesFromHere(req.headers, o.names);
      if (!fine)
        log('SRV-ORIGIN', { origin: String(req.headers.origin ?? ''), host: String(req.headers.host) });
      return fine;
    },
  });
  const quiet = (...a: unknown[]): void =>
    log('SRV-ENGINE', { said: a.map(String).join(' ').split('\n')[0].slice(0, 200) });
  const engine = new Server({
    transport,
    greet: false,
    gracefullyShutdown: false,
    logger: {
      ...console,
      debug: () => {},
      info: () => {},
      trace: () => {},
      log: () => {},
      warn: quiet,
      error: quiet,
    } as never,
  });
  // Places are reserved for tokens by our own request alone: the engine's doors stay shut.
  server.removeAllListeners('request');
  server.on('request', handle);
  engine.define(ROOM, ExerciseRoom);

  let port = o.port;
  let restoring = true;
  const around: Surroundings = {
    data: o.data,
    worker: (m) => pool.send(m),
    take: (room) => pool.take(room),
    drop: (room) => pool.drop(room),
    log,
    closed: (room) => void rooms.delete(room.roomId),
    group: (id) =>
      [...rooms.values()]
        .filter((r) => r.group?.id === id && r.isReady)
        .sort((a, b) => a.stood.n - b.stood.n),
    addresses: () => addressesOf(o.host, port, o.tls !== null),
  };
  async function make(options: Omit<RoomOptions, 'around'>): Promise<ExerciseRoom> {
    await matchMaker.createRoom(ROOM, { ...options, around });
    const room = matchMaker.getLocalRoomById(options.id) as ExerciseRoom;
    rooms.set(options.id, room);
    return room;
  }
  const byCode = (code: string): ExerciseRoom | undefined => {
    const wanted = code.trim().toUpperCase();
    let found: ExerciseRoom | undefined;
    for (const r of rooms.values()) if (sameText(r.code, wanted) && r.isReady) found = r;
    return found;
  };
  const titleOf = (r: ExerciseRoom): object => ({
    room: r.roomId,
    title: r.opened!.title,
    roles: r.opened!.roles,
  });
  const actions: Actions = {
    isKey: (given) => sameText(given, key),
    async open(x) {
      if (rooms.size + (x.groups ?? 1) > MAX_ROOMS) throw new Refused(503, 'SRV-FULL');
      const name = cleanName(x.name);
      if (name === '') throw new Refused(400, 'SRV-NAME');
      const seed = cleanText(x.seed) || '1';
      const opening = { text: x.text, name: x.file, seed, difficulty: x.difficulty };
      const count = x.groups ?? 1;
      const beside = newId();
      const opened = [];
      for (let n = 1; n <= count; n++) {
        const group = count > 1 ? { id: beside, n } : null;
        const room = await make({ id: newId(), opening, kept: null, group });
        const r = await room.begun;
        if ('code' in r) {
          room.abandon();
          throw new Refused(422, r.code, {}, r.message);
        }
        const { token, seat } = room.ask(name, ['trainer', 'evaluator'], { controls: true })!;
        opened.push({ ...titleOf(room), code: room.code, token, seat });
      }
      // The others' seats are the same person's: his page goes from one room to the next.
      return { ...opened[0], ...(count > 1 ? { rooms: opened } : {}) };
    },
    look(x) {
      const room = byCode(x.code);
      return room ? titleOf(room) : null;
    },
    join(x) {
      const room = byCode(x.code);
      if (!room) return null;
      const name = cleanName(x.name);
      if (name === '') throw new Refused(400, 'SRV-NAME');
      const offered: readonly string[] = [...room.opened!.roles, 'evaluator'];
      if (!x.roles.every((r) => offered.includes(r))) throw new Refused(400, 'SRV-ROLES');
      const asked = room.ask(name, x.screen ? SCREEN_ROLES.known : x.roles, { screen: x.screen });
      if (!asked) throw new Refused(503, 'SRV-FULL');
      return { ...titleOf(room), ...asked };
    },
    async record(x) {
      const room = rooms.get(x.room);
      if (!room) throw new Refused(404, 'SRV-ROOM');
      const seat = room.seatOf(x.token);
      if (seat === null) throw new Refused(403, 'SRV-TOKEN');
      if (!room.isControlledBy(seat)) throw new Refused(403, 'SRV-CONTROL');
      if (!room.stands.over) throw new Refused(409, 'SRV-RUNNING');
      // What its score is measured by is still being played.
      if (!room.stands.sealed) throw new Refused(409, 'SRV-BUSY');
      return { text: await readFile(room.path, 'utf8') };
    },
    async enter(x) {
      const room = rooms.get(x.room);
      // It may be among those that are still to be taken up.
      if (!room) throw restoring ? new Refused(503, 'SRV-BUSY') : new Refused(404, 'SRV-ROOM');
      const seat = room.seatOf(x.token);
      if (seat === null) throw new Refused(403, 'SRV-TOKEN');
      const place = await matchMaker.joinById(room.roomId, { seat });
      // What the page's client needs to take the place, and no more.
      const { processId, roomId, name } = place.room;
      return { sessionId: place.sessionId, room: { processId, roomId, name } };
    },
  };

  await engine.listen(o.port, o.host);
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : o.port;

  let taken = 0;
  let lost = 0;
  const known = readdirSync(o.data).filter((f) => f.endsWith('.room.json'));
  await Promise.all(
    known.map(async (f) => {
      const id = f.slice(0, -'.room.json'.length);
      let kept: (Kept & { readonly closed: boolean }) | null = null;
      try {
        kept = JSON.parse(readFileSync(join(o.data, f), 'utf8')) as Kept & { readonly closed: boolean };
      } catch {
        log('SRV-RECORD', { room: id });
      }
      if (!kept || kept.closed) return;
      const room = await make({ id, opening: null, kept, group: null });
      const r = await room.begun;
      if ('code' in r) {
        lost++;
        room.abandon();
      } else taken++;
    }),
  );
  restoring = false;
  return {
    port,
    key,
    taken,
    lost,
    codes: () => [...rooms.values()].map((r) => r.code),
    workers: () => pool.pids,
    async end() {
      const gone = Promise.all([...rooms.values()].map((r) => r.goAway()));
      // A line that does not answer holds nobody up: every record is on the disk.
      await Promise.race([gone, new Promise((r) => setTimeout(r, END_MS))]);
      transport.shutdown();
      server.closeAllConnections();
      pool.end();
      folder.release();
    },
  };
}
