/** What this browser keeps in IndexedDB: autosaves (the record so far, enough to resume exactly) and finished exercises. */
import type { Card, Origin } from '../bridge/protocol.ts';
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
  /** Last chain value of its record, once it was closed. */
  readonly record?: string;
  /** The run that it parts from. */
  readonly origin?: Origin;
  /** The tab that writes it. */
  readonly writer?: string;
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
/** What evaluators wrote of one record, by its last hash. */
export interface KeptEvaluation {
  readonly id: string;
  readonly scenario: string;
  readonly text: string;
  readonly updatedAt: number;
}
/** What acts in their time would have changed, of one record, by its last hash. */
export interface KeptCounterfactuals {
  readonly id: string;
  readonly text: string;
  readonly updatedAt: number;
}
interface Rows {
  readonly counterfactuals: KeptCounterfactuals;
  readonly evaluations: KeptEvaluation;
  readonly saves: Save;
  readonly trainings: Training;
  readonly scenarios: OwnScenario;
}
interface Schema extends DBSchema {
  counterfactuals: { key: string; value: KeptCounterfactuals };
  evaluations: { key: string; value: KeptEvaluation };
  saves: { key: string; value: Save };
  trainings: { key: string; value: Training };
  scenarios: { key: string; value: OwnScenario };
}
let db: Promise<IDBPDatabase<Schema>> | null = null;
const forget = (): void => void (db = null);
const open = (): Promise<IDBPDatabase<Schema>> =>
  (db ??= openDB<Schema>('tuiyan', 5, {
    upgrade(d, from) {
      if (from < 1) d.createObjectStore('saves', { keyPath: 'id' });
      if (from < 2) d.createObjectStore('trainings', { keyPath: 'id' });
      if (from < 3) d.createObjectStore('scenarios', { keyPath: 'id' });
      if (from < 4) d.createObjectStore('evaluations', { keyPath: 'id' });
      if (from < 5) d.createObjectStore('counterfactuals', { keyPath: 'id' });
    },
    // An older page of the program in another tab must not hold the upgrade back for ever.
    blocking: (_now, _next, e) => {
      (e.target as IDBDatabase).close();
      forget();
    },
    // The browser may end a connection at any time (storage cleared, disk full, a crash of its own).
    terminated: forget,
  }));
/** Runs on an open connection; one that has died is opened anew, once, before the fault counts. */
async function using<T>(work: (d: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch {
    forget();
    return work(await open()).catch((e: unknown) => {
      forget();
      throw e;
    });
  }
}
export const listRows = <K extends keyof Rows>(store: K): Promise<Rows[K][]> =>
  using(async (d) => (await d.getAll(store)) as Rows[K][]);
export const putRow = <K extends keyof Rows>(store: K, row: Rows[K]): Promise<void> =>
  using(async (d) => void (await d.put(store, row as never)));
export const findRow = <K extends keyof Rows>(store: K, id: string): Promise<Rows[K] | undefined> =>
  using(async (d) => (await d.get(store, id)) as Rows[K] | undefined);
/** Reads a row and puts what `change` makes of it (null: nothing), in one transaction. */
export const updateRow = <K extends keyof Rows>(
  store: K,
  id: string,
  change: (old: Rows[K] | undefined) => Rows[K] | null,
): Promise<void> =>
  using(async (d) => {
    const tx = d.transaction(store, 'readwrite');
    const row = change((await tx.store.get(id)) as Rows[K] | undefined);
    if (row) await tx.store.put(row as never);
    await tx.done;
  });
export const deleteRow = (store: keyof Rows, id: string): Promise<void> => using((d) => d.delete(store, id));
