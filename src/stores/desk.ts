/** What the evaluator's desk holds on this page, and keeps in this browser after every entry, beside what other tabs write. */
import { createStore } from 'zustand/vanilla';
import type { DeskAct, DeskState, Draft, DeskError } from '../bridge/protocol.ts';
import { translator } from '../i18n/index.ts';
import { findRow, putRow, updateRow, type KeptEvaluation } from './db.ts';
import { evaluate, sessionStore, toast } from './session.ts';
import { settingsStore } from './settings.ts';

export interface DeskStore {
  readonly kept: 'no' | 'yes' | 'failed';
  /** Nothing is shown of scores until the hot wash is written, or somebody wants to see them first. */
  readonly hotWashFirst: boolean;
  /** How often something was brought in: forms that show what stands begin anew. */
  readonly brought: number;
  /** What an observation, or a value, is begun about. */
  readonly about: { readonly event?: number; readonly item?: string } | null;
}
const empty: DeskStore = { kept: 'no', hotWashFirst: false, brought: 0, about: null };
export const deskStore = createStore<DeskStore>(() => empty);
const set = deskStore.setState;

export const askHotWash = (hotWashFirst: boolean): void => set({ hotWashFirst });
export const beginAbout = (about: DeskStore['about']): void => set({ about });

/** @returns what is wrong; null when it was taken. */
export const write = (entry: Draft): Promise<DeskError | null | 'unanswered'> =>
  evaluate({ kind: 'add', entry });
/** Several as one: the review is made anew once. */
export const writeAll = (entries: readonly Draft[]): Promise<DeskError | null | 'unanswered'> =>
  evaluate({ kind: 'all', entries });
export async function bringTable(
  who: string,
  name: string,
  bytes: Uint8Array,
): Promise<DeskError | null | 'unanswered'> {
  const error = await evaluate({ kind: 'table', who, name, bytes });
  if (error === null) set((s) => ({ brought: s.brought + 1 }));
  return error;
}
export async function bring(text: string): Promise<DeskError | null | 'unanswered'> {
  const error = await evaluate({ kind: 'merge', text } satisfies DeskAct);
  if (error === null) set((s) => ({ brought: s.brought + 1 }));
  return error;
}

let shown: DeskState | null = null;
/** What the row held when this tab last read or wrote it; null where it has not yet been looked at. */
let seen: string | null = null;

/** Another tab may write about the same record: it is told of every entry, and takes it in. */
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('tuiyan-evaluations') : null;
if (channel)
  channel.onmessage = ({ data: record }: MessageEvent<string>) => {
    if (shown?.record === record) inTurn(takeIn);
  };

/** One look at the row at a time: each goes on from what the one before has read or written. */
let turn: Promise<void> = Promise.resolve();
const inTurn = (work: (desk: DeskState) => Promise<void>): void => {
  turn = turn.then(() => (shown ? work(shown) : undefined)).catch(() => set({ kept: 'failed' }));
};
/** Puts together what another tab has kept with what stands here; the review that follows is kept then. */
async function merge(text: string): Promise<void> {
  const error = await evaluate({ kind: 'merge', text });
  if (error === 'unanswered') throw new Error(error);
  seen = text;
  const say = translator(settingsStore.getState().lang);
  if (error === null) toast(say('desk.elsewhere'));
  // Nobody here can read it: it stays as it is, under a name of its own.
  else {
    await putRow('evaluations', rowOf(text, `${shown?.record} ${Date.now()}`));
    toast(say('desk.elsewhere.unread'), false);
  }
}
async function takeIn({ record, text }: DeskState): Promise<void> {
  const row = await findRow('evaluations', record);
  if (row && row.text !== seen && row.text !== text) await merge(row.text);
}
const rowOf = (text: string, id: string): KeptEvaluation => ({
  id,
  scenario: sessionStore.getState().briefing?.scenario ?? '',
  text,
  updatedAt: Date.now(),
});
/** Never over what another tab has written since: that is taken in first. */
async function keep({ record, text, entries }: DeskState): Promise<void> {
  if (text === seen || entries.length === 0) return;
  const other: { text: string | null } = { text: null };
  await updateRow('evaluations', record, (old) => {
    other.text = old && old.text !== seen && old.text !== text ? old.text : null;
    return other.text === null ? rowOf(text, record) : null;
  });
  if (other.text !== null) return merge(other.text);
  seen = text;
  set({ kept: 'yes' });
  channel?.postMessage(record);
}
/** What this browser kept of the record is taken up once; from then on every change is kept. */
async function takeUp({ record, text }: DeskState): Promise<void> {
  const row = await findRow('evaluations', record).catch(() => undefined);
  seen = row?.text ?? '';
  if (row && row.text !== text) await bring(row.text);
}
function follow(desk: DeskState): void {
  const isNew = shown?.record !== desk.record;
  shown = desk;
  if (isNew) set({ kept: 'no' });
  inTurn(isNew ? takeUp : keep);
}
sessionStore.subscribe((s, old) => {
  const desk = s.review?.desk ?? null;
  if (desk && desk !== old.review?.desk) follow(desk);
  if (!s.review && old.review) {
    shown = null;
    seen = null;
    set(empty);
  }
});
