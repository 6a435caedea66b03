/** The big screen: map, clock, level, key counts, latest decisions and the controller's word, read from the back of a room. */
import type { ReactNode } from 'react';
import { clockSeconds, count, elapsed, hm, isNight } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { HazardKey } from '../MapLegend.tsx';
import { MapFoot } from '../MapFoot.tsx';
import { MapCanvas } from '../MapCanvas.tsx';
import { useMarkLine } from '../mark-line.ts';
import { latest, marksOf } from '../strip.ts';
import type { MoveView } from '../../bridge/protocol.ts';
import { openOf } from '../discussion/steps.ts';
import { TimeLeft } from '../discussion/TimeLeft.tsx';
import { LevelBadge } from '../ui.tsx';
import { useRoleNames } from './Waiting.tsx';

const COLOURS = ['', 'red', 'orange', 'yellow', 'blue'];

export function BigScreen(): ReactNode {
  const { t, x, lang } = useWords();
  const view = useSession((s) => s.view);
  const briefing = useSession((s) => s.briefing)!;
  const base = useSession((s) => s.base);
  const speed = useSession((s) => s.speed);
  const over = useSession((s) => s.over);
  if (!view) return <p className="loading">{t('ui.loading')}</p>;
  const move = openOf(view.discussion?.moves ?? []);
  const open = view.shelters.filter((s) => s.open);
  const figures: readonly (readonly [word: string, n: number, alarm: boolean])[] = [
    ['ui.top.evacuated', view.casualties.evacuated, false],
    ['ui.top.trapped', view.casualties.trapped, true],
    ['ui.top.dead', view.casualties.dead, true],
    ['screen.injured', view.casualties.injured, true],
    ['screen.sheltered', open.reduce((n, s) => n + Math.round(s.people), 0), false],
    ['screen.crews', view.units.filter((u) => u.task >= 0).length, false],
  ];
  const state = over ? 'screen.over' : speed === 0 ? 'screen.stands' : 'screen.runs';
  return (
    <div className="big-screen">
      <header>
        <h1>{x(briefing.title)}</h1>
        <span className="exercise-mark">{t('ui.mark')}</span>
        {view.truth && <span className="exercise-mark">{t('screen.truth')}</span>}
        <div className="big-clock" role="timer" aria-label={t('ui.top.clock')}>
          <b>
            {isNight(view.startsAt, view.t) ? '☾' : '☀'} {clockSeconds(view.startsAt, view.t, lang)}
          </b>
          <em>
            {t('ui.top.elapsed', { t: elapsed(view.t), of: elapsed(view.endAt) })} · {t(state, { n: speed })}
          </em>
        </div>
        <LevelBadge level={view.response.level}>
          {view.response.level === 0 ? t('ui.top.nolevel') : t(`level.${view.response.level}`)}
        </LevelBadge>
        {view.rainSignal.colour > 0 && (
          <LevelBadge level={view.rainSignal.colour}>
            ☂ {t(`choice.${COLOURS[view.rainSignal.colour]}`)}
          </LevelBadge>
        )}
      </header>
      <section className="map" aria-label={t('ui.map')}>
        {base && <MapCanvas />}
        <HazardKey />
        <MapFoot />
      </section>
      <aside>
        <dl aria-label={t('screen.figures')}>
          {figures.map(([word, n, alarm]) => (
            <div key={word} className={alarm && n > 0 ? 'bad' : ''}>
              <dt>{t(word)}</dt>
              <dd>{count(n)}</dd>
            </div>
          ))}
        </dl>
        {move ? <MoveOnScreen m={move} /> : <Decisions />}
      </aside>
    </div>
  );
}

/** The move that is discussed: its situation, and once they are put, its questions; what was expected when it is shown. */
function MoveOnScreen({ m }: { m: MoveView }): ReactNode {
  const { t, x, list } = useRoleNames();
  return (
    <section className="screen-move" aria-label={t('screen.question')}>
      <h2>{t('ui.talks.title', { n: m.n, title: x(m.title) })}</h2>
      {m.step === 'deciding' && <TimeLeft m={m} />}
      {m.questions.length === 0 ? (
        <p>{x(m.situation)}</p>
      ) : (
        <ol>
          {m.questions.map((q) => (
            <li key={q.id}>
              <b>{x(q.text)}</b> <em>{list(q.to)}</em>
            </li>
          ))}
        </ol>
      )}
      {m.pointsShown && (
        <>
          <h2>{t('ui.talks.points')}</h2>
          <ol>
            {m.points!.map((p) => (
              <li key={p.id}>{x(p.text)}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Decisions(): ReactNode {
  const { t } = useWords();
  const view = useSession((s) => s.view)!;
  const { about } = useMarkLine(view);
  const list = latest(marksOf(view, false), view.t);
  return (
    <section aria-label={t('screen.decisions')}>
      <h2>{t('screen.decisions')}</h2>
      {list.length === 0 && <p className="hint">{t('screen.decisions.none')}</p>}
      <ol>
        {list.map(({ mark, n }) => (
          <li key={`${mark.t} ${mark.kind}`}>
            <time>{hm(view.startsAt, mark.t)}</time> <b>{t(`mark.${mark.kind}`)}</b>{' '}
            {n > 1 ? t('screen.times', { n }) : about(mark)}
          </li>
        ))}
      </ol>
    </section>
  );
}
