/** A room of the engine: lines of seats, who may come in, what may be sent. The exercise itself runs in a worker process. */
import { Room, type Client } from '@colyseus/core';
import { join } from 'node:path';
import { writeWhole } from '../cli/out.ts';
import type { FromServer, ToServer } from '../bridge/delta.ts';
import type { RoomView } from '../bridge/protocol.ts';
import { paceOf, type BotSkill, type ParallelRoom } from '../bridge/seats.ts';
import type { Role } from '../sim/index.ts';
import { Absence } from './absence.ts';
import { Beside } from './beside.ts';
import { carry, type Carried } from './carried.ts';
import { answerAtDoor, type Asked, type DoorAsks } from './door.ts';
import { Line } from './line.ts';
import { readMessage } from './message.ts';
import { refusal } from './permit.ts';
import { serverText } from './say.ts';
import type { RoomOptions, Surroundings } from './room-options.ts';
import { asHosted, MAX_SEATS, SCREEN_ROLES, SeatBook, type Group, type SeatRow } from './seats.ts';
import type { NotOpened, Opened, Standing, ToWorker } from './wire.ts';

const KEEP_MS = 2000;
const failed = (code: string, fatal = false): Extract<FromServer, { type: 'failed' }> => ({
  type: 'failed',
  code,
  message: serverText(code),
  fatal,
});

export class ExerciseRoom extends Room {
  override autoDispose = false;
  override maxClients = MAX_SEATS * 2;
  private around!: Surroundings;
  private book!: SeatBook;
  private readonly lines = new Map<number, Line>();
  private readonly absence = new Absence((row, here) => this.note(row, here));
  /** How posts that nobody holds are filled. */
  private skill: BotSkill = 'none';
  private keptText = '';
  private keeping: ReturnType<typeof setInterval> | undefined;
  private ready = false;
  private closing = false;
  /** The controller's word to all, and whether the curtain is drawn; both go when the clock runs. */
  private word: Pick<RoomView, 'notice' | 'locked'> = { notice: null, locked: false };
  code = '';
  opened: Opened | null = null;
  stands: Standing = { t: 0, pace: 0, over: false, sealed: false, points: null };
  private beside!: Beside;
  /** Answers when the worker has opened the exercise, or says why not. */
  private answer!: (r: Opened | NotOpened) => void;
  readonly begun = new Promise<Opened | NotOpened>((resolve) => (this.answer = resolve));

  override onCreate({ id, code, around, opening, kept, group }: RoomOptions): void {
    this.roomId = id;
    // No state is kept in the engine: everything goes as messages.
    this.patchRate = null as unknown as number;
    this.around = around;
    this.code = code;
    this.beside = new Beside(kept?.group ?? group, (g) => around.group(g));
    this.book = new SeatBook(kept?.seats);
    this.word = { notice: kept?.notice ?? null, locked: kept?.locked ?? false };
    this.skill = kept?.bots ?? 'none';
    this.stands = { ...this.stands, t: kept?.t ?? 0 };
    this.onMessage('*', (client, type, m: unknown) =>
      type === 'm' ? this.take(client, m) : this.refuse(client, 'SRV-SHAPE', String(type).slice(0, 20)),
    );
    this.keeping = setInterval(() => {
      this.keep();
      if (this.beside.changed()) this.showRoom((r) => r.controls);
    }, KEEP_MS);
    around.made(this);
    around.take(id);
    const points = this.beside.group !== null;
    if (opening) around.worker({ do: 'open', room: id, path: this.path, opening, points });
    else this.takeUp();
  }
  get path(): string {
    return join(this.around.data, `${this.roomId}.tuiyan.jsonl`);
  }
  private takeUp(): void {
    const points = this.beside.group !== null;
    this.around.worker({ do: 'take-up', room: this.roomId, path: this.path, until: this.stands.t, points });
  }
  /** Its process ended: another goes on from the record. */
  restart(): void {
    this.ready = false;
    this.around.take(this.roomId);
    this.tellAll(failed('SRV-WORKER'));
    this.takeUp();
  }
  /** The worker has opened the exercise, or could not. */
  hasOpened(x: Opened | NotOpened): void {
    this.answer(x);
    if ('code' in x) {
      this.around.log(x.code, { room: this.roomId });
      return;
    }
    this.opened = x;
    this.ready = true;
    for (const row of this.book.rows) {
      if (row.state !== 'in') continue;
      this.sit(row, false);
      if (this.lines.has(row.id)) this.around.worker(this.lineOf(row.id, true));
      else this.absence.gone(row);
    }
    this.fill();
  }
  private lineOf(seat: number, open: boolean): ToWorker {
    return { do: 'line', room: this.roomId, seat, open };
  }
  stand(s: Standing): void {
    const was = this.stands;
    const { t, pace, over, sealed, points } = s;
    this.stands = { t, pace, over, sealed, points };
    // The clock runs again: the word has been heard.
    if (s.pace > 0 && was.pace === 0 && (this.word.locked || this.word.notice !== null)) this.tell('', false);
  }

