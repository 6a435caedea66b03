/** What evaluators wrote after the end, beside the record or where the command line says. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import {
  bringTable,
  mergeEvaluations,
  readEvaluation,
  unknownIn,
  type EvaluationError,
  type EvaluationFile,
  type Known,
  type Result,
} from '../sim/index.ts';
import { readTableFile } from '../export/office/table-file.ts';
import type { Io } from './args.ts';
import { readBytes, readText } from './files.ts';

export const evaluationBeside = (record: string): string => `${record}.evaluation.jsonl`;

/** @param flag of `--evaluation`: files with commas between; without it, the one beside the record, if it is there. */
export function evaluationFiles(record: string, flag: string | boolean | undefined): string[] {
  if (flag !== undefined)
    return String(flag)
      .split(',')
      .filter((x) => x !== '');
  return existsSync(evaluationBeside(record)) ? [evaluationBeside(record)] : [];
}
export const sayEvaluationError = (io: Io, file: string, e: EvaluationError): string =>
  `${file}:${e.line}:1: ${io.t('word.error')} ${e.code}: ${io.t(e.code, { field: e.field })}`;

export interface ReadFile {
  readonly file: string;
  readonly read: Result<EvaluationFile, EvaluationError>;
}
/** @param head last chain value of the record. */
export const readEvaluations = (files: readonly string[], head: string): ReadFile[] =>
  files.map((file) => ({ file, read: readEvaluation(readText(file), head) }));

/** All of them as one, once each is whole and names only what the exercise has; prints what is wrong and returns null otherwise. */
export function needEvaluation(
  io: Io,
  files: readonly string[],
  head: string,
  known: Known,
): EvaluationFile | null {
  const good: EvaluationFile[] = [];
  for (const { file, read } of readEvaluations(files, head)) {
    const error = read.ok ? unknownIn(read.value, known) : read.error;
    if (error) io.err(sayEvaluationError(io, file, error));
    else if (read.ok) good.push(read.value);
  }
  if (good.length < files.length) return null;
  const all = mergeEvaluations(good);
  return all.ok ? all.value : null;
}

export interface ReadTableOf {
  readonly file: string;
  readonly read: ReturnType<typeof readTableFile>;
}
/** @param flag of `--table`: files with commas between. */
export const readTables = (flag: string | boolean | undefined): ReadTableOf[] =>
  (flag === undefined ? [] : String(flag).split(','))
    .filter((x) => x !== '')
    .map((file) => ({ file, read: readTableFile(readBytes(file), basename(file)) }));
/** Every fault a line: `FILE: sheet!C5: error TBL-005: …`; in a CSV file `FILE:5:12: …`. */
export function sayTableFaults(io: Io, { file, read }: ReadTableOf): void {
  if (read.ok) return;
  const name = basename(file);
  for (const f of read.error) {
    const at = f.at.startsWith(`${name}:`)
      ? `${file}${f.at.slice(name.length)}`
      : f.at === ''
        ? file
        : `${file}: ${f.at}`;
    io.err(`${at}: ${io.t('word.error')} ${f.code}: ${io.t(f.code, { field: f.field })}`);
  }
}
/** With tables of a bureau's own; prints what is wrong and returns null where one cannot be read. */
export function withTables(
  io: Io,
  file: EvaluationFile,
  tables: readonly ReadTableOf[],
  who: string,
): EvaluationFile | null {
  let all = file;
  for (const t of tables) {
    sayTableFaults(io, t);
    if (!t.read.ok) continue;
    const next = bringTable(all, who, new Date().toISOString(), t.read.value);
    if (next.ok) all = next.value;
    else io.err(sayEvaluationError(io, t.file, next.error));
    if (!next.ok) return null;
  }
  return tables.every((t) => t.read.ok) ? all : null;
}
