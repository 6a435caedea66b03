/** Which screen is shown, and what lies over all of them: progress, failures, short messages. */
import { Component, lazy, Suspense, useEffect, type ErrorInfo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import { createI18n } from '../i18n/index.ts';
import { dismissFailure, exportFile, leave } from '../stores/session.ts';
import { planStore } from '../stores/plan.ts';
import { settingsStore } from '../stores/settings.ts';
import { Briefing } from './Briefing.tsx';
import { download } from './format.ts';
import { useSession, useSettings, useWords } from './hooks.ts';
import { Lobby } from './Lobby.tsx';
import { Operations } from './Operations.tsx';
import { Dialog } from './ui.tsx';

const Review = lazy(() => import('./review/Review.tsx'));
const PlanPage = lazy(() => import('./plan/PlanPage.tsx'));
const i18n = createI18n(settingsStore.getState().lang);

export function App(): ReactNode {
  const lang = useSettings((s) => s.lang);
  useEffect(() => {
    void i18n.changeLanguage(lang);
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = i18n.getFixedT(lang)('ui.title');
  }, [lang]);
  return (
    <I18nextProvider i18n={i18n}>
      <Boundary>
        <Screen />
        <Over />
      </Boundary>
    </I18nextProvider>
  );
}

function Screen(): ReactNode {
  const { t } = useWords();
  const screen = useSession((s) => s.screen);
  const plan = useStore(planStore, (s) => s.open);
  if (plan)
    return (
      <Suspense fallback={<p className="loading">{t('ui.loading')}</p>}>
        <PlanPage />
      </Suspense>
    );
  switch (screen) {
    case 'lobby':
      return <Lobby />;
    case 'loading':
      return (
        <p className="loading" role="status">
          {t('ui.loading')}
        </p>
      );
    case 'briefing':
      return <Briefing />;
    case 'operations':
      return <Operations />;
    case 'review':
      return (
        <Suspense fallback={<p className="loading">{t('ui.loading')}</p>}>
          <Review />
        </Suspense>
      );
  }
}

function Over(): ReactNode {
  const { t, x } = useWords();
  const progress = useSession((s) => s.progress);
  const failure = useSession((s) => s.failure);
  const toasts = useSession((s) => s.toasts);
  const screen = useSession((s) => s.screen);
  const diverged = useSession((s) => s.diverged);
  const share = progress && progress.of > 0 ? Math.min(1, progress.done / progress.of) : 0;
  const keep = async (): Promise<void> => {
    const f = await exportFile('record');
    if (f) download(f.name, f.mime, f.bytes);
  };
  return (
    <>
      {progress && (progress.what !== 'baselines' || screen === 'review') && (
        <div
          className="progress"
          role="progressbar"
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-label={t(`ui.progress.${progress.what}`)}
        >
          <span>
            {t(`ui.progress.${progress.what}`)} {Math.round(share * 100)}%
          </span>
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {diverged && screen !== 'lobby' && <p className="diverged">{t('ui.diverged')}</p>}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((k) => (
          <p key={k.id} className={k.ok ? '' : 'bad'}>
            {k.text}
          </p>
        ))}
      </div>
      {failure && (
        <Dialog title={t('ui.failure')} onClose={dismissFailure}>
          <p>{x(failure.message)}</p>
          <p className="hint">{failure.code}</p>
          <div className="row end">
            {screen !== 'lobby' && failure.fatal && (
              <button onClick={() => void keep()}>{t('ui.failure.export')}</button>
            )}
            {screen !== 'lobby' && failure.fatal && <button onClick={leave}>{t('ui.failure.lobby')}</button>}
            <button className="primary" data-first onClick={dismissFailure}>
              {t('ui.close')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** A fault in the page must not lose the exercise: it is saved, and the page says how to go on. */
class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };
  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }
  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }
  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <div className="broken" role="alert">
        <h1>页面出错 · The page failed</h1>
        <p>
          演练进度已自动保存，刷新页面后可从大厅继续。 Your exercise is saved; reload the page and go on from
          the lobby.
        </p>
        <pre>{this.state.error.message}</pre>
        <button className="primary" onClick={() => location.reload()}>
          刷新 · Reload
        </button>
      </div>
    );
  }
}
