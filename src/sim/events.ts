/**
 * Every kind of event of the log and what it carries. A hazard's own kinds stand in its folder, the others in `events/`;
 * a kind has one owner. Types only: `emit` (log.ts) writes events, whoever reads them narrows by kind.
 */
import type { CommandEvents, ExerciseEvents } from './events/command.ts';
import type { PeopleEvents } from './events/people.ts';
import type { InformationEvents } from './events/information.ts';
import type { WorkEvents } from './events/work.ts';
import type { HazardEvents } from './hazards/index.ts';
import type { Role } from './roles.ts';

/** An event that says all by its kind. */
export type Nothing = Record<string, never>;
/** A form was filled in: the share of what it asks, 0 to 1. */
export interface Filled {
  fields: number;
}

/** Townships that were reached and act; how many were not. */
export interface ByTownships extends Filled {
  townships: string[];
  missed: number;
}

export interface EventMap
  extends HazardEvents, InformationEvents, PeopleEvents, WorkEvents, CommandEvents, ExerciseEvents {}
export type EventKind = keyof EventMap;

interface EventOf<K extends EventKind> {
  /** Its address in reports: ev#n. */
  readonly n: number;
  readonly t: number;
  readonly kind: K;
  readonly role: Role | null;
  readonly data: Readonly<EventMap[K]>;
}
/** One derived fact of the run; without a kind, any of them. */
export type SimLogEvent<K extends EventKind = EventKind> = { [P in K]: EventOf<P> }[K];

/** An event whose kind and data nobody has checked: from a file, or made up. Only where logs come in from outside. */
export interface LooseEvent {
  readonly n: number;
  readonly t: number;
  readonly kind: string;
  readonly role: Role | null;
  readonly data: Readonly<Record<string, unknown>>;
}
