/** What a discussion leaves in the world: answers, marks and conclusions by move. Where each move stands is its chart's. */
import type { Role } from './roles.ts';

export const POINT_MARKS = ['met', 'partly', 'not-met'] as const;
export type PointMarkId = (typeof POINT_MARKS)[number];

/** A group's answer to one question; a later one takes the place of it, the log keeps both. */
export interface MoveAnswer {
  question: string;
  role: Role;
  t: number;
  choices: string[];
  text: string;
}
/** What somebody who evaluates says of an expected point. Marks of several stand side by side. */
export interface PointMark {
  point: string;
  by: Role;
  /** Who evaluates, as he calls himself; '' not said. */
  who: string;
  mark: PointMarkId;
  /** Groups that it is said of; none: of all who were asked. */
  roles: Role[];
  why: string;
  t: number;
}
export interface MoveNotes {
  answers: MoveAnswer[];
  marks: PointMark[];
  /** What the discussion came to, as the controller wrote it last; '' nothing yet. */
  conclusion: string;
}
