/** Drives an exercise from start to end with a recorder: the one loop that play, headless runs and replays share. */
import {
  advance,
  createExercise,
  HASH_PARTS,
  isOver,
  stateHash,
  stateHashes,
  submit,
  type Exercise,
} from '../exercise.ts';
import type { CountyPack } from '../county/types.ts';
import type { LoadedScenario } from '../scenario/load.ts';
import type { Baselines } from '../scoring/references.ts';
import { reaches } from './read.ts';
import {
  BUILD,
  hashInterval,
  RECORD_FORMAT,
  RecordWriter,
  type Mode,
  type Origin,
  type RunRecord,
  type SeatLine,
} from './record.ts';

export interface Session {
  readonly ex: Exercise;
  readonly writer: RecordWriter;
  readonly every: number;
  /** Who took which posts and when, as far as the record says. */
  readonly seats: SeatLine[];
  mode: Mode | null;
  logged: number;
  hashedAt: number;
}

export function startSession(
  loaded: LoadedScenario,
  scenarioText: string,
  county: CountyPack,
  seed: string,
  origin?: Origin,
): Session {
  const ex = createExercise(loaded.scenario, county, seed);
  const writer = new RecordWriter({
    format: RECORD_FORMAT,
    version: 1,
    build: BUILD,
    scenario: loaded.scenario.id,
    scenarioHash: loaded.hash,
    county: county.id,
    countyHash: county.hash,
    seed,
    difficulty: loaded.scenario.about.difficulty,
    ...(origin ? { origin } : {}),
    scenarioText,
  });
  const s: Session = {
    ex,
    writer,
    every: hashInterval(ex.endAt),
    seats: [],
    mode: null,
    logged: 0,
    hashedAt: -1,
  };
  writeHashes(s);
  return s;
}

function writeHashes(s: Session): void {
  s.hashedAt = s.ex.world.t;
  s.writer.hashes(s.ex.world.t, stateHashes(s.ex));
}
/** Write commands that were submitted since the last call. */
export function flushCommands(s: Session): void {
  for (; s.logged < s.ex.commands.length; s.logged++) s.writer.command(s.ex.commands[s.logged]);
}

/** Writes down that somebody takes posts, changes them or goes. */
export function attend(s: Session, x: Pick<SeatLine, 'who' | 'roles' | 'here'>): void {
  flushCommands(s);
  const line = { t: s.ex.world.t, after: s.ex.commands.length, who: x.who, roles: x.roles, here: x.here };
  s.seats.push(line);
  s.writer.seat(line);
}

/** Writes down how it is played: once, before the first order. */
export function choose(s: Session, mode: Mode): void {
  flushCommands(s);
  if (s.mode !== null || s.ex.world.t > 0 || s.ex.commands.length > 0) return;
  s.mode = mode;
  s.writer.mode(0, mode);
}

/** Advance up to `ticks`, writing hash lines on schedule; returns the ticks done. */
export function runSession(s: Session, ticks: number): number {
  flushCommands(s);
  let done = 0;
  while (done < ticks && !isOver(s.ex)) {
    const next = (Math.floor(s.ex.world.t / s.every) + 1) * s.every - s.ex.world.t;
    const n = advance(s.ex, Math.min(next, ticks - done));
    done += n;
    if (s.ex.world.t % s.every === 0 && s.ex.world.t !== s.hashedAt) writeHashes(s);
    if (n === 0) break;
  }
  return done;
}

/** Longest stretch between two yields of `follow`. */
const STRETCH_S = 600;
/**
 * Gives a record's orders at their seconds, and lets its seats come and go, until `end`; yields after each stretch.
 * @param run advances the session.
 */
