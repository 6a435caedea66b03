/**
 * A doctrine profile: which bodies lead, which law an item stands on, which numbers follow from it. A scenario names one; it
 * changes names, grounds and numbers, never behaviour. Each entry says where it comes from and how sure it is.
 */
import type { LeadHazard } from '../hazards/specs.ts';
import type { Text } from '../kernel/units.ts';

export const DOCTRINE_IDS = ['current-law', 'plan-2021'] as const;
export type DoctrineId = (typeof DOCTRINE_IDS)[number];
export type SourceStatus = 'verified' | 'plan' | 'regulation' | 'memory' | 'design';

export interface Sourced {
  readonly source: string;
  readonly asOf: string;
  readonly status: SourceStatus;
}
/** The one body that leads a hazard, who heads it in an exercise, and the plan it activates. */
export interface LeadBody extends Sourced {
  readonly body: Text;
  readonly head: Text;
  readonly plan: Text;
}
/** What a law named in the catalogue is called here; articles that moved, by the catalogue's number. */
export interface Law extends Sourced {
  /** Name in the catalogue's basis. */
  readonly named: string;
  /** Name under this profile; '' where it was not yet in force. */
  readonly name: string;
  /** Number in the catalogue → number here; null when the articles could not be read. */
  readonly articles: Readonly<Record<string, string>> | 'same' | null;
}
/** A number that differs from the catalogue's. */
export interface DoctrineNumber extends Sourced {
  readonly targetMin: number | null;
  readonly limitMin: number | null;
}
export interface Doctrine {
  readonly id: DoctrineId;
  readonly title: Text;
  readonly asOf: string;
  /** The committees and headquarters over all (两委三部, or what became of them). */
  readonly bodies: Text & Sourced;
  readonly leads: Readonly<Record<LeadHazard, LeadBody>>;
  /** Who issues the county's warnings. */
  readonly issuer: Text & Sourced;
  /** Standard by which exercises are evaluated. */
  readonly evaluation: Text & Sourced;
  readonly laws: readonly Law[];
  readonly numbers: Readonly<Record<string, DoctrineNumber>>;
}
