const FREE = 5;
const LONGEST_MS = 60_000;
const FORGET_MS = 10 * 60_000;
const MAX_KNOWN = 10_000;
/** Wrong codes and keys: each one past the first few from an address doubles the wait, up to a minute. */
export class WrongTries {
  private readonly known = new Map<string, { n: number; until: number; last: number }>();

  /** Milliseconds that this address has to wait; 0 when it may try. */
  wait(address: string, now: number): number {
    const k = this.known.get(address);
    if (!k) return 0;
    if (now - k.last > FORGET_MS) {
      this.known.delete(address);
      return 0;
    }
    return Math.max(0, k.until - now);
  }
  wrong(address: string, now: number): void {
    const n = (this.known.get(address)?.n ?? 0) + 1;
    const wait = n <= FREE ? 0 : Math.min(LONGEST_MS, 1000 * 2 ** (n - FREE - 1));
    this.known.delete(address);
    this.known.set(address, { n, until: now + wait, last: now });
    // The oldest goes first.
    if (this.known.size > MAX_KNOWN) this.known.delete(this.known.keys().next().value!);
  }
  right(address: string): void {
    this.known.delete(address);
  }
}
