import { cleanText, headOf, knownTo, score, standingOf } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { evaluationFiles, needEvaluation, readTables, withTables } from '../evaluations.ts';
import { needRecord } from '../files.ts';
import { keptRun, playAgain } from '../kept-run.ts';
import { openOut } from '../out.ts';
import { keptCounterfactuals } from '../whatif.ts';
import { langsOf, parseAudiences, parseFormats, writeReports } from '../reports.ts';
import { templatesOf } from '../word-template.ts';

/** `report RECORD --formats …`: the after-action report, from the record and what evaluators wrote beside it. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, {
    formats: { type: 'string' },
    audience: { type: 'string' },
    evaluation: { type: 'string' },
    table: { type: 'string' },
    evaluator: { type: 'string' },
    template: { type: 'string' },
    out: { type: 'string' },
  });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'report', need: 'RECORD' });
  const formats = parseFormats(flags.formats ?? 'html');
  const audiences = parseAudiences(flags.audience);
  const langs = langsOf(flags.lang);
  const templates = templatesOf(io, flags.template, langs);
  if (!templates) return 1;
  const r = needRecord(io, files[0]);
  if (!r) return 1;
  const out = openOut(flags.out);
  const kept = keptRun(io, files[0], r);
  const again = kept ? null : playAgain(io, files[0], r, flags.json === true);
  if (again?.parted) {
    const { t, part } = again.parted;
    io.err(`${files[0]}: ${io.t('word.warning')} REC-006: ${io.t('REC-006', { t, part })}`);
  }
  const { parts, moments } = kept ?? again!;
  const said = evaluationFiles(files[0], flags.evaluation);
  const tables = readTables(flags.table);
  const none = { record: headOf(r.text), scenario: r.loaded.scenario.id, entries: [] };
  const written =
    said.length > 0
      ? needEvaluation(io, said, headOf(r.text), knownTo(r.loaded.scenario, parts.events))
      : none;
  const who =
    cleanText(String(flags.evaluator ?? ''))
      .trim()
      .slice(0, 60) || io.t('cli.table.evaluator');
  const file = written && withTables(io, written, tables, who);
  // A report without what evaluators said must not pass for one with it.
  if (!file) return 1;
  const evaluation = file.entries.length > 0 ? standingOf(file) : null;
  const sheet = score({
    events: parts.events,
    scenario: r.loaded.scenario,
    baselines: r.record.closing?.baselines ?? null,
    evaluation,
  });
  // A room's seats are people, whatever they are called.
  const policy =
    r.record.seats.length > 0 ? 'person' : (r.record.commands[0]?.seat.replace(/^bot-/, '') ?? '');
  await writeReports(
    {
      loaded: r.loaded,
      pack: r.pack,
      seed: r.record.header.seed,
      policy,
      recordText: r.text,
      score: sheet,
      evaluation,
      ...parts,
      seats: r.record.seats,
      mode: r.record.mode,
      origin: r.record.header.origin,
      counterfactuals: keptCounterfactuals(files[0], r.text),
    },
    formats,
    langs,
    out.put,
    audiences,
    moments,
    templates,
  );
  if (flags.json) io.json({ files: out.written });
  else for (const f of out.written) io.out(`${f.path} (${f.bytes})`);
  return 0;
}
