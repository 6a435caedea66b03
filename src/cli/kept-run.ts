/** The run beside its record, as the report reads it; without one that can be believed, the record is played again. */
import { existsSync } from 'node:fs';
import { Moments } from '../bridge/moments.ts';
import { readKept, writeKept, type KeptRun } from '../bridge/kept-run.ts';
import {
  headOf,
  replayRecord,
  runParts,
  type CountyPack,
  type LoadedScenario,
  type ReplayResult,
  type RunRecord,
} from '../sim/index.ts';
import type { Io } from './args.ts';
import { readText } from './files.ts';
import { writeWhole } from './out.ts';

export interface OpenRecord {
  readonly record: RunRecord;
  readonly text: string;
  readonly loaded: LoadedScenario;
  readonly pack: CountyPack;
}
export const runBeside = (file: string): string => `${file}.run.json`;

/** Null where there is none that belongs to this record; one that was changed is named. */
export function keptRun(io: Io, file: string, r: OpenRecord): KeptRun | null {
  const path = runBeside(file);
  if (!r.record.closed || !existsSync(path)) return null;
  const read = readKept(readText(path), r.text, r.record, r.pack.grid.cols * r.pack.grid.rows);
  if (read.ok) return read.value;
  io.err(`${path}: ${io.t('word.warning')} CLI-RUN: ${io.t(`cli.run-file.${read.error}`)}`);
  return null;
}
/** Beside the record, or not at all: where the folder takes nothing, that is said and no harm. */
export function keepRun(io: Io, file: string, recordText: string, run: KeptRun): void {
  try {
    writeWhole(runBeside(file), writeKept(recordText, run));
  } catch (e) {
    const detail = (e as NodeJS.ErrnoException).code ?? String(e);
    io.err(`CLI-KEEP: ${io.t('CLI-KEEP', { path: runBeside(file), detail })}`);
  }
}
/** Tenths of a replay that are told. */
const TENTHS = 10;
/** @returns the run, and where it parted from the record's own states; only one that does not is kept. */
export function playAgain(
  io: Io,
  file: string,
  { record, loaded, pack, text }: OpenRecord,
  quiet: boolean,
): KeptRun & { readonly parted: ReplayResult['firstDivergence'] } {
  const moments = new Moments();
  let told = 0;
  const replay = replayRecord(record, loaded, pack, (t, ex) => {
    moments.look(ex);
    const tenth = Math.floor((TENTHS * t) / Math.max(1, record.closing?.end ?? ex.closeAt));
    if (quiet || tenth <= told) return;
    told = tenth;
    io.err(io.t('cli.report.again', { file, percent: (100 / TENTHS) * tenth }));
  });
  const run = { parts: runParts(replay.ex), moments: moments.list(replay.ex) };
  if (replay.identical && record.closed && headOf(text) !== '') keepRun(io, file, text, run);
  return { ...run, parted: replay.firstDivergence };
}
