/** Another time for one inject: by the calendar's clock, or so many minutes from now. */
import { useState, type ReactNode } from 'react';
import type { InjectView } from '../../bridge/protocol.ts';
import { hm } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Dialog } from '../ui.tsx';
import { useAct } from './acts.ts';
import { secondOf } from './order.ts';

const PLUS = [5, 10, 15, 30, 60] as const;

export function RetimeDialog({ i, onClose }: { i: InjectView; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { t: now, startsAt } = useSession((s) => s.view)!;
  const at = (s: number): string => hm(startsAt, s);
  const [time, setTime] = useState(at(i.dueAt > now ? i.dueAt : now + 600));
  const [reason, setReason] = useState('');
  const second = secondOf(startsAt, now, time);
  const give = async (): Promise<void> => {
    if (second !== null && (await act('inject.retime', { inject: i.id, at: second, reason: reason.trim() })))
      onClose();
  };
  return (
    <Dialog title={t('ui.msel.retime.title', { id: i.id })} onClose={onClose}>
      <form onSubmit={(e) => (e.preventDefault(), void give())}>
        <p className="hint">{t('ui.msel.retime.hint')}</p>
        <label className="field">
          <span>{t('ui.msel.retime.at')}</span>
          <input type="time" required data-first value={time} onChange={(e) => setTime(e.target.value)} />
        </label>
        <div className="row wrap">
          {PLUS.map((n) => (
            <button key={n} type="button" className="chip" onClick={() => setTime(at(now + n * 60 + 59))}>
              {t('ui.msel.retime.plus', { n })}
            </button>
          ))}
        </div>
        <label className="field">
          <span>{t('field.reason')}</span>
          <input type="text" maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
        <div className="row end">
          <button type="button" onClick={onClose}>
            {t('ui.cancel')}
          </button>
          <button className="primary" disabled={second === null}>
            {t('cmd.inject.retime')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
