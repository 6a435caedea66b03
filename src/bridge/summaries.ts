/** Runs in figures, kept in this browser: a record of a build comes to the same each time. */
import { openDB } from 'idb';
import { BUILD, headOf, type RunSummary } from '../sim/index.ts';

const STORE = 'summaries';
const db = (): ReturnType<typeof openDB> =>
  openDB('tuiyan-summaries', 1, { upgrade: (d) => void d.createObjectStore(STORE) });
const key = (text: string): string => `${BUILD} ${headOf(text)}`;

export async function keptSummary(text: string): Promise<RunSummary | null> {
  try {
    return headOf(text) === '' ? null : (((await (await db()).get(STORE, key(text))) as RunSummary) ?? null);
  } catch {
    return null;
  }
}
export async function keepSummary(text: string, s: RunSummary): Promise<void> {
  try {
    if (headOf(text) !== '') await (await db()).put(STORE, s, key(text));
  } catch {
    // Private windows may refuse storage; it is simply played again.
  }
}
