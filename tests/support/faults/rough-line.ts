/**
 * What lies between seats and their server, made bad on purpose. A proxy of TCP cannot lose a packet: it emulates what the loss of
 * one does to those above. The bytes come all the same, in order, after a wait for the retransmission (200 ms, doubled each time it is
 * lost again), and all that follow wait behind them.
 */
import { createConnection, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import seedrandom from 'seedrandom';

const RETRANSMIT_MS = 200;
const MOST_LOST = 4;

export interface Weather {
  /** One way, ms: always, and at most on top of it. */
  readonly latencyMs: number;
  readonly jitterMs: number;
  /** Share of pieces that are lost. */
  readonly loss: number;
}
export const FAIR: Weather = { latencyMs: 8, jitterMs: 8, loss: 0 };
/** How a partition ends for lines that stood: they go on, both ends are told, or nobody is: something on the way has forgotten them. */
export type Ending = 'go-on' | 'reset' | 'forget';

/** One direction of a line. */
class Way {
  private readonly queue: { readonly at: number; readonly act: () => void }[] = [];
  private last = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  constructor(
    private readonly random: () => number,
    private readonly around: RoughLine,
  ) {}
  /** @param size bytes, 0 for what is no data: the end of a line is not lost. */
  put(size: number, act: () => void): void {
    const { latencyMs, jitterMs, loss } = this.around.weather;
    let wait = latencyMs + this.random() * jitterMs;
    const most = size > 0 ? MOST_LOST : 0;
    for (let n = 0; n < most && this.random() < loss; n++) {
      wait += RETRANSMIT_MS * 2 ** n;
      this.around.count.lost++;
    }
    // In order, whatever each of them met with.
    this.last = Math.max(this.last, performance.now() + wait);
    this.queue.push({ at: this.last, act });
    this.pump();
  }
  pump(): void {
    if (this.timer !== null) return;
    while (this.queue.length > 0 && !this.around.parted) {
      const wait = this.queue[0].at - performance.now();
      if (wait > 0) {
        this.timer = setTimeout(() => ((this.timer = null), this.pump()), wait);
        return;
      }
      this.queue.shift()!.act();
    }
  }
  clear(): void {
    this.queue.length = 0;
  }
}

class Line {
  private readonly ways: readonly [Way, Way];
  private server: Socket | null = null;
  private forgotten = false;
  constructor(
    private readonly seat: Socket,
    private readonly around: RoughLine,
    random: () => number,
    private readonly ended: () => void,
  ) {
    this.ways = [new Way(random, around), new Way(random, around)];
    seat.setNoDelay(true);
    seat.on('error', () => {});
    // Whoever asks for a line while there is none gets it when there is one.
    this.ways[0].put(0, () => this.reach());
    seat.on('data', (d: Buffer) => this.pass(0, d.length, () => this.server?.write(d)));
    seat.on('end', () => this.pass(0, 0, () => this.server?.end()));
    seat.on('close', () => (this.forgotten ? ended() : this.pass(0, 0, () => this.close(this.server))));
  }
  private reach(): void {
    const server = createConnection(this.around.target, '127.0.0.1');
    this.server = server;
    server.setNoDelay(true);
    server.on('error', () => {});
    server.on('data', (d: Buffer) => this.pass(1, d.length, () => this.seat.write(d)));
    server.on('end', () => this.pass(1, 0, () => this.seat.end()));
    server.on('close', (bad) =>
      this.pass(1, 0, () => (bad ? this.seat.resetAndDestroy() : this.close(this.seat))),
    );
  }
  private close(s: Socket | null): void {
    s?.destroy();
    this.ended();
  }
  private pass(way: 0 | 1, size: number, act: () => void): void {
    if (!this.forgotten) this.ways[way].put(size, act);
  }
  /** It stands: its opening has gone through. */
  get stands(): boolean {
    return this.server !== null;
  }
  pump(): void {
    for (const w of this.ways) w.pump();
  }
  /** Both ends are told at once, and what was under way is gone. */
  reset(): void {
    this.forget();
    this.seat.resetAndDestroy();
    this.server?.resetAndDestroy();
    this.ended();
  }
  /** What comes goes nowhere from now on, and nobody is told. */
  forget(): void {
    this.forgotten = true;
    for (const w of this.ways) w.clear();
  }
}

export class RoughLine {
  weather = FAIR;
  parted = false;
  readonly count = { lines: 0, resets: 0, lost: 0 };
  private readonly lines = new Set<Line>();
  private readonly server: Server;
  private readonly random: seedrandom.PRNG;

  /** @param target port of the server. */
  constructor(
    readonly target: number,
    seed: string,
  ) {
    this.random = seedrandom(seed);
    this.server = createServer({ allowHalfOpen: true }, (seat) => {
      this.count.lines++;
      const line: Line = new Line(seat, this, seedrandom(`${seed} ${this.count.lines}`), () =>
        this.lines.delete(line),
      );
      this.lines.add(line);
    });
  }
  /** @returns the address that seats are told. */
  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }
  /** Some of the lines that stand, one at least. */
  reset(share: number): void {
    const all = [...this.lines];
    const chosen = all.filter(() => this.random() < share);
    for (const line of chosen.length > 0 ? chosen : all.slice(0, 1)) {
      this.count.resets++;
      line.reset();
    }
  }
  /** Nothing goes through, either way. */
  part(): void {
    this.parted = true;
  }
  heal(ending: Ending): void {
    const stood = [...this.lines].filter((l) => l.stands);
    if (ending === 'reset') this.count.resets += stood.length;
    if (ending === 'reset') for (const line of stood) line.reset();
    if (ending === 'forget') for (const line of stood) line.forget();
    this.parted = false;
    for (const line of this.lines) line.pump();
  }
  close(): void {
    for (const line of this.lines) line.reset();
    this.server.close();
  }
}
