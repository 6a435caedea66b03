import { scriptOf, writeScript } from '../../bots/scripted.ts';
import { replayRecord } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { needRecord } from '../files.ts';

/** `script RECORD`: what was ordered and accepted in a record, as a file for `run --policy script:FILE` or `approved/<id>.jsonl`. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, {});
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'script', need: 'RECORD' });
  const r = needRecord(io, files[0]);
  if (!r) return 1;
  const lines = scriptOf(replayRecord(r.record, r.loaded, r.pack).ex);
  if (flags.json) io.json(lines);
  else io.out(writeScript(lines).trimEnd());
  return 0;
}
