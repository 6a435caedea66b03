/** A discussion as a seat may see it: what has been told, asked and shown, and of others' answers and what was expected no word before. */
import type { Text } from '../kernel/units.ts';
import type { MoveStep } from '../discussion/moves.ts';
import type { Clause } from '../plan/clauses.ts';
import type { Role } from '../roles.ts';
import type { Form } from '../scenario/moves.ts';
import type { PointMark } from '../world-discussion.ts';

export type { MoveStep };
export interface QuestionView {
  readonly id: string;
  readonly to: readonly Role[];
  readonly text: Text;
  readonly choices: readonly { readonly id: string; readonly text: Text }[];
  readonly several: boolean;
}
export interface AnswerView {
  readonly question: string;
  readonly role: Role;
  readonly t: number;
  readonly choices: readonly string[];
  readonly text: string;
}
export interface PointView {
  readonly id: string;
  readonly text: Text;
  readonly items: readonly string[];
  /** '' none. */
  readonly objective: string;
  readonly references: readonly Clause[];
}
export interface MoveView {
  readonly id: string;
  /** Its number in the file, from 1. */
  readonly n: number;
  readonly title: Text;
  /** Its moment, s. */
  readonly at: number;
  readonly step: MoveStep;
  readonly situation: Text;
  readonly minutes: number;
  /** Whether the clock stands for it. */
  readonly stands: boolean;
  /** Empty until they are asked. */
  readonly questions: readonly QuestionView[];
  /** One's own; all of them once they are shown, and for who leads and evaluates. */
  readonly answers: readonly AnswerView[];
  readonly answersShown: boolean;
  readonly pointsShown: boolean;
  /** Null until they are shown. */
  readonly points: readonly PointView[] | null;
  readonly references: readonly Clause[];
  /** For who leads and evaluates; empty for others. */
  readonly marks: readonly Readonly<PointMark>[];
  /** Where going back a step is still possible; for who leads. */
  readonly takesBack: boolean;
  readonly conclusion: string;
}
export interface DiscussionView {
  readonly form: Form;
  /** For who leads and evaluates all of the script; for others what has been told of it. */
  readonly moves: readonly MoveView[];
}
