/**
 * A server's exercise as a worker's: the same messages come and go, whole views are made of changes, and a line that is lost is
 * tried again until it is back. What needs no server (the map's base, formal papers) this page's own worker does; after the end
 * it opens the review from the record.
 */
import { Client, type Room } from 'colyseus.js';
import { SimClient, inWorker, type OpenTransport, type Transport } from './client.ts';
import { Unpacker, type FromServer, type Packed } from './delta.ts';
import { Paced } from './pace.ts';
import { Unanswered } from './unanswered.ts';
import type { FromSim, MapBase, ToRoom, ToSim } from './protocol.ts';

/** Between two tries to get the line back, ms. */
const RETRY_MS = 1000;
/** How long a try may take: the first, and the last of those that are given ever more. */
const TRY_MS = 2500;
const LONGEST_TRY_MS = 20_000;
/** A line on which nothing comes for so long is asked for a sign, and given up when none comes, ms. A big screen's sign is a whole view. */
const QUIET_MS = 3000;
const QUIET_SCREEN_MS = 20_000;
const DEAD_MS = 4000;
const LOOK_MS = 500;
/** Line codes after which nobody lets this seat in again. */
const ENDED: Readonly<Record<number, string>> = {
  4401: 'SRV-TOKEN',
  4403: 'SRV-REMOVED',
  4409: 'SRV-ELSEWHERE',
  4410: 'SRV-CLOSED',
};

export interface SeatKey {
  readonly room: string;
  /** Opens the seat; goes in the body of a request, never into an address. */
  readonly token: string;
}
/** A request of the server: its answer, or why not. */
export type Asked =
  | { readonly ok: true; readonly body: Readonly<Record<string, never>> }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: { readonly zh: string; readonly en: string };
    };
const UNREACHED = {
  ok: false,
  code: 'APP-SERVER',
  message: {
    zh: '连不上服务器。请检查网络，或问问开设推演的人服务是否在运行。',
    en: 'The server cannot be reached. Check the network, or ask whoever runs the exercise whether the server is up.',
  },
} as const;