  // ------------------------------------------------------------ joining
  /** A seat in the book; the token is told once. Null where the room is full. */
  ask(
    name: string,
    roles: readonly Role[],
    { controls = false, screen = false } = {},
  ): { seat: number; token: string } | null {
    const added = this.book.add(name, roles, controls, controls, screen);
    if (!added) return null;
    if (controls) this.sit(added.row, true);
    this.keep();
    this.showRoom();
    return { seat: added.row.id, token: added.token };
  }
  /** What a request asks of it, on whichever server that came in. */
  door(q: DoorAsks): Promise<Carried<Asked[keyof Asked]>> {
    return carry(() => answerAtDoor(this, q));
  }
  /** @returns the seat that a token opens, or null. */
  seatOf(token: string): number | null {
    return this.book.byToken(token)?.id ?? null;
  }
  isControlledBy(seat: number): boolean {
    return this.book.byId(seat)?.controls ?? false;
  }
  get isReady(): boolean {
    return this.ready && !this.closing;
  }
  private readonly connected = (seat: number): boolean => this.lines.has(seat);
  get here(): number {
    return [...this.lines.keys()].filter((id) => this.book.byId(id)?.state === 'in').length;
  }
  private sit(row: SeatRow, write: boolean): void {
    // A screen takes no part: the record does not know of it.
    const noted = write && !row.screen;
    if (noted) row.noted = true;
    this.around.worker({ do: 'sit', room: this.roomId, seat: asHosted(row), write: noted });
  }

  /** @param options made by the server itself when it reserved the place: nobody else can. */
  override onJoin(client: Client, options: { readonly seat: number }): void {
    const row = this.book.byId(options.seat);
    if (!row || row.state === 'gone') return client.leave(4401, 'SRV-TOKEN');
    const old = this.lines.get(row.id);
    // One line a seat: the newest.
    if (old) old.client.leave(4409, 'SRV-ELSEWHERE');
    client.userData = row.id;
    this.lines.set(row.id, new Line(client));
    this.absence.back(row, this.ready);
    this.showRoom();
    if (row.state === 'in' && this.ready) this.around.worker(this.lineOf(row.id, true));
  }
  override onLeave(client: Client): void {
    const id = client.userData as number | undefined;
    if (id === undefined || this.lines.get(id)?.client !== client) return;
    this.lines.delete(id);
    const row = this.book.byId(id);
    if (!row || this.closing) return;
    this.around.worker(this.lineOf(id, false));
    this.absence.gone(row);
    this.showRoom();
  }
  private note(row: SeatRow, here: boolean): void {
    this.around.worker({ do: 'note', room: this.roomId, name: row.name, roles: row.roles, here });
  }
  private get empty(): readonly Role[] {
    return this.book.empty(this.opened?.roles ?? []);
  }
  private fill(): void {
    const pace = paceOf(this.skill);
    this.around.worker({ do: 'fill', room: this.roomId, roles: this.empty, pace });
  }

