/**
 * One exercise with many seats, in a worker process: the clock of `Running`, and to each seat what its role may know, as changes. What
 * all posts of the county see alike is worked out, compared and packed once, however many look on.
 */
import { deflateSync } from 'node:zlib';
import { changes, Compared, type FromServer, type Packed, type ToServer } from '../bridge/delta.ts';
import { briefingOf, commandForms } from '../bridge/map-base.ts';
import { outlookWithLine } from '../bridge/outlook.ts';
import type { FromSim } from '../bridge/protocol.ts';
import type { Pace } from '../bridge/seats.ts';
import { Running } from '../bridge/running.ts';
import { BOT_SEAT } from '../bots/run.ts';
import {
  attend,
  isHqRole,
  judge,
  projectShared,
  discussionOf,
  projectView,
  statesView,
  type Baselines,
  type Command,
  type CountyPack,
  type LoadedScenario,
  type Role,
  type RoleView,
  type SharedView,
} from '../sim/index.ts';
import { FillIn } from './fill-in.ts';
import { Pictures } from './pictures.ts';
import type { RecordFile } from './record-file.ts';
import { ordersOf, recall, type Recalled } from './recall.ts';

/** Between two pictures of the same exercise while nobody orders anything, ms. */
const VIEW_MS = 1000;
/** After an order: soon, yet not once an order when many come. */
const SOON_MS = 80;
const DEPTH_MS = 2000;
const DEPTH_STEP_S = 60;

/** What the host must know of a seat. */
export interface HostSeat {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly controls: boolean;
  readonly hints: boolean;
  readonly screen: boolean;
}
/** The part of a view that is the seat's own. */
type Own = Pick<RoleView, 'role' | 'messages' | 'procedures' | 'discussion'>;
interface Looker {
  seat: HostSeat;
  role: Role;
  training: boolean;
  /** Line open: it is sent what changes. */
  here: boolean;
  n: number;
  factor: number;
  own: Own | null;
  /** Speakers it has been told of. */
  readonly heard: Set<string>;
}
/** What posts of the county, or those who see the truth, have last been shown. */
interface Kind {
  shared: Compared | null;
  readonly pictures: Pictures;
}
const pack = (v: unknown): Packed => deflateSync(JSON.stringify(v));
const plain = <T>(v: T): T => JSON.parse(JSON.stringify(v)) as T;
export class RoomHost extends Running {
  private readonly lookers = new Map<number, Looker>();
  private readonly kinds: Readonly<Record<'county' | 'truth', Kind>>;
  private viewAt = 0;
  private depthAt = 0;
  private depthT = -DEPTH_STEP_S;
  private soon: ReturnType<typeof setTimeout> | null = null;
  private sealed: Baselines | null | undefined;
  private readonly bot: FillIn;

  constructor(
    loaded: LoadedScenario,
    text: string,
    county: CountyPack,
    seed: string,
    private readonly file: RecordFile,
    /** Says something to seats; to all who are here when none are named. */
    private readonly send: (to: readonly number[], m: FromServer) => void,
    private readonly ended: () => void,
  ) {
    super(loaded, text, county, seed);
    const { ex } = this.session;
    const water = new Uint8Array(county.grid.cols * county.grid.rows);
    const mask = new Uint8Array(water.length);
    const kind = (truth: boolean): Kind => ({ shared: null, pictures: new Pictures(ex, truth, water, mask) });
    this.kinds = { county: kind(false), truth: kind(true) };
    const order = (role: Role, cmd: Command): boolean => this.give(BOT_SEAT, role, cmd)?.ok ?? false;
    this.bot = new FillIn({ ex, county, seed, order });
  }
  get isSealed(): boolean {
    return this.sealed !== undefined;
  }
  get pace(): number {
    return this.factor;
  }
  get phase(): string {
    return String(this.session.ex.world.machines.exercise.value);
  }

  protected override say(m: FromSim): void {
    if (m.type === 'failed' || m.type === 'progress') this.send(this.here(), m);
    if (m.type === 'over') {
      this.send(this.here(), m);
      this.ended();
    }
  }
  protected override show(water: boolean): void {
    this.update();
    if (water) this.pictures();
  }
  protected override tell(now: number): void {
    if (now - this.viewAt >= VIEW_MS) this.update();
    if (now - this.depthAt >= DEPTH_MS && this.t - this.depthT >= DEPTH_STEP_S) this.pictures();
    this.save();
  }
  override save(): void {
    this.file.append(this.newLines());
  }

