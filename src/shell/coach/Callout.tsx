/** A note beside what it speaks of. It takes the focus when nothing else has it, and never from somebody who types. */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../hooks.ts';
import { beside, type Rect } from './place.ts';

export function Callout(p: {
  title: string;
  count?: string;
  target: Rect | null;
  onEscape: () => void;
  children: ReactNode;
}): ReactNode {
  const { t } = useWords();
  const ref = useRef<HTMLElement>(null);
  const [spot, setSpot] = useState({ left: 6, top: 6 });
  useLayoutEffect(() => {
    const el = ref.current!;
    const place = (): void =>
      setSpot((old) => {
        const next = beside(
          p.target,
          { width: el.offsetWidth, height: el.offsetHeight },
          { width: document.documentElement.clientWidth, height: window.innerHeight },
        );
        return old.left === next.left && old.top === next.top ? old : next;
      });
    place();
    const grown = new ResizeObserver(place);
    grown.observe(el);
    window.addEventListener('resize', place);
    return () => {
      grown.disconnect();
      window.removeEventListener('resize', place);
    };
  }, [p.target]);
  useEffect(() => {
    const busy = document.activeElement;
    if (!busy || busy === document.body || ref.current!.contains(busy)) ref.current!.focus();
  }, []);
  return (
    <>
      {p.target && (
        <i
          className="coach-ring"
          aria-hidden="true"
          style={{
            left: p.target.left - 4,
            top: p.target.top - 4,
            width: p.target.width + 8,
            height: p.target.height + 8,
          }}
        />
      )}
      <aside
        ref={ref}
        className="coach"
        role="region"
        aria-label={t('coach.title')}
        tabIndex={-1}
        style={spot}
        onKeyDown={(e) => e.key === 'Escape' && (e.stopPropagation(), p.onEscape())}
      >
        <div aria-live="polite">
          <h2>
            {p.title} {p.count && <em>{p.count}</em>}
          </h2>
        </div>
        {p.children}
      </aside>
    </>
  );
}