  // ------------------------------------------------------------ messages
  /** The engine's own reading of a frame may throw on what no client of ours sends. */
  override _onMessage(client: Client, bytes: Buffer): void {
    try {
      super['_onMessage'](client as never, bytes);
    } catch {
      this.refuse(client, 'SRV-SHAPE', 'frame');
      client.leave(4400, 'SRV-SHAPE');
    }
  }
  private refuse(client: Client, code: string, what: string, question?: number): void {
    const id = (client.userData as number | undefined) ?? 0;
    const line = this.lines.get(id);
    // A flood must not fill the log, and gets no answers; a question has its own.
    if (line?.tells()) this.around.log(code, { room: this.roomId, seat: id, what });
    else if (code === 'SRV-RATE' && question === undefined) return;
    client.send('m', { ...failed(code), ...(question === undefined ? {} : { question }) });
  }
  private take(client: Client, given: unknown): void {
    const id = client.userData as number;
    const line = this.lines.get(id);
    const row = this.book.byId(id);
    if (!line || !row || line.client !== client) return;
    const speaks = line.speaks();
    if (speaks === 'end') return client.leave(4429, 'SRV-RATE');
    const m = readMessage(given);
    const question = m && 'id' in m ? m.id : undefined;
    if (speaks === 'no') return this.refuse(client, 'SRV-RATE', 'flood', question);
    if (!m) return this.refuse(client, 'SRV-SHAPE', 'message');
    const who = { ...asHosted(row), admitted: row.state === 'in', hints: false };
    const no = refusal(who, m, this.stands.over, this.word.locked);
    if (no) return this.refuse(client, no, m.type, question);
    if (!this.ready) return this.refuse(client, 'SRV-BUSY', m.type, question);
    this.obey(row, m);
  }
  private obey(row: SeatRow, m: ToServer): void {
    switch (m.type) {
      case 'admit':
        return this.admit(m.seat, m.roles);
      case 'remove':
        return this.remove(m.seat, row);
      case 'notice':
      case 'lock': {
        const locked = m.type === 'lock' ? m.locked : this.word.locked;
        if (m.type === 'lock' ? locked : m.text !== '') this.hear(row, { type: 'speed', factor: 0 });
        return this.tell(m.text, locked);
      }
      case 'unread':
        row.unread = m.n;
        return this.showRoom((r) => r.controls);
      case 'ask-pause':
        row.asks = m.text === '' ? null : m.text;
        return this.showRoom();
      case 'heard': {
        const seat = this.book.byId(m.seat);
        if (seat) seat.asks = null;
        return this.showRoom();
      }
      case 'reveal': {
        const seat = this.book.byId(m.seat);
        if (!seat?.screen || seat.state !== 'in') return;
        seat.screen = m.truth ? 'truth' : 'known';
        this.sit(seat, false);
        this.keep();
        return this.showRoom();
      }
      case 'bots':
        this.skill = m.skill;
        this.fill();
        this.keep();
        return this.showRoom();
      case 'pace-all':
        for (const room of this.beside.rooms) room.pace(m.factor);
        return;
      case 'close-room':
        return void this.close();
      default:
        return this.hear(row, m);
    }
  }
  /** The pace as the controller of a room beside this one sets it. */
  pace(factor: number): void {
    const row = this.book.rows.find((r) => r.controls);
    if (row && this.ready) this.hear(row, { type: 'speed', factor });
  }
  get group(): Group | null {
    return this.beside.group;
  }
  /** As the controller of the rooms beside it sees it. */
  get stood(): ParallelRoom {
    const n = this.group?.n ?? 1;
    return { room: this.roomId, n, code: this.code, ...this.stands, ...this.book.count(this.connected) };
  }
  private hear(row: SeatRow, m: ToServer): void {
    this.around.worker({ do: 'hear', room: this.roomId, seat: row.id, m });
  }
  private tell(text: string, locked: boolean): void {
    this.word = { notice: text === '' ? null : text, locked };
    this.keep();
    this.showRoom();
  }
  private admit(seat: number, roles: readonly Role[]): void {
    const row = this.book.byId(seat);
    if (!row || row.state === 'gone') return;
    // Who runs the exercise does not give that away by the way.
    const given = row.screen
      ? [...SCREEN_ROLES.known]
      : [...new Set(row.controls ? roles : roles.filter((r) => r !== 'trainer'))];
    if (given.length === 0) return;
    const line = this.lines.get(seat);
    const asked = row.state === 'asking';
    this.book.admit(row, given);
    this.sit(row, true);
    if (line && asked) this.around.worker(this.lineOf(seat, true));
    this.fill();
    this.keep();
    this.showRoom();
  }
  private remove(seat: number, by: SeatRow): void {
    const row = this.book.byId(seat);
    // The room would be nobody's.
    if (!row || row.id === by.id || row.state === 'gone') return;
    const wasIn = row.state === 'in';
    this.book.remove(row);
    this.absence.forget(seat);
    if (wasIn) this.around.worker({ do: 'leave', room: this.roomId, seat });
    this.fill();
    const line = this.lines.get(seat);
    this.lines.delete(seat);
    if (line) {
      line.client.send('m', failed('SRV-REMOVED', true));
      line.client.leave(4403, 'SRV-REMOVED');
    }
    this.keep();
    this.showRoom();
  }
  /** For good: the record stays where it is. */
  close(): void {
    if (this.closing) return;
    this.closing = true;
    this.keep();
    this.showRoom();
    this.around.worker({ do: 'close', room: this.roomId });
  }
  /** It never opened, or could not be taken up: nothing of it is kept beyond what is on the disk. */
  abandon(): void {
    this.closing = true;
    this.hasClosed();
  }
  /** The server ends; it will be taken up again by the next. */
  goAway(): Promise<unknown> {
    this.keep();
    this.closing = true;
    this.absence.end();
    clearInterval(this.keeping);
    return this.disconnect(1001);
  }
  /** The worker has let go of it. */
  hasClosed(): void {
    this.absence.end();
    clearInterval(this.keeping);
    this.around.drop(this.roomId);
    this.around.closed(this);
    void this.disconnect(4410);
  }

