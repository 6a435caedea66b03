/**
 * An exercise that runs by the wall clock: pace, slices, skips, replay, and what of its record is new. One person's page and a room
 * of seats run it alike; who looks on is theirs to say. Pacing lives here; the core knows none.
 */
import {
  closeSession,
  flushCommands,
  follow,
  isOver,
  reaches,
  runSession,
  startSession,
  submit,
  type Baselines,
  type Command,
  type CountyPack,
  type LoadedScenario,
  type Origin,
  type Result,
  type Rejection,
  type Role,
  type RunRecord,
  type Session,
} from '../sim/index.ts';
import { frameInterval } from './moments.ts';
import type { FromSim } from './protocol.ts';
import { internal } from './say.ts';

const SLICE_MS = 50;
const WORK_MS = 30;
/** Seconds run between two looks at the clock: a slice ends when it should, and orders are heard. */
const STEP_S = 10;
const PROGRESS_MS = 100;

export abstract class Running {
  readonly session: Session;
  protected factor = 0;
  protected over = false;
  private owed = 0;
  private lastSlice = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private saved = 0;
  private closedWith = '';
  /** Number of the skip in progress; a speed or another skip ends it. */
  private skip = 0;
  private readonly frameEvery: number;

  constructor(
    readonly loaded: LoadedScenario,
    readonly text: string,
    readonly county: CountyPack,
    readonly seed: string,
    origin?: Origin,
  ) {
    this.session = startSession(loaded, text, county, seed, origin);
    this.frameEvery = frameInterval(this.session.ex.endAt);
  }

  /** Says something to whoever listens. */
  protected abstract say(m: FromSim): void;
  /** A slice has been worked off: show what is due to be shown. @param now by the wall clock, ms. */
  protected abstract tell(now: number): void;
  /** Show at once how it stands. @param water with the water as well. */
  protected abstract show(water: boolean): void;
  /** Keep what is new. */
  abstract save(): void;
  /** When somebody who belongs to the exercise itself looks next, s. */
  protected get looksAt(): number {
    return Infinity;
  }
  protected look(): void {}
  /** A moment worth keeping for the review. */
  protected moment(): void {}

  get t(): number {
    return this.session.ex.world.t;
  }
  get isOver(): boolean {
    return isOver(this.session.ex);
  }

  /**
   * Where a running clock stops by itself: at the scored end, so that the closing phase does not run away, and a second before
   * the close. Going on past either (a pace set again, a skip) is somebody's choice.
   */
  private get stopAt(): number {
    const { endAt, closeAt } = this.session.ex;
    if (this.t < endAt) return endAt;
    return closeAt === endAt ? closeAt : closeAt - 1;
  }
  /** Run, stopping at every stored moment and look. */
  private run(ticks: number): number {
    let done = 0;
    while (done < ticks) {
      const next = Math.min((Math.floor(this.t / this.frameEvery) + 1) * this.frameEvery, this.looksAt);
      const n = runSession(this.session, Math.min(next - this.t, ticks - done));
      done += n;
      if (n > 0 && this.t >= this.looksAt) this.look();
      if (n > 0 && this.t % this.frameEvery === 0) this.moment();
      if (n === 0) break;
    }
    return done;
  }

  /** Plays a record's commands up to `until`; the lines written come out the same as the record's. */
  async replay(record: RunRecord, until: number): Promise<boolean> {
    const end = record.closing?.end ?? Math.max(until, reaches(record));
    let told = performance.now();
    for (const _ of follow(this.session, record, end, (n) => this.run(n)))
      if (performance.now() - told > PROGRESS_MS) {
        told = performance.now();
        this.say({ type: 'progress', what: 'replay', done: this.t, of: end });
        await pauseForMessages();
      }
    const mine = this.session.writer.text();
    return record.hashes.every((h) => mine.includes(`"hashes":${JSON.stringify(h.hashes)}`));
  }

