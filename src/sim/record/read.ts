/**
 * Reading a run record without trusting it: one strict schema a line, so that what passes can be replayed; work bounded by
 * order (seconds never go back, commands are numbered without gaps). Commands are judged again when they are replayed.
 */
import * as z from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { cleanText } from '../kernel/text.ts';
import type { LoggedCommand } from '../exercise.ts';
import { ROLES } from '../roles.ts';
import { DIFFICULTIES } from '../scenario/difficulty.ts';
import { MAX_BYTES } from '../scenario/source.ts';
import {
  BRANCHERS,
  link,
  MODES,
  RECORD_FORMAT,
  ZERO,
  type Closing,
  type HashLine,
  type Mode,
  type RecordHeader,
  type RunRecord,
  type SeatLine,
} from './record.ts';

export const MAX_RECORD_BYTES = 20 * 1024 * 1024;
/** Far above what people give in an exercise; each of them costs a replay a moment. */
const MAX_COMMANDS = 20_000;
/** A hundred days. */
const MAX_SECONDS = 8_640_000;
/** Hash lines stand on whole minutes; more would only make a replay slow. */
const MINUTE = 60;

const second = z.int().min(0).max(MAX_SECONDS);
const hash = z.string().regex(/^[0-9a-f]{16}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(64);
const loss = z.number().min(0).max(1e12);
const whole = z.int().min(0).max(1e9);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Header = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(1),
  build: name,
  scenario: name,
  scenarioHash: digest,
  county: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/),
  countyHash: digest,
  seed: name.refine((s) => s === cleanText(s)),
  difficulty: z.enum(DIFFICULTIES).optional(),
  origin: z.strictObject({ record: digest, t: second, by: z.enum(BRANCHERS) }).optional(),
  scenarioText: z.string().min(1).max(MAX_BYTES),
  h: digest,
});
const Hashes = z.strictObject({
  t: second.multipleOf(MINUTE),
  hashes: z.array(hash).min(1).max(64),
  h: digest,
});
const Given = z.strictObject({
  t: second,
  seq: z.int().min(0).max(MAX_COMMANDS),
  seat: z.string().max(200),
  role: z.enum(ROLES),
  cmd: z.object({ type: z.string().max(64) }).catchall(z.union([scalar, z.array(scalar)])),
  code: z
    .string()
    .regex(/^REJ-\d{3}$/)
    .optional(),
  h: digest,
});
const Seat = z.strictObject({
  t: second,
  who: z.string().min(1).max(200),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  here: z.boolean(),
  h: digest,
});
const Chosen = z.strictObject({ t: z.literal(0), mode: z.enum(MODES), h: digest });
const Reference = z.strictObject({
  loss,
  dead: whole.nullable(),
  leveesBreached: whole.nullable(),
  damsFailed: whole.nullable(),
});
/** Records kept losses alone before: idle and reference. */
function inFull(v: unknown): unknown {
  if (typeof v !== 'object' || v === null || !('reference' in v)) return v;
  const { idle, reference, ...rest } = v as Record<string, unknown>;
  const of = (x: unknown): unknown => ({ loss: x, dead: null, leveesBreached: null, damsFailed: null });
  return { idle: of(idle), doctrine: of(reference), approved: null, ...rest };
}
const Baselines = z.preprocess(
  inFull,
  z
    .strictObject({
      idle: Reference,
      doctrine: Reference,
      approved: Reference.nullable(),
      proven: Reference.nullable().optional(),
    })
    .nullable(),
);
const Close = z.strictObject({
  end: second,
  ticks: second,
  stateHash: hash,
  baselines: Baselines,
  h: digest,
});

export interface RecordError {
  /** 001 too large · 002 no line of a record · 003 no header · 004 version · 007 a value of the wrong kind · 008 out of order */
  readonly code: 'REC-001' | 'REC-002' | 'REC-003' | 'REC-004' | 'REC-007' | 'REC-008';
  readonly line: number;
  /** Dotted path of the value at fault, '' for the whole line. */
  readonly field: string;
}

type Line = Readonly<Record<string, unknown>>;
type Read<T> = Result<T, RecordError>;
const fault = (code: RecordError['code'], line: number, field = ''): { ok: false; error: RecordError } =>
  err({ code, line, field });

function parseLine(text: string, n: number): Read<Line> {
  try {
    const v: unknown = JSON.parse(text);
    if (v !== null && typeof v === 'object' && !Array.isArray(v)) return ok(v as Line);
  } catch {
    // Said below, with the line.
  }
  return fault('REC-002', n);
}
function shaped<T>(schema: z.ZodType<T>, v: Line, n: number): Read<T> {
  const r = schema.safeParse(v);
  if (r.success) return ok(r.data);
  const issue = r.error.issues[0];
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  return fault('REC-007', n, path.map(String).join('.').slice(0, 80));
}
function readHeader(v: Line): Read<RecordHeader> {
  if (v.format !== RECORD_FORMAT) return fault('REC-003', 1);
  if (typeof v.version === 'number' && v.version !== 1) return fault('REC-004', 1);
  return shaped(Header, v, 1) as Read<RecordHeader>;
}

