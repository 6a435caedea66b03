/**
 * Servers that find each other by a Redis: whichever is asked knows the rooms of all, opens a new one where fewest are, and sends people
 * to the server that has theirs. Every server keeps its own records, and its rooms go on without the Redis.
 */
import { matchMaker, requestFromIPC, subscribeIPC, type Presence } from '@colyseus/core';

/** Addresses of the servers, by process. */
const SERVERS = 'tuiyan:servers';
const JOINED = 'tuiyan:joined';
const OPENS = 'tuiyan:opens:';
/** Rooms and codes of exercises that have not been closed, also while their server is away, and how long nobody need say so again. */
const OPEN = 'tuiyan:open:';
const OPEN_S = 7 * 86_400;
/** Longest wait for the registry; without a Redis it would be for ever. */
const ASK_MS = 3000;
/** A scenario is read, checked and begun, for up to eight groups. */
const OPEN_MS = 60_000;
const CONNECT_MS = 3000;
const AGAIN_MS = 2000;

export class NoRedis extends Error {}
export class FleetSilent extends Error {}

interface Presences {
  readonly presence: Presence & { channels(pattern: string): Promise<string[]> };
  readonly driver: matchMaker.MatchMakerDriver;
}

export interface RedisAt {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db: number;
  readonly tls?: object;
}
/** `redis://[user:password@]host[:port][/database]`, `rediss:` by TLS; null for anything else. */
export function readRedisUrl(given: string): RedisAt | null {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return null;
  }
  const db = url.pathname.replace(/^\//, '');
  if (!/^rediss?:$/.test(url.protocol) || url.hostname === '' || !/^\d{0,3}$/.test(db)) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    db: Number(db || 0),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** Connects to the Redis. @throws NoRedis where it does not answer. */
async function connect(target: RedisAt, log: (code: string) => void, back: () => void): Promise<Presences> {
  const { Redis } = await import('ioredis');
  const first = new Redis({
    ...target,
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    retryStrategy: () => null,
  });
  let why = '';
  first.on('error', (e: Error) => (why = e.message));
  try {
    await first.connect();
    await first.ping();
  } catch (e) {
    throw new NoRedis(why || (e as Error).message);
  } finally {
    first.disconnect();
  }
  const { RedisPresence } = await import('@colyseus/redis-presence');
  const { RedisDriver } = await import('@colyseus/redis-driver');
  // What the engine writes is awaited by nobody: where the Redis is away it waits, and fails nothing.
  const options = { ...target, maxRetriesPerRequest: null, retryStrategy: () => AGAIN_MS };
  const presence = new RedisPresence(options);
  const driver = new RedisDriver(options);
  // The engine waits for the registry whenever a line comes or goes; people need not.
  const listed = driver.createInstance.bind(driver);
  driver.createInstance = (x) => {
    const listing = listed(x);
    const update = listing.updateOne.bind(listing);
    listing.updateOne = async (change) => void update(change);
    return listing;
  };
  let away = false;
  for (const line of [
    presence['sub'],
    presence['pub'],
    driver['_client'],
  ] as unknown as NodeJS.EventEmitter[]) {
    line.on('error', () => {
      if (!away) log('SRV-REDIS');
      away = true;
    });
    line.on('ready', () => {
      if (away) back();
      away = false;
    });
  }
  return { presence: presence as never, driver: driver as never };
}

async function within<T>(ms: number, what: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new FleetSilent()), ms);
  });
  try {
    return await Promise.race([what, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class Fleet {
  /** Hosts and ports under which the other servers' pages are open. */
  private known: ReadonlySet<string> = new Set();

  private address = '';
  /** Lists this server's rooms anew. */
  private list: () => Promise<unknown> = () => Promise.resolve();
  engine: Partial<Presences> = {};

  /** @param alone no Redis was named. */
  private constructor(readonly alone: boolean) {}
  static async of(at: RedisAt | null, log: (code: string) => void): Promise<Fleet> {
    const fleet = new Fleet(at === null);
    if (at !== null) fleet.engine = await connect(at, log, () => void fleet.appear());
    return fleet;
  }
  private get presence(): Presences['presence'] {
    return this.engine.presence!;
  }
  /**
   * Says where this server is, and takes up openings that others hand on.
   * @param list lists its rooms anew, when the Redis comes back with nothing in it.
   */
  async join(
    address: string,
    open: (x: never) => Promise<unknown>,
    list: () => Promise<unknown>,
  ): Promise<void> {
    this.address = address;
    const me = matchMaker.processId;
    await subscribeIPC(this.presence, `${OPENS}${me}`, (_method, args: unknown[]) => open(args[0] as never));
    await this.presence.subscribe(JOINED, () => void this.look());
    await this.appear();
    this.list = list;
  }
  private async appear(): Promise<void> {
    if (this.address === '') return;
    await this.list();
    await this.presence.hset(SERVERS, matchMaker.processId, this.address);
    await matchMaker.stats.persist(true);
    await this.presence.publish(JOINED, matchMaker.processId);
    await this.look();
  }
  /** Processes that take openings up now: those of servers that died do not. */
  private async live(): Promise<ReadonlySet<string>> {
    return new Set((await this.presence.channels(`${OPENS}*`)).map((c) => c.slice(OPENS.length)));
  }
  /** Reads who is there; what servers that died left behind is taken away. */
  private async look(): Promise<void> {
    const all = await this.presence.hgetall(SERVERS);
    const live = await this.live();
    for (const id of Object.keys(all)) if (!live.has(id)) await this.presence.hdel(SERVERS, id);
    this.known = new Set(Object.entries(all).flatMap(([id, at]) => (live.has(id) ? [at] : [])));
  }
  /** Whether another server's page is open there. */
  has(host: string): boolean {
    return this.known.has(host);
  }
  /** Remembers an exercise by its room and its code: what is not listed while its server begins anew is no mistake. */
  async keep(names: readonly string[]): Promise<void> {
    if (this.alone) return;
    await Promise.all(names.map((n) => this.presence.setex(OPEN + n, this.address, OPEN_S)));
  }
  forget(names: readonly string[]): void {
    if (!this.alone) for (const n of names) void this.presence.del(OPEN + n);
  }
  /** Whether an exercise of that room or code has been opened and not closed. @throws FleetSilent */
  async awaits(name: string): Promise<boolean> {
    return !this.alone && (await within(ASK_MS, this.presence.exists(OPEN + name)));
  }
  /** Id of the room with a code on another server, or null. @throws FleetSilent */
  async byCode(name: string, code: string): Promise<string | null> {
    if (this.alone) return null;
    const found = await within(ASK_MS, matchMaker.query({ name, code } as never));
    return found[0]?.roomId ?? null;
  }
  /** A room of any server as the engine lists it, or null. @throws FleetSilent */
  async listed(room: string): Promise<Awaited<ReturnType<typeof matchMaker.getRoomById>> | null> {
    if (this.alone) return null;
    return (await within(ASK_MS, matchMaker.getRoomById(room))) ?? null;
  }
  /** The server with fewest rooms, or null where it is this one or none can be asked. */
  private async emptiest(): Promise<string | null> {
    const stats = await matchMaker.stats.fetchAll();
    const live = await this.live();
    const me = matchMaker.processId;
    let best = { processId: me, roomCount: matchMaker.stats.local.roomCount };
    for (const s of stats) if (live.has(s.processId) && s.roomCount < best.roomCount) best = s;
    return best.processId === me ? null : best.processId;
  }
  /** Has the server with fewest rooms open an exercise. @returns null where that is for this one to do. */
  async openElsewhere<T>(x: object): Promise<T | null> {
    if (this.alone) return null;
    let to: string | null;
    try {
      to = await within(ASK_MS, this.emptiest());
    } catch {
      return null;
    }
    if (to === null) return null;
    return (await requestFromIPC(this.presence, `${OPENS}${to}`, 'open', [x], OPEN_MS)) as T;
  }
  async leave(): Promise<void> {
    if (this.alone) return;
    const gone = async (): Promise<void> => {
      await this.presence.hdel(SERVERS, matchMaker.processId);
      await matchMaker.stats.excludeProcess(matchMaker.processId);
      await this.presence.publish(JOINED, matchMaker.processId);
    };
    await within(ASK_MS, gone()).catch(() => {});
  }
}
