/** What evaluators say of items: during play by commands in the log, after it in the evaluation file. One rule for both. */
import type { Evaluation } from '../evaluation/standing.ts';
import type { LogIndex } from './log-index.ts';

export interface SaidOf {
  readonly item: string;
  readonly waived: boolean;
  readonly t: number | null;
  readonly k: number | null;
  readonly c: number | null;
  readonly reason: string;
  /** Post that said it, and whose name stands under it; '' in play. */
  readonly by: string;
  readonly who: string;
  /** Where it stands: number of the event, or of the entry of the evaluation; −1 the other. */
  readonly event: number;
  readonly entry: number;
}

/** The last word on each item or rule: a value takes the place of a waiver and a waiver of a value; what is said after play, of both. */
export function wordsOf(log: LogIndex, evaluation: Evaluation | null): ReadonlyMap<string, SaidOf> {
  const inPlay = [...log.all('ITEM_WAIVED'), ...log.all('ITEM_OVERRIDDEN')].sort((a, b) => a.n - b.n);
  const said = inPlay.map((e): SaidOf => {
    const { item, reason } = e.data;
    const [t, k, c] = e.kind === 'ITEM_OVERRIDDEN' ? [e.data.t, e.data.k, e.data.c] : [null, null, null];
    const waived = e.kind === 'ITEM_WAIVED';
    return { item, reason, waived, t, k, c, by: e.role ?? '', who: '', event: e.n, entry: -1 };
  });
  const later = (evaluation?.words ?? []).map((w): SaidOf => {
    const [t, k, c] = w.kind === 'value' ? [w.t, w.k, w.c] : [null, null, null];
    const { item, reason, who, no } = w;
    return { item, reason, waived: w.kind === 'waiver', t, k, c, by: 'evaluator', who, event: -1, entry: no };
  });
  return new Map([...said, ...later].map((s) => [s.item, s]));
}
