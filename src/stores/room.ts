/** Coming into an exercise on a server, and back into it: which seat this tab holds. */
import { leave, sessionStore, startRemote, tellRoom } from './session.ts';
import type { Difficulty, Role, Text } from '../bridge/protocol.ts';
import type { BotSkill } from '../bridge/seats.ts';

const KEPT = 'tuiyan-seat';
/** Opened for a big screen, at `/screen`. */
export const asScreen = (): boolean => /\/screen\/?$/.test(location.pathname);
/** The rooms of groups that this tab's controller opened beside each other. */
const BESIDE = 'tuiyan-rooms';
/** The server says in the page that it has rooms; a page that is played alone has none. */
export const hasRooms = (): boolean => document.querySelector('meta[name="tuiyan-rooms"]') !== null;
const here = (): string => new URL('.', document.baseURI).href;

interface KeptSeat {
  readonly room: string;
  readonly token: string;
  readonly title: Text;
}
export interface Refusal {
  readonly code: string;
  readonly message: Text;
}
/** What the address itself brings: a code to join by, or the controller's key. It is taken out of the address at once. */
export function fromAddress(): { readonly code: string; readonly key: string } {
  const x = new URLSearchParams(location.hash.slice(1));
  const found = { code: x.get('join') ?? '', key: x.get('key') ?? '' };
  if (found.code !== '' || found.key !== '') history.replaceState(null, '', location.pathname);
  return found;
}

/** What this tab has put aside; null where there is nothing, or nothing that can be read. */
function stored(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
const isSeat = (v: unknown): v is KeptSeat =>
  typeof v === 'object' &&
  v !== null &&
  'room' in v &&
  typeof v.room === 'string' &&
  'token' in v &&
  typeof v.token === 'string';
/** This tab's seat; it is there again after a reload. */
export function keptSeat(): KeptSeat | null {
  const v = stored(KEPT);
  return isSeat(v) ? v : null;
}
function keep(seat: KeptSeat | null): void {
  try {
    if (seat) sessionStorage.setItem(KEPT, JSON.stringify(seat));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // A browser that keeps nothing: a reload has to join anew.
  }
}
export const forgetSeat = (): void => keep(null);

export interface Found {
  readonly room: string;
  readonly title: Text;
  readonly roles: readonly Role[];
}
function seatsBeside(): readonly KeptSeat[] {
  const v = stored(BESIDE);
  return Array.isArray(v) ? v.filter(isSeat) : [];
}
const seatBeside = (room: string): KeptSeat | undefined => seatsBeside().find((s) => s.room === room);
/** Whether this tab holds the controller's seat of a room beside its own. */
export const mayGoTo = (room: string): boolean => seatBeside(room) !== undefined;

/** Only who joins loads what it takes. */
const remote = (): Promise<typeof import('../bridge/remote.ts')> => import('../bridge/remote.ts');

/** Takes the kept seat again. */
export async function enterRoom(seat: KeptSeat): Promise<void> {
  const { onServer } = await remote();
  keep(seat);
  startRemote(onServer(here(), { room: seat.room, token: seat.token }));
}
async function asked<T>(what: string, body: object): Promise<T | Refusal> {
  const { ask } = await remote();
  const r = await ask(here(), what, body);
  return r.ok ? (r.body as T) : { code: r.code, message: r.message };
}
export const isRefusal = (x: object): x is Refusal => 'message' in x;

/** The exercise of a code. */
export const lookUp = (code: string): Promise<Found | Refusal> => asked<Found>('look', { code });

/** Asks for a seat and waits there for the controller. */
export async function joinRoom(
  code: string,
  name: string,
  roles: readonly Role[],
  screen = false,
): Promise<Refusal | null> {
  const r = await asked<Found & { token: string }>('join', { code, name, roles, screen });
  if (isRefusal(r)) return r;
  await enterRoom(r);
  return null;
}
/** Opens an exercise and takes the controller's seat. */
export async function openRoom(x: {
  key: string;
  name: string;
  text: string;
  file: string;
  seed: string;
  difficulty: Difficulty | null;
  /** How many groups play beside each other, each in a room of its own. */
  groups: number;
}): Promise<Refusal | null> {
  const r = await asked<Found & { token: string; rooms?: readonly KeptSeat[] }>('open', x);
  if (isRefusal(r)) return r;
  try {
    if (r.rooms) sessionStorage.setItem(BESIDE, JSON.stringify(r.rooms));
  } catch {
    // A browser that keeps nothing: each room has to be opened in a tab of its own.
  }
  await enterRoom(r);
  return null;
}
/** To the controller's seat of a room beside this one. */
export async function goBeside(room: string): Promise<void> {
  const seat = seatBeside(room);
  if (seat) await enterRoom(seat);
}
/** The pace of all rooms beside each other. */
export const paceAll = (factor: number): void => tellRoom({ type: 'pace-all', factor });
/** The records of rooms that are over, by their numbers. */
export async function recordsBeside(
  rooms: readonly { readonly room: string; readonly n: number }[],
): Promise<Refusal | { n: number; text: string }[]> {
  const found: { n: number; text: string }[] = [];
  for (const { room, n } of rooms) {
    const seat = seatBeside(room);
    if (!seat) continue;
    const r = await asked<{ text: string }>('record', { room, token: seat.token });
    if (isRefusal(r)) return r;
    found.push({ n, text: r.text });
  }
  return found;
}
/** Leaves for good: the seat of this tab is forgotten. */
export function leaveRoom(): void {
  forgetSeat();
  leave();
}
export const admit = (seat: number, roles: readonly Role[]): void => tellRoom({ type: 'admit', seat, roles });
export const removeSeat = (seat: number): void => tellRoom({ type: 'remove', seat });
export const notice = (text: string): void => tellRoom({ type: 'notice', text });
/** Draws the curtain before all who play, with a word on it, or takes it away. */
export const lock = (locked: boolean, text = ''): void => tellRoom({ type: 'lock', locked, text });
export const askPause = (text: string): void => tellRoom({ type: 'ask-pause', text });
export const reveal = (seat: number, truth: boolean): void => tellRoom({ type: 'reveal', seat, truth });
export const heard = (seat: number): void => tellRoom({ type: 'heard', seat });
export const fillWithBots = (skill: BotSkill): void => tellRoom({ type: 'bots', skill });
export const closeRoom = (): void => tellRoom({ type: 'close-room' });

// A seat that opens nothing any more is not tried again after a reload.
sessionStore.subscribe((s, old) => {
  if (s.line === 'ended' && old.line !== 'ended') forgetSeat();
});
