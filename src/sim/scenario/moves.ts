/**
 * `moves`: the script of a discussion (讨论型桌面推演). At each move's moment the clock stands, groups are asked and answer; what is
 * expected of them is the controller's alone until he reveals it. Nothing in an exercise goes by it that is not discussed.
 */
import * as z from 'zod';
import { HQ_ROLES } from '../roles.ts';
import { text } from './formats.ts';
import { Id, Text, Time } from './parts.ts';

/** How an exercise is meant to be held: at a running clock, or move by move while the clock stands. */
export const FORMS = ['simulation', 'discussion'] as const;
export type Form = (typeof FORMS)[number];

const References = z
  .array(text('plan-item'))
  .max(12)
  .default([])
  .describe('Items of the county plan by id, with their clause and words');
const Choice = z.strictObject({ id: Id, text: Text }).describe('One of the answers to choose from');
const Question = z
  .strictObject({
    id: Id.describe('Named once in all moves'),
    to: z.array(z.enum(HQ_ROLES)).min(1).describe('Groups that are asked; each answers for itself'),
    text: Text,
    choices: z.array(Choice).max(8).default([]).describe('Without them the answer is free'),
    several: z.boolean().default(false).describe('More than one may be chosen'),
  })
  .describe('What groups are asked in a move');
const Point = z
  .strictObject({
    id: Id.describe('Named once in all moves'),
    text: Text.describe('What a good answer holds'),
    items: z
      .array(text('any-item'))
      .max(8)
      .default([])
      .describe('Items of the catalogue that the point is about'),
    objective: Id.optional(),
    references: References,
  })
  .describe('What is expected: evaluators mark it met, partly met or not met');
const Move = z
  .strictObject({
    id: Id,
    title: Text,
    at: Time.describe('Moment of the exercise: the simulation runs to it, and the clock stands there'),
    situation: Text.describe('What is told to all when the move is presented'),
    minutes: z.number().int().min(1).max(240).describe('Minutes of the room for the discussion'),
    questions: z.array(Question).min(1).max(12),
    points: z.array(Point).min(1).max(12),
    references: References,
  })
  .describe('One move of the discussion: inform, ask, decide, express');
export const Moves = z
  .array(Move)
  .max(20)
  .default([])
  .describe('Script of a discussion, in the order of time; any scenario that has one can be held so');

export type MoveSpec = z.infer<typeof Move>;
export type QuestionSpec = z.infer<typeof Question>;
export type PointSpec = z.infer<typeof Point>;
