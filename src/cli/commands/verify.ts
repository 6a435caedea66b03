import { verifyChain } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { readText } from '../files.ts';

/** `verify RECORD`: the hash chain over the exact bytes. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, {});
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'verify', need: 'RECORD' });
  const bad = verifyChain(readText(files[0]));
  if (flags.json) io.json({ intact: bad === 0, firstBadLine: bad === 0 ? null : bad });
  else if (bad === 0) io.out(io.t('cli.verify.intact', { file: files[0] }));
  else io.err(io.t('cli.verify.bad', { file: files[0], line: bad }));
  return bad === 0 ? 0 : 1;
}
