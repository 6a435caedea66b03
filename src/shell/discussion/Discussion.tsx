/** 讨论: the move that is presented, for groups to answer; for the controller the whole script and his acts on it. */
import { useState, type ReactNode } from 'react';
import type { MoveView } from '../../bridge/protocol.ts';
import { setRole } from '../../stores/session.ts';
import { hm } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Empty } from '../ui.tsx';
import { Acts, Present } from './Acts.tsx';
import { Conclude } from './Conclude.tsx';
import './discussion.css';
import { Points } from './Points.tsx';
import { Questions } from './Questions.tsx';
import { isOpen, openOf, STEPS } from './steps.ts';
import { TimeLeft } from './TimeLeft.tsx';

export function Discussion(): ReactNode {
  const { t } = useWords();
  const moves = useSession((s) => s.view!.discussion?.moves ?? []);
  const role = useSession((s) => s.view!.role);
  const controls = useSession((s) => s.seat?.controls ?? true);
  const [chosen, choose] = useState<string | null>(null);
  const leads = controls && role === 'trainer';
  const open = openOf(moves);
  return (
    <>
      {controls && !leads && (
        <p className="hint">
          {t('ui.talks.lead')} <button onClick={() => setRole('trainer')}>{t('ui.talks.lead.take')}</button>
        </p>
      )}
      {moves.length === 0 && <Empty>{t('ui.talks.none')}</Empty>}
      {leads && !open && <p className="hint">{t('ui.talks.begin')}</p>}
      <ol className="moves" aria-label={t('ui.talks.moves')}>
        {moves.map((m) => {
          const shown = isOpen(m) || m.id === chosen;
          return (
            <li key={m.id} className={isOpen(m) ? 'move open' : 'move'}>
              <Head m={m} shown={shown} toggle={() => choose(m.id === chosen ? null : m.id)} />
              {leads && m.step === 'waiting' && !open && <Present m={m} />}
              {shown && <Body m={m} leads={leads} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Head({ m, shown, toggle }: { m: MoveView; shown: boolean; toggle: () => void }): ReactNode {
  const { t, x } = useWords();
  const startsAt = useSession((s) => s.view!.startsAt);
  const title = t('ui.talks.title', { n: m.n, title: x(m.title) });
  return (
    <header>
      <h3>
        {isOpen(m) ? (
          title
        ) : (
          <button className="link" aria-expanded={shown} onClick={toggle}>
            {title}
          </button>
        )}
      </h3>
      <time>{hm(startsAt, m.at)}</time>
      {(!isOpen(m) || m.step === 'coming') && <span className="tag">{t(`state.move.${m.step}`)}</span>}
    </header>
  );
}

function Body({ m, leads }: { m: MoveView; leads: boolean }): ReactNode {
  const { t, x } = useWords();
  const judges = useSession((s) => s.view!.role === 'trainer' || s.view!.role === 'evaluator');
  const at = STEPS.findIndex((k) => k === m.step);
  const spoken = m.step === 'expressed' || m.step === 'closed';
  return (
    <>
      {isOpen(m) && (
        <ol className="steps" aria-label={t('ui.talks.steps')}>
          {STEPS.map((k, i) => (
            <li key={k} className={i < at ? 'past' : ''} aria-current={i === at ? 'step' : undefined}>
              {t(`state.move.${k}`)}
            </li>
          ))}
        </ol>
      )}
      {leads && <Acts m={m} />}
      {m.step === 'deciding' && <TimeLeft m={m} />}
      <p className="situation">{x(m.situation)}</p>
      <Questions m={m} />
      <Points m={m} judges={judges && spoken} />
      {leads && spoken ? (
        <Conclude m={m} />
      ) : (
        m.conclusion !== '' && (
          <section aria-label={t('ui.talks.conclusion')}>
            <h4>{t('ui.talks.conclusion')}</h4>
            <p className="said">{m.conclusion}</p>
          </section>
        )
      )}
    </>
  );
}
