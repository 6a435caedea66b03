/** A scenario as a card of the lobby. */
import { useState, type ReactNode } from 'react';
import type { Difficulty } from '../bridge/protocol.ts';
import { useWords } from './hooks.ts';
import { rank, type ScenarioCard } from './scenarios.ts';

/** One exercise; where the file offers several levels of difficulty, they are a choice. */
export function ScenarioItem({
  s,
  onBegin,
  children,
  label,
}: {
  s: ScenarioCard;
  onBegin: (s: ScenarioCard, d: Difficulty) => void;
  /** Other things that can be done with it. */
  children?: ReactNode;
  /** What beginning it is called, where that is not to open it alone. */
  label?: string | undefined;
}): ReactNode {
  const { t, x } = useWords();
  const [level, setLevel] = useState(s.difficulty);
  const levels = [s.difficulty, ...s.others.map((o) => o.level)].sort((a, b) => rank(a) - rank(b));
  const note = s.others.find((o) => o.level === level)?.note;
  return (
    <li>
      <div className="tags">
        {levels.length === 1 ? (
          <span className={`tag d-${level}`}>{t(`difficulty.${level}`)}</span>
        ) : (
          <div role="group" aria-label={t('ui.lobby.difficulty')} className="levels">
            {levels.map((d) => (
              <button
                key={d}
                className={d === level ? `tag d-${d} on` : 'tag'}
                aria-pressed={d === level}
                onClick={() => setLevel(d)}
              >
                {t(`difficulty.${d}`)}
              </button>
            ))}
          </div>
        )}
        <span className="where" title={x(s.place)}>
          {x(s.place)}
        </span>
      </div>
      <h4>{x(s.title)}</h4>
      <p title={x(s.summary)}>{note ? x(note) : x(s.summary)}</p>
      <footer>
        <em>{t('ui.lobby.length', { d: s.duration, r: s.timeRatio, m: minutes(s) })}</em>
        {children}
        <button className="primary" onClick={() => onBegin(s, level)}>
          {label ?? t('ui.lobby.open')}
        </button>
      </footer>
    </li>
  );
}
/** Wall-clock minutes at the recommended ratio. */
function minutes(s: ScenarioCard): number {
  const [h, m] = s.duration.split(':').map(Number);
  return Math.round((h * 60 + m) / s.timeRatio);
}
