/** Whether the graphics keep up: where they do not, nothing glides, and what has moved or stirs is drawn once a second. */
/** Between two pictures of one movement this is too long to look like one, ms. */
const SLOW_MS = 50;
/** So many slow ones in a row say so; one may be anything. */
const ROW = 8;
/** A longer gap is a loop that slept, or a page that was hidden. */
const ASLEEP_MS = 1000;

export class Smoothness {
  private last = -1;
  private row = 0;
  /** Once slow, slow as long as the map stands: without its movements it would look fast. */
  slow = false;

  /** After each picture of a loop that runs. */
  note(now: number): void {
    const gap = now - this.last;
    const first = this.last < 0 || gap > ASLEEP_MS;
    this.last = now;
    if (first) return;
    this.row = gap > SLOW_MS ? this.row + 1 : 0;
    if (this.row >= ROW) this.slow = true;
  }
  /** The loop sleeps: what comes next is no picture of the same movement. */
  rest(): void {
    this.last = -1;
  }
}
