/** The operations room: map, panel and order form on one screen without page scroll. */
import { useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { listsProcedures, setTrainingMode } from '../stores/session.ts';
import { openTab, showHelp, tabsFor, uiStore, type Tab } from '../stores/panel.ts';
import { Alarm } from './Alarm.tsx';
import { Coach } from './coach/Coach.tsx';
import { Closing } from './Closing.tsx';
import { CommandSheet } from './form/CommandForm.tsx';
import { useSelection, useSession, useSettings, useWords } from './hooks.ts';
import { Keys } from './Keys.tsx';
import { MapPane } from './MapPane.tsx';
import { Palette } from './Palette.tsx';
import { Discussion, Glossary, RoomTab, Trainer } from './parts.ts';
import { useTellUnread } from './seats/tell-unread.ts';
import { Dangers } from './tabs/Dangers.tsx';
import { Documents } from './tabs/Documents.tsx';
import { Incident } from './tabs/Incident.tsx';
import { Inbox } from './tabs/Inbox.tsx';
import { Now, useNeeds } from './tabs/Now.tsx';
import { Procedures } from './tabs/Procedures.tsx';
import { Response } from './tabs/Response.tsx';
import { Shelters } from './tabs/Shelters.tsx';
import { States } from './tabs/States.tsx';
import { Units } from './tabs/Units.tsx';
import { Villages } from './tabs/Villages.tsx';
import { Water } from './tabs/Water.tsx';
import { Splitter } from './Splitter.tsx';
import { TimeStrip } from './TimeStrip.tsx';
import { TopBar } from './TopBar.tsx';
import { isUnread } from './unread.ts';

const BODY: Readonly<Record<Tab, (props: object) => ReactNode>> = {
  now: Now,
  inbox: Inbox,
  water: Water,
  incident: Incident,
  units: Units,
  villages: Villages,
  shelters: Shelters,
  dangers: Dangers,
  response: Response,
  states: States,
  procedures: Procedures,
  documents: Documents,
  discussion: Discussion,
  trainer: Trainer,
  room: RoomTab,
};
const ICON: Readonly<Record<Tab, string>> = {
  now: '➤',
  inbox: '✉',
  water: '≈',
  incident: '✱',
  units: '▶',
  villages: '⌂',
  shelters: '△',
  dangers: '⚠',
  response: '▤',
  states: '⇄',
  procedures: '☑',
  documents: '▥',
  discussion: '？',
  trainer: '◉',
  room: '♟',
};

export function Operations(): ReactNode {
  const { t } = useWords();
  const view = useSession((s) => s.view);
  const open = useStore(uiStore, (s) => s.tab);
  const palette = useStore(uiStore, (s) => s.palette);
  const help = useStore(uiStore, (s) => s.help);
  const drafting = useSelection((s) => s.draft !== null);
  const training = useSession(listsProcedures);
  const width = useSettings((s) => s.panelWidth);
  useEffect(() => setTrainingMode(training), [training]);
  useTellUnread();
  if (!view) return <p className="loading">{t('ui.loading')}</p>;
  const tabs = tabsFor(view);
  const tab = tabs.includes(open) ? open : 'now';
  const Body = BODY[tab];
  return (
    <div className="room">
      <TopBar />
      <Coach />
      <main className="desk">
        <div className="stage">
          <Alarm />
          <MapPane />
          <TimeStrip />
        </div>
        <Splitter />
        <aside
          className="panel"
          aria-label={t('ui.panel')}
          style={width === null ? undefined : { width: `${width}px` }}
        >
          <div className={drafting ? 'panel-body split' : 'panel-body'}>
            {drafting && <CommandSheet />}
            <div
              className="tab-body"
              role="tabpanel"
              id={`panel-${tab}`}
              aria-labelledby={`tab-${tab}`}
              tabIndex={-1}
            >
              <h2>{t(`ui.tab.${tab}`)}</h2>
              <Closing />
              <Body />
            </div>
          </div>
          <Rail tabs={tabs} tab={tab} />
        </aside>
      </main>
      {palette && <Palette />}
      {help === 'keys' && <Keys />}
      {help === 'glossary' && <Glossary onClose={() => showHelp(null)} />}
    </div>
  );
}

/** The rail stands beside the panel, and lies over it in a narrow window. */
const KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
function Rail({ tabs, tab }: { tabs: readonly Tab[]; tab: Tab }): ReactNode {
  const { t } = useWords();
  const role = useSession((s) => s.view!.role);
  const read = useStore(uiStore, (s) => s.read);
  const messages = useSession((s) => s.view!.messages);
  const dangers = useSession((s) => s.view!.dangers.filter((d) => d.state === 'active').length);
  const due = useSession(
    (s) => s.view!.procedures.filter((p) => p.state === 'late' || p.state === 'overdue').length,
  );
  // Whoever waits to be let in or asks for a pause, told to the controller alone.
  const asking = useSession((s) =>
    s.seat?.controls ? (s.room?.seats.filter((x) => x.state === 'asking' || x.asks !== null).length ?? 0) : 0,
  );
  const now = useNeeds().filter((x) => x.kind !== 'idle' && x.kind !== 'doubtful').length;
  const badge: Partial<Record<Tab, number>> = {
    now,
    inbox: messages.reduce((n, m) => n + (isUnread(m, read, role) ? 1 : 0), 0),
    dangers,
    procedures: due,
    room: asking,
  };
  const move = (e: React.KeyboardEvent, i: number): void => {
    const by = KEYS[e.key];
    if (!by) return;
    e.preventDefault();
    const next = tabs[(i + by + tabs.length) % tabs.length];
    openTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="rail" role="tablist" aria-orientation="vertical" aria-label={t('ui.panel')}>
      {tabs.map((k, i) => (
        <button
          key={k}
          id={`tab-${k}`}
          role="tab"
          aria-selected={tab === k}
          aria-controls={`panel-${k}`}
          tabIndex={tab === k ? 0 : -1}
          className={tab === k ? 'on' : ''}
          onClick={() => openTab(k)}
          onKeyDown={(e) => move(e, i)}
        >
          <i aria-hidden="true">{ICON[k]}</i>
          <span>{t(`ui.tab.${k}`)}</span>
          {(badge[k] ?? 0) > 0 && <b className="badge">{badge[k]! > 99 ? '99+' : badge[k]}</b>}
        </button>
      ))}
    </div>
  );
}
