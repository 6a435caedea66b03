/**
 * The run record `*.tuiyan.jsonl` (DESIGN §6): header, commands, hash lines, closing line; each line carries `h`, the
 * SHA-256 of the previous `h` and of the line's exact bytes without `h`. It shows change since writing, not authorship.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LoggedCommand } from '../exercise.ts';
import type { Baselines } from '../scoring/references.ts';
import type { Role } from '../roles.ts';
import type { Difficulty } from '../scenario/difficulty.ts';

export const RECORD_FORMAT = 'tuiyan/record';
/** Bump when the same inputs would give other states: records are exact for the same build only. */
export const BUILD = '0.21.0';

/** Who goes on from the second at which a run parts from another. */
export const BRANCHERS = ['person', 'doctrine', 'idle'] as const;
/** Where a run parts from another; up to and with that second their orders are the same. */
export interface Origin {
  /** Last chain value of the record that it parts from. */
  readonly record: string;
  readonly t: number;
  readonly by: (typeof BRANCHERS)[number];
}
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
  /** Missing where it is a run of its own. */
  readonly origin?: Origin;
  /** The scenario file itself, so that the record replays alone. */
  readonly scenarioText: string;
}
/** Somebody takes posts, changes them, or goes. It moves nothing in the exercise. */
export interface SeatLine {
  readonly t: number;
  /** Commands that were given before. */
  readonly after: number;
  readonly who: string;
  readonly roles: readonly Role[];
  readonly here: boolean;
}
/** With hints, or without any. */
export const MODES = ['training', 'examination'] as const;
export type Mode = (typeof MODES)[number];
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
  readonly seats: readonly SeatLine[];
  /** Null where nobody chose: bots, rooms, older records. */
  readonly mode: Mode | null;
  /** The last closing line. */
  readonly closing: Closing | null;
  /** Nothing comes after that line. */
  readonly closed: boolean;
}

export const ZERO = '0'.repeat(64);
export const link = (previous: string, body: string): string =>
  bytesToHex(sha256(utf8ToBytes(previous + body)));

/** The last chain value of a record text, which identifies the run; '' where it has none. */
export const headOf = (text: string): string => /"h":"([0-9a-f]{64})"\}\n$/.exec(text)?.[1] ?? '';

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
  seat({ t, who, roles, here }: SeatLine): void {
    this.push({ t, who, roles, here });
  }
  /** How it is played; stands before the first order and moves nothing in the exercise. */
  mode(t: number, mode: Mode): void {
    this.push({ t, mode });
  }
  close(c: Closing): void {
    this.push(c);
  }
  /** Goes on from a record as it was written: the same lines so far, whatever this writer has put down. */
  adopt(text: string): void {
    this.lines.length = 0;
    for (const line of text.slice(0, -1).split('\n')) this.lines.push(`${line}\n`);
    this.h = headOf(text);
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
