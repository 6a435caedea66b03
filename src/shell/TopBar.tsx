/** Clock, pace, level, people, seat, language, save state, and the stop for a real emergency. */
import { useEffect, useState, type ReactNode } from 'react';
import type { Role } from '../bridge/protocol.ts';
import { command, leave, requestReview, setRole, setSpeed } from '../stores/session.ts';
import { noteHere } from './conduct/note.ts';
import { actionOf, bookmarkKey, type KeyAction } from '../stores/keys.ts';
import { goToBookmark } from '../stores/bookmarks.ts';
import { askSearch, openTab, showHelp, showPalette } from '../stores/panel.ts';
import { clockSeconds, count, elapsed, isNight } from './format.ts';
import { useSession, useSettings, useWords } from './hooks.ts';
import { keyWord } from './Keys.tsx';
import { ExportRecord } from './ExportRecord.tsx';
import { PACES } from './paces.ts';
import { Appearance } from './Appearance.tsx';
import { LangSwitch } from './LangSwitch.tsx';
import { Confirm, LevelBadge } from './ui.tsx';

const OTHERS: readonly Role[] = ['trainer', 'evaluator'];
const COLOURS = ['', 'red', 'orange', 'yellow', 'blue'];

const said = (well: boolean, text: string): ReactNode => (
  <>
    {well ? '✓' : '⚠'} <span>{text}</span>
  </>
);

