/** What a step points at: found on the page, followed as it moves, given the focus. */
import { useEffect, useState } from 'react';
import type { Rect } from './place.ts';

/** Things move: what is pointed at is looked for again so often. */
const LOOK_MS = 150;

/** The focus goes there, or to the first thing in it that can take it. */
export function goTo(el: HTMLElement): void {
  el.scrollIntoView({ block: 'center' });
  const inner = el.matches('button') ? el : el.querySelector<HTMLElement>('button, input, select, a');
  if (!inner) el.setAttribute('tabindex', '-1');
  (inner ?? el).focus();
}

interface Target {
  readonly el: HTMLElement;
  readonly box: Rect;
}
const boxOf = (el: Element): Rect => {
  const { left, top, width, height } = el.getBoundingClientRect();
  return { left, top, width, height };
};
/** The first of what is named that is there to be seen, and where it is; followed as it moves. */
export function useTarget(selectors: readonly string[]): Target | null {
  const [found, setFound] = useState<Target | null>(null);
  useEffect(() => {
    if (selectors.length === 0) return;
    let seen: Element | null = null;
    const look = (): void => {
      const el = selectors
        .flatMap((q) => [...document.querySelectorAll<HTMLElement>(q)])
        .find((e) => e.getClientRects().length > 0);
      if (!el) return setFound(null);
      if (seen !== el) {
        seen = el;
        const r = el.getBoundingClientRect();
        if (r.top < 0 || r.bottom > window.innerHeight) el.scrollIntoView({ block: 'center' });
      }
      const box = boxOf(el);
      setFound((old) =>
        old?.el === el && (['left', 'top', 'width', 'height'] as const).every((k) => old.box[k] === box[k])
          ? old
          : { el, box },
      );
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    window.addEventListener('scroll', look, true);
    const resized = (): void => {
      seen = null;
      look();
    };
    window.addEventListener('resize', resized);
    return () => {
      clearInterval(timer);
      window.removeEventListener('scroll', look, true);
      window.removeEventListener('resize', resized);
    };
  }, [selectors]);
  return selectors.length > 0 ? found : null;
}
