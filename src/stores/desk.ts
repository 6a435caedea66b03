/** What the evaluator's desk holds on this page, and keeps in this browser after every entry. */
import { createStore } from 'zustand/vanilla';
import type { DeskAct, DeskState, Draft, DeskError } from '../bridge/protocol.ts';
import { findRow, putRow } from './db.ts';
import { evaluate, sessionStore } from './session.ts';

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
/** What this browser kept of the record is taken up once; from then on every change is kept. */
async function follow(desk: DeskState): Promise<void> {
  const before = shown;
  shown = desk;
  if (before?.record !== desk.record) {
    set({ kept: 'no' });
    const row = await findRow('evaluations', desk.record).catch(() => undefined);
    if (row && row.text !== desk.text) await bring(row.text);
    return;
  }
  if (before.text === desk.text || desk.entries.length === 0) return;
  const scenario = sessionStore.getState().briefing?.scenario ?? '';
  const row = { id: desk.record, scenario, text: desk.text, updatedAt: Date.now() };
  await putRow('evaluations', row).then(
    () => set({ kept: 'yes' }),
    () => set({ kept: 'failed' }),
  );
}
sessionStore.subscribe((s, old) => {
  const desk = s.review?.desk ?? null;
  if (desk && desk !== old.review?.desk) void follow(desk);
  if (!s.review && old.review) {
    shown = null;
    set(empty);
  }
});
