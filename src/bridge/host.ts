/** One exercise in the worker: its clock, its answers, its saved moments. Pacing lives here; the core knows none. */
import {
  closeSession,
  depthView,
  flushCommands,
  coverageOverlay,
  incidentOverlays,
  isHqRole,
  isOver,
  judge,
  projectShared,
  projectView,
  reaches,
  runSession,
  startSession,
  statesView,
  submit,
  type Baselines,
  type Command,
  type CountyPack,
  type LoadedScenario,
  type Role,
  type RoleView,
  type RunRecord,
  type Session,
} from '../sim/index.ts';
import { FrameStore } from './frames.ts';
import { frameInterval } from './moments.ts';
import type { FromSim, ToSim } from './protocol.ts';
import { outlookWithLine } from './outlook.ts';
import { internal } from './say.ts';

type Post = (m: FromSim, transfer?: Transferable[]) => void;
const SLICE_MS = 50;
const WORK_MS = 30;
const VIEW_MS = 250;
const DEPTH_MS = 500;
const PROGRESS_MS = 100;
const SAVE_MS = 5000;
/** Water moves slowly: no new picture before this much scenario time. */
const DEPTH_STEP_S = 60;

export class Host {
  readonly session: Session;
  readonly frames: FrameStore;
  role: Role;
  training = false;
  private factor = 0;
  private owed = 0;
  private lastSlice = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private viewAt = 0;
  private depthAt = 0;
  private saveAt = 0;
  private saved = 0;
  private savedT = -1;
  private over = false;
  private closedWith = '';
  /** Number of the skip in progress; a speed or another skip ends it. */
  private skip = 0;
  private depthT = -DEPTH_STEP_S;
  private readonly frameEvery: number;
  private readonly mask: Uint8Array;
  private readonly pool: Uint8Array[] = [];

  constructor(
    readonly loaded: LoadedScenario,
    readonly text: string,
    readonly county: CountyPack,
    readonly seed: string,
    role: Role,
    private readonly post: Post,
  ) {
    this.session = startSession(loaded, text, county, seed);
    this.role = role;
    const cells = county.grid.cols * county.grid.rows;
    this.frames = new FrameStore(cells);
    this.frameEvery = frameInterval(this.session.ex.endAt);
    this.mask = new Uint8Array(cells);
    this.frames.take(this.session.ex);
  }
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
  /** Run, stopping at every stored moment. */
  private run(ticks: number): number {
    let done = 0;
    while (done < ticks) {
      const next = (Math.floor(this.t / this.frameEvery) + 1) * this.frameEvery - this.t;
      const n = runSession(this.session, Math.min(next, ticks - done));
      done += n;
      if (n > 0 && this.t % this.frameEvery === 0) this.frames.take(this.session.ex);
      if (n === 0) break;
    }
    return done;
  }

