/** The run on the map again: a scrubber over stored moments, with what the log says around each. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { seek } from '../../stores/session.ts';
import { clock, elapsed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { MapPane } from '../MapPane.tsx';
import { BranchFrom } from './Branches.tsx';
import { useEventText } from './events.ts';

/** Bookkeeping that says nothing to a reader. */
const QUIET = new Set([
  'STAGES',
  'COVERAGE',
  'KNOWN',
  'BULLETIN',
  'MESSAGE',
  'SCORED_END',
  'OUTCOME',
  'STATE_CHANGED',
  'STORY_STARTED',
  'STORY_STOPPED',
  'STORY_BRANCH',
]);

/** @param onNote opens the desk on an event. */
export function Replay({ onNote }: { onNote: (event: number) => void }): ReactNode {
  const { t, lang } = useWords();
  const briefing = useSession((s) => s.briefing)!;
  const { frames, events } = useSession((s) => s.review)!;
  const replay = useSession((s) => s.replay);
  const kept = useSession((s) => s.save !== null);
  const say = useEventText();
  const [i, setI] = useState(frames.length - 1);
  const [playing, setPlaying] = useState(false);
  const at = frames[i] ?? 0;
  useEffect(() => seek(at), [at]);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(
      () => setI((k) => (k + 1 < frames.length ? k + 1 : (setPlaying(false), k))),
      400,
    );
    return () => clearInterval(timer);
  }, [playing, frames.length]);
  const near = useMemo(
    () =>
      events
        .filter((e) => !QUIET.has(e.kind) && e.t <= at)
        .slice(-40)
        .reverse(),
    [events, at],
  );
  const v = replay?.view;
  return (
    <div className="replay">
      <MapPane />
      <aside>
        <div className="row">
          <button
            aria-label={t(playing ? 'ui.replay.pause' : 'ui.replay.play')}
            onClick={() => (!playing && i >= frames.length - 1 && setI(0), setPlaying(!playing))}
          >
            {playing ? '❚❚' : '▶'}
          </button>
          <input
            className="grow"
            type="range"
            min={0}
            max={Math.max(0, frames.length - 1)}
            value={i}
            aria-label={t('ui.replay.scrub')}
            aria-valuetext={clock(briefing.startsAt, at, lang)}
            onChange={(e) => (setPlaying(false), setI(Number(e.target.value)))}
          />
        </div>
        <p>
          <b>{clock(briefing.startsAt, at, lang)}</b> · {elapsed(at)}
          {v &&
            ` · ${t('ui.top.evacuated')} ${v.casualties.evacuated} · ${t('ui.top.trapped')} ${v.truth?.trapped ?? v.casualties.trapped} · ${t('ui.top.dead')} ${v.truth?.dead ?? v.casualties.dead}`}
        </p>
        {kept && (
          <details>
            <summary>{t('branch.open')}</summary>
            <BranchFrom key={at} at={at} />
          </details>
        )}
        <ul className="plain log" tabIndex={0}>
          {near.map((e) => (
            <li key={e.n}>
              <time>{elapsed(e.t)}</time> {say(e)} <em>ev#{e.n}</em>{' '}
              <button
                className="link"
                aria-label={`${t('desk.observe.begin')} ev#${e.n}`}
                onClick={() => onNote(e.n)}
              >
                {t('desk.observe.begin')}
              </button>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
