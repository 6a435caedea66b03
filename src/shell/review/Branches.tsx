/** Runs that part from this one: begun here, and set beside it. */
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import {
  citeText,
  figureRows,
  itemRows,
  originText,
  partedText,
  type Teller,
} from '../../export/branches.ts';
import { compareKin, kinStore, letBot, playFrom, stopBranches } from '../../stores/branches.ts';
import { resumeSave } from '../../stores/resume.ts';
import type { Save } from '../../stores/saves.ts';
import { toast } from '../../stores/session.ts';
import { clock, hm, wallTime } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Rows } from '../Rows.tsx';
import { Empty, Section } from '../ui.tsx';

function useTeller(): Teller {
  const { t, lang } = useWords();
  const { startsAt } = useSession((s) => s.briefing)!;
  const end = useSession((s) => s.review!.view.t);
  const day = (s: number): string => clock(startsAt, s, lang).slice(0, -5);
  // The date only where there are several.
  const at = (s: number): string => (day(0) === day(end) ? hm(startsAt, s) : clock(startsAt, s, lang));
  return { t, lang, at };
}

/** @param at second that is looked at, where a branch begins unless something else is written. */
export function BranchFrom({ at }: { at: number }): ReactNode {
  const { t, lang } = useWords();
  const briefing = useSession((s) => s.briefing)!;
  const { desk, view } = useSession((s) => s.review)!;
  const running = useSession((s) => s.branches?.running ?? null);
  const error = useSession((s) => s.branches?.error ?? null);
  const last = Math.max(0, Math.ceil(view.t / 60) - 1);
  const [minutes, setMinutes] = useState(String(Math.min(last, Math.floor(at / 60))));
  const n = Number(minutes);
  const fits = minutes !== '' && Number.isInteger(n) && n >= 0 && n <= last;
  const able = desk !== null && fits && running === null;
  const play = async (): Promise<void> => {
    if (!(await playFrom(n * 60))) toast(t('branch.gone'), false);
  };
  return (
    <div className="branch-from" role="group" aria-label={t('branch.open')}>
      <label>
        {t('branch.from')}{' '}
        <input
          type="number"
          min={0}
          max={last}
          step={1}
          value={minutes}
          onChange={(e) => setMinutes(e.target.value)}
        />{' '}
        {fits && <em>{t('branch.at', { at: clock(briefing.startsAt, n * 60, lang) })}</em>}
      </label>
      <div className="row wrap">
        <button className="primary" disabled={!able} onClick={() => void play()}>
          {t('branch.play')}
        </button>
        {(['doctrine', 'idle'] as const).map((by) => (
          <button key={by} disabled={!able} onClick={() => letBot(n * 60, by)}>
            {t(`branch.bot.${by}`)}
          </button>
        ))}
      </div>
      {running && (
        <div className="row wrap">
          <button onClick={stopBranches}>{t('branch.stop')}</button>
          <progress max={running.of} value={running.done} />
          <span role="status">{t(`branch.running.${running.what}`)}</span>
        </div>
      )}
      {desk === null && <em>{t('branch.wait')}</em>}
      {error && (
        <p className="error" role="alert">
          {t(`branch.error.${error}`)}
        </p>
      )}
    </div>
  );
}

export function Branches(): ReactNode {
  const { t, lang } = useWords();
  const p = useTeller();
  const end = useSession((s) => s.review!.view.t);
  const origin = useSession((s) => s.save?.origin);
  const rows = useSession((s) => s.branches?.rows);
  const refused = useSession((s) => s.branches?.refused);
  const running = useSession((s) => s.branches?.running ?? null);
  const runs = useStore(kinStore, (s) => s.runs);
  const why = (r: Save): string | undefined => refused?.find((x) => x.record === r.record)?.why;
  const open = runs.filter((r) => !rows?.some((c) => c.b.record === r.record) && !why(r));
  const head = ['quantity', 'this', 'other', 'change'].map((k) => t(`branch.${k}`));
  return (
    <div className="branches">
      <Section title={t('ui.review.branches')}>
        <p className="hint">{t('branch.about')}</p>
        {origin && <p>{originText(p, origin)}</p>}
        <BranchFrom at={Math.floor(end / 2)} />
      </Section>
      <Section title={t('branch.runs')}>
        {runs.length === 0 && <Empty>{t('branch.none')}</Empty>}
        <ul className="plain">
          {runs.map((r) => (
            <li key={r.id} className="row wrap">
              <span>
                {r.origin ? originText(p, r.origin) : t('branch.source', { record: r.record!.slice(0, 12) })}
              </span>
              <em>{wallTime(r.updatedAt, lang)}</em>
              {why(r) && <span className="error">{t(`alike.${why(r)}`)}</span>}
              <button onClick={() => void resumeSave(r)}>{t('branch.show')}</button>
            </li>
          ))}
        </ul>
        {open.length > 0 && running === null && (
          <button onClick={() => void compareKin(true)}>{t('branch.compare')}</button>
        )}
      </Section>
      {rows?.map((c) => (
        <Section key={c.b.record} title={citeText(p, c)}>
          <p>{partedText(p, c)}</p>
          <div className="two">
            <Rows head={head} rows={figureRows(p, c)} />
            <div>
              {c.items.length === 0 ? (
                <Empty>{t('branch.items.none')}</Empty>
              ) : (
                <Rows head={[t('branch.items'), ...head.slice(1)]} rows={itemRows(p, c)} />
              )}
            </div>
          </div>
          <p className="hint">{t('branch.note')}</p>
        </Section>
      ))}
    </div>
  );
}
