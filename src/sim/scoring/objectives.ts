/** P/S/M/U per objective by rule (exercise-doctrine.md §8); never converted to or from the total. */
import type { Evaluation } from '../evaluation/standing.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ObjectiveRating, ScoredItem, Violation } from './types.ts';

export function rateObjectives(
  scenario: Scenario,
  items: readonly ScoredItem[],
  violations: readonly Violation[],
): ObjectiveRating[] {
  return scenario.about.objectives.map((o) => {
    const mine = items.filter(
      (i) => o.procedures.includes(i.id) && (i.status === 'done' || i.status === 'not-done'),
    );
    if (mine.length === 0) return { id: o.id, rating: 'NA', percent: null, reasons: [] };
    const max = mine.reduce((n, i) => n + i.max, 0);
    const percent = max === 0 ? 0 : (100 * mine.reduce((n, i) => n + i.points, 0)) / max;
    const reasons: string[] = [];
    const linked = violations.filter(
      (v) => o.procedures.includes(v.id) || (v.linked !== null && o.procedures.includes(v.linked)),
    );
    const critical = mine.filter((i) => i.weight === 5 && i.status === 'not-done');
    const overLimit = mine.filter(
      (i) => i.weight === 5 && i.clock === 'elapsed' && i.t !== null && i.t < 0.6,
    );
    const overTarget = mine.filter((i) => i.t !== null && i.t < 1);
    let rating: ObjectiveRating['rating'];
    if (critical.length > 0 || percent < 50 || linked.some((v) => v.redLine)) {
      rating = 'U';
      reasons.push(...critical.map((i) => i.id), ...linked.filter((v) => v.redLine).map((v) => v.id));
    } else if (overLimit.length > 0 || linked.some((v) => v.penalty >= 5) || percent <= 65) {
      rating = 'M';
      reasons.push(...overLimit.map((i) => i.id), ...linked.map((v) => v.id));
    } else if (percent < 80 || overTarget.some((i) => i.weight === 5)) {
      rating = 'S';
      reasons.push(...overTarget.filter((i) => i.weight === 5).map((i) => i.id));
    } else rating = 'P';
    return { id: o.id, rating, percent, reasons: [...new Set(reasons)] };
  });
}

/** A sheet that an evaluator filled in holds; what the rules gave stays beside it. */
export const byEvaluators = (
  rated: readonly ObjectiveRating[],
  evaluation: Evaluation | null,
): ObjectiveRating[] =>
  rated.map((o) => {
    const sheet = evaluation?.objectives.find((s) => s.objective === o.id);
    if (!sheet) return o;
    const { rating, who, text, no } = sheet;
    return { ...o, rating, word: { automatic: o.rating, who, text, entry: no } };
  });
