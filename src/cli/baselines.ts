/** Idle and reference losses on the same seed, run in parallel workers and cached by scenario, county, seed and build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  BUILD,
  hashOf,
  type Baselines,
  type CountyPack,
  type Difficulty,
  type LoadedScenario,
} from '../sim/index.ts';
import { writeWhole } from './out.ts';

const CACHE = join('.cache', 'baselines');

export interface WorkerJob {
  readonly file: string;
  readonly policy: 'idle' | 'doctrine';
  readonly seed: string;
  readonly difficulty: Difficulty;
}

/** A process of its own: the TypeScript loader does not reach worker threads on Node 20. */
function inProcess(job: WorkerJob): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = fork(
      fileURLToPath(new URL('./baseline-worker.ts', import.meta.url)),
      [JSON.stringify(job)],
      { execArgv: ['--import', import.meta.resolve('tsx')] },
    );
    child.once('message', (loss) => resolve(Number(loss)));
    child.once('exit', (code) => reject(new Error(`reference run ended with ${code}`)));
  });
}

/**
 * Starts what is missing at once; the returned function waits for it. The run's own policy needs no second run.
 * @returns a function from the run's own loss to the baselines and the seconds the reference runs took.
 */
export function baselinesFor(
  file: string,
  loaded: LoadedScenario,
  county: CountyPack,
  seed: string,
  policy: string,
): (own: number) => Promise<{ baselines: Baselines; seconds: number }> {
  const { difficulty } = loaded.scenario.about;
  const key = hashOf([loaded.hash, difficulty, county.hash, seed, BUILD]);
  const path = join(CACHE, `${key}.json`);
  if (existsSync(path)) {
    const cached = JSON.parse(readFileSync(path, 'utf8')) as Baselines;
    return () => Promise.resolve({ baselines: cached, seconds: 0 });
  }
  const begun = performance.now();
  const missing = (['idle', 'doctrine'] as const)
    .filter((p) => p !== policy)
    .map((p) => ({ p, loss: inProcess({ file, policy: p, seed, difficulty }) }));
  // A rejection before the caller awaits must not end the process.
  for (const x of missing) x.loss.catch(() => {});
  return async (own) => {
    const loss: Record<string, number> = { [policy]: own };
    for (const x of missing) loss[x.p] = await x.loss;
    const baselines = { idle: loss.idle, reference: loss.doctrine };
    writeWhole(path, JSON.stringify(baselines));
    return { baselines, seconds: (performance.now() - begun) / 1000 };
  };
}
