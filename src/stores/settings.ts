/** What a person prefers; kept in localStorage, never part of an exercise. */
import { createStore } from 'zustand/vanilla';
import { bookmarksFrom, type Bookmarks } from './bookmark-list.ts';
import { keysFrom, USUAL_KEYS, type KeyMap } from './keys.ts';
import { SWITCHES, type Switch } from '../cartography/types.ts';

export type Lang = 'zh' | 'en';
/** Colours of the page and the map; `auto` is what the system asks for. */
export const LOOKS = ['auto', 'light', 'dark', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];
export { SWITCHES as LAYERS, type Switch as Layer };
export interface Settings {
  readonly lang: Lang;
  readonly look: Look;
  /** Everything a quarter larger. */
  readonly largeType: boolean;
  /** Whether the next exercise is begun with hints. */
  readonly training: boolean;
  /** Name put on papers beside the post, and whether it is; off by default, so exports carry posts alone. */
  readonly person: string;
  readonly named: boolean;
  /** A tone at urgent messages, and a stop of the clock. */
  readonly alarmSound: boolean;
  readonly alarmPause: boolean;
  readonly layers: Readonly<Record<Switch, boolean>>;
  /** The whole county in the map's corner. */
  readonly inset: boolean;
  /** Width of the panel beside the map, px; null = as the window has it. */
  readonly panelWidth: number | null;
  readonly keys: KeyMap;
  /** Named looks at the map, by scenario. */
  readonly bookmarks: Bookmarks;
}
/** Between these the border of the panel can be moved, px. */
export const PANEL = { min: 380, usual: 556, max: 1100 } as const;
const KEY = 'tuiyan.settings';
const initial: Settings = {
  lang: 'zh',
  look: 'auto',
  largeType: false,
  training: true,
  person: '',
  named: false,
  alarmSound: true,
  alarmPause: false,
  inset: true,
  panelWidth: null,
  keys: USUAL_KEYS,
  bookmarks: {},
  // Coverage lies over the whole county: shown when asked for.
  layers: Object.fromEntries(SWITCHES.map((l) => [l, l !== 'coverage'])) as Record<Switch, boolean>,
};
function load(): Settings {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
    return {
      ...initial,
      ...saved,
      layers: { ...initial.layers, ...saved.layers },
      keys: keysFrom(saved.keys),
      bookmarks: bookmarksFrom(saved.bookmarks),
    };
  } catch {
    return initial;
  }
}
export const settingsStore = createStore<Settings>(() => load());
settingsStore.subscribe((s) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(s));
  } catch {
    // Private windows may refuse storage; the settings then last as long as the page.
  }
});
export const setLook = (look: Look): void => settingsStore.setState({ look });
export const setLargeType = (largeType: boolean): void => settingsStore.setState({ largeType });
export const setLang = (lang: Lang): void => settingsStore.setState({ lang });
export const toggleLayer = (l: Switch): void =>
  settingsStore.setState((s) => ({ layers: { ...s.layers, [l]: !s.layers[l] } }));
export const toggleInset = (): void => settingsStore.setState((s) => ({ inset: !s.inset }));
export const setPerson = (person: string, named: boolean): void =>
  settingsStore.setState({ person: person.slice(0, 40), named });
export const setAlarmSound = (alarmSound: boolean): void => settingsStore.setState({ alarmSound });
export const setAlarmPause = (alarmPause: boolean): void => settingsStore.setState({ alarmPause });
export const setKeys = (keys: KeyMap): void => settingsStore.setState({ keys });
export const setTraining = (training: boolean): void => settingsStore.setState({ training });
export const setPanelWidth = (px: number | null): void =>
  settingsStore.setState({
    panelWidth: px === null ? null : Math.round(Math.max(PANEL.min, Math.min(PANEL.max, px))),
  });
