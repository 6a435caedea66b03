import { verifyRecord } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { readText, sayRecordError } from '../files.ts';

/** `verify RECORD`: the hash chain over the exact bytes, the kind of every line, and whether the end is there. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, {});
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'verify', need: 'RECORD' });
  const [file] = files;
  const { state, firstBadLine, until, error } = verifyRecord(readText(file));
  if (flags.json)
    io.json({
      state,
      intact: state === 'whole',
      firstBadLine,
      until,
      ...(error ? { code: error.code, field: error.field } : {}),
    });
  else if (error) io.err(sayRecordError(io, file, error));
  else if (state === 'whole') io.out(io.t('cli.verify.whole', { file }));
  else io.err(io.t(`cli.verify.${state}`, { file, line: firstBadLine ?? 0, t: until }));
  return state === 'whole' ? 0 : 1;
}
