/** How often somebody may speak: the server counts it, the page keeps to it. */

/** So many at once, so many a second after that. */
export class Bucket {
  private left: number;
  private at: number;
  constructor(
    private readonly most: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.left = most;
    this.at = now;
  }
  /** @param now by the wall clock, ms. */
  take(now: number): boolean {
    this.left = Math.min(this.most, this.left + ((now - this.at) / 1000) * this.perSecond);
    this.at = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
/** Messages of a seat that the server takes: typing in a form asks often. */
export const SEAT_BURST = 80;
export const SEAT_PER_SECOND = 25;
/** What a page sends: less, since what a slow line holds back comes together. */
const PAGE_BURST = 40;
const PAGE_PER_SECOND = 20;

/** Messages one after another, none of them so fast that it would be refused: one act may be an order to each of a hundred. */
export class Paced<M> {
  private readonly bucket = new Bucket(PAGE_BURST, PAGE_PER_SECOND, performance.now());
  private readonly queue: M[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;
  constructor(private readonly send: (m: M) => void) {}

  put(m: M): void {
    this.queue.push(m);
    if (this.waiting === undefined) this.pump();
  }
  private pump(): void {
    this.waiting = undefined;
    while (this.queue.length > 0) {
      if (!this.bucket.take(performance.now())) {
        this.waiting = setTimeout(() => this.pump(), 1000 / PAGE_PER_SECOND);
        return;
      }
      this.send(this.queue.shift()!);
    }
  }
  /** What has not gone goes no more. */
  clear(): void {
    this.queue.length = 0;
    clearTimeout(this.waiting);
    this.waiting = undefined;
  }
}
