import { availableParallelism } from 'node:os';
import { REHEARSED, summarise, type Rehearsal, type RehearsalRun } from '../../bots/rehearse.ts';
import { difficultyOf, parse, seedsOf, UsageError, type Io } from '../args.ts';
import { needScenario } from '../files.ts';
import { askOnce, beside } from '../forked.ts';
import type { RehearsalJob } from '../rehearse-worker.ts';

const inProcess = (job: RehearsalJob): Promise<RehearsalRun> =>
  askOnce('cli/rehearse-worker', job, `the run ${job.policy}, seed ${job.seed},`);

/** `rehearse FILE --seeds N`: doing nothing, the doctrine and chance over N seeds, and what came of it. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, { seeds: { type: 'string' }, difficulty: { type: 'string' } });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'rehearse', need: 'FILE' });
  const seeds = seedsOf(flags.seeds, 3);
  const s = needScenario(io, files[0], difficultyOf(flags.difficulty));
  if (!s) return 1;
  const { difficulty } = s.loaded.scenario.about;
  const jobs = seeds.flatMap((seed) =>
    REHEARSED.map((policy): RehearsalJob => ({ file: s.file, policy, seed, difficulty })),
  );
  let done = 0;
  const runs = await beside(jobs, availableParallelism(), async (job) => {
    const run = await inProcess(job);
    done++;
    if (!flags.json) io.err(io.t('cli.rehearse.done', { done, of: jobs.length, ...job }));
    return run;
  });
  const r = summarise(s.loaded.scenario, runs);
  if (flags.json) io.json(r);
  else print(io, r);
  return 0;
}

function print(io: Io, r: Rehearsal): void {
  const row = (name: string, counts: Readonly<Record<string, number>>): void =>
    io.out(`  ${name.padEnd(40)} ${REHEARSED.map((p) => String(counts[p]).padStart(8)).join(' ')}`);
  const head = (title: string): void =>
    row(title, Object.fromEntries(REHEARSED.map((p) => [p, p])) as unknown as Record<string, number>);
  io.out(io.t('cli.rehearse.title', { scenario: r.scenario, difficulty: r.difficulty, runs: r.runs }));
  head(io.t('cli.rehearse.policies'));
  for (const of of ['loss', 'dead', 'score'] as const)
    for (const at of ['least', 'median', 'most'] as const)
      row(
        `${io.t(`cli.rehearse.${of}`)} ${io.t(`cli.rehearse.${at}`)}`,
        Object.fromEntries(REHEARSED.map((p) => [p, Math.round(r.policies[p][of][at] * 10) / 10])),
      );
  head(io.t('cli.rehearse.injects'));
  for (const [id, counts] of Object.entries(r.injectsFired)) row(id, counts);
  for (const [story, states] of Object.entries(r.statesEntered)) {
    head(io.t('cli.rehearse.states', { story }));
    for (const [state, counts] of Object.entries(states)) row(state, counts);
    head(io.t('cli.rehearse.branches', { story }));
    for (const [branch, counts] of Object.entries(r.branchesTaken[story])) row(branch, counts);
  }
  if (r.warnings.length === 0) return io.out(io.t('cli.rehearse.clean'));
  io.out(io.t('cli.rehearse.warnings', { n: r.warnings.length }));
  for (const w of r.warnings) io.out(`  ${w.code}: ${io.t(w.code, w.params)}`);
}