  // ------------------------------------------------------------ seats
  private here(): number[] {
    return [...this.lookers.values()].filter((l) => l.here).map((l) => l.seat.id);
  }
  /** A seat is given, or its posts change. Goes into the record. */
  sit(seat: HostSeat, write: boolean): void {
    const old = this.lookers.get(seat.id);
    const role = old && seat.roles.includes(old.role) ? old.role : seat.roles[0];
    if (old) {
      old.seat = seat;
      old.role = role;
    } else
      this.lookers.set(seat.id, {
        seat,
        role,
        training: false,
        here: false,
        n: 0,
        factor: 0,
        own: null,
        heard: new Set(),
      });
    if (write) this.note(seat.name, seat.roles, true);
    if (old?.here) this.open(seat.id);
  }
  /** Its line is open: everything that its role knows, at once. */
  open(id: number): void {
    const l = this.lookers.get(id);
    if (!l) return;
    // The others first, so that all stand at the same moment.
    this.update();
    l.here = true;
    const { scenario } = this.loaded;
    const truth = !isHqRole(l.role);
    const briefing = briefingOf(scenario);
    l.heard.clear();
    this.send([id], {
      type: 'ready',
      county: this.county.id,
      // Who will speak tells what will come, and the seed lets it be played ahead.
      briefing: truth ? briefing : { ...briefing, senders: {} },
      forms: commandForms(scenario),
      seat: {
        name: l.seat.name,
        roles: l.seat.roles,
        controls: l.seat.controls,
        hints: l.seat.hints,
        remote: true,
        screen: l.seat.screen,
      },
      seed: l.seat.controls ? this.seed : '',
      t: this.t,
      over: this.isOver,
      mode: null,
      identical: true,
      orders: ordersOf(this.session.ex, l.seat.name),
    });
    this.whole(l);
    this.allPictures(l);
    if (this.isOver) this.send([id], { type: 'over', t: this.t });
  }
  /** Its line is closed. */
  shut(id: number): void {
    const l = this.lookers.get(id);
    if (l) l.here = false;
  }
  /** It has gone, or its seat was taken from it. */
  leave(id: number): void {
    const l = this.lookers.get(id);
    if (!l) return;
    if (!l.seat.screen) this.note(l.seat.name, l.seat.roles, false);
    this.lookers.delete(id);
  }
  /** Into the record: who, in which posts, came or went. */
  note(who: string, roles: readonly Role[], here: boolean): void {
    // Who looks at the review later did not take part, and the record is closed.
    if (this.isOver) return;
    attend(this.session, { who, roles, here });
    this.save();
  }

  /** Posts that a bot fills from now on. The record says so, as of people. */
  fillPosts(roles: readonly Role[], pace: Pace | null): void {
    const holds = pace ? roles : [];
    this.bot.hold(holds, pace);
    const last = this.session.seats.findLast((x) => x.who === BOT_SEAT);
    const held = last?.here ? last.roles : [];
    if (holds.join() !== held.join()) this.note(BOT_SEAT, holds.length > 0 ? holds : held, holds.length > 0);
  }
  protected override get looksAt(): number {
    return this.bot.looksAt;
  }
  protected override look(): void {
    this.bot.look();
  }

  // ------------------------------------------------------------ views
  private kindOf(l: Looker): 'county' | 'truth' {
    return isHqRole(l.role) ? 'county' : 'truth';
  }
  private ownOf(l: Looker, shared: SharedView): Own {
    // The posts of the same kind that the seat holds: their messages reach it whichever it looks with.
    const held = l.seat.roles.filter((r) => isHqRole(r) === isHqRole(l.role));
    const { role, messages, procedures } = projectView(this.session.ex, l.role, l.training, shared, held);
    // A big screen is nobody's group.
    const discussion = discussionOf(this.session.ex.world, !isHqRole(l.role), l.seat.screen ? [] : held);
    return plain({ role, messages, procedures, ...discussion });
  }
  private whole(l: Looker): void {
    const kind = this.kinds[this.kindOf(l)];
    if (!kind.shared) {
      kind.shared = new Compared();
      kind.shared.next(projectShared(this.session.ex, isHqRole(l.role)));
    }
    const shared = kind.shared.last as unknown as SharedView;
    l.own = this.ownOf(l, shared);
    this.senders(l);
    l.factor = this.factor;
    this.send([l.seat.id], {
      type: 'view-whole',
      n: (l.n = 0),
      view: pack({ ...shared, ...l.own }),
      factor: this.factor,
    });
  }
  /** Sends to everybody what has changed since the last time. */
  private update(): void {
    this.viewAt = performance.now();
    if (this.soon !== null) clearTimeout(this.soon);
    this.soon = null;
    for (const name of ['county', 'truth'] as const) {
      const kind = this.kinds[name];
      const lookers = [...this.lookers.values()].filter((l) => l.here && this.kindOf(l) === name);
      if (lookers.length === 0) {
        // Nobody looks: worked out anew when somebody does.
        kind.shared = null;
        continue;
      }
      const now = projectShared(this.session.ex, name === 'county');
      const fresh = kind.shared === null;
      kind.shared ??= new Compared();
      const changed = kind.shared.next(now);
      const ops = fresh ? null : changed;
      const packed = ops && ops.length > 0 ? pack(ops) : null;
      for (const l of lookers) {
        if (!ops || !l.own) {
          this.whole(l);
          continue;
        }
        const own = this.ownOf(l, now);
        const mine = changes(l.own, own);
        l.own = own;
        if (mine.length > 0) this.senders(l);
        if (!packed && mine.length === 0 && l.factor === this.factor) continue;
        l.factor = this.factor;
        this.send([l.seat.id], {
          type: 'view-change',
          n: ++l.n,
          ops: packed,
          own: mine.length > 0 ? pack(mine) : null,
          factor: this.factor,
        });
      }
    }
  }
  /** Names of those who have spoken to it, as they speak. */
  private senders(l: Looker): void {
    if (!isHqRole(l.role)) return;
    const all = briefingOf(this.loaded.scenario).senders;
    const fresh = (l.own?.messages ?? []).flatMap(({ from }) => {
      const id = from.startsWith('inject:') ? from.slice('inject:'.length) : '';
      return all[id] && !l.heard.has(id) ? [id] : [];
    });
    if (fresh.length === 0) return;
    for (const id of fresh) l.heard.add(id);
    this.send([l.seat.id], {
      type: 'senders',
      senders: Object.fromEntries([...l.heard].map((id) => [id, all[id]])),
    });
  }
  private updateSoon(): void {
    if (performance.now() - this.viewAt >= SOON_MS) return this.update();
    this.soon ??= setTimeout(() => this.update(), SOON_MS);
  }

