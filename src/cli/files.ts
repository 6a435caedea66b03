/** Reading what users give: scenarios and records, with the file named in every message. */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  loadScenario,
  readRecord,
  type CountyPack,
  type Diagnostic,
  type Difficulty,
  type LoadedScenario,
  type RecordError,
  type RunRecord,
} from '../sim/index.ts';
import { decodeCsv } from '../export/office/csv.ts';
import { diagnosticText } from '../i18n/diagnostic-text.ts';
import { UsageError, type Io } from './args.ts';
import { loadCountyNode } from './county/load-node.ts';

const counties = new Map<string, CountyPack | null>();
/** A county pack by id, or null when there is none. */
export function county(id: string): CountyPack | null {
  if (!counties.has(id)) {
    let pack: CountyPack | null = null;
    try {
      if (/^[a-z][a-z0-9-]{1,31}$/.test(id)) pack = loadCountyNode(id);
    } catch {
      pack = null;
    }
    counties.set(id, pack);
  }
  return counties.get(id)!;
}

/** Larger files are cut to one byte past the loader's limit: enough to be refused as too large, without reading them whole. */
export const readText = (file: string): string => readBytes(file).toString('utf8');
export function readBytes(file: string): Buffer {
  try {
    const found = statSync(file);
    // A device or a pipe may have no end.
    if (!found.isFile()) throw new Error('ENOTFILE');
    if (found.size > 64 * 1024 * 1024) throw new Error('EFBIG');
    return readFileSync(file);
  } catch (e) {
    throw new UsageError('CLI-FILE', {
      file,
      detail: (e as NodeJS.ErrnoException).code ?? (e as Error).message,
    });
  }
}

/** A table as Excel saves it. */
export function readTable(file: string): string {
  const text = decodeCsv(readBytes(file));
  if (text === null) throw new UsageError('CLI-TABLE', { file });
  return text;
}

export interface ScenarioFile {
  readonly file: string;
  readonly text: string;
  readonly loaded: LoadedScenario | null;
  readonly diagnostics: readonly Diagnostic[];
}
export function openScenario(file: string, level?: Difficulty): ScenarioFile {
  const text = readText(file);
  const id = /^county:\s*['"]?([a-z][a-z0-9-]*)/m.exec(text)?.[1] ?? 'fuliang';
  const pack = county(id) ?? county('fuliang');
  const r = loadScenario(text, basename(file), pack, level);
  return r.ok
    ? { file, text, loaded: r.value, diagnostics: r.value.warnings }
    : { file, text, loaded: null, diagnostics: r.error };
}

export function sayDiagnostic(io: Io, file: string, d: Diagnostic): string {
  return `${file}:${d.line}:${d.column}: ${io.t(`word.${d.severity}`)} ${d.rule}: ${diagnosticText(io.t, d)}`;
}

/** Opens a scenario or prints its faults; null when there are errors. */
export function needScenario(
  io: Io,
  file: string,
  level?: Difficulty,
): (ScenarioFile & { loaded: LoadedScenario; pack: CountyPack }) | null {
  const s = openScenario(file, level);
  for (const d of s.diagnostics) if (d.severity === 'error' || !s.loaded) io.err(sayDiagnostic(io, file, d));
  if (!s.loaded) return null;
  const pack = county(s.loaded.scenario.county)!;
  return { ...s, loaded: s.loaded, pack };
}

export const sayRecordError = (io: Io, file: string, e: RecordError): string =>
  `${file}:${e.line}:1: ${io.t('word.error')} ${e.code}: ${io.t(e.code, { field: e.field })}`;

/** A record and the scenario and county inside it; prints what is wrong and returns null otherwise. */
export function needRecord(
  io: Io,
  file: string,
): { record: RunRecord; text: string; loaded: LoadedScenario; pack: CountyPack } | null {
  const text = readText(file);
  const r = readRecord(text);
  if (!r.ok) {
    io.err(sayRecordError(io, file, r.error));
    return null;
  }
  const pack = county(r.value.header.county);
  const loaded = loadScenario(r.value.header.scenarioText, '', pack, r.value.header.difficulty, 'record');
  if (!pack || !loaded.ok) {
    const field = pack ? 'scenarioText' : 'county';
    io.err(sayRecordError(io, file, { code: 'REC-007', line: 1, field }));
    // Places in the scenario that the record carries.
    if (pack && !loaded.ok)
      for (const d of loaded.error) io.err(sayDiagnostic(io, `${file}#scenarioText`, d));
    return null;
  }
  return { record: r.value, text, loaded: loaded.value, pack };
}
