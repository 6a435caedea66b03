/** One group's answer to one question: chosen, written, or both; handed in as often as wanted while the move is discussed. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { MoveView, Role } from '../../bridge/protocol.ts';
import { discussionStore, draftKey, writeDraft } from '../../stores/discussion.ts';
import { useAct } from '../conduct/acts.ts';
import { useWords } from '../hooks.ts';

const MOST = 2000;

export function AnswerForm(p: { m: MoveView; q: MoveView['questions'][number]; role: Role }): ReactNode {
  const { m, q, role } = p;
  const { t, x } = useWords();
  const act = useAct(role);
  const key = draftKey(q.id, role);
  const given = m.answers.find((a) => a.question === q.id && a.role === role);
  const written = useStore(discussionStore, (s) => s.drafts[key]);
  const draft = written ?? { text: given?.text ?? '', choices: given?.choices ?? [] };
  const pick = (id: string, on: boolean): void => {
    const rest = q.several ? draft.choices.filter((c) => c !== id) : [];
    writeDraft(key, { ...draft, choices: on ? [...rest, id] : rest });
  };
  const send = async (): Promise<void> => {
    const { text, choices } = draft;
    const taken = t('ui.talks.given', { role: t(`role.${role}`) });
    const said = { question: q.id, choices: [...choices], text };
    if (await act('move.answer', said, taken)) writeDraft(key, null);
  };
  const name = `${t(`role.${role}`)} · ${x(q.text)}`;
  return (
    <form
      aria-label={name}
      onSubmit={(e) => {
        e.preventDefault();
        void send();
      }}
    >
      {q.choices.map((c) => (
        <label key={c.id} className="choice">
          <input
            type={q.several ? 'checkbox' : 'radio'}
            name={key}
            checked={draft.choices.includes(c.id)}
            onChange={(e) => pick(c.id, e.target.checked)}
          />
          <span>{x(c.text)}</span>
        </label>
      ))}
      <textarea
        aria-label={t(q.choices.length > 0 ? 'ui.talks.why' : 'ui.talks.answer')}
        placeholder={t(q.choices.length > 0 ? 'ui.talks.why' : 'ui.talks.answer')}
        rows={q.choices.length > 0 ? 2 : 4}
        maxLength={MOST}
        value={draft.text}
        onChange={(e) => writeDraft(key, { ...draft, text: e.target.value })}
      />
      <p className="row">
        <button className="primary">{t(given ? 'ui.talks.again' : 'cmd.move.answer')}</button>
        {given && !written && <span className="hint">{t('ui.talks.in')}</span>}
      </p>
    </form>
  );
}
