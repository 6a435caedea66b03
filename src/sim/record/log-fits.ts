/** Whether a log of events is that of a record, without playing it. */
import { HASH_PARTS, logHash } from '../exercise.ts';
import type { SimLogEvent } from '../events.ts';
import type { HashLine } from './record.ts';

const LOG = HASH_PARTS.indexOf('log');

/** At every hash line of the record, the events up to that second have the hash that it holds. */
export function logFits(lines: readonly HashLine[], log: readonly SimLogEvent[]): boolean {
  let from = 0;
  return lines.every(({ t, hashes }) => {
    while (from < log.length && log[from].t < t) from++;
    // Orders of that very second may have been given after the line was written.
    for (let n = from; n === from || (n <= log.length && log[n - 1].t <= t); n++)
      if (logHash(log, n) === hashes[LOG]) return true;
    return false;
  });
}
