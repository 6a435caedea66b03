/** Before the controller lets somebody in. */
import type { ReactNode } from 'react';
import { leaveRoom } from '../../stores/room.ts';
import { useSession, useWords } from '../hooks.ts';
import { LineNotice } from './LineNotice.tsx';

export function Waiting(): ReactNode {
  const { t, list } = useRoleNames();
  const room = useSession((s) => s.room);
  const me = room?.seats.find((s) => s.id === room.me);
  return (
    <main className="seat-waiting">
      <LineNotice />
      <h1>{t('seats.waiting')}</h1>
      {me && (
        <p>
          {me.name} · {list(me.roles)}
        </p>
      )}
      <p className="hint">{t('seats.waiting.hint')}</p>
      <button onClick={leaveRoom}>{t('ui.back')}</button>
    </main>
  );
}

/** Posts in words, one after the other. */
export function useRoleNames(): ReturnType<typeof useWords> & { list: (roles: readonly string[]) => string } {
  const words = useWords();
  const { t, lang } = words;
  return { ...words, list: (roles) => roles.map((r) => t(`role.${r}`)).join(lang === 'zh' ? '、' : ', ') };
}
