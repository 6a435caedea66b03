/**
 * Keeps the running exercise in this browser, with one writer: the tab that holds it. Another tab that wants it asks over a
 * channel and is given it; the row itself names its writer, so that a tab which heard nothing (frozen, throttled) cannot write
 * over what came after. Puts go one at a time, the latest last; one that fails is tried again until it succeeds.
 */
import { findSave, putSave, type Save } from './saves.ts';

const RETRY_MS = 3000;
/** Without locks (plain http) a busy tab answers late. */
const ANSWER_MS = 1500;
const GIVE_MS = 2000;

/** This tab. */
const ME = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
interface Note {
  readonly type: 'who' | 'held' | 'give' | 'given';
  readonly id: string;
}

export interface Watcher {
  kept(at: number): void;
  failed(): void;
  /** Another tab has it now. */
  lost(): void;
  /** The row holds a later moment than this run has: it is left alone, and this run is kept under another id. */
  moved(id: string): void;
  /** Stop the clock and hand over what is not kept yet. */
  settle(): Promise<void>;
}

const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('tuiyan-saves') : null;
const heard = new Set<(n: Note) => void>();
const tell = (type: Note['type'], id: string): void => channel?.postMessage({ type, id } satisfies Note);
if (channel)
  channel.onmessage = (e: MessageEvent<Note>) => {
    for (const f of heard) f(e.data);
    void answer(e.data);
  };

/** The save that this tab writes; a put that waits knows its own, so that nothing is written once it was lost. */
interface Holding {
  id: string;
  readonly watcher: Watcher;
  /** This tab is the writer that the row names. */
  claimed: boolean;
  lost: boolean;
  unlock(): void;
}
let held: Holding | null = null;
/** What is to be put next for each: the latest only. */
const wanted = new Map<Holding, Save>();
let putting: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

async function answer(n: Note): Promise<void> {
  const h = held;
  if (!h || n.id !== h.id) return;
  if (n.type === 'who') tell('held', n.id);
  if (n.type !== 'give') return;
  await h.watcher.settle();
  await putting;
  lose(h);
  tell('given', n.id);
}
const once = (type: Note['type'], id: string, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const end = (v: boolean): void => {
      heard.delete(on);
      resolve(v);
    };
    const on = (n: Note): void => void (n.type === type && n.id === id && end(true));
    heard.add(on);
    setTimeout(() => end(false), ms);
  });

/** The browser's own word on who holds what: at once, however busy that tab is. Secure pages alone have it. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;
const lockOf = (id: string): string => `tuiyan-save:${id}`;
/** Held until this is no longer the tab's save. */
function lock(h: Holding): void {
  void locks()?.request(lockOf(h.id), () =>
    h === held ? new Promise<void>((r) => (h.unlock = r)) : undefined,
  );
}

/** Is an exercise held in any tab? Unknown, hence no, where the browser has no locks. */
export async function anyOpen(): Promise<boolean> {
  const all = await locks()?.query();
  return all?.held?.some((l) => l.name?.startsWith(lockOf(''))) ?? false;
}
/** Does another tab hold it now? */
export async function isOpenElsewhere(id: string): Promise<boolean> {
  const all = await locks()?.query();
  if (all) return all.held?.some((l) => l.name === lockOf(id)) ?? false;
  if (!channel) return false;
  const r = once('held', id, ANSWER_MS);
  tell('who', id);
  return r;
}
/** Asks the other tab to stop and hand over; answers with the save as it then stands. */
export async function takeOver(id: string): Promise<Save | undefined> {
  const r = once('given', id, GIVE_MS);
  tell('give', id);
  await r;
  return findSave(id);
}

/** From now on this tab holds the save of that id. */
export function hold(id: string, watcher: Watcher): void {
  release();
  held = { id, watcher, claimed: false, lost: false, unlock: () => {} };
  lock(held);
}
/** Lets go of it; what still waits to be kept is kept. */
export function release(): void {
  held?.unlock();
  held = null;
}
function lose(h: Holding): void {
  if (h.lost) return;
  h.lost = true;
  wanted.delete(h);
  if (held !== h) return;
  release();
  h.watcher.lost();
}
/** Keeps it, as long as this tab is its writer. */
export function keep(save: Save): void {
  if (!held) return;
  wanted.set(held, save);
  start();
}
const start = (): void => void (putting ??= work().finally(() => (putting = null)));
async function work(): Promise<void> {
  clearTimeout(timer);
  for (const [by, save] of wanted) {
    wanted.delete(by);
    let r: Awaited<ReturnType<typeof putSave>>;
    try {
      r = await putSave({ ...save, id: by.id, writer: ME }, !by.claimed);
    } catch {
      if (held === by) by.watcher.failed();
      // What came meanwhile is later than this.
      if (!by.lost && !wanted.has(by)) wanted.set(by, save);
      timer = setTimeout(start, RETRY_MS);
      return;
    }
    if (r === 'kept') {
      by.claimed = true;
      if (held === by) by.watcher.kept(Date.now());
    } else if (r === 'taken') lose(by);
    else {
      by.id = `${by.id}-${Date.now().toString(36)}`;
      by.claimed = false;
      by.unlock();
      if (held === by) {
        lock(by);
        by.watcher.moved(by.id);
      }
      if (!wanted.has(by)) wanted.set(by, save);
    }
  }
}
