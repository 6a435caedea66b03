/** One inject of the list. */
import type { ReactNode } from 'react';
import type { InjectView } from '../../bridge/protocol.ts';
import { duration, hm } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { useRoleNames } from '../seats/Waiting.tsx';
import { useAct } from './acts.ts';
import { isOpen } from './order.ts';

/** What is asked about before it is done. */
export type Ask = 'skip' | 'release' | 'retime' | 'copy';

export function InjectRow(p: {
  i: InjectView;
  acts: boolean;
  /** Seconds in which what is sent can be taken back. */
  delay: number;
  ask: (what: Ask) => void;
}): ReactNode {
  const { t, x, list, first } = useRoleNames();
  const { i } = p;
  const title = useItemTitle();
  return (
    <li className={`inject ${i.state}`} aria-label={`${i.id} ${x(i.content)}`}>
      <p className="inject-head">
        <b>{i.id}</b> <When i={i} />
        <span className="tag">{t(`injecttype.${i.type}`)}</span>
        {!i.truth && <span className="tag doubt">{t('ui.msel.false')}</span>}
        {i.state !== 'waiting' && i.state !== 'delivered' && (
          <span className={i.state === 'overdue' ? 'tag no' : 'tag'}>{t(`injectstate.${i.state}`)}</span>
        )}
      </p>
      <p className="hint">
        {t('ui.msel.way', { from: x(i.from), to: list(i.to), channel: first([`channel.${i.channel}`]) })}
      </p>
      <p>{x(i.content)}</p>
      {(i.expects.length > 0 || i.learningPoint || i.controllerNotes || i.waiting.length > 0) && (
        <details>
          <summary>{t('ui.msel.more')}</summary>
          {i.expects.length > 0 && (
            <p className="hint">{t('ui.msel.expects', { list: i.expects.map(title).join('；') })}</p>
          )}
          {i.learningPoint && <p className="hint">{t('report.learning', { text: x(i.learningPoint) })}</p>}
          {i.controllerNotes && <p className="hint">{t('report.notes', { text: x(i.controllerNotes) })}</p>}
          {i.waiting.length > 0 && (
            <p className="hint">{t('ui.msel.waits', { list: i.waiting.join(' ') })}</p>
          )}
        </details>
      )}
      {i.fault && (
        <p className="error" role="status">
          {t(`ui.trainer.fault.${i.fault.what}`, { id: i.id, about: i.fault.about })}
        </p>
      )}
      <Copies i={i} />
      <Pending i={i} acts={p.acts} />
      {p.acts && <Acts {...p} />}
    </li>
  );
}

/** Title of an expected item, under the exercise's doctrine. */
function useItemTitle(): (id: string) => string {
  const { x } = useWords();
  const catalogue = useSession((s) => s.briefing!.catalogue);
  return (id) => {
    const item = catalogue.find((c) => c.id === id);
    return item ? `${id} ${x(item.title)}` : id;
  };
}

/** Clock and countdown of what is to come, or when it came. */
function When({ i }: { i: InjectView }): ReactNode {
  const { t, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const at = (s: number): string => hm(view.startsAt, s);
  const left = i.dueAt - view.t;
  const own = /^\+([\d.]+) (.+)$/.exec(i.at);
  const waitsFor =
    i.at === ''
      ? t('ui.trainer.bystory')
      : own
        ? t('ui.msel.after', { id: own[2], n: own[1] })
        : /^\d+:\d\d$/.test(i.at)
          ? i.at
          : t('ui.msel.when', { when: i.at });
  if (i.state === 'delivered') return <time>{t('ui.msel.came', { at: at(i.since) })}</time>;
  if (!isOpen(i))
    return <time>{t('ui.msel.gone', { at: at(i.since), state: t(`injectstate.${i.state}`) })}</time>;
  return (
    <>
      {i.dueAt < 0 ? (
        <em>{waitsFor}</em>
      ) : (
        <time>
          {at(i.dueAt)}{' '}
          <b className={left <= 0 ? 'over2' : left < 600 ? 'over1' : ''}>
            {left <= 0 && i.state === 'overdue'
              ? t('ui.msel.late', { late: duration(-left, lang) })
              : left < 60
                ? t('ui.msel.now')
                : t('ui.msel.in', { left: duration(left, lang) })}
          </b>
        </time>
      )}
      {i.retimed && <span className="tag">{t('ui.msel.retimed', { own: waitsFor })}</span>}
    </>
  );
}

function Copies({ i }: { i: InjectView }): ReactNode {
  const { t, x, list } = useRoleNames();
  const startsAt = useSession((s) => s.view!.startsAt);
  if (i.copies.length === 0) return null;
  return (
    <ul className="plain copies">
      {i.copies.map((c, k) => (
        <li key={k}>
          {t('ui.msel.copied', { at: hm(startsAt, c.t), to: list(c.to), text: x(c.text) })}
          {c.edited && <span className="tag">{t('ui.msel.edited')}</span>}
          {c.own && <span className="tag">{t('ui.msel.own')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What has been given and has not gone: until then it can be taken back. */
function Pending({ i, acts }: { i: InjectView; acts: boolean }): ReactNode {
  const { t, list, lang } = useRoleNames();
  const act = useAct();
  const now = useSession((s) => s.view!.t);
  return (
    <>
      {i.sending.map((s) => (
        <p key={s.id} className="pending row" role="status">
          {t('ui.msel.sending', {
            left: s.at - now < 60 ? `${Math.max(0, s.at - now)} s` : duration(s.at - now, lang),
            what: s.copy ? t('ui.msel.sending.copy', { to: list(s.copy.to) }) : t('ui.msel.sending.self'),
          })}
          {acts && (
            <button className="primary" onClick={() => void act('inject.take-back', { sending: s.id })}>
              {t('ui.msel.takeback')}
            </button>
          )}
        </p>
      ))}
    </>
  );
}

function Acts({ i, delay, ask }: Parameters<typeof InjectRow>[0]): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const give = (move: string, more: Record<string, unknown> = {}): void =>
    void act(`inject.${move}`, { inject: i.id, ...more });
  // Until what was given has gone there is but one thing to do: take it back.
  const free = !i.sending.some((s) => s.copy === null);
  return (
    <div className="row wrap inject-acts" role="group" aria-label={i.id}>
      {isOpen(i) && free && (
        <>
          <button onClick={() => give('fire', delay > 0 ? { delay } : {})}>{t('ui.trainer.fire')}</button>
          {i.state === 'waiting' ? (
            <button onClick={() => give('hold')}>{t('ui.trainer.hold')}</button>
          ) : (
            // What cannot be taken back and brings more than it says is asked about once more.
            <button onClick={() => (i.state === 'overdue' ? ask('release') : give('release'))}>
              {t('ui.trainer.release')}
            </button>
          )}
          <button onClick={() => ask('retime')}>{t('ui.msel.retime')}</button>
          {i.retimed && <button onClick={() => give('time-back')}>{t('ui.msel.timeback')}</button>}
          <button onClick={() => (i.waiting.length > 0 ? ask('skip') : give('skip'))}>
            {t('ui.trainer.skipit')}
          </button>
        </>
      )}
      {i.state === 'skipped' && <button onClick={() => give('restore')}>{t('ui.msel.restore')}</button>}
      <button onClick={() => ask('copy')}>{t('ui.msel.copy')}</button>
    </div>
  );
}
