/** After the exercise: what the score is made of, what happened where, and files to keep. */
import { useState, type ReactNode } from 'react';
import { openPlan } from '../../stores/plan.ts';
import { beginAbout, type DeskStore } from '../../stores/desk.ts';
import { exportFile, leave, toast } from '../../stores/session.ts';
import type { Audience } from '../../bridge/protocol.ts';
import { download, fixed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Appearance } from '../Appearance.tsx';
import { printDocument } from '../paper.ts';
import { LangSwitch } from '../LangSwitch.tsx';
import { Branches } from './Branches.tsx';
import { Dimensions } from './Dimensions.tsx';
import { Findings } from './Findings.tsx';
import { Items } from './Items.tsx';
import { Avoidable, Objectives, Outcome, Violations } from './Facts.tsx';
import { PlanMeasures } from './PlanMeasures.tsx';
import { Replay } from './Replay.tsx';
import { States } from './States.tsx';
import { Desk } from './desk/Desk.tsx';
import { HotWash } from './desk/HotWash.tsx';
import { useDeskStore } from './desk/use-desk.ts';

const TABS = [
  'score',
  'findings',
  'items',
  'outcome',
  'states',
  'plan',
  'replay',
  'branches',
  'desk',
] as const;
const AUDIENCES: readonly Audience[] = ['county', 'superior', 'township', 'public'];
const FILES = ['html', 'docx', 'xlsx', 'csv', 'json', 'record', 'run', 'events'] as const;

export default function Review(): ReactNode {
  const { t, x } = useWords();
  const briefing = useSession((s) => s.briefing)!;
  const review = useSession((s) => s.review)!;
  const mode = useSession((s) => s.mode);
  const phase = useSession((s) => s.view?.phase ?? '');
  const evaluates = useSession((s) => s.seat?.roles.includes('evaluator') ?? true);
  // A room's record is kept by its server; opened from the lobby it has branches too.
  const kept = useSession((s) => s.save !== null);
  const hotWashFirst = useDeskStore((s) => s.hotWashFirst);
  const [tab, setTab] = useState<(typeof TABS)[number]>('score');
  const [busy, setBusy] = useState('');
  const [audience, setAudience] = useState<Audience>('county');
  const { score } = review;
  const limits = [...new Set(score.caps.map((c) => c.limit))].sort((a, b) => a - b);
  const save = async (what: (typeof FILES)[number]): Promise<void> => {
    setBusy(what);
    const f = await exportFile(what, audience);
    setBusy('');
    if (f) {
      download(f.name, f.mime, f.bytes);
      toast(t('ui.review.saved', { name: f.name }));
    }
  };
  /** As the PDF is made: the HTML report, by its print layout. */
  const print = async (): Promise<void> => {
    setBusy('print');
    const f = await exportFile('html', audience);
    setBusy('');
    if (f) await printDocument(new TextDecoder().decode(f.bytes), f.name);
  };
  const toDesk = (about: DeskStore['about']): void => {
    beginAbout(about);
    setTab('desk');
  };
  if (hotWashFirst)
    return (
      <div className="review">
        <header>
          <h1>
            {t('ui.review.title')} · {x(briefing.title)}
          </h1>
        </header>
        <main>
          <HotWash first />
        </main>
      </div>
    );
  return (
    <div className="review">
      <header>
        <div>
          <p className="mark">
            {t('report.mark')}
            {mode && ` · ${t(`mode.${mode}`)}`}
          </p>
          <h1>
            {t('ui.review.title')} · {x(briefing.title)}
          </h1>
          {phase === 'stopped' && <p className="error">{t('phase.stopped')}</p>}
        </div>
        <div className="total" aria-label={t('quantity.total')}>
          <b>{fixed(score.total, 1)}</b>
          <span>
            {t('quantity.total')} · {t(`grade.${score.grade}`)}
            <br />
            <em>
              {t('quantity.raw')} {fixed(score.raw, 1)}
              {limits.map((l) => {
                const ids = score.caps
                  .filter((c) => c.limit === l)
                  .map((c) => (c.id.startsWith('OUT-') ? t(`loss.${c.id}`) : c.id));
                return (
                  <span key={l} title={ids.join(' ')}>
                    {' · '}
                    {t('ui.review.cap', {
                      id: `${ids.slice(0, 4).join(' ')}${ids.length > 4 ? ` +${ids.length - 4}` : ''}`,
                      limit: l,
                    })}
                  </span>
                );
              })}
            </em>
          </span>
        </div>
        <span className="grow" />
        <Appearance />
        <LangSwitch />
        <button onClick={openPlan}>{t('plan.page.open')}</button>
        <button onClick={leave}>{t('ui.review.lobby')}</button>
      </header>
      <nav className="review-bar">
        <div role="tablist" aria-label={t('ui.review.title')} className="row">
          {TABS.filter((k) => (k !== 'desk' || evaluates) && (k !== 'branches' || kept)).map((k) => (
            <button
              key={k}
              role="tab"
              aria-selected={tab === k}
              className={tab === k ? 'chip on' : 'chip'}
              onClick={() => (beginAbout(null), setTab(k))}
            >
              {t(`ui.review.${k}`)}
            </button>
          ))}
        </div>
        <span className="grow" />
        <div className="row" role="group" aria-label={t('ui.review.files')}>
          <label>
            {t('ui.review.audience')}{' '}
            <select value={audience} onChange={(e) => setAudience(e.target.value as Audience)}>
              {AUDIENCES.map((a) => (
                <option key={a} value={a}>
                  {t(`audience.${a}`)}
                </option>
              ))}
            </select>
          </label>
          <button disabled={busy !== ''} title={t('print.report.hint')} onClick={() => void print()}>
            {busy === 'print' && '… '}
            {t('print.report')}
          </button>
          {FILES.map((f) => (
            <button
              key={f}
              disabled={busy !== ''}
              title={f === 'run' ? t('ui.file.run.hint') : undefined}
              onClick={() => void save(f)}
            >
              {busy === f ? '…' : '⤓'} {t(`ui.file.${f}`)}
            </button>
          ))}
        </div>
      </nav>
      {/* Scrolls by keys where nothing in it can be focused. */}
      <main tabIndex={0}>
        {tab === 'score' && (
          <>
            <Dimensions />
            <Objectives />
            <Avoidable />
            <Violations />
          </>
        )}
        {tab === 'findings' && <Findings />}
        {tab === 'items' && <Items onRate={(item) => toDesk({ item })} />}
        {tab === 'outcome' && <Outcome />}
        {tab === 'states' && <States />}
        {tab === 'plan' && <PlanMeasures />}
        {tab === 'replay' && <Replay onNote={(event) => toDesk({ event })} />}
        {tab === 'branches' && <Branches />}
        {tab === 'desk' && <Desk />}
      </main>
    </div>
  );
}