export function TopBar(): ReactNode {
  const { t, x, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const briefing = useSession((s) => s.briefing)!;
  const speed = useSession((s) => s.speed);
  const mode = useSession((s) => s.mode);
  const over = useSession((s) => s.over);
  const role = useSession((s) => s.role);
  const seat = useSession((s) => s.seat);
  const line = useSession((s) => s.line);
  const savedAt = useSession((s) => s.savedAt);
  const saveFailed = useSession((s) => s.saveFailed);
  const keys = useSettings((x) => x.keys);
  const remote = seat?.remote === true;
  const kept = remote || (savedAt > 0 && !saveFailed);
  const [asking, setAsking] = useState<'stop' | 'leave' | 'trainer' | null>(null);
  const [wanted, setWanted] = useState<Role>('trainer');

  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      const el = e.target as HTMLElement;
      const typing = el.closest('input, textarea, select, dialog, [contenteditable]') !== null;
      if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k' && !el.closest('dialog')) {
        e.preventDefault();
        showPalette(true);
        return;
      }
      if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'f' && !el.closest('dialog')) {
        e.preventDefault();
        return askSearch();
      }
      if (typing || e.ctrlKey || e.metaKey || e.altKey) return;
      const mark = bookmarkKey(e);
      if (mark !== null) {
        e.preventDefault();
        return goToBookmark(mark);
      }
      const action = actionOf(keys, e.key);
      // Space on a button presses it.
      if (action === undefined || (e.key === ' ' && el.closest('button, a, summary'))) return;
      e.preventDefault();
      if (action === 'pause') setSpeed(speed === 0 ? briefing.timeRatio : 0);
      else if (action === 'palette') showPalette(true);
      else if (action === 'search') askSearch();
      else if (action === 'keys') showHelp('keys');
      else if (action === 'note') noteHere();
      else if (action === 'now' || action === 'inbox' || action === 'units') openTab(action);
      else setSpeed(PACES[Number(action.slice(4))]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [speed, briefing, keys]);

  const night = isNight(view.startsAt, view.t);
  const changeRole = (r: Role): void => {
    // Where roles are locked, whoever may look at the truth has been given it.
    if (OTHERS.includes(r) && !OTHERS.includes(role) && !remote) {
      setWanted(r);
      setAsking('trainer');
    } else setRole(r);
  };
  const closing = view.t >= view.endAt && !over;
  return (
    <header className="top">
      <h1 title={x(briefing.title)}>{x(briefing.title)}</h1>
      <span className="exercise-mark" title={mode ? t(`mode.${mode}`) : undefined}>
        {t(mode === 'examination' ? 'ui.mark.examination' : 'ui.mark')}
      </span>
      <div className="clock" role="timer" aria-label={t('ui.top.clock')}>
        <span
          aria-label={t(night ? 'ui.top.night' : 'ui.top.day')}
          title={t(night ? 'ui.top.night' : 'ui.top.day')}
        >
          {night ? '☾' : '☀'}
        </span>
        <b>{clockSeconds(view.startsAt, view.t, lang)}</b>
        <em>
          {t('ui.top.elapsed', { t: elapsed(view.t), of: elapsed(view.endAt) })}
          {closing && ` · ${t('ui.top.closing')}`}
        </em>
      </div>
      <div className="speeds" role="group" aria-label={t('ui.top.speed')}>
        {PACES.map((f, i) => (
          <button
            key={f}
            className={speed === f ? 'on' : ''}
            aria-pressed={speed === f}
            disabled={over || seat?.controls === false}
            title={
              f === 0
                ? t('ui.top.pause.key', { key: keyWord(t, keys.pause) })
                : t('ui.top.speed.key', { n: keyWord(t, keys[`pace${i}` as KeyAction]) })
            }
            onClick={() => setSpeed(f)}
          >
            {f === 0 ? (lang === 'zh' ? '❚❚ 暂停' : '❚❚ Pause') : `${f}×`}
          </button>
        ))}
      </div>
      <div className="facts-line">
        <span title={t('ui.top.level')}>
          <LevelBadge level={view.response.level}>
            {view.response.level === 0 ? t('ui.top.nolevel') : t(`level.${view.response.level}`)}
          </LevelBadge>
        </span>
        {view.rainSignal.colour > 0 && (
          <span title={t('ui.top.rain')}>
            <LevelBadge level={view.rainSignal.colour}>
              ☂ {t(`choice.${COLOURS[view.rainSignal.colour]}`)}
            </LevelBadge>
          </span>
        )}
        <span title={t('ui.top.people')}>
          {t('ui.top.evacuated')} <b>{count(view.casualties.evacuated)}</b> · {t('ui.top.trapped')}{' '}
          <b>{count(view.casualties.trapped)}</b> · {t('ui.top.dead')} <b>{count(view.casualties.dead)}</b>
        </span>
      </div>
      <span className="grow" />
      <label className="role">
        <span className="sr">{t('ui.top.role')}</span>
        <select value={role} title={t('ui.top.role')} onChange={(e) => changeRole(e.target.value as Role)}>
          {(seat?.roles ?? [...briefing.roles, ...OTHERS]).map((r) => (
            <option key={r} value={r}>
              {t(`role.${r}`)}
            </option>
          ))}
        </select>
      </label>
      <button data-point="palette" onClick={() => showPalette(true)} title="Ctrl+K">
        ≡ {t('ui.palette.open')}
      </button>
      <button aria-label={t('key.title')} title={t('key.title')} onClick={() => showHelp('keys')}>
        ?
      </button>
      <Appearance />
      <LangSwitch />
      <span
        className={saveFailed ? 'saved bad' : 'saved'}
        role="status"
        title={t(remote ? 'seats.saved' : saveFailed ? 'ui.save.failed' : 'ui.save.ok')}
      >
        {remote
          ? said(line === 'open', t('seats.saved.short'))
          : saveFailed
            ? said(false, t('ui.save.failed.short'))
            : savedAt > 0
              ? said(true, t('ui.save.short'))
              : '…'}
      </span>
      {saveFailed && <ExportRecord />}
      {over ? (
        <button className="primary" onClick={requestReview}>
          {t('ui.top.review')}
        </button>
      ) : (
        <button className="stop" onClick={() => (setSpeed(0), setAsking('stop'))}>
          {t('cmd.exercise.real-emergency')}
        </button>
      )}
      <button
        className="ghost"
        aria-label={t('ui.top.leave')}
        title={t('ui.top.leave')}
        onClick={() => (setSpeed(0), setAsking('leave'))}
      >
        ✕
      </button>
      {asking === 'stop' && (
        <Confirm
          title={t('cmd.exercise.real-emergency')}
          text={t('ui.stop.text')}
          yes={t('ui.stop.yes')}
          reason
          onNo={() => setAsking(null)}
          onYes={(reason) => (setAsking(null), void command({ type: 'exercise.real-emergency', reason }))}
        />
      )}
      {asking === 'leave' && (
        <Confirm
          title={t('ui.top.leave')}
          text={t(remote ? 'seats.leave.text' : kept ? 'ui.leave.text' : 'ui.leave.unsaved')}
          yes={t(kept ? 'ui.leave.yes' : 'ui.leave.lose')}
          extra={kept ? undefined : <ExportRecord />}
          onNo={() => setAsking(null)}
          onYes={() => leave()}
        />
      )}
      {asking === 'trainer' && (
        <Confirm
          title={t(`role.${wanted}`)}
          text={t('ui.trainer.warn')}
          yes={t('ui.trainer.yes')}
          onNo={() => setAsking(null)}
          onYes={() => (setAsking(null), setRole(wanted))}
        />
      )}
    </header>
  );
}