export function readRecord(text: string): Read<RunRecord> {
  if (text.length > MAX_RECORD_BYTES) return fault('REC-001', 1);
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const head = parseLine(lines[0] ?? '', 1);
  if (!head.ok) return head;
  const header = readHeader(head.value);
  if (!header.ok) return header;

  let closing: Closing | null = null;
  const commands: LoggedCommand[] = [];
  const hashes: HashLine[] = [];
  const seats: SeatLine[] = [];
  let mode: Mode | null = null;
  let t = 0;
  let hashedAt = -1;
  let closed = false;
  for (let i = 1; i < lines.length; i++) {
    const n = i + 1;
    const v = parseLine(lines[i], n);
    if (!v.ok) return v;
    closed = false;
    if ('hashes' in v.value) {
      const r = shaped(Hashes, v.value, n);
      if (!r.ok) return r;
      if (r.value.t < t || r.value.t <= hashedAt) return fault('REC-008', n, 't');
      t = hashedAt = r.value.t;
      hashes.push({ t, hashes: r.value.hashes });
    } else if ('cmd' in v.value) {
      const r = shaped(Given, v.value, n);
      if (!r.ok) return r;
      const { h: _, ...c } = r.value;
      if (c.t < t) return fault('REC-008', n, 't');
      if (c.seq !== commands.length) return fault('REC-008', n, 'seq');
      t = c.t;
      commands.push(c);
    } else if ('who' in v.value) {
      const r = shaped(Seat, v.value, n);
      if (!r.ok) return r;
      if (r.value.t < t || seats.length >= MAX_COMMANDS) return fault('REC-008', n, 't');
      const { who, roles, here } = r.value;
      t = r.value.t;
      seats.push({ t, after: commands.length, who, roles, here });
    } else if ('mode' in v.value) {
      const r = shaped(Chosen, v.value, n);
      if (!r.ok) return r;
      // Chosen once, before play.
      if (t > 0 || commands.length > 0 || mode !== null) return fault('REC-008', n, 'mode');
      ({ mode } = r.value);
    } else if ('end' in v.value) {
      const r = shaped(Close, v.value, n);
      if (!r.ok) return r;
      const { h: _, ...c } = r.value;
      if (c.end < t) return fault('REC-008', n, 'end');
      t = c.end;
      closing = c;
      closed = true;
    } else return fault('REC-002', n);
  }
  return ok({ header: header.value, commands, hashes, seats, mode, closing, closed });
}

const TAIL = ',"h":"'.length + ZERO.length + '"}'.length;
/**
 * First line (from 1) whose bytes do not fit the chain, or 0 when none. Exact bytes count, the last line included.
 * @param from chain value that the first line is linked to.
 */
export function verifyChain(text: string, from = ZERO): number {
  if (text === '' || !text.endsWith('\n')) return text.split('\n').length;
  let previous = from;
  const lines = text.slice(0, -1).split('\n');
  for (let i = 0; i < lines.length; i++) {
    // By position, not by an expression: a text may hold any character, line separators too.
    const line = lines[i];
    const cut = line.length - TAIL;
    const h = line.slice(cut + 6, -2);
    if (line.slice(cut, cut + 6) !== ',"h":"' || !line.endsWith('"}')) return i + 1;
    if (link(previous, `${line.slice(0, cut)}}`) !== h) return i + 1;
    previous = h;
  }
  return 0;
}
/**
 * `whole`: every byte as written, closing line last. `not-closed`: as written as far as it goes, the last lines missing (a run
 * that was broken off, or cut). `changed`: anything else.
 */
export type RecordState = 'whole' | 'not-closed' | 'changed';
export interface Verdict {
  readonly state: RecordState;
  /** From 1; where the closing line should stand when it is missing. */
  readonly firstBadLine: number | null;
  /** Scenario second up to which it is whole. */
  readonly until: number;
  /** What does not fit, when the chain does. */
  readonly error: RecordError | null;
}
export function verifyRecord(text: string): Verdict {
  const bad = verifyChain(text);
  const r = readRecord(text);
  if (bad > 0 || !r.ok) {
    const line = r.ok ? bad : bad > 0 ? Math.min(bad, r.error.line) : r.error.line;
    return { state: 'changed', firstBadLine: line, until: 0, error: r.ok || bad === line ? null : r.error };
  }
  const lines = text.split('\n').length - 1;
  const until = reaches(r.value);
  return r.value.closed
    ? { state: 'whole', firstBadLine: null, until, error: null }
    : { state: 'not-closed', firstBadLine: lines + 1, until, error: null };
}
/** Scenario second that a record goes to. */
export const reaches = (r: RunRecord): number =>
  Math.max(r.closing?.end ?? 0, r.hashes.at(-1)?.t ?? 0, r.commands.at(-1)?.t ?? 0, r.seats.at(-1)?.t ?? 0);
