/** What to do when scenario time is over, and when the exercise is. */
import { useState, type ReactNode } from 'react';
import { askHotWash } from '../stores/desk.ts';
import { closeAndReview, openDraft, requestReview } from '../stores/session.ts';
import { elapsed } from './format.ts';
import { useSession, useWords } from './hooks.ts';
import { Confirm } from './ui.tsx';

const LAST = [
  'report.final',
  'housing.plan',
  'insurance.claim',
  'loss.assess',
  'requisition.close',
  'lessons.record',
  'response.end',
] as const;

export function Closing(): ReactNode {
  const { t } = useWords();
  const over = useSession((s) => s.over);
  const closing = useSession((s) => s.view!.t >= s.view!.endAt);
  const closeAt = useSession((s) => s.view!.closeAt);
  const left = useSession((s) => Math.max(0, s.view!.closeAt - 1 - s.view!.t));
  const stopped = useSession((s) => s.view!.phase === 'stopped');
  const [asking, setAsking] = useState(false);
  if (over)
    return (
      <p className="route-note" role="status">
        {t(`phase.${stopped ? 'stopped' : 'ended'}`)}{' '}
        <button onClick={requestReview}>{t('ui.top.review')}</button>{' '}
        <button onClick={() => (askHotWash(true), requestReview())}>{t('desk.hotwash.first')}</button>
      </p>
    );
  if (!closing) return null;
  return (
    <div className="route-note" role="status">
      <b>{t('ui.closing.title')}</b>
      <p>{t('ui.closing.text')}</p>
      <p>{left > 0 ? t('ui.closing.left', { t: elapsed(left) }) : t('ui.closing.none')}</p>
      <div className="row wrap">
        {LAST.map((c) => (
          <button key={c} onClick={() => openDraft(c)}>
            {t(`cmd.${c}`)}
          </button>
        ))}
        <button className="primary" onClick={() => setAsking(true)}>
          {t('ui.closing.end')}
        </button>
      </div>
      {asking && (
        <Confirm
          title={t('ui.closing.end')}
          text={t('ui.closing.sure')}
          yes={t('ui.closing.end')}
          extra={
            <button
              type="button"
              onClick={() => (setAsking(false), askHotWash(true), closeAndReview(closeAt))}
            >
              {t('desk.hotwash.first')}
            </button>
          }
          onNo={() => setAsking(false)}
          onYes={() => (setAsking(false), closeAndReview(closeAt))}
        />
      )}
    </div>
  );
}
