/** Seats that play through a rough line: the page's own transport, orders by the doctrine on the seat's own view, and what came of each. */
import { SimClient, type Answer, type OpenTransport } from '../../../src/bridge/client.ts';
import { mapBase } from '../../../src/bridge/map-base.ts';
import type {
  Command,
  FromSim,
  MapBase,
  Role,
  RoleView,
  ToRoom,
  ToSim,
} from '../../../src/bridge/protocol.ts';
import { onServer, type SeatKey } from '../../../src/bridge/remote.ts';
import type { Bot } from '../../../src/bots/bot.ts';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { loadCountyNode } from '../../../src/cli/county/load-node.ts';

export const PACE = 36;
export const pack = loadCountyNode('fuliang');
let base: MapBase | null = null;
/** In place of the page's worker: the map's base, and nothing else is asked of it here. */
const noWorker: OpenTransport = (hear) => ({
  send: (m) => m.type === 'base' && hear({ type: 'base', id: m.id, base: (base ??= mapBase(pack)) }),
  stop: () => {},
});

/** An order that has had its answer. */
export interface Told {
  readonly role: Role;
  readonly cmd: Command;
  /** `never`: the page was told that it was not given. */
  readonly as: 'taken' | 'refused' | 'never';
}
export class Page {
  view: RoleView | null = null;
  line: 'open' | 'lost' | 'ended' = 'lost';
  /** When a view last came, and when the exercise last stood ready, by performance.now(). */
  viewAt = 0;
  readyAt = 0;
  over = false;
  /** What its people were shown as having failed. */
  readonly failures = new Set<string>();
  seats: readonly string[] = [];
  readonly client: SimClient;
  protected factor = -1;

  constructor(
    address: string,
    readonly key: SeatKey,
    readonly name: string,
    readonly roles: readonly Role[],
  ) {
    this.client = new SimClient((m) => this.hear(m), onServer(address, key, noWorker));
  }
  protected hear(m: FromSim): void {
    if (m.type === 'failed') this.failures.add(m.code);
    if (m.type === 'line') this.line = m.state;
    else if (m.type === 'ready') {
      this.readyAt = performance.now();
      this.seats = m.seat.roles;
    } else if (m.type === 'over') this.over = true;
    else if (m.type === 'view') {
      this.view = m.view;
      this.factor = m.factor;
      this.viewAt = performance.now();
    }
  }
  /** In its posts again, with what was so at `t` or later, told since then; `anew`: by an exercise that has been taken up since. */
  isBack(since: number, t: number, anew: boolean): boolean {
    const fresh = this.viewAt > since && (this.view?.t ?? -1) >= t && (!anew || this.readyAt > since);
    return this.line === 'open' && fresh && this.seats.join() === this.roles.join();
  }
  tell(m: ToSim | ToRoom): void {
    this.client.send(m);
  }
  stop(): void {
    this.client.stop();
  }
}
/** Keeps the clock going: whatever has stopped it. */
export class Leader extends Page {
  protected override hear(m: FromSim): void {
    super.hear(m);
    if (m.type === 'view' && m.factor === 0 && !this.over) this.tell({ type: 'speed', factor: PACE });
  }
}

const THINKS_MS = 1500;
export class Player extends Page {
  /** In the order in which they were given: answers about a line that broke come later than those of the next. */
  private readonly orders: (Told | null)[] = [];
  waiting = 0;
  /** Longest that somebody waited for an answer, ms. */
  longestMs = 0;
  playing = true;
  private readonly bot: Bot = doctrineBot();
  private readonly again: (() => void)[] = [];
  private said = 0;
  private thoughtAt = 0;

  protected override hear(m: FromSim): void {
    super.hear(m);
    if (m.type !== 'view' || !this.playing || this.over || m.factor === 0) return;
    if (performance.now() - this.thoughtAt < THINKS_MS) return;
    this.thoughtAt = performance.now();
    const { view } = m;
    for (const give of this.again.splice(0)) give();
    this.bot.act({
      county: pack,
      seed: '1',
      view: () => view,
      send: (role, cmd) => {
        if (!this.roles.includes(role)) return false;
        void this.give(role, cmd);
        return true;
      },
    });
    // A word to the others besides, of which no two are alike, so that one given twice is seen.
    const text = `${this.name} ${++this.said}`;
    const to: Role = this.roles[0] === 'commander' ? 'duty' : 'commander';
    void this.give(this.roles[0], { type: 'message.send', kind: 'inform', roles: [to], text, about: '' });
  }
  get told(): readonly Told[] {
    return this.orders.filter((x) => x !== null);
  }
  private async give(role: Role, cmd: Command): Promise<void> {
    this.waiting++;
    const n = this.orders.push(null) - 1;
    const from = performance.now();
    const a: Answer = await this.client.command(role, cmd);
    this.waiting--;
    this.longestMs = Math.max(this.longestMs, performance.now() - from);
    const as = a.ok ? 'taken' : a.rejection ? 'refused' : 'never';
    this.orders[n] = { role, cmd, as };
    // As somebody does who reads that it was not given: with his next thought.
    if (as === 'never') this.again.push(() => void this.give(role, cmd));
  }
}
