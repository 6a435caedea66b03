/**
 * Why something fell short, as far as the record can tell: plan, organisation, equipment, training or exercise. A proposal with its
 * reason, for the evaluator to confirm or change; how grave a finding is plays no part in it.
 */
import type { LoggedCommand } from '../exercise.ts';
import { RECORDS } from '../scoring/catalogue.ts';
import type { LogIndex } from '../scoring/log-index.ts';
import type { CatalogueItem, ScoredItem } from '../scoring/types.ts';
import type { AttendanceRow, Cause } from './types.ts';

export interface CauseInput {
  readonly log: LogIndex;
  readonly commands: readonly LoggedCommand[];
  readonly attendance: readonly AttendanceRow[];
}
/** Signs in the log that means failed, not people. */
const BREAKDOWNS = [
  'EQUIPMENT_FAILED',
  'LINK_LOST',
  'FEED_LOST',
  'PLATFORM_OUT',
  'TASK_BLOCKED',
  'SUPPLY_BLOCKED',
] as const;
const COMMAND_OF = new Map(RECORDS.map((r) => [r.id, r.answer?.command ?? null]));
const minutes = (from: number, to: number): number => Math.round((to - from) / 60);

/** What broke down between two moments: the most frequent kind and how often; null where nothing did. */
function breakdown(log: LogIndex, from: number, to: number): Cause | null {
  const counted = BREAKDOWNS.map((kind) => ({
    kind,
    n: log.all(kind).filter((e) => e.t >= from && e.t <= to).length,
  })).sort((a, b) => b.n - a.n);
  const { kind, n } = counted[0];
  return n === 0 ? null : { element: 'equipment', why: 'broke', params: { kind, n } };
}

/** Nobody's order brought it about: who could have given it, and what they did instead. */
function neverOrdered(i: ScoredItem, item: CatalogueItem, x: CauseInput): Cause {
  const holders = x.attendance.filter((r) => item.roles.includes(r.role));
  const orders = holders.reduce((n, r) => n + r.orders, 0);
  const command = COMMAND_OF.get(i.id);
  const tried = command ? x.commands.filter((c) => c.cmd.type === command) : [];
  const refused = tried.filter((c) => c.code !== undefined).length;
  if (orders === 0) return { element: 'organisation', why: 'post-silent', params: {} };
  if (refused > 0) return { element: 'training', why: 'refused', params: { n: refused } };
  if (tried.length > 0) return { element: 'training', why: 'beside-the-point', params: { n: tried.length } };
  return item.roles.length > 1
    ? { element: 'organisation', why: 'nobody-took', params: { orders } }
    : { element: 'training', why: 'not-thought-of', params: { orders } };
}

export function causeOfItem(i: ScoredItem, item: CatalogueItem, x: CauseInput): Cause {
  if (i.prompted) return { element: 'exercise', why: 'prompted', params: {} };
  const ordered = i.orderedAt >= 0;
  if (!ordered && i.doneAt < 0) return neverOrdered(i, item, x);
  const end = i.doneAt < 0 ? x.log.end : i.doneAt;
  const waited = i.knownSince < 0 || !ordered ? 0 : minutes(i.knownSince, i.orderedAt);
  const took = ordered ? minutes(i.orderedAt, end) : 0;
  const late = i.doneAt < 0 || (i.t !== null && i.t < 1);
  if (late && i.clock === 'elapsed' && i.target !== null && waited > i.target)
    return { element: 'exercise', why: 'slow-decision', params: { waited, target: i.target } };
  if (late && took > 0)
    return (
      breakdown(x.log, i.orderedAt, end) ?? { element: 'organisation', why: 'slow-effect', params: { took } }
    );
  if (i.c !== null && i.c < 1 && i.c <= (i.k ?? 1))
    return { element: 'training', why: 'wrong', params: { share: Math.round(100 * i.c) } };
  if (i.k !== null && i.k < 1)
    return { element: 'plan', why: 'incomplete', params: { share: Math.round(100 * i.k) } };
  return { element: 'exercise', why: 'short', params: {} };
}

/** Of a rule that was broken: by the work it belongs to, where that was left undone. */
export const causeOfViolation = (linked: Cause | null, times: number): Cause =>
  linked ?? { element: 'training', why: 'rule', params: { n: times } };

/** Of a loss: by what was wrong with the order. */
export function causeOfSlip(how: 'missing' | 'late' | 'wrong', waited: number, item: Cause): Cause {
  if (how === 'missing') return item;
  return how === 'late'
    ? { element: 'exercise', why: 'late-for-loss', params: { waited } }
    : { element: 'training', why: 'wrong-method', params: {} };
}
