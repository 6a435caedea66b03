/** What the references come to on a seed: worked out once by a second worker and kept in the browser by scenario, county, seed and build. */
import { openDB } from 'idb';
import { BUILD, hashOf, type Baselines } from '../sim/index.ts';
import { HURRY, type BaselineJob, type BaselineNote } from './baseline-worker.ts';

export const BASELINE_WORKER = 'tuiyan-baselines';
const STORE = 'references';
const db = (): ReturnType<typeof openDB> =>
  openDB('tuiyan-baselines', 2, {
    upgrade(d) {
      // Losses alone, as they were kept before, say too little.
      if (d.objectStoreNames.contains('losses')) d.deleteObjectStore('losses');
      d.createObjectStore(STORE);
    },
  });

async function cached(key: string): Promise<Baselines | null> {
  try {
    return ((await (await db()).get(STORE, key)) as Baselines | undefined) ?? null;
  } catch {
    return null;
  }
}

/** @property found null when they cannot be had, so that a score is still shown. */
export interface Finding {
  readonly found: Promise<Baselines | null>;
  /** Somebody waits for them; until then they leave the processor to the exercise. */
  hurry(): void;
}
/** Starts the reference runs, or finds them. */
export function baselinesFor(
  job: BaselineJob,
  hashes: readonly string[],
  onProgress: (done: number, of: number) => void,
): Finding {
  let waited = false;
  let worker: Worker | null = null;
  return {
    found: find(job, hashes, onProgress, (w) => {
      worker = w;
      if (waited) w.postMessage(HURRY);
    }),
    hurry() {
      if (!waited) worker?.postMessage(HURRY);
      waited = true;
    },
  };
}
async function find(
  job: BaselineJob,
  hashes: readonly string[],
  onProgress: (done: number, of: number) => void,
  begun: (worker: Worker) => void,
): Promise<Baselines | null> {
  const key = hashOf([...hashes, job.seed, BUILD]);
  const old = await cached(key);
  if (old) return old;
  const found = await new Promise<Baselines | null>((resolve) => {
    let worker: Worker;
    try {
      // The same script as this worker's, so that nothing more is fetched; its name tells it what to be.
      worker = new Worker(self.location.href, { type: 'module', name: BASELINE_WORKER });
    } catch {
      return resolve(null);
    }
    const end = (b: Baselines | null): void => {
      worker.terminate();
      resolve(b);
    };
    worker.onerror = () => end(null);
    worker.onmessage = (e: MessageEvent<BaselineNote>) => {
      const m = e.data;
      if ('error' in m) end(null);
      else if ('idle' in m) end(m);
      else if (m.of > 0) onProgress(m.done, m.of);
    };
    worker.postMessage(job);
    begun(worker);
  });
  if (found) {
    try {
      await (await db()).put(STORE, found, key);
    } catch {
      // Private windows may refuse storage; the runs are simply done again next time.
    }
  }
  return found;
}
