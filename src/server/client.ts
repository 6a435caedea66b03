/** A seat without a page, for tests and load: the engine's own client and the unpacking that the page uses. */
import { inflateSync } from 'node:zlib';
import { Client, type Room } from 'colyseus.js';
import { Unpacker, type FromServer, type ToServer } from '../bridge/delta.ts';
import type { FromSim, RoleView } from '../bridge/protocol.ts';

export interface Reply {
  readonly status: number;
  readonly body: Record<string, never> & {
    readonly code?: string;
    readonly room?: string;
    readonly token?: string;
    readonly seat?: number;
    readonly roles?: readonly string[];
  };
}
export async function post(
  address: string,
  what: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const r = await fetch(`${address}api/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: r.status, body: (await r.json()) as Reply['body'] };
}

type Of<T extends FromServer['type']> = Extract<FromServer, { type: T }>;
export class SeatLine {
  readonly got: FromServer[] = [];
  /** Everything received, unpacked, as text: what a curious player could read. */
  readonly read: string[] = [];
  view: RoleView | null = null;
  bytes = 0;
  left: number | null = null;
  private readonly unpacker = new Unpacker(async (p) => new Uint8Array(inflateSync(p)));
  private working: Promise<unknown> = Promise.resolve();
  private next = 1;
  private readonly waiting = new Map<number, (m: FromServer) => void>();
  private readonly awake = new Set<() => void>();

  private constructor(readonly room: Room) {
    // As it comes over the line, before anything is read.
    const raw = (room as unknown as { connection: { transport: { ws: WebSocket } } }).connection.transport.ws;
    raw.addEventListener('message', (e) => (this.bytes += (e.data as ArrayBuffer).byteLength));
    room.onMessage('m', (m: FromServer) => this.take(m));
    room.onLeave((code) => {
      this.left = code;
      this.wake();
    });
  }
  static async enter(address: string, room: string, token: string): Promise<SeatLine> {
    const { status, body } = await post(address, 'enter', { room, token });
    if (status !== 200) throw new Error(`enter: ${status} ${String(body.code)}`);
    const joined = await new Client(address).consumeSeatReservation(body as never);
    joined.onError(() => {});
    return new SeatLine(joined);
  }
  private wake(): void {
    for (const f of this.awake) f();
  }
  private take(m: FromServer): void {
    this.got.push(m);
    const text = JSON.stringify(m, (_, v: unknown) => (v instanceof Uint8Array ? '' : v));
    this.read.push(text);
    const id = 'id' in m ? m.id : m.type === 'failed' ? m.question : undefined;
    if (id !== undefined) {
      this.waiting.get(id)?.(m);
      this.waiting.delete(id);
    }
    if (m.type === 'view-whole' || m.type === 'view-change')
      this.working = this.working.then(async () => {
        const packs = m.type === 'view-whole' ? [m.view] : [m.ops, m.own];
        for (const p of packs) if (p) this.read.push(Buffer.from(inflateSync(p)).toString());
        const v = await this.unpacker.views(m);
        if (v) this.view = v.view;
        this.wake();
      });
    this.wake();
  }
  send(m: ToServer): void {
    this.room.send('m', m);
  }
  /** A question with its answer. */
  ask(m: (id: number) => ToServer): Promise<FromServer> {
    const id = this.next++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send(m(id));
    });
  }
  /** Waits for something to be so. */
  async until<T>(what: () => T | undefined | null | false, ms = 20_000): Promise<T> {
    const end = Date.now() + ms;
    for (;;) {
      const found = what();
      if (found !== undefined && found !== null && found !== false) return found;
      if (Date.now() > end)
        throw new Error(
          `nothing came: ${what.toString()}; last ${this.read.slice(-3).join(' ').slice(0, 600)}`,
        );
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, 200);
        const self = this.awake;
        function done(): void {
          clearTimeout(timer);
          self.delete(done);
          resolve();
        }
        self.add(done);
      });
    }
  }
  /** The next message of a kind from now on, or one that has come since `from`. */
  message<T extends FromServer['type']>(
    type: T,
    is: (m: Of<T>) => boolean = () => true,
    from = 0,
  ): Promise<Of<T>> {
    return this.until(() => this.got.slice(from).find((m): m is Of<T> => m.type === type && is(m as Of<T>)));
  }
  /** The whole record, as a seat that may have it gets it. */
  async record(): Promise<string> {
    const from = this.got.length;
    this.send({ type: 'record' });
    const m = await this.message('record', () => true, from);
    return Buffer.from(inflateSync(m.text)).toString();
  }
  /** The line breaks; nobody says goodbye. */
  cut(): void {
    (
      this.room as unknown as { connection: { transport: { ws: WebSocket } } }
    ).connection.transport.ws.close();
  }
  async leave(): Promise<void> {
    await this.room.leave();
  }
}
export type { FromSim };
