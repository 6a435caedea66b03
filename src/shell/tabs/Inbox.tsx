/** Messages as they arrived: threads of repeated figures, search, by severity and post; doubtful ones can be verified. */
import { useMemo, useState, type ReactNode } from 'react';
import type { MessageView, Role } from '../../bridge/protocol.ts';
import { command, openDraft, pickPlace, toast } from '../../stores/session.ts';
import { markRead, uiStore } from '../../stores/panel.ts';
import { useStore } from 'zustand';
import { hm } from '../format.ts';
import { useHints, useNames, useSession, useWords } from '../hooks.ts';
import { useMessageText, useSpots } from '../message-text.ts';
import { writesNotes } from '../conduct/note.ts';
import { isUnread } from '../unread.ts';
import { threadsOf, type Thread } from '../threads.ts';
import { Empty } from '../ui.tsx';
import { useRejection } from '../form/rejection.ts';
import { TalkBar, WriteButton } from './Talk.tsx';

const VIEWS = ['all', 'unread', 'urgent', 'doubtful'] as const;
const SHOWN = 150;

export function Inbox(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const text = useMessageText();
  const view = useSession((s) => s.view)!;
  const hints = useHints();
  const roles = useSession((s) => s.briefing!.roles);
  const read = useStore(uiStore, (s) => s.read);
  const [only, setOnly] = useState<(typeof VIEWS)[number]>('all');
  const [post, setPost] = useState<Role | ''>('');
  const [q, setQ] = useState('');
  const unread = (m: MessageView): boolean => isUnread(m, read, view.role);
  const unreadOf = useMemo(() => {
    const n = new Map<Role, number>();
    for (const m of view.messages)
      if (isUnread(m, read, view.role)) for (const r of m.to) n.set(r, (n.get(r) ?? 0) + 1);
    return n;
  }, [view.messages, read, view.role]);
  const list = useMemo(() => {
    const words = q.trim().toLowerCase();
    return threadsOf(view.messages.filter((m) => post === '' || m.to.includes(post))).filter(
      ({ last, earlier }) =>
        (only === 'all' ||
          (only === 'unread' && [last, ...earlier].some((m) => isUnread(m, read, view.role))) ||
          (only === 'urgent' && last.severity === 'urgent') ||
          (only === 'doubtful' && last.verifiable && !last.verified)) &&
        (words === '' || `${name(last.from)} ${text(last)}`.toLowerCase().includes(words)),
    );
  }, [view.messages, view.role, only, post, q, read, name, text]);
  return (
    <>
      <div className="tools inbox-tools">
        {VIEWS.filter((k) => hints || k !== 'doubtful').map((k) => (
          <button
            key={k}
            className={only === k ? 'chip on' : 'chip'}
            aria-pressed={only === k}
            onClick={() => setOnly(k)}
          >
            {t(`ui.inbox.${k}`)}
          </button>
        ))}
        <select
          value={post}
          aria-label={t('ui.inbox.post')}
          onChange={(e) => setPost(e.target.value as Role | '')}
        >
          <option value="">{t('ui.inbox.allPosts')}</option>
          {roles.map((r) => (
            <option key={r} value={r}>
              {t(`role.${r}`)}
              {(unreadOf.get(r) ?? 0) > 0 ? ` (${unreadOf.get(r)})` : ''}
            </option>
          ))}
        </select>
        <input
          type="search"
          value={q}
          placeholder={t('ui.search')}
          aria-label={t('ui.search')}
          onChange={(e) => setQ(e.target.value)}
        />
        <button onClick={() => markRead(view.messages.map((m) => m.id))}>{t('ui.inbox.readAll')}</button>
        <WriteButton />
      </div>
      {list.length === 0 && (
        <Empty>{t(q || post || only !== 'all' ? 'ui.inbox.nothing' : 'ui.inbox.empty')}</Empty>
      )}
      <ul className="messages" aria-label={t('ui.tab.inbox')}>
        {list.slice(0, SHOWN).map((k) => (
          <Row key={k.last.id} thread={k} unread={[k.last, ...k.earlier].some(unread)} />
        ))}
      </ul>
    </>
  );
}

function Row({ thread, unread }: { thread: Thread; unread: boolean }): ReactNode {
  const { t, first } = useWords();
  const name = useNames();
  const text = useMessageText();
  const where = useSpots();
  const say = useRejection();
  const hints = useHints();
  const view = useSession((s) => s.view)!;
  const m = thread.last;
  const at = where(m);
  const verify = async (method: string): Promise<void> => {
    const may = ['duty', 'hq-office', 'emergency', 'publicity'] as const;
    const held = view.role;
    const r = await command(
      { type: 'report.verify', message: String(m.id), method },
      (may as readonly string[]).includes(held) ? held : 'duty',
    );
    toast(
      r.ok
        ? t('ui.order.given', { name: t('cmd.report.verify') })
        : r.rejection
          ? say(r.rejection)
          : t('ui.order.lost'),
      r.ok,
    );
  };
  const show = (): void => {
    if (at) pickPlace(at.id, at.at);
  };
  const mine = m.to.includes(view.role) || m.to.length === 0;
  return (
    <li
      className={[m.severity, unread ? 'unread' : ''].join(' ')}
      data-message={m.id}
      // Whoever writes notes goes from one to the next by the keyboard.
      tabIndex={writesNotes(view.role) ? 0 : undefined}
      onClick={() => unread && markRead([m.id, ...thread.earlier.map((e) => e.id)])}
    >
      <div className="meta">
        <time>{hm(view.startsAt, m.t)}</time>
        {m.severity === 'urgent' && <span className="tag no">{t('ui.inbox.urgent')}</span>}
        <b>{name(m.from)}</b>
        <span className="tag">
          {m.talk ? t(`choice.kind.${m.talk.kind}`) : first([`channel.${m.channel}`])}
        </span>
        {!mine && (
          <span className="tag">
            {t('ui.inbox.to', { role: m.to.map((r) => t(`role.${r}`)).join('、') })}
          </span>
        )}
        {at && (
          <button className="ghost" title={t('ui.locate')} aria-label={t('ui.locate')} onClick={show}>
            ◎
          </button>
        )}
        {hints && m.verifiable && !m.verified && <span className="tag doubt">{t('ui.inbox.tocheck')}</span>}
        {m.verified && (
          <span className={m.verified.result ? 'tag yes' : 'tag no'}>
            {t(m.verified.result ? 'ui.inbox.true' : 'ui.inbox.false')}
          </span>
        )}
      </div>
      <p>{text(m)}</p>
      <TalkBar m={m} />
      {thread.earlier.length > 0 && (
        <details>
          <summary>{t('ui.inbox.earlier', { n: thread.earlier.length })}</summary>
          <ul className="plain">
            {thread.earlier.slice(0, 30).map((e) => (
              <li key={e.id}>
                <time>{hm(view.startsAt, e.t)}</time> {text(e)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {m.verifiable && !m.verified && (
        <div className="row">
          {(['call-back', 'second-source', 'uav'] as const).map((k) => (
            <button key={k} data-order="report.verify" onClick={() => void verify(k)}>
              {t(`choice.${k}`)}
            </button>
          ))}
        </div>
      )}
      {m.verified && !m.verified.result && (
        <div className="row">
          <button onClick={() => openDraft('statement.publish', { topic: 'rumour', answers: String(m.id) })}>
            {t('ui.inbox.answer')}
          </button>
        </div>
      )}
    </li>
  );
}
