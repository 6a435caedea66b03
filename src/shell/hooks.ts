/** Small hooks: stores, words in the chosen language, names of ids. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Text } from '../bridge/protocol.ts';
import { selectionStore, sessionStore, type Selection, type SessionState } from '../stores/session.ts';
import { settingsStore, type Lang, type Settings } from '../stores/settings.ts';
import type { Translate } from '../i18n/index.ts';

export const useSession = <T>(pick: (s: SessionState) => T): T => useStore(sessionStore, pick);
export const useSelection = <T>(pick: (s: Selection) => T): T => useStore(selectionStore, pick);
export const useSettings = <T>(pick: (s: Settings) => T): T => useStore(settingsStore, pick);

export interface Words {
  readonly t: Translate;
  readonly lang: Lang;
  /** A text of the scenario or the county. */
  readonly x: (text: Text) => string;
  /** First word that exists among keys. */
  readonly first: (keys: readonly string[], params?: Readonly<Record<string, string | number>>) => string;
}
export function useWords(): Words {
  const { i18n } = useTranslation();
  const lang = (i18n.language === 'en' ? 'en' : 'zh') as Lang;
  return useMemo(() => {
    const say: Translate = (key, params = {}) => i18n.getFixedT(lang)(key, { ...params });
    return {
      t: say,
      lang,
      x: (text) => text[lang],
      first: (keys, params = {}) => {
        const key = keys.find((k) => i18n.exists(k, { lng: lang }));
        return key ? say(key, params) : (keys.at(-1) ?? '');
      },
    };
  }, [i18n, lang]);
}

/** Name of anything that has an id: place, levee, unit, inject sender, or the id itself. */
export function useNames(): (id: string) => string {
  const base = useSession((s) => s.base);
  const units = useSession((s) => s.view?.units);
  const briefing = useSession((s) => s.briefing);
  const { lang, first } = useWords();
  const table = useMemo(() => {
    const m = new Map<string, Text>();
    for (const p of base?.places ?? []) m.set(p.id, p.name);
    for (const l of base?.levees ?? []) m.set(l.id, l.name);
    for (const [id, who] of Object.entries(briefing?.senders ?? {})) m.set(`inject:${id}`, who);
    return m;
  }, [base, briefing]);
  const sites = useSession((s) => s.view?.sites);
  const siteTable = useMemo(() => new Map(sites?.map((q) => [q.id, q.name] as const)), [sites]);
  const unitTable = useMemo(() => new Map(units?.map((u) => [u.id, u.name] as const)), [units]);
  return useCallback(
    (id: string) => {
      const text =
        table.get(id) ??
        unitTable.get(id) ??
        siteTable.get(id) ??
        // A road that is open again is no site any more, but messages still name it.
        (id.startsWith('road-') ? base?.roads[Number(id.slice(5))]?.name : undefined);
      return text ? text[lang] : first([`from.${id}`, id]);
    },
    [base, table, unitTable, siteTable, lang, first],
  );
}
