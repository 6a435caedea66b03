/** Training mode: what the catalogue asks for now, with a way straight to the order. */
import type { ReactNode } from 'react';
import { openDraft } from '../../stores/session.ts';
import { valuesFor } from '../answer.ts';
import { duration, hm } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Empty } from '../ui.tsx';

const ORDER = ['overdue', 'late', 'due', 'pending', 'done'];

export function Procedures(): ReactNode {
  const { t, x, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const briefing = useSession((s) => s.briefing)!;
  const forms = useSession((s) => s.forms);
  const items = new Map(briefing.catalogue.map((c) => [c.id, c] as const));
  const rows = [...view.procedures].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.since - b.since,
  );
  return (
    <>
      {rows.length === 0 && <Empty>{t('ui.procedures.none')}</Empty>}
      <ul className="procedures">
        {rows.map((p) => {
          const c = items.get(p.id);
          const answer = briefing.answers[p.id];
          return (
            <li key={p.id} className={`p-${p.state}`}>
              <div className="meta">
                <b>
                  {p.id} {c ? x(c.title) : ''}
                </b>
                <span className={`state ${p.state}`}>{t(`procedure.${p.state}`)}</span>
                {p.dueAt >= 0 && p.state !== 'done' && (
                  <em className={p.dueAt < view.t ? 'late' : undefined}>
                    {t('ui.procedures.by', { at: hm(view.startsAt, p.dueAt) })} ·{' '}
                    {p.dueAt < view.t
                      ? t('ui.procedures.over', { by: duration(view.t - p.dueAt, lang) })
                      : t('ui.procedures.left', { left: duration(p.dueAt - view.t, lang) })}
                  </em>
                )}
                {p.doneAt >= 0 && <em>{hm(view.startsAt, p.doneAt)}</em>}
              </div>
              {c && p.state !== 'done' && (
                <p>
                  {x(c.requirement)}{' '}
                  {answer && forms.some((f) => f.type === answer.command) && p.state !== 'pending' && (
                    <button
                      data-order={answer.command}
                      onClick={() => openDraft(answer.command, valuesFor(answer, p.subject))}
                    >
                      {t(`cmd.${answer.command}`)}
                    </button>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
