/** 态势演化: how things stand, since when, and what may come next; for trainer and evaluator every chart as a live diagram. */
import { useState, type ReactNode } from 'react';
import type { LaneView } from '../../bridge/protocol.ts';
import { duration, hm } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { later } from '../later.tsx';
import { useStates } from '../states/useStates.ts';
import { useStateWords, type StateWords } from '../states/words.ts';
import { Empty, Section } from '../ui.tsx';

const Diagram = later(() => import('../states/Diagram.tsx').then((m) => m.default));
/** Rows before «all of them» is asked for. */
const SHOWN = 40;

export function States(): ReactNode {
  const { t } = useWords();
  const states = useStates();
  const words = useStateWords(states?.charts ?? null);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState('');
  if (!states) return <Empty>{t('ui.loading')}</Empty>;
  // What has stood as it does since the start tells nobody anything.
  const moved = states.lanes.filter((l) => all || l.since > 0);
  const world = moved.filter((l) => l.hazard !== null);
  const response = moved.filter((l) => l.hazard === null);
  const chart = states.charts?.find((c) => c.id === open);
  return (
    <>
      <div className="tools">
        <label className="check">
          <input type="checkbox" checked={all} onChange={(e) => setAll(e.target.checked)} />
          {t('ui.states.all', { n: states.lanes.length })}
        </label>
        {states.charts && (
          <label className="row">
            {t('ui.states.diagram')}
            <select value={open} onChange={(e) => setOpen(e.target.value)}>
              <option value="">—</option>
              {states.charts
                .filter((c) => c.rows.length > 0)
                .map((c) => (
                  <option key={c.id} value={c.id}>
                    {words.chart(c.id)}
                  </option>
                ))}
            </select>
          </label>
        )}
      </div>
      {chart && <Diagram key={chart.id} chart={chart} t={states.t} words={words} />}
      <Section title={t('ui.states.world')}>
        <Lanes lanes={world} t={states.t} words={words} onOpen={states.charts ? setOpen : undefined} />
      </Section>
      <Section title={t('ui.states.response')}>
        <Lanes lanes={response} t={states.t} words={words} onOpen={states.charts ? setOpen : undefined} />
      </Section>
    </>
  );
}

function Lanes(p: {
  lanes: readonly LaneView[];
  t: number;
  words: StateWords;
  onOpen: ((chart: string) => void) | undefined;
}): ReactNode {
  const { t, lang } = useWords();
  const startsAt = useSession((s) => s.view!.startsAt);
  const [more, setMore] = useState(false);
  const { words } = p;
  if (p.lanes.length === 0) return <Empty>{t('ui.states.none')}</Empty>;
  const sorted = [...p.lanes].sort((a, b) => b.since - a.since);
  const shown = more ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <ul className="lanes">
        {shown.map((l) => {
          const thing = words.thing(l);
          return (
            <li key={`${l.chart}/${l.instance}/${l.state}`}>
              <span className="what">
                {p.onOpen ? (
                  <button className="link" onClick={() => p.onOpen!(l.chart)}>
                    {words.chart(l.chart)}
                  </button>
                ) : (
                  words.chart(l.chart)
                )}
                {thing !== '' && <em> {thing}</em>}
              </span>
              <b className={p.t - l.since < 600 ? 'fresh' : undefined}>{words.state(l.chart, l.state)}</b>
              <span className="since">
                {t('ui.states.since', { at: hm(startsAt, l.since), for: duration(p.t - l.since, lang) })}
              </span>
              {l.next.length > 0 && (
                <span className="next">
                  {t('ui.states.next', {
                    list: l.next.map((s) => words.state(l.chart, s)).join(t('ui.states.or')),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!more && sorted.length > SHOWN && (
        <button className="ghost" onClick={() => setMore(true)}>
          {t('ui.states.more', { n: sorted.length - SHOWN })}
        </button>
      )}
    </>
  );
}
