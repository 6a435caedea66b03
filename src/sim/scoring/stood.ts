/**
 * How long a decision stood right (exercise-doctrine.md §7): what stands is worth the share of the time of need in which it was
 * right, so a wrong order now and the right one hours later is worth those hours less, and one taken back is worth little.
 */
import type { SimLogEvent } from '../events.ts';
import { strength, type Level } from '../roles.ts';
import type { Finding } from './finding.ts';
import { earliest, type LogIndex } from './log-index.ts';
import { levelCorrectness } from './timing.ts';
import type { AskedItem } from './types.ts';

/** From t on what stands is so right, 0–1. */
export interface Change {
  readonly t: number;
  readonly right: number;
}
const standsAt = (changes: readonly Change[], t: number): number =>
  changes.findLast((c) => c.t <= t)?.right ?? 0;
/**
 * Time-weighted mean over [from, to] of how right what stood was; 0 before the first change. Of no time at all: as it stands then.
 * @param changes in order.
 */
export function shareRight(changes: readonly Change[], from: number, to: number): number {
  if (to <= from) return standsAt(changes, from);
  const marks = [from, ...changes.map((c) => c.t).filter((t) => t > from && t < to), to];
  let sum = 0;
  for (let i = 0; i + 1 < marks.length; i++) sum += standsAt(changes, marks[i]) * (marks[i + 1] - marks[i]);
  return sum / (to - from);
}

/** When the need for a response is over: the response was ended and could be, or the scored time is. */
const needEnds = (log: LogIndex, from: number): number =>
  Math.min(log.end, log.first('END', (e) => e.data.met, from)?.t ?? log.end);

/**
 * The finding of the best act, with the share of the time that what was ordered stood right: from the first moment that it did, and
 * from the target on at the latest.
 * @param to where this need passes into another or ends.
 */
export function stood(
  item: AskedItem,
  log: LogIndex,
  f: Finding,
  changes: readonly Change[],
  to: number = needEnds(log, f.knownSince),
): Finding {
  if (!f.applicable || f.doneAt < 0) return f;
  const { knownSince: known } = f;
  const marks = [known, ...changes.map((c) => c.t).filter((t) => t > known)];
  const first = marks.find((t) => standsAt(changes, t) === 1) ?? Infinity;
  const from = Math.min(known + 60 * (item.targetMin ?? 0), first, to);
  const share = shareRight(changes, from, to);
  return { ...f, c: share, note: `${Math.round(100 * share)}%` };
}

type LevelAct = SimLogEvent<'ACTIVATE'> | SimLogEvent<'LEVEL_CHANGE'>;
export const levelActs = (log: LogIndex): LevelAct[] =>
  [...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE')].sort((a, b) => a.n - b.n);
/** Of acts that each replace the one before: that which stands at t, and those after it. */
export function standingFrom<E extends SimLogEvent>(list: readonly E[], t: number): E[] {
  const before = list.findLastIndex((e) => e.t <= t);
  return before < 0 ? [...list] : list.slice(before);
}

/**
 * How right the level in force was against what the county's knowledge asked for. A level that was called for stays right until
 * the need is over: nobody is charged for prudence while the water falls.
 */
export function levelChanges(log: LogIndex): Change[] {
  const list = [...levelActs(log), ...log.all('END'), ...log.all('WARRANTED')].sort((a, b) => a.n - b.n);
  let level: Level = 0;
  let asked: Level = 0;
  let highest = 0;
  return list.map((e) => {
    if (e.kind === 'WARRANTED') asked = e.data.level;
    else level = e.kind === 'END' ? 0 : e.data.level;
    highest = Math.max(highest, strength(asked));
    const s = strength(level);
    const prudent = s > strength(asked) && s <= highest;
    return { t: e.t, right: level === 0 && asked !== 0 ? 0 : prudent ? 1 : levelCorrectness(level, asked) };
  });
}
/** When what is known first asks for more than ever before, after t; the end of the need where it never does. */
export function nextStep(log: LogIndex, t: number): number {
  let highest = 0;
  for (const e of log.all('WARRANTED')) {
    const s = strength(e.data.level);
    if (s > highest && e.t > t) return Math.min(e.t, needEnds(log, t));
    highest = Math.max(highest, s);
  }
  return needEnds(log, t);
}

/** What post, officials or cordon were worth: as set up, and as the log says that it changed. @param adds a second one does not replace the first. */
export function placeChanges(
  log: LogIndex,
  what: SimLogEvent<'STANDS'>['data']['what'],
  set: readonly { readonly e: SimLogEvent; readonly right: boolean }[],
  adds: boolean,
): Change[] {
  const list = [
    ...set.map(({ e, right }) => ({ e, right, set: true })),
    ...log
      .all('STANDS')
      .filter((e) => e.data.what === what)
      .map((e) => ({ e, right: e.data.right, set: false })),
  ].sort((a, b) => a.e.n - b.e.n);
  let right = false;
  return list.map((x) => {
    right = x.set && adds ? right || x.right : x.right;
    return { t: x.e.t, right: right ? 1 : 0 };
  });
}

/** What is said, asked or planned about something before it was known rests on nothing: only what came after counts. */
export const after = <E extends SimLogEvent>(log: LogIndex, trigger: number, list: readonly E[]): E[] =>
  list.filter((e) => e.t > trigger || (e.t === trigger && e.n > log.newsAt(trigger)));
/** Requests, notices and statements stand, but not from before anything had happened that calls for them. */
export function sinceIncident<E extends SimLogEvent>(
  log: LogIndex,
  trigger: number,
  list: readonly E[],
): E[] {
  const incident = log.known('incident', 'hazard:confirmed');
  return after(log, incident < 0 ? -1 : earliest(incident, trigger), list);
}
