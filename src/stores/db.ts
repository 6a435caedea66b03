/** What this browser keeps in IndexedDB: autosaves (the record so far, enough to resume exactly) and finished exercises. */
import type { Card } from '../bridge/protocol.ts';
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
export interface Training {
  readonly id: string;
  readonly scenario: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly difficulty: string;
  readonly seed: string;
  /** Wall-clock time of the first review, ms. */
  readonly endedAt: number;
  readonly total: number;
  readonly grade: string;
  /** People who took part; the trainer sets it. */
  readonly participants: number;
}
/** A trainer's own scenario file, kept as it was opened. */
export interface OwnScenario {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly card: Card;
  readonly addedAt: number;
}
interface Rows {
  readonly saves: Save;
  readonly trainings: Training;
  readonly scenarios: OwnScenario;
}
interface Schema extends DBSchema {
  saves: { key: string; value: Save };
  trainings: { key: string; value: Training };
  scenarios: { key: string; value: OwnScenario };
}
let db: Promise<IDBPDatabase<Schema>> | null = null;
const open = (): Promise<IDBPDatabase<Schema>> =>
  (db ??= openDB<Schema>('tuiyan', 3, {
    upgrade(d, from) {
      if (from < 1) d.createObjectStore('saves', { keyPath: 'id' });
      if (from < 2) d.createObjectStore('trainings', { keyPath: 'id' });
      if (from < 3) d.createObjectStore('scenarios', { keyPath: 'id' });
    },
    // An older page of the program in another tab must not hold the upgrade back for ever.
    blocking: (_now, _next, e) => (e.target as IDBDatabase).close(),
  }));
export const listRows = async <K extends keyof Rows>(store: K): Promise<Rows[K][]> =>
  (await (await open()).getAll(store)) as Rows[K][];
export const putRow = async <K extends keyof Rows>(store: K, row: Rows[K]): Promise<void> =>
  void (await (await open()).put(store, row as never));
export const deleteRow = async (store: keyof Rows, id: string): Promise<void> =>
  (await open()).delete(store, id);
