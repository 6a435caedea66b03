/** Small hooks: stores, words in the chosen language, names of ids. */
import { useStore } from 'zustand';
import type { Text } from '../bridge/protocol.ts';
import { fixedNames, namer } from './names.ts';
import { onceOf } from './once-of.ts';
import {
  givesHints,
  selectionStore,
  sessionStore,
  type Selection,
  type SessionState,
} from '../stores/session.ts';
import { settingsStore, type Lang, type Settings } from '../stores/settings.ts';
import { createI18n, type Translate } from '../i18n/index.ts';

export const useSession = <T>(pick: (s: SessionState) => T): T => useStore(sessionStore, pick);
export const useSelection = <T>(pick: (s: Selection) => T): T => useStore(selectionStore, pick);
export const useSettings = <T>(pick: (s: Settings) => T): T => useStore(settingsStore, pick);

type Moving = Parameters<typeof namer>[3];

export const useHints = (): boolean => useSession(givesHints);

/** Words of both languages; which one is spoken is the person's setting. */
export const i18n = createI18n('zh');
const known: Record<Lang, Map<string, string>> = { zh: new Map(), en: new Map() };
/** A word with nothing to fill in, asked for once. */
function plain(fixed: (key: string) => string, lang: Lang, key: string): string {
  const had = known[lang].get(key);
  if (had !== undefined) return had;
  const word = fixed(key);
  known[lang].set(key, word);
  return word;
}

export interface Words {
  readonly t: Translate;
  readonly lang: Lang;
  /** A text of the scenario or the county. */
  readonly x: (text: Text) => string;
  /** First word that exists among keys. */
  readonly first: (keys: readonly string[], params?: Readonly<Record<string, string | number>>) => string;
}
const wordsIn = onceOf((lang: Lang): Words => {
  // Most words have nothing to fill in; a room asks for thousands of them a second.
  const fixed = i18n.getFixedT(lang);
  const say: Translate = (key, params) => (params ? fixed(key, { ...params }) : plain(fixed, lang, key));
  return {
    t: say,
    lang,
    x: (text) => text[lang],
    first: (keys, params = {}) => {
      const key = keys.find((k) => i18n.exists(k, { lng: lang }));
      return key ? say(key, params) : (keys.at(-1) ?? '');
    },
  };
});
export const useWords = (): Words => wordsIn(useSettings((s) => s.lang));

const fixedOf = onceOf(fixedNames);
const namesOf = onceOf(
  (
    words: Words,
    base: Parameters<typeof namer>[1],
    fixed: ReturnType<typeof fixedNames>,
    units: Moving | undefined,
    sites: Moving | undefined,
  ) => namer(words, base, fixed, [...(units ?? []), ...(sites ?? [])]),
);
/** Name of anything that has an id: place, levee, unit, inject sender, or the id itself. */
export function useNames(): (id: string) => string {
  const base = useSession((s) => s.base);
  const units = useSession((s) => s.view?.units);
  const briefing = useSession((s) => s.briefing);
  const sites = useSession((s) => s.view?.sites);
  const words = useWords();
  return namesOf(words, base, fixedOf(base, briefing), units, sites);
}
