/** What is asked, and the groups' answers side by side; a group that this person holds writes its own. */
import type { ReactNode } from 'react';
import type { MoveView, Role } from '../../bridge/protocol.ts';
import { useSession } from '../hooks.ts';
import { useRoleNames } from '../seats/Waiting.tsx';
import { AnswerForm } from './AnswerForm.tsx';

type Question = MoveView['questions'][number];
/** Groups that this person may write for: alone all of them, in a room those of the seat. */
function useHeld(): readonly Role[] {
  const seat = useSession((s) => s.seat);
  const roles = useSession((s) => s.briefing!.roles);
  return seat?.remote ? seat.roles.filter((r) => roles.includes(r)) : roles;
}

export function Questions({ m }: { m: MoveView }): ReactNode {
  const { t, x, list } = useRoleNames();
  const held = useHeld();
  if (m.questions.length === 0) return null;
  const answered = ['deciding', 'expressed', 'closed'].includes(m.step);
  return (
    <section aria-label={t('ui.talks.questions')}>
      <h4>{t('ui.talks.questions')}</h4>
      <ol className="questions">
        {m.questions.map((q) => (
          <li key={q.id}>
            <p>
              <b>{x(q.text)}</b>
            </p>
            <p className="hint">{t('ui.talks.to', { list: list(q.to) })}</p>
            {answered && (
              <div className="answers">
                {q.to.map((role) => (
                  <section key={role} aria-label={t(`role.${role}`)}>
                    <h5>{t(`role.${role}`)}</h5>
                    {m.step === 'deciding' && held.includes(role) ? (
                      <AnswerForm m={m} q={q} role={role} />
                    ) : (
                      <Said m={m} q={q} role={role} />
                    )}
                  </section>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Said({ m, q, role }: { m: MoveView; q: Question; role: Role }): ReactNode {
  const { t, x } = useRoleNames();
  const sees = useSession((s) => s.view!.role === 'trainer' || s.view!.role === 'evaluator');
  const answer = m.answers.find((a) => a.question === q.id && a.role === role);
  if (!answer)
    // Whether others have answered is not said before their answers are.
    return <p className="hint">{t(m.answersShown || sees ? 'ui.talks.no-answer' : 'ui.talks.hidden')}</p>;
  return (
    <>
      {answer.choices.map((id) => {
        const choice = q.choices.find((c) => c.id === id);
        return (
          <p key={id} className="chosen">
            ✓ {choice ? x(choice.text) : id}
          </p>
        );
      })}
      {answer.text !== '' && <p className="said">{answer.text}</p>}
    </>
  );
}
