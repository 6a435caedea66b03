/**
 * A discussion: the controller presents a move, takes it through its steps, shows and concludes; groups answer; whoever evaluates marks.
 * What is written judges nothing by itself: it stands in the record and in the report.
 */
import {
  answersShown,
  isSpoken,
  movesBy,
  noteAnswer,
  noteConclusion,
  noteMark,
  openMove,
  pointOf,
  pointsShown,
  questionOf,
  step,
  takesAnswers,
} from '../discussion/moves.ts';
import { emit } from '../log.ts';
import type { MoveEvent } from '../machines/move.ts';
import { HQ_ROLES, type Role } from '../roles.ts';
import type { World } from '../world.ts';
import { POINT_MARKS, type PointMarkId } from '../world-discussion.ts';
import { define, reject, type CommandDef, type Rejection } from './command.ts';
import { notNow } from './not-now.ts';

const MOVE = { kind: 'ref', to: 'move' } as const;
const takes = (w: World, move: string, event: MoveEvent): Rejection | null =>
  movesBy(w, move, event) ? null : notNow(w, 'REJ-191', 'move', 'move', move);

/** The simulation runs to its moment, and the clock stands there; at once where the moment has gone by. */
export const movePresent = define({
  type: 'move.present',
  roles: ['trainer'],
  fields: { move: MOVE },
  when: 'closing',
  check(w, { move }) {
    const open = openMove(w);
    return open && open.id !== move
      ? reject('REJ-190', 'move', { open: open.id })
      : takes(w, move, 'present');
  },
  apply(w, { move }) {
    emit(w, 'MOVE_PRESENTED', 'trainer', { move });
    step(w, move, 'present');
  },
});
const going = (type: string, event: MoveEvent): CommandDef =>
  define({
    type,
    roles: ['trainer'],
    fields: { move: MOVE },
    when: 'closing',
    check: (w, p) => takes(w, p.move, event),
    apply: (w, p) => void step(w, p.move, event),
  });
/** To the next of the four steps; from the last one, the move is closed. */
export const moveNext = going('move.next', 'next');
/** To the step before, while the next has shown nothing; one whose moment has not come is presented no more. */
export const moveBack = going('move.back', 'back');
/** What follows is shown: the simulation runs on from where it stood. */
export const moveRunOn = going('move.run-on', 'run-on');
export const SHOWN = ['answers', 'points'] as const;
export const moveShow = define({
  type: 'move.show',
  roles: ['trainer'],
  fields: { move: MOVE, what: { kind: 'choice', of: SHOWN } },
  when: 'closing',
  check(w, { move, what }) {
    const already = what === 'answers' ? answersShown(w, move) : pointsShown(w, move);
    return already ? reject('REJ-192', 'what') : takes(w, move, `show-${what as (typeof SHOWN)[number]}`);
  },
  apply: (w, { move, what }) => void step(w, move, `show-${what as (typeof SHOWN)[number]}`),
});
/** What the discussion came to; the last word stands. */
export const moveConclude = define({
  type: 'move.conclude',
  roles: ['trainer'],
  fields: { move: MOVE, text: { kind: 'text', max: 2000, long: true } },
  when: 'any',
  check: (w, { move }) => (isSpoken(w, move) ? null : notNow(w, 'REJ-191', 'move', 'move', move)),
  apply(w, { move, text }, role) {
    noteConclusion(w, move, text);
    emit(w, 'MOVE_CONCLUDED', role, { move, text });
  },
});

/** A group's answer, while it is asked to decide; a later one takes its place. */
export const moveAnswer = define({
  type: 'move.answer',
  talk: true,
  roles: HQ_ROLES,
  fields: {
    question: { kind: 'ref', to: 'question' },
    choices: { kind: 'refs', to: 'choice', min: 0 },
    text: { kind: 'text', max: 2000, long: true, optional: true },
  },
  when: 'closing',
  check(w, { question: id, choices, text }, role) {
    const { move, question } = questionOf(w, id)!;
    if (!takesAnswers(w, move.id)) return notNow(w, 'REJ-193', 'question', 'move', move.id);
    if (!(question.to as readonly Role[]).includes(role)) return reject('REJ-194', 'question');
    const known = question.choices.map((c) => c.id);
    if (choices.some((c) => !known.includes(c)) || new Set(choices).size < choices.length)
      return reject('REJ-195', 'choices');
    if (known.length > 0 && (choices.length === 0 || (choices.length > 1 && !question.several)))
      return reject(question.several ? 'REJ-196' : 'REJ-197', 'choices');
    return known.length === 0 && text.trim() === '' ? reject('REJ-198', 'text') : null;
  },
  apply(w, { question, choices, text }, role) {
    const { move } = questionOf(w, question)!;
    noteAnswer(w, move.id, { question, role, t: w.t, choices, text });
    emit(w, 'MOVE_ANSWERED', role, { move: move.id, question, choices, text });
  },
});

/** An expected point met, partly met or not met: by which groups, why, and who says so. */
export const moveMark = define({
  type: 'move.mark',
  roles: ['trainer', 'evaluator'],
  fields: {
    point: { kind: 'ref', to: 'point' },
    mark: { kind: 'choice', of: POINT_MARKS },
    roles: { kind: 'choices', of: HQ_ROLES, min: 0 },
    why: { kind: 'text', max: 500, long: true, optional: true },
    who: { kind: 'text', max: 60, optional: true },
  },
  when: 'any',
  check(w, { point, mark, roles, why }) {
    const { move } = pointOf(w, point)!;
    if (!isSpoken(w, move.id)) return notNow(w, 'REJ-191', 'point', 'move', move.id);
    const asked = move.questions.flatMap((q): readonly string[] => q.to);
    if (roles.some((r) => !asked.includes(r))) return reject('REJ-199', 'roles');
    return mark !== 'met' && why.trim() === '' ? reject('REJ-200', 'why') : null;
  },
  apply(w, { point, mark, roles, why, who }, role) {
    const { move } = pointOf(w, point)!;
    const groups = HQ_ROLES.filter((r) => roles.includes(r));
    noteMark(w, move.id, { point, by: role, who, mark: mark as PointMarkId, roles: groups, why, t: w.t });
    emit(w, 'MOVE_MARKED', role, {
      move: move.id,
      point,
      mark: mark as PointMarkId,
      roles: groups,
      why,
      who,
    });
  },
});