  setSpeed(factor: number): void {
    this.skip++;
    if (this.over) factor = 0;
    this.factor = factor;
    this.lastSlice = performance.now();
    if (factor > 0 && this.timer === null) this.timer = setTimeout(() => this.slice(), 0);
    this.show(false);
    // A pause is where people leave.
    if (factor === 0) this.save();
  }
  private slice(): void {
    this.timer = null;
    const now = performance.now();
    this.owed += ((now - this.lastSlice) / 1000) * this.factor;
    this.lastSlice = now;
    // After a long stall the missed time is not made up at once.
    this.owed = Math.min(this.owed, this.factor * 0.5 + 1);
    const until = now + WORK_MS;
    const stop = this.stopAt;
    try {
      while (this.owed >= 1 && performance.now() < until && this.t < stop) {
        const n = this.run(Math.min(STEP_S, Math.floor(this.owed), stop - this.t));
        this.owed -= n;
        if (n === 0) {
          this.owed = 0;
          break;
        }
      }
    } catch (e) {
      return this.stopOnBug(e);
    }
    this.tell(now);
    if (this.isOver) return this.finish();
    if (this.t >= stop) return this.setSpeed(0);
    if (this.factor > 0)
      this.timer = setTimeout(() => this.slice(), Math.max(4, SLICE_MS - (performance.now() - now)));
  }
  /** A fault of the program: the clock stops; what was recorded is already saved. */
  stopOnBug(e: unknown): void {
    this.factor = 0;
    this.skip++;
    this.save();
    this.say({ type: 'failed', code: 'APP-INTERNAL', message: internal(e), fatal: true });
  }
  /** The run is over: last moment, last save. */
  finish(): void {
    if (this.over) return;
    this.over = true;
    this.factor = 0;
    this.moment();
    this.show(true);
    this.save();
    this.say({ type: 'over', t: this.t });
  }
  /** Gives a command; null when a fault of the program came instead of an answer. */
  protected give(seat: string, role: Role, cmd: Command): Result<{ seq: number }, Rejection> | null {
    try {
      return submit(this.session.ex, seat, role, cmd);
    } catch (e) {
      this.stopOnBug(e);
      return null;
    }
  }
  /** After a command: it may have ended the exercise, or let its clock go on. */
  protected goOn(): void {
    if (this.isOver) this.finish();
    else if (this.factor > 0 && this.timer === null) this.timer = setTimeout(() => this.slice(), 0);
  }
  /** New record lines since the last call. */
  protected newLines(): string {
    flushCommands(this.session);
    const { text, next } = this.session.writer.since(this.saved);
    this.saved = next;
    return text;
  }
  /**
   * Goes on from a record of this exercise, line by line as it was written, to the second it had reached.
   * @returns false when it replays to other states: then nothing may be added to it.
   */
  async takeUp(record: RunRecord, text: string, until: number): Promise<boolean> {
    if (!(await this.replay(record, reaches(record)))) return false;
    this.adopt(record, text);
    this.saved = this.session.writer.since(0).next;
    while (this.t < until && !this.isOver && this.run(Math.min(60, until - this.t)) > 0)
      await pauseForMessages();
    return true;
  }
  /** Its lines as they were written, the closing line too: what is chained to the record goes on fitting it. */
  adopt(record: RunRecord, text: string): void {
    this.session.writer.adopt(text);
    if (record.closed) this.closedWith = this.closedKey(record.closing!.baselines);
  }
  private closedKey(baselines: Baselines | null): string {
    return `${this.session.ex.commands.length}:${JSON.stringify(baselines)}`;
  }
  async skipTo(t: number): Promise<void> {
    const from = this.t;
    const mine = ++this.skip;
    this.factor = 0;
    let told = 0;
    while (this.t < t && !this.isOver && mine === this.skip) {
      const until = performance.now() + WORK_MS;
      let moved = 0;
      try {
        while (performance.now() < until && this.t < t) {
          const n = this.run(Math.min(60, t - this.t));
          moved += n;
          if (n === 0) break;
        }
      } catch (e) {
        return this.stopOnBug(e);
      }
      const now = performance.now();
      if (now - told > PROGRESS_MS) {
        told = now;
        this.say({ type: 'progress', what: 'skip', done: this.t - from, of: Math.max(1, t - from) });
      }
      this.tell(now);
      // Paused by the trainer: nothing more will move.
      if (moved === 0) break;
      await pauseForMessages();
    }
    this.say({ type: 'progress', what: 'skip', done: 1, of: 1 });
    if (this.isOver) return this.finish();
    this.show(true);
    this.save();
  }
  /** The whole record; a closing line is added when the run is over and something was added since the last one. */
  recordText(baselines: Baselines | null): string {
    flushCommands(this.session);
    const state = this.closedKey(baselines);
    if (this.isOver && state !== this.closedWith) {
      this.closedWith = state;
      return closeSession(this.session, baselines);
    }
    return this.session.writer.text();
  }
}

/** Lets queued messages in: a macrotask without the 4 ms clamp of nested timeouts. */
export function pauseForMessages(): Promise<void> {
  return new Promise((resolve) => {
    const c = new MessageChannel();
    c.port1.onmessage = () => {
      c.port1.close();
      resolve();
    };
    c.port2.postMessage(0);
  });
}
