/** How things stood through the exercise: the report's own figure, and the same as a table for keyboard and screen reader. */
import { useMemo, type ReactNode } from 'react';
import { stateFigure } from '../../export/state-figure.ts';
import { laneWords } from '../../export/state-words.ts';
import { clock } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';

export function States(): ReactNode {
  const { t, lang } = useWords();
  const { lanes, stories, names } = useSession((s) => s.review)!.stood;
  const { startsAt } = useSession((s) => s.briefing)!;
  const known = useNames();
  const { figure, words } = useMemo(() => {
    const name = (id: string): string => names[id]?.[lang] ?? known(id);
    return {
      figure: stateFigure({ states: lanes, stories, lang, t, name }),
      words: laneWords(lanes, stories, lang, t, name),
    };
  }, [lanes, stories, names, lang, t, known]);
  if (!figure)
    return (
      <Section title={t('report.states')}>
        <Empty>{t('ui.review.states.none')}</Empty>
      </Section>
    );
  return (
    <Section title={t('report.states')}>
      <p className="hint">{t('report.states.hint')}</p>
      <img
        className="state-lanes"
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
        alt={figure.title}
      />
      {lanes.more > 0 && <p className="hint">{t('report.states.more', { n: lanes.more })}</p>}
      <details>
        <summary>{t('ui.review.states.table')}</summary>
        <table>
          <thead>
            <tr>
              {['thing', 'state', 'from', 'to'].map((c) => (
                <th key={c}>{t(`ui.review.states.${c}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.lanes.flatMap((l) =>
              l.spans.map((s) => (
                <tr key={`${l.chart} ${l.instance} ${l.region} ${s.from}`}>
                  <td>{[words.name(l), words.about(l)].filter((x) => x !== '').join(' · ')}</td>
                  <td>{words.state(l, s.state)}</td>
                  <td>{clock(startsAt, s.from, lang)}</td>
                  <td>{clock(startsAt, s.to, lang)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </Section>
  );
}
