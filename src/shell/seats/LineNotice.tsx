/** What everybody must see at once: the line is lost, or the controller has stopped the clock with a word. */
import type { ReactNode } from 'react';
import { useCurtain } from './Curtain.tsx';
import { leaveRoom } from '../../stores/room.ts';
import { useSession, useWords } from '../hooks.ts';

export function LineNotice(): ReactNode {
  const { t } = useWords();
  const line = useSession((s) => s.line);
  const notice = useSession((s) => s.room?.notice ?? null);
  const curtain = useCurtain();
  const closed = useSession((s) => s.room?.closed ?? false);
  if (line === 'lost')
    return (
      <div className="line-notice lost" role="alert">
        <b>{t('seats.line.lost')}</b>
        <p>{t('seats.line.lost.hint')}</p>
      </div>
    );
  if (line === 'ended')
    return (
      <div className="line-notice lost" role="alert">
        <b>{t(closed ? 'seats.line.closed' : 'seats.line.ended')}</b>
        <p>
          <button onClick={leaveRoom}>{t('ui.failure.lobby')}</button>
        </p>
      </div>
    );
  // The word stands on the curtain.
  if (notice === null || curtain) return null;
  return (
    <div className="line-notice" role="alert">
      <b>{t('seats.notice.title')}</b>
      <p>{notice}</p>
    </div>
  );
}
