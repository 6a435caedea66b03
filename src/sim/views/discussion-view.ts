/** Projects the discussion for one person: filtered here, so that nothing of the script leaves for a seat before its time. */
import {
  answersShown,
  isAsked,
  isTold,
  momentOf,
  movesBy,
  notesOf,
  openMove,
  pointsShown,
  standsFor,
  stepOf,
} from '../discussion/moves.ts';
import { clausesOf } from '../plan/clauses.ts';
import type { Role } from '../roles.ts';
import type { MoveSpec } from '../scenario/moves.ts';
import type { World } from '../world.ts';
import type { DiscussionView, MoveView } from './discussion-types.ts';

/**
 * @param all who leads or evaluates.
 * @param held roles of the person: their answers are his own.
 * @returns nothing where the file has no moves.
 */
export function discussionOf(
  w: World,
  all: boolean,
  held: readonly Role[],
): { readonly discussion?: DiscussionView } {
  const { about, moves } = w.env.scenario;
  if (moves.length === 0) return {};
  const told = moves.flatMap((m, i) => (all || isTold(w, m.id) ? [moveView(w, m, i + 1, all, held)] : []));
  return { discussion: { form: about.form, moves: told } };
}
function moveView(w: World, m: MoveSpec, n: number, all: boolean, held: readonly Role[]): MoveView {
  const notes = notesOf(w, m.id);
  const open = all || answersShown(w, m.id);
  const points = all || pointsShown(w, m.id);
  return {
    id: m.id,
    n,
    title: m.title,
    at: momentOf(m),
    step: stepOf(w, m.id),
    situation: m.situation,
    minutes: m.minutes,
    stands: openMove(w)?.id === m.id && standsFor(w),
    questions: all || isAsked(w, m.id) ? m.questions : [],
    answers: notes.answers.filter((a) => open || held.includes(a.role)),
    answersShown: answersShown(w, m.id),
    pointsShown: pointsShown(w, m.id),
    points: points
      ? m.points.map(({ id, text, items, objective = '', references }) => ({
          id,
          text,
          items,
          objective,
          references: clausesOf(references),
        }))
      : null,
    references: points ? clausesOf(m.references) : [],
    marks: all ? notes.marks : [],
    takesBack: all && movesBy(w, m.id, 'back'),
    conclusion: notes.conclusion,
  };
}
