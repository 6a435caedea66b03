/** One exercise in the worker, for one person: a role held, a view of it, saved moments for the review. */
import {
  coverageOverlay,
  depthView,
  incidentOverlays,
  isHqRole,
  judge,
  projectShared,
  projectView,
  statesView,
  type Command,
  type CountyPack,
  type LoadedScenario,
  type Origin,
  type Role,
  type RoleView,
} from '../sim/index.ts';
import { FrameStore } from './frames.ts';
import type { FromSim, ToSim } from './protocol.ts';
import { outlookWithLine } from './outlook.ts';
import { Running } from './running.ts';

type Post = (m: FromSim, transfer?: Transferable[]) => void;
const VIEW_MS = 250;
const DEPTH_MS = 500;
const SAVE_MS = 5000;
/** Water moves slowly: no new picture before this much scenario time. */
const DEPTH_STEP_S = 60;

export class Host extends Running {
  readonly frames: FrameStore;
  role: Role;
  training = false;
  private viewAt = 0;
  private depthAt = 0;
  private saveAt = 0;
  private savedT = -1;
  private depthT = -DEPTH_STEP_S;
  private readonly mask: Uint8Array;
  private readonly pool: Uint8Array[] = [];

  constructor(
    loaded: LoadedScenario,
    text: string,
    county: CountyPack,
    seed: string,
    role: Role,
    private readonly post: Post,
    readonly origin?: Origin,
  ) {
    super(loaded, text, county, seed, origin);
    this.role = role;
    const cells = county.grid.cols * county.grid.rows;
    this.frames = new FrameStore(cells);
    this.mask = new Uint8Array(cells);
    this.moment();
  }
  protected override say(m: FromSim): void {
    this.post(m);
  }
  protected override moment(): void {
    this.frames.take(this.session.ex);
  }
  protected override show(water: boolean): void {
    this.sendView();
    if (water) this.sendDepth();
  }
  protected override tell(now: number): void {
    // One a slice, what is latest by its own measure: an order that comes meanwhile waits for one of them, not for all.
    const late = [
      { by: (now - this.viewAt) / VIEW_MS, send: () => this.sendView() },
      {
        by: this.t - this.depthT < DEPTH_STEP_S ? 0 : (now - this.depthAt) / DEPTH_MS,
        send: () => this.sendDepth(),
      },
      { by: (now - this.saveAt) / SAVE_MS, send: () => this.save() },
    ].reduce((a, b) => (b.by > a.by ? b : a));
    if (late.by >= 1) late.send();
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
  override save(): void {
    this.saveAt = performance.now();
    const text = this.newLines();
    if (text === '' && this.t === this.savedT) return;
    this.savedT = this.t;
    this.post({ type: 'autosave', text, t: this.t });
  }

  command(m: Extract<ToSim, { type: 'command' }>): void {
    const begun = performance.now();
    const r = this.give('browser', m.role, m.cmd);
    if (!r) return;
    this.post({
      type: 'answer',
      id: m.id,
      ok: r.ok,
      rejection: r.ok ? null : r.error,
      ms: performance.now() - begun,
    });
    this.sendView();
    this.save();
    this.goOn();
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
}
