/** `tuiyan serve`: one process that serves the page, opens exercises in its worker processes, and lets people in. */
import { matchMaker, Server } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
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
import { comesFromHere, serveApi } from './api.ts';
import { carry } from './carried.ts';
import { ExerciseRoom } from './exercise-room.ts';
import { Fleet, type RedisAt } from './fleet.ts';
import type { Surroundings } from './room-options.ts';
import { holdFolder } from './folder.ts';
import { WrongTries } from './limits.ts';
import { MAX_MESSAGE } from './message.ts';
import { pageServer } from './page.ts';
import { Pool } from './pool.ts';
import { actionsOf, openHere, ROOM, type Reception } from './reception.ts';
import { newCode, newToken, sameText, type Kept } from './seats.ts';

const END_MS = 2000;

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly workers: number;
  /** Names by which this machine may be asked for, beside its addresses. */
  readonly names: readonly string[];
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** The Redis by which it finds other servers, and under which host and port their pages' people reach it. */
  readonly redis: RedisAt | null;
  readonly publicly: string | null;
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
  const fleet = await Fleet.of(o.redis, log);
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

  const page = pageServer('<meta name="tuiyan-rooms" content="1">', !fleet.alone);
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
      // A page of another server comes for a room that stands here.
      const fine = comesFromHere(req.headers, o.names, (from) => fleet.has(from));
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
    ...fleet.engine,
    // Which server opens a room is decided before the engine is asked (`fleet.ts`).
    selectProcessIdToCreateRoom: () => Promise.resolve(matchMaker.processId),
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
  engine.define(ROOM, ExerciseRoom).filterBy(['code', 'publicAddress']);

  let port = o.port;
  let restoring = true;
  let publicAddress: string | undefined;
  const around: Surroundings = {
    data: o.data,
    worker: (m) => pool.send(m),
    take: (room) => pool.take(room),
    drop: (room) => pool.drop(room),
    log,
    made: (room) => void rooms.set(room.roomId, room),
    closed: (room) => {
      rooms.delete(room.roomId);
      fleet.forget([room.roomId, room.code]);
    },
    group: (id) =>
      [...rooms.values()]
        .filter((r) => r.group?.id === id && r.isReady)
        .sort((a, b) => a.stood.n - b.stood.n),
    addresses: () => addressesOf(o.host, port, o.tls !== null),
  };
  const make: Reception['make'] = async (options) => {
    const code = options.kept?.code ?? newCode();
    await matchMaker.createRoom(ROOM, { ...options, code, around, publicAddress });
    void fleet.keep([options.id, code]);
    return rooms.get(options.id)!;
  };
  const reception: Reception = {
    rooms,
    fleet,
    make,
    isKey: (given) => sameText(given, key),
    restoring: () => restoring,
  };
  const actions = actionsOf(reception);

  await engine.listen(o.port, o.host);
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : o.port;
  if (!fleet.alone) publicAddress = o.publicly ?? new URL(addressesOf(o.host, port, o.tls !== null)[0]).host;

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
  if (publicAddress !== undefined)
    await fleet.join(
      publicAddress,
      (x) => carry(() => openHere(reception, x)),
      () =>
        Promise.all([...rooms.values()].flatMap((r) => [r.listing.save(), fleet.keep([r.roomId, r.code])])),
    );
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
      await fleet.leave();
      transport.shutdown();
      server.closeAllConnections();
      pool.end();
      folder.release();
    },
  };
}