/** Asks the server that this page comes from. */
export async function ask(
  address: string,
  what: string,
  body: object,
  ms: number = LONGEST_TRY_MS,
): Promise<Asked> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ms);
  try {
    const r = await fetch(`${address}api/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: stop.signal,
    });
    const said = (await r.json()) as Record<string, never>;
    return r.ok ? { ok: true, body: said } : { ok: false, code: said.code, message: said.message };
  } catch {
    return UNREACHED;
  } finally {
    clearTimeout(timer);
  }
}

async function inflate(p: Packed): Promise<Uint8Array> {
  const stream = new Blob([p as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
/** Refusals that a moment later would be none. */
const LATER = new Set(['SRV-BUSY', 'SRV-RATE']);
const REVIEWS = new Set<FromSim['type']>([
  'review',
  'seek',
  'export',
  'evaluated',
  'whatif',
  'branches',
  'branched',
  'progress',
  'failed',
]);

class Remote implements Transport {
  private room: Room | null = null;
  private readonly unpacker = new Unpacker(inflate);
  /** Messages are told in the order in which they came, however long each takes to unpack. */
  private queue: Promise<unknown> = Promise.resolve();
  private base: { readonly county: string; readonly base: MapBase } | null = null;
  private stopped = false;
  private line: 'open' | 'lost' | 'ended' = 'lost';
  private retry: ReturnType<typeof setTimeout> | undefined;
  private tryMs = TRY_MS;
  /** When something last came over the line, and when a sign was last asked for. */
  private heard = 0;
  private asked = 0;
  private quietMs = Infinity;
  private readonly watching = setInterval(() => this.watch(), LOOK_MS);
  private readonly orders = new Unanswered((m) => this.toServer(m));
  private readonly paced = new Paced<object>((m) => this.room?.send('m', m));
  private helper: SimClient | null = null;
  private reviewing: Transport | null = null;

  constructor(
    private readonly address: string,
    private readonly key: SeatKey,
    private readonly hear: (m: FromSim) => void,
    private readonly worker: OpenTransport,
  ) {
    void this.connect();
  }

  // ------------------------------------------------------------ the line
  private async connect(): Promise<void> {
    const place = await ask(this.address, 'enter', this.key, this.tryMs);
    if (this.stopped) return;
    this.tryMs = Math.min(LONGEST_TRY_MS, this.tryMs * 2);
    if (!place.ok) {
      // A seat that is no more; anything else may get better.
      if (place.code === 'SRV-TOKEN' || place.code === 'SRV-ROOM') return this.end(place.code, place.message);
      return this.lose();
    }
    try {
      const room = await new Client(this.address).consumeSeatReservation(place.body as never);
      if (this.stopped) return void room.leave();
      this.room = room;
      this.tryMs = TRY_MS;
      this.heard = performance.now();
      room.onMessage('m', (m: FromServer) => {
        this.heard = performance.now();
        this.queue = this.queue.then(() => this.take(m)).catch(() => this.toServer({ type: 'whole' }));
      });
      room.onError(() => {});
      room.onLeave((code) => {
        if (this.room !== room) return;
        this.room = null;
        if (this.stopped) return;
        const why = ENDED[code];
        if (why) this.end(why, null);
        else this.lose();
      });
      this.tellLine('open');
    } catch {
      this.lose();
    }
  }
  /** A line may die without a word, when something on the way forgets it. */
  private watch(): void {
    const { room } = this;
    const now = performance.now();
    if (!room) return;
    if (this.asked > this.heard) {
      if (now - this.asked < DEAD_MS) return;
      this.room = null;
      void room.leave(false);
      this.lose();
    } else if (now - this.heard > this.quietMs) {
      this.asked = now;
      // Nobody waits for this answer, and nothing is to be foreseen of it.
      const sign = { type: 'outlook', id: 0, cmd: { type: '-' } };
      this.toServer(this.quietMs === QUIET_SCREEN_MS ? { type: 'whole' } : sign);
    }
  }
  private tellLine(state: 'open' | 'lost' | 'ended'): void {
    if (this.line === state && state !== 'lost') return;
    this.line = state;
    this.hear({ type: 'line', state });
  }
  private lose(): void {
    // Orders that had not gone yet are asked after with those that had.
    this.paced.clear();
    this.tellLine('lost');
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.connect(), RETRY_MS);
  }
  private end(code: string, message: { readonly zh: string; readonly en: string } | null): void {
    this.tellLine('ended');
    // What the server said on the line is told already.
    if (message) this.hear({ type: 'failed', code, message, fatal: true });
  }

  // ------------------------------------------------------------ what comes
  private async take(m: FromServer): Promise<void> {
    switch (m.type) {
      case 'ready': {
        const { county, ...rest } = m;
        const base = await this.baseOf(county);
        if (base) this.hear({ ...rest, base });
        this.quietMs = m.seat.screen ? QUIET_SCREEN_MS : QUIET_MS;
        return this.orders.back(m.orders ?? 0);
      }
      case 'view-whole':
      case 'view-change': {
        const view = await this.unpacker.views(m);
        if (view) this.hear(view);
        else this.toServer({ type: 'whole' });
        return;
      }
      case 'pictures':
        if (this.base) {
          const { cols, rows } = this.base.base.grid;
          this.hear(await this.unpacker.pictures(m, cols * rows));
        }
        return;
      case 'record':
        return this.openReview(await this.unpacker.text(m.text));
      case 'answer':
        this.orders.answered(m);
        return this.hear(m);
      case 'failed':
        // Its exercise is gone, and comes back: what waits to be sent would pass what is asked after.
        if (m.code === 'SRV-WORKER') this.paced.clear();
        if (m.question === undefined) return this.hear(m);
        if (!LATER.has(m.code)) this.orders.drop(m.question);
        // What was asked after a lost line is asked again; a question of this line is not kept.
        else if (this.orders.later(m.question, RETRY_MS)) return;
        else return this.unanswered(m.question);
        return this.hear(m);
      default:
        this.hear(m);
    }
  }
  /** This page's own worker, for what needs no server. */
  private get own(): SimClient {
    return (this.helper ??= new SimClient((m) => m.type === 'failed' && this.hear(m), this.worker));
  }
  private async baseOf(county: string): Promise<MapBase | null> {
    if (this.base?.county === county) return this.base.base;
    const base = await this.own.base(county, this.address);
    if (base) this.base = { county, base };
    return base;
  }

  // ------------------------------------------------------------ what goes
  private toServer(m: object): void {
    if (this.room) this.paced.put(m);
  }
  send(m: ToSim | ToRoom, transfer: Transferable[]): void {
    switch (m.type) {
      // The server makes its own pictures and keeps the record itself.
      case 'recycle':
        return;
      case 'flush':
        return this.hear({ type: 'flushed' });
      case 'paper':
        return void this.own.paper(m.paper).then((f) => f && this.hear({ type: 'export', id: m.id, ...f }));
      case 'review':
        this.hear({ type: 'progress', what: 'replay', done: 0, of: 1 });
        return this.toServer({ type: 'record' });
      case 'seek':
      case 'evaluate':
      case 'export':
      case 'whatif':
      case 'branches':
        if (this.reviewing) return this.reviewing.send(m, transfer);
        if ('id' in m)
          this.hear({
            type: 'failed',
            code: UNREACHED.code,
            message: UNREACHED.message,
            fatal: false,
            question: m.id,
          });
        return;
      default:
        if (this.room) {
          if (m.type === 'command') this.orders.given(m);
          return this.toServer(m);
        }
        if ('id' in m) this.unanswered(m.id);
    }
  }
  /** Nobody can say now: what asks by itself, a form being filled in, must not raise an alarm each time. */
  private unanswered(id: number): void {
    this.hear({ type: 'answer', id, ok: false, rejection: null, ms: 0 });
  }
  /** Played again in this page's worker, as any record is. */
  private openReview(text: string): void {
    this.reviewing?.stop();
    const local: Transport = this.worker((m) => {
      if (m.type === 'ready') local.send({ type: 'review' }, []);
      if (REVIEWS.has(m.type)) this.hear(m);
    });
    this.reviewing = local;
    local.send(
      {
        type: 'start',
        scenario: '',
        scenarioName: '',
        seed: '',
        difficulty: null,
        role: 'evaluator',
        assets: this.address,
        record: text,
        resumeAt: 0,
        branchAt: null,
      },
      [],
    );
  }
  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    clearInterval(this.watching);
    this.orders.end();
    this.paced.clear();
    void this.room?.leave();
    this.room = null;
    this.helper?.stop();
    this.reviewing?.stop();
  }
}
/**
 * A seat on the server that this page comes from.
 * @param worker what needs no server.
 */
export const onServer =
  (address: string, key: SeatKey, worker: OpenTransport = inWorker): OpenTransport =>
  (hear) =>
    new Remote(address, key, hear, worker);
