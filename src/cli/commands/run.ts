import { referenceOf, stateHash, runParts } from '../../sim/index.ts';
import { playBot, RunStopped, type BotRun } from '../../bots/run.ts';
import { difficultyOf, parse, seedOf, UsageError, type Io } from '../args.ts';
import { baselinesFor } from '../baselines.ts';
import { needScenario } from '../files.ts';
import { runBeside } from '../kept-run.ts';
import { openOut } from '../out.ts';
import { makeBot } from '../policy.ts';
import { langsOf, parseFormats, writeReports } from '../reports.ts';
import { writeKept } from '../../bridge/kept-run.ts';
import { Moments } from '../../bridge/moments.ts';

/**
 * The named run goes first on its own while its code is compiled, which takes the other core; then the reference runs have that
 * core. A short run is over before.
 */
const ALONE_MS = 1500;

/** `run FILE --policy P --seed S --out DIR --formats …`: a whole exercise headless. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, {
    policy: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    difficulty: { type: 'string' },
    formats: { type: 'string' },
  });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'run', need: 'FILE' });
  const seed = seedOf(flags.seed);
  const policy = String(flags.policy ?? 'doctrine');
  const formats = parseFormats(flags.formats);
  const langs = langsOf(flags.lang);
  const bot = makeBot(policy, seed);
  const s = needScenario(io, files[0], difficultyOf(flags.difficulty));
  if (!s) return 1;
  const out = openOut(flags.out);
  if (!flags.json) io.err(io.t('cli.run.start', { scenario: s.loaded.scenario.id, policy, seed }));

  let begun = 0;
  let started: ReturnType<typeof baselinesFor> | undefined;
  const references = (): NonNullable<typeof started> =>
    (started ??= baselinesFor(s.file, s.loaded, s.pack, seed, policy));
  const recordName = `${s.loaded.scenario.id}.tuiyan.jsonl`;
  const moments = new Moments();
  let run: BotRun;
  try {
    run = playBot(s.loaded, s.text, s.pack, seed, bot, (t, ex) => {
      if (t === 0) begun = performance.now();
      else if (performance.now() - begun > ALONE_MS) references();
      moments.look(ex);
    });
  } catch (e) {
    if (!(e instanceof RunStopped)) throw e;
    out.put('record', recordName, e.recordText);
    io.err(io.t('cli.run.stopped', { t: e.t, path: out.written[0].path }));
    throw e.cause;
  }
  const wallSeconds = (performance.now() - begun) / 1000;
  const own = run.score(null);
  const { baselines, seconds: referenceSeconds } = await references()(referenceOf(own.outcome));
  const score = run.score(baselines);
  const recordText = run.close(baselines);
  const { world } = run.session.ex;

  out.put('record', recordName, recordText);
  const parts = runParts(run.session.ex);
  const pictures = moments.list(run.session.ex);
  out.put('run', runBeside(recordName), writeKept(recordText, { parts, moments: pictures }));
  out.put('events', 'events.jsonl', world.log.map((e) => `${JSON.stringify(e)}\n`).join(''));
  out.put('score', 'score.json', JSON.stringify(score, null, 1));
  await writeReports(
    {
      loaded: s.loaded,
      pack: s.pack,
      seed,
      policy,
      recordText,
      score,
      ...parts,
    },
    formats,
    langs,
    out.put,
    ['county'],
    pictures,
  );

  const { dead, seriouslyInjured } = score.outcome;
  if (flags.json)
    io.json({
      scenario: s.loaded.scenario.id,
      policy,
      seed,
      difficulty: s.loaded.scenario.about.difficulty,
      ticks: world.t,
      simSeconds: world.t,
      wallSeconds,
      referenceSeconds,
      stateHash: stateHash(run.session.ex),
      score: {
        total: score.total,
        raw: score.raw,
        grade: score.grade,
        dimensions: score.dimensions,
        caps: score.caps,
        items: score.items,
        violations: score.violations,
      },
      outcome: { ...score.outcome, dead, seriouslyInjured },
      kpis: score.kpis,
      files: out.written,
    });
  else {
    io.out(
      io.t('cli.run.done', {
        total: score.total.toFixed(1),
        grade: io.t(`grade.${score.grade}`),
        dead,
        simSeconds: world.t,
        wall: wallSeconds.toFixed(1),
      }),
    );
    for (const f of out.written) io.out(`  ${f.path} (${f.bytes})`);
  }
  return 0;
}
