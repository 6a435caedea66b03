/** Safety and integrity violations found in the log (procedures.md §10). One fact, one charge: `linked` names the item it explains. */
import type { Numbers } from '../scenario/parameters.ts';
import { NEGATIVE_RECORDS } from './catalogue.ts';
import type { Found } from './found.ts';
import type { NegativeRecord } from './item.ts';
import type { LogIndex } from './log-index.ts';

export const foundBy = (records: readonly NegativeRecord[], log: LogIndex, n: Numbers): Found[] =>
  records.flatMap((r) => r.find(log, n).map((c): Found => ({ id: r.id, ...c })));

export const findViolations = (log: LogIndex, n: Numbers): Found[] =>
  foundBy(NEGATIVE_RECORDS, log, n).sort((a, b) => a.t - b.t || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
