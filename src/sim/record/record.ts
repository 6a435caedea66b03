/**
 * The run record `*.tuiyan.jsonl` (DESIGN §6): header, commands, hash lines, closing line; each line carries `h`, the
 * SHA-256 of the previous `h` and of the line's exact bytes without `h`. It shows change since writing, not authorship.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../kernel/result.ts';
import type { LoggedCommand } from '../exercise.ts';
import type { Command } from '../commands/command.ts';
import type { Baselines } from '../scoring/types.ts';
import { ROLES, type Role } from '../roles.ts';
import { DIFFICULTIES, type Difficulty } from '../scenario/difficulty.ts';

export const RECORD_FORMAT = 'tuiyan/record';
/** Bump when the same inputs would give other states: records are exact for the same build only. */
export const BUILD = '0.6.2';

export interface RecordHeader {
  readonly format: typeof RECORD_FORMAT;
  readonly version: 1;
  readonly build: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly county: string;
  readonly countyHash: string;
  readonly seed: string;
  /** Level of difficulty it was played at. */
  readonly difficulty?: Difficulty;
  /** The scenario file itself, so that the record replays alone. */
  readonly scenarioText: string;
}
export interface HashLine {
  readonly t: number;
  readonly hashes: readonly string[];
}
export interface Closing {
  readonly end: number;
  readonly ticks: number;
  readonly stateHash: string;
  readonly baselines: Baselines | null;
}
export interface RunRecord {
  readonly header: RecordHeader;
  readonly commands: readonly LoggedCommand[];
  readonly hashes: readonly HashLine[];
  readonly closing: Closing | null;
}

const ZERO = '0'.repeat(64);
/** Short chain digests (16 hex digits) keep a busy half hour within 150 KB; the last line carries all 64. */
const link = (previous: string, body: string): string => bytesToHex(sha256(utf8ToBytes(previous + body)));

/** Appends lines; `text()` is the whole file so far. */
export class RecordWriter {
  private h = ZERO;
  private readonly lines: string[] = [];
  constructor(header: RecordHeader) {
    this.push(header);
  }
  private push(value: object): void {
    const body = JSON.stringify(value);
    this.h = link(this.h, body);
    this.lines.push(`${body.slice(0, -1)},"h":"${this.h}"}\n`);
  }
  command(c: LoggedCommand): void {
    this.push({
      t: c.t,
      seq: c.seq,
      seat: c.seat,
      role: c.role,
      cmd: c.cmd,
      ...(c.code ? { code: c.code } : {}),
    });
  }
  hashes(t: number, hashes: readonly string[]): void {
    this.push({ t, hashes });
  }
  close(c: Closing): void {
    this.push(c);
  }
  text(): string {
    return this.lines.join('');
  }
  /** Lines added since `from`, for autosave. */
  since(from: number): { text: string; next: number } {
    return { text: this.lines.slice(from).join(''), next: this.lines.length };
  }
}

/** Interval of hash lines: every 60 s up to 2 h of scenario time, else every 300 s. */
export const hashInterval = (endAt: number): number => (endAt <= 7200 ? 60 : 300);

export const MAX_RECORD_BYTES = 20 * 1024 * 1024;

/** First line (from 1) whose bytes do not fit the chain, or 0 when the record is intact. Exact bytes count, the last line included. */
export function verifyChain(text: string): number {
  if (text === '' || !text.endsWith('\n')) return text.split('\n').length;
  let previous = ZERO;
  const lines = text.slice(0, -1).split('\n');
  for (let i = 0; i < lines.length; i++) {
    const m = /^(.*),"h":"([0-9a-f]{64})"}$/.exec(lines[i]);
    if (!m) return i + 1;
    const expected = link(previous, `${m[1]}}`);
    if (expected !== m[2]) return i + 1;
    previous = expected;
  }
  return 0;
}

export interface RecordError {
  readonly code: 'REC-001' | 'REC-002' | 'REC-003' | 'REC-004';
  readonly line: number;
}
const isRole = (r: unknown): r is Role => typeof r === 'string' && (ROLES as readonly string[]).includes(r);

/** Parse without trusting: sizes and shapes are checked; commands are judged again when replayed. */
export function readRecord(text: string): Result<RunRecord, RecordError> {
  if (text.length > MAX_RECORD_BYTES) return err({ code: 'REC-001', line: 1 });
  const lines = text.split('\n').filter((l) => l !== '');
  let header: RecordHeader | null = null;
  let closing: Closing | null = null;
  const commands: LoggedCommand[] = [];
  const hashes: HashLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    let v: Record<string, unknown>;
    try {
      v = JSON.parse(lines[i]) as Record<string, unknown>;
    } catch {
      return err({ code: 'REC-002', line: i + 1 });
    }
    if (v === null || typeof v !== 'object') return err({ code: 'REC-002', line: i + 1 });
    if (i === 0) {
      if (
        v.format !== RECORD_FORMAT ||
        typeof v.scenarioText !== 'string' ||
        typeof v.seed !== 'string' ||
        typeof v.county !== 'string' ||
        !(v.difficulty === undefined || DIFFICULTIES.includes(v.difficulty as Difficulty))
      )
        return err({ code: 'REC-003', line: 1 });
      if (v.version !== 1) return err({ code: 'REC-004', line: 1 });
      header = v as unknown as RecordHeader;
    } else if (Array.isArray(v.hashes) && typeof v.t === 'number')
      hashes.push({ t: v.t, hashes: v.hashes.map(String) });
    else if (typeof v.end === 'number') closing = v as unknown as Closing;
    else if (
      typeof v.seq === 'number' &&
      typeof v.t === 'number' &&
      isRole(v.role) &&
      typeof (v.cmd as Command | null)?.type === 'string'
    )
      commands.push({
        t: v.t,
        seq: v.seq,
        seat: String(v.seat),
        role: v.role,
        cmd: v.cmd as Command,
        ...(typeof v.code === 'string' ? { code: v.code } : {}),
      });
    else return err({ code: 'REC-002', line: i + 1 });
  }
  if (!header) return err({ code: 'REC-003', line: 1 });
  return ok({ header, commands, hashes, closing });
}
