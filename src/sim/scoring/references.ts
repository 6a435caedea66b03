/** Runs on the same seed that an outcome is held against, and what of it decisions changed (exercise-doctrine.md §8). */
import { ln } from '../kernel/det-math.ts';
import type { Outcome } from './types.ts';

/** What a reference run came to; null where an old record did not keep it. */
export interface Reference {
  readonly loss: number;
  readonly dead: number | null;
  readonly leveesBreached: number | null;
  readonly damsFailed: number | null;
}
/** Nobody acts; the doctrine bot; the approved script of the scenario, where it has one. */
export interface Baselines {
  readonly idle: Reference;
  readonly doctrine: Reference;
  readonly approved: Reference | null;
  /** The worst of doctrine and approved script over the seeds of the committed proof table; for a shipped scenario alone. */
  readonly proven?: Reference | null;
}
/** A row of scenarios/approved/proven.json: the worst of a shipped scenario as it stood when its proof was played. */
export interface Proven {
  readonly scenarioHash: string;
  readonly difficulty: string;
  /** On how many seeds, from 1 on. */
  readonly seeds: number;
  readonly worst: Reference;
}
export type ProvenTable = Readonly<Record<string, Proven>>;
/** Null where the scenario is not in the table or was changed since. */
export function provenOf(
  table: ProvenTable,
  {
    hash,
    scenario,
  }: {
    readonly hash: string;
    readonly scenario: { readonly id: string; readonly about: { readonly difficulty: string } };
  },
): Reference | null {
  const row = Object.hasOwn(table, scenario.id) ? table[scenario.id] : null;
  return row && row.scenarioHash === hash && row.difficulty === scenario.about.difficulty ? row.worst : null;
}
export const referenceOf = ({ total, dead, leveesBreached, damsFailed }: Outcome): Reference => ({
  loss: total,
  dead,
  leveesBreached,
  damsFailed,
});
/** The least that a reference run lost. */
export const leastLoss = ({ doctrine, approved }: Baselines): number =>
  Math.min(doctrine.loss, approved?.loss ?? Infinity);

/** Loss that counts as one step of the scale, points: a tenth of a death. */
const STEP = 100;
/**
 * 0–100: the loss above the least of all, this run included, on a logarithmic scale against that of doing nothing; 0 for whoever
 * lost more than by doing nothing. Null where nothing that anybody did made it better, and this run made it no worse.
 */
export function outcomeScore(loss: number, b: Baselines): number | null {
  const least = Math.min(leastLoss(b), loss);
  if (loss > b.idle.loss) return 0;
  if (b.idle.loss <= least) return null;
  return 100 * (1 - ln(1 + (loss - least) / STEP) / ln(1 + (b.idle.loss - least) / STEP));
}
