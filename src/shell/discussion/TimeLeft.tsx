/** How long the room still has: by this page's own clock, since it saw the discussion begin. A guide, nothing is stopped by it. */
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { MoveView } from '../../bridge/protocol.ts';
import { discussionStore } from '../../stores/discussion.ts';
import { useWords } from '../hooks.ts';

const two = (n: number): string => String(n).padStart(2, '0');
export function TimeLeft({ m }: { m: MoveView }): ReactNode {
  const { t } = useWords();
  const since = useStore(discussionStore, (s) => s.since[m.id]);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (since === undefined) return null;
  const left = Math.ceil(m.minutes * 60 - (now - since) / 1000);
  const far = Math.abs(left);
  const clock = `${two(Math.floor(far / 60))}:${two(far % 60)}`;
  return (
    <p className={left < 0 ? 'time-left over2' : 'time-left'} role="timer">
      {t(left < 0 ? 'ui.talks.over' : 'ui.talks.left', { clock, n: m.minutes })}
    </p>
  );
}