export function* follow(
  s: Session,
  record: RunRecord,
  end: number,
  run: (ticks: number) => number = (n) => runSession(s, n),
): Generator<void> {
  let k = 0;
  let p = 0;
  if (record.mode) choose(s, record.mode);
  for (;;) {
    const { t } = s.ex.world;
    for (;;) {
      const seat = record.seats[p];
      if (seat && seat.t <= t && seat.after === k) {
        attend(s, seat);
        p++;
        continue;
      }
      const c = record.commands[k];
      if (!c || c.t > t) break;
      submit(s.ex, c.seat, c.role, c.cmd);
      k++;
    }
    flushCommands(s);
    if (t >= end) return;
    const next = Math.min(record.commands[k]?.t ?? end, record.seats[p]?.t ?? end);
    if (run(Math.min(end, next, t + STRETCH_S) - t) === 0) return;
    yield;
  }
}
/** A record as if it had been broken off after a second. */
export const cutAt = (r: RunRecord, t: number): RunRecord => ({
  ...r,
  commands: r.commands.filter((c) => c.t <= t),
  seats: r.seats.filter((c) => c.t <= t),
  hashes: r.hashes.filter((c) => c.t <= t),
  closing: null,
  closed: false,
});

export function closeSession(s: Session, baselines: Baselines | null): string {
  flushCommands(s);
  s.writer.close({ end: s.ex.world.t, ticks: s.ex.world.t, stateHash: stateHash(s.ex), baselines });
  return s.writer.text();
}

export interface Divergence {
  readonly t: number;
  readonly part: string;
  readonly expected: string;
  readonly found: string;
}
export interface ReplayResult {
  readonly identical: boolean;
  readonly checkpoints: number;
  readonly mismatches: number;
  readonly firstDivergence: Divergence | null;
  readonly ex: Exercise;
  /** State hash list as found now, in order. */
  readonly hashes: readonly { t: number; hashes: readonly string[] }[];
}

/**
 * Run a record's commands again and compare every hash line.
 * @param onProgress called now and then with the scenario second reached.
 */
export function replayRecord(
  record: RunRecord,
  loaded: LoadedScenario,
  county: CountyPack,
  onProgress: (t: number, ex: Exercise) => void = () => {},
): ReplayResult {
  const ex = createExercise(loaded.scenario, county, record.header.seed);
  const until = reaches(record);
  let k = 0;
  let m = 0;
  let mismatches = 0;
  let first: Divergence | null = null;
  const found: { t: number; hashes: readonly string[] }[] = [];
  const compare = (): void => {
    while (m < record.hashes.length && record.hashes[m].t === ex.world.t) {
      const mine = stateHashes(ex);
      found.push({ t: ex.world.t, hashes: mine });
      const bad = mine.findIndex((h, i) => h !== record.hashes[m].hashes[i]);
      if (bad >= 0 || record.hashes[m].hashes.length !== mine.length) {
        mismatches++;
        first ??= {
          t: ex.world.t,
          part: HASH_PARTS[Math.max(0, bad)],
          expected: record.hashes[m].hashes[bad] ?? '',
          found: mine[bad] ?? '',
        };
      }
      m++;
    }
  };
  compare();
  onProgress(ex.world.t, ex);
  for (;;) {
    while (k < record.commands.length && record.commands[k].t <= ex.world.t) {
      const c = record.commands[k++];
      const r = submit(ex, c.seat, c.role, c.cmd);
      const code = r.ok ? undefined : r.error.code;
      if (code !== c.code) {
        mismatches++;
        first ??= {
          t: ex.world.t,
          part: `command ${c.seq}`,
          expected: c.code ?? 'accepted',
          found: code ?? 'accepted',
        };
      }
    }
    if (ex.world.t >= until) break;
    const stops = [until, record.commands[k]?.t ?? Infinity, record.hashes[m]?.t ?? Infinity].filter(
      (t) => t > ex.world.t,
    );
    const n = advance(ex, Math.min(...stops) - ex.world.t);
    onProgress(ex.world.t, ex);
    compare();
    if (n === 0) break;
  }
  if (record.closing && record.closed) {
    const { end, stateHash: h } = record.closing;
    const expected = `${end} ${h}`;
    const mine = `${ex.world.t} ${stateHash(ex)}`;
    if (expected !== mine) {
      mismatches++;
      first ??= { t: ex.world.t, part: 'closing', expected, found: mine };
    }
  }
  // Hash lines that were never reached are divergences too.
  mismatches += record.hashes.length - m;
  if (m < record.hashes.length)
    first ??= { t: ex.world.t, part: 'end', expected: String(record.hashes[m].t), found: String(ex.world.t) };
  return {
    identical: mismatches === 0,
    checkpoints: record.hashes.length,
    mismatches,
    firstDivergence: first,
    ex,
    hashes: found,
  };
}
