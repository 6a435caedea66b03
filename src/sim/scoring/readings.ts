/** Readings of the log that several item rules share. */
import type { SimLogEvent } from '../events.ts';
import { earliest, type LogIndex } from './log-index.ts';
import { coverage, intervalOf, levelCorrectness } from './timing.ts';

/** First time the county's knowledge asked for a response of at least this strength (1 = Ⅳ … 4 = Ⅰ). */
export const warrantedFrom = (log: LogIndex, strength: number): number =>
  log.first('WARRANTED', (e) => e.data.level !== 0 && 5 - e.data.level >= strength)?.t ?? -1;
/** When a public warning was due: weather signals, forecasts over the mark, or what the hazard itself says. */
export const warningDue = (log: LogIndex): number =>
  earliest(
    log.known('rain:yellow', 'rain:orange', 'rain:red', 'warning-due'),
    ...log.knownLike('gauge:', ':forecast-warning').map((x) => x.t),
  );
/** Front and rear confer from here on: an hour (C-18) after what was known called for level Ⅲ. */
export const frontDue = (log: LogIndex): number => {
  const due = warrantedFrom(log, 2);
  return due < 0 || !log.inTime(due + 3600) ? -1 : due + 3600;
};
/** Shares of [from, end] during which the last conference was no older than the warranted interval. */
export const freshness = (log: LogIndex, from: number): number =>
  coverage(
    log.all('SYNC').map((e) => e.t),
    from,
    log.end,
    (t) => intervalOf(log.warrantedAt(t)) * 1.15,
    log.warrantedChanges(),
  );
/** How right a proposed level was against what was known. */
export const proposed = (e: SimLogEvent<'CONSULT' | 'ASSESS'>): number =>
  levelCorrectness(e.data.proposed, e.data.warranted);
export const rainKnown = (log: LogIndex): number =>
  log.known('rain:yellow', 'rain:orange', 'rain:red', 'rain:blue');

export function silent(log: LogIndex): { id: string; t: number }[] {
  return log.knownLike('township:', ':silent').map((x) => ({ id: x.fact.split(':')[1], t: x.t }));
}
export function earlier<A extends { t: number }, B extends { t: number }>(
  a: A | undefined,
  b: B | undefined,
): A | B | undefined {
  return !a ? b : !b ? a : a.t <= b.t ? a : b;
}

/** Reports that were due and how many came in time: the first within two hours, follow-ups by the level's interval. */
export function reportsInTime(log: LogIndex): { due: number; onTime: number } {
  const incident = log.known('incident', 'hazard:confirmed');
  if (incident < 0) return { due: 0, onTime: 0 };
  const reports = log.all('REPORT').filter((e) => e.t <= log.end);
  let due = 1;
  let onTime = reports.length > 0 && reports[0].t - incident <= 7200 ? 1 : 0;
  let last = reports[0]?.t ?? -1;
  for (let i = 1; last >= 0; i++) {
    const by = last + intervalOf(log.warrantedAt(last)) * 1.15;
    if (by > log.end) break;
    due++;
    const next = reports[i];
    if (next && next.t <= by) onTime++;
    last = next ? next.t : by;
  }
  return { due, onTime };
}

/** Where the incident needed it, as far as the county knew; older records do not say. */
export const isNear = (e: { readonly data: { readonly near?: boolean } }): boolean => e.data.near !== false;
