/** What several of these rules read from the log. */
import type { LogIndex } from '../../../scoring/log-index.ts';

/** Known dangers on levees: number, since when. */
export function dangers(log: LogIndex): { id: number; t: number }[] {
  return log
    .knownLike('danger:', '')
    .filter((x) => /^danger:\d+$/.test(x.fact))
    .map((x) => ({ id: Number(x.fact.slice(7)), t: x.t }));
}

/** Gated reservoirs known to stand above their flood limit. */
export const overLimit = (log: LogIndex): { id: string; t: number }[] =>
  log.knownLike('reservoir:', ':release-due').map((x) => ({ id: x.fact.split(':')[1], t: x.t }));
