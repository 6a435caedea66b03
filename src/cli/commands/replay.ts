import { replayRecord, BUILD } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { needRecord } from '../files.ts';

/** `replay RECORD`: from the record alone; every hash line compared. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, { hashes: { type: 'boolean' } });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'replay', need: 'RECORD' });
  const r = needRecord(io, files[0]);
  if (!r) return 1;
  if (r.record.header.build !== BUILD)
    io.err(
      `${files[0]}:1:1: ${io.t('word.warning')} REC-005: ${io.t('REC-005', { build: r.record.header.build })}`,
    );
  const result = replayRecord(r.record, r.loaded, r.pack);
  const { identical, checkpoints, mismatches, firstDivergence } = result;
  if (flags.json)
    io.json({
      identical,
      checkpoints,
      mismatches,
      firstDivergence,
      ...(flags.hashes ? { hashes: result.hashes } : {}),
    });
  else if (identical) io.out(io.t('cli.replay.same', { n: checkpoints }));
  else
    io.err(
      io.t('cli.replay.differs', {
        m: mismatches,
        t: firstDivergence?.t ?? 0,
        part: firstDivergence?.part ?? '',
      }),
    );
  return identical ? 0 : 3;
}
