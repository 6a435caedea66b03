/** The trainer's seat: truth, the list of injects, pace, notes, waivers. Everything done here is logged. */
import { useState, type ReactNode } from 'react';
import { openDraft, setRole, skipTo } from '../../stores/session.ts';
import { useSession, useWords } from '../hooks.ts';
import { useAct } from '../conduct/acts.ts';
import { Msel } from '../conduct/Msel.tsx';
import { Posts } from '../conduct/Posts.tsx';
import { Truth } from '../conduct/Truth.tsx';
import { Confirm, Empty, Section } from '../ui.tsx';

export function Trainer(): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const view = useSession((s) => s.view)!;
  const controls = useSession((s) => s.seat?.controls ?? true);
  const [ending, setEnding] = useState(false);
  const [skip, setSkip] = useState('0:30');
  if (view.role !== 'trainer' && view.role !== 'evaluator')
    return (
      <Empty>
        {t('ui.trainer.other')} <button onClick={() => setRole('trainer')}>{t('ui.trainer.take')}</button>
      </Empty>
    );
  const doSkip = (): void => {
    const m = /^(\d{1,3}):([0-5]\d)$/.exec(skip);
    if (m) skipTo(Math.min(view.closeAt, view.t + Number(m[1]) * 3600 + Number(m[2]) * 60));
  };
  return (
    <>
      {controls && (
        <Section title={t('ui.trainer.pace')}>
          <div className="row wrap">
            {view.phase === 'paused' ? (
              <button onClick={() => void act('exercise.resume')}>{t('cmd.exercise.resume')}</button>
            ) : (
              <button onClick={() => void act('exercise.pause')}>{t('cmd.exercise.pause')}</button>
            )}
            <label className="row">
              {t('ui.trainer.skip')}
              <input
                className="short"
                value={skip}
                aria-label={t('ui.trainer.skip')}
                onChange={(e) => setSkip(e.target.value)}
              />
              <button onClick={doSkip}>{t('ui.trainer.go')}</button>
            </label>
            <button className="danger" onClick={() => setEnding(true)}>
              {t('cmd.exercise.end')}
            </button>
          </div>
        </Section>
      )}
      <Section title={t('ui.trainer.notes')}>
        <div className="row wrap">
          {['observation.note', 'item.waive', 'item.override'].map((c) => (
            <button key={c} onClick={() => openDraft(c)}>
              {t(`cmd.${c}`)}
            </button>
          ))}
          {controls && (
            <button onClick={() => openDraft('message.simulate')}>{t('ui.conduct.simulate')}</button>
          )}
        </div>
      </Section>
      <Msel acts={controls} />
      <Posts />
      <Truth />
      {ending && (
        <Confirm
          title={t('cmd.exercise.end')}
          text={t('ui.trainer.endtext')}
          yes={t('cmd.exercise.end')}
          reason
          onNo={() => setEnding(false)}
          onYes={(reason) => (setEnding(false), void act('exercise.end', { reason }))}
        />
      )}
    </>
  );
}
