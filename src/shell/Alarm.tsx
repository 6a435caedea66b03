/** What must not be missed: a banner for each urgent message, a tone, a ring on the map and, if wished, a stop of the clock. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { openDraft, pickPlace, selectionStore, setSpeed } from '../stores/session.ts';
import { markRead, uiStore } from '../stores/panel.ts';
import { setAlarmPause, setAlarmSound } from '../stores/settings.ts';
import { orderFor } from './alarm-orders.ts';
import { hm } from './format.ts';
import { useHints, useNames, useSession, useSettings, useWords } from './hooks.ts';
import { useMessageText, useSpots } from './message-text.ts';
import { tone } from './tone.ts';
import { isUnread } from './unread.ts';

const SHOWN = 2;

export function Alarm(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const text = useMessageText();
  const view = useSession((s) => s.view)!;
  const forms = useSession((s) => s.forms);
  const over = useSession((s) => s.over);
  const read = useStore(uiStore, (s) => s.read);
  const sound = useSettings((s) => s.alarmSound);
  const pause = useSettings((s) => s.alarmPause);
  const where = useSpots();
  const hints = useHints();
  const urgent = useMemo(
    () => view.messages.filter((m) => m.severity === 'urgent' && isUnread(m, read, view.role)),
    [view.messages, view.role, read],
  );
  const newest = urgent.at(-1);
  // What stood unread when the room was opened is no news.
  const heard = useRef(view.messages.at(-1)?.id ?? -1);
  useEffect(() => {
    if (!newest || newest.id <= heard.current) return;
    heard.current = newest.id;
    if (sound) tone();
    if (pause && !over) setSpeed(0);
    const at = where(newest);
    selectionStore.setState({ alarm: at ? at.at : null });
  }, [newest, sound, pause, over, where]);
  useEffect(() => {
    if (urgent.length === 0) selectionStore.setState({ alarm: null });
  }, [urgent.length]);
  if (urgent.length === 0) return null;
  return (
    <section className="alarm" role="alert" aria-label={t('ui.alarm')}>
      <ul>
        {urgent
          .slice(-SHOWN)
          .reverse()
          .map((m) => {
            const at = where(m);
            const order = hints ? orderFor(m) : null;
            return (
              <li key={m.id}>
                <p>
                  <b>⚠ {hm(view.startsAt, m.t)}</b> {name(m.from)}: {text(m)}
                </p>
                <span className="row">
                  {at && (
                    <button data-point="place" onClick={() => pickPlace(at.id, at.at, 'near')}>
                      {t('ui.alarm.where')}
                    </button>
                  )}
                  {order && forms.some((f) => f.type === order.command) && (
                    <button
                      data-order={order.command}
                      onClick={() => {
                        openDraft(order.command, order.values);
                        markRead([m.id]);
                      }}
                    >
                      {t(`cmd.${order.command}`)}
                    </button>
                  )}
                  <button onClick={() => markRead([m.id])}>{t('ui.alarm.noted')}</button>
                </span>
              </li>
            );
          })}
      </ul>
      <div className="alarm-tools">
        {urgent.length > SHOWN && (
          <button onClick={() => markRead(urgent.slice(0, -SHOWN).map((m) => m.id))}>
            {t('ui.alarm.more', { n: urgent.length - SHOWN })}
          </button>
        )}
        <label className="check">
          <input type="checkbox" checked={sound} onChange={(e) => setAlarmSound(e.target.checked)} />
          {t('ui.alarm.sound')}
        </label>
        <label className="check">
          <input type="checkbox" checked={pause} onChange={(e) => setAlarmPause(e.target.checked)} />
          {t('ui.alarm.pause')}
        </label>
      </div>
    </section>
  );
}