  // ------------------------------------------------------------ telling
  deliver(seats: readonly number[], m: FromServer): void {
    for (const id of seats) this.lines.get(id)?.client.send('m', m);
  }
  private tellAll(m: FromServer): void {
    for (const line of this.lines.values()) line.client.send('m', m);
  }
  private showRoom(to: (row: SeatRow) => boolean = () => true): void {
    const x: Omit<RoomView, 'me' | 'seats'> = {
      room: this.roomId,
      code: this.code,
      addresses: this.around.addresses(),
      ...this.word,
      bots: { skill: this.skill, roles: this.empty },
      parallel: this.beside.stood,
      closed: this.closing,
    };
    for (const [id, { client }] of this.lines) {
      const me = this.book.byId(id);
      if (me && to(me))
        client.send('m', { type: 'room', room: this.book.view(me, this.connected, x) } satisfies FromServer);
    }
  }
  /** Seats and second reached, beside the record: a cache for whoever comes back. */
  keep(): void {
    const kept = {
      format: 'tuiyan/room',
      code: this.code,
      closed: this.closing,
      ...this.word,
      bots: this.skill,
      group: this.group,
      t: this.stands.t,
      seats: this.book.rows,
    };
    const text = `${JSON.stringify(kept, null, 1)}\n`;
    if (text === this.keptText) return;
    this.keptText = text;
    writeWhole(join(this.around.data, `${this.roomId}.room.json`), text);
  }
}
