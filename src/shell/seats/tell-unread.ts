/** Tells the controller of a room how many messages the people at this page have not opened. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { uiStore } from '../../stores/panel.ts';
import { tellRoom } from '../../stores/session.ts';
import { useSession } from '../hooks.ts';
import { isUnread } from '../unread.ts';

/** Messages come in handfuls: one word for all, ms. */
const SETTLE_MS = 1500;

export function useTellUnread(): void {
  const read = useStore(uiStore, (s) => s.read);
  const tells = useSession((s) => s.seat?.remote === true && !s.seat.screen && !s.seat.controls);
  const n = useSession((s) =>
    s.view ? s.view.messages.reduce((k, m) => k + (isUnread(m, read, s.view!.role) ? 1 : 0), 0) : 0,
  );
  useEffect(() => {
    if (!tells) return undefined;
    const later = setTimeout(() => tellRoom({ type: 'unread', n: Math.min(n, 99_999) }), SETTLE_MS);
    return () => clearTimeout(later);
  }, [tells, n]);
}
