/** The border between map and panel: dragged, or moved by the arrow keys; double click or Home puts it back. */
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { PANEL, setPanelWidth } from '../stores/settings.ts';
import { useSettings, useWords } from './hooks.ts';

const STEP = 24;

export function Splitter(): ReactNode {
  const { t } = useWords();
  const width = useSettings((s) => s.panelWidth);
  const now = (e: { currentTarget: Element }): number =>
    width ?? e.currentTarget.nextElementSibling!.getBoundingClientRect().width;
  const drag = (e: PointerEvent<HTMLDivElement>): void => {
    if (!e.currentTarget.hasPointerCapture(e.pointerId)) return;
    setPanelWidth(document.documentElement.clientWidth - e.clientX);
  };
  const key = (e: KeyboardEvent<HTMLDivElement>): void => {
    const by = e.key === 'ArrowLeft' ? STEP : e.key === 'ArrowRight' ? -STEP : 0;
    if (by !== 0) setPanelWidth(now(e) + by);
    else if (e.key === 'Home') setPanelWidth(null);
    else return;
    e.preventDefault();
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('ui.splitter')}
      title={t('ui.splitter')}
      aria-valuemin={PANEL.min}
      aria-valuemax={PANEL.max}
      aria-valuenow={width ?? PANEL.usual}
      tabIndex={0}
      onPointerDown={(e) => e.currentTarget.setPointerCapture(e.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => setPanelWidth(null)}
      onKeyDown={key}
    />
  );
}
