/** «Had it been in time»: begun, watched and stopped here; a line beside each finding, the table below. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { askWhatif } from '../../stores/session.ts';
import { whatifStore } from '../../stores/whatif.ts';
import { useSession, useWords } from '../hooks.ts';
import { Rows } from '../Rows.tsx';
import { Section } from '../ui.tsx';

/** Lines about these items; none where nothing was computed of them. */
export function useWhatifLines(): (items: readonly string[]) => string[] {
  const { lang } = useWords();
  const by = useSession((s) => s.whatif?.words?.[lang].byItem);
  return (items) => [...new Set(items)].flatMap((i) => (by?.[i] === undefined ? [] : [by[i]]));
}

/** The button, how far it is, and what went wrong. */
export function WhatifControl(): ReactNode {
  const { t } = useWords();
  const closed = useSession((s) => s.review?.desk != null);
  const state = useSession((s) => s.whatif);
  const failed = useStore(whatifStore, (s) => s.failed);
  const running = state?.running;
  return (
    <div className="whatif">
      <div className="row wrap">
        {running ? (
          <>
            <button onClick={() => askWhatif('stop')}>{t('whatif.stop')}</button>
            <progress max={running.of} value={running.item === '' ? undefined : running.done} />
            <span role="status">
              {running.item === '' ? t('whatif.basis') : t('whatif.running', { ...running })}
            </span>
          </>
        ) : state?.complete ? (
          <em>{t('whatif.all')}</em>
        ) : (
          <button className="primary" disabled={!closed} onClick={() => askWhatif('start')}>
            {t(state?.text ? 'whatif.again' : 'whatif.start')}
          </button>
        )}
        {!closed && <em>{t('whatif.wait')}</em>}
      </div>
      {state?.error && (
        <p className="error" role="alert">
          {t(`whatif.error.${state.error}`)}
        </p>
      )}
      {failed && <p className="error">{t('whatif.kept.failed')}</p>}
    </div>
  );
}
export function Whatif(): ReactNode {
  const { t, lang } = useWords();
  const words = useSession((s) => s.whatif?.words?.[lang]);
  return (
    <Section title={t('whatif.title')}>
      <p className="hint">{t('whatif.about')}</p>
      <WhatifControl />
      {words && words.rows.length > 0 && (
        <>
          <div className="scroll-x">
            <Rows head={words.head} rows={words.rows} words={3} />
          </div>
          {words.notes.map((n) => (
            <p key={n} className="hint">
              {n}
            </p>
          ))}
        </>
      )}
      {words && words.open.length > 0 && (
        <details>
          <summary>{t('whatif.open')}</summary>
          <ul>
            {words.open.map((o) => (
              <li key={o}>{o}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
