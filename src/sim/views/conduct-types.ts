/** What the controller and the evaluator see of the conduct of an exercise; players never do. */
import type { Text } from '../kernel/units.ts';
import type { Role } from '../roles.ts';
import type { Channel, InjectFault } from '../world.ts';

/** What the controller has given to be sent and may still take back. */
export interface SendingView {
  readonly id: number;
  /** Scenario second at which it goes. */
  readonly at: number;
  /** Null: the inject itself. */
  readonly copy: { readonly to: readonly Role[]; readonly text: Text } | null;
}
/** A copy that has been delivered. */
export interface CopyView {
  readonly t: number;
  readonly to: readonly Role[];
  readonly text: Text;
  readonly edited: boolean;
  /** The controller's own words, worth no more than that. */
  readonly own: boolean;
}
export interface InjectView {
  readonly id: string;
  /** Its number in the file's list, from 1. */
  readonly n: number;
  readonly type: string;
  readonly state: string;
  /** When it came into its state, s. */
  readonly since: number;
  /** Its time, its condition or what it follows; '' where only a storyline sends it. */
  readonly at: string;
  /** Scenario second at which it comes as things stand; −1 while it waits for something. */
  readonly dueAt: number;
  /** The controller has set `dueAt` in place of what it waited for. */
  readonly retimed: boolean;
  readonly from: Text;
  readonly to: readonly Role[];
  readonly channel: Channel;
  readonly content: Text;
  /** False: what it says is wrong. */
  readonly truth: boolean;
  /** Items that players are expected to do on it. */
  readonly expects: readonly string[];
  readonly controllerNotes: Text | null;
  readonly learningPoint: Text | null;
  /** Other messages that can come only after this one. */
  readonly waiting: readonly string[];
  /** What is wrong with it in the file: the message waits for it, or one of its effects did nothing. */
  readonly fault: InjectFault | null;
  readonly sending: readonly SendingView[];
  readonly copies: readonly CopyView[];
}

/** How a post stands: what it has done last, and what waits for it. */
export interface PostView {
  readonly role: Role;
  /** Its last order or message, s; −1 none yet. */
  readonly lastActAt: number;
  /** Questions to it that nobody has answered. */
  readonly asked: number;
  /** Important and urgent messages that have come since it last did anything. */
  readonly news: number;
  /** Since when the first of these waits, s; −1 where none does. */
  readonly waitsSince: number;
  /** Nothing has come from it for long. */
  readonly idle: boolean;
  /** More waits for it than one post is thought to keep up with. */
  readonly overloaded: boolean;
}
/** Something that happened, and since when each post knows. */
export interface HappenedView {
  readonly kind: string;
  readonly place: string;
  readonly t: number;
  readonly known: Readonly<Partial<Record<Role, number>>>;
}
export interface ConductView {
  readonly posts: readonly PostView[];
  /** The latest first. */
  readonly happened: readonly HappenedView[];
  /** When the county was last told of casualties, s; −1 not yet. */
  readonly toldAt: number;
}
