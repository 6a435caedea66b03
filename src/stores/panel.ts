/** What the operations room shows beside the map: open tab, read messages, palette. Not part of an exercise. */
import { createStore } from 'zustand/vanilla';
import type { LegendRow } from '../cartography/legend.ts';
import type { Box } from '../cartography/lines.ts';
import type { RoleView } from '../bridge/protocol.ts';
import { listsProcedures, sessionStore, type SessionState } from './session.ts';

export const TABS = [
  'now',
  'inbox',
  'water',
  'incident',
  'units',
  'villages',
  'shelters',
  'dangers',
  'response',
  'states',
  'procedures',
  'documents',
  'discussion',
  'trainer',
  'room',
] as const;
export type Tab = (typeof TABS)[number];
/** Tabs that the exercise and the seat have a use for. */
export const tabsFor = (
  v: Pick<RoleView, 'rivers' | 'incidents' | 'discussion'>,
  s: Pick<SessionState, 'seat' | 'mode'> = sessionStore.getState(),
): Tab[] =>
  TABS.filter((k) =>
    k === 'procedures'
      ? listsProcedures(s)
      : k === 'discussion'
        ? v.discussion !== undefined && (controlsAny(s) || v.discussion.moves.length > 0)
        : k === 'room'
          ? s.seat?.remote === true
          : k === 'trainer'
            ? s.seat?.remote !== true || s.seat.roles.some((r) => r === 'trainer' || r === 'evaluator')
            : k === 'water'
              ? 'flood' in v.incidents || v.rivers
              : k !== 'incident' || !v.rivers || Object.values(v.incidents).some((i) => i),
  );
/** Alone one leads oneself. */
const controlsAny = (s: Pick<SessionState, 'seat'>): boolean => s.seat?.controls ?? true;
export interface PanelState {
  readonly tab: Tab;
  readonly palette: boolean;
  /** How often the map's search was asked for; each time it takes the focus. */
  readonly search: number;
  /** What lies over the room to be looked up. */
  readonly help: 'keys' | 'glossary' | null;
  readonly read: ReadonlySet<number>;
  /** What the map says about itself, for scale bar and coordinates. */
  readonly map: {
    readonly state: 'none' | 'loading' | 'ready' | 'failed';
    readonly metresPerPixel: number;
    readonly lon: number;
    readonly lat: number;
    /** Place under the pointer. */
    readonly hover: string | null;
    /** What the legend explains of what is in the window. */
    readonly legend: readonly LegendRow[];
  };
}
export const uiStore = createStore<PanelState>(() => ({
  tab: 'now',
  palette: false,
  search: 0,
  help: null,
  read: new Set(),
  map: { state: 'none', metresPerPixel: 100, lon: 0, lat: 0, hover: null, legend: [] },
}));
export const openTab = (tab: Tab): void => uiStore.setState({ tab });
export const showPalette = (palette: boolean): void => uiStore.setState({ palette });
export const askSearch = (): void => uiStore.setState((s) => ({ search: s.search + 1 }));
export const showHelp = (help: PanelState['help']): void => uiStore.setState({ help });
export const markRead = (ids: readonly number[]): void =>
  uiStore.setState((s) => ({ read: new Set([...s.read, ...ids]) }));
export const tellMap = (map: Partial<PanelState['map']>): void =>
  uiStore.setState((s) => ({ map: { ...s.map, ...map } }));

// A new exercise begins with everything unread.
sessionStore.subscribe((s, old) => {
  if (s.screen === 'loading' && old.screen !== 'loading')
    uiStore.setState({ read: new Set(), tab: 'now', palette: false, help: null });
});

/** Part of the map that its window shows, map units; whichever map is mounted says it, until what is returned is called. */
let window: (() => Box) | null = null;
export function provideWindow(f: () => Box): () => void {
  window = f;
  return () => {
    if (window === f) window = null;
  };
}
export const windowOfMap = (): Box | null => window?.() ?? null;

/** The map is mounted by the page's root, so that the shell needs to know nothing about how it is drawn. */
export type MountMap = (el: HTMLElement) => Promise<() => void>;
let load: () => Promise<MountMap> = () => Promise.reject(new Error('no map'));
export const provideMap = (f: () => Promise<MountMap>): void => void (load = f);
export const mountMap = async (el: HTMLElement): Promise<() => void> => (await load())(el);
/** Fetches what draws it while somebody reads: its graphics then start on an idle page. A failure is told when it is mounted. */
export const prepareMap = (): void => void load().catch(() => {});
