/** Autosaves in IndexedDB: the run record so far, enough to resume exactly (a resume replays its commands). */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

export interface Save {
  readonly id: string;
  readonly scenario: string;
  readonly seed: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly t: number;
  readonly updatedAt: number;
  readonly text: string;
  readonly finished: boolean;
}
interface Schema extends DBSchema {
  saves: { key: string; value: Save };
}
let db: Promise<IDBPDatabase<Schema>> | null = null;
const open = (): Promise<IDBPDatabase<Schema>> =>
  (db ??= openDB<Schema>('tuiyan', 1, {
    upgrade(d) {
      d.createObjectStore('saves', { keyPath: 'id' });
    },
  }));
export const listSaves = async (): Promise<Save[]> =>
  (await (await open()).getAll('saves')).sort((a, b) => b.updatedAt - a.updatedAt);
export const putSave = async (s: Save): Promise<void> => void (await (await open()).put('saves', s));
export const deleteSave = async (id: string): Promise<void> => (await open()).delete('saves', id);
