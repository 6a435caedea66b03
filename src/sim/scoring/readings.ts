/** Readings of the log that several item rules share. */
import { earliest, num, type LogIndex } from './log-index.ts';
import { levelCorrectness } from './timing.ts';

export const has = (list: unknown, v: string): boolean => Array.isArray(list) && list.includes(v);
/** First time the county's knowledge asked for a response of at least this strength (1 = Ⅳ … 4 = Ⅰ). */
export const warrantedFrom = (log: LogIndex, strength: number): number =>
  log.first('WARRANTED', (e) => num(e, 'level') !== 0 && 5 - num(e, 'level') >= strength)?.t ?? -1;
/** First time a response of at least this strength was in force. */
export const activatedFrom = (log: LogIndex, strength: number): number =>
  earliest(
    ...[...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE')]
      .filter((e) => 5 - num(e, 'level') >= strength)
      .map((e) => e.t),
  );
/** How right a proposed level was against what was known. */
export const proposed = (e: { data: Readonly<Record<string, unknown>> }): number =>
  levelCorrectness(Number(e.data.proposed), Number(e.data.warranted));
export const rainKnown = (log: LogIndex): number =>
  log.known('rain:yellow', 'rain:orange', 'rain:red', 'rain:blue');

export function silent(log: LogIndex): { id: string; t: number }[] {
  return log.knownLike('township:', ':silent').map((x) => ({ id: x.fact.split(':')[1], t: x.t }));
}
export function earlier<T extends { t: number }>(a: T | undefined, b: T | undefined): T | undefined {
  return !a ? b : !b ? a : a.t <= b.t ? a : b;
}
/** The fullest of several acts of a kind, if it is no later than an hour after the first; otherwise the first. */
export function best(log: LogIndex, kind: string): ReturnType<LogIndex['first']> {
  const list = log.all(kind);
  return list.reduce<ReturnType<LogIndex['first']>>(
    (b, e) => (!b || (num(e, 'fields') > num(b, 'fields') && e.t - list[0].t < 3600) ? e : b),
    undefined,
  );
}
