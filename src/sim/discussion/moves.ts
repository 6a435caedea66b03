/**
 * A discussion over the exercise: moves of the file are presented, asked, answered, shown and concluded. An exercise in which none is
 * presented is as if there were none: charts and notes come with the first.
 */
import { beginChart, isIn, lastEntered, raise, stateOf, wouldTake } from '../drive.ts';
import { exerciseRunner } from '../machines/exercise.ts';
import type { MoveEvent } from '../machines/move.ts';
import type { MoveSpec, PointSpec, QuestionSpec } from '../scenario/moves.ts';
import { seconds } from '../scenario/schema.ts';
import type { World } from '../world.ts';
import type { MoveAnswer, MoveNotes, PointMark } from '../world-discussion.ts';

export type MoveStep = 'waiting' | 'coming' | 'informed' | 'asked' | 'deciding' | 'expressed' | 'closed';
const movesOf = (w: World): readonly MoveSpec[] => w.env.scenario.moves;
export const moveOf = (w: World, id: string): MoveSpec | undefined => movesOf(w).find((m) => m.id === id);
export const stepOf = (w: World, id: string): MoveStep => (stateOf(w, 'move', id) || 'waiting') as MoveStep;
/** The moment that a move is about, s. */
export const momentOf = (m: MoveSpec): number => seconds(m.at);
/** Whether a step has been reached, left since or not. */
const reached = (w: World, id: string, state: string): boolean => lastEntered(w, 'move', state, id) >= 0;
export const isTold = (w: World, id: string): boolean => reached(w, id, 'informed');
export const isAsked = (w: World, id: string): boolean => reached(w, id, 'asked');
export const answersShown = (w: World, id: string): boolean => reached(w, id, 'expressed.answers.shown');
export const pointsShown = (w: World, id: string): boolean => reached(w, id, 'expressed.points.shown');
/** Groups write while they are asked to decide. */
export const takesAnswers = (w: World, id: string): boolean => isIn(w, 'move', 'deciding', id);
/** What was said is judged and concluded from the last step on. */
export const isSpoken = (w: World, id: string): boolean => reached(w, id, 'expressed');

/** The move that is presented and not closed; null where there is none. */
export const openMove = (w: World): MoveSpec | null =>
  movesOf(w).find((m) => !['waiting', 'closed'].includes(stepOf(w, m.id))) ?? null;
/** Whether the clock stands for a move. */
export function standsFor(w: World): boolean {
  const open = openMove(w);
  if (!open) return false;
  const step = stepOf(w, open.id);
  return step !== 'coming' && !isIn(w, 'move', 'expressed.clock.running', open.id);
}
export const movesBy = (w: World, id: string, event: MoveEvent): boolean =>
  event === 'present' && stepOf(w, id) === 'waiting' ? true : wouldTake(w, 'move', id, event);
/** @returns whether the move went on by it. */
export function step(w: World, id: string, event: MoveEvent): boolean {
  if (event === 'present') beginChart(w, 'move', id);
  return raise(w, 'move', id, event);
}

/** The clock stands, or runs. */
export function stand(w: World): void {
  if (exerciseRunner.can(w.machines.exercise, { type: 'pause' }))
    w.machines.exercise = exerciseRunner.step(w.machines.exercise, { type: 'pause' });
}
export function run(w: World): void {
  if (exerciseRunner.can(w.machines.exercise, { type: 'resume' }))
    w.machines.exercise = exerciseRunner.step(w.machines.exercise, { type: 'resume' });
}

export const NO_NOTES: Readonly<MoveNotes> = { answers: [], marks: [], conclusion: '' };
export const notesOf = (w: World, id: string): Readonly<MoveNotes> => w.resp.discussion?.[id] ?? NO_NOTES;
function noting(w: World, id: string): MoveNotes {
  w.resp.discussion ??= {};
  return (w.resp.discussion[id] ??= { answers: [], marks: [], conclusion: '' });
}
const put = <T>(list: T[], x: T, same: (y: T) => boolean): void => {
  const i = list.findIndex(same);
  if (i < 0) list.push(x);
  else list[i] = x;
};
export const noteAnswer = (w: World, move: string, a: MoveAnswer): void =>
  put(noting(w, move).answers, a, (y) => y.question === a.question && y.role === a.role);
/** One evaluator has one mark on a point for the same groups. */
export const noteMark = (w: World, move: string, m: PointMark): void =>
  put(
    noting(w, move).marks,
    m,
    (y) => y.point === m.point && y.by === m.by && y.who === m.who && y.roles.join(' ') === m.roles.join(' '),
  );
export function noteConclusion(w: World, move: string, text: string): void {
  noting(w, move).conclusion = text;
}

/** A question of any move, with its move. */
export function questionOf(
  w: World,
  id: string,
): { readonly move: MoveSpec; readonly question: QuestionSpec } | null {
  for (const move of movesOf(w)) {
    const question = move.questions.find((q) => q.id === id);
    if (question) return { move, question };
  }
  return null;
}
/** An expected point of any move, with its move. */
export function pointOf(w: World, id: string): { readonly move: MoveSpec; readonly point: PointSpec } | null {
  for (const move of movesOf(w)) {
    const point = move.points.find((p) => p.id === id);
    if (point) return { move, point };
  }
  return null;
}
