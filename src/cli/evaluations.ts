/** What evaluators wrote after the end, beside the record or where the command line says. */
import { existsSync } from 'node:fs';
import {
  mergeEvaluations,
  readEvaluation,
  unknownIn,
  type EvaluationError,
  type EvaluationFile,
  type Known,
  type Result,
} from '../sim/index.ts';
import type { Io } from './args.ts';
import { readText } from './files.ts';

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
