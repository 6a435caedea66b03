/** The list of injects: in order of time, what each is, what it waits for and what has become of it; for the controller with his acts. */
import { useState, type ReactNode } from 'react';
import type { InjectView } from '../../bridge/protocol.ts';
import { useSession, useWords } from '../hooks.ts';
import { Confirm, Empty, Section } from '../ui.tsx';
import { useAct } from './acts.ts';
import { CopyDialog } from './CopyDialog.tsx';
import { InjectRow, type Ask } from './InjectRow.tsx';
import { FILTERS, inOrder, shows, type Filter } from './order.ts';
import { RetimeDialog } from './RetimeDialog.tsx';

/** Minutes of the scenario in which what was sent can be taken back. */
const DELAYS = [0, 1, 3, 5, 10] as const;
interface Asking {
  readonly i: InjectView;
  readonly what: Ask;
}

/** @param acts the controller's; the evaluator sees the same and does nothing. */
export function Msel({ acts }: { acts: boolean }): ReactNode {
  const { t } = useWords();
  const view = useSession((s) => s.view)!;
  const [filter, setFilter] = useState<Filter>('open');
  const [delay, setDelay] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const list = inOrder(view.injects).filter((i) => shows(filter, i));
  return (
    <Section title={t('ui.trainer.msel')}>
      {view.storyFaults.map((f) => (
        <p key={f.id} className="error" role="status">
          {t(`ui.trainer.fault.${f.what}`, { id: f.id, about: f.about })}
        </p>
      ))}
      <div className="tools" role="group" aria-label={t('ui.msel.show')}>
        {FILTERS.map((k) => (
          <button
            key={k}
            className={filter === k ? 'chip on' : 'chip'}
            aria-pressed={filter === k}
            onClick={() => setFilter(k)}
          >
            {t(`ui.msel.${k}`, { n: view.injects.filter((i) => shows(k, i)).length })}
          </button>
        ))}
        {acts && (
          <label className="row msel-delay">
            {t('ui.msel.delay')}
            <select value={delay} onChange={(e) => setDelay(Number(e.target.value))}>
              {DELAYS.map((n) => (
                <option key={n} value={n}>
                  {n === 0 ? t('ui.msel.delay.none') : t('ui.msel.delay.min', { n })}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {list.length === 0 && <Empty>{t(`ui.msel.none.${filter}`)}</Empty>}
      <ol className="msel" aria-label={t('ui.trainer.msel')}>
        {list.map((i) => (
          <InjectRow key={i.id} i={i} acts={acts} delay={delay * 60} ask={(what) => setAsking({ i, what })} />
        ))}
      </ol>
      {asking && <Asked {...asking} delay={delay * 60} onClose={() => setAsking(null)} />}
    </Section>
  );
}

function Asked({ i, what, delay, onClose }: Asking & { delay: number; onClose: () => void }): ReactNode {
  const { t, lang } = useWords();
  const act = useAct();
  if (what === 'retime') return <RetimeDialog i={i} onClose={onClose} />;
  if (what === 'copy') return <CopyDialog i={i} delay={delay} onClose={onClose} />;
  const [title, text] =
    what === 'skip'
      ? ['ui.trainer.skipit', 'ui.trainer.skip.waiting']
      : ['ui.trainer.release', 'ui.trainer.release.due'];
  return (
    <Confirm
      title={t(title)}
      text={t(text, { id: i.id, list: i.waiting.join(lang === 'zh' ? '、' : ', ') })}
      yes={t(title)}
      onNo={onClose}
      onYes={() => (onClose(), void act(`inject.${what}`, { inject: i.id }))}
    />
  );
}
