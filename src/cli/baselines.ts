/**
 * What idle, doctrine and the approved script come to on the same seed: run in parallel workers, cached by scenario, county, seed,
 * build and script.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  BUILD,
  hashOf,
  provenOf,
  type Baselines,
  type CountyPack,
  type Difficulty,
  type LoadedScenario,
  type ProvenTable,
  type Reference,
} from '../sim/index.ts';
import { askOnce } from './forked.ts';
import { writeWhole } from './out.ts';

const CACHE = join('.cache', 'baselines');

export interface WorkerJob {
  readonly file: string;
  readonly policy: string;
  readonly seed: string;
  readonly difficulty: Difficulty;
}

const inProcess = (job: WorkerJob): Promise<Reference> =>
  askOnce('cli/baseline-worker', job, 'reference run');

/** The approved script of a scenario file, beside it: `approved/<id>.jsonl`; null where it has none. */
function approvedOf(file: string, id: string): string | null {
  const path = join(dirname(file), 'approved', `${id}.jsonl`);
  return existsSync(path) ? path : null;
}

/** The worst that the references of a shipped scenario came to in the committed proof; null for any other. */
function provenFor(file: string, loaded: LoadedScenario): Reference | null {
  const path = join(dirname(file), 'approved', 'proven.json');
  return existsSync(path) ? provenOf(JSON.parse(readFileSync(path, 'utf8')) as ProvenTable, loaded) : null;
}

/** What the references of a seed are made of, and what was kept of them. */
export interface Yardstick {
  /** File of the approved script; null where there is none. */
  readonly script: string | null;
  readonly kept: Baselines | null;
  /** Puts what the references came to together, and keeps it. */
  keep(found: Readonly<Record<'idle' | 'doctrine', Reference> & { approved?: Reference }>): Baselines;
}
export function yardstickOf(
  file: string,
  loaded: LoadedScenario,
  county: CountyPack,
  seed: string,
): Yardstick {
  const { difficulty } = loaded.scenario.about;
  const script = approvedOf(file, loaded.scenario.id);
  const approved = script && readFileSync(script, 'utf8');
  const proven = provenFor(file, loaded);
  const key = hashOf([loaded.hash, difficulty, county.hash, seed, BUILD, approved, proven]);
  const path = join(CACHE, `${key}.json`);
  return {
    script,
    kept: existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Baselines) : null,
    keep({ idle, doctrine, approved: best }) {
      const baselines: Baselines = { idle, doctrine, approved: best ?? null, proven };
      writeWhole(path, JSON.stringify(baselines));
      return baselines;
    },
  };
}

/**
 * Starts what is missing at once; the returned function waits for it. The run's own policy needs no second run.
 * @returns a function from what the run itself came to, to the baselines and the seconds the reference runs took.
 */
export function baselinesFor(
  file: string,
  loaded: LoadedScenario,
  county: CountyPack,
  seed: string,
  policy: string,
): (own: Reference) => Promise<{ baselines: Baselines; seconds: number }> {
  const { difficulty } = loaded.scenario.about;
  const { script, kept, keep } = yardstickOf(file, loaded, county, seed);
  if (kept) return () => Promise.resolve({ baselines: kept, seconds: 0 });
  const begun = performance.now();
  const wanted = { idle: 'idle', doctrine: 'doctrine', approved: script && `script:${script}` };
  const running = Object.entries(wanted).flatMap(([name, p]) =>
    p === null || p === policy ? [] : [[name, inProcess({ file, policy: p, seed, difficulty })] as const],
  );
  // A rejection before the caller awaits must not end the process.
  for (const [, run] of running) run.catch(() => {});
  return async (own) => {
    const found: Record<string, Reference> = {};
    for (const [name, run] of running) found[name] = await run;
    const of = (name: keyof typeof wanted): Reference => found[name] ?? own;
    const approved = script === null ? {} : { approved: of('approved') };
    const baselines = keep({ idle: of('idle'), doctrine: of('doctrine'), ...approved });
    return { baselines, seconds: (performance.now() - begun) / 1000 };
  };
}