  /** Plays a record's commands up to `until`; the lines written come out the same as the record's. */
  async replay(record: RunRecord, until: number): Promise<boolean> {
    const end = record.closing?.end ?? Math.max(until, reaches(record));
    let k = 0;
    let told = performance.now();
    for (;;) {
      while (k < record.commands.length && record.commands[k].t <= this.t) {
        const c = record.commands[k++];
        submit(this.session.ex, c.seat, c.role, c.cmd);
      }
      flushCommands(this.session);
      if (this.t >= end) break;
      const stop = Math.min(end, record.commands[k]?.t ?? end, this.t + 600);
      if (this.run(stop - this.t) === 0) break;
      if (performance.now() - told > PROGRESS_MS) {
        told = performance.now();
        this.post({ type: 'progress', what: 'replay', done: this.t, of: end });
        await pauseForMessages();
      }
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
    this.sendView();
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
      const step = Math.max(1, Math.min(60, Math.round(this.factor / 20)));
      while (this.owed >= 1 && performance.now() < until && this.t < stop) {
        const n = this.run(Math.min(step, Math.floor(this.owed), stop - this.t));
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
    this.post({ type: 'failed', code: 'APP-INTERNAL', message: internal(e), fatal: true });
  }
  private tell(now: number): void {
    if (now - this.viewAt >= VIEW_MS) this.sendView();
    if (now - this.depthAt >= DEPTH_MS && this.t - this.depthT >= DEPTH_STEP_S) this.sendDepth();
    if (now - this.saveAt >= SAVE_MS) this.save();
  }
  /** The run is over: last view, last save. */
  finish(): void {
    if (this.over) return;
    this.over = true;
    this.factor = 0;
    this.frames.take(this.session.ex);
    this.sendView();
    this.sendDepth();
    this.save();
    this.post({ type: 'over', t: this.t });
  }

  view(): RoleView {
    // Alone, one person holds every post of the headquarters: what reaches any of them is seen.
    const hq = isHqRole(this.role);
    const held = hq ? this.session.ex.world.env.scenario.about.roles : [this.role];
    const shared = projectShared(this.session.ex, hq);
    return projectView(this.session.ex, this.role, this.training, shared, held);
  }
  sendView(): void {
    this.viewAt = performance.now();
    this.post({ type: 'view', view: this.view(), factor: this.factor });
  }
  /** The water as the role held may know it. */
  sendDepth(): void {
    this.depthAt = performance.now();
    this.depthT = this.t;
    const out = this.pool.pop() ?? new Uint8Array(this.mask.length);
    depthView(this.session.ex, this.role, out, this.mask);
    const truth = !isHqRole(this.role);
    const { world } = this.session.ex;
    const overlays = [...incidentOverlays(world, truth), coverageOverlay(world, truth)];
    this.post({ type: 'depth', t: this.t, depth: out, overlays }, [
      out.buffer,
      ...overlays.map((o) => o.data.buffer),
    ]);
  }
  recycle(buffer: Uint8Array): void {
    if (buffer.length === this.mask.length && this.pool.length < 3) this.pool.push(buffer);
  }
  /** New record lines, for the page to keep. */
  save(): void {
    this.saveAt = performance.now();
    flushCommands(this.session);
    const { text, next } = this.session.writer.since(this.saved);
    if (text === '' && this.t === this.savedT) return;
    this.saved = next;
    this.savedT = this.t;
    this.post({ type: 'autosave', text, t: this.t });
  }

  command(m: Extract<ToSim, { type: 'command' }>): void {
    const begun = performance.now();
    try {
      const r = submit(this.session.ex, 'browser', m.role, m.cmd);
      this.post({
        type: 'answer',
        id: m.id,
        ok: r.ok,
        rejection: r.ok ? null : r.error,
        ms: performance.now() - begun,
      });
    } catch (e) {
      return this.stopOnBug(e);
    }
    this.sendView();
    this.save();
    if (this.isOver) this.finish();
    else if (this.factor > 0 && this.timer === null) this.timer = setTimeout(() => this.slice(), 0);
  }
  judge(id: number, role: Role, cmd: Command): void {
    const rejection = judge(this.session.ex, role, cmd);
    this.post({ type: 'answer', id, ok: rejection === null, rejection, ms: 0 });
  }
  outlook(id: number, cmd: Command): void {
    this.post({ type: 'outlook', id, ...outlookWithLine(this.session.ex, cmd) });
  }
  states(id: number): void {
    this.post({ type: 'states', id, states: statesView(this.session.ex.world, !isHqRole(this.role)) });
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
        this.post({ type: 'progress', what: 'skip', done: this.t - from, of: Math.max(1, t - from) });
      }
      this.tell(now);
      // Paused by the trainer: nothing more will move.
      if (moved === 0) break;
      await pauseForMessages();
    }
    this.post({ type: 'progress', what: 'skip', done: 1, of: 1 });
    if (this.isOver) return this.finish();
    this.sendView();
    this.sendDepth();
    this.save();
  }
  /** The whole record; a closing line is added when the run is over and something was added since the last one. */
  recordText(baselines: Baselines | null): string {
    flushCommands(this.session);
    const state = `${this.session.ex.commands.length}:${JSON.stringify(baselines)}`;
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
