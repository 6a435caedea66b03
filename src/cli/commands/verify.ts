import { headOf, standingOf, verifyRecord } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import {
  evaluationFiles,
  readEvaluations,
  readTables,
  sayEvaluationError,
  sayTableFaults,
  type ReadFile,
} from '../evaluations.ts';
import { readText, sayRecordError } from '../files.ts';

const said = ({ file, read }: ReadFile): object =>
  read.ok
    ? { file, intact: true, entries: read.value.entries.length }
    : { file, intact: false, ...read.error };

/**
 * `verify RECORD --evaluation FILE,FILE`: the hash chain over the exact bytes, the kind of every line, and whether the end is there; of
 * the record and of what evaluators wrote beside it.
 */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { evaluation: { type: 'string' }, table: { type: 'string' } });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'verify', need: 'RECORD' });
  const [file] = files;
  const text = readText(file);
  const { state, firstBadLine, until, error } = verifyRecord(text);
  const evaluations = readEvaluations(evaluationFiles(file, flags.evaluation), headOf(text));
  const tables = readTables(flags.table);
  const whole = [...evaluations, ...tables].every((e) => e.read.ok);
  const exit = state === 'whole' && whole ? 0 : 1;
  if (flags.json) {
    io.json({
      state,
      intact: state === 'whole',
      firstBadLine,
      until,
      ...(error ? { code: error.code, field: error.field } : {}),
      ...(evaluations.length > 0 ? { evaluations: evaluations.map(said) } : {}),
      ...(tables.length > 0
        ? {
            tables: tables.map(({ file: path, read }) =>
              read.ok
                ? { file: path, readable: true, indicators: read.value.table.indicators.length }
                : { file: path, readable: false, faults: read.error },
            ),
          }
        : {}),
    });
    return exit;
  }
  if (error) io.err(sayRecordError(io, file, error));
  else if (state === 'whole') io.out(io.t('cli.verify.whole', { file }));
  else io.err(io.t(`cli.verify.${state}`, { file, line: firstBadLine ?? 0, t: until }));
  for (const { file: path, read } of evaluations) {
    if (!read.ok) {
      io.err(sayEvaluationError(io, path, read.error));
      continue;
    }
    const { evaluators, conflicts } = standingOf(read.value);
    const n = read.value.entries.length;
    io.out(
      io.t('cli.verify.evaluation', { file: path, n, who: evaluators.length, conflicts: conflicts.length }),
    );
  }
  for (const table of tables) {
    sayTableFaults(io, table);
    if (!table.read.ok) continue;
    const { table: x, marks } = table.read.value;
    const n = x.indicators.length;
    io.out(io.t('cli.verify.table', { file: table.file, name: x.name, n, marks: marks.length }));
  }
  return exit;
}
