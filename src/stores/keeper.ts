/**
 * Keeps the running exercise in this browser, with one writer: the tab that holds it. Another tab that wants it asks over a
 * channel and is given it; the row itself names its writer, so that a tab which heard nothing (frozen, throttled) cannot write
 * over what came after. Puts go one at a time, the latest last; one that fails is tried again until it succeeds.
 */
import { findSave, putSave, type Save } from './saves.ts';

const RETRY_MS = 3000;
const ANSWER_MS = 400;
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

let watcher: Watcher | null = null;
let held = '';
let claimed = false;
let wanted: Save | null = null;
let putting: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

async function answer(n: Note): Promise<void> {
  if (n.id !== held || !watcher) return;
  if (n.type === 'who') tell('held', n.id);
  if (n.type !== 'give') return;
  const w = watcher;
  await w.settle();
  await putting;
  tell('given', n.id);
  lose(w);
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

/** Does another tab hold it now? */
export function isOpenElsewhere(id: string): Promise<boolean> {
  if (!channel) return Promise.resolve(false);
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
export function hold(id: string, w: Watcher): void {
  release();
  held = id;
  watcher = w;
}
/** Lets go of it; what still waits to be kept is kept. */
export function release(): void {
  held = '';
  claimed = false;
  watcher = null;
}
function lose(w: Watcher): void {
  release();
  wanted = null;
  clearTimeout(timer);
  w.lost();
}
export function keep(save: Save): void {
  wanted = { ...save, id: held || save.id };
  start();
}
const start = (): void => void (putting ??= work().finally(() => (putting = null)));
async function work(): Promise<void> {
  clearTimeout(timer);
  while (wanted) {
    const save: Save = wanted;
    const w = save.id === held ? watcher : null;
    wanted = null;
    let r: Awaited<ReturnType<typeof putSave>>;
    try {
      r = await putSave({ ...save, writer: ME }, !claimed);
    } catch {
      w?.failed();
      // What came meanwhile is later than this.
      wanted ??= save;
      timer = setTimeout(start, RETRY_MS);
      return;
    }
    if (r === 'kept') {
      claimed ||= save.id === held;
      w?.kept(Date.now());
    } else if (r === 'taken') {
      if (w) lose(w);
    } else if (w) {
      held = `${save.id}-${Date.now().toString(36)}`;
      claimed = false;
      w.moved(held);
      wanted = { ...(wanted ?? save), id: held };
    }
  }
}
