/** How each post stands: who sits there, when it last did anything, what waits for it. In a room the seats' lines as well. */
import { useEffect, type ReactNode } from 'react';
import type { PostView, Role } from '../../bridge/protocol.ts';
import { listsProcedures, showProcedures } from '../../stores/session.ts';
import { uiStore } from '../../stores/panel.ts';
import { useStore } from 'zustand';
import { duration, hm } from '../format.ts';
import { useSession } from '../hooks.ts';
import { useRoleNames } from '../seats/Waiting.tsx';
import { Empty, Section } from '../ui.tsx';
import { isUnread } from '../unread.ts';

export function Posts(): ReactNode {
  const { t } = useRoleNames();
  const posts = useSession((s) => s.view!.conduct?.posts);
  const controls = useSession((s) => s.seat?.controls ?? true);
  const hints = useSession(listsProcedures);
  // What is overdue is worked out for whoever asks; afterwards as before.
  useEffect(() => {
    if (!controls) return undefined;
    showProcedures(true);
    return () => showProcedures(hints);
  }, [controls, hints]);
  return (
    <Section title={t('ui.posts')}>
      {!posts || posts.length === 0 ? (
        <Empty>{t('ui.posts.none')}</Empty>
      ) : (
        <table className="rows posts">
          <thead>
            <tr>
              {['post', 'last', 'unread', 'asked', 'news', 'overdue'].map((k) => (
                <th key={k} scope="col">
                  {t(`ui.posts.${k}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {posts.map((p) => (
              <Row key={p.role} p={p} />
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{t('ui.posts.hint')}</p>
    </Section>
  );
}

function Row({ p }: { p: PostView }): ReactNode {
  const { t, lang } = useRoleNames();
  const view = useSession((s) => s.view)!;
  const room = useSession((s) => s.room);
  const unread = useUnread(p.role);
  const overdue = useOverdue(p.role);
  const seats = (room?.seats ?? []).filter(
    (s) => s.roles.includes(p.role) && s.shows === null && (s.state === 'here' || s.state === 'away'),
  );
  return (
    <tr>
      <th scope="row">
        {t(`role.${p.role}`)}
        {p.overloaded && <span className="tag no">{t('ui.posts.overloaded')}</span>}
        {p.idle && <span className="tag doubt">{t('ui.posts.idle')}</span>}
        {room &&
          (seats.length === 0 ? (
            <em>{t('ui.posts.empty')}</em>
          ) : (
            seats.map((s) => (
              <em key={s.id}>
                <span aria-hidden="true">{s.state === 'here' ? '●' : '○'}</span> {s.name}{' '}
                {t(`seats.state.${s.state}`)}
              </em>
            ))
          ))}
      </th>
      <td>
        {p.lastActAt < 0
          ? '—'
          : t('ui.posts.ago', {
              at: hm(view.startsAt, p.lastActAt),
              ago: duration(view.t - p.lastActAt, lang),
            })}
      </td>
      <td>{unread ?? '—'}</td>
      <td className={p.asked > 0 ? 'over1' : ''}>{p.asked}</td>
      <td>{p.news}</td>
      <td className={overdue > 0 ? 'over2' : ''}>{overdue}</td>
    </tr>
  );
}

/** Messages that its people have not opened, as their pages say; alone, as this page knows. Null: nobody is there to say. */
function useUnread(role: Role): number | null {
  const room = useSession((s) => s.room);
  const messages = useSession((s) => s.view!.messages);
  const read = useStore(uiStore, (s) => s.read);
  if (!room) return messages.filter((m) => m.to.includes(role) && isUnread(m, read, role)).length;
  const told = room.seats.flatMap((s) =>
    s.state === 'here' && s.roles.includes(role) && s.unread !== null ? [s.unread] : [],
  );
  return told.length === 0 ? null : Math.max(...told);
}
/** Items that are its own and late. */
function useOverdue(role: Role): number {
  const catalogue = useSession((s) => s.briefing!.catalogue);
  const procedures = useSession((s) => s.view!.procedures);
  const late = new Set(
    procedures.flatMap((x) => (x.state === 'late' || x.state === 'overdue' ? [x.id] : [])),
  );
  return catalogue.filter((c) => late.has(c.id) && c.roles.includes(role)).length;
}