  // ------------------------------------------------------------ pictures
  private toKind(name: 'county' | 'truth', m: FromServer | null): void {
    if (!m) return;
    const to = [...this.lookers.values()].filter((l) => l.here && this.kindOf(l) === name);
    const ids = to.map((l) => l.seat.id);
    if (ids.length > 0) this.send(ids, m);
  }
  private pictures(): void {
    this.depthAt = performance.now();
    this.depthT = this.t;
    for (const name of ['county', 'truth'] as const)
      if ([...this.lookers.values()].some((l) => l.here && this.kindOf(l) === name))
        this.toKind(name, this.kinds[name].pictures.changes());
  }
  private allPictures(l: Looker): void {
    const name = this.kindOf(l);
    const { news, whole } = this.kinds[name].pictures.all();
    this.toKind(name, news);
    this.send([l.seat.id], whole);
  }

  // ------------------------------------------------------------ what seats say
  /** A message that the seat may send (`permit.ts` has said so). */
  async hear(id: number, m: ToServer): Promise<void> {
    const l = this.lookers.get(id);
    if (!l) return;
    switch (m.type) {
      case 'speed':
        return this.setSpeed(m.factor);
      case 'skip-to':
        return this.skipTo(m.t);
      case 'role': {
        l.role = m.role;
        this.whole(l);
        return this.allPictures(l);
      }
      case 'training':
        l.training = m.training;
        return this.whole(l);
      case 'whole':
        this.whole(l);
        return this.allPictures(l);
      case 'command': {
        const begun = performance.now();
        const r = this.give(l.seat.name, m.role, m.cmd);
        if (!r) return;
        this.save();
        const orders = ordersOf(this.session.ex, l.seat.name);
        this.answer(id, m.id, { ok: r.ok, rejection: r.ok ? null : r.error, orders }, begun);
        // An evaluator's act after the end comes into a record that is closed again.
        if (this.sealed !== undefined) this.seal(this.sealed);
        if (r.ok) this.updateSoon();
        return this.goOn();
      }
      case 'given':
        return this.answer(id, m.id, recall(this.session.ex, l.seat.name, m));
      case 'judge': {
        const rejection = judge(this.session.ex, m.role, m.cmd);
        return this.send([id], { type: 'answer', id: m.id, ok: rejection === null, rejection, ms: 0 });
      }
      case 'outlook':
        return this.send([id], { type: 'outlook', id: m.id, ...outlookWithLine(this.session.ex, m.cmd) });
      case 'states': {
        const states = statesView(this.session.ex.world, !isHqRole(l.role));
        return this.send([id], { type: 'states', id: m.id, states });
      }
      case 'record':
        return this.send([id], { type: 'record', text: deflateSync(this.session.writer.text()) });
    }
  }
  /** Nothing is acknowledged that a killed server would not know of. */
  private answer(seat: number, id: number, r: Recalled, begun = performance.now()): void {
    const ms = performance.now() - begun;
    this.file.durable(() => this.send([seat], { type: 'answer', id, ...r, ms }));
  }
  /** The closing line, once it is known what the references come to. */
  seal(baselines: Baselines | null): void {
    this.sealed = baselines;
    this.recordText(baselines);
    this.save();
  }
}
