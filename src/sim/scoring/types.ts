/** The score sheet (exercise-doctrine.md §8): every line closes by arithmetic and points at events, clause and source. */
import type { Table } from './standing.ts';
import type { Text } from '../kernel/units.ts';
import type { DoctrineId } from '../doctrine/types.ts';
import type { HazardId } from '../hazards/specs.ts';
import type { PlanMeasures } from './plan/types.ts';
import type { Avoidable } from './avoidable.ts';
import type { Baselines } from './references.ts';
import type { Losses } from '../resources/sectors.ts';

export type Clock = 'elapsed' | 'lead' | 'interval' | 'precondition' | 'none';
export type ItemStatus = 'done' | 'not-done' | 'not-observable' | 'not-applicable' | 'waived';
export type NumberStatus = 'verified' | 'plan' | 'regulation' | 'memory' | 'design';

/** An item as the rules judge it: with the procedure chart of the exercise. */
export interface AskedItem extends CatalogueItem {
  readonly table: Table;
}
export interface CatalogueItem {
  readonly id: string;
  readonly title: Text;
  readonly hazard: 'common' | HazardId;
  readonly weight: 5 | 3 | 1;
  readonly clock: Clock;
  /** Minutes; null where the clock has none. */
  readonly targetMin: number | null;
  readonly limitMin: number | null;
  readonly capability: string;
  readonly roles: readonly string[];
  readonly requirement: Text;
  readonly planClause: string;
  readonly basis: string;
  readonly status: NumberStatus;
  readonly asOf: string;
  /** Where target and limit come from. */
  readonly source: string;
  /** Which dimensions it feeds besides completeness. */
  readonly decision: boolean;
  readonly closing: boolean;
  /** Its omission caps lower than others'. */
  readonly gravest: boolean;
  /** What its omission costs, by which it caps. */
  readonly spares: 'lives' | 'crews' | 'source' | null;
}
export interface NegativeItem {
  readonly id: string;
  readonly title: Text;
  readonly penalty: 'R' | 'X' | 'Y';
  readonly basis: string;
  readonly status: NumberStatus;
}
/** Who of the evaluators said so, why, and where it stands. */
export interface Source {
  /** Post, and name; '' for what was said in play. */
  readonly by: string;
  readonly who: string;
  readonly reason: string;
  /** Number of the event, or of the entry of the evaluation file; −1 the other. */
  readonly event: number;
  readonly entry: number;
}
/** An evaluator's override or waiver, and the automatic value that it replaces. */
export interface Word extends Source {
  readonly status: ItemStatus;
  readonly t: number | null;
  readonly k: number | null;
  readonly c: number | null;
}
export interface ScoredItem {
  readonly id: string;
  readonly status: ItemStatus;
  readonly weight: number;
  readonly clock: Clock;
  readonly t: number | null;
  readonly k: number | null;
  readonly c: number | null;
  readonly points: number;
  readonly max: number;
  readonly knownSince: number;
  /** Since when an occasion of it stands unanswered, and when a series wants its next act; −1 none. */
  readonly openSince: number;
  readonly nextAt: number;
  /** What the open occasion is about: a township, a message, a danger. */
  readonly subject: string;
  /** When its effect was there, and when it was ordered; the same where an order is its own effect; −1 never. */
  readonly doneAt: number;
  readonly orderedAt: number;
  readonly target: number | null;
  readonly limit: number | null;
  /** Event numbers (ev#n). */
  readonly evidence: readonly number[];
  readonly prompted: boolean;
  /** The evaluator's reason, where he changed or waived it. */
  readonly overridden: string | null;
  /** His word beside what was judged without it. */
  readonly word: Word | null;
  readonly note: string;
}
/** A violation that the evaluator waived: as it was found, who lifted it and why. */
export interface Lifted extends Source {
  readonly id: string;
  readonly t: number;
  readonly redLine: boolean;
  readonly evidence: readonly number[];
}
export interface Violation {
  readonly id: string;
  readonly t: number;
  readonly penalty: number;
  readonly redLine: boolean;
  readonly evidence: readonly number[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly linked: string | null;
}
export interface Loss {
  readonly dead: number;
  readonly seriouslyInjured: number;
  readonly unmetPersonHours: number;
  /** People held by a hazard or at home in it, by the minute. */
  readonly exposedPersonMinutes: number;
  readonly floodedHouseholds: number;
  readonly damageMillion: number;
  /** Loss by sector, 万元, standstill apart from direct loss; its sum is `damageMillion`. */
  readonly losses: Losses;
  readonly total: number;
}
export interface Outcome extends Loss {
  readonly trapped: number;
  readonly rescued: number;
  readonly evacuated: number;
  /** Of those ever moved, people who were in no danger. */
  readonly evacuatedInVain: number;
  readonly leveesBreached: number;
  readonly damsFailed: number;
}
export interface Kpis {
  /** Shares 0–1, null when there was nothing to measure. */
  readonly reportTimeliness: number | null;
  readonly warningVillage: number | null;
  readonly warningHousehold: number | null;
  readonly warningPerson: number | null;
  readonly reliefWithin10h: number | null;
  readonly noDeaths: boolean;
  readonly noLeveeBreach: boolean;
  readonly noDamFailure: boolean;
}
export interface ObjectiveRating {
  readonly id: string;
  readonly rating: 'P' | 'S' | 'M' | 'U' | 'NA';
  readonly percent: number | null;
  readonly reasons: readonly string[];
  /** The evaluator's sheet, whose rating holds, and what the rules gave. */
  readonly word?: {
    readonly automatic: ObjectiveRating['rating'];
    readonly who: string;
    readonly text: string;
    readonly entry: number;
  };
}
export interface Dimensions {
  readonly timeliness: number | null;
  readonly completeness: number | null;
  readonly correctness: number | null;
  readonly coordination: number | null;
  readonly safety: number | null;
  readonly outcome: number | null;
}
export interface ScoreSheet {
  readonly profile: string;
  readonly profileHash: string;
  readonly doctrine: DoctrineId;
  readonly total: number;
  readonly raw: number;
  readonly grade: 'excellent' | 'good' | 'fair' | 'poor';
  readonly dimensions: Dimensions;
  /** Weight of each dimension after renormalising, and its contribution in points. */
  readonly contributions: Readonly<
    Record<keyof Dimensions, { readonly weight: number; readonly points: number }>
  >;
  readonly caps: readonly { readonly id: string; readonly limit: number }[];
  readonly items: readonly ScoredItem[];
  readonly violations: readonly Violation[];
  readonly lifted: readonly Lifted[];
  readonly coordination: {
    readonly matrix: number;
    readonly freshness: number | null;
    readonly supply: number | null;
  };
  readonly objectives: readonly ObjectiveRating[];
  readonly outcome: Outcome;
  readonly baselines: Baselines | null;
  /** Deaths and lost works beyond the worst reference, with the orders they are tied to. */
  readonly avoidable: readonly Avoidable[];
  /** The least that a reference lost; null without references. */
  readonly leastLoss: number | null;
  readonly kpis: Kpis;
  /** The plan's own yardsticks; they count for nothing here. */
  readonly plan: PlanMeasures;
}
