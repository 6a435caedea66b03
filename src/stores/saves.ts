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
  baselines: { key: string; value: { key: string; idle: number; reference: number } };
}
let db: Promise<IDBPDatabase<Schema>> | null = null;
const open = (): Promise<IDBPDatabase<Schema>> =>
  (db ??= openDB<Schema>('tuiyan', 1, {
    upgrade(d) {
      d.createObjectStore('saves', { keyPath: 'id' });
      d.createObjectStore('baselines', { keyPath: 'key' });
    },
  }));
export const listSaves = async (): Promise<Save[]> =>
  (await (await open()).getAll('saves')).sort((a, b) => b.updatedAt - a.updatedAt);
export const putSave = async (s: Save): Promise<void> => void (await (await open()).put('saves', s));
export const deleteSave = async (id: string): Promise<void> => (await open()).delete('saves', id);
export const getBaselines = async (key: string): Promise<{ idle: number; reference: number } | undefined> =>
  (await open()).get('baselines', key);
export const putBaselines = async (key: string, b: { idle: number; reference: number }): Promise<void> =>
  void (await (await open()).put('baselines', { key, ...b }));
