/**
 * `<record>.evaluation.jsonl`: a header that names the record by its last hash, entries, and a closing line that counts them; chained
 * as the record is, from the record's last hash on. What is not whole to the byte is not read at all.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { verifyChain } from '../record/read.ts';
import { BUILD, link } from '../record/record.ts';
import { Entry, keyOf, tableDigest, type EntryOf, type Kept } from './entry.ts';
import { shareOf } from './table.ts';

export const EVALUATION_FORMAT = 'tuiyan/evaluation';
/** Far above what people write; refused before anything is parsed. */
export const MAX_EVALUATION_BYTES = 8 * 1024 * 1024;
const MAX_LINES = 5000;
const MAX_LINE = 64 * 1024;
const MAX_DEPTH = 3;

export interface EvaluationFile {
  /** Last chain value of the record that it is about. */
  readonly record: string;
  readonly scenario: string;
  readonly entries: readonly Kept[];
}
export interface EvaluationError {
  /**
   * 001 too large · 002 no line of an evaluation · 003 no header · 004 version · 005 of another record · 006 changed since it was
   * written · 007 a value of the wrong kind · 008 an entry that refers to none that it may · 009 what the exercise does not have ·
   * 010 the end is missing · 011 the record is not closed yet
   */
  readonly code: `EVL-0${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11'}`;
  readonly line: number;
  readonly field: string;
}
type Read<T> = Result<T, EvaluationError>;
const fault = (code: EvaluationError['code'], line: number, field = ''): Read<never> =>
  err({ code, line, field });

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const Header = z.strictObject({
  format: z.literal(EVALUATION_FORMAT),
  version: z.literal(1),
  build: z.string().min(1).max(64),
  record: digest,
  scenario: z.string().min(1).max(64),
});
const Close = z.strictObject({ entries: z.int().min(0).max(MAX_LINES) });

export const idOf = (body: string): string => bytesToHex(sha256(utf8ToBytes(body)));

/** Brackets inside each other, outside of texts. */
function nesting(line: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') most = Math.max(most, ++depth);
    else if (c === '}' || c === ']') depth--;
  }
  return most;
}
/** A line without its chain value. */
const bodyOf = (line: string): string => line.replace(/,"h":"[0-9a-f]{64}"\}$/, '}');

function parsed(body: string, n: number): Read<Readonly<Record<string, unknown>>> {
  try {
    const v: unknown = JSON.parse(body);
    if (v !== null && typeof v === 'object' && !Array.isArray(v)) return ok(v as Record<string, unknown>);
  } catch {
    // Said below, with the line.
  }
  return fault('EVL-002', n);
}
function shaped<T>(schema: z.ZodType<T>, v: unknown, n: number): Read<T> {
  const r = schema.safeParse(v);
  if (r.success) return ok(r.data);
  const [issue] = r.error.issues;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  return fault('EVL-007', n, path.map(String).join('.').slice(0, 80));
}

/** What an entry refers to must be there, be of its kind, and be its writer's own where only he may change it. */
function refers(entries: readonly Kept[]): Read<null> {
  const byId = new Map(entries.map((e) => [e.id, e.it]));
  if (byId.size < entries.length) {
    const twice = entries.findIndex((e, i) => entries.findIndex((k) => k.id === e.id) < i);
    return fault('EVL-008', twice + 2);
  }
  const tables = new Map<string, EntryOf<'table'>>();
  for (const { it } of entries) if (it.kind === 'table') tables.set(tableDigest(it), it);
  for (const [i, { it }] of entries.entries()) {
    if (it.kind === 'mark') {
      const table = tables.get(it.table);
      const indicator = table?.indicators[it.indicator - 1];
      if (!table || !indicator) return fault('EVL-008', i + 2, table ? 'indicator' : 'table');
      if (it.mark !== null && shareOf(table.scale, indicator.weight, it.mark) === null)
        return fault('EVL-007', i + 2, 'mark');
    }
    const key = keyOf(it);
    for (const id of it.over ?? []) {
      const other = byId.get(id);
      const fits =
        other && (key === '' ? other.kind === it.kind && other.who === it.who : keyOf(other) === key);
      if (!fits || it.kind === 'undo') return fault('EVL-008', i + 2, 'over');
    }
    if (it.kind !== 'undo') continue;
    const other = byId.get(it.entry);
    if (!other || other.kind === 'undo' || other.who !== it.who) return fault('EVL-008', i + 2, 'entry');
  }
  return ok(null);
}

/**
 * Reads a whole file, or says in which line it is not one.
 * @param record last chain value of the record beside which it lies; null where that is not at hand.
 */
export function readEvaluation(text: string, record: string | null): Read<EvaluationFile> {
  if (text.length > MAX_EVALUATION_BYTES) return fault('EVL-001', 1);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > MAX_LINES) return fault('EVL-001', MAX_LINES + 1);
  const large = lines.findIndex((l) => l.length > MAX_LINE || nesting(l) > MAX_DEPTH);
  if (large >= 0) return fault('EVL-001', large + 1);

  const head = parsed(bodyOf(lines[0] ?? ''), 1);
  if (!head.ok || head.value.format !== EVALUATION_FORMAT) return fault('EVL-003', 1);
  if (typeof head.value.version === 'number' && head.value.version !== 1) return fault('EVL-004', 1);
  const header = shaped(Header, head.value, 1);
  if (!header.ok) return header;
  const bad = verifyChain(text, header.value.record);
  if (record !== null && header.value.record !== record && bad !== 1) return fault('EVL-005', 1);
  if (bad > 0) return fault('EVL-006', bad);

  const entries: Kept[] = [];
  let closed = false;
  for (let i = 1; i < lines.length; i++) {
    const body = bodyOf(lines[i]);
    const v = parsed(body, i + 1);
    if (!v.ok) return v;
    if (closed) return fault('EVL-002', i + 1);
    if ('entries' in v.value) {
      const r = shaped(Close, v.value, i + 1);
      if (!r.ok) return r;
      if (r.value.entries !== entries.length) return fault('EVL-010', i + 1);
      closed = true;
    } else {
      const r = shaped(Entry, v.value, i + 1);
      if (!r.ok) return r;
      entries.push({ id: idOf(body), body, it: r.value });
    }
  }
  if (!closed) return fault('EVL-010', lines.length + 1);
  const fits = refers(entries);
  if (!fits.ok) return fits;
  return ok({ record: header.value.record, scenario: header.value.scenario, entries });
}

/** The file as text. */
export function writeEvaluation({ record, scenario, entries }: EvaluationFile): string {
  const header = { format: EVALUATION_FORMAT, version: 1, build: BUILD, record, scenario };
  let h = record;
  return [JSON.stringify(header), ...entries.map((e) => e.body), JSON.stringify({ entries: entries.length })]
    .map((body) => `${body.slice(0, -1)},"h":"${(h = link(h, body))}"}\n`)
    .join('');
}

/** With one more entry at its end. What does not fit is a value, not an error of the program. */
export function addEntry(file: EvaluationFile, given: unknown): Read<EvaluationFile> {
  const line = file.entries.length + 2;
  if (file.entries.length + 3 > MAX_LINES) return fault('EVL-001', line);
  const r = shaped(Entry, given, line);
  if (!r.ok) return r;
  const body = JSON.stringify(r.value);
  // As it will lie in the file, with its chain value.
  if (body.length + 80 > MAX_LINE) return fault('EVL-001', line);
  const entries = [...file.entries, { id: idOf(body), body, it: r.value }];
  const fits = refers(entries);
  return fits.ok ? ok({ ...file, entries }) : fits;
}
