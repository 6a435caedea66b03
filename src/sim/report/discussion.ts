/** The moves of a discussion that were held, read from the log: what was told and asked, answered, expected, marked and concluded. */
import type { Text } from '../kernel/units.ts';
import { clausesOf, type Clause } from '../plan/clauses.ts';
import type { Role } from '../roles.ts';
import type { MoveSpec } from '../scenario/moves.ts';
import type { LogIndex } from '../scoring/log-index.ts';
import type { PointMark } from '../world-discussion.ts';

export interface HeldAnswer {
  readonly role: Role;
  /** Null: this group was asked and did not answer. */
  readonly t: number | null;
  readonly choices: readonly Text[];
  readonly text: string;
}
export interface HeldMove {
  readonly id: string;
  readonly n: number;
  readonly title: Text;
  /** When it was told, s; the clock stood from then on. */
  readonly t: number;
  readonly situation: Text;
  readonly questions: readonly { readonly text: Text; readonly answers: readonly HeldAnswer[] }[];
  readonly points: readonly {
    readonly id: string;
    readonly text: Text;
    readonly items: readonly string[];
    readonly references: readonly Clause[];
    readonly marks: readonly PointMark[];
  }[];
  readonly references: readonly Clause[];
  /** '' none. */
  readonly conclusion: string;
}

export function heldMoves(log: LogIndex, moves: readonly MoveSpec[]): HeldMove[] {
  return moves.flatMap((m, i) => {
    const told = log.first('MOVE_STEP', (e) => e.data.move === m.id && e.data.step === 'informed');
    if (!told) return [];
    const answers = log.all('MOVE_ANSWERED');
    const marks = new Map<string, PointMark>();
    for (const { t, role, data } of log.all('MOVE_MARKED')) {
      const { point, mark, roles, why, who } = data;
      // The last word of each evaluator on the same groups.
      marks.set(JSON.stringify([point, role, who, roles]), { point, by: role!, who, mark, roles, why, t });
    }
    return [
      {
        id: m.id,
        n: i + 1,
        title: m.title,
        t: told.t,
        situation: m.situation,
        questions: m.questions.map((q) => ({
          text: q.text,
          answers: q.to.map((role): HeldAnswer => {
            const e = answers.findLast((a) => a.data.question === q.id && a.role === role);
            return {
              role,
              t: e?.t ?? null,
              choices: q.choices.filter((c) => e?.data.choices.includes(c.id)).map((c) => c.text),
              text: e?.data.text ?? '',
            };
          }),
        })),
        points: m.points.map(({ id, text, items, references }) => ({
          id,
          text,
          items,
          references: clausesOf(references),
          marks: [...marks.values()].filter((x) => x.point === id),
        })),
        references: clausesOf(m.references),
        conclusion: log.all('MOVE_CONCLUDED').findLast((e) => e.data.move === m.id)?.data.text ?? '',
      },
    ];
  });
}
