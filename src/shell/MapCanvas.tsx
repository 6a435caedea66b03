/** Where the map is mounted: drawn by the graphics, or as SVG where there are none. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { mountMap, tellMap, uiStore } from '../stores/panel.ts';
import { SvgMap } from './SvgMap.tsx';
import { useSession, useWords } from './hooks.ts';

export function MapCanvas(): ReactNode {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const base = useSession((s) => s.base);
  const state = useStore(uiStore, (s) => s.map.state);
  useEffect(() => {
    const el = box.current;
    if (!el || !base) return;
    let dead = false;
    let undo: (() => void) | null = null;
    tellMap({ state: 'loading', hover: null });
    mountMap(el).then(
      (f) => {
        if (dead) return f();
        undo = f;
        tellMap({ state: 'ready' });
      },
      () => !dead && tellMap({ state: 'failed' }),
    );
    return () => {
      dead = true;
      undo?.();
    };
  }, [base]);
  return state === 'failed' && base ? (
    <SvgMap base={base} />
  ) : (
    <div ref={box} className="map-canvas" tabIndex={0} role="application" aria-label={t('ui.map.keys')} />
  );
}
