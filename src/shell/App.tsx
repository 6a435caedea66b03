/** Which screen is shown, and what lies over all of them: progress, failures, short messages. */
import { Component, useEffect, type ErrorInfo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { isMissingFile } from '../bridge/client.ts';
import { takeOverSave } from '../stores/resume.ts';
import { dismissFailure, leave, sessionStore } from '../stores/session.ts';
import { planStore } from '../stores/plan.ts';
import { Briefing } from './Briefing.tsx';
import { downloadRecord, ExportRecord } from './ExportRecord.tsx';
import { i18n, useSession, useSettings, useWords } from './hooks.ts';
import { Lobby } from './Lobby.tsx';
import { fetchRoom } from './later.tsx';
import { Operations } from './Operations.tsx';
import { BigScreen, PlanPage, Review, ScreenEntrance } from './parts.ts';
import { asScreen } from '../stores/room.ts';
import { Curtain } from './seats/Curtain.tsx';
import { LineNotice } from './seats/LineNotice.tsx';
import { Waiting } from './seats/Waiting.tsx';
import { Dialog } from './ui.tsx';

/** By then what the map needs has been asked for, ms. */
const AFTER_MAP_MS = 8000;

export function App(): ReactNode {
  const lang = useSettings((s) => s.lang);
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = i18n.getFixedT(lang)('ui.title');
  }, [lang]);
  return (
    <Boundary>
      <Screen />
      <Over />
    </Boundary>
  );
}

function Screen(): ReactNode {
  const { t } = useWords();
  const screen = useSession((s) => s.screen);
  const shows = useSession((s) => s.seat?.screen === true);
  const plan = useStore(planStore, (s) => s.open);
  // Fetched while the server is there: it may be stopped or built anew before the end. The map goes first. A failure now is told then.
  useEffect(() => {
    if (screen !== 'operations' || shows) return undefined;
    const soon = setTimeout(fetchRoom, AFTER_MAP_MS);
    return () => clearTimeout(soon);
  }, [screen, shows]);
  if (plan) return <PlanPage />;
  switch (screen) {
    case 'lobby':
      return asScreen() ? <ScreenEntrance /> : <Lobby />;
    case 'loading':
      return (
        <p className="loading" role="status">
          {t('ui.loading')}
        </p>
      );
    case 'waiting':
      return <Waiting />;
    case 'briefing':
      return <Briefing />;
    case 'operations':
      return shows ? <BigScreen /> : <Operations />;
    case 'review':
      return <Review />;
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
  const lost = useSession((s) => s.lost);
  const unsaved = useSession((s) => s.saveFailed || s.savedAt === 0);
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
      {screen !== 'lobby' && screen !== 'waiting' && <LineNotice />}
      {screen !== 'lobby' && screen !== 'waiting' && <Curtain />}
      {lost && <Lost />}
      {failure && (
        <Dialog title={t('ui.failure')} onClose={dismissFailure}>
          <p>{x(failure.message)}</p>
          {screen !== 'lobby' && failure.fatal && (
            <p>{t(unsaved ? 'ui.failure.unsaved' : 'ui.failure.saved')}</p>
          )}
          <p className="hint">{failure.code}</p>
          <div className="row end">
            {screen !== 'lobby' && failure.fatal && <ExportRecord />}
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

/** Another tab writes this exercise now; here it can only be left, or taken back. */
function Lost(): ReactNode {
  const { t } = useWords();
  const id = useSession((s) => s.save?.id ?? '');
  return (
    <Dialog title={t('ui.taken.title')} onClose={leave}>
      <p>{t('ui.taken.lost')}</p>
      <div className="row end">
        <button onClick={() => void takeOverSave(id)}>{t('ui.taken.back')}</button>
        <button className="primary" data-first onClick={leave}>
          {t('ui.failure.lobby')}
        </button>
      </div>
    </Dialog>
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
    const { savedAt, saveFailed, save } = sessionStore.getState();
    const { message } = this.state.error;
    return (
      <div className="broken" role="alert">
        <h1>页面出错 · The page failed</h1>
        {isMissingFile(message) && (
          <p>
            取不到程序文件：服务停止了，或程序已重新构建。请重新启动服务，再刷新。 A file of the program could
            not be fetched: the server was stopped or the program built anew. Start it again, then reload.
          </p>
        )}
        <p>
          {savedAt > 0 && !saveFailed
            ? '演练进度已自动保存，刷新页面后可从大厅继续。 Your exercise is saved; reload the page and go on from the lobby.'
            : '演练没有保存成功，刷新前请先导出记录。 Your exercise is not saved: export its record before you reload.'}
        </p>
        <pre>{message}</pre>
        <div className="row wrap">
          {save && <button onClick={downloadRecord}>导出记录 · Export the record</button>}
          <button className="primary" onClick={() => location.reload()}>
            刷新 · Reload
          </button>
        </div>
      </div>
    );
  }
}
