/** A second worker that plays records again, so that the first one goes on answering; ended, it stops at once. */
import { decodeCounty } from '../sim/index.ts';
import type { Job, JobNote } from './jobs.ts';

export const JOB_WORKER = 'tuiyan-jobs';
/** A county as it was fetched. */
export interface Ground {
  readonly json: string;
  readonly terrain: Uint8Array;
}
type Told = JobNote | { readonly kind: 'end' } | { readonly kind: 'failed'; readonly message: string };

/** Turns this worker into one that works a job off. */
export function serveJobs(): void {
  const say = (m: Told): void => postMessage(m);
  self.onmessage = async (e: MessageEvent<{ readonly job: Job; readonly ground: Ground }>) => {
    try {
      const { job, ground } = e.data;
      const pack = decodeCounty(ground.json, ground.terrain);
      if (!pack.ok) throw new Error(pack.error.code);
      const { work } = await import('./jobs.ts');
      work(job, pack.value, say);
      say({ kind: 'end' });
    } catch (err) {
      say({ kind: 'failed', message: err instanceof Error ? err.message : String(err) });
    }
  };
}
/**
 * Begins a job beside this worker.
 * @param end told once: what went wrong, or null where nothing did.
 * @returns what stops it; nothing is told after that.
 */
export function startJob(
  job: Job,
  ground: Ground,
  hear: (n: JobNote) => void,
  end: (fault: string | null) => void,
): () => void {
  // The same script as this worker's, so that nothing more is fetched; its name tells it what to be.
  const worker = new Worker(self.location.href, { type: 'module', name: JOB_WORKER });
  const stop = (): void => {
    worker.onmessage = worker.onerror = null;
    worker.terminate();
  };
  const over = (fault: string | null): void => {
    stop();
    end(fault);
  };
  worker.onerror = (e) => over(e.message || '-');
  worker.onmessage = (e: MessageEvent<Told>) => {
    const m = e.data;
    if (m.kind === 'end') over(null);
    else if (m.kind === 'failed') over(m.message);
    else hear(m);
  };
  worker.postMessage({ job, ground });
  return stop;
}
