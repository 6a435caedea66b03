/**
 * Orders of a seat that have had no answer. When the line, or the exercise at its end, is back, the server is asked whether it has
 * them, one after another: an order is neither lost without a word nor given twice.
 */
import type { ToServer } from './delta.ts';
import type { FromSim } from './protocol.ts';

type Order = Extract<ToServer, { type: 'command' }>;

export class Unanswered {
  /** In the order in which they were given. */
  private readonly orders = new Map<number, Order>();
  /** Of these the server is asked: they went over a line that is no more. */
  private readonly asked = new Set<number>();
  /** How many orders of this seat the record has, as the last answer said. */
  private known = 0;
  /** Between these the record is looked through: what was answered before, and what there was when the line came back. */
  private since = 0;
  private before = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (m: ToServer) => void) {}

  given(m: Order): void {
    this.orders.set(m.id, m);
  }
  answered(m: Extract<FromSim, { type: 'answer' }>): void {
    // One that was only judged.
    if (!this.orders.has(m.id)) return;
    const orders = m.orders ?? 0;
    if (this.asked.has(m.id)) this.since = Math.max(this.since, orders);
    this.known = Math.max(this.known, orders);
    this.drop(m.id);
  }
  /** It was refused before it came to the exercise, or has its answer. */
  drop(id: number): void {
    this.orders.delete(id);
    if (this.asked.delete(id)) this.next();
  }
  /** It cannot be said yet. @returns false where it is an order of this line, which did not come to the exercise. */
  later(id: number, ms: number): boolean {
    if (!this.asked.has(id)) {
      this.orders.delete(id);
      return false;
    }
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.next(), ms);
    return true;
  }
  /** @param orders how many of this seat the record has now. */
  back(orders: number): void {
    if (this.asked.size === 0) this.since = this.known;
    this.known = this.before = orders;
    for (const id of this.orders.keys()) this.asked.add(id);
    this.next();
  }
  private next(): void {
    clearTimeout(this.waiting);
    // The first of them: its answer says from where on the next is looked for.
    const [id] = this.asked;
    const order = id === undefined ? undefined : this.orders.get(id);
    if (order) this.ask({ ...order, type: 'given', since: this.since, before: this.before });
  }
  end(): void {
    clearTimeout(this.waiting);
  }
}
