/** Findings graded 不足项 > 整改项 > 改进项 by rule (exercise-doctrine.md §8b), each with the cause that the record suggests. */
import { DOCTRINES, negativeUnder } from '../doctrine/apply.ts';
import type { Avoidable } from '../scoring/avoidable.ts';
import { NEGATIVES } from '../scoring/catalogue.ts';
import type { CatalogueItem, ScoredItem, ScoreSheet } from '../scoring/types.ts';
import { causeOfItem, causeOfSlip, causeOfViolation, type CauseInput } from './causes.ts';
import type { Cause, FindingRow } from './types.ts';

/** Who mends it, by capability (design choice; a county edits the plan). */
const LEAD: Readonly<Record<string, string>> = {
  'CPB-1': 'duty',
  'CPB-2': 'hq-office',
  'CPB-3': 'commander',
  'CPB-4': 'townships',
  'CPB-5': 'emergency',
  'CPB-6': 'communications',
  'CPB-7': 'emergency',
  'CPB-8': 'emergency',
  'CPB-9': 'publicity',
  'CPB-10': 'emergency',
};
const RANK = { deficiency: 0, correction: 1, improvement: 2 } as const;
type Row = Omit<FindingRow, 'no' | 'chosen'>;

const severityOf = (i: ScoredItem): Row['severity'] | null => {
  if (i.status === 'not-done') return i.weight === 5 ? 'deficiency' : 'correction';
  if (i.status !== 'done') return null;
  if (i.t !== null && i.t < 0.6) return 'correction';
  return i.max > 0 && i.points / i.max < 0.9 ? 'improvement' : null;
};

export function rankFindings(
  score: ScoreSheet,
  catalogue: readonly CatalogueItem[],
  x: CauseInput,
): FindingRow[] {
  const byId = new Map(catalogue.map((i) => [i.id, i]));
  const scored = new Map(score.items.map((i) => [i.id, i]));
  const causeOf = (id: string): Cause | null => {
    const [i, item] = [scored.get(id), byId.get(id)];
    return i && item && severityOf(i) !== null ? causeOfItem(i, item, x) : null;
  };
  const rows: Row[] = [];
  for (const v of score.violations) {
    const n = NEGATIVES.find((k) => k.id === v.id)!;
    const item = v.linked ? byId.get(v.linked) : undefined;
    if (rows.some((r) => r.item === v.id)) continue;
    const all = score.violations.filter((k) => k.id === v.id);
    rows.push({
      severity: v.redLine ? 'deficiency' : n.penalty === 'X' ? 'correction' : 'improvement',
      item: v.id,
      about: v.linked ?? '',
      times: all.length,
      evidence: all.flatMap((k) => k.evidence),
      knownSince: v.t,
      orderedAt: -1,
      doneAt: -1,
      cause: causeOfViolation(causeOf(v.linked ?? ''), all.length),
      lead: LEAD[item?.capability ?? 'CPB-3'],
      planClause: item?.planClause ?? '',
      basis: negativeUnder(DOCTRINES[score.doctrine], n).basis,
    });
  }
  for (const i of score.items) {
    const item = byId.get(i.id)!;
    const severity = severityOf(i);
    if (severity === null) continue;
    rows.push({
      severity,
      item: i.id,
      about: i.id,
      times: 1,
      evidence: i.evidence,
      knownSince: i.knownSince,
      orderedAt: i.orderedAt,
      doneAt: i.doneAt,
      cause: causeOfItem(i, item, x),
      lead: LEAD[item.capability],
      planClause: item.planClause,
      basis: item.basis,
    });
  }
  rows.sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.item < b.item ? -1 : 1));
  const costly = ({ id, threads, beyond }: Avoidable): Row => {
    const [first] = threads;
    const item = byId.get(first.item)!;
    const own = scored.get(first.item);
    const waited = Math.round((first.t - first.since) / 60);
    return {
      severity: 'deficiency',
      item: id,
      about: first.item,
      times: beyond,
      evidence: [...new Set(threads.flatMap((k) => [k.event, ...k.evidence]))],
      knownSince: Math.min(...threads.map((k) => k.since)),
      orderedAt: -1,
      doneAt: -1,
      cause: causeOfSlip(first.how, waited, own ? causeOfItem(own, item, x) : causeOfViolation(null, 1)),
      lead: LEAD[item.capability],
      planClause: item.planClause,
      basis: item.basis,
    };
  };
  // What cost lives or works comes first.
  return [...score.avoidable.map(costly), ...rows].map((r, i) => ({ no: i + 1, ...r, chosen: null }));
}
