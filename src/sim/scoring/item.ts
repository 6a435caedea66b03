/**
 * A scored item and a negative, each whole in one record: what it asks, on which basis, what proves it, which order meets it, how it
 * is judged. Common ones stand in `items/`, a hazard's in its folder; `catalogue.ts` folds them into the tables that others read.
 */
import type { EventKind, SimLogEvent } from '../events.ts';
import type { HqRole } from '../roles.ts';
import type { Numbers } from '../scenario/parameters.ts';
import type { ItemRule } from './finding.ts';
import type { Charge } from './found.ts';
import type { LogIndex } from './log-index.ts';
import type { AXES, DUTIES } from './plan/types.ts';
import type { CatalogueItem, NegativeItem } from './types.ts';

/** The order that meets an item. */
export interface Answer {
  readonly command: string;
  /** What of the order is plain from the item itself. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The field that names what an open occasion is about. */
  readonly subject?: string;
}
export const to = (command: string, values: Answer['values'] = {}, subject?: string): Answer =>
  subject === undefined ? { command, values } : { command, values, subject };
export const task = (kind: string): Answer => to('unit.assign', { task: kind }, 'target');

/** An event that proves an item, only some of its kind. */
export interface Proof {
  readonly kind: EventKind;
  readonly when: (e: SimLogEvent) => boolean;
}
export const proof = <K extends EventKind>(kind: K, when: (e: SimLogEvent<K>) => boolean): Proof => ({
  kind,
  // Only ever asked of its own kind.
  when: when as unknown as Proof['when'],
});

/** People who died at a place, or a levee or dam that was lost. */
export interface Lost {
  readonly t: number;
  readonly event: number;
  /** '' for works. */
  readonly village: string;
  readonly place: string;
}
/** What was not right with an order that would have kept a loss from happening. */
export interface Slip {
  readonly how: 'missing' | 'late' | 'wrong';
  /** Since when it could be known that the order was needed. */
  readonly since: number;
  readonly evidence: readonly number[];
}
export interface Guarded {
  readonly what: 'leveesBreached' | 'damsFailed';
  readonly lost: Lost;
  readonly slip: Slip | null;
}

export interface ItemRecord extends Omit<
  CatalogueItem,
  'hazard' | 'roles' | 'asOf' | 'source' | 'decision' | 'closing' | 'gravest' | 'spares'
> {
  readonly roles: readonly HqRole[];
  /** It is a decision: correctness counts. */
  readonly decision?: true;
  /** It belongs to the closing phase. */
  readonly closing?: true;
  /** Without it there was no response to speak of: its omission caps lower than others'. */
  readonly gravest?: true;
  /** What its omission costs: people, those who work there, or what the danger comes from; order and help otherwise. */
  readonly spares?: CatalogueItem['spares'];
  /** Shares of the plan that it feeds: elements of the system (一（一）1), duty capability (三（一）4). */
  readonly axes?: readonly (typeof AXES)[number][];
  readonly duty?: (typeof DUTIES)[number];
  /** Events that prove it done; how well is the rule's to say. */
  readonly evidence: readonly (EventKind | Proof)[];
  /** Null where no order meets it: the outcome itself is judged. */
  readonly answer: Answer | null;
  readonly rule: ItemRule;
  /** What of it was missing, late or wrong for people who died: its order keeps people alive. */
  readonly saves?: (log: LogIndex, lost: Lost) => Slip | null;
  /** Works that were lost, and what of it was missing, late or wrong for each: its order keeps works standing. */
  readonly guards?: (log: LogIndex) => readonly Guarded[];
}
export interface NegativeRecord extends Omit<NegativeItem, 'status'> {
  readonly find: (log: LogIndex, n: Numbers) => Charge[];
}
