import { availableParallelism } from 'node:os';
import type { RunSummary } from '../../sim/index.ts';
import {
  compareGroups,
  distributionOf,
  quantile,
  type GroupedRun,
  type GroupFigures,
} from '../../sim/compare/index.ts';
import type { BatchJob, BatchNote } from '../batch-worker.ts';
import { difficultyOf, parse, seedsOf, UsageError, type Io } from '../args.ts';
import { needScenario } from '../files.ts';
import { askTelling, beside } from '../forked.ts';
import { groupFormats, printGroups, writeGroups } from '../groups.ts';
import { openOut } from '../out.ts';
import { makeBot } from '../policy.ts';
import { langsOf } from '../reports.ts';

const MOST_WORKERS = 64;
const USUAL = ['idle', 'doctrine'];

/** Total, and what was lost, of all runs of a policy. */
function figuresOf(g: GroupFigures, ids: readonly string[]): Record<string, unknown> {
  const of = (id: string): Record<string, unknown> => {
    const v = g.runs.flatMap((r) => r.values[ids.indexOf(id)] ?? []);
    const p = (share: number): number | null => (v.length > 0 ? quantile(v, share) : null);
    return { ...distributionOf(v), p10: p(0.1), p50: p(0.5), p90: p(0.9) };
  };
  return { ...of('total'), dead: of('dead'), damage: of('damage'), lossIndex: of('lossIndex') };
}

/** `batch FILE --policies a,b --seeds N --workers W`: policies over seeds, each with the others on the same seed. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, {
    policies: { type: 'string' },
    seeds: { type: 'string' },
    workers: { type: 'string' },
    difficulty: { type: 'string' },
    formats: { type: 'string' },
    out: { type: 'string' },
  });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'batch', need: 'FILE' });
  const seeds = seedsOf(flags.seeds, 3);
  const policies = [
    ...new Set(
      flags.policies === undefined
        ? USUAL
        : String(flags.policies)
            .split(',')
            .filter((x) => x !== ''),
    ),
  ];
  if (policies.length === 0) throw new UsageError('CLI-POLICY', { policy: '' });
  // Refused here rather than in a process of its own.
  for (const p of policies) makeBot(p, '1');
  const workers = flags.workers === undefined ? availableParallelism() : Number(flags.workers);
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
    throw new UsageError('CLI-WORKERS', { found: String(flags.workers), most: MOST_WORKERS });
  const formats = groupFormats(flags.formats, flags.out);
  const langs = langsOf(flags.lang);
  const s = needScenario(io, files[0], difficultyOf(flags.difficulty));
  if (!s) return 1;
  const out = formats.length > 0 ? openOut(flags.out) : null;
  const { difficulty } = s.loaded.scenario.about;
  const begun = performance.now();
  const of = seeds.length * policies.length;
  let done = 0;
  const found = await beside(seeds, workers, (seed) => {
    const job: BatchJob = { file: s.file, policies, seed, difficulty };
    return askTelling<BatchNote, RunSummary[]>('cli/batch-worker', job, `the runs of seed ${seed}`, (n) => {
      done++;
      if (!flags.json) io.err(io.t('cli.rehearse.done', { done, of, policy: n.policy, seed }));
    });
  });
  const runs = policies.flatMap((group, k) =>
    found.map((list, i): GroupedRun => ({ name: `${group} ${seeds[i]}`, group, repeat: null, run: list[k] })),
  );
  const c = compareGroups(runs, policies, false);
  if (out) await writeGroups(c, s.pack, {}, formats, langs, out);
  const written = out?.written ?? [];
  const ids = c.measures.map((m) => m.id);
  if (flags.json)
    io.json({
      scenario: s.loaded.scenario.id,
      difficulty,
      seeds,
      runs: of,
      wallSeconds: (performance.now() - begun) / 1000,
      policies: Object.fromEntries(c.groups.map((g) => [g.name, figuresOf(g, ids)])),
      files: written,
    });
  else {
    printGroups(io, c, langs);
    for (const f of written) io.out(`${f.path} (${f.bytes})`);
  }
  return 0;
}
