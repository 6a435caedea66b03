/** Findings graded 不足项 > 整改项 > 改进项 by rule (exercise-doctrine.md §8b). */
import { DOCTRINES, negativeUnder } from '../doctrine/apply.ts';
import type { Avoidable } from '../scoring/avoidable.ts';
import { NEGATIVES } from '../scoring/catalogue.ts';
import type { CatalogueItem, ScoreSheet } from '../scoring/types.ts';
import type { FindingRow } from './types.ts';

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

export function rankFindings(score: ScoreSheet, catalogue: readonly CatalogueItem[]): FindingRow[] {
  const byId = new Map(catalogue.map((i) => [i.id, i]));
  const rows: Omit<FindingRow, 'no'>[] = [];
  for (const v of score.violations) {
    const n = NEGATIVES.find((x) => x.id === v.id)!;
    const item = v.linked ? byId.get(v.linked) : undefined;
    if (rows.some((r) => r.item === v.id)) continue;
    rows.push({
      severity: v.redLine ? 'deficiency' : n.penalty === 'X' ? 'correction' : 'improvement',
      item: v.id,
      evidence: score.violations
        .filter((x) => x.id === v.id)
        .flatMap((x) => x.evidence)
        .slice(0, 8),
      knownSince: v.t,
      doneAt: -1,
      lead: LEAD[item?.capability ?? 'CPB-3'],
      planClause: item?.planClause ?? '',
      basis: negativeUnder(DOCTRINES[score.doctrine], n).basis,
    });
  }
  for (const i of score.items) {
    const item = byId.get(i.id)!;
    if (i.status !== 'done' && i.status !== 'not-done') continue;
    const severity =
      i.status === 'not-done'
        ? i.weight === 5
          ? 'deficiency'
          : 'correction'
        : i.t !== null && i.t < 0.6
          ? 'correction'
          : i.max > 0 && i.points / i.max < 0.9
            ? 'improvement'
            : null;
    if (severity === null) continue;
    rows.push({
      severity,
      item: i.id,
      evidence: i.evidence.slice(0, 8),
      knownSince: i.knownSince,
      doneAt: i.doneAt,
      lead: LEAD[item.capability],
      planClause: item.planClause,
      basis: item.basis,
    });
  }
  rows.sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.item < b.item ? -1 : 1));
  // What cost lives or works comes first.
  return [...score.avoidable.map((a) => costly(a, byId.get(a.threads[0].item)!)), ...rows].map((r, i) => ({
    no: i + 1,
    ...r,
  }));
}
const costly = ({ id, threads }: Avoidable, item: CatalogueItem): Omit<FindingRow, 'no'> => ({
  severity: 'deficiency',
  item: id,
  evidence: [...new Set(threads.flatMap((x) => [x.event, ...x.evidence]))].slice(0, 8),
  knownSince: Math.min(...threads.map((x) => x.since)),
  doneAt: -1,
  lead: LEAD[item.capability],
  planClause: item.planClause,
  basis: item.basis,
});
