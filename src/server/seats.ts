/** Who sits in a room: asking, admitted, away, gone; by tokens of which only a digest is kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { cleanText, isHqRole, type Role } from '../sim/index.ts';
import type { BotSkill } from '../bridge/seats.ts';
import type { RoomView, SeatView } from '../bridge/protocol.ts';
import type { HostSeat } from './room-host.ts';

export const MAX_SEATS = 60;
export const MAX_NAME = 40;

export interface SeatRow {
  readonly id: number;
  readonly name: string;
  roles: readonly Role[];
  readonly controls: boolean;
  state: 'asking' | 'in' | 'gone';
  /** SHA-256 of its token, hex; '' once it is taken back. */
  digest: string;
  asks: string | null;
  /** As its page says. */
  unread?: number | null;
  /** The record says that it is there. */
  noted: boolean;
  /** A big screen, and whether it shows the truth; null (or, kept by an older build, nothing): people sit there. */
  screen?: 'known' | 'truth' | null;
}
/** As kept beside the record. */
export interface Kept {
  readonly code: string;
  readonly seats: readonly SeatRow[];
  readonly t: number;
  readonly notice: string | null;
  /** Kept by an older build: nothing. */
  readonly locked?: boolean;
  readonly bots?: BotSkill;
  /** The rooms beside it, and its number among them. */
  readonly group?: Group | null;
}
export interface Group {
  readonly id: string;
  readonly n: number;
}

/** With whose eyes a big screen looks: the commander's, or those that see the truth. */
export const SCREEN_ROLES = { known: ['commander'], truth: ['evaluator'] } as const satisfies Readonly<
  Record<string, readonly Role[]>
>;
/** A seat as whoever hosts the exercise knows it. */
export const asHosted = ({ id, name, roles, controls, screen }: SeatRow): HostSeat => ({
  id,
  name,
  roles: screen ? SCREEN_ROLES[screen] : roles,
  controls,
  hints: controls,
  screen: Boolean(screen),
});

export const newId = (): string => randomBytes(9).toString('base64url').replace(/[-_]/g, '0');
export const newToken = (): string => randomBytes(24).toString('base64url');
const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
/** In the same time whatever differs. */
export const sameText = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
/** Letters and figures that nobody takes for one another, read out or written by hand. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const newCode = (): string => {
  let code = '';
  while (code.length < 6) {
    const [n] = randomBytes(1);
    // Even odds for every sign.
    if (n < ALPHABET.length * 8) code += ALPHABET[n % ALPHABET.length];
  }
  return code;
};
/** A name as it is kept and shown; '' where there is none. */
export const cleanName = (given: string): string => cleanText(given).trim().slice(0, MAX_NAME);

export class SeatBook {
  readonly rows: SeatRow[];
  constructor(kept: readonly SeatRow[] = []) {
    this.rows = kept.map((r) => ({ ...r }));
  }
  /** @returns the row and the token that alone opens it; null where the room is full. */
  add(
    name: string,
    roles: readonly Role[],
    controls: boolean,
    admitted: boolean,
    screen = false,
  ): { row: SeatRow; token: string } | null {
    if (this.rows.filter((r) => r.state !== 'gone').length >= MAX_SEATS) return null;
    const token = newToken();
    const row: SeatRow = {
      id: this.rows.length + 1,
      name: this.free(name),
      roles,
      controls,
      state: admitted ? 'in' : 'asking',
      digest: digestOf(token),
      asks: null,
      noted: false,
      screen: screen ? 'known' : null,
    };
    this.rows.push(row);
    return { row, token };
  }
  /** Two of one name are told apart in the record. */
  private free(name: string): string {
    const taken = new Set(this.rows.map((r) => r.name));
    if (!taken.has(name)) return name;
    let n = 2;
    while (taken.has(`${name} ${n}`)) n++;
    return `${name} ${n}`;
  }
  /** Posts of the county, of those that the scenario has, which nobody has been given. */
  empty(offered: readonly Role[]): readonly Role[] {
    const held = this.rows.flatMap((r) => (r.state === 'in' && !r.screen ? r.roles : []));
    return offered.filter((r) => isHqRole(r) && !held.includes(r));
  }
  /** Seats of players: whose people are there, and who ask to be let in. */
  count(here: (id: number) => boolean): { here: number; asking: number } {
    const players = this.rows.filter((r) => !r.controls && !r.screen);
    return {
      here: players.filter((r) => r.state === 'in' && here(r.id)).length,
      asking: players.filter((r) => r.state === 'asking').length,
    };
  }
  byId(id: number): SeatRow | undefined {
    return this.rows.find((r) => r.id === id);
  }
  byToken(token: string): SeatRow | undefined {
    const digest = digestOf(token);
    return this.rows.find((r) => r.digest !== '' && r.digest === digest);
  }
  admit(row: SeatRow, roles: readonly Role[]): void {
    row.state = 'in';
    row.roles = roles;
  }
  /** Its token opens nothing any more. */
  remove(row: SeatRow): void {
    row.state = 'gone';
    row.digest = '';
    row.asks = null;
  }
  /** As a seat may see the room: who has been admitted sees who else has, the controller those who ask as well. */
  view(me: SeatRow, here: (id: number) => boolean, x: Omit<RoomView, 'me' | 'seats'>): RoomView {
    const seats = this.rows
      .filter((r) => r.id === me.id || me.controls || (me.state === 'in' && r.state === 'in'))
      .map((r): SeatView => ({
        id: r.id,
        name: r.name,
        roles: r.roles,
        state: r.state === 'in' ? (here(r.id) ? 'here' : 'away') : r.state,
        asks: me.controls || r.id === me.id ? r.asks : null,
        unread: me.controls ? (r.unread ?? null) : null,
        shows: r.screen ?? null,
      }));
    return {
      ...x,
      code: me.controls ? x.code : '',
      addresses: me.controls ? x.addresses : [],
      parallel: me.controls ? x.parallel : [],
      me: me.id,
      seats,
    };
  }
}
