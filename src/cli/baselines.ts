/** Idle and reference losses on the same seed, run in parallel workers and cached by scenario, county, seed and build. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BUILD, hashOf, type Baselines, type CountyPack, type LoadedScenario } from '../sim/index.ts';

const CACHE = join('.cache', 'baselines');

export interface WorkerJob {
  readonly file: string;
  readonly policy: 'idle' | 'doctrine';
  readonly seed: string;
}

function inWorker(job: WorkerJob): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./baseline-worker.ts', import.meta.url), { workerData: job });
    worker.once('message', (loss: number) => resolve(loss));
    worker.once('error', reject);
  });
}

/**
 * Starts what is missing at once; the returned function waits for it. The run's own policy needs no second run.
 * @returns a function from the run's own loss to the baselines and the seconds the reference runs took.
 */
export function baselinesFor(file: string, loaded: LoadedScenario, county: CountyPack, seed: string, policy: string): (own: number) => Promise<{ baselines: Baselines; seconds: number }> {
  const key = hashOf([loaded.hash, county.hash, seed, BUILD]);
  const path = join(CACHE, `${key}.json`);
  if (existsSync(path)) {
    const cached = JSON.parse(readFileSync(path, 'utf8')) as Baselines;
    return () => Promise.resolve({ baselines: cached, seconds: 0 });
  }
  const begun = performance.now();
  const missing = (['idle', 'doctrine'] as const).filter((p) => p !== policy).map((p) => ({ p, loss: inWorker({ file, policy: p, seed }) }));
  // A rejection before the caller awaits must not end the process.
  for (const x of missing) x.loss.catch(() => {});
  return async (own) => {
    const loss: Record<string, number> = { [policy]: own };
    for (const x of missing) loss[x.p] = await x.loss;
    const baselines = { idle: loss.idle, reference: loss.doctrine };
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(path, JSON.stringify(baselines));
    return { baselines, seconds: (performance.now() - begun) / 1000 };
  };
}
