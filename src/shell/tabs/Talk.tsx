/** Messages between people of the exercise: who has read one, what is answered, and what can be said to it. */
import type { ReactNode } from 'react';
import type { MessageView, Role } from '../../bridge/protocol.ts';
import { command, openDraft, toast } from '../../stores/session.ts';
import { hm } from '../format.ts';
import { answerTo, writesBy } from '../now.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { useRejection } from '../form/rejection.ts';

/** Whether people write to each other here: not where one person holds every role. */
const useTalks = (): boolean => useSession((s) => s.seat?.remote ?? false);

export function WriteButton(): ReactNode {
  const { t } = useWords();
  const talks = useTalks();
  const role = useSession((s) => s.role);
  if (!talks || role === 'evaluator') return null;
  return (
    <button className="primary" onClick={() => openDraft(writesBy(role), { kind: 'inform' })}>
      {t('ui.talk.write')}
    </button>
  );
}

/** What one may do with a message: say that it was read, answer it, pass it on. */
export function TalkBar({ m }: { m: MessageView }): ReactNode {
  const { t, lang } = useWords();
  const name = useNames();
  const say = useRejection();
  const talks = useTalks();
  const view = useSession((s) => s.view)!;
  const seat = useSession((s) => s.seat);
  if (!talks || view.role === 'evaluator') return null;
  const { talk } = m;
  const { role } = view;
  // One person may hold several roles: whoever of them it was written to says that it was read.
  const mine = m.to.filter((r) => r === role || seat?.roles.includes(r));
  const unseen = mine.filter((r) => talk && talk.seen[r] === undefined);
  const acknowledge = async (): Promise<void> => {
    for (const r of unseen) {
      const done = await command({ type: 'message.acknowledge', message: String(m.id) }, r);
      if (!done.ok) return toast(done.rejection ? say(done.rejection) : t('ui.order.lost'), false);
    }
  };
  const seen = talk ? (Object.keys(talk.seen) as Role[]) : [];
  return (
    <>
      {talk?.origin && <p className="hint">{t('ui.talk.origin', { from: name(talk.origin) })}</p>}
      {talk?.note && (
        <p className="hint">{t('ui.talk.note', { role: t(`role.${talk.by}`), text: talk.note })}</p>
      )}
      {seen.length > 0 && (
        <p className="hint">
          {t('ui.talk.seen', {
            list: seen
              .map((r) => `${t(`role.${r}`)} ${hm(view.startsAt, talk!.seen[r]!)}`)
              .join(lang === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
      {talk?.kind === 'ask' && (
        <p className="hint">
          {talk.answeredAt < 0
            ? t('ui.talk.open')
            : t('ui.talk.answered', { at: hm(view.startsAt, talk.answeredAt) })}
        </p>
      )}
      <div className="row">
        {unseen.length > 0 && (
          <button onClick={() => void acknowledge()}>{t('cmd.message.acknowledge')}</button>
        )}
        {talk?.kind === 'ask' && mine.length > 0 && (
          <button
            className={talk.answeredAt < 0 ? 'primary' : undefined}
            onClick={() => {
              const { command: type, values } = answerTo(m, role);
              openDraft(type, values);
            }}
          >
            {t('ui.talk.answer')}
          </button>
        )}
        <button
          className="ghost"
          onClick={() => openDraft(writesBy(role), { kind: 'forward', about: String(m.id) })}
        >
          {t('ui.talk.forward')}
        </button>
      </div>
    </>
  );
}
