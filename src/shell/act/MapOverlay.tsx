/** What lies over the map while something is done on it: the box being drawn, units being carried, the middle for the keyboard. */
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { openDraft, selectionStore, sessionStore, toast } from '../../stores/session.ts';
import { toolsStore } from '../../stores/tools.ts';
import { useNames, useWords } from '../hooks.ts';
import { sendTo } from './send.ts';

export function MapOverlay(): ReactNode {
  useDropped();
  return (
    <div className="map-overlay">
      <i className="cross" aria-hidden="true" />
      <Box />
      <Carried />
    </div>
  );
}
function Box(): ReactNode {
  const box = useStore(toolsStore, (s) => s.box);
  if (!box) return null;
  const [ax, ay, bx, by] = box;
  return (
    <i
      className="map-box"
      style={{
        left: Math.min(ax, bx),
        top: Math.min(ay, by),
        width: Math.abs(ax - bx),
        height: Math.abs(ay - by),
      }}
    />
  );
}
function Carried(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const c = useStore(toolsStore, (s) => s.carried);
  if (!c) return null;
  const who = c.units.length > 1 ? t('map.menu.units', { n: c.units.length }) : name(c.units[0]);
  return (
    <p className={c.target === null ? 'carried' : 'carried here'} style={{ left: c.x, top: c.y }}>
      {who}
      {c.target === null ? ` · ${t('map.carry.none')}` : ` → ${name(c.target)}`}
    </p>
  );
}
/** Units let down on a target: the order's form opens; nothing is sent before it is confirmed there. */
function useDropped(): void {
  const { t } = useWords();
  const dropped = useStore(toolsStore, (s) => s.dropped);
  useEffect(() => {
    const { base, view, briefing, forms } = sessionStore.getState();
    if (!dropped || !base || !view || !briefing) return;
    const order = sendTo(dropped.units, dropped.target, { base, view, briefing, forms });
    if (!order) return toast(t('map.carry.cannot'), false);
    selectionStore.setState({ unit: dropped.units[0], place: dropped.target });
    openDraft(order.command, order.values);
    // Once for each time that something was let down.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [dropped]);
}
