/** The controller's acts on a move, each named by what it leads to. */
import type { ReactNode } from 'react';
import type { MoveView } from '../../bridge/protocol.ts';
import { setSpeed, skipTo } from '../../stores/session.ts';
import { useAct } from '../conduct/acts.ts';
import { useSession } from '../hooks.ts';
import { useRoleNames } from '../seats/Waiting.tsx';
import { silentOf } from './steps.ts';

/** Scenario minutes that are run on at a press, to see what follows. */
const ON_MIN = 10;

/** Presents a move: the simulation runs to its moment at once, and stands there. */
export function Present({ m }: { m: MoveView }): ReactNode {
  const { t } = useRoleNames();
  const act = useAct();
  const now = useSession((s) => s.view!.t);
  return (
    <p className="row wrap">
      <button
        className="primary"
        onClick={() =>
          void act('move.present', { move: m.id }).then((done) => {
            if (done && m.at > now) skipTo(m.at);
          })
        }
      >
        {t('cmd.move.present')}
      </button>
      {m.at < now && <span className="hint">{t('ui.talks.gone')}</span>}
    </p>
  );
}

export function Acts({ m }: { m: MoveView }): ReactNode {
  const { t, list } = useRoleNames();
  const act = useAct();
  const view = useSession((s) => s.view!);
  const ratio = useSession((s) => s.briefing!.timeRatio);
  const give = (what: string, more: Record<string, unknown> = {}): Promise<boolean> =>
    act(`move.${what}`, { move: m.id, ...more });
  if (m.step === 'waiting' || m.step === 'closed') return null;
  const silent = m.step === 'deciding' ? silentOf(m) : [];
  const runs = m.step === 'expressed' && !m.stands;
  return (
    <>
      <div className="row wrap" role="group" aria-label={t('ui.talks.acts')}>
        {m.step === 'coming' ? (
          <button className="primary" onClick={() => skipTo(m.at)}>
            {t('ui.talks.to-moment')}
          </button>
        ) : (
          <button className={m.step === 'expressed' ? '' : 'primary'} onClick={() => void give('next')}>
            {t(`ui.talks.next.${m.step}`)}
          </button>
        )}
        {m.step === 'expressed' && (
          <>
            <button disabled={m.answersShown} onClick={() => void give('show', { what: 'answers' })}>
              {t(m.answersShown ? 'ui.talks.answers.shown' : 'ui.talks.show.answers')}
            </button>
            <button disabled={m.pointsShown} onClick={() => void give('show', { what: 'points' })}>
              {t(m.pointsShown ? 'ui.talks.points.shown' : 'ui.talks.show.points')}
            </button>
            {m.stands ? (
              <button onClick={() => void give('run-on').then((done) => done && setSpeed(ratio))}>
                {t('cmd.move.run-on')}
              </button>
            ) : (
              <button onClick={() => skipTo(Math.min(view.closeAt, view.t + ON_MIN * 60))}>
                {t('ui.talks.on', { n: ON_MIN })}
              </button>
            )}
          </>
        )}
        {m.takesBack && (
          <button className="ghost" onClick={() => void give('back')}>
            {t('cmd.move.back')}
          </button>
        )}
      </div>
      <p className="hint" role="status">
        {silent.length > 0
          ? t('ui.talks.silent', { list: list(silent) })
          : t(runs ? 'ui.talks.runs' : `ui.talks.hint.${m.step}`)}
      </p>
    </>
  );
}
