/** Messages as they arrived; doubtful ones can be verified, rumours answered. */
import { useMemo, useState, type ReactNode } from 'react';
import type { MessageView } from '../../bridge/protocol.ts';
import { command, focusOn, openDraft, selectionStore, toast } from '../../stores/session.ts';
import { markRead, uiStore } from '../../stores/panel.ts';
import { useStore } from 'zustand';
import { clock, compass, hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty } from '../ui.tsx';
import { useRejection } from '../form/rejection.ts';

const COLOURS = ['', 'red', 'orange', 'yellow', 'blue'];

/** The wording of a message: scenario text, or the code's words with names in place of ids. */
export function useMessageText(): (m: MessageView) => string {
  const { x, t, first, lang } = useWords();
  const name = useNames();
  const startsAt = useSession((s) => s.view?.startsAt ?? '');
  return (m) => {
    if (m.text) return x(m.text);
    const p: Record<string, string | number> = {};
    for (const [k, v] of Object.entries(m.params)) {
      if (k === 'colour') p[k] = t(`choice.${COLOURS[Number(v)]}`);
      else if (k === 'kind') p[k] = t(`dangerkind.${v}`);
      else if (k === 'peakAt') p[k] = clock(startsAt, Number(v), lang);
      else if (k === 'item') p[k] = first([`choice.item.${v}`, `choice.${v}`]);
      else if (k === 'method' || k === 'tool') p[k] = t(`choice.${v}`);
      else if (k === 'substance') p[k] = first([`substance.${v}`]);
      else if (k === 'wind' && typeof v === 'number') p[k] = t('ui.hazmat.windfrom', { from: compass(t, v) });
      else p[k] = typeof v === 'string' ? name(v) : v;
    }
    // Nobody trapped is said in its own words.
    return first([...(m.params.trapped === 0 ? [`msg.${m.code}.0`] : []), `msg.${m.code}`], p);
  };
}

export function Inbox(): ReactNode {
  const { t, first } = useWords();
  const name = useNames();
  const say = useRejection();
  const text = useMessageText();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const spots = useMemo(
    () =>
      new Map([
        ...base.places.map((p) => [p.id, p.at] as const),
        ...base.levees.map((l) => [l.id, l.line[Math.floor(l.line.length / 2)]] as const),
        ...view.sites.map((q) => [q.id, q.at] as const),
      ]),
    [base, view.sites],
  );
  const read = useStore(uiStore, (s) => s.read);
  const [only, setOnly] = useState<'all' | 'unread' | 'doubtful'>('all');
  const list = useMemo(
    () =>
      [...view.messages]
        .reverse()
        .filter((m) => only === 'all' || (only === 'unread' ? !read.has(m.id) : m.verifiable && !m.verified)),
    [view.messages, only, read],
  );
  const verify = async (m: MessageView, method: string): Promise<void> => {
    const roles = ['duty', 'hq-office', 'emergency', 'publicity'] as const;
    const held = view.role;
    const r = await command(
      { type: 'report.verify', message: String(m.id), method },
      (roles as readonly string[]).includes(held) ? held : 'duty',
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
  // The first place or works that a message names, or its sender's.
  const where = (m: MessageView): string | undefined =>
    [...Object.values(m.params).map(String), m.from].find((id) => spots.has(id));
  const show = (m: MessageView): void => {
    const id = where(m)!;
    const at = spots.get(id)!;
    selectionStore.setState({ place: id });
    focusOn(at.lon, at.lat);
  };
  return (
    <>
      <div className="tools">
        {(['all', 'unread', 'doubtful'] as const).map((k) => (
          <button
            key={k}
            className={only === k ? 'chip on' : 'chip'}
            aria-pressed={only === k}
            onClick={() => setOnly(k)}
          >
            {t(`ui.inbox.${k}`)}
          </button>
        ))}
        <span className="grow" />
        <button onClick={() => markRead(view.messages.map((m) => m.id))}>{t('ui.inbox.readAll')}</button>
      </div>
      {list.length === 0 && <Empty>{t('ui.inbox.empty')}</Empty>}
      <ul className="messages" aria-label={t('ui.tab.inbox')}>
        {list.slice(0, 150).map((m) => (
          <li
            key={m.id}
            className={read.has(m.id) ? '' : 'unread'}
            onClick={() => !read.has(m.id) && markRead([m.id])}
          >
            <div className="meta">
              <time>{hm(view.startsAt, m.t)}</time>
              <b>{name(m.from)}</b>
              <span className="tag">{first([`channel.${m.channel}`])}</span>
              {where(m) && (
                <button
                  className="ghost"
                  title={t('ui.locate')}
                  aria-label={t('ui.locate')}
                  onClick={() => show(m)}
                >
                  ◎
                </button>
              )}
              {m.verifiable && !m.verified && <span className="tag doubt">{t('ui.inbox.tocheck')}</span>}
              {m.verified && (
                <span className={m.verified.result ? 'tag yes' : 'tag no'}>
                  {t(m.verified.result ? 'ui.inbox.true' : 'ui.inbox.false')}
                </span>
              )}
            </div>
            <p>{text(m)}</p>
            {m.verifiable && !m.verified && (
              <div className="row">
                {(['call-back', 'second-source', 'uav'] as const).map((k) => (
                  <button key={k} onClick={() => void verify(m, k)}>
                    {t(`choice.${k}`)}
                  </button>
                ))}
              </div>
            )}
            {m.verified && !m.verified.result && (
              <div className="row">
                <button
                  onClick={() => openDraft('statement.publish', { topic: 'rumour', answers: String(m.id) })}
                >
                  {t('ui.inbox.answer')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
